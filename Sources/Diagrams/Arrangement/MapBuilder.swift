internal import Collaboration
package import DOT
internal import Wording

/// From the places that a layout of graphviz found to the arrangement: fitted to the page, lines routed, groups outlined.
package struct MapBuilder: Sendable {
    let figure: Figure
    let theme: Theme
    /// The map's width where the page is as wide as its style wants.
    package let width: Double

    package init(_ figure: Figure, theme: Theme) {
        self.figure = figure
        self.theme = theme
        width = theme.mapWidth
    }

    /// The largest letters with which the map can be expected to stay low enough: by estimate, since each size of a font takes
    /// graphviz longer to look up than to measure.
    package var fontSize: Double {
        var estimating = Ruler()
        return theme.labelSizes.first {
            let sizing = NodeSizing(figure, fontSize: $0, ruler: &estimating)
            return Fitting(figure, sizing: sizing, stars: nil, width: width).expectedHeight <= theme.mapHeight
        } ?? theme.labelSizes.last!
    }

    /// The centres that are laid out with their leaves; in layers there are none.
    func stars(_ sizing: NodeSizing, combForm: Double? = nil) -> Stars? {
        figure.layout == .dot || figure.nodes.count > MapBuilder.fittedLimit
            ? nil : Stars(figure, sizing: sizing, gap: Fitting.gap(figure, sizing), combForm: combForm)
    }

    /// Above so many nodes the map is what graphviz makes of it.
    static let fittedLimit = 600

    /// What graphviz is to place.
    package func layoutDocument(_ sizing: NodeSizing) -> LayoutDocument {
        LayoutDocument(figure, sizing: sizing, stars: stars(sizing))
    }

    /// - Parameters:
    ///   - found: Each node's centre by the layout; nil for nodes that it was not given.
    ///   - routes: Each edge's course by the layout, where it is to be kept (`dot`).
    ///   - kept: Centres that must stay where they are, y upward from the map's upper edge at 0.
    ///   - search: How far the search for the best places is; kept for the next call with the same sizes and centres, where
    ///     widths were still to be measured.
    package func arrangement(
        sizing: NodeSizing, found: [Point2D?], routes: [EdgePath?], kept: [Int: Point2D] = [:],
        search: inout MapSearch?, ruler: inout Ruler
    ) -> Arrangement {
        let looks = LineLooks(figure, palette: theme.palette)
        let drawn: Drawn
        if !kept.isEmpty {
            drawn = pinned(sizing, found, routes, kept, looks, &search, &ruler)
        } else {
            drawn = placed(sizing, found, routes, looks, &search, &ruler)
        }
        let (places, courses, strip, mapWidth) = (drawn.places, drawn.courses, drawn.strip, drawn.width)
        // While a map is looked for, shapes have room around them and the page sides.
        var notices = figure.linesUnderShapes(places.map(\.box), courses, among: drawn.covered)
        if drawn.moved > 0 { notices.append(.placesNotKept(count: drawn.moved)) }

        let outlines = drawn.outlines ?? GroupOutlines(figure, places: places, courses: courses, theme: theme)
        notices += outlines.notices
        var box = Box2D(minimum: Point2D(x: 0, y: 0), maximum: Point2D(x: mapWidth, y: 0))
        var points = places.flatMap(\.box.corners) + outlines.points
        for course in courses.compactMap({ $0 }) {
            for curve in course.curves {
                points += curve.controlPoints + [curve.endTip, curve.startTip].compactMap { $0 }
            }
        }
        if let around = Box2D(around: points) {
            box = Box2D(
                minimum: Point2D(x: min(0, around.minimum.x), y: around.minimum.y),
                maximum: Point2D(
                    x: max(mapWidth, around.maximum.x), y: kept.isEmpty ? around.maximum.y : max(0, around.maximum.y)))
        }
        var areas = outlines.areas
        if let strip {
            box = box.union(strip.box)
            let words = caption(of: strip)
            areas.append(
                Arrangement.Area(
                    id: "strip", role: .caption, title: words,
                    shapes: [
                        PageText.shape(
                            words, at: strip.caption, size: theme.textSize, isBold: true, color: Palette.quietInk,
                            theme: theme, ruler: &ruler)
                    ]))
        }
        return Arrangement(
            places: places, courses: courses, areas: areas, box: box, outlined: outlines.outlined, notices: notices,
            origin: kept.isEmpty ? nil : Point2D(x: 0, y: 0))
    }

    /// Shapes and lines in their places.
    package struct Drawn {
        var places: [Arrangement.Place]
        var courses: [EdgePath?]
        /// The lines that run under a shape, or too near to one, by edge.
        var covered: [Int] = []
        var bending = 0.0
        var strip: Strip?
        var width: Double
        /// How many given places could not be kept.
        var moved = 0
        /// The form of the parts beside each other.
        var aspect: Double?
        /// The groups' outlines, where they were drawn already.
        var outlines: GroupOutlines?

        /// How far lines run out at the sides of a page.
        func overhang(_ width: Double) -> Double {
            let ends = courses.lazy.compactMap { $0 }.flatMap { $0.curves.flatMap(\.controlPoints) }
            return ends.reduce(0) { max($0, -$1.x, $1.x - width) }
        }

        var height: Double {
            let boxes = places.map(\.box)
            return (boxes.map(\.maximum.y).max() ?? 0) - (boxes.map(\.minimum.y).min() ?? 0)
        }
    }

    /// What the layout found, brought onto the page in the layout's own way.
    func placed(
        _ sizing: NodeSizing, _ found: [Point2D?], _ routes: [EdgePath?], _ looks: LineLooks,
        _ search: inout MapSearch?, _ ruler: inout Ruler
    ) -> Drawn {
        if figure.layout == .dot { return layered(sizing, found, routes, looks) }
        if figure.nodes.count > MapBuilder.fittedLimit { return large(sizing, found, looks) }
        return fitted(sizing, found, looks, &search, &ruler)
    }

    /// The layers of `dot`, and its lines.
    func layered(
        _ sizing: NodeSizing, _ found: [Point2D?], _ routes: [EdgePath?], _ looks: LineLooks
    ) -> Drawn {
        let placed = figure.nodes.indices.filter { found[$0] != nil }
        let layers = LayeredFitting(
            boxes: placed.map { Box2D(center: found[$0]!, size: sizing.labels[$0].size) }, pageWidth: width)
        let mapWidth = max(width, layers.width)
        let inset = Point2D(x: (mapWidth - layers.width) / 2, y: 0)
        var centers = found.map { $0.map { layers.mapped($0) + inset } ?? Point2D(x: 0, y: 0) }
        let strip = Fitting(figure, sizing: sizing, stars: nil, width: width)
            .strip(width: mapWidth, below: -sizing.fontSize * 1.5)
        for (node, center) in zip(strip?.nodes ?? [], strip?.centers ?? []) { centers[node] = center }
        let places = figure.nodes.indices.map { sizing.place($0, at: centers[$0]) }
        let routing = LayeredRouting(places: places, layers: found.map { $0.map(layers.layer) ?? -1 })
        let lines = lines(looks) { _, _ in nil }
        let courses = routing.courses(lines, routes: routes.map { $0.map { layers.mapped($0).moved(by: inset) } })
        var drawn = Drawn(places: places, courses: courses, strip: strip, width: mapWidth)
        if figure.nodes.count <= MapBuilder.fittedLimit { leadAround(lines, in: &drawn) }
        return drawn
    }

    /// The courses of `dot` keep clear of its own layers, and these were moved: a line that runs under a shape now goes around it, as
    /// lines do in other layouts; where it cannot, that is counted.
    private func leadAround(_ lines: [Routing.Line], in drawn: inout Drawn) {
        let boxes: [Box2D?] = drawn.places.map(\.box)
        func runsUnder(_ course: EdgePath?, _ line: Routing.Line) -> Bool {
            course?.runsUnder(boxes, from: line.from, to: line.to) ?? false
        }
        let hidden = lines.indices.filter { runsUnder(drawn.courses[$0], lines[$0]) }
        guard !hidden.isEmpty else { return }
        let routing = Routing(drawn.places, limits: 0...drawn.width)
        for (index, path) in zip(hidden, routing.courses(hidden.map { lines[$0] }).courses) {
            if let path, !runsUnder(path, lines[index]) {
                drawn.courses[index] = path
            } else {
                drawn.covered.append(index)
            }
        }
    }

    func caption(of strip: Strip) -> String { Phrases(figure.language).withoutTies(strip.nodes.count) }

    /// The end of a line where the map has laid it down, and the corners on its way there.
    struct LineGuide {
        var end: Point2D
        var turns: [Point2D]
    }

    /// - Parameter guide: How a line ends at its first node, coming from its second.
    func lines(_ looks: LineLooks, _ guide: (_ at: Int, _ from: Int) -> LineGuide?) -> [Routing.Line] {
        let lanes = MapBuilder.lanes(figure.edges)
        return figure.edges.enumerated().map { index, edge in
            let look = looks.look(of: edge, in: figure)
            let (start, end) = (guide(edge.from, edge.to), guide(edge.to, edge.from))
            var line = Routing.Line(
                from: edge.from, to: edge.to, hasHead: look.hasHead, hasTail: look.tail != .none, lane: lanes[index],
                start: start?.end, end: end?.end)
            if let end, !end.turns.isEmpty {
                line.corners = end.turns + [end.end]
            } else if let start, !start.turns.isEmpty {
                line.corners = [start.end] + start.turns.reversed()
            }
            return line
        }
    }

    /// Lines between the same two nodes lie side by side.
    static func lanes(_ edges: [Figure.Edge]) -> [Double] {
        var members: [[Int]: [Int]] = [:]
        for (index, edge) in edges.enumerated() {
            members[[min(edge.from, edge.to), max(edge.from, edge.to)], default: []].append(index)
        }
        var lanes = Array(repeating: 0.0, count: edges.count)
        for group in members.values where group.count > 1 {
            for (place, index) in group.enumerated() {
                let lane = Double(place) - Double(group.count - 1) / 2
                // The lane is a side of the line as it runs, so a line that runs back takes the other.
                lanes[index] = edges[index].from <= edges[index].to ? lane : -lane
            }
        }
        return lanes
    }
}
