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
    }

    @Test(arguments: Sample.all)
    func `each is what the other gives`(sample: Sample) throws {
        let graph = sample.graph
        let result = try graph.hubsAndAuthorities(strengths: sample.weights, tolerance: 1e-14)
        guard graph.edgeCount > 0 else {
            #expect(result.hubs.allSatisfy { $0 == 0 } && result.authorities.allSatisfy { $0 == 0 })
            return
        }
        var given = [Double](repeating: 0, count: graph.vertexCount)
        for (edge, weight) in zip(graph.edges, sample.weights) {
            given[edge.target] += weight * result.hubs[edge.source]
            if !graph.isDirected { given[edge.source] += weight * result.hubs[edge.target] }
        }
        let sum = given.reduce(0, +)
        #expect(agree(given.map { $0 / sum }, result.authorities))
        #expect(agree([result.hubs.reduce(0, +), result.authorities.reduce(0, +)], [1, 1]))
    }

    @Test func `too few iterations say how far it was`() throws {
        let error = #expect(throws: GraphError.self) { try Graph.path(9).hubsAndAuthorities(maximumIterations: 2) }
        guard case .notConverged(iterations: 2, let residual) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        // Shares of a whole change by no more than twice of it.
        #expect(residual > 1e-3 && residual < 2)
    }
}
