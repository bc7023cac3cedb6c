package import DOT

/// Brings the places that a layout found onto the page: as wide as the page, no higher than need be, without overlaps, with the
/// unconnected in a strip below.
package struct Fitting {
    let figure: Figure
    let sizing: NodeSizing
    let width: Double
    let gap: Double
    let stars: Stars?
    /// How far the found places are turned, in sixths of half a turn; nil for the longer side along the page.
    let turn: Int?

    package init(_ figure: Figure, sizing: NodeSizing, stars: Stars?, width: Double, turn: Int? = nil) {
        self.turn = turn
        self.figure = figure
        self.sizing = sizing
        self.width = width
        gap = Fitting.gap(figure, sizing)
        self.stars = stars
    }

    /// Where there is room, room between the shapes for their lines, and for the numbers at these.
    package static func gap(_ figure: Figure, _ sizing: NodeSizing) -> Double {
        if figure.hasCounts { return sizing.fontSize * (figure.nodes.count > 30 ? 1.4 : 2.4) }
        return sizing.fontSize * (figure.nodes.count > 60 ? 0.6 : figure.nodes.count > 30 ? 0.8 : 1)
    }

    /// Whether a map in these sizes can be expected to fit in a height, by the area of its labels.
    package var expectedHeight: Double {
        let components = self.components
        let area = components.connected.joined().reduce(0) { $0 + footprint($1) }
        let strip = components.alone.reduce(0) { $0 + footprint($1) }
        // Parts side by side leave room between them.
        let waste = components.connected.count > 1 ? 1.35 : 1
        return area / Fitting.fill * waste / width + strip * 1.1 / width
    }

    package static let aspects = [1.5, 1.15, 0.9, 2.0]

    /// How full of labels a map may be.
    static let fill = 0.38

    private var components: Components {
        Components(nodeCount: figure.nodes.count, edges: figure.edges.lazy.map { ($0.from, $0.to) })
    }

    func footprint(_ node: Int) -> Double {
        let size = sizing.labels[node].size
        return (size.width + gap) * (size.height + gap)
    }

    /// Each node's centre on the page, from the centres that the layout found; nodes without a line stand in the strip.
    ///
    /// - Parameters:
    ///   - found: By node; nil for one without a line.
    ///   - aspects: The forms, width by height, that are tried where there are several parts.
    ///   - isWhole: Whether parts stand to each other as the layout has them, instead of beside each other.
    package func fitted(
        _ found: [Point2D?], aspects: [Double] = Fitting.aspects, isWhole: Bool = false
    ) -> Fitted {
        var components = self.components
        if isWhole, !components.connected.isEmpty { components.connected = [components.connected.joined().sorted()] }
        var centers = Array(repeating: Point2D(x: 0, y: 0), count: figure.nodes.count)
        var attachments: [LineEnd: Point2D] = [:]
        var turns: [LineEnd: [Point2D]] = [:]
        var top = 0.0
        var chosen: Double?
        if components.connected.count == 1 {
            let part = part(components.connected[0], found: found, aspect: nil)
            (attachments, turns) = (part.attachments, part.turns)
            top = shelve([part], into: &centers)
        } else if !components.connected.isEmpty {
            // The form of the parts that makes the lowest page.
            var tries: [Double: (centers: [Point2D], parts: [Part], top: Double)] = [:]
            var narrower: (centers: [Point2D], parts: [Part], top: Double)?
            for aspect in aspects.sorted() {
                let parts = components.connected.enumerated().map { index, nodes in
                    if let known = narrower?.parts[index], !known.differsWhereWider { return known }
                    return part(nodes, found: found, aspect: aspect)
                }
                if narrower?.parts.contains(where: \.differsWhereWider) ?? true {
                    var tried = centers
                    let bottom = shelve(parts, into: &tried)
                    narrower = (tried, parts, bottom)
                }
                tries[aspect] = narrower
            }
            var best: (centers: [Point2D], parts: [Part], top: Double)?
            for aspect in aspects where tries[aspect]!.top > (best?.top ?? -.infinity) + 1 {
                best = tries[aspect]
                chosen = aspect
            }
            if let best {
                (centers, top) = (best.centers, best.top)
                for part in best.parts {
                    attachments.merge(part.attachments) { first, _ in first }
                    turns.merge(part.turns) { first, _ in first }
                }
            }
        }
        let strip = strip(width: width, below: components.connected.isEmpty ? 0 : top)
        for (node, center) in zip(strip?.nodes ?? [], strip?.centers ?? []) { centers[node] = center }
        return Fitted(centers: centers, attachments: attachments, turns: turns, strip: strip, aspect: chosen)
    }

    /// Puts parts beside and below each other, the largest first, each as high and then as far left as it goes.
    ///
    /// - Returns: Where the lowest ends.
    private func shelve(_ parts: [Part], into centers: inout [Point2D]) -> Double {
        let space = figure.groups.isEmpty ? gap * 2 : gap + 11
        var placed: [Box2D] = []
        // What a part may not come near: other parts as a whole, or, where room is short, only their shapes and lines.
        var taken = TakenRoom()
        var order: [Int] = []
        for index in parts.indices.sorted(by: {
            (-parts[$0].size.height * parts[$0].size.width, $0) < (-parts[$1].size.height * parts[$1].size.width, $1)
        }) {
            let size = parts[index].size
            // Corners that the placed ones make: y counts downward here.
            var lefts = [0] + placed.map { $0.maximum.x + space }
            var tops = [0] + placed.map { $0.maximum.y + space }
            if turn != nil {
                lefts += stride(from: 0, through: max(0, width - size.width), by: 12)
                tops += stride(from: 0, to: tops.max()!, by: 9)
            }
            let columns = Set(lefts).sorted().filter { $0 + size.width <= max(width, size.width) + 0.01 }
            let corner =
                taken.firstFree(rows: Set(tops).sorted(), columns: columns, for: size, margin: space - 0.01)
                ?? Point2D(x: 0, y: tops.max()!)
            let box = Box2D(minimum: corner, maximum: corner + Point2D(x: size.width, y: size.height))
            placed.append(box)
            taken.insert(turn == nil ? [box] : occupied(by: parts[index], in: box))
            order.append(index)
        }
        // What is left at the right is shared out on both sides.
        let used = placed.map(\.maximum.x).max() ?? 0
        let inset = max(0, width - used) / 2
        for (box, index) in zip(placed, order) {
            for (node, center) in zip(parts[index].nodes, parts[index].centers) {
                centers[node] = Point2D(x: box.minimum.x + inset + center.x, y: center.y - box.maximum.y)
            }
        }
        return -(placed.map(\.maximum.y).max() ?? 0) - space
    }

    /// The boxes of a part's shapes and of pieces of its lines, y downward.
    private func occupied(by part: Part, in box: Box2D) -> [Box2D] {
        var boxes: [Box2D] = []
        var at: [Int: Point2D] = [:]
        for (node, center) in zip(part.nodes, part.centers) {
            let place = Point2D(x: box.minimum.x + center.x, y: box.maximum.y - center.y)
            at[node] = place
            boxes.append(Box2D(center: place, size: sizing.labels[node].size))
        }
        for edge in figure.edges {
            guard let a = at[edge.from], let b = at[edge.to] else { continue }
            let steps = max(1, Int((b - a).length / 12))
            for step in 1..<max(2, steps) {
                let point = a + (b - a) * (Double(step) / Double(steps))
                boxes.append(Box2D(center: point, size: Size2D(width: 6, height: 6)))
            }
        }
        return boxes
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

    /// Everything on the page.
    package struct Fitted {
        package var centers: [Point2D]
        /// Where lines end at a node, from its centre, where that is not left to the line.
        package var attachments: [LineEnd: Point2D] = [:]
        /// Where lines turn between a centre and a leaf, from the centre.
        package var turns: [LineEnd: [Point2D]] = [:]
        package var strip: Strip?
        /// The form of the parts beside each other, of those that were tried.
        package var aspect: Double?
    }

    /// Cosines and sines of 0, 30 … 150 degrees.
    static let turns: [(Double, Double)] = [
        (1, 0), (0.8660254037844387, 0.5), (0.5, 0.8660254037844387), (0, 1), (-0.5, 0.8660254037844387),
        (-0.8660254037844387, 0.5),
    ]
}
