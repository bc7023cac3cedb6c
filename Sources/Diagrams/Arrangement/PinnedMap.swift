internal import Collaboration
internal import DOT

extension MapBuilder {
    /// The actors at places that are given, the others around them, in the largest letters in which the given places can be
    /// kept, no line runs under a shape and the page is wide enough.
    func pinned(
        _ sizing: NodeSizing, _ found: [Point2D?], _ routes: [EdgePath?], _ kept: [Int: Point2D], _ looks: LineLooks,
        _ search: inout MapSearch?, _ ruler: inout Ruler
    ) -> Drawn {
        let fresh: Drawn? =
            kept.count == figure.nodes.count ? nil : placed(sizing, found, routes, looks, &search, &ruler)
        let edges = figure.edges.map { ($0.from, $0.to) }
        var best: (drawn: Drawn, cost: (Int, Int, Double))?
        for size in theme.labelSizes {
            let sizing = NodeSizing(figure, fontSize: size, ruler: &ruler)
            let centers = figure.nodes.indices.map { fresh?.places[$0].center ?? kept[$0]! }
            let pinning = Pinning(
                kept: kept, fresh: centers, sizes: sizing.labels.map(\.size), edges: edges,
                gap: Fitting.gap(figure, sizing), width: max(width, fresh?.width ?? 0))
            let places = figure.nodes.indices.map { sizing.place($0, at: pinning.centers[$0]) }
            let mapWidth = max(width, places.map(\.box.maximum.x).max() ?? 0)
            let lines = lines(looks) { _, _ in nil }
            var next = Drawn(places: places, courses: [], width: mapWidth, moved: pinning.moved)
            let routed = Routing(places, limits: 0...mapWidth).courses(lines)
            (next.courses, next.covered) = (routed.courses, routed.covered)
            let cost = (
                next.moved, next.covered.count, max(0, mapWidth - width, -(places.map(\.box.minimum.x).min() ?? 0))
            )
            if best.map({ cost < $0.cost }) ?? true { best = (next, cost) }
            if best!.cost == (0, 0, 0) { break }
        }
        return best!.drawn
    }
}
