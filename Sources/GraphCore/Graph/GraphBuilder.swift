/// Collects vertices and weighted edges, and builds the graph with the weights in the order of its edge ids.
public struct GraphBuilder: Sendable {
    /// Whether an edge leads only from its source to its target.
    public let isDirected: Bool
    /// The number of vertices so far.
    public private(set) var vertexCount: Int
    private var sources: [Int32] = []
    private var targets: [Int32] = []
    private var weights: [Double] = []

    /// - Parameters:
    ///   - vertexCount: The vertices that are there from the start.
    ///   - isDirected: Whether an edge leads only from its source to its target.
    public init(vertexCount: Int = 0, isDirected: Bool = false) {
        precondition(vertexCount >= 0, "a graph has no negative number of vertices")
        self.vertexCount = vertexCount
        self.isDirected = isDirected
    }

    /// The number of edges so far.
    public var edgeCount: Int { sources.count }

    /// Adds a vertex and returns its number.
    public mutating func addVertex() -> Int {
        vertexCount += 1
        return vertexCount - 1
    }

    /// Adds an edge between vertices that are there already.
    public mutating func addEdge(_ source: Int, _ target: Int, weight: Double = 1) {
        precondition(
            source >= 0 && source < vertexCount && target >= 0 && target < vertexCount, "an endpoint is no vertex")
        // Numbers beyond Int32 are refused by `build`, before they are used.
        sources.append(Int32(truncatingIfNeeded: source))
        targets.append(Int32(truncatingIfNeeded: target))
        // Weights take memory only from the first that says something.
        if !weights.isEmpty {
            weights.append(weight)
        } else if weight != 1 {
            weights = [Double](repeating: 1, count: sources.count - 1)
            weights.append(weight)
        }
    }

    /// The graph, its weights by edge id, and where each edge stood in the input.
    ///
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    /// - Complexity: O(n + m).
    public func build() throws(GraphError) -> BuiltGraph {
        try Graph.checkSize(vertices: vertexCount, arcs: isDirected ? edgeCount : 2 * edgeCount)
        let order = inputOrder()
        let graph = Graph(
            vertexCount: vertexCount, ends: [EdgeEnds(sources: sources, targets: targets)], isDirected: isDirected)
        let byEdge = weights.isEmpty ? [Double](repeating: 1, count: edgeCount) : order.map { weights[$0] }
        return BuiltGraph(graph: graph, weights: byEdge, inputOrder: order)
    }

    /// The input's edges sorted by (source, target, position): two rounds of counting, the less telling key first.
    private func inputOrder() -> [Int] {
        func counted(_ order: [Int32], key: (Int) -> Int32) -> [Int32] {
            var cursor = [Int32](repeating: 0, count: vertexCount + 1)
            for index in order { cursor[Int(key(Int(index))) + 1] += 1 }
            for value in 0..<vertexCount { cursor[value + 1] += cursor[value] }
            var sorted = [Int32](repeating: 0, count: order.count)
            for index in order {
                let value = Int(key(Int(index)))
                sorted[Int(cursor[value])] = index
                cursor[value] += 1
            }
            return sorted
        }
        let input = (0..<Int32(edgeCount)).map(\.self)
        let byTarget = counted(input) { isDirected ? targets[$0] : max(sources[$0], targets[$0]) }
        return counted(byTarget) { isDirected ? sources[$0] : min(sources[$0], targets[$0]) }.map(Int.init)
    }
}

/// What a ``GraphBuilder`` built.
public struct BuiltGraph: Sendable {
    /// The graph.
    public let graph: Graph
    /// The weight of each edge, by edge id; 1 where none was given.
    public let weights: [Double]
    /// For each edge id the position of that edge in the order of `addEdge`.
    public let inputOrder: [Int]
}
