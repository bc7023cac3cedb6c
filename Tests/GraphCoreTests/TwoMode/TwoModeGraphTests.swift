import GraphCore
import Testing

struct TwoModeGraphTests {
    @Test func `a tie within a mode is refused, a loop too`() throws {
        let path = try Graph.path(3)
        #expect(throws: GraphError.unsuitable(.bipartite)) { try TwoModeGraph(path, second: [0]) }
        let loop = try Graph(vertexCount: 2, edges: [Edge(0, 1), Edge(1, 1)])
        #expect(throws: GraphError.unsuitable(.bipartite)) { try TwoModeGraph(loop, second: [1]) }
    }

    @Test func `directions and parallel ties make one tie`() throws {
        let edges = [Edge(0, 2), Edge(2, 0), Edge(0, 2), Edge(1, 2)]
        let affiliations = try TwoModeGraph(
            Graph(vertexCount: 4, edges: edges, isDirected: true), second: [2, 3])
        #expect(Array(affiliations.graph.edges) == [Edge(0, 2), Edge(1, 2)])
        #expect(!affiliations.graph.isDirected)
        #expect(affiliations.vertices(of: .first) == [0, 1])
        #expect(affiliations.vertices(of: .second) == [2, 3])
        #expect(affiliations.shared(0, 1) == [2])
        #expect(affiliations.shared(0, 3).isEmpty)
    }
}

/// A network of two modes from the references.
extension ReferenceCase {
    func twoMode() throws -> TwoModeGraph {
        let second = try #require(numbers("second")).map { Int($0) }
        return try TwoModeGraph(ReferenceNetwork.named(network).built().graph, second: second)
    }

    var mode: Mode { text("mode") == "second" ? .second : .first }
}

extension TwoModeGraph {
    /// Actors and events tied at random: isolated ones and parallel ties included, numbers mixed.
    static func random(seed: UInt64) throws -> TwoModeGraph {
        var random = RandomSource(seed: seed)
        let vertexCount = 1 + random.next(below: 14)
        let isSecond = (0..<vertexCount).map { _ in random.next(below: 5) < 2 }
        let first = (0..<vertexCount).filter { !isSecond[$0] }
        let second = (0..<vertexCount).filter { isSecond[$0] }
        var edges: [Edge] = []
        if !first.isEmpty && !second.isEmpty {
            for _ in 0..<random.next(below: 30) {
                edges.append(Edge(first[random.next(below: first.count)], second[random.next(below: second.count)]))
            }
        }
        return try TwoModeGraph(Graph(vertexCount: vertexCount, edges: edges), second: second)
    }
}
