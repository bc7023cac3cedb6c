internal import DOT

// What a request holds.

extension LayoutEngine: WireValue {}

extension Document.Kind: WireValue {}

extension TextRun: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(text)
        wire.write(font)
        wire.write(size)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self.init(try wire.value(), font: try wire.value(), size: try wire.value())
    }
}

extension OutputFormat: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(pluginName)
        if case .png(let dpi) = self { wire.write(dpi) }
    }

    init(from wire: inout WireReader) throws(WireError) {
        switch try wire.value(String.self) {
        case "svg": self = .svg
        case "png": self = .png(dpi: try wire.value())
        case "pdf": self = .pdf
        case "dot": self = .dot
        default: throw WireError()
        }
    }
}

extension Attribute: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(name)
        wire.write(value)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self = .stored(try wire.value(), try wire.value())
    }
}

extension Document.Node: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(id)
        wire.write(attributes)
    }

    init(from wire: inout WireReader) throws(WireError) { self.init(try wire.value(), try wire.value()) }
}

extension Document.Edge: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(tail)
        wire.write(head)
        wire.write(attributes)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self.init(from: try wire.value(), to: try wire.value(), try wire.value())
    }
}

extension Document.Subgraph: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(name)
        wire.write(isCluster)
        wire.write(attributes)
        wire.write(nodes)
        wire.write(subgraphs)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self.init(
            name: try wire.value(), isCluster: try wire.value(), attributes: try wire.value(),
            nodes: try wire.value(), subgraphs: try wire.value())
    }
}

extension Document: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(kind)
        wire.write(name)
        wire.write(attributes)
        wire.write(nodeDefaults)
        wire.write(edgeDefaults)
        wire.write(nodes)
        wire.write(edges)
        wire.write(subgraphs)
    }

    init(from wire: inout WireReader) throws(WireError) {
        let kind = try wire.value(Kind.self)
        let name = try wire.value(String.self)
        guard !name.isEmpty else { throw WireError() }
        self.init(
            kind, name: name, attributes: try wire.value(), nodeDefaults: try wire.value(),
            edgeDefaults: try wire.value(), nodes: try wire.value(), edges: try wire.value(),
            subgraphs: try wire.value())
    }
}
