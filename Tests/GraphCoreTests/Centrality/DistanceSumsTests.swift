import GraphCore
import Testing

struct DistanceSumsTests {
    /// Pairs, distances and reciprocals of all pairs, by Bellman and Ford.
    @Test(arguments: Sample.all)
    func `the sums are those of all pairs`(sample: Sample) throws {
        let graph = sample.graph
        for lengths in [nil, sample.weights] {
            let naive = NaivePaths(graph, lengths: lengths)
            for direction in [Direction.outgoing, .incoming] {
                let sums = try graph.distanceSums(lengths: lengths, direction: direction)
                for vertex in graph.vertices {
                    let distances = graph.vertices.filter { $0 != vertex }
                        .map { direction == .outgoing ? naive.distance[vertex][$0] : naive.distance[$0][vertex] }
                        .filter { $0 < .infinity }
                    #expect(sums.reached[vertex] == distances.count + 1)
                    #expect(agree([sums.totals[vertex]], [distances.reduce(0, +)]))
                    #expect(agree([sums.reciprocals[vertex]], [distances.reduce(0) { $0 + 1 / $1 }]))
                }
            }
        }
    }

    @Test(arguments: Sample.all)
    func `to a vertex is from it with the arrows turned round`(sample: Sample) throws {
        let turned = sample.graph.reversed()
        #expect(try sample.graph.distanceSums(direction: .incoming) == turned.graph.distanceSums())
        let lengths = turned.pullBack(edgeValues: sample.weights)
        let incoming = try sample.graph.distanceSums(lengths: sample.weights, direction: .incoming)
        let outgoing = try turned.graph.distanceSums(lengths: lengths)
        #expect(incoming.reached == outgoing.reached && agree(incoming.totals, outgoing.totals))
        #expect(agree(incoming.reciprocals, outgoing.reciprocals))
    }

    @Test(arguments: ReferenceCase.all("paths", measures: "average-path-length"))
    func `their mean is the average path length as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let sums = try built.graph.distanceSums(lengths: reference.isSet("lengths") ? built.weights : nil)
        let pairs = sums.reached.reduce(0) { $0 + $1 - 1 }
        reference.expect([pairs == 0 ? .nan : sums.totals.reduce(0, +) / Double(pairs)])
    }

    @Test func `with lengths of one they are those without, past 512 sources too`() throws {
        let graph = try Graph.erdosRenyi(vertexCount: 700, probability: 0.004, seed: 9)
        let plain = try graph.distanceSums()
        let unit = try graph.distanceSums(lengths: [Double](repeating: 1, count: graph.edgeCount))
        #expect(plain.reached == unit.reached && plain.totals == unit.totals)
        #expect(agree(plain.reciprocals, unit.reciprocals))
    }

    @Test func `a star of 1,500 leaves by hand`() throws {
        let sums = try Graph.star(leaves: 1500).distanceSums()
        #expect(sums.reached == [Int](repeating: 1501, count: 1501))
        #expect(sums.totals == [1500] + [Double](repeating: 1 + 2 * 1499, count: 1500))
        #expect(agree(sums.reciprocals, [1500] + [Double](repeating: 1 + 1499 / 2.0, count: 1500)))
    }

    @Test func `alone, and nobody`() throws {
        let alone = try Graph(vertexCount: 2, edges: [Edge(0, 0)]).distanceSums()
        #expect(alone.reached == [1, 1] && alone.totals == [0, 0] && alone.reciprocals == [0, 0])
        #expect(try Graph(vertexCount: 0).distanceSums().reached.isEmpty)
        #expect(try Graph(vertexCount: 0).distanceSums(lengths: []).totals.isEmpty)
    }
}
