import GraphCore
import Testing

struct RandomGraphsTests {
    /// Every generator, small.
    static func all(seed: UInt64) throws -> [(name: String, graph: Graph)] {
        [
            ("G(n,p)", try .erdosRenyi(vertexCount: 26, probability: 0.15, seed: seed)),
            ("G(n,p) directed", try .erdosRenyi(vertexCount: 20, probability: 0.12, isDirected: true, seed: seed)),
            ("G(n,m)", try .erdosRenyi(vertexCount: 24, edgeCount: 30, seed: seed)),
            ("G(n,m) directed", try .erdosRenyi(vertexCount: 22, edgeCount: 60, isDirected: true, seed: seed)),
            ("BA", try .barabasiAlbert(vertexCount: 24, edgesPerVertex: 2, seed: seed)),
            ("WS", try .wattsStrogatz(vertexCount: 24, neighbors: 4, rewiring: 0.2, seed: seed)),
            ("bipartite", try .randomBipartite(left: 14, right: 10, probability: 0.2, seed: seed)),
            ("planted", try .plantedPartition(sizes: [10, 14], within: 0.4, between: 0.05, seed: seed).graph),
            ("mixing", try .plantedCommunities(sizes: [10, 14], meanDegree: 6, mixing: 0.3, seed: seed).graph),
            ("R-MAT", try .rmat(scale: 5, edgeFactor: 3, seed: seed)),
            ("road", try .roadLike(width: 6, height: 5, keeping: 0.75, seed: seed)),
            ("affiliation", try .affiliation(actors: 20, events: 6, memberships: 30, seed: seed).graph),
        ]
    }

    @Test func `a seed gives one graph, another seed another, all of them simple`() throws {
        for ((name, graph), ((_, again), (_, other))) in try zip(
            Self.all(seed: 1), zip(Self.all(seed: 1), Self.all(seed: 2)))
        {
            #expect(graph == again, "\(name)")
            #expect(graph != other, "\(name)")
            #expect(graph.isSimple, "\(name)")
        }
    }

    @Test func `sizes are as asked`() throws {
        #expect(try Graph.erdosRenyi(vertexCount: 50, edgeCount: 70, seed: 3).edgeCount == 70)
        #expect(try Graph.barabasiAlbert(vertexCount: 60, edgesPerVertex: 3, seed: 3).edgeCount == 57 * 3)
        #expect(try Graph.wattsStrogatz(vertexCount: 60, neighbors: 4, rewiring: 0.3, seed: 3).edgeCount == 120)
        #expect(try Graph.affiliation(actors: 40, events: 10, memberships: 90, seed: 3).graph.edgeCount == 90)
        #expect(try Graph.grid(width: 4, height: 3).edgeCount == 17)
        #expect(try Graph.complete(6).edgeCount == 15)
        #expect(try Graph.cycle(5).edgeCount == 5)
        #expect(try Graph.path(0).vertexCount == 0)
        #expect(try Graph.path(4).edgeCount == 3)
        #expect(try Graph.star(leaves: 4).neighbors(of: 0).count == 4)
    }

    @Test func `G(n,p) has the mean and spread of a binomial`() throws {
        let counts = try (0..<200 as Range<UInt64>).map {
            Double(try Graph.erdosRenyi(vertexCount: 40, probability: 0.2, seed: $0).edgeCount)
        }
        let mean = counts.reduce(0, +) / 200
        let variance = counts.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 199
        // Binomial(780, 0.2): mean 156, variance 124.8; four standard errors of the mean are 3.2.
        #expect(abs(mean - 156) < 3.2)
        #expect(variance > 75 && variance < 190)
    }

    @Test func `probabilities nought and one are none and all`() throws {
        #expect(try Graph.erdosRenyi(vertexCount: 9, probability: 0, seed: 1).edgeCount == 0)
        #expect(try Graph.erdosRenyi(vertexCount: 9, probability: 1, isDirected: true, seed: 1).edgeCount == 72)
    }

    @Test func `edges across sides and within groups only, where asked`() throws {
        let bipartite = try Graph.randomBipartite(left: 30, right: 20, probability: 0.2, seed: 5)
        #expect(bipartite.edges.allSatisfy { $0.source < 30 && $0.target >= 30 })
        let planted = try Graph.plantedPartition(sizes: [15, 25, 10], within: 0.5, between: 0, seed: 5)
        #expect(planted.groups.sizes == [15, 25, 10])
        #expect(
            planted.graph.edges.allSatisfy {
                planted.groups.labels[$0.source] == planted.groups.labels[$0.target]
            })
        let sides = try Graph.affiliation(actors: 40, events: 10, memberships: 90, seed: 4)
        #expect(sides.graph.edges.allSatisfy { sides.groups.labels[$0.source] != sides.groups.labels[$0.target] })
    }

    @Test func `a shuffle maps back`() throws {
        let graph = try Graph.barabasiAlbert(vertexCount: 30, edgesPerVertex: 2, seed: 1)
        let shuffled = graph.shuffled(seed: 9)
        #expect(shuffled.vertices.sorted() == Array(graph.vertices) && shuffled.graph != graph)
        for edge in shuffled.graph.edges {
            #expect(graph.hasEdge(from: shuffled.vertices[edge.source], to: shuffled.vertices[edge.target]))
        }
    }
}
