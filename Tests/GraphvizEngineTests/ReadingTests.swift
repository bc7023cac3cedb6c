import DOT
import Testing

@testable import GraphvizEngine

/// Texts that have broken one DOT writer or another.
let nastyTexts = [
    "zeg \"hoi\"", "\\", "a\\", "a\\\\", "\\\"", "a\\\"b", "\\N is \\G", "\\n", "regel 1\nregel 2", "a\\\nb", "\r\n",
    "<b>vet</b>",
    "<", "<>", "<<table/>>", "&amp;", "&lt;b&gt;", "R&D", "&", "&;", "&#65;", "a;b", "{x|y}", "[a]", "a -> b",
    "digraph", "node",
    "/* geen commentaar */", "// ook niet", "# niet", "a\n# niet", "👩‍👧‍👦🇳🇱", "שלום עולם", "مرحبا", "e\u{301}",
    "\u{200B}", "%3", "",
    " ", "0", "-.5", "007", "cluster_x", String(repeating: "lang ", count: 80), String(repeating: "é\"\\", count: 9000),
]

/// A generator of its own, so that every run tries the same texts.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

private func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let id = text
    // The one thing that cannot be without a name.
    let graphName = text.isEmpty ? "leeg" : text
    let document = Document(
        .directed, name: graphName, attributes: [.text("tooltip", text), .literal("soort", text)],
        nodes: [.init(id, [.label(text), .literal("soort", text)]), .init("ander")],
        edges: [.init(from: "ander", to: id, [.label(text, lines: .left), .literal("soort", text)])],
        subgraphs: [.init(name: id, nodes: [id])])
    let graph = try Graphviz.read(document.text)
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.joined(separator: "\n")
    let read = lines.replacing("\t", with: " ")
    #expect(graph.name == graphName, sourceLocation: sourceLocation)
    #expect(graph.nodes.map(\.id) == [id, "ander"], sourceLocation: sourceLocation)
    #expect(graph.edges.map(\.head) == [id], sourceLocation: sourceLocation)
    #expect(graph.subgraphs.map(\.name) == ["group_" + id], sourceLocation: sourceLocation)
    #expect(graph.subgraphs.map(\.nodes) == [[id]], sourceLocation: sourceLocation)
    #expect(graph.nodes[0].attributes.text("label") ?? "" == read, sourceLocation: sourceLocation)
    #expect(graph.attributes.text("tooltip") ?? "" == read, sourceLocation: sourceLocation)
    let label = graph.edges[0].attributes.text("label") ?? ""
    #expect(label == read || label == read + "\n", sourceLocation: sourceLocation)
    #expect(graph.nodes[0].attributes["soort"] ?? "" == text, sourceLocation: sourceLocation)
    #expect(graph.edges[0].attributes["soort"] ?? "" == text, sourceLocation: sourceLocation)
    #expect(graph.attributes["soort"] ?? "" == text, sourceLocation: sourceLocation)
}

@Suite struct ReadingTests {
    @Test(arguments: nastyTexts)
    func whatIsWrittenIsRead(text: String) throws {
        try check(text)
    }

