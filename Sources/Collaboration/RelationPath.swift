/// One step of a path: over which relations, in which sense, and where it may land.
public struct PathStep: Hashable, Sendable {
    public struct Via: Hashable, Sendable {
        public var relation: RelationID
        /// Against the relation's own direction, written `^relation`.
        public var isInverse: Bool
        public init(_ relation: RelationID, isInverse: Bool = false) {
            self.relation = relation
            self.isInverse = isInverse
        }
    }

    /// Any of these.
    public var via: [Via]
    /// Where it lands; ``Selector/any`` for anywhere.
    public var to: Selector

    public init(via: [Via], to: Selector = .any) {
        self.via = via
        self.to = to
    }
}

/// A list of steps from a subject to distinct end actors.
public typealias RelationPath = [PathStep]
