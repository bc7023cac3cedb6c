extension Graph {
    /// How far every vertex is from `source`, and by how many shortest paths.
    ///
    ///     σ(source) = 1        σ(v) = Σ σ(u)    over the edges u → v with d(u) + length = d(v)
    ///
    /// Parallel edges of the same length are different paths; loops are on none. Counts are exact up to 2⁵³ and rounded
    /// beyond. Lengths that differ by less than a part in 10¹² tie.
    ///
    /// - Parameters:
    ///   - source: Where the paths begin, a vertex (a precondition).
    ///   - lengths: The length of each edge, above zero; `nil` when each counts 1.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``, and ``GraphError/pathCountOverflow(vertex:)``
    ///   where a count is beyond `Double` (more than 10³⁰⁸ paths).
    /// - Complexity: O(n + m) without lengths, O((n + m) log n) with them.
    ///
    /// U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25(2), 2001,
    /// 163–177, doi:10.1080/0022250X.2001.9990249.
    public func shortestPathCounts(
        from source: Int, lengths: [Double]? = nil
    ) throws(GraphError) -> ShortestPathCounts {
        precondition(source >= 0 && source < vertexCount, "the source is no vertex")
        if let lengths { try check(lengths, .positive) }
        var search = PathCounter(graph: self, lengths: lengths)
        try search.run(from: source)
        return ShortestPathCounts(distances: search.distances, counts: search.sigma)
    }
}

/// Shortest paths from one vertex, by vertex.
public struct ShortestPathCounts: Sendable, Equatable {
    /// Infinite where no path leads.
    public let distances: [Double]
    /// The number of shortest paths: 1 for the source itself, 0 where no path leads.
    public let counts: [Double]
}

/// One source after another: distances, the order of distance, and the numbers of shortest paths (σ).
struct PathCounter {
    private let graph: Graph
    private let outLengths: [Double]?
    private let inLengths: [Double]?
    private var hops: HopSearch
    private var search: LengthSearch?
    private(set) var distances: [Double]
    private(set) var order: [Int32] = []
    private(set) var sigma: [Double]

    init(graph: Graph, lengths: [Double]?) {
        self.graph = graph
        outLengths = lengths.map { graph.arcLengths($0, .outgoing) }
        inLengths = lengths.map { graph.arcLengths($0, .incoming) }
        hops = HopSearch(vertexCount: graph.vertexCount)
        search = lengths == nil ? nil : LengthSearch(vertexCount: graph.vertexCount)
        distances = [Double](repeating: .infinity, count: graph.vertexCount)
        sigma = [Double](repeating: 0, count: graph.vertexCount)
    }

    mutating func run(from source: Int) throws(GraphError) {
        for vertex in order {
            distances[Int(vertex)] = .infinity
            sigma[Int(vertex)] = 0
        }
        if let outLengths {
            search?.run(from: source, graph.out, arcLengths: outLengths)
            order = search?.order ?? []
            for vertex in order { distances[Int(vertex)] = search?.distances[Int(vertex)] ?? .infinity }
        } else {
            hops.run(from: source, graph.out)
            order = hops.order
            for vertex in order { distances[Int(vertex)] = Double(hops.distances[Int(vertex)]) }
        }
        sigma[source] = 1
        for vertex in order.dropFirst() {
            var count = 0.0
            for arc in graph.into.range(Int(vertex)) where isTight(inArc: arc, to: Int(vertex)) {
                count += sigma[Int(graph.into.targets[arc])]
            }
            guard count.isFinite else { throw .pathCountOverflow(vertex: Int(vertex)) }
            sigma[Int(vertex)] = count
        }
    }

    /// Whether the in-arc at `arc` is the last step of a shortest path to `target`.
    @inline(__always)
    func isTight(inArc arc: Int, to target: Int) -> Bool {
        let near = distances[Int(graph.into.targets[arc])]
        let far = distances[target]
        guard near < far else { return false }
        return isSameLength(near + (inLengths?[arc] ?? 1), far)
    }
}
