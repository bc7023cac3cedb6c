import GraphCore
import Testing

struct HITSTests {
    @Test(arguments: ReferenceCase.all("centrality", measures: "hub"))
    func `hubs as networkx and igraph have them`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let strengths = reference.isSet("strengths") ? built.weights : nil
        reference.expect(try built.graph.hubsAndAuthorities(strengths: strengths).hubs)
    }

    @Test(arguments: ReferenceCase.all("centrality", measures: "authority"))
    func `authorities as networkx and igraph have them`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let strengths = reference.isSet("strengths") ? built.weights : nil
        reference.expect(try built.graph.hubsAndAuthorities(strengths: strengths).authorities)
    }

    @Test func `one hub with two authorities`() throws {
        let graph = try Graph(vertexCount: 4, edges: [Edge(0, 1), Edge(0, 2)], isDirected: true)
        let result = try graph.hubsAndAuthorities()
        #expect(result.hubs == [1, 0, 0, 0])
        #expect(result.authorities == [0, 0.5, 0.5, 0])
        #expect(try graph.hubsAndAuthorities(strengths: [1, 3]).authorities == [0, 0.25, 0.75, 0])
        #expect(try Graph(vertexCount: 2).hubsAndAuthorities().hubs == [0, 0])
        #expect(throws: GraphError.self) {
            try Graph.path(9).hubsAndAuthorities(maximumIterations: 1)
        }
    }
}
