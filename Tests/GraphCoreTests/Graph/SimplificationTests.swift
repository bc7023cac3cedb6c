import GraphCore
import Testing

struct SimplificationTests {
    @Test(arguments: 0..<30 as Range<UInt64>, [false, true])
    func `loops go and parallel edges merge`(seed: UInt64, isDirected: Bool) throws {
        let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph
        let simple = graph.simplified()
        let all = Array(graph.edges)
        let kept = Array(simple.graph.edges)
        #expect(kept == Set(all.filter { !$0.isLoop }).sorted())
        #expect(simple.graph.isSimple)
        #expect(graph.isSimple == (kept.count == all.count))
        for (edge, new) in zip(all, simple.edgeOf) { #expect(edge.isLoop ? new == nil : kept[new!] == edge) }
    }

    @Test func `weights merge as asked`() throws {
        let edges = [Edge(0, 1), Edge(0, 1), Edge(1, 1), Edge(1, 2)]
        let simple = try Graph(vertexCount: 3, edges: edges).simplified()
        let weights: [Double] = [2, 4, 100, 7]
        #expect(simple.merged(weights, by: .sum) == [6, 7])
        #expect(simple.merged(weights, by: .mean) == [3, 7])
        #expect(simple.merged(weights, by: .minimum) == [2, 7])
        #expect(simple.merged(weights, by: .maximum) == [4, 7])
    }
}
