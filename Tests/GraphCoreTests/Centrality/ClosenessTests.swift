import GraphCore
import Testing

struct ClosenessTests {
    @Test(arguments: ReferenceCase.all("centrality", measures: "closeness"))
    func `closeness as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let lengths = reference.isSet("lengths") ? built.weights : nil
        reference.expect(try built.graph.closeness(lengths: lengths))
    }

    @Test(arguments: ReferenceCase.all("centrality", measures: "closeness-per-component"))
    func `closeness per component as igraph has it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let lengths = reference.isSet("lengths") ? built.weights : nil
        reference.expect(try built.graph.closeness(lengths: lengths, convention: .perComponent))
    }

    @Test func `the kite and the Florentine families as published`() throws {
        // D. Krackhardt, "Assessing the political landscape", Administrative Science Quarterly 35(2), 1990, 342–369,
        // doi:10.2307/2393394, and Padgett's families, to three places as the tests of networkx 3.6 have them.
        let kite = try ReferenceNetwork.named("kite").built().graph.closeness()
        let published = [0.529, 0.529, 0.5, 0.6, 0.5, 0.643, 0.643, 0.6, 0.429, 0.310]
        for (ours, theirs) in zip(kite, published) { #expect(abs(ours - theirs) < 0.001) }
        let network = try ReferenceNetwork.named("florentine")
        let families = try network.built().graph.closeness()
        for (name, theirs) in [
            ("Acciaiuoli", 0.368), ("Albizzi", 0.483), ("Barbadori", 0.4375), ("Bischeri", 0.4), ("Castellani", 0.389),
            ("Ginori", 0.333), ("Guadagni", 0.467), ("Lamberteschi", 0.326), ("Medici", 0.56), ("Pazzi", 0.286),
            ("Peruzzi", 0.368), ("Ridolfi", 0.5), ("Salviati", 0.389), ("Strozzi", 0.4375), ("Tornabuoni", 0.483),
        ] {
            #expect(abs(families[try #require(network.names.firstIndex(of: name))] - theirs) < 0.001)
        }
    }

    @Test(arguments: Sample.all)
    func `one over the mean distance of all pairs`(sample: Sample) throws {
        let graph = sample.graph
        for lengths in [nil, sample.weights] {
            let naive = NaivePaths(graph, lengths: lengths)
            for direction in [Direction.outgoing, .incoming] {
                let distances = graph.vertices.map { v in
                    graph.vertices.filter { $0 != v }
                        .map { direction == .outgoing ? naive.distance[v][$0] : naive.distance[$0][v] }
                        .filter { $0 < .infinity }
                }
                let component = distances.map { $0.isEmpty ? 0 : Double($0.count) / $0.reduce(0, +) }
                #expect(
                    agree(
                        try graph.closeness(lengths: lengths, convention: .perComponent, direction: direction),
                        component))
                #expect(
                    agree(
                        try graph.closeness(lengths: lengths, direction: direction),
                        zip(component, distances).map { $0 * Double($1.count) / Double(max(graph.vertexCount - 1, 1)) })
                )
                #expect(
                    agree(
                        try graph.harmonicCloseness(lengths: lengths, isNormalized: true, direction: direction),
                        distances.map { $0.reduce(0) { $0 + 1 / $1 } / Double(max(graph.vertexCount - 1, 1)) }))
            }
        }
    }

    @Test func `threads do not change a bit`() throws {
        // More than one batch of 512 sources, and more than one part.
        let graph = try Graph.barabasiAlbert(vertexCount: 1200, edgesPerVertex: 2, seed: 1)
        #expect(try graph.distanceSums(threads: 1) == graph.distanceSums(threads: 3))
        let small = try Graph.grid(width: 10, height: 9)
        let lengths = (0..<small.edgeCount).map { 1 + 1 / Double($0 + 3) }
        #expect(
            try small.distanceSums(lengths: lengths, threads: 1) == small.distanceSums(lengths: lengths, threads: 4))
    }

    @Test func `a wide search is one search a source, past 512 of them`() throws {
        let graph = try Graph.roadLike(width: 28, height: 28, keeping: 0.8, seed: 2)
        let sums = try graph.distanceSums()
        #expect(graph.vertexCount > 512)
        for vertex in stride(from: 0, to: graph.vertexCount, by: 41) {
            let distances = try graph.distances(from: vertex)
            #expect(sums.totals[vertex] == distances.reduce(0, +))
            #expect(agree([sums.reciprocals[vertex]], [distances.reduce(0) { $1 > 0 ? $0 + 1 / $1 : $0 }]))
        }
    }

    @Test func `saying no cancels`() throws {
        let graph = try Graph.path(5)
        #expect(throws: GraphError.cancelled) { try graph.closeness { _ in false } }
        #expect(throws: GraphError.cancelled) { try graph.closeness(lengths: [1, 1, 1, 1]) { _ in false } }
        var seen: [Double] = []
        _ = try graph.closeness(lengths: [1, 1, 1, 1], threads: 1) {
            seen.append($0)
            return true
        }
        #expect(seen == [0.2, 0.4, 0.6, 0.8, 1])
    }

    @Test func `lengths must be above zero`() throws {
        #expect(throws: GraphError.invalidWeight(edge: 0, weight: 0, requirement: .positive)) {
            try Graph.path(2).closeness(lengths: [0])
        }
    }
}
