internal import CGraphviz
internal import DOT

extension Graphviz {
    /// Reads DOT text, of whatever origin, through graphviz's own parser; lays out and draws nothing, and opens no file.
    ///
    /// Only the first graph of the text is read. Ids and names come back as their ``DOT/Escaping/original(_:)``. An anonymous graph
    /// or subgraph has an empty name.
    /// - Throws: ``GraphvizError/syntax(message:line:)`` for text that is not DOT.
    /// - Complexity: O(size of the text + objects × attribute names).
    package static func read(_ text: String) throws(GraphvizError) -> PlainGraph {
        let text = try DOTScanner.prepare(text)
        return try Context.use { (_) throws(GraphvizError) in
            guard let graph = agmemread(text) else { throw .syntax(Messages.take()) }
            defer { agclose(graph) }
            if Messages.hasErrors { throw .syntax(Messages.take()) }
            return PlainGraph(graph)
        }
    }
}

extension GraphvizError {
    /// graphviz says `DOT: syntax error in line 3 near '}'`.
    fileprivate static func syntax(_ messages: [String]) -> GraphvizError {
        let message = messages.first ?? "no graph"
        let words = message.split(separator: " ")
        let line = words.firstIndex(of: "line").flatMap { words.dropFirst($0 + 1).first }.flatMap { Int($0) }
        return .syntax(message: message, line: line)
    }
}

extension PlainGraph {
    fileprivate init(_ graph: GraphPointer) {
        let nodeNames = names(of: shim_node_kind, in: graph)
        let edgeNames = names(of: shim_edge_kind, in: graph)
        let graphNames = names(of: shim_graph_kind, in: graph)
        var nodes: [Node] = []
        var edges: [(sequence: UInt, edge: Edge)] = []
        var next = agfstnode(graph)
        while let node = next {
            nodes.append(Node(id: objectName(node), attributes: values(of: nodeNames, on: node)))
            var outgoing = agfstout(graph, node)
            while let edge = outgoing {
                let plain = Edge(
                    tail: objectName(shim_tail(edge)), head: objectName(shim_head(edge)),
                    attributes: values(of: edgeNames, on: edge))
                edges.append((shim_sequence(edge), plain))
                outgoing = agnxtout(graph, edge)
            }
            next = agnxtnode(graph, node)
        }
        self.init(
            name: graphName(graph), isDirected: agisdirected(graph) != 0,
            attributes: values(of: graphNames, on: graph), nodes: nodes,
            edges: edges.sorted { $0.sequence < $1.sequence }.map(\.edge),
            subgraphs: readSubgraphs(of: graph, graphNames))
    }
}

private typealias Declaration = (name: String, symbol: UnsafeMutablePointer<Agsym_t>)

private func names(of kind: shim_kind, in graph: GraphPointer) -> [Declaration] {
    var found: [Declaration] = []
    var next = shim_next_attribute(graph, kind, nil)
    while let symbol = next {
        found.append((Escaping.original(String(cString: symbol.pointee.name)), symbol))
        next = shim_next_attribute(graph, kind, symbol)
    }
    return found.sorted { $0.name < $1.name }
}

private func values(of declarations: [Declaration], on object: UnsafeMutableRawPointer) -> PlainGraph.Attributes {
    PlainGraph.Attributes(
        declarations.compactMap { name, symbol in
            guard let value = shim_value(object, symbol), value.pointee != 0 else { return nil }
            let text = String(cString: value)
            // The default that libgvc gives to every node: its own name.
            if name == "label", text == "\\N" { return nil }
            return PlainGraph.Attribute(name: name, value: text)
        })
}

private func objectName(_ object: UnsafeMutableRawPointer) -> String {
    shim_name(object).map { Escaping.original(String(cString: $0)) } ?? ""
}

/// The name of a graph; empty for one that the text leaves anonymous, which graphviz calls `%` and a number of the process.
private func graphName(_ graph: GraphPointer) -> String {
    shim_name(graph)?.pointee == CChar(UInt8(ascii: "%")) ? "" : objectName(graph)
}

private func readSubgraphs(of graph: GraphPointer, _ names: [Declaration]) -> [PlainGraph.Subgraph] {
    var found: [PlainGraph.Subgraph] = []
    var next = agfstsubg(graph)
    while let subgraph = next {
        var members: [String] = []
        var member = agfstnode(subgraph)
        while let node = member {
            members.append(objectName(node))
            member = agnxtnode(subgraph, node)
        }
        found.append(
            PlainGraph.Subgraph(
                name: graphName(subgraph), attributes: values(of: names, on: subgraph), nodes: members,
                subgraphs: readSubgraphs(of: subgraph, names)))
        next = agnxtsubg(subgraph)
    }
    return found
}
