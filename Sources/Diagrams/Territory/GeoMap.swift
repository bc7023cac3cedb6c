internal import Collaboration
internal import DOT
internal import Wording

/// The land as it lies: outlines that the user gives, coloured by the view, with a name at each or led to it by a line.
struct GeoMap {
    private var map: TerritoryMap
    private let shapes: AreaShapes
    private let marks: [TileMark]

    init(_ figure: Figure, shapes: AreaShapes, theme: Theme) {
        map = TerritoryMap(figure, theme: theme)
        self.shapes = shapes
        marks = TileMark.all(in: figure)
        if !shapes.unmatched.isEmpty { map.notices.append(.areasUnmatched(shapes.unmatched)) }
        if let attribution = shapes.attribution { map.notices.append(.outlinesOf(attribution)) }
        if !shapes.misplaced.isEmpty {
            map.notices.append(.areasElsewhere(shapes.misplaced.map { figure.nodes[$0].actors[0] }))
        }
        if shapes.areGiven, !shapes.points.isEmpty {
            map.notices.append(.actorsWithoutArea(shapes.points.keys.sorted().map { figure.nodes[$0].actors[0] }))
        }
    }

    mutating func arrangement(ruler: inout Ruler) -> Arrangement {
        map.box.maximum.y = shapes.height
        for (node, shape) in shapes.shapes { map.anchors[node] = shape.anchor }
        for (node, point) in shapes.points { map.anchors[node] = point }
        drawAreas()
        drawPoints()
        drawMarks()
        highlights()
        let labelling = labels(ruler: &ruler)
        captions(ruler: &ruler)
        map.strip(ruler: &ruler)
        index(labelling, ruler: &ruler)
        return map.arrangement()
    }

    /// Large areas first, so that one that lies in the hole of another is drawn on it.
    private mutating func drawAreas() {
        let painter = Painter(map.figure, palette: map.theme.palette)
        let order = shapes.shapes.keys.sorted { a, b in
            (-shapes.shapes[a]!.size, a) < (-shapes.shapes[b]!.size, b)
        }
        for node in order {
            let paint = painter.paint(map.figure.nodes[node].paintKey)
            let stroke = paint.outline
            var drawn: [XDot.Shape] = []
            for polygon in shapes.shapes[node]!.polygons {
                drawn += Stripes.slanting(of: polygon.outer, colors: paint.fills)
                drawn.append(.polygon(polygon.outer, stroke: stroke))
                drawn += polygon.holes.filter { $0.count >= 3 }.map { .polygon($0, fill: .white, stroke: stroke) }
            }
            map.areas.append(
                Arrangement.Area(
                    id: "area-" + map.figure.nodes[node].id, role: .territory, title: map.figure.nodes[node].name,
                    shapes: drawn))
        }
        // Of two neighbours the later one has the common border: a group's is seen whole.
        let borders = order.filter { map.figure.nodes[$0].paintKey.isMember }.flatMap { node in
            let stroke = painter.paint(map.figure.nodes[node].paintKey).outline
            return shapes.shapes[node]!.polygons.map { XDot.Shape.polygon($0.outer, stroke: stroke) }
        }
        if !borders.isEmpty {
            map.areas.append(Arrangement.Area(id: "borders", role: .decoration, title: "", shapes: borders))
        }
    }

    private mutating func drawPoints() {
        let painter = Painter(map.figure, palette: map.theme.palette)
        for node in shapes.points.keys.sorted() {
            let paint = painter.paint(map.figure.nodes[node].paintKey, mark: map.figure.nodes[node].mark)
            map.areas.append(
                Arrangement.Area(
                    id: "point-" + map.figure.nodes[node].id, role: .territory, title: map.figure.nodes[node].name,
                    shapes: NodeForm.spot.drawing(
                        center: shapes.points[node]!, size: Size2D(width: GeoMap.point, height: GeoMap.point),
                        paint: paint)))
        }
    }

    /// Who is pointed out has a band along the inside of its border: on the border it would be its neighbour's as well.
    private mutating func highlights() {
        let painter = Painter(map.figure, palette: map.theme.palette)
        for node in shapes.shapes.keys.sorted() where map.figure.nodes[node].mark != nil {
            let drawn = map.figure.nodes[node]
            let outline = painter.paint(drawn.paintKey, mark: drawn.mark).outline
            let rings = shapes.shapes[node]!.polygons.flatMap { [$0.outer] + $0.holes.filter { $0.count >= 3 } }
            let band = InnerBand(in: rings, width: outline.width).lines
            map.areas.append(
                Arrangement.Area(
                    id: "ring-" + drawn.id, role: .marker, title: FigureWords(map.figure).title(ofNode: node),
                    shapes: band.isEmpty
                        ? rings.map { .polygon($0, stroke: outline) } : band.map { .polyline($0, stroke: outline) }))
        }
    }

