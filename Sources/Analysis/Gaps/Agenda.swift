public import Collaboration

/// Who works on one theme.
public struct ThemeFacts: Hashable, Sendable {
    /// By level of government that the network knows: is anybody of it at work on the theme?
    public struct Layer: Hashable, Sendable {
        public var level: String
        public var verdict: Verdict
        /// Those who surely are, sorted.
        public var actors: [ActorID]
    }

    /// Another part of the same source, or another source, that names somebody whom this one leaves out.
    public struct Disagreement: Hashable, Sendable {
        public var actor: ActorID
        /// `present` or, where the other leaves it open, `unknown`.
        public var status: ClaimStatus
        /// Index into ``Network/claims``.
        public var claim: Int
    }

    /// Sorted by level: rijk, provincie, gemeente, then others by text.
    public var layers: [Layer]
    public var government: Verdict
    public var secondLine: Verdict
    public var lead: Verdict
    /// Nil where the finder asks for none.
    public var priority: AttributeValue?
    public var lacksPriority: Bool
    /// Classes that stand for unnamed parties: open ones with a bound, and open ones without.
    public var boundedClasses: [ClassID]
    public var boundlessClasses: [ClassID]
    /// Closed classes that stand for all their members.
    public var closedClasses: [ClassID]
    /// Parties that are named one by one, sorted.
    public var named: [ActorID]
    public var disagreements: [Disagreement]

    /// Nothing but a class without a bound: everyone, so no one.
    public var namesNobody: Bool {
        named.isEmpty && boundedClasses.isEmpty && closedClasses.isEmpty && !boundlessClasses.isEmpty
    }
}

/// An agenda as a whole.
public struct AgendaFacts: Hashable, Sendable {
    public var settings: FinderSettings.Agenda
    public var themes: Int
    /// Levels of government that surely work on no theme at all.
    public var levelsNowhere: [String]
    /// Themes by what they lack, each sorted.
    public var withoutGovernment: [ActorID]
    public var withoutSecondLine: [ActorID]
    public var withoutLead: [ActorID]
    public var withoutPriority: [ActorID]
    public var namingNobody: [ActorID]
    public var disagreeing: [ActorID]
}

/// Theme × who × priority: no layer of government, no second line, no lead, no priority, a class so wide that nobody is
/// named.
struct AgendaFinder {
    let settings: FinderSettings.Agenda

    /// - Returns: Nil where the run's own choice of sources does not let the agenda's source speak.
    func finding(in family: inout SnapshotFamily) -> Finding? {
        let base = family.base
        var snapshot = base
        if let source = settings.source {
            guard family.admits(source) else { return nil }
            snapshot = family.snapshot(accordingTo: [.source(source)])
        }
        let walkers = Walkers(snapshot, via: settings.via)
        // Who leads is another question than who is in the agenda's table: everybody's word counts.
        let leads = base.stepEnds([.init("leads", isInverse: true)], to: .any)
        var collector = EvidenceCollector(snapshot.network)
        var subjects: [FindingSubject] = []
        let themes = snapshot.select(settings.theme).selected
        for theme in themes {
            let facts = facts(theme, walkers, leads, snapshot, base)
            var verdicts = [facts.government, facts.secondLine, facts.lead]
            if facts.lacksPriority { verdicts.append(.gap) }
            if facts.namesNobody { verdicts.append(.gap) }
            let stated = walkers.all.tally(from: theme).stated
            let subject = FindingSubject([theme], verdicts.min() ?? .met, stated: stated, note: .theme(facts))
            collector.add(subject)
            for index in classClaims(on: theme, in: snapshot) { collector.add(claim: index) }
            for disagreement in facts.disagreements { collector.add(claim: disagreement.claim) }
            subjects.append(subject)
        }
        for statement in walkers.all.statements(covering: themes) { collector.add(statement: statement) }
        return Finding(
            .agenda, in: snapshot.network, severity: .attention, detail: .agenda(summary(subjects, walkers.levels)),
            subjects: subjects, evidence: collector.evidence)
    }

    private struct Walkers {
        let all: PathWalker
        let government: PathWalker
        let secondLine: PathWalker
        let levels: [String]
        let byLevel: [PathWalker]

        init(_ snapshot: Snapshot, via: [PathStep.Via]) {
            func walker(_ key: String, _ value: String) -> PathWalker {
                snapshot.stepEnds(via, to: Selector(terms: [.init(key: key, comparison: .equal, values: [value])]))
            }
            all = snapshot.stepEnds(via, to: .any)
            government = walker("kind", ActorKind.government.rawValue)
            secondLine = walker("kind", ActorKind.secondLine.rawValue)
            let known = Set(snapshot.actors.compactMap { snapshot.network.actor($0)?.level })
            let usual = ["rijk", "provincie", "gemeente"]
            levels = usual.filter(known.contains) + known.subtracting(usual).sorted()
            byLevel = levels.map { walker("level", $0) }
        }
    }

