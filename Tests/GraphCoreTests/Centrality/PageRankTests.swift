import GraphCore
import Testing

struct PageRankTests {
    @Test(arguments: ReferenceCase.all("centrality", measures: "pagerank"))
    func `PageRank as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let strengths = reference.isSet("strengths") ? built.weights : nil
        reference.expect(try built.graph.pageRank(strengths: strengths))
    }

    @Test(arguments: ReferenceCase.all("centrality", measures: "pagerank-personalised"))
    func `personalised PageRank as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        var jump = [Double](repeating: 0, count: built.graph.vertexCount)
        jump[0] = 3
        jump[1] = 1
        let strengths = reference.isSet("strengths") ? built.weights : nil
        reference.expect(try built.graph.pageRank(strengths: strengths, personalization: jump))
    }

    @Test(arguments: Sample.all)
    func `the values solve the equation and sum to one`(sample: Sample) throws {
        let graph = sample.graph
        guard graph.vertexCount > 0 else {
            #expect(try graph.pageRank().isEmpty)
            return
        }
        let x = try graph.pageRank(strengths: sample.weights, damping: 0.7)
        let leaving = try graph.outStrength(sample.weights)
        let n = Double(graph.vertexCount)
        let stuck = graph.vertices.reduce(0) { leaving[$1] == 0 ? $0 + x[$1] : $0 }
        var image = [Double](repeating: (0.3 + 0.7 * stuck) / n, count: graph.vertexCount)
        for (edge, weight) in zip(graph.edges, sample.weights) {
            image[edge.target] += 0.7 * weight * x[edge.source] / leaving[edge.source]
            if !graph.isDirected { image[edge.source] += 0.7 * weight * x[edge.target] / leaving[edge.target] }
        }
        #expect(agree(image, x))
        #expect(agree([x.reduce(0, +)], [1]))
    }

    @Test func `threads do not change a bit, nor does numbering by more than rounding`() throws {
        // Large enough for blocks that are shared out.
        let graph = try Graph.path(140_000)
        let one = try graph.pageRank(tolerance: 1e-3, threads: 1)
        #expect(try one == graph.pageRank(tolerance: 1e-3, threads: 2))
        let small = try Graph.barabasiAlbert(vertexCount: 50, edgesPerVertex: 2, seed: 8)
        let shuffled = small.shuffled(seed: 9)
        #expect(agree(shuffled.pullBack(vertexValues: try small.pageRank()), try shuffled.graph.pageRank()))
    }

    @Test func `too few iterations are an error`() throws {
        let error = #expect(throws: GraphError.self) { try Graph.star(leaves: 4).pageRank(maximumIterations: 1) }
        guard case .notConverged(iterations: 1, let residual) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(residual > 0.01 && residual < 12)
    }
}
