internal import CGraphviz
internal import DOT

typealias GraphPointer = UnsafeMutablePointer<Agraph_t>
typealias NodePointer = UnsafeMutablePointer<Agnode_t>
typealias EdgePointer = UnsafeMutablePointer<Agedge_t>

/// A document in libcgraph's memory, with the objects in the document's order. Only inside ``Context/use(_:)``.
///
/// Built by calls, not by parsing: no limit on the length of a string, and no way for one to change the structure or to become an
/// HTML label (only libcgraph's own parser makes those).
struct CGraph: ~Copyable {
    let pointer: GraphPointer
    let nodes: [NodePointer]
    let edges: [EdgePointer]
    let clusters: [(name: String, pointer: GraphPointer)]
    private let context: OpaquePointer

    init(_ document: Document, in context: OpaquePointer, extra: [Attribute] = []) throws(GraphvizError) {
        guard let graph = shim_open(Escaping.storable(document.name), document.kind == .directed) else {
            throw .unavailable
        }
        var builder = Builder(graph: graph)
        do {
            try builder.build(document, extra: extra)
        } catch {
            agclose(graph)
            throw error
        }
        self.context = context
        pointer = graph
        nodes = builder.nodes
        edges = builder.edges
        clusters = builder.clusters
    }

    deinit {
        // Frees what a layout left, and does nothing where there was none; without agclose each graph would leak 8 kB.
        gvFreeLayout(context, pointer)
        agclose(pointer)
    }
}

private struct Builder {
    let graph: GraphPointer
    var nodes: [NodePointer] = []
    var edges: [EdgePointer] = []
    var clusters: [(name: String, pointer: GraphPointer)] = []
    private var nodesByID: [String: NodePointer] = [:]

    init(graph: GraphPointer) {
        self.graph = graph
    }

    mutating func build(_ document: Document, extra: [Attribute]) throws(GraphvizError) {
        for attribute in document.attributes + extra { try declare(attribute, for: shim_graph_kind) }
        for attribute in document.nodeDefaults { try declare(attribute, for: shim_node_kind) }
        for attribute in document.edgeDefaults { try declare(attribute, for: shim_edge_kind) }
        nodesByID.reserveCapacity(document.nodes.count)
        for node in document.nodes {
            let id = Escaping.storable(node.id)
            guard nodesByID[id] == nil else { throw .duplicateNode(node.id) }
            guard let pointer = shim_node(graph, id) else { throw .unavailable }
            nodesByID[id] = pointer
            nodes.append(pointer)
            for attribute in node.attributes { try set(attribute, on: pointer) }
        }
        for edge in document.edges {
            guard let pointer = shim_edge(graph, try node(edge.tail), try node(edge.head)) else { throw .unavailable }
            edges.append(pointer)
            for attribute in edge.attributes { try set(attribute, on: pointer) }
        }
        for subgraph in document.subgraphs { try build(subgraph, in: graph) }
    }

    private mutating func build(_ subgraph: Document.Subgraph, in parent: GraphPointer) throws(GraphvizError) {
        guard let pointer = shim_subgraph(parent, subgraph.graphvizName) else { throw .unavailable }
        for attribute in subgraph.ownAttributes { try set(attribute, on: pointer) }
        for id in subgraph.nodes { agsubnode(pointer, try node(id), 1) }
        if subgraph.isCluster { clusters.append((subgraph.name, pointer)) }
        for inner in subgraph.subgraphs { try build(inner, in: pointer) }
    }

    private func node(_ id: String) throws(GraphvizError) -> NodePointer {
        guard let pointer = nodesByID[Escaping.storable(id)] else { throw .unknownNode(id) }
        return pointer
    }

    private func declare(_ attribute: Attribute, for kind: shim_kind) throws(GraphvizError) {
        try check(attribute)
        shim_default(graph, kind, Escaping.storable(attribute.name), attribute.value)
    }

    private func set(_ attribute: Attribute, on object: UnsafeMutableRawPointer) throws(GraphvizError) {
        try check(attribute)
        shim_set(object, Escaping.storable(attribute.name), attribute.value)
    }

    private func check(_ attribute: Attribute) throws(GraphvizError) {
        if Attribute.namesThatReadFiles.contains(attribute.name) { throw .forbiddenAttribute(attribute.name) }
    }
}
