import DOT
import Testing

@testable import GraphvizEngine

/// The text of every `<text>` element, its five XML entities undone.
private func drawnTexts(_ svg: String) -> [String] {
    svg.split(separator: "\n").filter { $0.hasPrefix("<text") }.map { line in
        let start = line.firstIndex(of: ">").map { line.index(after: $0) } ?? line.startIndex
        let end = line.lastIndex(of: "<") ?? line.endIndex
        return String(line[start..<end]).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&#45;", with: "-")
            .replacing("&#160;", with: "\u{A0}").replacing("&amp;", with: "&")
    }
}

@Suite struct LabelsTests {
    /// Nodes, edges, the graph itself and labels outside draw the text as it is, whether it came by calls or by DOT text.
    @Test(
        arguments: nastyTexts.filter { !$0.contains { $0.isNewline } && $0.count < 400 && !$0.allSatisfy { $0 == " " } }
    )
    func aLabelIsDrawnAsTheTextItIs(text: String) throws {
        let document = Document(
            .directed, name: "g", attributes: [.label(text), .tooltip(text)],
            nodes: [
                .init(text + "knoop", [.label(text), .tooltip(text), .id(text), .externalLabel(text)]),
                .init("b", [.label("")]),
            ],
            edges: [.init(from: text + "knoop", to: "b", [.label(text), .tooltip(text)])])
        let svg = String(
            decoding: try Graphviz.render(document, engine: .dot, format: .svg).bytes, as: UTF8.self)
        let shown = withoutDirections(text)
        #expect(drawnTexts(svg) == [shown, shown, shown, shown])
        let structure = svg.split(separator: "\n").filter { $0.hasPrefix("<g id=") }.count
        #expect(structure >= 4)
        #expect(!svg.contains("<b>") && !svg.contains("<table"))
    }

    /// Marks that would turn the text around a name are not drawn.
    private func withoutDirections(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isBidiControl }))
    }

    @Test func linesAreDrawnAsLines() throws {
        let document = Document(
            .undirected, name: "g",
            nodes: [.init("a", [.label("een\ntwee\r\ndrie")]), .init("b", [.label("l\\n", lines: .left)])])
        let svg = String(
            decoding: try Graphviz.render(document, engine: .dot, format: .svg).bytes, as: UTF8.self)
        #expect(drawnTexts(svg) == ["een", "twee", "drie", "l\\n"])
    }

    /// The DOT of a drawing holds the same texts, for other programs to read.
    @Test(arguments: nastyTexts.filter { !$0.contains { $0.isNewline } && !$0.isEmpty })
    func theDOTOfADrawingIsRead(text: String) throws {
        let document = Document(.directed, name: "g", nodes: [.init("a", [.label(text)])])
        let dot = String(
            decoding: try Graphviz.render(document, engine: .dot, format: .dot).bytes, as: UTF8.self)
        let node = try #require(try Graphviz.read(dot).nodes.first)
        #expect(node.attributes.text("label") == withoutDirections(text))
        #expect(node.attributes["pos"] != nil)
    }

    @Test func aClusterDoesNotTakeOverTheGraphsTexts() throws {
        let document = Document(
            .directed, name: "g", attributes: [.label("Titel"), .tooltip("tip")], nodes: [.init("a")],
            subgraphs: [
                .init(name: "x", isCluster: true, attributes: [.label("Groep")], nodes: ["a"]),
                .init(name: "y", isCluster: true, nodes: []),
            ])
        let svg = String(
            decoding: try Graphviz.render(document, engine: .dot, format: .svg).bytes, as: UTF8.self)
        #expect(drawnTexts(svg).sorted() == ["Groep", "Titel", "a"])
        #expect(svg.split(separator: "tip").count == 2)
        let layout = try Graphviz.layout(document, engine: .dot)
        #expect(layout.clusters.map(\.name) == ["x", "y"])
        #expect(layout.clusters[0].box.width > layout.nodes[0].size.width)
    }
}
