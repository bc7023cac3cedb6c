/// graphviz's ways to place a graph that are safe for our kind of data.
///
/// `osage` is absent because it crashes on a node in two clusters; `patchwork` draws no edges.
package enum LayoutEngine: String, CaseIterable, Sendable {
    /// Layers, by the direction of edges.
    case dot
    /// Springs by path lengths; keeps pinned nodes.
    case neato
    /// Springs by forces, for large graphs.
    case sfdp
    /// Springs by forces; keeps pinned nodes.
    case fdp
    /// Circles, by biconnected parts.
    case circo
    /// Rings around a root.
    case twopi
    /// No search: nodes and edges stay where their `pos` says, as in `neato -n2`.
    ///
    /// Measured with graphviz 2.42; every node needs a ``DOT/Attribute/position(_:pinned:)``:
    ///
    /// - Edges with a ``DOT/Attribute/path(_:)`` keep it to the hundredth of a point; an edge without one is routed by the
    ///   graph's `splines`. An edge label is drawn at its `lp`; one without is placed by graphviz.
    /// - With a background the plane stays as it is, negative coordinates too, and the bounding box is the union of nodes, edges,
    ///   labels and the background (text included, by its measured size). Without one everything is moved so that the lower
    ///   left corner lies at (0, 0). So a background that holds a rectangle of the page's size fixes both the box and the origin.
    /// - The graph's own `bb` is not kept: it is computed anew.
    case placed

    /// The name of the plugin.
    var pluginName: String { self == .placed ? "nop2" : rawValue }
}
