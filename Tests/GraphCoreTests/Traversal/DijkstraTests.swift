import GraphCore
import Testing

struct DijkstraTests {
    @Test(arguments: ReferenceCase.all("paths", measures: "distances"))
    func `distances as networkx and igraph have them`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let lengths = reference.isSet("lengths") ? built.weights : nil
        reference.expect(try built.graph.distances(from: 0, lengths: lengths))
    }

    @Test(arguments: Sample.all)
    func `distances are those of Bellman and Ford`(sample: Sample) throws {
        let graph = sample.graph
        let naive = NaivePaths(graph, lengths: sample.weights)
        let reversed = graph.reversed()
        for source in graph.vertices.prefix(10) {
            #expect(try graph.distances(from: source, lengths: sample.weights) == naive.distance[source])
            #expect(
                try graph.distances(from: source, lengths: sample.weights, direction: .incoming)
                    == reversed.graph.distances(
                        from: source, lengths: reversed.pullBack(edgeValues: sample.weights)))
        }
    }

    @Test(arguments: Sample.all)
    func `with unit lengths it is a breadth-first search`(sample: Sample) throws {
        let ones = [Double](repeating: 1, count: sample.graph.edgeCount)
        for source in sample.graph.vertices.prefix(5) {
            #expect(
                try sample.graph.distances(from: source, lengths: ones) == sample.graph.distances(from: source))
        }
    }

    @Test func `lengths of zero are lengths, others are errors that name the edge`() throws {
        let graph = try Graph.path(3)
        #expect(try graph.distances(from: 0, lengths: [0, 2]) == [0, 0, 2])
        for bad: Double in [-1, .infinity, -.infinity] {
            #expect(throws: GraphError.invalidWeight(edge: 1, weight: bad, requirement: .nonNegative)) {
                try graph.distances(from: 0, lengths: [1, bad])
            }
        }
        let error = #expect(throws: GraphError.self) { try graph.distances(from: 0, lengths: [1, .nan]) }
        guard case .invalidWeight(edge: 1, weight: let weight, requirement: .nonNegative) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(weight.isNaN)
    }
}
