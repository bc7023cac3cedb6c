/// A network's claims resolved to ties, for one day and one choice of sources or holders.
///
/// Only `present` counts as a tie; the others are kept apart, never inside. Every tie keeps its claims. Pairs that
/// nobody speaks of are not stored: ``status(from:_:to:)`` answers for them from the completeness statements.
public struct Snapshot: Sendable {
    public let network: Network
    /// The day; nil where nothing in the network has a date, so that all of it holds.
    public let asOf: CivilDate?
    /// Empty for all sources.
    public let viewpoints: [Viewpoint]
    /// Those that exist on the day, sorted by id.
    public let actors: [ActorID]
    /// Every pair with a claim in force under it, sorted by from, relation (vocabulary's order), to.
    public let ties: [Tie]
    /// Claims in force about a class of which no member is known: no tie shows them.
    public let claimsWithoutMembers: [Claim]
    /// The ended actors whose ties passed to others, sorted.
    public let successions: [SuccessionMapping]

    let day: CivilDate
    let succession: Succession
    let coverage: CoverageIndex
    let evaluator: SelectorEvaluator
    let effectiveStatuses: [Int: ClaimStatus]
    /// Each tie's ends and relation by index, in the order of ``ties``.
    let keys: [PairKey]
    private let tieIndex: [PairKey: Int]
    private let touching: [[Int32]]

    /// - Complexity: O(c + k · a) for c claims (classes expanded), k completeness statements and a actors.
    public init(_ network: Network, asOf: CivilDate? = nil, accordingTo viewpoints: [Viewpoint] = []) {
        self.network = network
        self.asOf = asOf ?? network.asOf
        self.viewpoints = viewpoints
        day = self.asOf ?? CivilDate(uncheckedYear: 9999, month: 12, day: 31)
        succession = Succession(network, on: day)
        let exists = succession.exists
        actors = network.actors.indices.filter { exists[$0] }.map { network.actors[$0].id }
        var mapping: [Int: [ActorID]] = [:]
        for heir in network.actors.indices {
            for origin in succession.origins[heir] {
                mapping[origin.actor, default: []].append(network.actors[heir].id)
            }
        }
        successions = mapping.keys.sorted().map {
            SuccessionMapping(predecessor: network.actors[$0].id, successors: mapping[$0]!.sorted())
        }
        evaluator = SelectorEvaluator(network: network, day: day, succession: succession)
        coverage = CoverageIndex(network, on: day, viewpoints: viewpoints, evaluator: evaluator)
        let resolution = Resolution(
            network: network, day: day, viewpoints: viewpoints, succession: succession, coverage: coverage,
            evaluator: evaluator)
        keys = resolution.pairs()
        ties = keys.map(resolution.tie)
        effectiveStatuses = resolution.openClaims
        claimsWithoutMembers = resolution.claimsWithoutMembers.map { network.claims[$0] }
        tieIndex = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
        var touching: [[Int32]] = Array(repeating: [], count: network.actors.count)
        for (index, key) in keys.enumerated() {
            touching[key.from].append(Int32(index))
            touching[key.to].append(Int32(index))
        }
        self.touching = touching
    }

    public func contains(_ actor: ActorID) -> Bool {
        network.index(of: actor).map { succession.exists[$0] } ?? false
    }

    /// All stored ties that an actor is an end of, in the order of ``ties``.
    public func ties(of actor: ActorID) -> [Tie] {
        guard let index = network.index(of: actor) else { return [] }
        return touching[index].map { ties[Int($0)] }
    }

    /// What a claim says in this snapshot: of an open class, `unknown`, whatever its own status.
    public func status(ofClaim index: Int) -> ClaimStatus {
        effectiveStatuses[index] ?? network.claims[index].status
    }

    /// The stored tie of a pair; nil where no claim in force speaks of it.
    public func tie(from: ActorID, _ relation: RelationID, to: ActorID) -> Tie? {
        guard let from = network.index(of: from), let relation = network.index(of: relation),
            let to = network.index(of: to)
        else { return nil }
        return tie(from, relation, to)
    }

    /// What all claims and completeness statements come to for any pair: `unstated` where all are silent.
    public func status(from: ActorID, _ relation: RelationID, to: ActorID) -> TieStatus {
        guard let from = network.index(of: from), let relation = network.index(of: relation),
            let to = network.index(of: to), from != to
        else { return .unstated }
        return status(from, relation, to)
    }

    /// Indices into ``Network/completeness`` of the statements that cover a pair, its predecessors' pairs included.
    public func completeness(covering from: ActorID, _ relation: RelationID, _ to: ActorID) -> [Int] {
        guard let from = network.index(of: from), let relation = network.index(of: relation),
            let to = network.index(of: to), from != to
        else { return [] }
        return coverage.statements(covering: from, relation, to, origins: succession.origins)
    }

    // MARK: By index, for the rooms inside

    func tie(_ from: Int, _ relation: Int, _ to: Int) -> Tie? {
        tieIndex[PairKey(from, relation, to, in: network)].map { ties[$0] }
    }

    func status(_ from: Int, _ relation: Int, _ to: Int) -> TieStatus {
        if let tie = tie(from, relation, to) { return tie.status }
        return coverage.covers(from, relation, to, origins: succession.origins) ? .absent : .unstated
    }

    func tieIndices(touching actor: Int) -> [Int32] { touching[actor] }
}

/// A pair and relation by index; of an undirected relation the smaller index comes first.
struct PairKey: Hashable, Comparable, Sendable {
    var from: Int
    var relation: Int
    var to: Int

    init(_ from: Int, _ relation: Int, _ to: Int, in network: Network) {
        let swaps = !network.relations[relation].isDirected && to < from
        self.from = swaps ? to : from
        self.relation = relation
        self.to = swaps ? from : to
    }

    static func < (a: PairKey, b: PairKey) -> Bool { (a.from, a.relation, a.to) < (b.from, b.relation, b.to) }
}
