import GraphCore
import Testing

struct DensityTests {
    @Test(arguments: ReferenceCase.all("cohesion", measures: "density"))
    func `density as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect([built.graph.density()])
    }

    @Test func `pairs count once, loops not`() throws {
        let graph = try Graph(vertexCount: 3, edges: [Edge(0, 1), Edge(1, 0), Edge(2, 2)])
        #expect(graph.density() == 1.0 / 3)
        let directed = try Graph(vertexCount: 3, edges: [Edge(0, 1), Edge(1, 0), Edge(1, 0)], isDirected: true)
        #expect(directed.density() == 1.0 / 3)
        #expect(Graph(vertexCount: 0).density() == 0 && Graph(vertexCount: 1).density() == 0)
        #expect(try Graph.complete(5).density() == 1)
    }
}
