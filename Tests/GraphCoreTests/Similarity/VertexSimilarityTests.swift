import GraphCore
import Testing

struct VertexSimilarityTests {
    @Test(
        arguments: ReferenceCase.all(
            "similarity", measures: "commonNeighbors", "jaccard", "adamicAdar", "resourceAllocation",
            "preferentialAttachment"))
    func `scores as networkx and igraph have them`(reference: ReferenceCase) throws {
        let graph = try ReferenceNetwork.named(reference.network).built().graph
        let measure = try #require(VertexSimilarity.allCases.first { "\($0)" == reference.measure })
        let step = Int(try #require(reference.number("step")))
        var pairs: [Edge] = []
        for a in graph.vertices {
            for b in graph.vertices where a < b && !graph.hasEdge(from: a, to: b) { pairs.append(Edge(a, b)) }
        }
        reference.expect(
            stride(from: 0, to: pairs.count, by: step).map { index in
                graph.similarity(measure, between: pairs[index].source, and: pairs[index].target)
            })
    }

    @Test(arguments: 0..<40 as Range<UInt64>, [false, true])
    func `loops, parallel ties and directions make no difference`(seed: UInt64, isDirected: Bool) throws {
        let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph
        let ties = Set(
            graph.edges.filter { !$0.isLoop }.map { Edge(min($0.source, $0.target), max($0.source, $0.target)) })
        let plain = try Graph(vertexCount: graph.vertexCount, edges: ties)
        for measure in VertexSimilarity.allCases {
            for a in graph.vertices {
                for b in graph.vertices where a != b {
                    let score = graph.similarity(measure, between: a, and: b)
                    #expect(score == plain.similarity(measure, between: a, and: b))
                    #expect(score == graph.similarity(measure, between: b, and: a))
                }
            }
        }
    }
}
