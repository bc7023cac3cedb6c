internal import Collaboration
internal import DOT
internal import Wording

/// The land as it lies: outlines that the user gives, coloured by the view, with a name at each or led to it by a line.
struct GeoMap {
    private var map: TerritoryMap
    private let shapes: AreaShapes

    /// - Returns: Nil where no actor of the figure has an outline or a point.
    init?(_ figure: Figure, boundaries: Boundaries?, theme: Theme) {
        map = TerritoryMap(figure, theme: theme)
        guard
            let shapes = AreaShapes(
                figure, boundaries: boundaries, width: map.width, maxHeight: theme.mapHeight * 1.2)
        else { return nil }
        self.shapes = shapes
        if !shapes.unmatched.isEmpty { map.notices.append(.areasUnmatched(shapes.unmatched)) }
        if boundaries != nil, !shapes.points.isEmpty {
            map.notices.append(.actorsWithoutArea(shapes.points.keys.sorted().map { figure.nodes[$0].actors[0] }))
        }
    }

    mutating func arrangement(ruler: inout Ruler) -> Arrangement {
        map.box.maximum.y = shapes.height
        for (node, shape) in shapes.shapes { map.anchors[node] = shape.anchor }
        for (node, point) in shapes.points { map.anchors[node] = point }
        drawAreas()
        drawPoints()
        marks()
        labels(ruler: &ruler)
        captions(ruler: &ruler)
        return map.arrangement(ruler: &ruler)
    }

    /// Large areas first, so that one that lies in the hole of another is drawn on it.
    private mutating func drawAreas() {
        let painter = Painter(map.figure, palette: map.theme.palette)
        let order = shapes.shapes.keys.sorted { a, b in
            (-shapes.shapes[a]!.size, a) < (-shapes.shapes[b]!.size, b)
        }
        for node in order {
            let paint = painter.paint(map.figure.nodes[node].paintKey, mark: map.figure.nodes[node].mark)
            let stroke = XDot.Stroke(
                paint.stroke, width: paint.strokeWidth, style: paint.isDashed ? .dashed : .solid)
            var drawn: [XDot.Shape] = []
            for polygon in shapes.shapes[node]!.polygons {
                drawn += Stripes.fills(of: polygon.outer, colors: paint.fills)
                drawn.append(.polygon(polygon.outer, stroke: stroke))
                drawn += polygon.holes.filter { $0.count >= 3 }.map { .polygon($0, fill: .white, stroke: stroke) }
            }
            map.areas.append(
                Arrangement.Area(
                    id: "area-" + map.figure.nodes[node].id, role: .territory, title: map.figure.nodes[node].name,
                    shapes: drawn))
        }
    }

    private mutating func drawPoints() {
        let painter = Painter(map.figure, palette: map.theme.palette)
        for node in shapes.points.keys.sorted() {
            let paint = painter.paint(map.figure.nodes[node].paintKey, mark: map.figure.nodes[node].mark)
            map.areas.append(
                Arrangement.Area(
                    id: "point-" + map.figure.nodes[node].id, role: .territory, title: map.figure.nodes[node].name,
                    shapes: [
                        .ellipse(
                            center: shapes.points[node]!, radii: Size2D(width: 3, height: 3), fill: paint.fills[0],
                            stroke: .init(paint.stroke, width: paint.strokeWidth))
                    ]))
        }
    }

    /// Members that are not simply present have their outline drawn again in their group's tone, dashed.
    private mutating func marks() {
        for mark in TileMark.all(in: map.figure) {
            guard let shape = shapes.shapes[mark.node] else { continue }
            map.areas.append(
                Arrangement.Area(
                    id: "mark-\(map.figure.nodes[mark.node].id)-\(mark.group)", role: .marker,
                    title: mark.title(in: map.figure),
                    shapes: shape.polygons.map { .polygon($0.outer, stroke: mark.stroke(map.theme.palette)) }))
        }
    }

