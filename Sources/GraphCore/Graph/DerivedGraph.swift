/// A graph made from another one, with its way back: what each vertex and each edge was there.
public struct DerivedGraph: Sendable, Equatable {
    /// The graph that was made.
    public let graph: Graph
    /// The original's vertex behind each vertex.
    public let vertices: [Int]
    /// The original's edge id behind each edge id.
    public let edges: [Int]

    /// Weights of the original's edges, by this graph's edge ids.
    public func pullBack(edgeValues: [Double]) -> [Double] { edges.map { edgeValues[$0] } }

    /// Values of the original's vertices, by this graph's vertices.
    public func pullBack(vertexValues: [Double]) -> [Double] { vertices.map { vertexValues[$0] } }
}

extension Graph {
    /// The graph on `vertices` alone with every edge between two of them.
    ///
    /// Vertex `i` of the result is `vertices[i]`; with all vertices in another order this renumbers the graph.
    ///
    /// - Parameter vertices: Vertices in the order wanted, none twice (a precondition).
    /// - Complexity: O(n + m).
    public func inducedSubgraph(on vertices: [Int]) -> DerivedGraph {
        var renumbered = [Int](repeating: -1, count: vertexCount)
        for (new, old) in vertices.enumerated() {
            precondition(renumbered[old] < 0, "a vertex is asked for twice")
            renumbered[old] = new
        }
        return derived(vertices: vertices) { edge in
            let source = renumbered[edge.source]
            let target = renumbered[edge.target]
            return source < 0 || target < 0 ? nil : Edge(source, target)
        }
    }

    /// The graph with every edge turned round; an undirected graph stays as it is.
    ///
    /// - Complexity: O(n + m).
    public func reversed() -> DerivedGraph {
        guard isDirected else {
            return DerivedGraph(graph: self, vertices: Array(vertices), edges: Array(0..<edgeCount))
        }
        let turned = Graph(out: into, into: out, isDirected: true)
        return DerivedGraph(graph: turned, vertices: Array(vertices), edges: inArcEdges().map(Int.init))
    }

    /// The graph without directions: each edge stays, so that a ↔ b becomes two parallel edges.
    ///
    /// - Precondition: Fewer than 2³⁰ edges, as each becomes two arcs.
    /// - Complexity: O(n + m).
    public func undirected() -> DerivedGraph {
        derived(vertices: Array(vertices), isDirected: false) { $0 }
    }

    /// Edge by edge: keeps what `keep` gives an edge for.
    private func derived(
        vertices: [Int], isDirected: Bool? = nil, keep: (Edge) -> Edge?
    ) -> DerivedGraph {
        var builder = GraphBuilder(vertexCount: vertices.count, isDirected: isDirected ?? self.isDirected)
        var kept: [Int] = []
        for (id, edge) in edges.enumerated() {
            guard let new = keep(edge) else { continue }
            builder.addEdge(new.source, new.target)
            kept.append(id)
        }
        do {
            let built = try builder.build()
            return DerivedGraph(graph: built.graph, vertices: vertices, edges: built.inputOrder.map { kept[$0] })
        } catch {
            preconditionFailure("twice the arcs of this graph are more than Int32 numbers")
        }
    }
}
