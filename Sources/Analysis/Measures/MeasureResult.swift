public import Collaboration
public import GraphCore

/// How a measure is counted, where tools differ. The raw value is the id in JSON; `Wording` says what it means.
public enum MeasureConvention: String, CaseIterable, Hashable, Sendable {
    /// A plain number or sum, not divided by anything.
    case raw
    /// Each unordered pair of others counts once; not divided.
    case unorderedPairs = "unordered-pairs"
    /// Each ordered pair of others counts once; not divided.
    case orderedPairs = "ordered-pairs"
    /// Closeness within what is reached, times the share that is reached.
    case wassermanFaust = "wasserman-faust"
    /// Scaled so that the squares sum to one.
    case unitLength = "unit-length"
    /// Scaled so that all values sum to one.
    case sumsToOne = "sums-to-one"
    /// Between 0 and 1 by the measure's own definition.
    case share
    /// Burt's, over the contacts of each; nothing for who has none.
    case burt
    /// Gould and Fernandez': ordered pairs that are not tied themselves, by groups.
    case gouldFernandez = "gould-fernandez"
    /// Each mode by its own largest possible value.
    case borgattiEverett = "borgatti-everett"
}

/// One measure over the actors of a projection.
public struct MeasureResult: Sendable {
    public let id: MeasureID
    public let convention: MeasureConvention
    /// Whether the strengths of the edges counted; measures along paths never take them.
    public let isWeighted: Bool
    public let isDirected: Bool
    /// Sorted by id.
    public let actors: [ActorID]
    /// By actor; `nan` where the measure says nothing of it.
    public let values: [Double]
    /// By actor: 1 for the highest value, equal ones the same rank and the next one's rank as much further; nil for `nan`.
    public let ranks: [Int?]
    /// Of brokerage: by actor, how often in which role. Empty for other measures.
    public let roles: [BrokerageRoles]

    init(
        _ id: MeasureID, _ convention: MeasureConvention, isWeighted: Bool = false, isDirected: Bool,
        actors: [ActorID], values: [Double], roles: [BrokerageRoles] = []
    ) {
        self.id = id
        self.convention = convention
        self.isWeighted = isWeighted
        self.isDirected = isDirected
        self.actors = actors
        self.values = values
        self.roles = roles
        ranks = Self.ranks(values)
    }

    /// How many actors share the rank of this one, itself included.
    public func shared(rank: Int) -> Int { ranks.count { $0 == rank } }

    /// The value of one actor; nil where it is not in the projection, or the measure says nothing of it.
    public func value(of actor: ActorID) -> Double? {
        guard let index = actors.firstIndex(of: actor), !values[index].isNaN else { return nil }
        return values[index]
    }

    /// Indices of ``actors``, the highest value first, equal ones by id; those without a value last.
    public var order: [Int] {
        actors.indices.sorted { a, b in
            let (x, y) = (ranks[a] ?? .max, ranks[b] ?? .max)
            return x == y ? a < b : x < y
        }
    }

    /// Values that differ by rounding alone are equal: a part in 10⁹.
    private static func ranks(_ values: [Double]) -> [Int?] {
        let order = values.indices.filter { !values[$0].isNaN }.sorted { values[$0] > values[$1] }
        var ranks: [Int?] = Array(repeating: nil, count: values.count)
        var rank = 1
        for (position, index) in order.enumerated() {
            if position > 0 {
                let above = values[order[position - 1]]
                if above - values[index] > 1e-9 * max(above.magnitude, values[index].magnitude) { rank = position + 1 }
            }
            ranks[index] = rank
        }
        return ranks
    }
}

/// Why a measure cannot be given.
public enum MeasureError: Error, Hashable, Sendable {
    /// A tie whose strength the measure cannot take (none below zero, for some not zero).
    case strength(from: ActorID, to: ActorID, Double)
    /// An iteration did not settle.
    case notConverged(MeasureID, residual: Double)
    /// It means nothing on a directed projection.
    case needsUndirected(MeasureID)
    case tooLarge
    case cancelled
}

/// Which groups brokerage and participation are about.
public enum MeasureGrouping: Hashable, Sendable {
    case kind
    /// Of governments their level, of others their kind.
    case level
    /// The first region of this type that an actor is in; those in none are a group.
    case region(type: String)
}
