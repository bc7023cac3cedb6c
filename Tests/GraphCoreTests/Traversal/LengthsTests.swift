import GraphCore
import Testing

struct LengthsTests {
    @Test func `strengths become lengths by name only`() throws {
        let graph = try Graph.path(3)
        #expect(try graph.lengths(fromStrengths: [4, 0.5], by: .reciprocal) == [0.25, 2])
        #expect(try graph.lengths(fromStrengths: [4, 0.5], by: .ignored) == [1, 1])
        #expect(try Graph(vertexCount: 3).lengths(fromStrengths: [], by: .reciprocal).isEmpty)
    }

    @Test(arguments: [0, -1, .infinity, -.infinity, .nan] as [Double], [StrengthConversion.reciprocal, .ignored])
    func `a strength that is none is an error that names the edge`(bad: Double, conversion: StrengthConversion) throws {
        let graph = try Graph.path(4)
        let error = #expect(throws: GraphError.self) {
            try graph.lengths(fromStrengths: [1, 2, bad], by: conversion)
        }
        guard case .invalidWeight(edge: 2, weight: let named, requirement: .positive) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(named == bad || named.isNaN && bad.isNaN)
    }

    @Test(arguments: ["karate", "les-miserables"])
    func `the nearest are those tied most closely`(name: String) throws {
        let built = try ReferenceNetwork.named(name).built()
        let lengths = try built.graph.lengths(fromStrengths: built.weights, by: .reciprocal)
        // Newman's distances: the way round is taken where 1/a + 1/b is less than 1/c.
        let naive = NaivePaths(built.graph, lengths: lengths)
        #expect(agree(try built.graph.distances(from: 0, lengths: lengths), naive.distance[0]))
        let ones = try built.graph.lengths(fromStrengths: built.weights, by: .ignored)
        #expect(try built.graph.distances(from: 0, lengths: ones) == built.graph.distances(from: 0))
    }

    @Test func `sums in another order tie`() throws {
        // Three thirds against one, along paths of different numbers of edges: both are shortest.
        let graph = try Graph(vertexCount: 4, edges: [Edge(0, 1), Edge(1, 2), Edge(2, 3), Edge(0, 3)])
        #expect(Array(graph.edges) == [Edge(0, 1), Edge(0, 3), Edge(1, 2), Edge(2, 3)])
        let tenths = [0.1, 0.1 + 0.2 + 0.3, 0.2, 0.3]
        for lengths in [[1.0 / 3, 1, 1.0 / 3, 1.0 / 3], tenths] {
            #expect(try graph.shortestPathCounts(from: 0, lengths: lengths).counts == [1, 1, 1, 2])
        }
        // A part in 10⁹ is a difference.
        #expect(try graph.shortestPathCounts(from: 0, lengths: [1, 3 + 3e-9, 1, 1]).counts == [1, 1, 1, 1])
    }
}
