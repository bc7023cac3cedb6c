public import Collaboration

/// Something that somebody wishes for, and that nobody reports: one tie, or as many as a class has members.
public struct DesiredTie: Hashable, Sendable {
    /// Who, and with whom; a class on a side where the wish is about a class.
    public var from: Party
    public var relation: RelationID
    public var to: Party
    /// The ties that the wish comes to and that nobody reports, sorted; one, where no class is in it.
    public var ties: [Tie]
    /// Whose wish it is: the holders of the claims. Sorted.
    public var holders: [ActorID]
    /// All of it is being prepared.
    public var isPlanned: Bool
}

/// Wishes and what came of them.
public struct DesiredFacts: Hashable, Sendable {
    /// How many ties are wished for; those that are also reported as present are no subjects.
    public var wished: Int
    /// Those that are there, and those of which sources contradict each other.
    public var come: Int
    public var contested: Int
    /// How many ties the subjects come to.
    public var ties: Int
    /// Indices into ``Network/claims`` of wishes about an open class, which name no pair for sure.
    public var openWishes: [Int]
}

/// Ties that a source wishes for and none reports as present: one subject a wish, also where it is about a class.
struct DesiredFinder {
    private struct Wish: Hashable {
        var from: Party
        var relation: RelationID
        var to: Party
        var id: String { "\(from)|\(relation)|\(to)" }
    }

    func finding(in snapshot: Snapshot) -> Finding {
        let network = snapshot.network
        var collector = EvidenceCollector(network)
        var ties: [Wish: [Tie]] = [:]
        var holders: [Wish: Set<ActorID>] = [:]
        var facts = DesiredFacts(wished: 0, come: 0, contested: 0, ties: 0, openWishes: [])
        for tie in snapshot.ties {
            let wishes = tie.claims.filter { snapshot.status(ofClaim: $0) == .desired }
            guard !wishes.isEmpty else { continue }
            facts.wished += 1
            switch tie.status {
            case .desired, .planned: facts.ties += 1
            case .contested: facts.contested += 1
            default: facts.come += 1
            }
            guard tie.status == .desired || tie.status == .planned else { continue }
            collector.add(tie)
            let wish = wish(of: tie, wishes, network)
            ties[wish, default: []].append(tie)
            holders[wish, default: []].formUnion(wishes.compactMap { network.claims[$0].holder })
        }
        let subjects = ties.keys.map { wish in
            let own = ties[wish]!
            let desired = DesiredTie(
                from: wish.from, relation: wish.relation, to: wish.to, ties: own, holders: holders[wish]!.sorted(),
                isPlanned: own.allSatisfy { $0.status == .planned })
            let ends = own.count == 1 ? [own[0].from, own[0].to] : Set(own.flatMap { [$0.from, $0.to] }).sorted()
            var subject = FindingSubject(ends, .gap, refused: own, note: .wish(desired), id: wish.id)
            subject.closing = .moreTies(own.count)
            return subject
        }
        facts.openWishes = network.claims.indices.filter { index in
            network.claims[index].status == .desired && snapshot.status(ofClaim: index) == .unknown
        }
        for wish in facts.openWishes { collector.add(claim: wish) }
        return Finding(
            .desired, in: network, severity: .attention, detail: .desired(facts),
            subjects: subjects.sorted { $0.id < $1.id }, evidence: collector.evidence)
    }

    /// A tie that a claim wishes for by name is a wish of its own; one that only a class is wished for belongs to that.
    private func wish(of tie: Tie, _ wishes: [Int], _ network: Network) -> Wish {
        guard wishes.allSatisfy({ network.claims[$0].classParty != nil }), let first = wishes.min() else {
            return Wish(from: .actor(tie.from), relation: tie.relation, to: .actor(tie.to))
        }
        let claim = network.claims[first]
        return Wish(from: claim.from, relation: claim.relation, to: claim.to)
    }
}
