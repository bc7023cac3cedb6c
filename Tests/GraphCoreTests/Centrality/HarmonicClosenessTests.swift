import GraphCore
import Testing

struct HarmonicClosenessTests {
    @Test(arguments: ReferenceCase.all("centrality", measures: "harmonic"))
    func `harmonic closeness as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let lengths = reference.isSet("lengths") ? built.weights : nil
        reference.expect(try built.graph.harmonicCloseness(lengths: lengths))
    }

    @Test func `what is not reached counts nothing`() throws {
        let graph = try Graph(vertexCount: 4, edges: [Edge(0, 1), Edge(1, 2)], isDirected: true)
        #expect(try graph.harmonicCloseness() == [1.5, 1, 0, 0])
        #expect(try graph.harmonicCloseness(direction: .incoming) == [0, 1, 1.5, 0])
        #expect(try graph.harmonicCloseness(lengths: [2, 2]) == [0.75, 0.5, 0, 0])
        #expect(try Graph(vertexCount: 1).harmonicCloseness(isNormalized: true) == [0])
    }
}
