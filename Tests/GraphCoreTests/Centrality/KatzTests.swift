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

    @Test func `a walk down a path, and an alpha too large`() throws {
        let path = try Graph(vertexCount: 3, edges: [Edge(0, 1), Edge(1, 2)], isDirected: true)
        #expect(try path.katzCentrality(alpha: 0.5) == [1, 1.5, 1.75])
        #expect(try path.katzCentrality() == [1, 2, 3])
        #expect(throws: GraphError.self) { try Graph.complete(4).katzCentrality(alpha: 0.5) }
        #expect(try Graph(vertexCount: 0).katzCentrality().isEmpty)
    }
}
