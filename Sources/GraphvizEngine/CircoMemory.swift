internal import CGraphviz
internal import DOT

/// What `circo` remembers from one graph to the next.
///
/// `circo` of 2.42 keeps the attributes of the last graph, and takes them for those of the next one that lies at the same *address*:
/// memory that was just freed is given out again, so that now and then a map was drawn with another's distances, or the program
/// crashed (3 and 2 of 350 runs that drew eight maps). The other engines keep nothing of that kind.
///
/// Everything here happens under the lock of ``Context``.
enum CircoMemory {
    /// Never closed: as long as it is there, no other graph has its address.
    nonisolated(unsafe) private static var constant: GraphPointer?

    /// Makes the next graph a new one to `circo`, wherever it lies: the last one that it saw is ``constant``.
    static func clear(in context: OpaquePointer) {
        guard let graph = unsafe constant ?? pair() else { return }
        unsafe constant = graph
        // Where there is no circo the next layout says so.
        _ = gvLayout(context, graph, LayoutEngine.circo.pluginName)
        gvFreeLayout(context, graph)
        Messages.reset()
    }

    /// The least that `circo` looks at: two nodes and a line.
    private static func pair() -> GraphPointer? {
        guard let graph = shim_open("pair", false) else { return nil }
        shim_default(graph, shim_node_kind, "label", "")
        if let first = shim_node(graph, "a"), let second = shim_node(graph, "b") { _ = shim_edge(graph, first, second) }
        return graph
    }
}
