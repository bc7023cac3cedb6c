import Testing

@testable import GraphCore

struct BetweennessEstimateTests {
    @Test(arguments: Sample.all)
    func `the estimate is within its bound`(sample: Sample) throws {
        let graph = sample.graph
        let exact = try graph.betweenness()
        let estimate = try graph.estimatedBetweenness(error: 0.05, failureProbability: 0.001, seed: 3)
        #expect(estimate.values.count == exact.count)
        for (value, exact) in zip(estimate.values, exact) { #expect(abs(value - exact) <= estimate.errorBound + 1e-9) }
    }

    @Test func `paths are drawn evenly: a finer bound is met on a grid of many ties`() throws {
        let grid = try Graph.grid(width: 6, height: 6)
        let exact = try grid.betweenness()
        let estimate = try grid.estimatedBetweenness(error: 0.01, failureProbability: 0.001, seed: 1)
        #expect(estimate.errorBound == 0.01 * 630)
        #expect(estimate.samples > 1000)
        for (value, exact) in zip(estimate.values, exact) { #expect(abs(value - exact) <= estimate.errorBound) }
        // The mean over all is far nearer than any one: a drawn path has as many inner vertices as the pair's distance.
        let sum = exact.reduce(0, +)
        #expect(abs(estimate.values.reduce(0, +) - sum) < 0.03 * sum)
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func `random graphs of three kinds, a seed each: within the bound, and not by being exact`(seed: UInt64) throws {
        let graphs = [
            try Graph.barabasiAlbert(vertexCount: 150, edgesPerVertex: 2, seed: seed),
            try Graph.erdosRenyi(vertexCount: 120, probability: 0.04, isDirected: true, seed: seed),
            try Graph.wattsStrogatz(vertexCount: 100, neighbors: 4, rewiring: 0.1, seed: seed),
        ]
        for graph in graphs {
            let exact = try graph.betweenness()
            let estimate = try graph.estimatedBetweenness(error: 0.02, failureProbability: 0.001, seed: seed + 10)
            let worst = zip(estimate.values, exact).map { abs($0 - $1) }.max() ?? 0
            #expect(worst <= estimate.errorBound && worst > 0)
        }
    }

    @Test func `a rarely passed graph needs fewer samples than the worst case`() throws {
        let dense = try Graph.erdosRenyi(vertexCount: 300, probability: 0.2, seed: 5)
        let estimate = try dense.estimatedBetweenness(error: 0.01, failureProbability: 0.1, seed: 1)
        // ω is 0.5 / 0.0001 · (2 + ln 20) ≈ 25,000 at least.
        #expect(estimate.samples < 6000)
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `hubs need fewer samples than where every vertex has an equal share of the probability`(seed: UInt64) throws {
        let graph = try Graph.barabasiAlbert(vertexCount: 400, edgesPerVertex: 3, seed: seed)
        let estimate = try graph.estimatedBetweenness(error: 0.02, failureProbability: 0.1, seed: seed)
        // KADABRA's g, with δ/2 spread evenly over both sides of all vertices, on the exact share of the greatest hub.
        let most = (try graph.betweenness().max() ?? 0) / (400 * 399 / 2)
        let share = logarithm(4 * 400 / 0.1)
        // ⌊log₂(D − 2)⌋ of the least D that it can have.
        let omega = 0.5 / 0.0004 * (2 + logarithm(20))
        func g(_ tau: Double) -> Double {
            let above = 1.0 / 3 + omega / tau
            return share / tau * (above + (above * above + 2 * most * omega / share).squareRoot())
        }
        #expect(most > 0.1)
        #expect(g(Double(estimate.samples)) > 0.02)
        #expect(g(1.2 * Double(estimate.samples)) > 0.02)
    }

    @Test func `whoever is passed nearly always needs few samples too`() throws {
        // All but the hub's own pairs pass it: its share is 1 − 2/n, and varies little.
        let star = try Graph.star(leaves: 500)
        let estimate = try star.estimatedBetweenness(error: 0.01, failureProbability: 0.1, seed: 1)
        #expect(estimate.samples < 6000)
        #expect(estimate.values.dropFirst().allSatisfy { $0 == 0 })
        #expect(abs((estimate.values.first ?? 0) - 500 * 499 / 2) <= estimate.errorBound)
    }

    @Test func `threads do not change a bit, another seed does`() throws {
        let graph = try Graph.barabasiAlbert(vertexCount: 80, edgesPerVertex: 2, seed: 2)
        func estimate(_ seed: UInt64, _ threads: Int) throws -> BetweennessEstimate {
            try graph.estimatedBetweenness(error: 0.05, failureProbability: 0.1, seed: seed, threads: threads)
        }
        #expect(try estimate(1, 1) == estimate(1, 3))
        #expect(try estimate(1, 1) != estimate(2, 1))
    }

    @Test func `nobody between two, and saying no cancels`() throws {
        let two = try Graph.path(2).estimatedBetweenness(error: 0.1, failureProbability: 0.1, seed: 0)
        #expect(two.values == [0, 0] && two.samples == 0)
        #expect(throws: GraphError.cancelled) {
            try Graph.path(5).estimatedBetweenness(error: 0.1, failureProbability: 0.1, seed: 0) { _ in false }
        }
    }
}
