import GraphCore
import Testing

struct LeidenTests {
    @Test(arguments: ReferenceCase.all("communities", measures: "bestModularity"))
    func `the best of twenty seeds is as good as the best of igraph's`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let strengths = reference.isSet("strengths") ? built.weights : nil
        let best = try (0..<20 as Range<UInt64>).map { seed in
            try #require(try built.graph.leiden(strengths: strengths, seed: seed).modularity)
        }.max()
        let theirs = try #require(reference.values[0])
        #expect(try #require(best) >= theirs - reference.tolerance)
    }

    @Test func `karate: the four groups of modularity 0.4198, the known optimum`() throws {
        // The maximum, proved exactly: U. Brandes et al., "On modularity clustering", IEEE TKDE 20(2), 2008, 172–188,
        // doi:10.1109/TKDE.2007.190689, table 1: 0.420 (0.4198 to four places).
        let graph = try ReferenceNetwork.named("karate").built().graph
        let found = try (0..<10 as Range<UInt64>).map { try graph.leiden(seed: $0) }
        let best = try #require(found.max { $0.modularity ?? 0 < $1.modularity ?? 0 })
        #expect(try abs(#require(best.modularity) - 0.4198) < 0.00005)
        #expect(best.groups.count == 4)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `groups are connected, no worse than any vertex moved, and say their own modularity`(seed: UInt64) throws {
        let graph = try RandomEdges(seed: seed, isDirected: false).graph
        let strengths = RandomEdges.strengths(seed: seed, count: graph.edgeCount)
        let found = try graph.leiden(strengths: strengths, resolution: 1.2, seed: seed)
        #expect(try found == graph.leiden(strengths: strengths, resolution: 1.2, seed: seed))
        #expect(
            try found.modularity == graph.modularity(of: found.groups, strengths: strengths, resolution: 1.2))
        let tied = try Graph(
            vertexCount: graph.vertexCount, edges: zip(graph.edges, strengths).filter { $0.1 > 0 }.map(\.0))
        for group in found.groups.groups { #expect(tied.inducedSubgraph(on: group).graph.isConnected) }
        guard let modularity = found.modularity else {
            #expect(found.groups.count == graph.vertexCount)
            return
        }
        for vertex in graph.vertices {
            for group in 0...found.groups.count {
                var labels = found.groups.labels
                labels[vertex] = group
                let moved = try graph.modularity(
                    of: Partition(labels: labels), strengths: strengths, resolution: 1.2)
                #expect(try #require(moved) <= modularity + 1e-12)
            }
        }
    }

    @Test func `cliques in a ring are found; resolution decides how fine`() throws {
        var edges: [Edge] = []
        for clique in 0..<8 {
            for a in 0..<5 {
                for b in (a + 1)..<5 { edges.append(Edge(5 * clique + a, 5 * clique + b)) }
            }
            edges.append(Edge(5 * clique, (5 * clique + 6) % 40))
        }
        let ring = try Graph(vertexCount: 40, edges: edges)
        let cliques = Partition(labels: (0..<40).map { $0 / 5 })
        #expect(try ring.leiden(seed: 3).groups == cliques)
        #expect(try ring.leiden(resolution: 0.01, seed: 3).groups.count < 8)
        #expect(try ring.leiden(resolution: 30, seed: 3).groups.count == 40)
    }

    @Test func `strengths decide, and zero is no tie`() throws {
        let square = try Graph(vertexCount: 4, edges: [Edge(0, 1), Edge(1, 2), Edge(2, 3), Edge(0, 3)])
        // Edges by id: 0–1, 0–3, 1–2, 2–3.
        #expect(try square.leiden(strengths: [5, 1, 1, 5]).groups.labels == [0, 0, 1, 1])
        #expect(try square.leiden(strengths: [1, 5, 5, 1]).groups.labels == [0, 1, 1, 0])
        #expect(try square.leiden(strengths: [0, 0, 1, 0]).groups.labels == [0, 1, 1, 2])
    }

    @Test func `no vertices, no ties, directions, bad strengths, stopping`() throws {
        let none = try Graph(vertexCount: 0).leiden()
        #expect(none.groups.count == 0 && none.modularity == nil)
        #expect(try Graph(vertexCount: 2).leiden().groups.labels == [0, 1])
        #expect(throws: GraphError.unsuitable(.undirected)) {
            try Graph(vertexCount: 2, isDirected: true).leiden()
        }
        let pair = try Graph(vertexCount: 2, edges: [Edge(0, 1), Edge(1, 1)])
        #expect(throws: GraphError.invalidWeight(edge: 1, weight: .infinity, requirement: .nonNegative)) {
            try pair.leiden(strengths: [1, .infinity])
        }
        #expect(throws: GraphError.cancelled) { try pair.leiden(progress: { _ in false }) }
    }
}
