import Testing

@testable import GraphCore

struct MutualTiesTests {
    @Test(arguments: 0..<40 as Range<UInt64>, [false, true])
    func `one arc a contact, as strong as all edges between the two`(seed: UInt64, isDirected: Bool) throws {
        let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph
        let strengths = RandomEdges.strengths(seed: seed, count: graph.edgeCount)
        let naive = TieMatrix(graph, strengths: strengths)
        let ties = try MutualTies(graph, strengths: strengths)
        let proportions = ties.proportions()
        let relative = ties.relativeToStrongest()
        let mirrored = ties.mirrored()
        for vertex in graph.vertices {
            let arcs = ties.rows.range(vertex)
            #expect(arcs.map { Int(ties.rows.targets[$0]) } == naive.contacts(vertex))
            for arc in arcs {
                let contact = Int(ties.rows.targets[arc])
                #expect(abs(ties.strength[arc] - naive.z[vertex][contact]) < 1e-12)
                #expect(abs(proportions[arc] - naive.p(vertex, contact)) < 1e-12)
                #expect(abs(relative[arc] - naive.z[vertex][contact] / (naive.z[vertex].max() ?? 0)) < 1e-12)
                let back = Int(mirrored[arc])
                #expect(ties.rows.range(contact).contains(back) && Int(ties.rows.targets[back]) == vertex)
            }
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `every triangle once, by its three arcs`(seed: UInt64) throws {
        let graph = try RandomEdges(seed: seed, isDirected: seed.isMultiple(of: 2)).graph
        let ties = try MutualTies(graph, strengths: nil)
        var source = [Int](repeating: 0, count: ties.rows.targets.count)
        for vertex in graph.vertices { for arc in ties.rows.range(vertex) { source[arc] = vertex } }
        func ends(_ arc: Int) -> [Int] { [source[arc], Int(ties.rows.targets[arc])] }
        var found: [[Int]] = []
        ties.forEachTriangle { triangle in
            let (a, b, c) = (ends(triangle.ab)[0], ends(triangle.ab)[1], ends(triangle.ac)[1])
            #expect(ends(triangle.ac) == [a, c] && ends(triangle.bc) == [b, c])
            found.append([a, b, c].sorted())
        }
        let naive = TieMatrix(graph, strengths: [Double](repeating: 1, count: graph.edgeCount))
        var expected: [[Int]] = []
        for a in graph.vertices {
            for b in naive.contacts(a) where b > a {
                for c in naive.contacts(b) where c > b && naive.z[a][c] > 0 { expected.append([a, b, c]) }
            }
        }
        #expect(found.sorted { $0.lexicographicallyPrecedes($1) } == expected)
    }

    @Test func `a tie of strength zero is none`() throws {
        let graph = try Graph(vertexCount: 3, edges: [Edge(0, 1), Edge(1, 2)])
        #expect(try MutualTies(graph, strengths: [0, 2]).rows.offsets == [0, 0, 1, 2])
    }
}
