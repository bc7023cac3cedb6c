import GraphCore
import Testing

struct BetweennessTests {
    @Test(arguments: ReferenceCase.all("centrality", measures: "betweenness"))
    func `betweenness as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let lengths = reference.isSet("lengths") ? built.weights : nil
        reference.expect(try built.graph.betweenness(lengths: lengths))
    }

    @Test(arguments: ReferenceCase.all("centrality", measures: "edge-betweenness"))
    func `edge betweenness as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let lengths = reference.isSet("lengths") ? built.weights : nil
        reference.expect(try built.graph.edgeBetweenness(lengths: lengths))
    }

    @Test(arguments: ReferenceCase.all("centrality", measures: "betweenness-subset"))
    func `from some to others as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let even = built.graph.vertices.filter { $0 % 2 == 0 }
        let odd = built.graph.vertices.filter { $0 % 2 == 1 }
        let lengths = reference.isSet("lengths") ? built.weights : nil
        reference.expect(try built.graph.betweenness(lengths: lengths, sources: even, targets: odd))
    }

    @Test(arguments: ReferenceCase.all("centrality", measures: "edge-betweenness-subset"))
    func `edges between some and others as igraph has them`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let even = built.graph.vertices.filter { $0 % 2 == 0 }
        let odd = built.graph.vertices.filter { $0 % 2 == 1 }
        let lengths = reference.isSet("lengths") ? built.weights : nil
        reference.expect(try built.graph.edgeBetweenness(lengths: lengths, sources: even, targets: odd))
    }

    @Test func `the Florentine families as published`() throws {
        // Padgett's families, normalised, to three places as the tests of networkx 3.6 have them.
        let network = try ReferenceNetwork.named("florentine")
        let families = try network.built().graph.betweenness(isNormalized: true)
        for (name, theirs) in [
            ("Acciaiuoli", 0), ("Albizzi", 0.212), ("Barbadori", 0.093), ("Bischeri", 0.104), ("Castellani", 0.055),
            ("Ginori", 0), ("Guadagni", 0.255), ("Lamberteschi", 0), ("Medici", 0.522), ("Pazzi", 0),
            ("Peruzzi", 0.022), ("Ridolfi", 0.114), ("Salviati", 0.143), ("Strozzi", 0.103), ("Tornabuoni", 0.092),
        ] {
            #expect(abs(families[try #require(network.names.firstIndex(of: name))] - theirs) < 0.001)
        }
    }

    /// Pairs of a source and a target, each once.
    static func pairs(_ graph: Graph, _ sources: [Int], _ targets: [Int]) -> Set<Edge> {
        var pairs = Set<Edge>()
        for source in sources {
            for target in targets where source != target {
                pairs.insert(
                    graph.isDirected || source < target ? Edge(source, target) : Edge(target, source))
            }
        }
        return pairs
    }

    static func naive(_ graph: Graph, _ lengths: [Double]?, _ sources: [Int], _ targets: [Int]) -> [Double] {
        let paths = NaivePaths(graph, lengths: lengths)
        let pairs = pairs(graph, sources, targets)
        return graph.vertices.map { vertex in
            pairs.reduce(0) { $0 + paths.share($1.source, $1.target, through: vertex) }
        }
    }

    static func naiveEdges(_ graph: Graph, _ lengths: [Double]?, _ sources: [Int], _ targets: [Int]) -> [Double] {
        let paths = NaivePaths(graph, lengths: lengths)
        let pairs = pairs(graph, sources, targets)
        return graph.edges.enumerated().map { id, edge in
            pairs.reduce(0) { sum, pair in
                let ways = graph.isDirected ? [edge] : [edge, Edge(edge.target, edge.source)]
                return ways.reduce(sum) { sum, way in
                    let all = paths.distance[pair.source][pair.target]
                    guard
                        all < .infinity, !edge.isLoop,
                        paths.distance[pair.source][way.source] + (lengths?[id] ?? 1)
                            + paths.distance[way.target][pair.target] == all
                    else { return sum }
                    return sum + paths.paths[pair.source][way.source] * paths.paths[way.target][pair.target]
                        / paths.paths[pair.source][pair.target]
                }
            }
        }
    }

    @Test(arguments: Sample.all)
    func `the fast sums are the naive ones`(sample: Sample) throws {
        let graph = sample.graph
        let all = Array(graph.vertices)
        for lengths in [nil, sample.weights] {
            #expect(agree(try graph.betweenness(lengths: lengths), Self.naive(graph, lengths, all, all)))
            #expect(agree(try graph.edgeBetweenness(lengths: lengths), Self.naiveEdges(graph, lengths, all, all)))
        }
    }

    @Test(arguments: Sample.all)
    func `only the pairs asked for count, each once`(sample: Sample) throws {
        let graph = sample.graph
        let sources = graph.vertices.filter { $0 % 3 != 0 }
        let targets = graph.vertices.filter { $0 % 2 == 0 }
        for lengths in [nil, sample.weights] {
            #expect(
                agree(
                    try graph.betweenness(lengths: lengths, sources: sources, targets: targets),
                    Self.naive(graph, lengths, sources, targets)))
            #expect(
                agree(
                    try graph.edgeBetweenness(lengths: lengths, sources: sources, targets: targets),
                    Self.naiveEdges(graph, lengths, sources, targets)))
        }
    }

    @Test(arguments: Sample.all)
    func `all betweenness together is the steps within shortest paths`(sample: Sample) throws {
        let graph = sample.graph
        let steps = NaivePaths(graph, lengths: nil).distance.joined().filter { $0 < .infinity && $0 > 0 }
        let half: Double = graph.isDirected ? 1 : 0.5
        #expect(agree([try graph.betweenness().reduce(0, +)], [half * steps.reduce(0) { $0 + $1 - 1 }]))
        #expect(agree([try graph.edgeBetweenness().reduce(0, +)], [half * steps.reduce(0, +)]))
    }

    @Test func `several batches of sources, on any number of threads, to the last bit`() throws {
        let graph = try Graph.barabasiAlbert(vertexCount: 200, edgesPerVertex: 2, seed: 4)
        let all = Array(graph.vertices)
        let one = try graph.betweenness(threads: 1)
        #expect(try one == graph.betweenness(threads: 3))
        #expect(try graph.edgeBetweenness(threads: 1) == graph.edgeBetweenness(threads: 3))
        // A subset of everything is everything.
        #expect(agree(one, try graph.betweenness(sources: all, targets: all)))
        let ones = [Double](repeating: 1, count: graph.edgeCount)
        #expect(agree(one, try graph.betweenness(lengths: ones)))
        #expect(try graph.betweenness(lengths: ones, threads: 1) == graph.betweenness(lengths: ones, threads: 3))
    }

    @Test func `normalised by the pairs that could pass`() throws {
        #expect(try Graph.star(leaves: 5).betweenness(isNormalized: true) == [1, 0, 0, 0, 0, 0])
        #expect(agree(try Graph.path(3).edgeBetweenness(isNormalized: true), [2.0 / 3, 2.0 / 3]))
        #expect(try Graph.path(2).betweenness(isNormalized: true) == [0, 0])
        #expect(Graph(vertexCount: 0).vertices.isEmpty)
        #expect(try Graph(vertexCount: 0).betweenness(isNormalized: true).isEmpty)
        #expect(try Graph(vertexCount: 1).edgeBetweenness(isNormalized: true).isEmpty)
    }

    @Test func `a tree needs no search at all`() throws {
        // 0 – 1 – 2 with leaves 3, 4 at 1: pairs through 1 are all but none, through others none.
        let tree = try Graph(vertexCount: 6, edges: [Edge(0, 1), Edge(1, 2), Edge(1, 3), Edge(1, 4), Edge(4, 5)])
        #expect(try tree.betweenness() == [0, 9, 0, 0, 4, 0])
    }

    @Test func `bad lengths and cancelling are errors`() throws {
        let graph = try Graph.cycle(4)
        #expect(throws: GraphError.invalidWeight(edge: 2, weight: 0, requirement: .positive)) {
            try graph.betweenness(lengths: [1, 1, 0, 1])
        }
        #expect(throws: GraphError.cancelled) { try graph.betweenness { _ in false } }
        #expect(throws: GraphError.cancelled) { try graph.edgeBetweenness(lengths: [1, 1, 1, 1]) { _ in false } }
    }
}
