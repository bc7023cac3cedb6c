import GraphCore
import Testing

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

    @Test func `a rarely passed graph needs fewer samples than the worst case`() throws {
        let dense = try Graph.erdosRenyi(vertexCount: 300, probability: 0.2, seed: 5)
        let estimate = try dense.estimatedBetweenness(error: 0.01, failureProbability: 0.1, seed: 1)
        // ω is 0.5 / 0.0001 · (2 + ln 20) ≈ 25,000 at least.
        #expect(estimate.samples < 20_000)
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
