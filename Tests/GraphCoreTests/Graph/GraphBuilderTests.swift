import GraphCore
import Testing

struct GraphBuilderTests {
    @Test(arguments: 0..<40 as Range<UInt64>, [false, true])
    func `the builder keeps weights with their edges`(seed: UInt64, isDirected: Bool) throws {
        let input = RandomEdges(seed: seed, isDirected: isDirected)
        var builder = GraphBuilder(vertexCount: input.vertexCount, isDirected: isDirected)
        for (position, edge) in input.edges.enumerated() {
            builder.addEdge(edge.source, edge.target, weight: Double(position))
        }
        let built = try builder.build()
        #expect(built.inputOrder.map(Double.init) == built.weights)
        var previous: (edge: Edge, position: Int)?
        for (id, edge) in built.graph.edges.enumerated() {
            let position = built.inputOrder[id]
            let given = input.edges[position]
            #expect(edge == given || (!isDirected && edge == Edge(given.target, given.source)))
            // Parallel edges stay in the order of input.
            if let previous, previous.edge == edge { #expect(previous.position < position) }
            previous = (edge, position)
        }
    }

    @Test func `weights default to one, before and after a weight that says something`() throws {
        var builder = GraphBuilder()
        let a = builder.addVertex()
        let b = builder.addVertex()
        builder.addEdge(b, a)
        builder.addEdge(a, a, weight: 2.5)
        builder.addEdge(b, b)
        let built = try builder.build()
        #expect(Array(built.graph.edges) == [Edge(0, 0), Edge(0, 1), Edge(1, 1)])
        #expect(built.weights == [2.5, 1, 1])
    }

    @Test func `the ends of an edge are put in order without directions, and kept with them`() throws {
        for isDirected in [false, true] {
            var builder = GraphBuilder(vertexCount: 3, isDirected: isDirected)
            builder.addEdge(2, 0, weight: 5)
            builder.addEdge(1, 2, weight: 7)
            #expect(builder.edgeCount == 2 && builder.vertexCount == 3)
            let built = try builder.build()
            #expect(Array(built.graph.edges) == (isDirected ? [Edge(1, 2), Edge(2, 0)] : [Edge(0, 2), Edge(1, 2)]))
            #expect(built.weights == (isDirected ? [7, 5] : [5, 7]))
            #expect(built.inputOrder == (isDirected ? [1, 0] : [0, 1]))
        }
    }
}
