internal import Collaboration
package import DOT
internal import GraphCore
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

    /// The sizes of nodes in the largest letters with which the map can be expected to stay low enough.
    package func sizing(ruler: inout Ruler) -> NodeSizing {
        var last: NodeSizing?
        for size in theme.labelSizes {
            let sizing = NodeSizing(figure, fontSize: size, ruler: &ruler)
            last = sizing
            if Fitting(figure, sizing: sizing, stars: nil, width: width).expectedHeight <= theme.mapHeight { break }
        }
        return last ?? NodeSizing(figure, fontSize: theme.labelSizes[0], ruler: &ruler)
    }

    /// The centres that are laid out with their leaves; in layers there are none.
    private func stars(_ sizing: NodeSizing, combForm: Double? = nil) -> Stars? {
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
    ///   - firstTry: The first try, which hangs on no width that is still to be measured; kept for the next call with the same
    ///     sizes and centres.
    package func arrangement(
        sizing: NodeSizing, found: [Point2D?], routes: [EdgePath?], kept: [Int: Point2D] = [:], firstTry: inout Drawn?,
        ruler: inout Ruler
    ) -> Arrangement {
        let looks = LineLooks(figure, palette: theme.palette)
        let drawn: Drawn
        if !kept.isEmpty {
            drawn = pinned(sizing, found, routes, kept, looks, &firstTry, &ruler)
        } else {
            drawn = placed(sizing, found, routes, looks, &firstTry, &ruler)
        }
        let (places, courses, strip, mapWidth) = (drawn.places, drawn.courses, drawn.strip, drawn.width)
        var notices: [Notice] = drawn.covered > 0 ? [.linesUnderShapes(count: drawn.covered)] : []
        if drawn.moved > 0 { notices.append(.placesNotKept(count: drawn.moved)) }

        var outlines = GroupOutlines(figure, places: places, courses: courses, theme: theme)
        outlines.draw()
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
        /// How many lines run under a shape.
        var covered = 0
        var bending = 0.0
        var strip: Strip?
        var width: Double
        /// How many given places could not be kept.
        var moved = 0
        /// The form of the parts beside each other.
        var aspect: Double?

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
        _ sizing: NodeSizing, _ found: [Point2D?], _ routes: [EdgePath?], _ looks: LineLooks, _ firstTry: inout Drawn?,
        _ ruler: inout Ruler
    ) -> Drawn {
        if figure.layout == .dot { return layered(sizing, found, routes, looks) }
        if figure.nodes.count > MapBuilder.fittedLimit { return large(sizing, found, looks) }
        return fitted(sizing, found, looks, &firstTry, &ruler)
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
        let courses = routing.courses(
            lines(looks) { _, _ in nil },
            routes: routes.map { $0.map { layers.mapped($0).moved(by: inset) } })
        return Drawn(places: places, courses: courses, strip: strip, width: mapWidth)
    }

    private func caption(of strip: Strip) -> String { Phrases(figure.language).withoutTies(strip.nodes.count) }

    /// What springs found, as it lies best: where lines run under shapes or the map is too high, it is turned, many leaves stand
    /// in columns, and the letters are made smaller.
    func fitted(
        _ sizing: NodeSizing, _ found: [Point2D?], _ looks: LineLooks, _ firstTry: inout Drawn?, _ ruler: inout Ruler
    ) -> Drawn {
        func drawn(
            _ sizing: NodeSizing, turn: Int? = nil, combForm: Double? = nil, aspects: [Double] = Fitting.aspects
        ) -> Drawn {
            // Outlines stand off their members: so much is kept free at the sides.
            let inset = turn == nil || figure.groups.isEmpty ? 0 : 9.0
            let fitting = Fitting(
                figure, sizing: sizing, stars: stars(sizing, combForm: combForm), width: width - 2 * inset, turn: turn)
            var fitted = fitting.fitted(found, aspects: aspects)
            for node in fitted.centers.indices { fitted.centers[node].x += inset }
            let places = figure.nodes.indices.map { sizing.place($0, at: fitted.centers[$0]) }
            let lines = lines(looks) { at, from in
                let end = LineEnd(at: at, from: from)
                guard let attachment = fitted.attachments[end] else { return nil }
                return LineGuide(
                    end: fitted.centers[at] + attachment,
                    turns: (fitted.turns[end] ?? []).map { fitted.centers[from] + $0 })
            }
            let routed = Routing(places, limits: 0...width).courses(lines)
            return Drawn(
                places: places, courses: routed.courses, covered: routed.covered, bending: routed.bending,
                strip: fitted.strip, width: width, aspect: fitted.aspect)
        }
        func faults(_ drawn: Drawn) -> Double {
            Double(drawn.covered) * 150 + max(0, drawn.height - theme.mapHeight) + drawn.overhang(width) * 8
        }
        var best = firstTry ?? drawn(sizing)
        firstTry = best
        guard faults(best) > 0, figure.nodes.count <= MapBuilder.turnedLimit else { return best }
        // A small map is worth the best of all turns, a large one the first good one.
        let isSmall = figure.nodes.count <= 40
        let smaller = theme.labelSizes.filter { $0 < sizing.fontSize }
            .map { NodeSizing(figure, fontSize: $0, ruler: &ruler) }
        // Once every width is measured it is tried; before that it would be in vain. So what is written later is asked for now.
        if let strip = best.strip { _ = ruler.width(Text(caption(of: strip), size: theme.textSize, isBold: true)) }
        guard ruler.isComplete else { return best }
        func cost(_ drawn: Drawn) -> Double { faults(drawn) + drawn.bending * 20 + drawn.height * 0.9 }
        // The form that is best unturned serves a large map in every turn; outlines are harder to please.
        let aspects =
            isSmall || !figure.groups.isEmpty ? Fitting.aspects : best.aspect.map { [$0] } ?? Fitting.aspects
        var tried = [(cost: cost(best), drawn: best)]
        func consider(_ next: Drawn) {
            tried.append((cost(next), next))
            if tried.last!.cost < cost(best) { best = next }
        }
        // Side by side, and yet what is taken is what one after the other would give.
        let workers = Workers()
        let turns = Fitting.turns.count
        for sizing in [sizing] + smaller where faults(best) > MapBuilder.bearable {
            let pace = isSmall ? turns : 2
            var costs: [(cost: Double, turn: Int)] = []
            for start in stride(from: 0, to: turns, by: pace) where isSmall || faults(best) > 0 {
                let some = workers.map(parts: pace) { drawn(sizing, turn: start + $0, aspects: aspects) }
                for (offset, next) in some.enumerated() where isSmall || faults(best) > 0 {
                    consider(next)
                    costs.append((tried.last!.cost, start + offset))
                }
            }
            guard best.height > theme.mapHeight + MapBuilder.bearable,
                !(stars(sizing, combForm: 1)?.combs.isEmpty ?? true)
            else { continue }
            // A turn that is good with long columns is with short ones.
            let promising = costs.sorted { $0 < $1 }.prefix(2).map(\.turn)
            for form in [1.5, 2.5] {
                workers.map(parts: promising.count) {
                    drawn(sizing, turn: promising[$0], combForm: form, aspects: aspects)
                }.forEach(consider)
            }
        }
        guard !figure.groups.isEmpty else { return best }
        // Of the best few, the one in which the groups can be outlined: nothing can be better than one that costs no more with its
        // outlines than the next without.
        let few = tried.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.prefix(5)
        var chosen = (cost: Double.infinity, drawn: best)
        for next in few.lazy.map(\.element) where next.cost < chosen.cost {
            var outlines = GroupOutlines(figure, places: next.drawn.places, courses: next.drawn.courses, theme: theme)
            outlines.draw()
            let beside = outlines.points.map { max(0, -$0.x, $0.x - width) }.max() ?? 0
            let cost = next.cost + Double(outlines.notices.count) * 40 + beside * 8
            if cost < chosen.cost { chosen = (cost, next.drawn) }
        }
        return chosen.drawn
    }

    /// So much too high, in points, is no reason for smaller letters.
    private static let bearable = 40.0

    /// Above so many nodes a map is not tried in other ways: it takes too long.
    private static let turnedLimit = 160

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
    private static func lanes(_ edges: [Figure.Edge]) -> [Double] {
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
