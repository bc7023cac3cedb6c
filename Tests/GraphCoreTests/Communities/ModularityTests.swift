import GraphCore
import Testing

struct ModularityTests {
    @Test(arguments: ReferenceCase.all("communities", measures: "modularity"))
    func `modularity as networkx and igraph have it`(reference: ReferenceCase) throws {
        let network = try ReferenceNetwork.named(reference.network)
        let built = try network.built()
        let modularity = try built.graph.modularity(
            of: Partition(labels: network.groups), strengths: reference.isSet("strengths") ? built.weights : nil,
            resolution: try #require(reference.number("resolution")))
        reference.expect([modularity ?? .nan])
    }

    @Test(arguments: 0..<60 as Range<UInt64>, [false, true])
    func `modularity by edges is modularity by all pairs`(seed: UInt64, isDirected: Bool) throws {
        let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph
        let strengths = RandomEdges.strengths(seed: seed, count: graph.edgeCount)
        let labels = RandomEdges.labels(seed: seed, count: graph.vertexCount)
        let modularity = try graph.modularity(of: Partition(labels: labels), strengths: strengths, resolution: 1.5)
        var a = [[Double]](repeating: [Double](repeating: 0, count: graph.vertexCount), count: graph.vertexCount)
        for (edge, strength) in zip(graph.edges, strengths) {
            a[edge.source][edge.target] += strength
            if !isDirected { a[edge.target][edge.source] += strength }
        }
        let total = a.reduce(0) { $0 + $1.reduce(0, +) }
        guard total > 0 else {
            #expect(modularity == nil)
            return
        }
        var expected = 0.0
        for i in graph.vertices {
            for j in graph.vertices where labels[i] == labels[j] {
                let outward = a[i].reduce(0, +)
                let inward = graph.vertices.reduce(0) { $0 + a[$1][j] }
                expected += (a[i][j] - 1.5 * outward * inward / total) / total
            }
        }
        #expect(try abs(#require(modularity) - expected) < 1e-12)
    }

    @Test func `without ties there is no modularity; a bad strength is named`() throws {
        #expect(try Graph(vertexCount: 3).modularity(of: Partition(labels: [0, 0, 1])) == nil)
        let graph = try Graph(vertexCount: 2, edges: [Edge(0, 1)])
        #expect(try graph.modularity(of: Partition(labels: [0, 1]), strengths: [0]) == nil)
        #expect(throws: GraphError.invalidWeight(edge: 0, weight: -2, requirement: .nonNegative)) {
            try graph.modularity(of: Partition(labels: [0, 1]), strengths: [-2])
        }
    }
}

extension RandomEdges {
    /// One of three groups a vertex.
    static func labels(seed: UInt64, count: Int) -> [Int] {
        var random = RandomSource(seed: seed, stream: 2)
        return (0..<count).map { _ in random.next(below: 3) }
    }
}
