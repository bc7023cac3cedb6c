import GraphCore
import Testing

struct ReciprocityTests {
    @Test(arguments: ReferenceCase.all("cohesion", measures: "reciprocity"))
    func `reciprocity as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect([built.graph.reciprocity() ?? .nan])
    }

    @Test func `answered edges, parallel ones once, loops not`() throws {
        let edges = [Edge(0, 1), Edge(1, 0), Edge(1, 0), Edge(1, 2), Edge(2, 2)]
        #expect(try Graph(vertexCount: 3, edges: edges, isDirected: true).reciprocity() == 2.0 / 3)
        #expect(try Graph.path(3).reciprocity() == 1)
        #expect(try Graph(vertexCount: 1, edges: [Edge(0, 0)]).reciprocity() == nil)
    }
}
