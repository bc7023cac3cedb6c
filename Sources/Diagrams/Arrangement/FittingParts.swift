internal import DOT

extension Fitting {
    /// Nodes that hang together, in their places beside each other.
    struct Part {
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

        /// A star or a pair has one form, and what is as wide as the page in one form is so in all wider ones.
        var differsWhereWider: Bool { takesForm && !isAsWideAsPage }
    }

    /// - Parameter aspect: Width by height; nil for one that fills the page's width.
    func part(_ nodes: [Int], found: [Point2D?], aspect wanted: Double?) -> Part {
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
        var untangling = Untangling(
            centers: part.centers, sizes: sizes, edges: edges, gap: gap, linkGap: patternGap, limits: limits)
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
            centers: placed, sizes: sizes, gap: gap, links: edges,
            linkGap: max(gap, patternGap ?? sizing.fontSize * 1.6))
        _ = spreading.spread(width: target.width)
        var centers = spreading.centers
        if nodes.count <= 250 {
            var limits = Box2D(around: boxes(centers, sizes).flatMap(\.corners))!
            limits.minimum.x = 0
            limits.maximum.x = target.width
            limits.minimum.y = min(limits.minimum.y, 0)
            limits.maximum.y = max(limits.maximum.y, target.height)
            var untangling = Untangling(
                centers: centers, sizes: sizes, edges: edges, gap: gap, linkGap: patternGap, limits: limits)
            untangling.improve()
            centers = untangling.centers
        }
        let box = Box2D(around: boxes(centers, sizes).flatMap(\.corners))!
        return Part(
            nodes: nodes, centers: centers.map { $0 - box.minimum }, size: box.size, takesForm: true,
            isAsWideAsPage: isAsWideAsPage)
    }

    /// Where lines have dashes or dots: between shapes that stand nearer nothing but the arrowhead would be seen, as of a tie that is
    /// there.
    private var patternGap: Double? {
        figure.edges.contains(where: \.hasPattern) ? sizing.fontSize * 3 : nil
    }

    private func boxes(_ centers: [Point2D], _ sizes: [Size2D]) -> [Box2D] {
        zip(centers, sizes).map { Box2D(center: $0, size: $1) }
    }
}

extension Size2D {
    static let zero = Size2D(width: 0, height: 0)
}