    @Test func whateverIsWrittenIsRead() throws {
        var generator = SplitMix(state: 20_211_001)
        let alphabet = Array("%\\\\\\\"\"<>&;{}|[]=+-/#\n \tnNGlrTab0é👍ש".unicodeScalars)
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                text.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? "x")
            }
            try check(text)
        }
    }

    @Test func foreignTextIsReadInItsOrder() throws {
        let graph = try Graphviz.read(
            """
            strict graph { # anoniem
              node [shape=box]; c -- a [weight=2]; b -- c; a -- b;
              subgraph x { label="de \\N"; b; { a } }
              c [label=<<b>C</b>>];
            }
            digraph tweede {}
            """)
        #expect(graph.name == "")
        #expect(!graph.isDirected)
        #expect(graph.nodes.map(\.id) == ["c", "a", "b"])
        #expect(graph.nodes.map { $0.attributes["shape"] } == ["box", "box", "box"])
        #expect(graph.nodes.map { $0.attributes.text("label") } == ["<b>C</b>", nil, nil])
        #expect(graph.edges.map { $0.tail + $0.head } == ["ca", "bc", "ab"])
        #expect(graph.edges.map { $0.attributes["weight"] } == ["2", nil, nil])
        #expect(graph.subgraphs.map(\.name) == ["x"])
        #expect(graph.subgraphs[0].attributes.text("label") == "de \\N")
        #expect(graph.subgraphs[0].subgraphs.map(\.nodes) == [["a"]])
        #expect(graph.subgraphs[0].subgraphs.map(\.name) == [""])
    }

    @Test(
        arguments: [
            ("digraph {\n a ->\n}", 3), ("digraph {\n\n a [label=\"open]\n}", nil), ("geen dot", 1), ("", nil),
            ("\0", nil),
            ("digraph { a -- b }", 1),
        ] as [(String, Int?)])
    func whatIsNotDOTIsSaidWithItsLine(text: String, line: Int?) throws {
        for _ in 0..<2 {
            let error = #expect(throws: GraphvizError.self) { try Graphviz.read(text) }
            guard case .syntax(let message, let found)? = error else {
                Issue.record("no syntax error: \(String(describing: error))")
                continue
            }
            #expect(!message.isEmpty)
            #expect(line == nil || found == line, "\(message)")
        }
        #expect(try Graphviz.read("graph g { a }").nodes.map(\.id) == ["a"])
    }

    @Test(arguments: [
        "graph g { a } graph h { b } graph i { c }", "graph g { a } /* open", "graph g { a } \"open",
        "graph g { a } <open",
        "graph g { a } }}} rommel", "graph g { /* open", "graph g { a [label=\"open", "graph g { a [label=<open",
        "graph g { a } \n\n\n", "graph g { a ",
    ])
    func nothingOfATextReachesTheNext(text: String) throws {
        _ = try? Graphviz.read(text)
        #expect(try Graphviz.read("digraph volgende { x -> y }").nodes.map(\.id) == ["x", "y"])
        _ = try? Graphviz.read(text)
        let error = #expect(throws: GraphvizError.self) { try Graphviz.read("graph g {\na -- \n}") }
        guard case .syntax(_, line: 3)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func longStringsOfForeignTextAreRead() throws {
        let long = String(repeating: "é\\n", count: 20_000)
        let graph = try Graphviz.read("graph g { // \(long)\n a [x=\"\(long)\"]; /* \(long) */ \"\(long)\" }")
        #expect(graph.nodes.map(\.id) == ["a", long.replacing("\\n", with: "\n")])
        #expect(graph.nodes[0].attributes.all.map(\.value) == [long])
    }

    @Test(arguments: [
        ("graph g {\n\"open", 2), ("graph g {\n\n/* open", 3), ("\ngraph g { a [label=<<b>]\n}", 2), ("\n\0", 2),
        ("\"\0", 1),
    ])
    func whatIsLeftOpenIsSaidWithItsLine(text: String, line: Int) {
        let error = #expect(throws: GraphvizError.self) { try Graphviz.read(text) }
        guard case .syntax(_, line: line)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func mutatedTextIsReadOrRefused() throws {
        let text = Array(
            "strict digraph \"g 1\" { graph [a=<<b>x</b>>]; a -> b [w=\"1\\\"\" + \"2\"] /* c */ subgraph { c d } // e\n }"
                .utf8)
        var generator = SplitMix(state: 7)
        var accepted = 0
        for _ in 0..<3000 {
            var mutated = text
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0..<mutated.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: mutated.remove(at: place)
                case 1: mutated.insert(text.randomElement(using: &generator) ?? 0, at: place)
                default: mutated[place] = UInt8.random(in: 0...255, using: &generator)
                }
            }
            if (try? Graphviz.read(String(decoding: mutated, as: UTF8.self))) != nil { accepted += 1 }
        }
        #expect(accepted > 100 && accepted < 2900)
        #expect(try Graphviz.read("graph g { a -- b }").edges.count == 1)
    }
}
