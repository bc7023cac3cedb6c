import GraphCore
import Testing

struct KatzTests {
    @Test(arguments: ReferenceCase.all("centrality", measures: "katz"))
    func `Katz centrality as networkx has it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let strengths = reference.isSet("strengths") ? built.weights : nil
        reference.expect(try built.graph.katzCentrality(strengths: strengths))
    }

    @Test(arguments: Sample.all)
    func `the values solve the equation`(sample: Sample) throws {
        let graph = sample.graph
        let x = try graph.katzCentrality(strengths: sample.weights, alpha: 0.01, beta: 2)
        var image = [Double](repeating: 2, count: graph.vertexCount)
        for (edge, weight) in zip(graph.edges, sample.weights) {
            image[edge.target] += 0.01 * weight * x[edge.source]
            if !graph.isDirected { image[edge.source] += 0.01 * weight * x[edge.target] }
        }
        #expect(agree(image, x))
    }

    @Test func `a walk down a path`() throws {
        let path = try Graph(vertexCount: 3, edges: [Edge(0, 1), Edge(1, 2)], isDirected: true)
        #expect(try path.katzCentrality(alpha: 0.5) == [1, 1.5, 1.75])
        #expect(try path.katzCentrality() == [1, 2, 3])
        #expect(try Graph(vertexCount: 0).katzCentrality().isEmpty)
    }

    @Test func `an alpha at the limit or above it, and too few iterations, say how far it was`() throws {
        func failure(_ alpha: Double, _ iterations: Int) throws -> (iterations: Int, residual: Double)? {
            let error = #expect(throws: GraphError.self) {
                try Graph.complete(4).katzCentrality(alpha: alpha, maximumIterations: iterations)
            }
            guard case .notConverged(let iterations, let residual) = error else { return nil }
            return (iterations, residual)
        }
        // The largest eigenvalue is 3. Below a third of one the changes are (3α)^k after k steps.
        let slow = try #require(try failure(0.3, 10))
        #expect(slow.iterations == 10 && abs(slow.residual - 0.348678440) < 1e-8)
        // At it each step adds 1 for ever; above it the sums grow beyond any number.
        let even = try #require(try failure(1.0 / 3, 100))
        #expect(even.iterations == 100 && abs(even.residual - 1) < 1e-9)
        let endless = try #require(try failure(0.5, 10_000))
        #expect(endless.iterations < 2000 && endless.residual == .infinity)
    }
}
