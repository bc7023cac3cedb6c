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
        var placed = self
        placed.attributes.removeAll { Self.frameNames.contains($0.name) }
        placed.attributes.append(.background(background))
        if let page { placed.attributes.append(.page(page)) }
        placed.move(to: layout, sized: false)
        return placed
    }

    /// The document with what graphviz made of it: the bounding box, the place of everything, the size of every node.
    ///
    /// - Precondition: `layout` is one of this document: its nodes and edges, in this order.
    /// - Complexity: O(nodes + edges).
    package func drawn(as layout: Layout) -> Document {
        var drawn = self
        drawn.attributes.append(.literal("bb", Numerals.text(layout.boundingBox)))
        if let label = layout.label { drawn.attributes.append(.labelPosition(label.center)) }
        drawn.move(to: layout, sized: true)
        return drawn
    }

    private mutating func move(to layout: Layout, sized: Bool) {
        precondition(nodes.count == layout.nodes.count && edges.count == layout.edges.count)
        let replaced = sized ? Self.placeNames.union(["width", "height"]) : Self.placeNames
        for (index, node) in layout.nodes.enumerated() {
            precondition(node.id == nodes[index].id)
            var attributes = nodes[index].attributes.filter { !replaced.contains($0.name) }
            attributes.append(.position(node.center))
            if sized { attributes += [.width(node.size.width), .height(node.size.height)] }
            if let label = node.externalLabel { attributes.append(.externalLabelPosition(label.center)) }
            nodes[index].attributes = attributes
        }
        for (index, edge) in layout.edges.enumerated() {
            var attributes = edges[index].attributes.filter { !replaced.contains($0.name) }
            if let path = edge.path { attributes.append(.path(path)) }
            if let label = edge.label { attributes.append(.labelPosition(label.center)) }
            edges[index].attributes = attributes
        }
    }

    private static let frameNames: Set<String> = ["bb", "lp", "_background", "viewport"]
    private static let placeNames: Set<String> = ["pos", "lp", "xlp"]
}
