import GraphCore
import Testing

struct EffectiveSizeTests {
    @Test(arguments: ReferenceCase.all("structural-holes", measures: "effectiveSize", "efficiency"))
    func `effective size and efficiency as networkx has them`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let strengths = reference.isSet("strengths") ? built.weights : nil
        reference.expect(
            reference.measure == "efficiency"
                ? try built.graph.efficiency(strengths: strengths)
                : try built.graph.effectiveSize(strengths: strengths))
    }

    @Test(arguments: 0..<60 as Range<UInt64>, [false, true])
    func `effective size by triangles is effective size by the formula`(seed: UInt64, isDirected: Bool) throws {
        let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph
        let strengths = RandomEdges.strengths(seed: seed, count: graph.edgeCount)
        let naive = TieMatrix(graph, strengths: strengths)
        let fast = try graph.effectiveSize(strengths: strengths)
        let efficiency = try graph.efficiency(strengths: strengths)
        for i in graph.vertices {
            let contacts = naive.contacts(i)
            guard !contacts.isEmpty else {
                #expect(fast[i].isNaN && efficiency[i].isNaN)
                continue
            }
            let expected = contacts.reduce(0) { sum, j in
                sum + contacts.filter { $0 != j }.reduce(1) { $0 - naive.p(i, $1) * naive.m(j, $1) }
            }
            #expect(abs(fast[i] - expected) < 1e-12)
            #expect(abs(efficiency[i] - expected / Double(contacts.count)) < 1e-12)
        }
    }

    @Test func `Borgatti's example, with the values that UCINET gives`() throws {
        // S. P. Borgatti, "Structural holes: unpacking Burt's redundancy measures", Connections 20(1), 1997, 35–38;
        // UCINET's figures as the tests of networkx 3.6 quote them, with and without strengths.
        let names = ["A", "B", "C", "D", "E", "F", "G"]
        let ties: KeyValuePairs<String, Double> = [
            "AB": 2, "AF": 3, "AG": 5, "AE": 2, "EG": 8, "FG": 3, "BG": 4, "BD": 1, "DG": 3, "CG": 10,
        ]
        var builder = GraphBuilder(vertexCount: names.count)
        for (tie, strength) in ties {
            let ends = try tie.map { try #require(names.firstIndex(of: String($0))) }
            builder.addEdge(ends[0], ends[1], weight: strength)
        }
        let built = try builder.build()
        func expect(_ values: [Double], a: Double, c: Double, g: Double, within tolerance: Double) {
            #expect(abs(values[0] - a) < tolerance && abs(values[2] - c) < tolerance && abs(values[6] - g) < tolerance)
        }
        expect(try built.graph.effectiveSize(), a: 2.5, c: 1, g: 4.67, within: 0.01)
        expect(try built.graph.constraint(), a: 0.595, c: 1, g: 0.400, within: 0.001)
        expect(try built.graph.effectiveSize(strengths: built.weights), a: 2.47, c: 1, g: 5.47, within: 0.01)
        expect(try built.graph.constraint(strengths: built.weights), a: 0.795, c: 1, g: 0.299, within: 0.001)
    }

    @Test func `the four-tie example of directions, with the values that UCINET gives`() throws {
        var builder = GraphBuilder(vertexCount: 3, isDirected: true)
        let ties = [(Edge(0, 1), 2.0), (Edge(0, 2), 2), (Edge(1, 0), 1), (Edge(2, 1), 1)]
        for (edge, strength) in ties { builder.addEdge(edge.source, edge.target, weight: strength) }
        let built = try builder.build()
        let measured = [
            (try built.graph.constraint(), [1.003, 1.003, 1.389]),
            (try built.graph.constraint(strengths: built.weights), [0.840, 1.143, 1.378]),
            (try built.graph.effectiveSize(), [1.167, 1.167, 1]),
            (try built.graph.effectiveSize(strengths: built.weights), [1.567, 1.083, 1]),
        ]
        for (ours, published) in measured {
            #expect(zip(ours, published).allSatisfy { abs($0 - $1) < 0.001 })
        }
    }
}
