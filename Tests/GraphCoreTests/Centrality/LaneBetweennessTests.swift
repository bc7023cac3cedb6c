import Testing

@testable import GraphCore

struct LaneBetweennessTests {
    /// More sources than one call takes, and not a whole number of lanes; levels that lanes reach at different times.
    private static let graphs: [Graph] = {
        do {
            return [
                try .wattsStrogatz(vertexCount: 150, neighbors: 4, rewiring: 0.05, seed: 1),
                try .barabasiAlbert(vertexCount: 133, edgesPerVertex: 2, seed: 2),
                try .erdosRenyi(vertexCount: 101, probability: 0.02, isDirected: true, seed: 3),
                try .grid(width: 17, height: 6),
            ]
        } catch {
            fatalError("\(error)")
        }
    }()

    @Test(arguments: graphs.indices, [false, true])
    func `eight at a time is one at a time with lengths of 1`(index: Int, byArc: Bool) throws {
        let graph = Self.graphs[index]
        var random = RandomSource(seed: UInt64(index))
        let sources = graph.vertices.filter { _ in random.next(below: 4) > 0 }
        let weights = graph.vertices.map { _ in Double(random.next(below: 3)) }
        let pairs = PairWeights(
            sources: sources.map(Int32.init), sourceWeights: weights.map { $0 + 1 }, targetWeights: weights)
        let ones = [Double](repeating: 1, count: graph.edgeCount)
        let lanes = try graph.dependencies([pairs], lengths: nil, byArc: byArc, Workers(1), nil)
        let single = try graph.dependencies([pairs], lengths: ones, byArc: byArc, Workers(1), nil)
        #expect(agree(lanes, single))
        #expect(lanes.contains { $0 > 0 })
        #expect(try graph.dependencies([pairs], lengths: nil, byArc: byArc, Workers(3), nil) == lanes)
    }

    @Test func `more paths than a number holds are said, also where one lane alone has them`() throws {
        let edges = (0..<1100).flatMap { [Edge($0, $0 + 1), Edge($0, $0 + 1)] } + [Edge(1102, 1103)]
        let graph = try Graph(vertexCount: 1104, edges: edges)
        let ones = [Double](repeating: 1, count: 1104)
        let few = PairWeights(sources: [1102, 0], sourceWeights: ones, targetWeights: ones)
        #expect(throws: GraphError.pathCountOverflow(vertex: 1024)) {
            try graph.dependencies([few], lengths: nil, byArc: false, Workers(1), nil)
        }
        let none = PairWeights(sources: [1102, 600], sourceWeights: ones, targetWeights: ones)
        #expect(try graph.dependencies([none], lengths: nil, byArc: false, Workers(1), nil).allSatisfy(\.isFinite))
    }
}
