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
    /// No search: nodes and edges stay where their `pos` says, as in `neato -n2`. For the second pass.
    ///
    /// Measured with graphviz 2.42; every node needs an ``Attribute/position(_:pinned:)``:
    ///
    /// - **The plane.** With a background (even an empty one) coordinates stay as they are, negative ones too. Without one
    ///   everything is moved until the lower left corner lies at (0, 0).
    /// - **The bounding box** is computed anew, whatever `bb` says: the union of nodes, edges, labels and the background, whose
    ///   text counts by its measured width. The picture is that box and 4 points of padding around it, or the
    ///   ``Attribute/page(_:)``, which may be smaller or larger and takes no padding.
    /// - **Edges** with an ``Attribute/path(_:)`` keep it; one without is routed by the graph's `splines`, which takes time.
    /// - **Labels** of edges stand at their ``Attribute/labelPosition(_:)``; one without is put near the middle of a routed edge,
    ///   and not drawn beside a kept one. The graph's own label is drawn outside the bounding box, and widens it.
    case placed
}
