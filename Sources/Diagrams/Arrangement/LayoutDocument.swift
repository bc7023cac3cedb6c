internal import Collaboration
package import DOT

/// The document that graphviz places in the first pass: the figure's connected nodes in their sizes, and lines between them.
///
/// Nodes without a line stand in a strip of their own and are not in it. Everything is in the order of ids, so that the order of
/// the files' rows does not move the map.
package struct LayoutDocument: Hashable, Sendable {
    package var document: Document
    /// Index into the figure's nodes of each of the document's nodes.
    package var nodes: [Int]
    /// Index into the figure's edges of each of the document's edges.
    package var edges: [Int] = []

    package init(_ figure: Figure, sizing: NodeSizing) {
        var degree = Array(repeating: 0, count: figure.nodes.count)
        for edge in figure.edges {
            degree[edge.from] += 1
            degree[edge.to] += 1
        }
        nodes = figure.nodes.indices.filter { degree[$0] > 0 }
        let isLayered = figure.layout == .dot
        var document = Document(
            isLayered ? .directed : .undirected, name: figure.id.isEmpty ? "map" : figure.id,
            attributes: LayoutDocument.attributes(figure.layout), nodeDefaults: [.fixedSize(true), .shape(.box)])
        document.nodes = nodes.map { index in
            let size = sizing.labels[index].size
            return Document.Node(
                figure.nodes[index].id, [.label(""), .width(size.width), .height(size.height)])
        }
        var seen: Set<[Int]> = []
        for (index, edge) in figure.edges.enumerated() {
            // Parallel lines pull no harder than one; layers keep each for its own course.
            let isFirst = seen.insert([min(edge.from, edge.to), max(edge.from, edge.to)]).inserted
            guard isFirst || isLayered else { continue }
            edges.append(index)
            let (a, b) = (sizing.labels[edge.from].size, sizing.labels[edge.to].size)
            var attributes: [DOT.Attribute] = []
            if !isLayered {
                let reach = (a.width + b.width) / 2 * 0.55 + (a.height + b.height) / 2 + 14
                attributes.append(.number("len", reach / 72, decimals: 4))
            }
            document.edges.append(
                .init(from: figure.nodes[edge.from].id, to: figure.nodes[edge.to].id, attributes))
        }
        self.document = document
    }

    private static func attributes(_ layout: LayoutID) -> [DOT.Attribute] {
        switch layout {
        case .dot:
            [
                .literal("rankdir", "LR"), .number("nodesep", 0.06), .number("ranksep", 0.9),
                .literal("splines", "true"),
            ]
        case .circo: [.literal("splines", "none"), .number("mindist", 0.2)]
        case .twopi: [.literal("splines", "none"), .number("ranksep", 1), .literal("overlap", "prism")]
        case .sfdp:
            [.literal("splines", "none"), .literal("overlap", "prism"), .literal("sep", "+4"), .number("K", 0.6)]
        case .fdp:
            [.literal("splines", "none"), .literal("overlap", "prism"), .literal("sep", "+4"), .number("K", 0.6)]
        case .neato, .geo, .tiles:
            [.literal("splines", "none"), .literal("overlap", "prism"), .literal("sep", "+4"), .flag("pack", true)]
        }
    }
}
