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
        width = theme.width - 2 * Page.margin
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
    private func stars(_ sizing: NodeSizing) -> Stars? {
        figure.layout == .dot || figure.nodes.count > MapBuilder.fittedLimit
            ? nil : Stars(figure, sizing: sizing, gap: Fitting.gap(figure, sizing))
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
    ///   - kept: Centres that must stay where they are.
    package func arrangement(
        sizing: NodeSizing, found: [Point2D?], routes: [EdgePath?], kept: [Int: Point2D] = [:], ruler: inout Ruler
    ) -> Arrangement {
        let fitting = Fitting(figure, sizing: sizing, stars: stars(sizing), width: width)
        let looks = LineLooks(figure, palette: theme.palette)
        var centers: [Point2D]
        let strip: Strip?
        var mapWidth = width
        var notices: [Notice] = []
        var layerOf: [Int] = []
        var attachments: [LineEnd: Point2D] = [:]
        var mappedRoutes = routes
        if figure.layout == .dot {
            let placed = figure.nodes.indices.filter { found[$0] != nil }
            let layers = LayeredFitting(
                boxes: placed.map { Box2D(center: found[$0]!, size: sizing.labels[$0].size) }, pageWidth: width)
            mapWidth = max(width, layers.width)
            let inset = Point2D(x: (mapWidth - layers.width) / 2, y: 0)
            centers = found.map { $0.map { layers.mapped($0) + inset } ?? Point2D(x: 0, y: 0) }
            layerOf = found.map { $0.map(layers.layer) ?? -1 }
            mappedRoutes = routes.map { $0.map { layers.mapped($0).moved(by: inset) } }
            strip = fitting.strip(width: mapWidth, below: -sizing.fontSize * 1.5)
            for (node, center) in zip(strip?.nodes ?? [], strip?.centers ?? []) { centers[node] = center }
        } else {
            let fitted = fitting.fitted(found)
            (centers, strip, attachments) = (fitted.centers, fitted.strip, fitted.attachments)
            for (node, center) in kept { centers[node] = center }
        }
        let places = figure.nodes.indices.map { sizing.place($0, at: centers[$0]) }
        let lanes = MapBuilder.lanes(figure.edges)
        let lines = figure.edges.enumerated().map { index, edge in
            let look = looks.look(of: edge, in: figure)
            return Routing.Line(
                from: edge.from, to: edge.to, hasHead: look.hasHead, hasTail: look.tail != .none, lane: lanes[index],
                start: attachments[LineEnd(at: edge.from, from: edge.to)].map { centers[edge.from] + $0 },
                end: attachments[LineEnd(at: edge.to, from: edge.from)].map { centers[edge.to] + $0 })
        }
        let courses: [EdgePath?]
        if figure.layout == .dot {
            courses = LayeredRouting(places: places, layers: layerOf).courses(lines, routes: mappedRoutes)
        } else {
            let routed = Routing(places, limits: 0...mapWidth).courses(lines)
            courses = routed.courses
            if routed.covered > 0 { notices.append(.linesUnderShapes(count: routed.covered)) }
        }

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
                maximum: Point2D(x: max(mapWidth, around.maximum.x), y: around.maximum.y))
        }
        var areas = outlines.areas
        if let strip {
            box = box.union(strip.box)
            let words = Phrases(figure.language).withoutTies(strip.nodes.count)
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
            places: places, courses: courses, areas: areas, box: box, outlined: outlines.outlined, notices: notices)
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

extension EdgePath {
    func moved(by offset: Point2D) -> EdgePath {
        EdgePath(
            curves: curves.map { curve in
                .init(
                    controlPoints: curve.controlPoints.map { $0 + offset },
                    startTip: curve.startTip.map { $0 + offset },
                    endTip: curve.endTip.map { $0 + offset })
            })
    }

    /// Points along the course, for what must know where it runs.
    package var samples: [Point2D] {
        curves.flatMap { curve -> [Point2D] in
            var points: [Point2D] = curve.startTip.map { [$0] } ?? []
            let control = curve.controlPoints
            for start in stride(from: 0, to: control.count - 3, by: 3) {
                let cubic = Cubic(
                    a: control[start], b: control[start + 1], c: control[start + 2], d: control[start + 3])
                let length = (cubic.d - cubic.a).length
                points += cubic.samples(max(8, Int(length / 2)))
            }
            return points + (curve.endTip.map { [$0] } ?? [])
        }
    }
}
