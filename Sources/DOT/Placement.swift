extension Document {
    /// The document of the second pass: everything stays where `layout` has it, for the engine ``LayoutEngine/placed``.
    ///
    /// Every node gets its centre, every edge its course and the place of its label; what the document itself says of places goes.
    /// The positions may be graphviz's or the caller's own, and nodes and edges with a place can be added to what comes back.
    /// - Parameters:
    ///   - background: The shapes under the graph, in the plane of `layout`.
    ///   - page: The part of the plane to show; by default all that is drawn, with padding.
    /// - Precondition: `layout` is one of this document: its nodes and edges, in this order.
    /// - Complexity: O(nodes + edges).
    package func placed(as layout: Layout, background: XDot = XDot(), page: Box2D? = nil) -> Document {
        precondition(nodes.count == layout.nodes.count && edges.count == layout.edges.count)
        var placed = self
        placed.attributes.removeAll { Self.placeNames.contains($0.name) }
        placed.attributes.append(.background(background))
        if let page { placed.attributes.append(.page(page)) }
        for (index, node) in layout.nodes.enumerated() {
            precondition(node.id == nodes[index].id)
            placed.nodes[index].attributes.removeAll { Self.placeNames.contains($0.name) }
            placed.nodes[index].attributes.append(.position(node.center))
            if let label = node.externalLabel {
                placed.nodes[index].attributes.append(.externalLabelPosition(label.center))
            }
        }
        for (index, edge) in layout.edges.enumerated() {
            placed.edges[index].attributes.removeAll { Self.placeNames.contains($0.name) }
            if let path = edge.path { placed.edges[index].attributes.append(.path(path)) }
            if let label = edge.label { placed.edges[index].attributes.append(.labelPosition(label.center)) }
        }
        return placed
    }

    private static let placeNames: Set<String> = ["pos", "lp", "xlp", "bb", "_background", "viewport"]
}
