package import DOT

/// Brings the places that a layout found onto the page: as wide as the page, no higher than need be, without overlaps, with the
/// unconnected in a strip below.
package struct Fitting {
    let figure: Figure
    let sizing: NodeSizing
    let width: Double
    private let gap: Double

    package init(_ figure: Figure, sizing: NodeSizing, width: Double) {
        self.figure = figure
        self.sizing = sizing
        self.width = width
        gap = sizing.fontSize * 0.6
    }

    /// Whether a map in these sizes can be expected to fit in a height, by the area of its labels.
    package var expectedHeight: Double {
        let components = self.components
        let area = components.connected.joined().reduce(0) { $0 + footprint($1) }
        let strip = components.alone.reduce(0) { $0 + footprint($1) }
        return area / Fitting.fill / width + strip * 1.1 / width
    }

    /// How full of labels a map may be.
    static let fill = 0.33

    private var components: Components {
        Components(nodeCount: figure.nodes.count, edges: figure.edges.lazy.map { ($0.from, $0.to) })
    }

    private func footprint(_ node: Int) -> Double {
        let size = sizing.labels[node].size
        return (size.width + gap) * (size.height + gap)
    }

    /// Each node's centre on the page, from the centres that the layout found; nodes without a line stand in the strip.
    ///
    /// - Parameter found: By node; nil for one without a line.
    package func fitted(_ found: [Point2D?]) -> (centers: [Point2D], strip: Strip?) {
        let components = self.components
        var centers = Array(repeating: Point2D(x: 0, y: 0), count: figure.nodes.count)
        let isOnly = components.connected.count == 1
        let parts = components.connected.map { part($0, found: found, fillsWidth: isOnly) }
        // Shelves: parts side by side, the highest first.
        var top = 0.0
        var shelf: [Int] = []
        var used = 0.0
        let space = gap * 3
        func close() {
            guard !shelf.isEmpty else { return }
            let height = shelf.map { parts[$0].size.height }.max()!
            let spare = max(0, width - used) / Double(shelf.count + 1)
            var x = spare
            for index in shelf {
                let part = parts[index]
                let drop = (height - part.size.height) / 2
                for (node, center) in zip(part.nodes, part.centers) {
                    centers[node] = Point2D(x: x + center.x, y: top - height + drop + center.y)
                }
                x += part.size.width + spare + space
            }
            top -= height + space
            shelf = []
            used = 0
        }
        for index in parts.indices.sorted(by: { (-parts[$0].size.height, $0) < (-parts[$1].size.height, $1) }) {
            if !shelf.isEmpty, used + space + parts[index].size.width > width { close() }
            used += parts[index].size.width + (shelf.isEmpty ? 0 : space)
            shelf.append(index)
        }
        close()
        let strip = strip(width: width, below: components.connected.isEmpty ? 0 : top)
        for (node, center) in zip(strip?.nodes ?? [], strip?.centers ?? []) { centers[node] = center }
        return (centers, strip)
    }

    /// The nodes without a line, in rows by kind and label.
    package func strip(width: Double, below top: Double = 0) -> Strip? {
        let alone = components.alone
        guard !alone.isEmpty else { return nil }
        let sorted = alone.sorted { a, b in
            let (x, y) = (figure.nodes[a], figure.nodes[b])
            return x.kind != y.kind ? x.kind < y.kind : (x.label, a) < (y.label, b)
        }
        return Strip(
            sorted, sizes: sizing.labels.map(\.size), width: width, gap: gap, top: top,
            captionSize: sizing.fontSize)
    }

    private struct Part {
        var nodes: [Int]
        var centers: [Point2D]
        var size: Size2D
    }

    private func part(_ nodes: [Int], found: [Point2D?], fillsWidth: Bool) -> Part {
        let sizes = nodes.map { sizing.labels[$0].size }
        var points = nodes.map { found[$0] ?? Point2D(x: 0, y: 0) }
        guard var extent = Box2D(around: points) else { return Part(nodes: [], centers: [], size: .zero) }
        // Springs have no up or down: lay the longer side along the page.
        if extent.height > extent.width {
            points = points.map { Point2D(x: -$0.y, y: $0.x) }
            extent = Box2D(around: points)!
        }
        let area = nodes.reduce(0) { $0 + footprint($1) } / Fitting.fill
        let aspect = max(1.0, min(2.2, extent.width / max(extent.height, 1)))
        var target = Size2D(width: (area * aspect).squareRoot(), height: (area / aspect).squareRoot())
        if fillsWidth || target.width > width * 0.8 {
            let crowd = min(1, Double(nodes.count) / 24)
            target = Size2D(width: width, height: max(area / width, width * 0.5 * crowd))
        }
        target.width = max(target.width, sizes.map(\.width).max()! + 1)
        let inner = Size2D(
            width: max(1, target.width - sizes.map(\.width).max()!),
            height: max(1, target.height - sizes.map(\.height).max()!))
        let scale = (
            x: extent.width > 0 ? inner.width / extent.width : 0,
            y: extent.height > 0 ? inner.height / extent.height : 0
        )
        let placed = points.map {
            Point2D(
                x: target.width / 2 + ($0.x - extent.center.x) * scale.x,
                y: target.height / 2 + ($0.y - extent.center.y) * scale.y)
        }
        var spreading = Spreading(centers: placed, sizes: sizes, gap: gap)
        _ = spreading.spread(width: target.width)
        let position = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
        let edges = figure.edges.compactMap { edge -> (Int, Int)? in
            guard let a = position[edge.from], let b = position[edge.to] else { return nil }
            return (a, b)
        }
        var centers = spreading.centers
        if nodes.count <= 250 {
            var limits = Box2D(around: boxes(centers, sizes).flatMap(\.corners))!
            limits.minimum.x = 0
            limits.maximum.x = target.width
            limits.minimum.y = min(limits.minimum.y, 0)
            limits.maximum.y = max(limits.maximum.y, target.height)
            var untangling = Untangling(centers: centers, sizes: sizes, edges: edges, gap: gap, limits: limits)
            untangling.improve()
            centers = untangling.centers
        }
        let box = Box2D(around: boxes(centers, sizes).flatMap(\.corners))!
        return Part(
            nodes: nodes, centers: centers.map { $0 - box.minimum },
            size: Size2D(width: box.width, height: box.height))
    }

    private func boxes(_ centers: [Point2D], _ sizes: [Size2D]) -> [Box2D] {
        zip(centers, sizes).map { Box2D(center: $0, size: $1) }
    }
}

