internal import CGraphviz
package import DOT

extension Graphviz {
    /// The size of each text as graphviz itself takes it in every layout: the widest line, and the sum of the lines' heights.
    ///
    /// Equal runs are measured once. An empty text has width 0 and the height of one line.
    /// - Returns: One size a run, in the order given, in points.
    /// - Throws: ``GraphvizError/layoutFailed(_:messages:)`` where graphviz cannot measure.
    /// - Precondition: sizes are positive.
    /// - Complexity: some 30 µs for each different run.
    package static func measure(_ runs: [TextRun]) throws(GraphvizError) -> [Size2D] {
        var places: [TextRun: Int] = [:]
        var nodes: [Document.Node] = []
        let indices = runs.map { run -> Int in
            if let known = places[run] { return known }
            precondition(run.size > 0, "a font has a size")
            let place = nodes.count
            places[run] = place
            nodes.append(
                .init(
                    String(place),
                    [
                        .label(run.text), .fontName(run.font), .fontSize(run.size),
                        .position(Point2D(x: 0, y: 0)),
                    ]))
            return place
        }
        if nodes.isEmpty { return [] }
        // Node labels carry their bare size; those of edges and graphs get a margin.
        let document = Document(
            .undirected, name: "texts", attributes: [.literal("splines", "none")], nodeDefaults: [.shape(.plain)],
            nodes: nodes)
        let sizes = try Context.use { (context) throws(GraphvizError) in
            let graph = try CGraph(document, in: context)
            try place(document, as: graph, .placed, in: context)
            return graph.nodes.map { node in
                let dimension = shim_node_label(node).pointee.dimen
                return Size2D(width: dimension.x, height: dimension.y)
            }
        }
        return indices.map { sizes[$0] }
    }
}
