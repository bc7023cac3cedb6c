import Foundation
import GraphCore
import Testing

/// Every example of the documentation, compiled and run. The text between the marks is that of the pages, literally:
/// the last test holds the one against the other.
struct DocumentationExamplesTests {
    @Test func `the start page`() throws {
        // GraphCore.md
        let names = ["Ada", "Bob", "Cas", "Dia", "Eva", "Fay", "Gus", "Hal"]
        let ties = [
            Edge(0, 1), Edge(0, 2), Edge(1, 2), Edge(2, 3), Edge(3, 4),
            Edge(4, 5), Edge(4, 6), Edge(5, 6), Edge(6, 7),
        ]
        let graph = try Graph(vertexCount: names.count, edges: ties)

        let betweenness = try graph.betweenness()
        let order = graph.vertices.sorted { betweenness[$0] > betweenness[$1] }
        let inTheMiddle = order.prefix(3).map { names[$0] }  // Dia, Eva, Cas
        // end
        #expect(inTheMiddle == ["Dia", "Eva", "Cas"])
    }

    @Test func `who is in the middle`() throws {
        // WhoIsInTheMiddle.md
        let graph = try Graph(
            vertexCount: 8,
            edges: [
                Edge(0, 1), Edge(0, 2), Edge(1, 2), Edge(2, 3), Edge(3, 4),
                Edge(4, 5), Edge(4, 6), Edge(5, 6), Edge(6, 7),
            ])

        let degree = graph.degree()  // 2, 2, 3, 2, 3, 2, 3, 1
        let closeness = try graph.closeness()  // Dia and Eva highest: 7 of 13 steps
        let betweenness = try graph.betweenness()  // 0, 0, 10, 12, 12, 0, 6, 0
        let constraint = try graph.constraint()  // Dia lowest: 0.5
        // end
        // networkx 3.6.1 on the same edges, to four places.
        #expect(degree == [2, 2, 3, 2, 3, 2, 3, 1])
        expect(closeness, [0.35, 0.35, 0.4667, 0.5385, 0.5385, 0.4118, 0.4375, 0.3182])
        expect(betweenness, [0, 0, 10, 12, 12, 0, 6, 0])
        expect(constraint, [1.0069, 1.0069, 0.6111, 0.5, 0.5586, 0.8889, 0.5586, 1])

        // WhoIsInTheMiddle.md
        let sides = Partition(labels: [0, 0, 0, 1, 1, 1, 1, 1])
        let roles = graph.brokerage(groups: sides)
        let gatekeeper = roles[3].gatekeeper  // from Cas, on the other side, to Eva
        // end
        #expect(gatekeeper == 1)
    }

    @Test func `how do I make a graph`() throws {
        // MakingGraphs.md
        var builder = GraphBuilder(isDirected: true)
        let ada = builder.addVertex()
        let bob = builder.addVertex()
        builder.addEdge(bob, ada, weight: 3)
        builder.addEdge(ada, bob)
        let built = try builder.build()
        let strengths = built.weights  // by edge id, Ada's edge first: 1, 3
        // end
        #expect(strengths == [1, 3] && Array(built.graph.edges) == [Edge(ada, bob), Edge(bob, ada)])

        // MakingGraphs.md
        let text = "0 1\n1 2\n2 0\n2 3\n"
        let whole = try Graph(edgeList: Array(text.utf8).span)
        let part = whole.inducedSubgraph(on: [3, 2, 1])
        let who = part.vertices  // vertex 0 of the part is 3 of the whole
        let scores = try part.pullBack(vertexValues: whole.betweenness())  // 0, 2, 0
        // end
        #expect(who == [3, 2, 1] && scores == [0, 2, 0])

        // MakingGraphs.md
        let ring = try Graph.wattsStrogatz(vertexCount: 100, neighbors: 4, rewiring: 0.1, seed: 1)
        let again = try Graph.wattsStrogatz(vertexCount: 100, neighbors: 4, rewiring: 0.1, seed: 1)
        let isSame = ring == again
        // end
        #expect(isSame)
    }

