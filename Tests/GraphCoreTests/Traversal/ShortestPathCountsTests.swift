import GraphCore
import Testing

struct ShortestPathCountsTests {
    @Test(arguments: ReferenceCase.all("paths", measures: "path-counts"))
    func `counts as networkx and igraph have them`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let lengths = reference.isSet("lengths") ? built.weights : nil
        reference.expect(try built.graph.shortestPathCounts(from: 0, lengths: lengths).counts)
    }

    @Test(arguments: Sample.all)
    func `counts are those of the naive sum`(sample: Sample) throws {
        let graph = sample.graph
        for lengths in [nil, sample.weights] {
            let naive = NaivePaths(graph, lengths: lengths)
            for source in graph.vertices.prefix(10) {
                let counts = try graph.shortestPathCounts(from: source, lengths: lengths)
                #expect(counts.distances == naive.distance[source])
                #expect(counts.counts == naive.paths[source])
            }
        }
    }

    @Test func `paths through a grid are binomial coefficients`() throws {
        let counts = try Graph.grid(width: 5, height: 5).shortestPathCounts(from: 0).counts
        #expect(counts[24] == 70)
    }

    /// Diamonds in a row: two ways through each.
    static func diamonds(_ count: Int) throws -> Graph {
        var edges: [Edge] = []
        for diamond in 0..<count {
            let first = 3 * diamond
            edges += [
                Edge(first, first + 1), Edge(first, first + 2), Edge(first + 1, first + 3), Edge(first + 2, first + 3),
            ]
        }
        return try Graph(vertexCount: 3 * count + 1, edges: edges)
    }

    @Test func `more paths than a Double counts is an error`() throws {
        #expect(try Self.diamonds(1023).shortestPathCounts(from: 0).counts.last == 0x1p1023)
        let graph = try Self.diamonds(1025)
        #expect(throws: GraphError.pathCountOverflow(vertex: 3 * 1024)) { try graph.shortestPathCounts(from: 0) }
        let ones = [Double](repeating: 1, count: graph.edgeCount)
        for measure in [Graph.betweenness, Graph.edgeBetweenness] {
            for lengths in [nil, ones] {
                let error = #expect(throws: GraphError.self) {
                    try measure(graph)(lengths, [0], nil, false, nil, nil)
                }
                guard case .pathCountOverflow(let vertex) = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
                #expect(vertex == 3 * 1024)
            }
        }
    }

    @Test func `a sampled pair with more paths than a Double counts is an error, too`() throws {
        // From almost anywhere in the first third to almost anywhere in the last are more than 1,024 diamonds.
        let graph = try Self.diamonds(3200)
        let error = #expect(throws: GraphError.self) {
            try graph.estimatedBetweenness(error: 0.9, failureProbability: 0.9, seed: 1)
        }
        guard case .pathCountOverflow(let vertex) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(graph.vertices.contains(vertex))
    }

    @Test func `sums that differ by rounding tie`() throws {
        // 0 – 1 – 2 – 3 in three thirds (with 0.1 + 0.2 ≠ 0.3) against one edge of their sum.
        let graph = try Graph(vertexCount: 3, edges: [Edge(0, 1), Edge(1, 2), Edge(0, 2)])
        #expect(Array(graph.edges) == [Edge(0, 1), Edge(0, 2), Edge(1, 2)])
        #expect(try graph.shortestPathCounts(from: 0, lengths: [0.1, 0.3, 0.2]).counts == [1, 1, 2])
    }
}
