package import DOT

/// Brings the places that a layout found onto the page: as wide as the page, no higher than need be, without overlaps, with the
/// unconnected in a strip below.
package struct Fitting {
    let figure: Figure
    let sizing: NodeSizing
    let width: Double
    private let gap: Double
    private let stars: Stars?
    /// How far the found places are turned, in sixths of half a turn; nil for the longer side along the page.
    private let turn: Int?

    package init(_ figure: Figure, sizing: NodeSizing, stars: Stars?, width: Double, turn: Int? = nil) {
        self.turn = turn
        self.figure = figure
        self.sizing = sizing
        self.width = width
        gap = Fitting.gap(figure, sizing)
        self.stars = stars
    }

    /// Where there is room, room between the shapes for their lines.
    package static func gap(_ figure: Figure, _ sizing: NodeSizing) -> Double {
        sizing.fontSize * (figure.nodes.count > 60 ? 0.6 : figure.nodes.count > 30 ? 0.8 : 1)
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

    private func footprint(_ node: Int) -> Double {
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
            var parts: [Part] = []
            var last: (centers: [Point2D], parts: [Part], top: Double)?
            for aspect in aspects.sorted() {
                // What is as wide as the page in one form is so in all wider ones.
                if parts.isEmpty || parts.contains(where: { $0.takesForm && !$0.isAsWideAsPage }) {
                    parts = components.connected.enumerated().map { index, nodes in
                        // A star or a pair has one form.
                        parts.isEmpty || parts[index].takesForm && !parts[index].isAsWideAsPage
                            ? part(nodes, found: found, aspect: aspect) : parts[index]
                    }
                    var tried = centers
                    let bottom = shelve(parts, into: &tried)
                    last = (tried, parts, bottom)
                }
                tries[aspect] = last
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

    private struct Part {
        var nodes: [Int]
        var centers: [Point2D]
        var size: Size2D
        /// Where lines end at a node, from its centre, if not anywhere on its outline.
        var attachments: [LineEnd: Point2D] = [:]
        var turns: [LineEnd: [Point2D]] = [:]
        /// Whether the form that is asked for makes a difference.
        var takesForm = false
        /// Whether that form was too wide for the page.
        var isAsWideAsPage = false
    }

    /// - Parameter aspect: Width by height; nil for one that fills the page's width.
    private func part(_ nodes: [Int], found: [Point2D?], aspect wanted: Double?) -> Part {
        let core = nodes.filter { stars?.center[$0] == nil }
        if let stars, let pair = PairPlacement(core, stars: stars, figure: figure) {
            let found = pair.places(stars: stars, sizing: sizing, gap: gap)
            let boxes = boxes(found.centers.map(\.center), found.centers.map { sizing.labels[$0.node].size })
            let extent = Box2D(around: boxes.flatMap(\.corners))!
            if extent.width <= width {
                return Part(
                    nodes: found.centers.map(\.node), centers: found.centers.map { $0.center - extent.minimum },
                    size: extent.size, attachments: found.attachments)
            }
        }
        guard let stars, core.count < nodes.count else {
            return lowered(cluster(nodes, found: found, aspect: wanted))
        }
        var placements: [Int: StarPlacement] = [:]
        for node in core where stars.leaves[node] != nil { placements[node] = stars.placement(of: node) }
        var centers: [Point2D] = [Point2D(x: 0, y: 0)]
        var isAsWideAsPage = false
        if core.count > 1 {
            let cluster = cluster(core, found: found, aspect: wanted, sizes: placements.mapValues { $0.box.size })
            (centers, isAsWideAsPage) = (cluster.centers, cluster.isAsWideAsPage)
            let position = Dictionary(uniqueKeysWithValues: core.enumerated().map { ($1, $0) })
            // Leaves stand where the centre's lines to others do not go.
            for (index, node) in core.enumerated() where placements[node] != nil {
                let ways = stars.neighbors[node].compactMap { position[$0] }.map { centers[$0] - centers[index] }
                if stars.combs.contains(node) {
                    let rise = ways.reduce(0) { $0 + $1.y }
                    let placement = stars.placement(
                        of: node, sides: rise < 0 ? .above(form: stars.combForm) : .below(form: stars.combForm))
                    placements[node] = placement
                    // Centre and columns take the place together.
                    centers[index] = centers[index] - placement.box.center
                    continue
                }
                let toLeft = ways.contains { $0.x < -$0.y.magnitude }
                let toRight = ways.contains { $0.x > $0.y.magnitude }
                if toLeft != toRight { placements[node] = stars.placement(of: node, sides: toLeft ? .right : .left) }
            }
            // What each takes now, around its own middle.
            let boxes = core.map {
                placements[$0]?.box ?? Box2D(center: Point2D(x: 0, y: 0), size: sizing.labels[$0].size)
            }
            let middles = zip(centers, boxes).map { $0 + $1.center }
            let extent = Box2D(around: self.boxes(middles, boxes.map(\.size)).flatMap(\.corners))!
            var spreading = Spreading(centers: middles.map { $0 - extent.minimum }, sizes: boxes.map(\.size), gap: gap)
            _ = spreading.spread(width: max(min(extent.width, width), boxes.map(\.width).max()!))
            centers = zip(spreading.centers, boxes).map { $0 - $1.center }
        }
        var part = Part(
            nodes: [], centers: [], size: .zero, takesForm: core.count > 1, isAsWideAsPage: isAsWideAsPage)
        for (node, center) in zip(core, centers) {
            part.nodes.append(node)
            part.centers.append(center)
            for (leaf, place) in zip(stars.leaves[node] ?? [], placements[node]?.leaves ?? []) {
                part.nodes.append(leaf)
                part.centers.append(center + place.center)
                part.attachments[LineEnd(at: leaf, from: node)] = place.attachment
                if !place.turns.isEmpty { part.turns[LineEnd(at: leaf, from: node)] = place.turns }
            }
        }
        let box = Box2D(around: boxes(part.centers, part.nodes.map { sizing.labels[$0].size }).flatMap(\.corners))!
        part.centers = part.centers.map { $0 - box.minimum }
        part.size = box.size
        return turn == nil || !stars.combs.isEmpty ? lowered(part) : untangled(lowered(part), stars)
    }

    /// The part with its nodes between centres moved to where fewer lines run under shapes, now that the leaves stand.
    private func untangled(_ part: Part, _ stars: Stars) -> Part {
        guard part.nodes.count <= 120 else { return part }
        let position = Dictionary(uniqueKeysWithValues: part.nodes.enumerated().map { ($1, $0) })
        let edges = figure.edges.compactMap { edge -> (Int, Int)? in
            guard let a = position[edge.from], let b = position[edge.to] else { return nil }
            return (a, b)
        }
        let between = part.nodes.indices.filter {
            stars.center[part.nodes[$0]] == nil && stars.leaves[part.nodes[$0]] == nil
        }
        let sizes = part.nodes.map { sizing.labels[$0].size }
        let limits = Box2D(
            minimum: Point2D(x: 0, y: 0), maximum: Point2D(x: max(part.size.width, width), y: part.size.height))
        var untangling = Untangling(centers: part.centers, sizes: sizes, edges: edges, gap: gap, limits: limits)
        untangling.improve(sweeps: 2, only: Set(between))
        var result = part
        let box = Box2D(around: boxes(untangling.centers, sizes).flatMap(\.corners))!
        result.centers = untangling.centers.map { $0 - box.minimum }
        result.size = box.size
        return result
    }

    /// The part without wide empty bands across it.
    private func lowered(_ part: Part) -> Part {
        let most = sizing.fontSize * 2.6
        let boxes = boxes(part.centers, part.nodes.map { sizing.labels[$0].size })
        var result = part
        var top = -Double.infinity
        var shift = 0.0
        for index in boxes.indices.sorted(by: { (boxes[$0].minimum.y, $0) < (boxes[$1].minimum.y, $1) }) {
            if top > -.infinity { shift += max(0, boxes[index].minimum.y - top - most) }
            top = max(top, boxes[index].maximum.y)
            result.centers[index].y -= shift
        }
        result.size.height -= shift
        return result
    }

    /// Nodes where the layout has them, brought to a form and apart.
    ///
    /// - Parameter own: The sizes of nodes that stand for more than their label.
    private func cluster(
        _ nodes: [Int], found: [Point2D?], aspect wanted: Double?, sizes own: [Int: Size2D] = [:]
    ) -> Part {
        let sizes = nodes.map { own[$0] ?? sizing.labels[$0].size }
        var points = nodes.map { found[$0] ?? Point2D(x: 0, y: 0) }
        guard var extent = Box2D(around: points) else { return Part(nodes: [], centers: [], size: .zero) }
        // Springs have no up or down: lay the longer side along the page.
        if let turn {
            let (cosine, sine) = Fitting.turns[turn]
            points = points.map { Point2D(x: cosine * $0.x - sine * $0.y, y: sine * $0.x + cosine * $0.y) }
            extent = Box2D(around: points)!
        } else if extent.height > extent.width {
            points = points.map { Point2D(x: -$0.y, y: $0.x) }
            extent = Box2D(around: points)!
        }
        // A centre with its leaves is full already.
        let area = nodes.reduce(0) { sum, node in
            sum + (own[node].map { ($0.width + gap) * ($0.height + gap) / 0.8 } ?? footprint(node) / Fitting.fill)
        }
        let aspect = wanted ?? 1
        var target = Size2D(width: (area * aspect).squareRoot(), height: (area / aspect).squareRoot())
        let isAsWideAsPage = wanted == nil || target.width > width
        if isAsWideAsPage {
            let least = min(0.62, 0.2 + 0.035 * Double(nodes.count))
            target = Size2D(width: width, height: max(area / width, wanted == nil ? width * least : 0))
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
        let position = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
        let edges = figure.edges.compactMap { edge -> (Int, Int)? in
            guard let a = position[edge.from], let b = position[edge.to] else { return nil }
            return (a, b)
        }
        var spreading = Spreading(
            centers: placed, sizes: sizes, gap: gap, links: edges, linkGap: max(gap, sizing.fontSize * 1.6))
        _ = spreading.spread(width: target.width)
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
            nodes: nodes, centers: centers.map { $0 - box.minimum }, size: box.size, takesForm: true,
            isAsWideAsPage: isAsWideAsPage)
    }

    /// Cosines and sines of 0, 30 … 150 degrees.
    static let turns: [(Double, Double)] = [
        (1, 0), (0.8660254037844387, 0.5), (0.5, 0.8660254037844387), (0, 1), (-0.5, 0.8660254037844387),
        (-0.8660254037844387, 0.5),
    ]

    private func boxes(_ centers: [Point2D], _ sizes: [Size2D]) -> [Box2D] {
        zip(centers, sizes).map { Box2D(center: $0, size: $1) }
    }
}

extension Size2D {
    static let zero = Size2D(width: 0, height: 0)
}
