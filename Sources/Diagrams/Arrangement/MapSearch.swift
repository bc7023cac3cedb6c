internal import DOT
internal import GraphCore

/// The tries at a map that springs found. Kept while the widths are measured that the next ones ask for.
package struct MapSearch: Sendable {
    fileprivate var tried: [(cost: Double, drawn: MapBuilder.Drawn)] = []
    fileprivate var best: MapBuilder.Drawn
    /// In how many sizes of letters the map was turned.
    fileprivate var sizeCount = 0
    fileprivate var chosen: MapBuilder.Drawn?

    fileprivate init(first: MapBuilder.Drawn) { best = first }
}

extension MapBuilder {
    /// What springs found, as it lies best: where lines run under shapes or the map is too high, it is turned, many leaves stand
    /// in columns, and the letters are made smaller.
    func fitted(
        _ sizing: NodeSizing, _ found: [Point2D?], _ looks: LineLooks, _ search: inout MapSearch?, _ ruler: inout Ruler
    ) -> Drawn {
        if let chosen = search?.chosen { return chosen }
        var state = search ?? MapSearch(first: drawn(sizing, found, looks))
        defer { search = state }
        if state.tried.isEmpty { consider(state.best, in: &state) }
        guard faults(state.best) > 0, figure.nodes.count <= MapBuilder.turnedLimit else {
            state.chosen = state.best
            return state.best
        }
        // What is written later is asked for now.
        if let strip = state.best.strip {
            _ = ruler.width(Text(caption(of: strip), size: theme.textSize, isBold: true))
        }
        let sizes = [sizing.fontSize] + theme.labelSizes.filter { $0 < sizing.fontSize }
        while state.sizeCount < sizes.count, faults(state.best) > MapBuilder.bearable {
            let sizing = NodeSizing(figure, fontSize: sizes[state.sizeCount], ruler: &ruler)
            // Once every width is measured it is tried; before that it would be in vain.
            guard ruler.isComplete else { return state.best }
            turn(sizing, found, looks, &state)
            state.sizeCount += 1
        }
        let chosen = figure.groups.isEmpty ? state.best : bestOutlined(state.tried)
        state.chosen = chosen
        return chosen
    }

    /// The map turned in all ways, in letters of one size.
    private func turn(_ sizing: NodeSizing, _ found: [Point2D?], _ looks: LineLooks, _ state: inout MapSearch) {
        // A small map is worth the best of all turns, a large one the first good one.
        let isSmall = figure.nodes.count <= 40
        // The form that is best unturned serves a large map in every turn; outlines are harder to please.
        let first = state.tried[0].drawn
        let aspects =
            isSmall || !figure.groups.isEmpty ? Fitting.aspects : first.aspect.map { [$0] } ?? Fitting.aspects
        // Side by side, and yet what is taken is what one after the other would give.
        let workers = Workers()
        let all = Fitting.turns.indices
        var costs: [(cost: Double, turn: Int)] = []
        // Two are often enough for a large one; the others then share the processors best together.
        for turns in isSmall ? [all] : [all.prefix(2), all.dropFirst(2)] where isSmall || faults(state.best) > 0 {
            let some = workers.map(parts: turns.count) {
                drawn(sizing, found, looks, turn: turns.lowerBound + $0, aspects: aspects)
            }
            for (turn, next) in zip(turns, some) where isSmall || faults(state.best) > 0 {
                consider(next, in: &state)
                costs.append((state.tried.last!.cost, turn))
            }
        }
        guard state.best.height > theme.mapHeight + MapBuilder.bearable,
            !(stars(sizing, combForm: 1)?.combs.isEmpty ?? true)
        else { return }
        // A turn that is good with long columns is with short ones.
        let promising = costs.sorted { $0 < $1 }.prefix(2).map(\.turn)
        let short = [1.5, 2.5].flatMap { form in promising.map { (form: form, turn: $0) } }
        for next in workers.map(
            parts: short.count,
            { drawn(sizing, found, looks, turn: short[$0].turn, combForm: short[$0].form, aspects: aspects) })
        {
            consider(next, in: &state)
        }
    }

    /// Of the best few, the one in which the groups can be outlined: nothing can be better than one that costs no more with its
    /// outlines than the next without.
    private func bestOutlined(_ tried: [(cost: Double, drawn: Drawn)]) -> Drawn {
        let few = tried.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.prefix(5)
        var chosen = (cost: Double.infinity, drawn: few[0].element.drawn)
        for next in few.lazy.map(\.element) where next.cost < chosen.cost {
            let outlines = GroupOutlines(figure, places: next.drawn.places, courses: next.drawn.courses, theme: theme)
            let beside = outlines.points.map { max(0, -$0.x, $0.x - width) }.max() ?? 0
            let cost = next.cost + Double(outlines.notices.count) * 40 + beside * 8
            if cost < chosen.cost {
                chosen = (cost, next.drawn)
                chosen.drawn.outlines = outlines
            }
        }
        return chosen.drawn
    }

    /// One try.
    private func drawn(
        _ sizing: NodeSizing, _ found: [Point2D?], _ looks: LineLooks, turn: Int? = nil, combForm: Double? = nil,
        aspects: [Double] = Fitting.aspects
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
                end: fitted.centers[at] + attachment, turns: (fitted.turns[end] ?? []).map { fitted.centers[from] + $0 }
            )
        }
        let routed = Routing(places, limits: 0...width).courses(lines)
        return Drawn(
            places: places, courses: routed.courses, covered: routed.covered, bending: routed.bending,
            strip: fitted.strip, width: width, aspect: fitted.aspect)
    }

    private func consider(_ next: Drawn, in state: inout MapSearch) {
        state.tried.append((cost(next), next))
        if state.tried.last!.cost < cost(state.best) { state.best = next }
    }

    /// What must not be, in points of height.
    private func faults(_ drawn: Drawn) -> Double {
        Double(drawn.covered.count) * 150 + max(0, drawn.height - theme.mapHeight) + drawn.overhang(width) * 8
    }

    private func cost(_ drawn: Drawn) -> Double { faults(drawn) + drawn.bending * 20 + drawn.height * 0.9 }

    /// So much too high, in points, is no reason for smaller letters.
    private static let bearable = 40.0

    /// Above so many nodes a map is not tried in other ways: it takes too long.
    private static let turnedLimit = 160
}
