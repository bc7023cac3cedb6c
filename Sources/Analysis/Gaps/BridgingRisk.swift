public import Collaboration
internal import GraphCore

/// What hangs on one actor, or on one tie.
public enum BridgingFacts: Hashable, Sendable {
    /// A cut vertex, and who loses the rest when it goes; sorted.
    case actor(losing: [ActorID])
    /// A bridge: the only tie between two parts.
    case tie(losing: [ActorID])
    /// The only one in a role of `leads`: what it leads, and the members of that.
    case onlyLead(role: String, of: ActorID, members: [ActorID])
}

public struct BridgingRiskFacts: Hashable, Sendable {
    public var settings: FinderSettings.BridgingRisk
    public var actors: Int
    public var cutVertices: Int
    /// Bridges with more than one actor on either side; a single actor's only tie is not counted among them.
    public var bridges: Int
    public var onlyLeads: Int
}

/// Cut vertices, bridges, single penvoerders: who falls off when this one goes. Over present ties, themes and borders
/// left aside; a tie to somebody with no other tie is a bridge that says nothing, and stands under its cut vertex.
struct BridgingRiskFinder {
    let settings: FinderSettings.BridgingRisk

    func finding(in snapshot: Snapshot) -> Finding {
        let network = snapshot.network
        let actors = snapshot.actors.filter { network.actor($0)?.kind != .theme }
        var numbers: [ActorID: Int] = [:]
        for (number, actor) in actors.enumerated() { numbers[actor] = number }
        var builder = GraphBuilder(vertexCount: actors.count)
        for tie in snapshot.ties where tie.status == .present && StructuralTies.counts(tie) {
            if let from = numbers[tie.from], let to = numbers[tie.to] { builder.addEdge(from, to) }
        }
        var collector = EvidenceCollector(network)
        var subjects: [FindingSubject] = []
        // No network of claims comes near the two thousand million arcs that a graph cannot number.
        let cuts = (try? builder.build()).map { FallOff($0.graph.simplified().graph) }
        for cut in cuts?.vertices ?? [] {
            let losing = cut.lost.map { actors[$0] }
            subjects.append(subject([actors[cut.vertices[0]]], .actor(losing: losing)))
        }
        for cut in cuts?.edges ?? [] where cut.lost.count > 1 {
            let ends = cut.vertices.map { actors[$0] }
            for tie in snapshot.ties(of: ends[0]) where tie.other(than: ends[0]) == ends[1] && tie.status == .present {
                collector.add(tie)
            }
            subjects.append(subject(ends, .tie(losing: cut.lost.map { actors[$0] })))
        }
        let bridges = subjects.count { $0.actors.count == 2 }
        let leads = onlyLeads(snapshot, &collector)
        let facts = BridgingRiskFacts(
            settings: settings, actors: actors.count, cutVertices: subjects.count - bridges, bridges: bridges,
            onlyLeads: leads.count)
        subjects += leads
        return Finding(
            .bridgingRisk, in: network, severity: .attention, detail: .bridgingRisk(facts),
            subjects: subjects.sorted { ($1.loss, $0.id) < ($0.loss, $1.id) }, evidence: collector.evidence)
    }

    private func subject(_ actors: [ActorID], _ facts: BridgingFacts, id: String? = nil) -> FindingSubject {
        var subject = FindingSubject(actors, .gap, note: .bridging(facts), id: id)
        subject.closing = .moreTies(1)
        return subject
    }

    /// What has one lead in the role, and no other: who goes takes it along.
    private func onlyLeads(_ snapshot: Snapshot, _ collector: inout EvidenceCollector) -> [FindingSubject] {
        let network = snapshot.network
        let roles = Set(settings.roles.map(\.folded))
        guard !roles.isEmpty else { return [] }
        var leads: [ActorID: [(tie: Tie, role: String)]] = [:]
        for tie in snapshot.ties where tie.relation == "leads" && tie.status == .present {
            let role = tie.claims.compactMap { network.claims[$0].role }.first { roles.contains($0.folded) }
            if let role { leads[tie.to, default: []].append((tie, role)) }
        }
        let members = PartnershipMembers(snapshot, of: leads.keys.sorted())
        let lists = Dictionary(zip(members.groups, members.members), uniquingKeysWith: { first, _ in first })
        return leads.keys.sorted().compactMap { led in
            guard leads[led]!.count == 1, let only = leads[led]!.first else { return nil }
            collector.add(only.tie)
            return subject(
                [only.tie.from],
                .onlyLead(role: only.role, of: led, members: (lists[led] ?? []).filter { $0 != only.tie.from }),
                id: "\(only.tie.from)|leads|\(led)")
        }
    }
}

extension FindingSubject {
    /// How many are touched.
    fileprivate var loss: Int {
        guard case .bridging(let facts)? = note else { return 0 }
        return switch facts {
        case .actor(let losing), .tie(let losing): losing.count
        case .onlyLead(_, _, let members): members.count
        }
    }
}
