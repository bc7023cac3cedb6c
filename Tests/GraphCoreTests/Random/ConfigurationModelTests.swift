import GraphCore
import Testing

struct ConfigurationModelTests {
    @Test(arguments: ReferenceCase.all("chance", measures: "tieProbability"))
    func `probabilities as bicm has them`(reference: ReferenceCase) throws {
        let affiliations = try reference.twoMode()
        let model = try affiliations.configurationModel()
        let isTied = affiliations.graph.vertices.map { !affiliations.graph.neighbors(of: $0).isEmpty }
        reference.expect(
            affiliations.vertices(of: .first).filter { isTied[$0] }.flatMap { a in
                affiliations.vertices(of: .second).filter { isTied[$0] }.map { model.probability(a, $0) }
            })
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `expected degrees are the observed ones`(seed: UInt64) throws {
        let affiliations = try TwoModeGraph.random(seed: seed)
        let model = try affiliations.configurationModel()
        for vertex in affiliations.graph.vertices {
            let others = affiliations.vertices(of: affiliations.modes[vertex].other)
            let expected = others.reduce(0) { $0 + model.probability(vertex, $1) }
            #expect(abs(expected - Double(affiliations.graph.neighbors(of: vertex).count)) < 1e-8)
            #expect(others.allSatisfy { (0...1).contains(model.probability(vertex, $0)) })
        }
        // The first-order condition of greatest entropy: odds are a product, x_i y_j.
        func odds(_ a: Int, _ b: Int) -> Double { model.probability(a, b) / (1 - model.probability(a, b)) }
        let first = affiliations.vertices(of: .first)
        let second = affiliations.vertices(of: .second)
        for (a, b) in zip(first, first.dropFirst()) {
            for (c, d) in zip(second, second.dropFirst()) {
                let all = [odds(a, c), odds(b, d), odds(a, d), odds(b, c)]
                guard all.allSatisfy({ $0 > 0 && $0.isFinite }) else { continue }
                #expect(abs(all[0] * all[1] - all[2] * all[3]) < 1e-9 * all[0] * all[1])
            }
        }
    }

    @Test func `draws have the expected degrees on average, and certain ties always`() throws {
        let davis = try ReferenceNetwork.named("davis")
        let affiliations = try TwoModeGraph(davis.built().graph, second: davis.second)
        let model = try affiliations.configurationModel()
        var sums = [Double](repeating: 0, count: affiliations.graph.vertexCount)
        let draws = 400
        for seed in 0..<UInt64(draws) {
            let drawn = model.sample(seed: seed)
            for vertex in sums.indices { sums[vertex] += Double(drawn.graph.neighbors(of: vertex).count) }
        }
        for vertex in sums.indices {
            // A degree's variance is at most a quarter of the other mode; five standard errors.
            let error = 5 * (18.0 / 4 / Double(draws)).squareRoot()
            #expect(abs(sums[vertex] / Double(draws) - Double(affiliations.graph.neighbors(of: vertex).count)) < error)
        }
        #expect(model.sample(seed: 3) == model.sample(seed: 3))
        // Tied to all or to none is certain.
        let certain = try TwoModeGraph(
            Graph(vertexCount: 5, edges: [Edge(0, 2), Edge(0, 3), Edge(1, 2)]), second: [2, 3, 4])
        let fit = try certain.configurationModel()
        #expect(fit.probability(0, 2) == 1 && fit.probability(3, 0) == 1 && fit.probability(1, 3) == 0)
        #expect(fit.probability(1, 4) == 0)
        #expect(fit.sample(seed: 0) == certain)
    }

    @Test func `no vertices, and too few rounds`() throws {
        let none = try TwoModeGraph(Graph(vertexCount: 0), second: []).configurationModel()
        #expect(none.sample(seed: 0).graph.vertexCount == 0)
        let davis = try ReferenceNetwork.named("davis")
        let affiliations = try TwoModeGraph(davis.built().graph, second: davis.second)
        #expect(throws: GraphError.self) { try affiliations.configurationModel(maximumIterations: 1) }
    }
}
