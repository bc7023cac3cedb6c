internal import Collaboration
package import DOT

/// A legend in columns: how high it is, and its shapes.
package struct LegendBlock: Sendable {
    /// By section, what is drawn of it, with its title in words.
    package var areas: [Arrangement.Area] = []
    package var height = 0.0

    private struct Row {
        var entry: Legend.Entry?
        var title: String?
        var lines: [String]
        var height: Double
    }

    /// - Parameters:
    ///   - origin: The upper left corner.
    package init(_ legend: Legend, origin: Point2D, width: Double, theme: Theme, ruler: inout Ruler) {
        guard !legend.sections.isEmpty else { return }
        let size = theme.textSize
        let lineHeight = Ruler.lineHeight(size)
        let swatch = size * 3.4
        // As many columns as the words allow without breaking every line.
        var longest = 0.0
        // No column is narrower than a word that cannot be broken.
        var widest = 0.0
        for section in legend.sections {
            for entry in section.entries {
                longest = max(longest, ruler.width(Text(entry.words, size: size)))
                for word in BreakableText.pieces(entry.words) where word.count > 14 {
                    widest = max(widest, ruler.width(Text(word, size: size)) / PageText.reserve)
                }
            }
        }
        let rowCount = legend.sections.reduce(0) { $0 + 1 + $1.entries.count }
        let gap = size * 1.6
        // A long list is better broken here and there than high.
        let wanted = max(widest, min(longest, width * (rowCount > 20 ? 0.25 : 0.36))) + swatch
        let columns = max(1, min(4, min(Int((width + gap) / (wanted + gap)), (rowCount + 3) / 4)))
        let columnWidth = (width - gap * Double(columns - 1)) / Double(columns)

        var rows: [[Row]] = []
        for section in legend.sections {
            var block = [
                Row(
                    entry: nil, title: section.title,
                    lines: ruler.lines(section.title, size: size, isBold: true, atMost: columnWidth), height: 0)
            ]
            for entry in section.entries {
                block.append(
                    Row(
                        entry: entry, title: nil,
                        lines: ruler.lines(entry.words, size: size, atMost: (columnWidth - swatch) * PageText.reserve),
                        height: 0))
            }
            for index in block.indices {
                var height = Double(block[index].lines.count) * lineHeight + size * 0.35
                if case .disc(let radius)? = block[index].entry?.swatch {
                    height = max(height, 2 * radius + size * 0.35)
                }
                block[index].height = height
            }
            rows.append(block)
        }
        let flow = LegendFlow(rows.map { $0.map(\.height) }, columns: columns, space: size * 0.6)
        height = flow.height
        for (number, block) in rows.enumerated() {
            var shapes: [XDot.Shape] = []
            for (row, place) in zip(block, flow.places[number]) {
                let isTitle = row.title != nil
                let left = origin.x + Double(place.column) * (columnWidth + gap)
                let top = origin.y - place.y
                let textLeft = isTitle ? left : left + swatch
                if let entry = row.entry {
                    shapes += LegendBlock.swatch(
                        entry.swatch,
                        in: Box2D(
                            minimum: Point2D(x: left, y: top - row.height), maximum: Point2D(x: left + swatch, y: top)),
                        theme: theme, ruler: &ruler)
                }
                let textHeight = Double(row.lines.count) * lineHeight
                var baseline = top - (row.height - textHeight) / 2 - size * 0.95
                for line in row.lines {
                    shapes.append(
                        PageText.shape(
                            line, at: Point2D(x: textLeft, y: baseline), size: size, isBold: isTitle, theme: theme,
                            ruler: &ruler))
                    baseline -= lineHeight
                }
            }
            areas.append(
                Arrangement.Area(
                    id: "legend-\(number + 1)", role: .caption,
                    title: ([block[0].title ?? ""] + block.dropFirst().compactMap { $0.entry?.words }).joined(
                        separator: "; "),
                    shapes: shapes))
        }
    }

    private static func swatch(
        _ swatch: Legend.Swatch, in box: Box2D, theme: Theme, ruler: inout Ruler
    ) -> [XDot.Shape] {
        let size = theme.textSize
        let center = Point2D(x: box.minimum.x + size * 1.3, y: box.center.y)
        let shape = Size2D(width: size * 2.4, height: size * 1.05)
        // A tile keeps the form that it has on the map.
        let tile = Size2D(width: size * 1.25, height: size * 1.44)
        switch swatch {
        case .shape(let form, let paint, let isClass):
            let shape =
                form == .tile
                ? tile
                : form == .spot ? Size2D(width: GeoMap.point, height: GeoMap.point) : shape
            var shapes = form.drawing(center: center, size: shape, paint: paint)
            if isClass {
                var inner = paint
                inner.fills = [paint.fills[0]]
                let less = Size2D(width: shape.width - 5, height: shape.height - 4)
                shapes += form.drawing(center: center, size: less, paint: inner)
            }
            return shapes
        case .disc(let radius):
            let largest = Disc.radius(1, theme.id)
            let middle = Point2D(x: max(center.x, box.minimum.x + largest), y: center.y)
            return [.ellipse(center: middle, radii: Size2D(width: radius, height: radius), fill: Palette.ink)]
        case .group(let form, let paint, let memberForm, let memberPaint):
            let half = Size2D(width: shape.width * 0.6, height: shape.height)
            return form.drawing(
                center: Point2D(x: box.minimum.x + half.width * 0.5, y: center.y), size: half, paint: paint)
                + memberForm.drawing(
                    center: Point2D(x: box.minimum.x + half.width * 1.65, y: center.y), size: half, paint: memberPaint)
        case .outline(let tone, let isDashed, let isFilled):
            let stroke = XDot.Stroke(theme.palette.tone(tone), width: 1, style: isDashed ? .dashed : .solid)
            return [
                .ellipse(
                    center: center, radii: Size2D(width: shape.width / 2, height: shape.height / 2),
                    fill: isFilled ? theme.palette.area(tone) : nil, stroke: stroke)
            ]
        case .membership(let form, let paint, let status, let tone):
            let color = theme.palette.tone(tone)
            switch form {
            case .spot, .tile:
                func square(_ side: Double) -> Size2D { Size2D(width: side, height: side) }
                let shape = form == .tile ? tile : square(GeoMap.point)
                // So small, a ring within the dashes of a tile in no group could not be seen.
                let isBlank = form == .tile && paint.fills == [.white]
                let ring = form == .tile ? tile.scaled(isBlank ? 1 : 0.72) : square(GeoMap.ring(rank: 0))
                return (isBlank ? [] : form.drawing(center: center, size: shape, paint: paint))
                    + TileMark.ring(status, form: form, center: center, size: ring, color: color)
            default:
                return form.drawing(center: center, size: shape, paint: paint)
                    + Hatching(status).shapes(in: [form.outline(center: center, size: shape)], color: color)
            }
        case .number(let number, let tone):
            return [
                PageText.shape(
                    number, at: Point2D(x: center.x, y: center.y - size * 0.35), size: size, isBold: true,
                    color: tone.map(theme.palette.tone) ?? Palette.ink, alignment: .center, theme: theme, ruler: &ruler)
            ]
        case .count(let number):
            let sign = CountSign(number, theme)
            return [
                .polygon(
                    Box2D(center: center, size: sign.size).corners, fill: .white,
                    stroke: .init(Palette.line, width: CountSign.border)),
                PageText.shape(
                    number, at: Point2D(x: center.x, y: center.y - size * 0.33), size: sign.fontSize,
                    alignment: .center,
                    theme: theme, ruler: &ruler),
            ]
        case .line(let look):
            let left = Point2D(x: box.minimum.x, y: center.y)
            let right = Point2D(x: box.minimum.x + size * 2.7, y: center.y)
            return LineSample.shapes(look, from: left, to: right, theme: theme, ruler: &ruler)
        }
    }
}
