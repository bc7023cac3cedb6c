import GraphCore
import Testing

@testable import Analysis

@Suite struct FallOffTests {
    /// By taking each vertex, and each edge, away and looking at what is left.
    private func slowly(_ graph: Graph) -> (vertices: [Int: [Int]], edges: [[Int]: Int]) {
        let whole = graph.components()
        var vertices: [Int: [Int]] = [:]
        for vertex in graph.vertices {
            let others = graph.vertices.filter { $0 != vertex && whole.labels[$0] == whole.labels[vertex] }
            let pieces = graph.inducedSubgraph(on: others).graph.components().groups.sorted { $0.count > $1.count }
            guard pieces.count > 1 else { continue }
            vertices[vertex] = pieces.dropFirst().flatMap { $0.map { others[$0] } }.sorted()
        }
        var edges: [[Int]: Int] = [:]
        for edge in graph.edges {
            var builder = GraphBuilder(vertexCount: graph.vertexCount)
            for other in graph.edges where other != edge { builder.addEdge(other.source, other.target) }
            guard let rest = try? builder.build().graph, rest.components().count > whole.count else { continue }
            let labels = rest.components().labels
            edges[[edge.source, edge.target]] = min(
                labels.count { $0 == labels[edge.source] }, labels.count { $0 == labels[edge.target] })
        }
        return (vertices, edges)
    }

    @Test(arguments: 0..<60) func whatIsLostIsWhatIsLeftWithoutIt(seed: Int) throws {
        var random = RandomSource(seed: UInt64(seed))
        let count = 2 + random.next(below: 14)
        var builder = GraphBuilder(vertexCount: count)
        for _ in 0..<(count + random.next(below: 6)) {
            let (a, b) = (random.next(below: count), random.next(below: count))
            if a != b { builder.addEdge(a, b) }
        }
        let graph = try builder.build().graph.simplified().graph
        let expected = slowly(graph)
        let found = FallOff(graph)
        #expect(found.vertices.map(\.vertices[0]) == expected.vertices.keys.sorted())
        for cut in found.vertices { #expect(cut.lost.count == expected.vertices[cut.vertices[0]]?.count) }
        #expect(found.edges.count == expected.edges.count)
        for cut in found.edges { #expect(cut.lost.count == expected.edges[cut.vertices]) }
    }
}
