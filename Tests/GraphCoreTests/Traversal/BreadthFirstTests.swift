import GraphCore
import Testing

struct BreadthFirstTests {
    @Test(arguments: Sample.all)
    func `steps are distances, parents are one step nearer`(sample: Sample) throws {
        let graph = sample.graph
        let naive = NaivePaths(graph, lengths: nil)
        for source in graph.vertices.prefix(8) {
            let search = graph.breadthFirst(from: source)
            #expect(search.steps.map { $0.map(Double.init) ?? .infinity } == naive.distance[source])
            #expect(search.order.count == search.steps.count { $0 != nil })
            #expect(search.order.first == source && search.parents[source] == nil)
            for (before, after) in zip(search.order, search.order.dropFirst()) {
                #expect(try #require(search.steps[before]) <= #require(search.steps[after]))
            }
            for vertex in search.order.dropFirst() {
                let parent = try #require(search.parents[vertex])
                #expect(graph.hasEdge(from: parent, to: vertex))
                #expect(try #require(search.steps[parent]) + 1 == search.steps[vertex])
            }
        }
    }

    @Test func `against the arrows`() throws {
        let graph = try Graph(vertexCount: 3, edges: [Edge(0, 1), Edge(1, 2)], isDirected: true)
        #expect(graph.breadthFirst(from: 2).order == [2])
        #expect(graph.breadthFirst(from: 2, direction: .incoming).order == [2, 1, 0])
    }
}