extension Size2D {
    static let zero = Size2D(width: 0, height: 0)
}

/// Nodes in rows, for those that no line ties to the map.
package struct Strip: Hashable, Sendable {
    package var nodes: [Int]
    package var centers: [Point2D]
    /// Where the caption's baseline starts.
    package var caption: Point2D
    package var box: Box2D

    init(_ nodes: [Int], sizes: [Size2D], width: Double, gap: Double, top: Double, captionSize: Double) {
        self.nodes = nodes
        var centers: [Point2D] = []
        var y = top - captionSize * 1.2
        caption = Point2D(x: 0, y: y + captionSize * 0.3)
        y -= captionSize * 0.5
        var row: [Int] = []
        var x = 0.0
        func close() {
            guard let height = row.map({ sizes[$0].height }).max() else { return }
            var left = 0.0
            for node in row {
                centers.append(Point2D(x: left + sizes[node].width / 2, y: y - height / 2))
                left += sizes[node].width + gap
            }
            y -= height + gap
            row = []
            x = 0
        }
        for node in nodes {
            if !row.isEmpty, x + sizes[node].width > width { close() }
            row.append(node)
            x += sizes[node].width + gap
        }
        close()
        self.centers = centers
        box = Box2D(minimum: Point2D(x: 0, y: y + gap), maximum: Point2D(x: width, y: top))
    }
}