    /// The area of a member that is not simply present is hatched in its group's tone; a point has a ring.
    private mutating func drawMarks() {
        var marked: [Int: Int] = [:]
        for mark in marks {
            let rank = marked[mark.node, default: 0]
            let drawn: [XDot.Shape]
            if let shape = shapes.shapes[mark.node] {
                drawn = Hatching(mark.status, rank: rank).shapes(
                    in: shape.polygons.flatMap { [$0.outer] + $0.holes }, color: map.theme.palette.tone(mark.group))
            } else if let point = shapes.points[mark.node] {
                let size = GeoMap.ring(rank: rank)
                drawn = TileMark.ring(
                    mark.status, form: .spot, center: point, size: Size2D(width: size, height: size),
                    color: map.theme.palette.tone(mark.group))
            } else {
                continue
            }
            marked[mark.node] = rank + 1
            map.areas.append(
                Arrangement.Area(
                    id: "mark-\(map.figure.nodes[mark.node].id)-\(mark.group)", role: .marker,
                    title: mark.title(in: map.figure), shapes: drawn))
        }
    }

    /// Across.
    static let point = 6.0
    /// The rings of a point's marks lie around each other.
    static func ring(rank: Int) -> Double { 10 + 5 * Double(rank) }

    /// Across, all rings counted.
    static func extent(rings: Int) -> Double { rings == 0 ? point : ring(rank: rings - 1) }

    /// What a point and its rings take beside its middle, at the land's edge.
    static func inset(rings: Int) -> Double { ring(rank: max(0, rings - 1)) / 2 + 4 }

    /// - Returns: What stands where.
    private mutating func labels(ruler: inout Ruler) -> GeoLabels.Labelling {
        let nodes = map.anchors.indices.filter { map.anchors[$0] != nil }
        let best = GeoLabels(nodes, of: map, shapes: shapes, marks: marks).labelling(ruler: &ruler)
        let hatched = Set(marks.map(\.node))
        var leaders: [XDot.Shape] = []
        for (node, place) in zip(nodes, best.placed) {
            let form: NodeForm = shapes.shapes[node] == nil ? .spot : .bare
            guard let place else {
                // Nothing is written, but ties end there.
                map.places[node] = Arrangement.Place(
                    center: map.anchors[node]!, size: Size2D(width: 1, height: 1), form: form, lines: [],
                    fontSize: best.fontSize)
                continue
            }
            map.places[node] = Arrangement.Place(
                center: place.box.center, size: place.box.size, form: form, lines: best.labels[node]!.lines,
                fontSize: best.fontSize,
                isBacked: map.hasLines || (place.leader != nil || hatched.contains(node)) && form == .bare)
            if let leader = place.leader {
                if !shapes.shapes.isEmpty {
                    map.places[node]!.isCallout = true
                    leaders.append(
                        .polygon(
                            place.box.grown(by: 0.3).corners, fill: .white, stroke: .init(Palette.faintLine, width: 0.4)
                        ))
                }
                leaders += GeoMap.drawing(leader, overAreas: !shapes.shapes.isEmpty)
            }
            map.box = map.box.union(place.box)
        }
        if !leaders.isEmpty {
            map.areas.append(
                Arrangement.Area(
                    id: "leaders", role: .marker, title: Phrases(map.figure.language).leaderLines, shapes: leaders))
        }
        return best
    }

    /// A thin line with a dot where it starts, with a white edge where it may cross dark areas.
    private static func drawing(_ leader: LabelPlacement.Leader, overAreas: Bool) -> [XDot.Shape] {
        func dot(_ radius: Double, _ color: Color) -> XDot.Shape {
            .ellipse(center: leader.from, radii: Size2D(width: radius, height: radius), fill: color)
        }
        func line(_ width: Double, _ color: Color) -> XDot.Shape {
            .polyline([leader.from, leader.to], stroke: .init(color, width: width))
        }
        return (overAreas ? [line(1.7, .white), dot(1.6, .white)] : [])
            + [line(0.5, Palette.line), dot(0.9, Palette.line)]
    }

    /// The names of numbers, and of who has neither name nor number on the map.
    private mutating func index(_ labelling: GeoLabels.Labelling, ruler: inout Ruler) {
        let numbers = labelling.numbers.map { (number: $1, name: map.figure.nodes[$0].name) }
            .sorted { $0.number < $1.number }
        NumberIndex.area(numbers, below: map.box.minimum.y, width: map.width, theme: map.theme, ruler: &ruler).map {
            map.areas.append($0)
            map.box.minimum.y -= $1
        }
        let nodes = map.anchors.indices.filter { map.anchors[$0] != nil }
        unnamed(zip(nodes, labelling.placed).filter { $1 == nil }.map(\.0), ruler: &ruler)
    }

    /// Who has neither name nor number on the map is named below it: they are drawn, so they are told.
    private mutating func unnamed(_ nodes: [Int], ruler: inout Ruler) {
        guard !nodes.isEmpty else { return }
        let words = Phrases(map.figure.language).withoutLabel(nodes.map { map.figure.nodes[$0].name })
        let size = map.theme.textSize
        var y = map.box.minimum.y - size * 1.4
        var shapes: [XDot.Shape] = []
        for line in ruler.lines(words, size: size, atMost: map.width * PageText.reserve) {
            shapes.append(PageText.shape(line, at: Point2D(x: 0, y: y), size: size, theme: map.theme, ruler: &ruler))
            y -= Ruler.lineHeight(size)
        }
        map.areas.append(Arrangement.Area(id: "unnamed", role: .caption, title: words, shapes: shapes))
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
