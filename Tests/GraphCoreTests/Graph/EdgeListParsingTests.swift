import GraphCore
import Testing

struct EdgeListParsingTests {
    static func graph(_ text: String, isDirected: Bool = false) throws -> Graph {
        try Graph(edgeList: Array(text.utf8).span, isDirected: isDirected)
    }

    static func built(_ text: String) throws -> BuiltGraph {
        try GraphBuilder(edgeList: Array(text.utf8).span).build()
    }

    @Test func `separators, comments, empty lines, weights and a last line without an end`() throws {
        let text = "# head\n0 1\n\n%x\n2\t1 0.5\r\n 3,0;7\n2 2"
        #expect(try Array(Self.graph(text).edges) == [Edge(0, 1), Edge(0, 3), Edge(1, 2), Edge(2, 2)])
        #expect(
            try Array(Self.graph(text, isDirected: true).edges) == [Edge(0, 1), Edge(2, 1), Edge(2, 2), Edge(3, 0)])
        let built = try Self.built("0 1\n2 1 0.5\n3,0;7\n")
        #expect(Array(built.graph.edges) == [Edge(0, 1), Edge(0, 3), Edge(1, 2)])
        #expect(built.weights == [1, 7, 0.5])
        #expect(try Self.graph("").vertexCount == 0)
        #expect(try Self.graph("\n# nothing").vertexCount == 0)
    }

    @Test(arguments: [
        ("0 1\n0 x\n", 2, 3, EdgeListProblem.expectedVertex), ("0\n", 1, 2, .expectedVertex),
        ("0 1\n\n-1 2", 3, 1, .expectedVertex), ("0 1a", 1, 4, .expectedVertex),
        ("0 2147483647", 1, 3, .vertexTooLarge), ("99999999999999999999999 1", 1, 1, .vertexTooLarge),
    ])
    func `what cannot be read is named by its place`(text: String, line: Int, column: Int, problem: EdgeListProblem) {
        let error = GraphError.malformedEdgeList(line: line, column: column, problem: problem)
        #expect(throws: error) { try Self.graph(text) }
        #expect(throws: error) { try Self.built(text) }
    }

    @Test(arguments: [
        ("0 1 2\n1 2\n", 2, 4, EdgeListProblem.expectedWeight), ("0 1 two\n", 1, 5, .expectedWeight),
        ("0 1 2 3\n", 1, 7, .trailingText),
    ])
    func `weights that cannot be read are named by their place`(
        text: String, line: Int, column: Int, problem: EdgeListProblem
    ) {
        #expect(throws: GraphError.malformedEdgeList(line: line, column: column, problem: problem)) {
            try Self.built(text)
        }
    }

    @Test func `numbers that are names would fill the memory`() {
        #expect(throws: GraphError.tooLarge(vertices: 2_000_000_001, arcs: 2)) { try Self.graph("0 2000000000\n") }
        #expect(throws: GraphError.self) { try Self.built("0 2000000000\n") }
    }

    @Test(arguments: Sample.all)
    func `what is written is read`(sample: Sample) throws {
        let isDirected = sample.graph.isDirected
        let text = zip(sample.graph.edges, sample.weights).map { "\($0.source) \($0.target) \($1)\n" }.joined()
        let built = try GraphBuilder(edgeList: Array(text.utf8).span, isDirected: isDirected).build()
        // Isolated vertices after the last edge are not in the text.
        let last = sample.graph.edges.reduce(-1) { max($0, $1.source, $1.target) }
        #expect(built.graph == sample.graph.inducedSubgraph(on: Array(0...last + 1).dropLast()).graph)
        #expect(built.weights == sample.weights)
        #expect(try Self.graph(text, isDirected: isDirected) == built.graph)
    }

    @Test func `many stretches are read as one, on any number of threads`() throws {
        var random = RandomSource(seed: 11)
        var edges: [Edge] = []
        var bytes: [UInt8] = []
        for index in 0..<30_000 {
            let edge = Edge(random.next(below: 4000), random.next(below: 4000))
            edges.append(edge)
            bytes += Array("\(edge.source) \(edge.target)\n".utf8)
            if index % 1000 == 0 { bytes += Array("# comment\n\n".utf8) }
        }
        edges.append(Edge(0, 4000))
        bytes += Array("0 4000".utf8)
        let expected = try Graph(vertexCount: 4001, edges: edges)
        #expect(try Graph(edgeList: bytes.span, threads: 1) == expected)
        #expect(try Graph(edgeList: bytes.span, threads: 3) == expected)
        bytes += Array(" z\nno\n".utf8)
        #expect(throws: GraphError.malformedEdgeList(line: 30_062, column: 1, problem: .expectedVertex)) {
            try Graph(edgeList: bytes.span)
        }
    }
}
