import GraphCore
import Testing

/// What `Int32` cannot number is refused before memory is taken for it.
struct GraphBuildingTests {
    private static let limit = 1 << 31

    @Test(arguments: [limit - 1, limit, limit + 1, 1 << 40])
    func `more vertices than Int32 numbers are an error`(count: Int) throws {
        let error = GraphError.tooLarge(vertices: count, arcs: 0)
        #expect(throws: error) { try GraphBuilder(vertexCount: count).build() }
        #expect(throws: error) { try Graph(vertexCount: count, edges: [], isDirected: true) }
        #expect(throws: GraphError.self) { try Graph.path(count) }
        #expect(throws: GraphError.self) { try Graph.cycle(count) }
        #expect(throws: GraphError.self) { try Graph.star(leaves: count) }
        #expect(throws: GraphError.self) { try Graph.complete(count) }
        #expect(throws: GraphError.self) { try Graph.grid(width: count, height: 1) }
    }

    @Test func `more arcs than Int32 numbers are an error`() throws {
        // Each undirected edge is two arcs: half as many vertices are enough.
        #expect(throws: GraphError.tooLarge(vertices: 1 << 30 + 1, arcs: 1 << 31)) { try Graph.path(1 << 30 + 1) }
        #expect(throws: GraphError.tooLarge(vertices: 1 << 30, arcs: 1 << 31)) { try Graph.cycle(1 << 30) }
        #expect(throws: GraphError.tooLarge(vertices: 50_000, arcs: 50_000 * 49_999)) { try Graph.complete(50_000) }
        #expect(throws: GraphError.tooLarge(vertices: 40_000 * 40_000, arcs: 4 * 40_000 * 39_999)) {
            try Graph.grid(width: 40_000, height: 40_000)
        }
        #expect(throws: GraphError.tooLarge(vertices: 1 << 30, arcs: 1 << 31)) {
            try Graph.rmat(scale: 30, edgeFactor: 1, seed: 0)
        }
        #expect(throws: GraphError.self) { try Graph.grid(width: 1 << 40, height: 1 << 40) }
    }

    @Test func `a vertex that Int32 cannot number is no vertex of an edge list`() throws {
        for number in ["2147483647", "2147483648", "4294967296", "18446744073709551616"] {
            for (text, column) in [("0 \(number)", 3), ("\(number) 0", 1)] {
                let error = GraphError.malformedEdgeList(line: 2, column: column, problem: .vertexTooLarge)
                #expect(throws: error) { try EdgeListParsingTests.graph("0 1\n\(text)\n") }
                #expect(throws: error) { try EdgeListParsingTests.built("0 1\n\(text)\n") }
            }
        }
        // The largest number there is makes one vertex more than there may be.
        #expect(throws: GraphError.tooLarge(vertices: Self.limit - 1, arcs: 2)) {
            try EdgeListParsingTests.graph("0 2147483646")
        }
    }

    @Test func `what meets at one event would be tied to more than Int32 numbers`() throws {
        let everyone = try TwoModeGraph(Graph.star(leaves: 47_000), second: [0])
        #expect(throws: GraphError.tooLarge(vertices: 47_000, arcs: 47_000 * 46_999)) {
            try everyone.projection(onto: .first)
        }
        #expect(try everyone.projection(onto: .second).graph.edgeCount == 0)
    }

    @Test func `a caller's mistake ends the program`() async {
        await #expect(processExitsWith: .failure) { _ = Graph(vertexCount: -1) }
        await #expect(processExitsWith: .failure) { _ = Graph(vertexCount: 1 << 31) }
        await #expect(processExitsWith: .failure) {
            var builder = GraphBuilder(vertexCount: 2)
            builder.addEdge(0, 2)
        }
    }
}
