import GraphCore
import Testing

struct ConstraintTests {
    @Test(arguments: ReferenceCase.all("structural-holes", measures: "constraint"))
    func `constraint as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(
            try built.graph.constraint(strengths: reference.isSet("strengths") ? built.weights : nil))
    }

    @Test(arguments: ReferenceCase.all("structural-holes", measures: "hierarchy"))
    func `hierarchy after the formula on networkx' local constraint`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(try built.graph.hierarchy(strengths: reference.isSet("strengths") ? built.weights : nil))
    }

    @Test(arguments: 0..<60 as Range<UInt64>, [false, true])
    func `constraint by triangles is constraint by the formula`(seed: UInt64, isDirected: Bool) throws {
        let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph
        let strengths = RandomEdges.strengths(seed: seed, count: graph.edgeCount)
        let naive = TieMatrix(graph, strengths: strengths)
        let fast = try graph.constraint(strengths: strengths)
        let hierarchy = try graph.hierarchy(strengths: strengths)
        for i in graph.vertices {
            let c = naive.contacts(i).map { j in
                let ways = naive.contacts(i).filter { $0 != j }
                let invested = ways.reduce(naive.p(i, j)) { $0 + naive.p(i, $1) * naive.p($1, j) }
                return invested * invested
            }
            guard !c.isEmpty else {
                #expect(fast[i].isNaN && hierarchy[i].isNaN)
                continue
            }
            #expect(abs(fast[i] - c.reduce(0, +)) < 1e-12)
            #expect((-1e-12...1 + 1e-12).contains(hierarchy[i]))
        }
    }

    @Test func `a broker between two, and a closed triangle, by hand`() throws {
        // p = 1/2 for the middle of a path: 2 · (1/2)². In a triangle each p is 1/2, c = (1/2 + 1/4)², twice.
        let path = try Graph(vertexCount: 3, edges: [Edge(0, 1), Edge(1, 2)])
        #expect(try path.constraint() == [1, 0.5, 1])
        #expect(try path.hierarchy() == [1, 0, 1])
        let triangle = try Graph(vertexCount: 3, edges: [Edge(0, 1), Edge(1, 2), Edge(0, 2)])
        #expect(try triangle.constraint() == [1.125, 1.125, 1.125])
    }

    @Test func `loops and ties of strength zero are none, parallel ties add up`() throws {
        let edges = [Edge(0, 0), Edge(0, 1), Edge(0, 1), Edge(0, 2), Edge(1, 2)]
        let graph = try Graph(vertexCount: 4, edges: edges)
        let values = try graph.constraint(strengths: [9, 1, 2, 1, 0])
        #expect(values[0] == 0.75 * 0.75 + 0.25 * 0.25)
        #expect(values[1] == 1 && values[2] == 1 && values[3].isNaN)
    }

    @Test func `no vertices, and weights that are none`() throws {
        #expect(try Graph(vertexCount: 0).constraint().isEmpty)
        #expect(try Graph(vertexCount: 0).hierarchy().isEmpty)
        let graph = try Graph(vertexCount: 3, edges: [Edge(0, 1), Edge(1, 2)])
        for bad in [-1, Double.infinity] {
            #expect(throws: GraphError.invalidWeight(edge: 1, weight: bad, requirement: .nonNegative)) {
                try graph.constraint(strengths: [1, bad])
            }
        }
        #expect(throws: GraphError.self) { try graph.hierarchy(strengths: [1, .nan]) }
    }
}

/// The matrix of ties, looked up plainly: what Burt's formulas are written on.
struct TieMatrix {
    var z: [[Double]]

    init(_ graph: Graph, strengths: [Double]) {
        z = [[Double]](repeating: [Double](repeating: 0, count: graph.vertexCount), count: graph.vertexCount)
        for (edge, strength) in zip(graph.edges, strengths) where !edge.isLoop {
            z[edge.source][edge.target] += strength
            z[edge.target][edge.source] += strength
        }
    }

    func contacts(_ i: Int) -> [Int] { z.indices.filter { z[i][$0] > 0 } }
    func p(_ i: Int, _ j: Int) -> Double { z[i][j] / z[i].reduce(0, +) }
    func m(_ i: Int, _ j: Int) -> Double { z[i][j] / (z[i].max() ?? 0) }
}

extension RandomEdges {
    /// Quarters from 0 to 5, so that sums are exact and some ties have strength zero.
    static func strengths(seed: UInt64, count: Int) -> [Double] {
        var random = RandomSource(seed: seed, stream: 1)
        return (0..<count).map { _ in Double(random.next(below: 21)) / 4 }
    }
}
