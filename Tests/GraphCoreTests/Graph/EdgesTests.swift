import Testing

@testable import GraphCore

struct EdgesTests {
    @Test(arguments: 0..<40 as Range<UInt64>, [false, true])
    func `each arc knows its edge`(seed: UInt64, isDirected: Bool) throws {
        let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph
        let edges = Array(graph.edges)
        let outward = graph.outArcEdges()
        let inward = graph.inArcEdges()
        let mirrored = graph.outArcOfInArc()
        var uses = [Int](repeating: 0, count: edges.count)
        for vertex in graph.vertices {
            for arc in graph.out.range(vertex) {
                let edge = edges[Int(outward[arc])]
                let ends = [vertex, Int(graph.out.targets[arc])]
                #expect(ends == [edge.source, edge.target] || !isDirected && ends == [edge.target, edge.source])
                uses[Int(outward[arc])] += 1
            }
            for arc in graph.into.range(vertex) {
                let edge = edges[Int(inward[arc])]
                let ends = [Int(graph.into.targets[arc]), vertex]
                #expect(ends == [edge.source, edge.target] || !isDirected && ends == [edge.target, edge.source])
                // The same arc, seen from its beginning.
                let same = Int(mirrored[arc])
                #expect(graph.out.range(ends[0]).contains(same) && Int(graph.out.targets[same]) == vertex)
            }
        }
        #expect(uses.allSatisfy { $0 == (isDirected ? 1 : 2) })
        #expect(Set(mirrored).count == mirrored.count)
        #expect(edges.count == graph.edges.underestimatedCount)
    }
}
