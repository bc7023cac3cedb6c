import GraphCore
import Testing

struct ComponentsTests {
    @Test(arguments: ReferenceCase.all("cohesion", measures: "components"))
    func `components as networkx and igraph have them`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(built.graph.components().labels.map(Double.init))
    }

    @Test(arguments: 0..<40 as Range<UInt64>, [false, true])
    func `two vertices are together when a chain of edges joins them`(seed: UInt64, isDirected: Bool) throws {
        let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph
        var label = Array(graph.vertices)
        var changed = true
        while changed {
            changed = false
            for edge in graph.edges where label[edge.source] != label[edge.target] {
                let smallest = min(label[edge.source], label[edge.target])
                label[edge.source] = smallest
                label[edge.target] = smallest
                changed = true
            }
        }
        #expect(graph.components() == Partition(labels: label))
        #expect(graph.isConnected == (Set(label).count == 1))
    }

    @Test func `components are numbered by their first vertex`() throws {
        let graph = try Graph(vertexCount: 5, edges: [Edge(4, 0), Edge(3, 2)])
        #expect(graph.components().labels == [0, 1, 2, 2, 0])
        #expect(graph.components().groups == [[0, 4], [1], [2, 3]])
        #expect(graph.components().sizes == [2, 1, 2])
        #expect(Graph(vertexCount: 0).components().count == 0)
        #expect(Graph(vertexCount: 0).isConnected)
    }
}
