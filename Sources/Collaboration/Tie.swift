/// One pair and relation in a snapshot, with all that was said of it.
public struct Tie: Hashable, Sendable {
    /// How many of the predecessors say so: "geërfd van 1 van 3".
    public struct Inheritance: Hashable, Sendable {
        public var count: Int
        public var of: Int
        /// The predecessors, on either side, that the status comes from. Sorted.
        public var from: [ActorID]

        public init(count: Int, of: Int, from: [ActorID]) {
            self.count = count
            self.of = of
            self.from = from
        }
    }

    public struct Strength: Hashable, Sendable {
        public var value: Double
        public var unit: String?
        /// Other claims in force give another number.
        public var isDisputed: Bool

        public init(value: Double, unit: String? = nil, isDisputed: Bool = false) {
            self.value = value
            self.unit = unit
            self.isDisputed = isDisputed
        }
    }

    /// Of an undirected relation, the smaller id.
    public var from: ActorID
    public var relation: RelationID
    public var to: ActorID
    public var status: TieStatus
    /// Indices into ``Network/claims`` of all claims in force under it, sorted.
    public var claims: [Int]
    /// Indices into ``Network/completeness`` of the statements by which it is implied absent, sorted.
    public var impliedAbsentBy: [Int]
    public var inheritance: Inheritance?
    public var strength: Strength?

    public init(
        from: ActorID, relation: RelationID, to: ActorID, status: TieStatus, claims: [Int] = [],
        impliedAbsentBy: [Int] = [], inheritance: Inheritance? = nil, strength: Strength? = nil
    ) {
        self.from = from
        self.relation = relation
        self.to = to
        self.status = status
        self.claims = claims
        self.impliedAbsentBy = impliedAbsentBy
        self.inheritance = inheritance
        self.strength = strength
    }

    /// The other end; nil where `actor` is neither.
    public func other(than actor: ActorID) -> ActorID? {
        actor == from ? to : actor == to ? from : nil
    }
}
