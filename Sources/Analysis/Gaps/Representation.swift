public import Collaboration

/// One of those that a committee is about.
public struct ConcernFacts: Hashable, Sendable {
    /// Those who lead, represent or make up the concern and sit in the body, and those who do not; sorted by id.
    public var seated: [ActorID]
    public var absent: [ActorID]
}

/// A body against those it decides about.
public struct RepresentationFacts: Hashable, Sendable {
    public var settings: FinderSettings.Representation
    public var bodies: [ActorID]
    /// Who sits in it, sorted.
    public var members: [ActorID]
    /// Members that none of the concerns is led by, represented by or made up of.
    public var withoutConcern: [ActorID]
    /// The concerned that sit nowhere, by inhabitants, the largest first; those without a number last.
    public var absent: [ActorID]
}

/// Who decides against who is concerned: members of a body against leads, representatives or members of what it is
/// about. A concern is met where one of its own sits in the body.
struct RepresentationFinder {
    let settings: FinderSettings.Representation
    let rule: String

    func finding(in snapshot: Snapshot) -> Finding {
        var collector = EvidenceCollector(snapshot.network)
        let bodies = snapshot.select(settings.body).selected
        let seats = PathWalker(snapshot, path: [PathStep(via: settings.via.map(\.turned), to: .any)])
        var seated: [ActorID: Certainty] = [:]
        var silentSeats = false
        for body in bodies {
            let tally = seats.tally(from: body)
            for end in tally.stated {
                seated[end.actor] = max(seated[end.actor] ?? .none, end.certainty)
                for tie in end.ties { collector.add(tie) }
            }
            silentSeats = silentSeats || tally.silent > 0
        }
        for statement in seats.statements(covering: bodies) { collector.add(statement: statement) }
        let concerned = PathWalker(snapshot, path: [PathStep(via: settings.by.map(\.turned), to: .any)])
        var subjects: [FindingSubject] = []
        var all: Set<ActorID> = []
        for concern in snapshot.select(settings.concerns).selected {
            let own = concerned.tally(from: concern)
            let people = own.stated.filter { $0.certainty >= .contested }
            all.formUnion(people.map(\.actor))
            let best = people.map { min($0.certainty, seated[$0.actor] ?? (silentSeats ? .possible : .none)) }.max()
            var subject = FindingSubject(
                [concern], verdict(best ?? (own.silent > 0 ? .possible : .none)), stated: people,
                note: .concern(
                    ConcernFacts(
                        seated: people.map(\.actor).filter { seated[$0] == .present },
                        absent: people.map(\.actor).filter { (seated[$0] ?? .none) < .contested })))
            if subject.verdict != .met { subject.closing = .moreTies(1) }
            collector.add(subject)
            subjects.append(subject)
        }
        let members = seated.filter { $0.value == .present }.keys.sorted()
        let facts = RepresentationFacts(
            settings: settings, bodies: bodies, members: members, withoutConcern: members.filter { !all.contains($0) },
            absent: bySize(all.filter { (seated[$0] ?? .none) < .contested }, snapshot))
        return Finding(
            .representation, rule: rule, in: snapshot.network, severity: .attention, detail: .representation(facts),
            subjects: subjects, evidence: collector.evidence)
    }

    private func verdict(_ certainty: Certainty) -> Verdict {
        switch certainty {
        case .present: .met
        case .contested: .contested
        case .possible: .possible
        case .none: .gap
        }
    }

    private func bySize(_ actors: some Sequence<ActorID>, _ snapshot: Snapshot) -> [ActorID] {
        let sized = actors.map { (actor: $0, size: snapshot.attribute("population", of: $0)?.number ?? -1) }
        return sized.sorted { ($1.size, $0.actor) < ($0.size, $1.actor) }.map(\.actor)
    }
}

extension PathStep.Via {
    /// The same relation, walked from its other end.
    var turned: PathStep.Via { PathStep.Via(relation, isInverse: !isInverse) }
}
