import GraphCore
import Testing

struct DegreeTests {
    @Test(arguments: ReferenceCase.all("centrality", measures: "degree"))
    func `degree as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(built.graph.degree())
    }

    @Test(arguments: ReferenceCase.all("centrality", measures: "in-degree"))
    func `in-degree as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(built.graph.inDegree())
    }

    @Test(arguments: ReferenceCase.all("centrality", measures: "out-degree"))
    func `out-degree as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(built.graph.outDegree())
    }

    @Test(arguments: ReferenceCase.all("centrality", measures: "strength"))
    func `strength as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(try built.graph.strength(built.weights))
    }

    @Test(arguments: ReferenceCase.all("centrality", measures: "in-strength"))
    func `in-strength as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(try built.graph.inStrength(built.weights))
    }

    @Test(arguments: ReferenceCase.all("centrality", measures: "out-strength"))
    func `out-strength as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(try built.graph.outStrength(built.weights))
    }

    @Test(arguments: Sample.all)
    func `degrees sum to twice the edges`(sample: Sample) throws {
        let graph = sample.graph
        #expect(graph.degree().reduce(0, +) == Double(2 * graph.edgeCount))
        let ones = [Double](repeating: 1, count: graph.edgeCount)
        #expect(try graph.strength(ones) == graph.degree())
        #expect(try graph.outStrength(ones) == graph.outDegree())
        #expect(try graph.inStrength(ones) == graph.inDegree())
        #expect(
            agree([try graph.strength(sample.weights).reduce(0, +)], [2 * sample.weights.reduce(0, +)]))
    }

    @Test func `a loop counts twice, strengths may be negative but not infinite`() throws {
        let graph = try Graph(vertexCount: 2, edges: [Edge(0, 0), Edge(0, 1)])
        #expect(graph.degree() == [3, 1])
        #expect(graph.degree(isNormalized: true) == [3, 1])
        #expect(try graph.strength([-2, 5]) == [1, 5])
        #expect(throws: GraphError.invalidWeight(edge: 1, weight: .infinity, requirement: .finite)) {
            try graph.strength([1, .infinity])
        }
        #expect(Graph(vertexCount: 1).degree(isNormalized: true) == [0])
    }
}
