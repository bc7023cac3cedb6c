/// One of the two kinds of vertices in a graph of two modes.
public enum Mode: Sendable, Hashable, CaseIterable {
    /// Those that are not in the second: often the actors.
    case first
    /// Often the events, the partnerships, the themes.
    case second

    /// The other one.
    public var other: Mode { self == .first ? .second : .first }
}

/// A graph whose vertices are of two kinds, with ties between the kinds only: actors and what they take part in.
public struct TwoModeGraph: Sendable, Equatable {
    /// The ties: directions left aside, parallel ones made one. Vertices have the numbers that they came with.
    public let graph: Graph
    /// The kind of each vertex.
    public let modes: [Mode]

    /// - Parameters:
    ///   - graph: Any graph; directions and parallel edges make no difference to its two modes.
    ///   - second: The vertices of the second mode, none twice (a precondition).
    /// - Throws: ``GraphError/unsuitable(_:)`` with ``GraphRequirement/bipartite`` when an edge, loops included, joins
    ///   two of one mode.
    /// - Complexity: O(n + m).
    public init(_ graph: Graph, second: [Int]) throws(GraphError) {
        var modes = [Mode](repeating: .first, count: graph.vertexCount)
        for vertex in second {
            precondition(modes[vertex] == .first, "a vertex is named twice")
            modes[vertex] = .second
        }
        guard graph.edges.allSatisfy({ modes[$0.source] != modes[$0.target] }) else { throw .unsuitable(.bipartite) }
        let rows = graph.contactRows()
        self.graph = Graph(out: rows, into: rows, isDirected: false)
        self.modes = modes
    }

    /// Takes over a simple undirected graph that has ties between the modes only.
    init(_ graph: Graph, modes: [Mode]) {
        self.graph = graph
        self.modes = modes
    }

    /// The vertices of one mode, ascending.
    public func vertices(of mode: Mode) -> [Int] { graph.vertices.filter { modes[$0] == mode } }

    /// What two vertices have in common, ascending: through whom, or at what, they meet.
    ///
    /// - Complexity: O(d_a + d_b).
    public func shared(_ a: Int, _ b: Int) -> [Int] {
        let others = Set(graph.neighbors(of: b))
        return graph.neighbors(of: a).filter(others.contains)
    }
}
