import GraphCore
import Testing

struct RobustnessTests {
    private func degree(_ derived: DerivedGraph) throws(GraphError) -> [Double] {
        derived.graph.vertices.map { Double(derived.graph.neighbors(of: $0).count) }
    }

    @Test func `sure ties change nothing`() throws {
        let graph = try ReferenceNetwork.named("karate").built().graph
        let sure = [Double](repeating: 1, count: graph.edgeCount)
        let robustness = try graph.rankRobustness(keepingEdges: sure, draws: 20, top: 3, seed: 1, measure: degree)
        #expect(robustness.meanCorrelation.map { abs($0 - 1) < 1e-12 } == true)
        for place in robustness.places {
            #expect(place.low == place.observed && place.median == place.observed && place.high == place.observed)
            #expect(place.inTop == (place.observed <= 3 ? 1 : 0))
        }
        // Zachary's instructor and administrator, degrees 17 and 16, then 12.
        #expect([33, 0, 32].map { robustness.places[$0].observed } == [1, 2, 3])
        let nothing = try graph.rankRobustness(removing: 0, draws: 20, top: 3, seed: 1, measure: degree)
        #expect(nothing.places == robustness.places)
    }

    @Test func `one doubtful tie decides between two`() throws {
        // 0 has three ties, one of them doubtful; 1 has two and the rest one: in a quarter of the draws 0 shares first.
        let edges = [Edge(0, 2), Edge(0, 3), Edge(0, 4), Edge(1, 5), Edge(1, 6)]
        let graph = try Graph(vertexCount: 7, edges: edges)
        let robustness = try graph.rankRobustness(
            keepingEdges: [1, 1, 0.75, 1, 1], draws: 4000, top: 1, seed: 2, measure: degree)
        let first = robustness.places[0]
        #expect(first.observed == 1 && first.low == 1 && first.median == 1 && first.high == 1.5)
        // Four standard errors of a share of 4,000.
        #expect(abs(first.inTop - 0.75) < 4 * (0.75 * 0.25 / 4000).squareRoot())
        #expect(robustness.places[1].inTop == 0)
    }

    @Test func `a removed share is that many edges, and weights come along`() throws {
        let graph = try Graph.complete(6)
        let weights = (0..<graph.edgeCount).map { Double($0) }
        let all = Array(graph.edges)
        _ = try graph.rankRobustness(removing: 0.2, draws: 10, seed: 4) { derived in
            #expect(derived.graph.vertexCount == 6)
            #expect(derived.graph.edgeCount == 15 || derived.graph.edgeCount == 12)
            for (edge, weight) in zip(derived.graph.edges, derived.pullBack(edgeValues: weights)) {
                #expect(all[Int(weight)] == edge)
            }
            return derived.graph.vertices.map(Double.init)
        }
    }

    @Test func `nan ranks last, equals share, all alike have no correlation`() throws {
        let graph = try Graph.path(4)
        let robustness = try graph.rankRobustness(removing: 0, draws: 1, seed: 0) { _ in [1, .nan, 3, 1] }
        #expect(robustness.places.map(\.observed) == [2.5, 4, 1, 2.5])
        let flat = try graph.rankRobustness(removing: 1, draws: 3, seed: 0) { _ in [2, 2, 2, 2] }
        #expect(flat.meanCorrelation == nil && flat.places.map(\.median) == [2.5, 2.5, 2.5, 2.5])
        #expect(try Graph(vertexCount: 0).rankRobustness(removing: 0.5, seed: 0) { _ in [] }.places.isEmpty)
    }

    @Test func `the same seed draws the same; bad probabilities and stopping`() throws {
        let graph = try ReferenceNetwork.named("florentine").built().graph
        func run(_ seed: UInt64) throws -> RankRobustness {
            try graph.rankRobustness(removing: 0.2, draws: 30, seed: seed, measure: degree)
        }
        #expect(try run(1) == run(1))
        #expect(try run(1) != run(2))
        let pair = try Graph.path(2)
        #expect(throws: GraphError.invalidWeight(edge: 0, weight: -0.5, requirement: .nonNegative)) {
            try pair.rankRobustness(keepingEdges: [-0.5], seed: 0, measure: degree)
        }
        #expect(throws: GraphError.cancelled) {
            try pair.rankRobustness(removing: 0.5, seed: 0, progress: { $0 < 0.5 }, measure: degree)
        }
    }
}
