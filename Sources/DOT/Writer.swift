extension Document {
    /// The document as DOT text: one statement a line, in the order of the document, ending in a line break.
    ///
    /// What graphviz reads from it is the document, whatever the labels and ids hold; see ``Escaping``.
    /// - Complexity: O(size of the text).
    package var text: String {
        var writer = Writer(edgeOperator: kind == .directed ? " -> " : " -- ")
        writer.line((kind == .directed ? "digraph " : "graph ") + Self.token(name) + " {")
        writer.indented {
            $0.statement("graph", attributes)
            $0.statement("node", nodeDefaults)
            $0.statement("edge", edgeDefaults)
            for node in nodes { $0.statement(Self.token(node.id), node.attributes, always: true) }
            for edge in edges { $0.edge(edge) }
            for subgraph in subgraphs { $0.subgraph(subgraph) }
        }
        writer.line("}")
        return writer.text
    }

    fileprivate static func token(_ id: String) -> String { Escaping.token(Escaping.storable(id)) }
}

private struct Writer {
    let edgeOperator: String
    var text = ""
    private var depth = 0

    init(edgeOperator: String) {
        self.edgeOperator = edgeOperator
    }

    mutating func line(_ line: String) {
        text += String(repeating: "  ", count: depth) + line + "\n"
    }

    mutating func indented(_ body: (inout Writer) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    mutating func statement(_ subject: String, _ attributes: [Attribute], always: Bool = false) {
        guard always || !attributes.isEmpty else { return }
        let list = attributes.map { Escaping.token(Escaping.storable($0.name)) + "=" + Escaping.token($0.value) }
        line(subject + (list.isEmpty ? "" : " [" + list.joined(separator: ", ") + "]") + ";")
    }

    mutating func edge(_ edge: Document.Edge) {
        statement(
            Document.token(edge.tail) + edgeOperator + Document.token(edge.head), edge.attributes, always: true)
    }

    mutating func subgraph(_ subgraph: Document.Subgraph) {
        line("subgraph " + Escaping.token(subgraph.graphvizName) + " {")
        indented {
            $0.statement("graph", subgraph.ownAttributes)
            for node in subgraph.nodes { $0.line(Document.token(node) + ";") }
            for inner in subgraph.subgraphs { $0.subgraph(inner) }
        }
        line("}")
    }
}
