import GraphCore
import Testing

struct BlockDensitiesTests {
    @Test(
        arguments: ReferenceCase.all("groups", measures: "blockDensity", "blockTies", "blockExpectedByDegrees"))
    func `blocks as the R package sna and networkx have them`(reference: ReferenceCase) throws {
        let network = try ReferenceNetwork.named(reference.network)
        let built = try network.built()
        let blocks = try built.graph.blockDensities(
            groups: Partition(labels: network.groups), strengths: reference.isSet("strengths") ? built.weights : nil)
        let all = (0..<blocks.groupCount).flatMap { g in (0..<blocks.groupCount).map { blocks[g, $0] } }
        switch reference.measure {
        case "blockDensity": reference.expect(all.map { $0.density ?? .nan })
        case "blockTies": reference.expect(all.map(\.observed))
        default: reference.expect(all.map(\.expectedByDegrees))
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>, [false, true])
    func `blocks add up to all ties and all pairs`(seed: UInt64, isDirected: Bool) throws {
        let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph
        let strengths = RandomEdges.strengths(seed: seed, count: graph.edgeCount)
        let labels = RandomEdges.labels(seed: seed, count: graph.vertexCount)
        let groups = Partition(labels: labels)
        let blocks = try graph.blockDensities(groups: groups, strengths: strengths)
        let total = zip(graph.edges, strengths).reduce(0) { $1.0.isLoop ? $0 : $0 + $1.1 }
        var outward = [Double](repeating: 0, count: graph.vertexCount)
        var inward = outward
        for (edge, strength) in zip(graph.edges, strengths) where !edge.isLoop {
            outward[edge.source] += strength
            inward[edge.target] += strength
            if !isDirected {
                outward[edge.target] += strength
                inward[edge.source] += strength
            }
        }
        var observed = 0.0
        var pairs = 0.0
        var expected = 0.0
        for g in 0..<blocks.groupCount {
            for h in (isDirected ? 0 : g)..<blocks.groupCount {
                let block = blocks[g, h]
                if !isDirected { #expect(block == blocks[h, g]) }
                observed += block.observed
                pairs += block.pairs
                expected += block.expectedBySizes
                // The configuration model pair by pair.
                var byDegrees = 0.0
                for i in graph.vertices where groups.labels[i] == g {
                    for j in graph.vertices where groups.labels[j] == h && i != j {
                        if !isDirected && g == h && i > j { continue }
                        byDegrees += outward[i] * inward[j] / (isDirected ? 1 : 2)
                    }
                }
                #expect(abs(block.expectedByDegrees - (total > 0 ? byDegrees / total : 0)) < 1e-9)
            }
        }
        let n = Double(graph.vertexCount)
        #expect(pairs == n * (n - 1) / (isDirected ? 1 : 2))
        #expect(observed == total)
        // One vertex has no pair that a tie could be spread over.
        #expect(graph.vertexCount == 1 || abs(expected - total) < 1e-9)
    }

    @Test func `two groups by hand`() throws {
        let graph = try Graph(vertexCount: 5, edges: [Edge(0, 1), Edge(1, 2), Edge(3, 4), Edge(2, 3)])
        let blocks = try graph.blockDensities(groups: Partition(labels: [0, 0, 0, 1, 1]))
        #expect(blocks[0, 0].observed == 2 && blocks[0, 0].pairs == 3 && blocks[0, 0].density == 2 / 3.0)
        #expect(blocks[0, 1].observed == 1 && blocks[1, 0].pairs == 6 && blocks[0, 1].expectedBySizes == 2.4)
        #expect(blocks[1, 1].density == 1)
        // Degrees 1, 2, 2 | 2, 1 of 8: between the groups 5 · 3 / 8.
        #expect(blocks[0, 1].expectedByDegrees == 15 / 8.0)
        let lone = try Graph(vertexCount: 1).blockDensities(groups: Partition(labels: [0]))
        #expect(lone[0, 0].density == nil)
    }
}
