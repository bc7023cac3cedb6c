/// An edge from `source` to `target`; in an undirected graph an edge between the two, `source <= target`.
public struct Edge: Sendable, Hashable {
    public var source: Int
    public var target: Int

    public init(_ source: Int, _ target: Int) {
        self.source = source
        self.target = target
    }

    public var isLoop: Bool { source == target }
}

extension Edge: Comparable {
    /// By source, then by target: the order of edge ids.
    public static func < (left: Edge, right: Edge) -> Bool {
        left.source != right.source ? left.source < right.source : left.target < right.target
    }
}
