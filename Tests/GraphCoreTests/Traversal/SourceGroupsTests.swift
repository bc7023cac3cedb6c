import Testing

@testable import GraphCore

struct SourceGroupsTests {
    @Test(arguments: PairSample.all)
    func `every vertex stands in the order once`(sample: PairSample) {
        for size in [1, 7, 64, 1000] {
            #expect(sample.graph.groupedOrder(groupSize: size).sorted() == sample.graph.vertices.map(Int32.init))
        }
    }

    @Test func `a group is a clique before it is a chain`() throws {
        // Cliques of five, numbered across each other, in a ring: vertex v is in clique v mod 6.
        let cliques = (0..<6).flatMap { clique in
            (0..<5).flatMap { a in (0..<a).map { Edge(clique + 6 * a, clique + 6 * $0) } }
        }
        let ring = (0..<6).map { Edge($0, 6 + ($0 + 1) % 6) }
        let graph = try Graph(vertexCount: 30, edges: cliques + ring)
        let order = graph.groupedOrder(groupSize: 5)
        for group in stride(from: 0, to: 30, by: 5) {
            #expect(Set(order[group..<group + 5].map { $0 % 6 }).count == 1)
        }
    }

    @Test func `without edges and without vertices`() {
        #expect(Graph(vertexCount: 3).groupedOrder(groupSize: 2) == [0, 1, 2])
        #expect(Graph(vertexCount: 0).groupedOrder(groupSize: 2).isEmpty)
    }
}