    private mutating func labels(ruler: inout Ruler) {
        let nodes = map.anchors.indices.filter { map.anchors[$0] != nil }
        var fontSize = map.theme.labelSizes.last!
        var lines: [Int: [String]] = [:]
        var placed: [LabelPlacement.Place?] = []
        // The letters in which most names stand at their places; of those that do as well, the largest.
        var fewest = Int.max
        for size in map.theme.labelSizes {
            var broken: [Int: [String]] = [:]
            for node in nodes {
                broken[node] = ruler.label(map.figure.nodes[node].label, size: size, atMost: size * 8)
            }
            let found = placement(nodes, broken, size, &ruler)
            // A name without a place is worse than any number of lines.
            let cost = found.reduce(0) { $0 + ($1 == nil ? 1000 : $1!.leader == nil ? 0 : 1) }
            guard cost < fewest else { continue }
            (fewest, fontSize, lines, placed) = (cost, size, broken, found)
        }
        var leaders: [XDot.Shape] = []
        for (node, place) in zip(nodes, placed) {
            guard let place else { continue }
            map.places[node] = Arrangement.Place(
                center: place.box.center, size: Size2D(width: place.box.width, height: place.box.height),
                form: shapes.shapes[node] == nil ? .spot : .bare,
                lines: lines[node]!, fontSize: fontSize)
            if let leader = place.leader {
                leaders.append(.polyline([leader.from, leader.to], stroke: .init(Palette.line, width: 0.5)))
                leaders.append(
                    .ellipse(center: leader.from, radii: Size2D(width: 0.9, height: 0.9), fill: Palette.line))
            }
            map.box = map.box.union(place.box)
        }
        if !leaders.isEmpty {
            map.areas.append(
                Arrangement.Area(
                    id: "leaders", role: .marker, title: Phrases(map.figure.language).leaderLines, shapes: leaders))
        }
        index(nodes.indices.filter { placed[$0] == nil }.map { nodes[$0] }, ruler: &ruler)
    }

    private func placement(
        _ nodes: [Int], _ lines: [Int: [String]], _ size: Double, _ ruler: inout Ruler
    ) -> [LabelPlacement.Place?] {
        var requests: [LabelPlacement.Request] = []
        for node in nodes {
            let text = ruler.block(lines[node]!, size: size)
            let anchor = map.anchors[node]!
            let shape = shapes.shapes[node]
            let box = Box2D(center: anchor, size: Size2D(width: text.width * 0.7, height: text.height * 0.7))
            let fits = shape.map { Polygon.contains($0.polygons[0].outer, box) } ?? false
            requests.append(
                .init(
                    anchor: anchor, width: text.width, height: text.height, slack: shape.map { $0.room * 0.5 } ?? 0,
                    fits: fits))
        }
        // Nothing beyond the sides of the page.
        let far = 4000.0
        let walls = [-far / 2, map.width + far / 2].map {
            Box2D(center: Point2D(x: $0, y: 0), size: Size2D(width: far, height: 2 * far))
        }
        let dots = shapes.points.values.map { Box2D(center: $0, size: Size2D(width: 7, height: 7)) }
        return LabelPlacement(
            requests, obstacles: walls + dots.sorted { ($0.minimum.x, $0.minimum.y) < ($1.minimum.x, $1.minimum.y) },
            reach: map.width * 0.5, gap: 0.8
        ).places
    }

    /// Names that found no place stand below the map: they are drawn, so they are told.
    private mutating func index(_ nodes: [Int], ruler: inout Ruler) {
        guard !nodes.isEmpty else { return }
        let words = Phrases(map.figure.language).withoutLabel(nodes.map { map.figure.nodes[$0].name })
        let size = map.theme.textSize
        var y = map.box.minimum.y - size * 1.4
        var shapes: [XDot.Shape] = []
        for line in ruler.lines(words, size: size, atMost: map.width) {
            shapes.append(PageText.shape(line, at: Point2D(x: 0, y: y), size: size, theme: map.theme, ruler: &ruler))
            y -= Ruler.lineHeight(size)
        }
        map.areas.append(Arrangement.Area(id: "index", role: .caption, title: words, shapes: shapes))
        map.box.minimum.y = y
    }

    /// Each group's name off the land, at its outer edge.
    private mutating func captions(ruler: inout Ruler) {
        var land: [Box2D] = []
        for node in shapes.shapes.keys.sorted() {
            for polygon in shapes.shapes[node]!.polygons { land += Polygon.bands(of: polygon.outer, count: 10) }
        }
        land += map.places.compactMap { $0?.box }
        let middle = map.box.center
        let requests = map.figure.groups.indices.map { index in
            let members = map.figure.groups[index].members.filter { $0.status == .present }.map(\.node)
            let corners = members.compactMap { shapes.shapes[$0]?.polygons.first?.outer }.joined()
            // The corners farthest out are nearest to free space; a dozen of them are tried.
            let outer = corners.sorted { ($0 - middle).length > ($1 - middle).length }
            let edges = stride(from: 0, to: min(outer.count, 120), by: 10).map { outer[$0] }
            return GroupCaptions.Request(group: index, name: map.figure.groups[index].name, edges: edges)
        }
        let captions = GroupCaptions(theme: map.theme, obstacles: land, width: map.width)
        for (area, box) in captions.areas(requests, ruler: &ruler) {
            map.areas.append(area)
            map.box = map.box.union(box)
        }
    }
}
