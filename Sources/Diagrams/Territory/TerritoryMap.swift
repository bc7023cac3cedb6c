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
        let isLine = figure.edges.map(isLine)
        let shown = figure.keeping(isLine)
        let looks = LineLooks(shown, palette: theme.palette)
        let lanes = MapBuilder.lanes(shown.edges)
        let inStrip = places.indices.map { anchors[$0] == nil ? places[$0]?.box : nil }
        var strip = StripRouting(inStrip, width: width)
        let obstacles = obstacles
        var lines = zip(shown.edges, lanes).map { edge, lane -> EdgePath? in
            guard let (from, to) = ends(of: edge, in: shown, lanes) else { return nil }
            let look = looks.look(of: edge, in: shown)
            var line = Routing.Line(
                from: edge.from, to: edge.to, hasHead: look.hasHead, hasTail: look.tail != .none, lane: lane)
            line.corners = strip.corners(
                from: from, edge.from, to: to, edge.to, lane: lane * 3, look: look)
            return path(line, around: obstacles)
        }.makeIterator()
        let courses = isLine.map { $0 ? lines.next()! : nil }
        let cased = figure.layout == .geo ? withCasings(courses.compactMap(\.self)) : areas
        // A line that comes out of a name or shape beyond it seems to end there twice.
        let grounds = places.indices.map { node -> Box2D? in
            guard let place = places[node] else { return nil }
            return anchors[node] == nil ? place.box : place.lines.isEmpty ? nil : place.labelBox
        }
        let points = courses.compactMap(\.self).flatMap(\.samples)
        let whole = Box2D(around: points).map { box.union($0.grown(by: 1)) } ?? box
        return Arrangement(
            places: places, courses: courses, areas: cased, box: whole, outlined: outlined,
            notices: notices + figure.linesUnderShapes(grounds, courses))
    }

    /// Straight pieces; over the land, around the names of others where that is possible.
    ///
    /// - Parameter obstacles: By node, what lines of others go around.
    private func path(_ line: Routing.Line, around obstacles: [[Box2D]]) -> EdgePath {
        let last = line.corners.count - 2
        return Routing.path(line) { piece, a, b in
            let isOverLand = piece == 0 && anchors[line.from] != nil || piece == last && anchors[line.to] != nil
            guard !obstacles.isEmpty, isOverLand, (b - a).length > 1 else { return Cubic(from: a, to: b) }
            var boxes = obstacles.indices.filter { $0 != line.from && $0 != line.to }.flatMap { obstacles[$0] }
            // It ends at the edge of its own name, and does not come from behind it.
            for node in [line.from, line.to] where anchors[node] != nil {
                if let place = places[node], !place.lines.isEmpty { boxes.append(place.labelBox.grown(by: -1.5)) }
            }
            let found = Routing.bent(from: a, to: b, around: boxes, within: 0...width)
            return found.hits == 0 ? found.curve : Cubic(from: a, to: b)
        }
    }

    /// By node, its name and point, or its box beside the land. Among very many lines none can go around.
    private var obstacles: [[Box2D]] {
        guard figure.edges.count <= 300 else { return [] }
        return places.indices.map { node in
            guard let place = places[node] else { return [] }
            guard let anchor = anchors[node] else { return [place.box] }
            let spot = Box2D(center: anchor, size: Size2D(width: 6, height: 6))
            return (place.lines.isEmpty ? [] : [place.labelBox.grown(by: 1)]) + (figure.layout == .geo ? [spot] : [])
        }
    }

    /// Whether a tie is drawn as a line: what an area, its outline, a mark or a number says is not said twice.
    private func isLine(_ edge: Figure.Edge) -> Bool {
        !figure.isShownByArea(edge, isOnLand: { anchors[$0] != nil }, isOutlined: { outlined[$0] != nil })
    }

    /// Those at the ends of lines.
    var tied: Set<Int> { Set(figure.edges.filter(isLine).flatMap { [$0.from, $0.to] }) }

    /// Whether any tie is drawn as a line. Groups' outlines are to be known.
    var hasLines: Bool { figure.edges.contains(where: isLine) }

    private func end(_ node: Int) -> StripRouting.End? {
        guard let place = places[node] else { return nil }
        guard let anchor = anchors[node] else {
            return (place.center, place.form.outline(center: place.center, size: place.size))
        }
        // Beside a name that stands there: its ground would hide an arrowhead.
        let label = place.labelBox.grown(by: 1.5)
        return label.contains(anchor) ? (label.center, label.corners) : (anchor, TerritoryMap.spot(anchor))
    }

    private static func spot(_ point: Point2D) -> [Point2D] {
        NodeForm.ellipse.outline(center: point, size: Size2D(width: 5, height: 5))
    }

    private func ends(
        of edge: Figure.Edge, in shown: Figure, _ lanes: [Double]
    ) -> (StripRouting.End, StripRouting.End)? {
        guard let from = end(edge.from), let to = end(edge.to) else { return nil }
        guard figure.layout == .tiles, anchors[edge.from] != nil, anchors[edge.to] != nil else { return (from, to) }
        // Between tiles of one row, or nearly, a line would be seen in the joint alone: it runs below their names.
        let way = to.center - from.center
        let isFlat = [edge.from, edge.to].contains { node in
            let label = places[node]!.labelBox
            return abs(way.y) * label.width < abs(way.x) * label.height
        }
        guard isFlat else { return (from, to) }
        let names = places.indices.filter { anchors[$0] != nil }.compactMap { places[$0]?.labelBox.height }
        let ends = Set([edge.from, edge.to])
        let beside = zip(shown.edges, lanes).filter { Set([$0.0.from, $0.0.to]) == ends }.map { abs($0.1) }.max() ?? 0
        let below = Point2D(x: 0, y: -(names.max() ?? 0) / 2 - 4 - 3 * beside)
        func dock(_ end: StripRouting.End) -> StripRouting.End {
            (end.center + below, TerritoryMap.spot(end.center + below))
        }
        return (dock(from), dock(to))
    }

    /// A white edge under every line, right above the land: borders are lines too.
    private func withCasings(_ courses: [EdgePath]) -> [Arrangement.Area] {
        let lines = courses.flatMap(\.curves).map {
            XDot.Shape.bezier($0.controlPoints, stroke: .init(.white, width: 3.4))
        }
        guard !lines.isEmpty, let ground = areas.lastIndex(where: { $0.role == .territory }) else { return areas }
        var cased = areas
        cased.insert(.init(id: "casings", role: .decoration, title: "", shapes: lines), at: ground + 1)
        return cased
    }

    /// Adds those without a place, below what is there: before an index, which no tie to them may cross.
    mutating func strip(ruler: inout Ruler) {
        let homeless = figure.nodes.indices.filter { places[$0] == nil && anchors[$0] == nil }
        guard !homeless.isEmpty else { return }
        let sizing = NodeSizing(figure, fontSize: theme.labelSizes[min(2, theme.labelSizes.count - 1)], ruler: &ruler)
        let lines = figure.edges.filter(isLine)
        let isTied = lines.contains { anchors[$0.from] == nil && anchors[$0.to] == nil }
        let hasPatterns = lines.contains(where: \.hasPattern)
        // Between two that stand beside each other a line is to be seen, dashes too.
        let gap = sizing.fontSize * (lines.isEmpty ? 0.6 : isTied ? hasPatterns ? 3 : 2 : 1.2)
        let strip = Strip(
            ordered(homeless, lines), sizes: sizing.labels.map(\.size), width: width, gap: gap,
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

    /// Those that lines from the land come down to stand in front, then those tied to them, beside each other as these are.
    private func ordered(_ homeless: [Int], _ lines: [Figure.Edge]) -> [Int] {
        func precedes(_ a: Int, _ b: Int) -> Bool {
            let (x, y) = (figure.nodes[a], figure.nodes[b])
            return x.kind != y.kind ? x.kind < y.kind : (x.label, a) < (y.label, b)
        }
        let pairs = lines.flatMap { [($0.from, $0.to), ($0.to, $0.from)] }
        let tied = Set(pairs.filter { anchors[$1] != nil }.map(\.0))
        let front = homeless.filter(tied.contains).sorted(by: precedes)
        let rank = Dictionary(uniqueKeysWithValues: front.enumerated().map { ($1, $0) })
        var nearest: [Int: Int] = [:]
        for (node, other) in pairs { nearest[node] = min(nearest[node] ?? .max, rank[other] ?? front.count) }
        let rest = homeless.filter { !tied.contains($0) }.sorted { a, b in
            let (x, y) = (nearest[a] ?? .max, nearest[b] ?? .max)
            return x != y ? x < y : precedes(a, b)
        }
        return front + rest
    }
}