    @Test func `how far apart`() throws {
        // HowFarApart.md
        let graph = try Graph(
            vertexCount: 8,
            edges: [
                Edge(0, 1), Edge(0, 2), Edge(1, 2), Edge(2, 3), Edge(3, 4),
                Edge(4, 5), Edge(4, 6), Edge(5, 6), Edge(6, 7),
            ])

        let steps = try graph.distances(from: 0)  // 0, 1, 1, 2, 3, 4, 4, 5
        let way = try graph.shortestPath(from: 0, to: 7)?.vertices  // 0, 2, 3, 4, 6, 7
        let next = try graph.bestPaths(from: 0, to: 7, count: 4).map(\.length)  // 5, 6, 6, 7
        let farthest = try graph.eccentricity()  // 5, 5, 4, 3, 3, 4, 4, 5
        let across = try graph.diameter()  // 5
        let mean = try graph.averagePathLength()  // 136 steps over 56 pairs
        // end
        // networkx 3.6.1 on the same edges.
        #expect(steps == [0, 1, 1, 2, 3, 4, 4, 5] && way == [0, 2, 3, 4, 6, 7])
        #expect(next == [5, 6, 6, 7] && farthest == [5, 5, 4, 3, 3, 4, 4, 5] && across == 5)
        #expect(try abs(#require(mean) - 2.4285714285714284) < 1e-12)

        // HowFarApart.md
        let strengths: [Double] = [1, 1, 1, 4, 2, 1, 1, 1, 1]  // by edge id: 2–3 is 4, 3–4 is 2
        let lengths = try graph.lengths(fromStrengths: strengths, by: .reciprocal)
        let near = try graph.distances(from: 2, lengths: lengths)[4]  // 1/4 + 1/2
        // end
        #expect(near == 0.75)
    }

    @Test func `what breaks`() throws {
        // WhatBreaks.md
        let graph = try Graph(
            vertexCount: 8,
            edges: [
                Edge(0, 1), Edge(0, 2), Edge(1, 2), Edge(2, 3), Edge(3, 4),
                Edge(4, 5), Edge(4, 6), Edge(5, 6), Edge(6, 7),
            ])

        let cutVertices = graph.articulationPoints()  // 2, 3, 4, 6
        let all = Array(graph.edges)
        let bridges = graph.bridges().map { all[$0] }  // 2–3, 3–4, 6–7
        let cores = graph.coreNumbers()  // 2, but 1 for the last

        let without = graph.inducedSubgraph(on: graph.vertices.filter { $0 != 3 })
        let pieces = without.graph.components().sizes  // 3 and 4
        // end
        #expect(cutVertices == [2, 3, 4, 6])
        #expect(bridges == [Edge(2, 3), Edge(3, 4), Edge(6, 7)])
        #expect(cores == [2, 2, 2, 2, 2, 2, 2, 1])
        #expect(pieces == [3, 4])

        // WhatBreaks.md
        let robustness = try graph.rankRobustness(removing: 0.1, draws: 200, top: 3, seed: 1) {
            derived throws(GraphError) in
            try derived.graph.betweenness()
        }
        let holds = robustness.places[3].inTop  // the share of draws in which 3 is among the first three
        // end
        #expect(holds > 0.5 && holds <= 1)
    }

    @Test func `which groups`() throws {
        // WhichGroups.md
        let graph = try Graph(
            vertexCount: 8,
            edges: [
                Edge(0, 1), Edge(0, 2), Edge(1, 2), Edge(2, 3), Edge(3, 4),
                Edge(4, 5), Edge(4, 6), Edge(5, 6), Edge(6, 7),
            ])

        let found = try graph.consensusCommunities(runs: 20, seed: 1)
        let groups = found.groups.groups  // 0, 1, 2, 3 and 4, 5, 6, 7
        let modularity = found.modularity  // 0.389
        let stability = found.stability
        // end
        #expect(groups == [[0, 1, 2, 3], [4, 5, 6, 7]])
        // networkx.community.modularity of these groups.
        #expect(try abs(#require(modularity) - 0.38888888888888884) < 1e-12)
        #expect(stability > 0.5 && stability <= 1)

        // WhichGroups.md
        let regions = Partition(labels: ["north", "north", "north", "south", "south", "south", "south", "south"])
        let alike = regions.adjustedRandIndex(with: found.groups)
        let ei = try graph.eiIndex(groups: regions).overall  // 1 tie between, 8 within: −7/9
        let blocks = try graph.blockDensities(groups: regions)
        let between = blocks[0, 1].observed  // 1
        let expected = blocks[0, 1].expectedBySizes  // 15 of 28 pairs: 4.8 ties
        // end
        #expect(alike > 0 && alike < 1)
        #expect(ei == -7 / 9.0)
        #expect(between == 1)
        #expect(abs(expected - 9 * 15 / 28.0) < 1e-12)
    }

