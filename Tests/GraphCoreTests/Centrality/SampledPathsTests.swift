import Testing

@testable import GraphCore

struct SampledPathsTests {
    private func meter() -> ProgressMeter { ProgressMeter(total: 1, nil) }

    @Test func `whole blocks`() {
        #expect([0, 1, 64, 65, 1000].map(SampledPaths.rounded) == [64, 64, 64, 128, 1024])
    }

    @Test func `at once or in rounds, on one thread or three: the same samples`() throws {
        let graph = try Graph.barabasiAlbert(vertexCount: 50, edgesPerVertex: 2, seed: 1)
        let atOnce = SampledPaths(vertexCount: 50)
        try atOnce.draw(192, from: graph, seed: 5, Workers(1), meter())
        let inRounds = SampledPaths(vertexCount: 50)
        for _ in 0..<3 { try inRounds.draw(64, from: graph, seed: 5, Workers(3), meter()) }
        #expect(atOnce.samples == 192 && inRounds.samples == 192)
        #expect(atOnce.counts == inRounds.counts)
        #expect(atOnce.counts.reduce(0, +) > 0)
    }

    @Test func `what comes after others begins where they end`() throws {
        let graph = try Graph.barabasiAlbert(vertexCount: 50, edgesPerVertex: 2, seed: 1)
        let both = SampledPaths(vertexCount: 50)
        try both.draw(128, from: graph, seed: 5, Workers(1), meter())
        let first = SampledPaths(vertexCount: 50)
        try first.draw(64, from: graph, seed: 5, Workers(1), meter())
        let second = SampledPaths(vertexCount: 50, after: first)
        try second.draw(64, from: graph, seed: 5, Workers(1), meter())
        #expect(zip(first.counts, second.counts).map { $0 + $1 } == both.counts)
        #expect(first.counts != second.counts)
    }

    @Test func `too many paths to count are an error`() throws {
        let edges = (0..<2200).flatMap { [Edge($0, $0 + 1), Edge($0, $0 + 1)] }
        let graph = try Graph(vertexCount: 2201, edges: edges)
        #expect {
            try SampledPaths(vertexCount: 2201).draw(64, from: graph, seed: 1, Workers(2), meter())
        } throws: { error in
            guard case .pathCountOverflow = error as? GraphError else { return false }
            return true
        }
    }
}
