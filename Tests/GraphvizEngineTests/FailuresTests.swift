import DOT
import Testing

@testable import GraphvizEngine

/// What goes wrong is a typed error that says what, and the next call is not touched by it.
@Suite struct FailuresTests {
    private let good = Document(.undirected, name: "g", nodes: [.init("a"), .init("b")])

    private func expect(_ error: GraphvizError, from document: Document, _ engine: LayoutEngine = .dot) throws {
        #expect(throws: error) { try Graphviz.layout(document, engine: engine) }
        #expect(throws: error) { try Graphviz.render(document, engine: engine, format: .svg) }
        #expect(try Graphviz.layout(good, engine: .dot).nodes.count == 2)
    }

    @Test func theDocumentsOwnMistakesAreNamed() throws {
        try expect(.duplicateNode("a"), from: Document(.directed, name: "g", nodes: [.init("a"), .init("a")]))
        try expect(
            .unknownNode("b"),
            from: Document(.directed, name: "g", nodes: [.init("a")], edges: [.init(from: "a", to: "b")]))
        try expect(
            .unknownNode("c"),
            from: Document(
                .directed, name: "g", nodes: [.init("a")], subgraphs: [.init(name: "s", nodes: ["a", "c"])]))
    }

    @Test(arguments: Attribute.namesThatReadFiles.sorted())
    func anAttributeThatReadsAFileIsRefused(name: String) throws {
        let attribute = Attribute.literal(name, "/etc/passwd")
        let error = GraphvizError.forbiddenAttribute(name)
        try expect(error, from: Document(.directed, name: "g", nodes: [.init("a", [attribute])]))
        try expect(error, from: Document(.directed, name: "g", attributes: [attribute]))
        try expect(error, from: Document(.directed, name: "g", nodeDefaults: [attribute]))
        try expect(
            error,
            from: Document(.directed, name: "g", nodes: [.init("a")], edges: [.init(from: "a", to: "a", [attribute])]))
        try expect(
            error,
            from: Document(
                .directed, name: "g", nodes: [.init("a")],
                subgraphs: [.init(name: "s", attributes: [attribute], nodes: [])]))
    }

    /// graphviz returns success for it, with every node at (0, 0).
    @Test func overlappingClustersInFdpAreAFailureWithGraphvizsWords() throws {
        let document = Document(
            .undirected, name: "g", nodes: [.init("a"), .init("b"), .init("c")],
            subgraphs: [
                .init(name: "x", isCluster: true, nodes: ["a", "b"]),
                .init(name: "y", isCluster: true, nodes: ["b", "c"]),
            ])
        let error = #expect(throws: GraphvizError.self) { try Graphviz.layout(document, engine: .fdp) }
        guard case .layoutFailed(.fdp, let messages)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(messages.contains { $0.contains("\"b\"") || $0.contains("b") && $0.contains("cluster") })
        #expect(try Graphviz.layout(good, engine: .fdp).nodes.count == 2)
    }

    @Test func aNodeWithoutAPlaceHasNoSecondPass() throws {
        let document = Document(
            .undirected, name: "g", nodes: [.init("a", [.position(Point2D(x: 1, y: 2))]), .init("zonder")])
        let error = #expect(throws: GraphvizError.self) { try Graphviz.layout(document, engine: .placed) }
        guard case .layoutFailed(.placed, let messages)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(messages.contains { $0.contains("zonder") })
    }

    @Test func nodesPinnedAtOnePlaceAreNoFailure() throws {
        let place = Attribute.position(Point2D(x: 5, y: 5), pinned: true)
        let document = Document(.undirected, name: "g", nodes: [.init("a", [place]), .init("b", [place])])
        #expect(try Graphviz.layout(document, engine: .neato).nodes.count == 2)
    }

    @Test func warningsComeWithTheAnswer() throws {
        let document = Document(
            .undirected, name: "g", nodes: [.init("a", [.label("veel te lang"), .width(10), .fixedSize(true)])])
        let layout = try Graphviz.layout(document, engine: .dot)
        #expect(layout.warnings.contains { $0.contains("too small for label") })
        let drawing = try Graphviz.render(document, engine: .dot, format: .svg)
        #expect(drawing.warnings.contains { $0.contains("too small for label") })
        #expect(try Graphviz.layout(good, engine: .dot).warnings == [])
    }

    @Test func theEmptyGraphHasALayoutAndAPicture() throws {
        let empty = Document(.directed, name: "leeg")
        for engine in LayoutEngine.allCases {
            #expect(try Graphviz.layout(empty, engine: engine).nodes == [])
            #expect(!(try Graphviz.render(empty, engine: engine, format: .svg).bytes.isEmpty))
        }
    }
}
