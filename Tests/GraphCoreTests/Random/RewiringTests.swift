import GraphCore
import Testing

struct RewiringTests {
    private func degrees(_ graph: Graph) -> [[Int]] {
        graph.vertices.map { [graph.neighbors(of: $0).count, graph.inNeighbors(of: $0).count] }
    }

    @Test(arguments: 0..<40 as Range<UInt64>, [false, true])
    func `degrees stay, and the graph stays simple`(seed: UInt64, isDirected: Bool) throws {
        let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph.simplified().graph
        let rewired = graph.rewired(seed: seed)
        #expect(degrees(rewired) == degrees(graph))
        #expect(rewired.isSimple && rewired.isDirected == isDirected && rewired.edgeCount == graph.edgeCount)
        #expect(rewired == graph.rewired(seed: seed))
        #expect(graph.rewired(swapsPerEdge: 0, seed: seed) == graph)
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `two modes stay two modes with their degrees`(seed: UInt64) throws {
        let affiliations = try TwoModeGraph.random(seed: seed)
        let rewired = affiliations.rewired(seed: seed)
        #expect(rewired.modes == affiliations.modes)
        #expect(degrees(rewired.graph) == degrees(affiliations.graph))
        #expect(rewired.graph.edges.allSatisfy { rewired.modes[$0.source] != rewired.modes[$0.target] })
        #expect(rewired.graph.isSimple)
    }

    @Test func `every graph with the degrees is as likely`() throws {
        // All simple graphs on six vertices with the degrees of a path are its realisations.
        let path = try Graph.path(6)
        let wanted = degrees(path)
        let pairs = (0..<6).flatMap { a in ((a + 1)..<6).map { Edge(a, $0) } }
        var realisations: [[Edge]] = []
        for choice in 0..<(1 << pairs.count) where choice.nonzeroBitCount == 5 {
            let edges = pairs.indices.filter { choice >> $0 & 1 == 1 }.map { pairs[$0] }
            var count = [Int](repeating: 0, count: 6)
            for edge in edges {
                count[edge.source] += 1
                count[edge.target] += 1
            }
            if count == wanted.map({ $0[0] }) { realisations.append(edges) }
        }
        let draws = 200 * realisations.count
        var seen: [[Edge]: Int] = [:]
        for seed in 0..<UInt64(draws) { seen[Array(path.rewired(swapsPerEdge: 12, seed: seed).edges), default: 0] += 1 }
        #expect(Set(seen.keys) == Set(realisations))
        // χ² has as many degrees of freedom as there are realisations but one: mean k, variance 2k. Five deviations.
        let chiSquared = seen.values.reduce(0) { $0 + Double(($1 - 200) * ($1 - 200)) / 200 }
        let freedom = Double(realisations.count - 1)
        #expect(abs(chiSquared - freedom) < 5 * (2 * freedom).squareRoot())
    }

    @Test func `too few edges to swap`() throws {
        for graph in [Graph(vertexCount: 0), Graph(vertexCount: 3), try Graph.path(2)] {
            #expect(graph.rewired(seed: 1) == graph)
        }
        // A complete graph and a star are the only ones with their degrees.
        #expect(try Graph.complete(5).rewired(seed: 1) == Graph.complete(5))
        #expect(try Graph.star(leaves: 5).rewired(seed: 1) == Graph.star(leaves: 5))
    }
}
