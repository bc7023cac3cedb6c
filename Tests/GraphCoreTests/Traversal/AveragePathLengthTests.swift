import GraphCore
import Testing

struct AveragePathLengthTests {
    @Test(arguments: ReferenceCase.all("paths", measures: "average-path-length"))
    func `the mean as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let lengths = reference.isSet("lengths") ? built.weights : nil
        reference.expect([try built.graph.averagePathLength(lengths: lengths) ?? .nan])
    }

    @Test func `pairs without a path do not count, none is nothing`() throws {
        #expect(try Graph.path(3).averagePathLength() == 4.0 / 3)
        #expect(try Graph(vertexCount: 5, edges: [Edge(0, 1)]).averagePathLength() == 1)
        #expect(try Graph(vertexCount: 5).averagePathLength() == nil)
    }
}
