import GraphCore
import Testing

struct ConsensusTests {
    @Test func `clear groups are found alike from every seed`() throws {
        let built = try ReferenceNetwork.named("windmill").built()
        // Three cliques share one vertex with a fourth: the blades are sure, the hub could be in any.
        let found = try built.graph.consensusCommunities(runs: 10, seed: 1)
        #expect(found.groups.count == 4)
        #expect(found.runs == 10)
        #expect(found.vertexStability.allSatisfy { $0 > 0.5 && $0 <= 1 + 1e-12 })
        #expect(found.stability > 0.7)
    }

    @Test func `a network without groups is unstable, one of cliques is not`() throws {
        var edges: [Edge] = []
        for clique in 0..<4 {
            for a in 0..<6 {
                for b in (a + 1)..<6 { edges.append(Edge(6 * clique + a, 6 * clique + b)) }
            }
        }
        edges.append(Edge(0, 6))
        edges.append(Edge(12, 18))
        let cliques = try Graph(vertexCount: 24, edges: edges).consensusCommunities(seed: 2)
        #expect(cliques.groups == Partition(labels: (0..<24).map { $0 / 6 }))
        #expect(cliques.stability == 1)
        #expect(cliques.vertexStability.allSatisfy { abs($0 - 1) < 1e-12 })

        var random = RandomSource(seed: 5)
        let noise = try Graph(
            vertexCount: 60, edges: (0..<200).map { _ in Edge(random.next(below: 60), random.next(below: 60)) })
        #expect(try noise.consensusCommunities(seed: 2).stability < 0.8)
    }

    @Test(arguments: 0..<15 as Range<UInt64>)
    func `stability is what all pairs of searches say, groups as good as they say`(seed: UInt64) throws {
        let graph = try RandomEdges(seed: seed, isDirected: false).graph
        let found = try graph.consensusCommunities(runs: 4, seed: seed)
        #expect(try found == graph.consensusCommunities(runs: 4, seed: seed))
        #expect(found.modularity == (try graph.modularity(of: found.groups)))
        // The same seeds, drawn as the method says, judged by the definition.
        var random = RandomSource(seed: seed)
        let runs = try (0..<4).map { _ in try graph.leiden(seed: random.next()).groups }
        var sum = 0.0
        for a in 0..<4 { for b in (a + 1)..<4 { sum += runs[a].adjustedRandIndex(with: runs[b]) } }
        #expect(abs(found.stability - sum / 6) < 1e-12)
        for vertex in graph.vertices {
            let here = Set(found.groups.groups[found.groups.labels[vertex]])
            let shares = runs.map { run in
                let there = Set(run.groups[run.labels[vertex]])
                return Double(here.intersection(there).count) / Double(here.union(there).count)
            }
            #expect(abs(found.vertexStability[vertex] - shares.reduce(0, +) / 4) < 1e-12)
        }
    }

    @Test func `no ties, and stopping`() throws {
        let found = try Graph(vertexCount: 3).consensusCommunities()
        #expect(found.groups.labels == [0, 1, 2] && found.modularity == nil && found.stability == 1)
        let pair = try Graph(vertexCount: 2, edges: [Edge(0, 1)])
        var calls = 0
        #expect(throws: GraphError.cancelled) {
            try pair.consensusCommunities(progress: { _ in
                calls += 1
                return calls < 3
            })
        }
        #expect(calls == 3)
    }
}
