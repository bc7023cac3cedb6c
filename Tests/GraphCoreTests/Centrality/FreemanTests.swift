import GraphCore
import Testing

/// What L. C. Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1(3), 1978, 215–239,
/// doi:10.1016/0378-8733(78)90021-7, shows of degree, closeness and betweenness.
struct FreemanTests {
    private static func measures(_ graph: Graph) throws -> [[Double]] {
        [graph.degree(isNormalized: true), try graph.closeness(), try graph.betweenness(isNormalized: true)]
    }

    @Test(arguments: 3...8)
    func `of all connected graphs only a star has a middle with all that can be had`(count: Int) throws {
        for values in try Self.measures(.star(leaves: count - 1)) { #expect(values[0] == 1) }
        // All connected graphs of up to five vertices: where a betweenness is 1 the others are leaves.
        guard count <= 5 else { return }
        let pairs = (0..<count).flatMap { a in (0..<a).map { Edge($0, a) } }
        for choice in 0..<(1 << pairs.count) {
            let edges = pairs.indices.filter { choice >> $0 & 1 == 1 }.map { pairs[$0] }
            let graph = try Graph(vertexCount: count, edges: edges)
            guard graph.isConnected else { continue }
            let measures = try Self.measures(graph)
            #expect(measures.joined().allSatisfy { $0 >= 0 && $0 <= 1 })
            let isStar = graph.edgeCount == count - 1 && graph.degree().max() == Double(count - 1)
            #expect(measures[2].contains(1) == isStar)
            // A vertex tied to all others has all that degree and closeness give, and no other has.
            for vertex in graph.vertices { #expect((measures[0][vertex] == 1) == (measures[1][vertex] == 1)) }
        }
    }

    @Test(arguments: 3...8)
    func `where all are placed alike nobody is more central`(count: Int) throws {
        for graph in [try Graph.cycle(count), try Graph.complete(count)] {
            for values in try Self.measures(graph) { #expect(agree(values, values.map { _ in values[0] })) }
        }
        #expect(try Graph.complete(count).betweenness().allSatisfy { $0 == 0 })
    }
}
