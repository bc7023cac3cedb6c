/// An edge from `source` to `target`; in an undirected graph an edge between the two, `source <= target`.
public struct Edge: Sendable, Hashable {
    /// Where it begins; without directions the smaller of its ends.
    public var source: Int
    /// Where it ends.
    public var target: Int

    /// An edge from `source` to `target`.
    public init(_ source: Int, _ target: Int) {
        self.source = source
        self.target = target
    }

    /// Whether it joins a vertex to itself.
    public var isLoop: Bool { source == target }
}

extension Edge: Comparable {
    /// By source, then by target: the order of edge ids.
    public static func < (left: Edge, right: Edge) -> Bool {
        left.source != right.source ? left.source < right.source : left.target < right.target
    }
}
