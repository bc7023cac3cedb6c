internal import CGraphviz
internal import DOT

extension Layout {
    /// What a layout left in `graph`, which was built from `document`.
    init(of document: Document, in graph: borrowing CGraph, warnings: [String]) {
        var nodes: [Node] = []
        nodes.reserveCapacity(graph.nodes.count)
        for (node, pointer) in zip(document.nodes, graph.nodes) {
            let center = Point2D(settled: shim_node_center(pointer))
            nodes.append(
                Node(
                    id: node.id, center: center,
                    size: Size2D(width: shim_node_width(pointer), height: shim_node_height(pointer)),
                    label: Label(inside: shim_node_label(pointer), at: center),
                    externalLabel: Label(placed: shim_node_external_label(pointer))))
        }
        var edges: [Edge] = []
        edges.reserveCapacity(graph.edges.count)
        for (edge, pointer) in zip(document.edges, graph.edges) {
            edges.append(
                Edge(
                    tail: edge.tail, head: edge.head, path: EdgePath(pointer),
                    label: Label(placed: shim_edge_label(pointer))
                        ?? Label(placed: shim_edge_external_label(pointer))))
        }
        self.init(
            boundingBox: Box2D(shim_graph_box(graph.pointer)), nodes: nodes, edges: edges,
            clusters: graph.clusters.map { Cluster(name: $0.name, box: Box2D(shim_graph_box($0.pointer))) },
            label: Label(placed: shim_graph_label(graph.pointer)), warnings: warnings)
    }
}

extension CGraph {
    /// Whether several nodes all lie at one place.
    var isCollapsed: Bool {
        guard nodes.count > 1, let first = nodes.first.map(shim_node_center) else { return false }
        return nodes.allSatisfy { shim_node_center($0).x == first.x && shim_node_center($0).y == first.y }
    }
}

extension Layout.Label {
    /// A label that was given a place of its own.
    fileprivate init?(placed label: UnsafeMutablePointer<textlabel_t>?) {
        guard let label, shim_is_placed(label) else { return nil }
        self.init(
            center: Point2D(label.pointee.pos),
            size: Size2D(width: label.pointee.dimen.x, height: label.pointee.dimen.y))
    }

    /// A node's own label, which stands at the node's centre until it is drawn.
    fileprivate init?(inside label: UnsafeMutablePointer<textlabel_t>?, at center: Point2D) {
        guard let label = label?.pointee, label.dimen.x > 0 else { return nil }
        self.init(center: center, size: Size2D(width: label.dimen.x, height: label.dimen.y))
    }
}

extension EdgePath {
    fileprivate init?(_ edge: EdgePointer) {
        let curves = (0..<shim_curve_count(edge)).map { curve in
            Curve(
                controlPoints: (0..<shim_point_count(edge, curve)).map { Point2D(shim_point(edge, curve, $0)) },
                startTip: shim_has_start_tip(edge, curve) ? Point2D(shim_start_tip(edge, curve)) : nil,
                endTip: shim_has_end_tip(edge, curve) ? Point2D(shim_end_tip(edge, curve)) : nil)
        }
        if curves.isEmpty { return nil }
        self.init(curves: curves)
    }
}

extension Point2D {
    fileprivate init(_ point: pointf) {
        self.init(x: point.x, y: point.y)
    }

    /// A node's place, to a thousandth of a point: the last bits of what `neato` and `sfdp` find differ from run to run (by 10⁻¹², measured
    /// with 2.42), and whoever compares places would once in a while decide otherwise.
    fileprivate init(settled point: pointf) {
        self.init(x: (point.x * 1000).rounded() / 1000, y: (point.y * 1000).rounded() / 1000)
    }
}

extension Box2D {
    fileprivate init(_ box: boxf) {
        self.init(minimum: Point2D(box.LL), maximum: Point2D(box.UR))
    }
}
