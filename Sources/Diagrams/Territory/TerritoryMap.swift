internal import Collaboration
internal import DOT
internal import Wording

/// What the maps of the land share: who has a place on it, who stands in the strip beside it, and the ties above it.
struct TerritoryMap {
    let figure: Figure
    let theme: Theme
    /// The map's width.
    let width: Double
    /// By node, its place on the land; nil for one that has none.
    var anchors: [Point2D?]
    /// By node, what a tie ends at.
    var places: [Arrangement.Place?]
    var areas: [Arrangement.Area] = []
    var outlined: [Int: Arrangement.OutlineKind] = [:]
    var notices: [Notice] = []
    var box: Box2D

    init(_ figure: Figure, theme: Theme) {
        self.figure = figure
        self.theme = theme
        width = theme.mapWidth
        anchors = Array(repeating: nil, count: figure.nodes.count)
        places = Array(repeating: nil, count: figure.nodes.count)
        box = Box2D(minimum: Point2D(x: 0, y: 0), maximum: Point2D(x: width, y: 0))
    }

    /// The actor of a node that stands for one.
    static func actor(of node: Figure.Node, in figure: Figure) -> Actor? {
        node.classID == nil && node.actors.count == 1 ? figure.network.actor(node.actors[0]) : nil
    }

    /// Adds the ties, and closes the arrangement.
    func arrangement() -> Arrangement {
        let looks = LineLooks(figure, palette: theme.palette)
        let courses = figure.edges.map { edge -> EdgePath? in
            guard let from = ends(edge.from), let to = ends(edge.to) else { return nil }
            let look = looks.look(of: edge, in: figure)
            return Routing.straight(from: from, to: to, hasHead: look.hasHead, hasTail: look.tail != .none)
        }
        let covered = figure.edges.indices.count { runsUnder(figure.edges[$0], courses[$0]) }
        return Arrangement(
            places: places, courses: courses, areas: areas, box: box, outlined: outlined,
            notices: notices + (covered > 0 ? [.linesUnderShapes(count: covered)] : []))
    }

    /// Whether a tie's line runs under the shape of another actor in the strip, as if it ended there.
    private func runsUnder(_ edge: Figure.Edge, _ course: EdgePath?) -> Bool {
        // Lines over the land are straight.
        guard let line = course?.curves.first?.controlPoints else { return false }
        return places.indices.contains { node in
            guard node != edge.from, node != edge.to, anchors[node] == nil else { return false }
            return places[node]?.box.meets(from: line.first!, to: line.last!) ?? false
        }
    }

    private func ends(_ node: Int) -> (center: Point2D, outline: [Point2D])? {
        guard let place = places[node] else { return nil }
        guard let anchor = anchors[node] else {
            return (place.center, place.form.outline(center: place.center, size: place.size))
        }
        let reach = place.form == .tile ? place.size.width * 0.36 : 2.5
        return (anchor, NodeForm.ellipse.outline(center: anchor, size: Size2D(width: 2 * reach, height: 2 * reach)))
    }

    /// Adds those without a place, below what is there: before an index, which no tie to them may cross.
    mutating func strip(ruler: inout Ruler) {
        let homeless = figure.nodes.indices.filter { places[$0] == nil && anchors[$0] == nil }
        guard !homeless.isEmpty else { return }
        let sizing = NodeSizing(figure, fontSize: theme.labelSizes[min(2, theme.labelSizes.count - 1)], ruler: &ruler)
        let sorted = homeless.sorted { a, b in
            let (x, y) = (figure.nodes[a], figure.nodes[b])
            return x.kind != y.kind ? x.kind < y.kind : (x.label, a) < (y.label, b)
        }
        let strip = Strip(
            sorted, sizes: sizing.labels.map(\.size), width: width, gap: sizing.fontSize * 0.6,
            top: box.minimum.y - sizing.fontSize * 1.6, captionSize: sizing.fontSize, isCaptionBelow: true)
        for (node, center) in zip(strip.nodes, strip.centers) { places[node] = sizing.place(node, at: center) }
        let words = Phrases(figure.language).withoutPlace(homeless.count)
        areas.append(
            Arrangement.Area(
                id: "strip", role: .caption, title: words,
                shapes: [
                    PageText.shape(
                        words, at: strip.caption, size: theme.textSize, isBold: true, color: Palette.quietInk,
                        theme: theme, ruler: &ruler)
                ]))
        box = box.union(strip.box)
    }
}

extension Routing {
    /// A straight line between two outlines, its arrowheads taken from its length.
    static func straight(
        from: (center: Point2D, outline: [Point2D]), to: (center: Point2D, outline: [Point2D]), hasHead: Bool,
        hasTail: Bool
    ) -> EdgePath {
        let start = Polygon.exit(of: from.outline, from: from.center, toward: to.center)
        let stop = Polygon.exit(of: to.outline, from: to.center, toward: from.center)
        let length = (stop - start).length
        let head = (stop - start) * (length > 0 ? min(arrowLength, length * 0.4) / length : 0)
        let a = hasTail ? start + head : start
        let b = hasHead ? stop - head : stop
        return EdgePath(curves: [
            .init(
                controlPoints: [a, a + (b - a) * (1.0 / 3), a + (b - a) * (2.0 / 3), b],
                startTip: hasTail ? start : nil, endTip: hasHead ? stop : nil)
        ])
    }
}