    @Test func `which ties are missing`() throws {
        // WhichTiesAreMissing.md
        let graph = try Graph(
            vertexCount: 8,
            edges: [
                Edge(0, 1), Edge(0, 2), Edge(1, 2), Edge(2, 3), Edge(3, 4),
                Edge(4, 5), Edge(4, 6), Edge(5, 6), Edge(6, 7),
            ])

        let best = graph.linkPredictions(by: .adamicAdar, count: 1)[0]  // 2 and 4, who share 3: 1 / ln 2
        let someOnly = graph.linkPredictions(by: .commonNeighbors, count: 10, among: [0, 3, 5])
        // end
        #expect(best.source == 2 && best.target == 4 && abs(best.score - 1.4426950408889634) < 1e-12)
        #expect(someOnly == [ScoredPair(source: 0, target: 3, score: 1), ScoredPair(source: 3, target: 5, score: 1)])
    }

    @Test func `who meets where`() throws {
        // WhoMeetsWhere.md
        let takingPart = [
            Edge(0, 4), Edge(0, 5), Edge(1, 4), Edge(1, 5), Edge(1, 6), Edge(2, 5), Edge(2, 6), Edge(3, 6),
        ]
        let affiliations = try TwoModeGraph(Graph(vertexCount: 7, edges: takingPart), second: [4, 5, 6])

        let meetings = try affiliations.projection(onto: .first, strength: .newman)
        let strongest = meetings.strengths.max()  // 0 and 1: 1 in a pair, ½ among three
        let share = affiliations.degree()[1]  // all three: 1
        let together = affiliations.shared(1, 2)  // 5 and 6
        // end
        #expect(strongest == 1.5)
        #expect(share == 1)
        #expect(together == [5, 6])

        // WhoMeetsWhere.md
        let model = try affiliations.configurationModel()
        let validated = try model.validatedProjection(onto: .first)
        let beyondChance = validated.edges(falseDiscoveryRate: 0.05)  // none in so small a network
        // end
        #expect(beyondChance.isEmpty)
    }

    @Test func `is it chance`() throws {
        // IsItChance.md
        let graph = try Graph(
            vertexCount: 8,
            edges: [
                Edge(0, 1), Edge(0, 2), Edge(1, 2), Edge(2, 3), Edge(3, 4),
                Edge(4, 5), Edge(4, 6), Edge(5, 6), Edge(6, 7),
            ])
        let regions = [0, 0, 0, 1, 1, 1, 1, 1]

        let test = try PermutationTest(relabelling: regions, draws: 999, seed: 1) { labels throws(GraphError) in
            try graph.eiIndex(groups: Partition(labels: labels)).overall ?? 0
        }
        let soFewBetween = test.pValueBelow
        // end
        // The exact share of the 56 ways to choose the three vertices of the first region.
        var asFew = 0
        var ways = 0
        for choice in 0..<256 where choice.nonzeroBitCount == 3 {
            ways += 1
            let between = graph.edges.reduce(0) { $0 + ((choice >> $1.source ^ choice >> $1.target) & 1) }
            if between <= 1 { asFew += 1 }
        }
        let share = Double(asFew) / Double(ways)
        #expect(abs(soFewBetween - share) < 4 * (share / 999).squareRoot())

        // IsItChance.md
        let triangles = Double(graph.triangleCount())
        let against = try PermutationTest(observed: triangles, draws: 99, seed: 1) { seed in
            Double(graph.rewired(seed: seed).triangleCount())
        }
        let soMany = against.pValueAbove
        // end
        #expect(soMany > 0 && soMany < 0.5)
    }

    private func expect(_ ours: [Double], _ theirs: [Double]) {
        #expect(zip(ours, theirs).allSatisfy { abs($0 - $1) < 0.00005 } && ours.count == theirs.count)
    }

    @Test func `the pages and these tests have the same examples`() throws {
        let here = URL(fileURLWithPath: #filePath)
        let source = try String(contentsOf: here, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        var run: [String: [String]] = [:]
        var page: String?
        var example = ""
        for line in source {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("// "), text.hasSuffix(".md") {
                page = String(text.dropFirst(3))
                example = ""
            } else if text == "// end", let name = page {
                run[name, default: []].append(example)
                page = nil
            } else if page != nil {
                example += line.dropFirst(8) + "\n"
            }
        }
        let catalogue = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/GraphCore/GraphCore.docc")
        var written: [String: [String]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: catalogue.path) where name.hasSuffix(".md") {
            let text = try String(contentsOf: catalogue.appendingPathComponent(name), encoding: .utf8)
            let blocks = text.components(separatedBy: "```swift\n").dropFirst().map { block in
                let code = block.components(separatedBy: "```\n")[0]
                // The test file has the import once, at its top.
                return code.replacingOccurrences(of: "import GraphCore\n\n", with: "")
            }
            if !blocks.isEmpty { written[name] = Array(blocks) }
        }
        #expect(written.count >= 7)
        #expect(written == run)
    }
}
