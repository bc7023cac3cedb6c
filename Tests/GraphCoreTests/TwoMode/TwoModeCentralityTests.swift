import GraphCore
import Testing

struct TwoModeCentralityTests {
    @Test(arguments: ReferenceCase.all("two-mode", measures: "degree", "closeness", "betweenness", "eigenvector"))
    func `centralities as networkx and igraph have them`(reference: ReferenceCase) throws {
        let affiliations = try reference.twoMode()
        let values =
            switch reference.measure {
            case "degree": affiliations.degree()
            case "closeness": try affiliations.closeness()
            case "betweenness": try affiliations.betweenness()
            default: try affiliations.eigenvector()
            }
        reference.expect(affiliations.vertices(of: reference.mode).map { values[$0] })
    }

    @Test func `Davis as published`() throws {
        // S. P. Borgatti and D. S. Halgin, "Analyzing affiliation networks", in The SAGE Handbook of Social Network
        // Analysis, 2011, doi:10.4135/9781446294413.n28, tables of degree, closeness and betweenness (two decimals), as
        // the tests of networkx 3.6 quote them.
        let network = try ReferenceNetwork.named("davis")
        let affiliations = try TwoModeGraph(network.built().graph, second: network.second)
        let degree = affiliations.degree()
        let closeness = try affiliations.closeness()
        let betweenness = try affiliations.betweenness()
        let published: [(name: String, degree: Double, closeness: Double, betweenness: Double)] = [
            ("E8", 0.78, 0.85, 0.24), ("E9", 0.67, 0.79, 0.23), ("E7", 0.56, 0.73, 0.13),
            ("Nora Fayette", 0.57, 0.80, 0.11), ("Evelyn Jefferson", 0.57, 0.80, 0.10),
            ("Theresa Anderson", 0.57, 0.80, 0.09), ("Sylvia Avondale", 0.50, 0.77, 0.07),
            ("Ruth DeSand", 0.29, 0.71, 0.02), ("Charlotte McDowd", 0.29, 0.60, 0.01),
            ("Dorothy Murchison", 0.14, 0.65, 0.00), ("E14", 0.17, 0.52, 0.00),
        ]
        for row in published {
            let vertex = try #require(network.names.firstIndex(of: row.name))
            #expect(abs(degree[vertex] - row.degree) < 0.01)
            #expect(abs(closeness[vertex] - row.closeness) < 0.01)
            #expect(abs(betweenness[vertex] - row.betweenness) < 0.01)
        }
    }

    @Test(arguments: [(1, 4), (4, 1), (3, 3), (5, 2)])
    func `where all are tied to all, degree and closeness are 1`(first: Int, second: Int) throws {
        let edges = (0..<first).flatMap { a in (first..<(first + second)).map { Edge(a, $0) } }
        let full = try TwoModeGraph(
            Graph(vertexCount: first + second, edges: edges), second: Array(first..<(first + second)))
        #expect(full.degree().allSatisfy { $0 == 1 })
        #expect(try full.closeness().allSatisfy { $0 == 1 })
        let eigenvector = try full.eigenvector()
        for vertex in 0..<first { #expect(abs(eigenvector[vertex] - 1 / Double(first).squareRoot()) < 1e-9) }
        // The hub of a star of its own is as much between others as two modes allow.
        if first == 1 { #expect(try full.betweenness()[0] == 1) }
        if second == 1 { #expect(try full.betweenness()[first] == 1) }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `values are shares, and the eigenvector is one`(seed: UInt64) throws {
        let affiliations = try TwoModeGraph.random(seed: seed)
        for values in [affiliations.degree(), try affiliations.closeness(), try affiliations.betweenness()] {
            #expect(values.count == affiliations.graph.vertexCount)
            #expect(values.allSatisfy { (0...1 + 1e-12).contains($0) })
        }
        let x = try affiliations.eigenvector()
        guard affiliations.graph.edgeCount > 0 else {
            #expect(x.allSatisfy { $0 == 0 })
            return
        }
        // x(v) · σ = Σ x(t) over the neighbours of v, with one σ for all of a mode.
        let received = affiliations.graph.vertices.map { vertex in
            affiliations.graph.neighbors(of: vertex).reduce(0) { $0 + x[$1] }
        }
        let sigma = received.reduce(0, max) / zip(x, received).filter { $1 == received.max() }[0].0
        for mode in Mode.allCases {
            let members = affiliations.vertices(of: mode)
            #expect(abs(members.reduce(0) { $0 + x[$1] * x[$1] } - 1) < 1e-9)
            for vertex in members { #expect(abs(received[vertex] - sigma * x[vertex]) < 1e-4) }
        }
    }

    @Test func `too few steps are an error that says how far it is`() throws {
        let affiliations = try TwoModeGraph(Graph.path(7), second: [1, 3, 5])
        for steps in 1...2 {
            let error = #expect(throws: GraphError.self) { try affiliations.eigenvector(maximumIterations: steps) }
            guard case .notConverged(iterations: steps, let residual) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(residual > 1e-10 && residual < 2)
        }
    }

    @Test func `more paths than a Double counts are an error here too`() throws {
        let diamonds = try ShortestPathCountsTests.diamonds(1025)
        let middles = diamonds.vertices.filter { $0 % 3 != 0 }
        #expect(throws: GraphError.self) { try TwoModeGraph(diamonds, second: middles).betweenness() }
    }

    @Test func `no vertices`() throws {
        let none = try TwoModeGraph(Graph(vertexCount: 0), second: [])
        #expect(none.degree().isEmpty)
        #expect(try none.closeness().isEmpty)
        #expect(try none.betweenness().isEmpty)
        #expect(try none.eigenvector().isEmpty)
    }
}
