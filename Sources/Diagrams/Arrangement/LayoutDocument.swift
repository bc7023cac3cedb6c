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

    /// - Parameter stars: Centres that stand for their leaves too, which are left out; nil for none.
    package init(_ figure: Figure, sizing: NodeSizing, stars: Stars?) {
        var degree = Array(repeating: 0, count: figure.nodes.count)
        for edge in figure.edges {
            degree[edge.from] += 1
            degree[edge.to] += 1
        }
        nodes = figure.nodes.indices.filter { degree[$0] > 0 && stars?.center[$0] == nil }
        var sizes = sizing.labels.map(\.size)
        for center in stars?.leaves.keys.sorted() ?? [] { sizes[center] = stars!.size(of: center) }
        let isLayered = figure.layout == .dot
        var document = Document(
            isLayered ? .directed : .undirected, name: figure.id.isEmpty ? "map" : figure.id,
            attributes: LayoutDocument.attributes(figure.layout), nodeDefaults: [.fixedSize(true)],
            edgeDefaults: [.arrows(.none)])
        document.nodes = nodes.map { index in
            let size = sizes[index]
            return Document.Node(
                figure.nodes[index].id,
                [
                    .label(""), .shape(isLayered ? sizing.labels[index].form.shape : .box), .width(size.width),
                    .height(size.height),
                ])
        }
        var seen: Set<[Int]> = []
        for (index, edge) in figure.edges.enumerated() {
            // Parallel lines pull no harder than one; layers keep each for its own course.
            let isFirst = seen.insert([min(edge.from, edge.to), max(edge.from, edge.to)]).inserted
            guard isFirst || isLayered, stars?.center[edge.from] == nil, stars?.center[edge.to] == nil else { continue }
            edges.append(index)
            let (a, b) = (sizes[edge.from], sizes[edge.to])
            var attributes: [DOT.Attribute] = []
            if !isLayered {
                let reach = (a.width + b.width) / 2 * 0.55 + (a.height + b.height) / 2 + 14
                attributes.append(.number("len", reach / 72, decimals: 4))
            }
            document.edges.append(
                .init(from: figure.nodes[edge.from].id, to: figure.nodes[edge.to].id, attributes))
        }
        if !isLayered, figure.nodes.count <= MapBuilder.fittedLimit {
            for (a, b) in LayoutDocument.rivals(figure) {
                let (p, q) = (sizes[a], sizes[b])
                let reach = (p.width + q.width) / 2 * 0.7 + (p.height + q.height) / 2 + 110
                document.edges.append(
                    .init(
                        from: figure.nodes[a].id, to: figure.nodes[b].id,
                        [.number("len", reach / 72, decimals: 4), .number("weight", 8), .style([.invisible])]))
            }
        }
        self.document = document
    }

    /// Centres that share members and no line: springs would draw them together, and their members' lines over each other.
    private static func rivals(_ figure: Figure) -> [(Int, Int)] {
        var neighbors: [Set<Int>] = Array(repeating: [], count: figure.nodes.count)
        for edge in figure.edges {
            neighbors[edge.from].insert(edge.to)
            neighbors[edge.to].insert(edge.from)
        }
        let centers = figure.nodes.indices.filter { neighbors[$0].count >= 4 }
        var pairs: [(Int, Int)] = []
        for (place, a) in centers.enumerated() {
            for b in centers.dropFirst(place + 1)
            where !neighbors[a].contains(b) && neighbors[a].intersection(neighbors[b]).count >= 2 {
                pairs.append((a, b))
            }
        }
        return pairs
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
