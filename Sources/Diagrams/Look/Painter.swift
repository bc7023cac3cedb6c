internal import Collaboration
internal import DOT

/// The colours of a figure's nodes.
package struct Painter: Hashable, Sendable {
    private let palette: Palette
    private let coloring: Figure.Coloring
    private let categoryCount: Int
    private let isGeo: Bool
    private let isTerritory: Bool

    package init(_ figure: Figure, palette: Palette) {
        self.palette = palette
        coloring = figure.coloring
        categoryCount = figure.categories.count
        isGeo = figure.layout == .geo
        isTerritory = figure.layout.isTerritory
    }

    package func paint(_ key: Figure.PaintKey, mark: Highlight.Mark? = nil) -> Paint {
        var paint =
            switch key {
            case .kind(let kind): own(kind)
            case .groups(let groups, let contested): member(of: groups, contested: contested)
            case .hub(let group): palette.hub(of: group)
            case .category(let index): category(index)
            case .noValue: palette.none
            case .severalValues: Paint(fills: [.white], stroke: Palette.line)
            }
        // Dashes along a coast cannot be told from the coast.
        if isGeo, paint.isDashed { (paint.isDashed, paint.strokeWidth) = (false, 0.5) }
        if let mark { apply(mark, to: &paint) }
        return paint
    }

    private func own(_ kind: ActorKind) -> Paint {
        var paint = palette.kind(kind)
        // Among regions in the colours of groups one without members would be taken for a group.
        if kind == .region, !palette.hasOwnColor(kind), case .groups = coloring {
            paint = Paint(fills: [.white], stroke: Palette.line)
        }
        // Between areas of one kind a border is a thin grey line: ties have colours.
        if isGeo { (paint.stroke, paint.strokeWidth) = (Palette.faintLine, 0.5) }
        return paint
    }

    private func member(of groups: [Int], contested: [Int]) -> Paint {
        var paint = palette.member(of: groups, contested: contested)
        // Areas are hatched instead: stripes as wide as a country would be taken for areas.
        if isGeo, !contested.isEmpty {
            paint.fills = groups.isEmpty ? [.white] : Array(paint.fills.prefix(groups.count))
        }
        return paint
    }

    private func category(_ index: Int) -> Paint {
        guard case .values(_, let isOrdered) = coloring, isOrdered else { return palette.category(index) }
        var paint = palette.step(index, of: categoryCount)
        guard isTerritory else { return paint }
        // A heavy line would be read as a group's.
        paint.strokeWidth = 0.7
        // Neighbouring areas share a line: one as dark as both would make them one.
        if isGeo, Contrast.ratio(paint.stroke, paint.fills[0]) < 3 { paint.stroke = .white }
        return paint
    }

    /// A mark is a heavier line; dashes say that it is not sure.
    private func apply(_ mark: Highlight.Mark, to paint: inout Paint) {
        switch mark {
        case .gap, .selected:
            paint.strokeWidth = 2.4
            paint.isDashed = false
        case .excess:
            // One too many is no gap: heavier, and in a colour of its own.
            paint.strokeWidth = 4
            paint.isDashed = false
        case .possible:
            paint.strokeWidth = 1.8
            paint.isDashed = true
        case .contested:
            paint.strokeWidth = 1.2
            paint.isDashed = true
        case .waived:
            paint.strokeWidth = 0.8
            paint.isDashed = true
        }
        paint.stroke = palette.isGray ? .black : mark == .excess ? Palette.excess : Palette.alarm
    }
}
