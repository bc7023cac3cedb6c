import GraphCore
import Testing

struct StrongComponentsTests {
    @Test(arguments: ReferenceCase.all("cohesion", measures: "strong-components"))
    func `strong components as networkx and igraph have them`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(built.graph.strongComponents().labels.map(Double.init))
    }

    @Test(arguments: Sample.all)
    func `together are those that reach each other`(sample: Sample) throws {
        let naive = NaivePaths(sample.graph, lengths: nil).distance
        let labels = sample.graph.vertices.map { vertex in
            sample.graph.vertices.first { naive[vertex][$0] < .infinity && naive[$0][vertex] < .infinity }
        }
        #expect(sample.graph.strongComponents() == Partition(labels: labels))
    }

    @Test func `a long path does not overflow the stack`() throws {
        let edges = (0..<100_000).map { Edge($0, $0 + 1) }
        #expect(try Graph(vertexCount: 100_001, edges: edges, isDirected: true).strongComponents().count == 100_001)
    }
}
