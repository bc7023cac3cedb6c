public import Collaboration

/// What no rule touched, so that nobody takes silence for "in order".
public enum NotChecked: Hashable, Sendable {
    /// Actors of one kind (and level) that no expectation selects or lands on, sorted by id.
    case actors(kind: ActorKind, level: String?, [ActorID])
    /// Themes that no expectation selects or lands on, sorted by id.
    case themes([ActorID])
    /// A relation with this many ties of any status that no expectation walks over.
    case relation(RelationID, ties: Int)
    /// A source none of whose claims is under a relation that an expectation walks over.
    case source(String)
    /// A relation that a rule asks about and that no completeness statement of any source covers for all its pairs.
    case incompleteList(rule: String, relations: [RelationID])
    /// Sources' open classes without a bound, which name nobody.
    case openClass(ClassID)
    /// A finder, or one of its settings, that says nothing in this run.
    case finder(rule: String, Silence)

    /// Why a finder says nothing.
    public enum Silence: Hashable, Sendable {
        /// The network's file switches it off.
        case off
        /// The network's file does not say what it should look at.
        case notConfigured
        /// It reads one source, and the run's choice of sources leaves that one out.
        case sourceNotChosen(SourceReference)
        /// Its selector finds too few to compare.
        case tooFewGroups
    }
}

extension NotChecked {
    static func all(_ findings: [Finding], in snapshot: Snapshot) -> [NotChecked] {
        let network = snapshot.network
        let rules = findings.compactMap { finding -> Expectation? in
            if case .expectation(let rule) = finding.detail { rule } else { nil }
        }
        var touched: Set<ActorID> = []
        var walked: Set<RelationID> = []
        for rule in rules {
            touched.formUnion(snapshot.select(rule.each).selected)
            for step in rule.path ?? [] {
                walked.formUnion(step.via.map(\.relation))
                // A step that may land anywhere is about nobody in particular.
                if !step.to.terms.isEmpty { touched.formUnion(snapshot.select(step.to).selected) }
            }
        }
        return actors(snapshot, besides: touched) + relations(snapshot, besides: walked)
            + sources(network, besides: walked) + lists(findings) + openClasses(network)
    }

    private static func actors(_ snapshot: Snapshot, besides touched: Set<ActorID>) -> [NotChecked] {
        struct Group: Hashable {
            var kind: ActorKind
            var level: String?
        }
        var groups: [Group: [ActorID]] = [:]
        var themes: [ActorID] = []
        for id in snapshot.actors where !touched.contains(id) {
            guard let actor = snapshot.network.actor(id) else { continue }
            if actor.kind == .theme {
                themes.append(id)
            } else {
                groups[Group(kind: actor.kind, level: actor.level), default: []].append(id)
            }
        }
        let sorted = groups.keys.sorted { ($0.kind, $0.level ?? "") < ($1.kind, $1.level ?? "") }
        return sorted.map { .actors(kind: $0.kind, level: $0.level, groups[$0]!) }
            + (themes.isEmpty ? [] : [.themes(themes)])
    }

    private static func relations(_ snapshot: Snapshot, besides walked: Set<RelationID>) -> [NotChecked] {
        var ties: [RelationID: Int] = [:]
        // Only present ones are ties; a relation of which all is open is named all the same.
        for tie in snapshot.ties where !walked.contains(tie.relation) {
            ties[tie.relation, default: 0] += tie.status == .present ? 1 : 0
        }
        return ties.keys.sorted().map { .relation($0, ties: ties[$0]!) }
    }

    private static func sources(_ network: Network, besides walked: Set<RelationID>) -> [NotChecked] {
        let speaking = Set(network.sources(speakingOf: walked))
        let claiming = Set(network.sources(speakingOf: Set(network.relations.map(\.id))))
        return network.sources.map(\.id).filter { claiming.contains($0) && !speaking.contains($0) }
            .map(NotChecked.source)
    }

    /// Rules with a pair that is left to silence.
    private static func lists(_ findings: [Finding]) -> [NotChecked] {
        findings.compactMap { finding in
            guard case .expectation(let rule) = finding.detail, let path = rule.path,
                finding.subjects.contains(where: { $0.silent > 0 })
            else { return nil }
            return .incompleteList(rule: rule.id, relations: Set(path.flatMap(\.via).map(\.relation)).sorted())
        }
    }

    private static func openClasses(_ network: Network) -> [NotChecked] {
        network.classes.compactMap { found in
            if case .open(within: nil) = found.extent { .openClass(found.id) } else { nil }
        }
    }
}
