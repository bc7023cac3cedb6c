import GraphCore
import Testing

struct DerivedGraphTests {
    @Test(arguments: 0..<30 as Range<UInt64>, [false, true])
    func `an induced subgraph maps back to the edges between its vertices`(seed: UInt64, isDirected: Bool) throws {
        let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph
        var random = RandomSource(seed: seed)
        var chosen = Array(graph.vertices)
        random.shuffle(&chosen)
        chosen.removeLast(random.next(below: chosen.count))
        let derived = graph.inducedSubgraph(on: chosen)
        let all = Array(graph.edges)
        #expect(derived.vertices == chosen)
        #expect(
            derived.edges.sorted()
                == all.indices.filter {
                    chosen.contains(all[$0].source) && chosen.contains(all[$0].target)
                })
        for (id, edge) in derived.graph.edges.enumerated() {
            let original = all[derived.edges[id]]
            let mapped = Edge(chosen[edge.source], chosen[edge.target])
            #expect(mapped == original || (!isDirected && mapped == Edge(original.target, original.source)))
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `reversing turns every edge round, and twice is nothing`(seed: UInt64) throws {
        let graph = try RandomEdges(seed: seed, isDirected: true).graph
        let reversed = graph.reversed()
        let all = Array(graph.edges)
        for (id, edge) in reversed.graph.edges.enumerated() {
            #expect(all[reversed.edges[id]] == Edge(edge.target, edge.source))
        }
        #expect(reversed.graph.reversed().graph == graph)
        let plain = try RandomEdges(seed: seed, isDirected: false).graph
        #expect(plain.reversed().graph == plain)
    }

    @Test func `without directions a pair of opposite edges becomes two parallel ones`() throws {
        let graph = try Graph(vertexCount: 2, edges: [Edge(0, 1), Edge(1, 0)], isDirected: true)
        let derived = graph.undirected()
        #expect(Array(derived.graph.edges) == [Edge(0, 1), Edge(0, 1)])
        #expect(derived.pullBack(edgeValues: [3, 4]) == [3, 4])
    }
}