    private func facts(
        _ theme: ActorID, _ walkers: Walkers, _ leads: PathWalker, _ snapshot: Snapshot, _ base: Snapshot
    ) -> ThemeFacts {
        let network = snapshot.network
        var facts = ThemeFacts(
            layers: zip(walkers.levels, walkers.byLevel).map { level, walker in
                let tally = walker.tally(from: theme)
                return .init(level: level, verdict: tally.verdict, actors: tally.actors(.present))
            }, government: walkers.government.tally(from: theme).verdict,
            secondLine: walkers.secondLine.tally(from: theme).verdict, lead: leads.tally(from: theme).verdict,
            priority: settings.priority.flatMap { base.attribute($0, of: theme)?.value },
            lacksPriority: settings.priority.map { !base.hasValue($0, of: theme) } ?? false, boundedClasses: [],
            boundlessClasses: [], closedClasses: [], named: [], disagreements: disagreements(theme, snapshot, base))
        var named: Set<ActorID> = []
        for end in walkers.all.tally(from: theme).stated {
            let isNamed = end.ties.flatMap(\.claims).contains { index in
                guard snapshot.status(ofClaim: index) == .present else { return false }
                let claim = network.claims[index]
                return claim.from == .actor(end.actor) || claim.to == .actor(end.actor)
            }
            if isNamed { named.insert(end.actor) }
        }
        facts.named = named.sorted()
        let classes = Set(classClaims(on: theme, in: snapshot).compactMap { network.claims[$0].classParty })
        for id in classes.sorted() {
            switch network.actorClass(id)?.extent {
            case .closed: facts.closedClasses.append(id)
            case .open(within: .some): facts.boundedClasses.append(id)
            case .open(within: nil), nil: facts.boundlessClasses.append(id)
            }
        }
        return facts
    }

    /// The claims in force by which a class, rather than somebody, stands at the theme.
    private func classClaims(on theme: ActorID, in snapshot: Snapshot) -> [Int] {
        let relations = Set(settings.via.map(\.relation))
        return snapshot.network.claims.indices.filter { index in
            let claim = snapshot.network.claims[index]
            guard relations.contains(claim.relation), claim.status == .present, claim.classParty != nil,
                claim.from == .actor(theme) || claim.to == .actor(theme),
                snapshot.asOf.map(claim.isInForce) ?? true
            else { return false }
            return snapshot.viewpoints.isEmpty || snapshot.viewpoints.contains { $0.admits(claim) }
        }
    }

    /// Whom the rest of the network has at the theme, in so many words, and this source leaves out.
    private func disagreements(_ theme: ActorID, _ snapshot: Snapshot, _ base: Snapshot) -> [ThemeFacts.Disagreement] {
        guard settings.source != nil else { return [] }
        let walker = base.stepEnds(settings.via, to: .any)
        var found: [ThemeFacts.Disagreement] = []
        for tie in walker.tally(from: theme).stated.flatMap(\.ties) + walker.refusals(from: theme) {
            guard let actor = tie.other(than: theme),
                snapshot.status(from: tie.from, tie.relation, to: tie.to) == .absent
            else { continue }
            // A wide class of another part names nobody against this one.
            let claims = tie.claims.filter { base.network.claims[$0].classParty.map { !base.isOpen($0) } ?? true }
            let wanted: [ClaimStatus] = [.present, .unknown]
            for status in wanted {
                guard let claim = claims.first(where: { base.status(ofClaim: $0) == status }) else { continue }
                found.append(.init(actor: actor, status: status, claim: claim))
                break
            }
        }
        return found.sorted { $0.actor < $1.actor }
    }

    private func summary(_ subjects: [FindingSubject], _ levels: [String]) -> AgendaFacts {
        var facts = AgendaFacts(
            settings: settings, themes: subjects.count, levelsNowhere: levels, withoutGovernment: [],
            withoutSecondLine: [], withoutLead: [], withoutPriority: [], namingNobody: [], disagreeing: [])
        for subject in subjects {
            guard case .theme(let theme)? = subject.note else { continue }
            for layer in theme.layers where layer.verdict == .met {
                facts.levelsNowhere.removeAll { $0 == layer.level }
            }
            if theme.government == .gap { facts.withoutGovernment += subject.actors }
            if theme.secondLine == .gap { facts.withoutSecondLine += subject.actors }
            if theme.lead != .met { facts.withoutLead += subject.actors }
            if theme.lacksPriority { facts.withoutPriority += subject.actors }
            if theme.namesNobody { facts.namingNobody += subject.actors }
            if !theme.disagreements.isEmpty { facts.disagreeing += subject.actors }
        }
        if subjects.isEmpty { facts.levelsNowhere = [] }
        return facts
    }
}

extension Claim {
    /// The class on either side; nil where both are actors.
    var classParty: ClassID? {
        if case .class(let id) = from { return id }
        if case .class(let id) = to { return id }
        return nil
    }
}

extension Snapshot {
    fileprivate func isOpen(_ id: ClassID) -> Bool {
        if case .open? = network.actorClass(id)?.extent { true } else { false }
    }
}
