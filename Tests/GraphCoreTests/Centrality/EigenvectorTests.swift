import GraphCore
import Testing

struct EigenvectorTests {
    @Test(arguments: ReferenceCase.all("centrality", measures: "eigenvector"))
    func `eigenvector centrality as numpy and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let strengths = reference.isSet("strengths") ? built.weights : nil
        reference.expect(try built.graph.eigenvectorCentrality(strengths: strengths))
    }

    @Test(arguments: Sample.all)
    func `the vector is an eigenvector`(sample: Sample) throws {
        let graph = sample.graph
        let x = try graph.eigenvectorCentrality(strengths: sample.weights)
        var image = [Double](repeating: 0, count: graph.vertexCount)
        for (edge, weight) in zip(graph.edges, sample.weights) {
            image[edge.target] += weight * x[edge.source]
            if !graph.isDirected { image[edge.source] += weight * x[edge.target] }
        }
        let value = zip(x, image).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(agree(image, x.map { value * $0 }, tolerance: 1e-8))
        #expect(x.allSatisfy { $0 >= 0 })
    }

    @Test func `none without a cycle, and a loop is one`() throws {
        let edges = [Edge(0, 1), Edge(1, 2), Edge(0, 2)]
        #expect(try Graph(vertexCount: 3, edges: edges, isDirected: true).eigenvectorCentrality() == [0, 0, 0])
        #expect(try Graph(vertexCount: 2).eigenvectorCentrality() == [0, 0])
        #expect(try Graph(vertexCount: 0).eigenvectorCentrality().isEmpty)
        let loop = try Graph(vertexCount: 2, edges: [Edge(1, 1)], isDirected: true)
        #expect(agree(try loop.eigenvectorCentrality(), [0, 1]))
    }

    @Test func `too few iterations say how far it was, bad strengths which edge`() throws {
        let graph = try Graph.path(30)
        let error = #expect(throws: GraphError.self) { try graph.eigenvectorCentrality(maximumIterations: 3) }
        guard case .notConverged(iterations: 3, let residual) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(residual > 1e-3 && residual < 1)
        #expect(throws: GraphError.invalidWeight(edge: 0, weight: -1, requirement: .nonNegative)) {
            try Graph.path(2).eigenvectorCentrality(strengths: [-1])
        }
    }
}
