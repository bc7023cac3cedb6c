internal import Collaboration
package import DOT
internal import Wording

/// A finished page: the map, its title above, its legend, notes and sources below, nothing over anything else.
package struct Page: Sendable {
    package static let margin = 3.0

    /// The white page first, then everything that lies under nodes and lines, in this order.
    package private(set) var areas: [Arrangement.Area]
    /// The whole picture.
    package let box: Box2D
    package let arrangement: Arrangement
    package let legend: Legend

    /// - Parameters:
    ///   - legendAdditions: Sections that a layout of its own puts first.
    ///   - notes: Further notes of the layout, under the legend.
    package init(
        _ figure: Figure, arrangement: Arrangement, theme: Theme, legendAdditions: [Legend.Section] = [],
        notes: [String] = [], ruler: inout Ruler
    ) {
        self.arrangement = arrangement
        let forms = Dictionary(
            zip(figure.nodes, arrangement.places).compactMap { node, place in
                place.flatMap { $0.form.isDrawnByMap ? (node.kind, $0.form) : nil }
            }, uniquingKeysWith: { first, _ in first })
        legend = Legend(
            figure, theme: theme, outlined: arrangement.outlined, forms: forms, additions: legendAdditions)
        let map = arrangement.box
        let width = max(theme.width, map.width + 2 * Page.margin)
        let content = width - 2 * Page.margin
        let left = map.center.x - content / 2
        let words = FigureWords(figure)

        // Above the map, from its upper edge upward: so the last line comes first.
        var writer = PageWriter(theme: theme, left: left, width: content)
        let header: [(text: String, id: String, size: Double, isBold: Bool, space: Double)] = [
            (figure.title, "title", theme.titleSize, true, theme.titleSize * 0.25),
            (figure.subtitle ?? "", "subtitle", theme.subtitleSize, false, theme.textSize * 0.3),
            (words.whatYouSee, "what-you-see", theme.textSize, false, theme.textSize * 0.9),
        ]
        var height = 0.0
        for line in header where !line.text.isEmpty {
            height += writer.height(line.text, size: line.size, isBold: line.isBold, ruler: &ruler) + line.space
        }
        let top = map.maximum.y + height
        writer.y = top
        for line in header where !line.text.isEmpty {
            writer.write(
                line.text, id: line.id, size: line.size, isBold: line.isBold,
                color: line.id == "what-you-see" ? Palette.quietInk : Palette.ink, ruler: &ruler)
            writer.y -= line.space
        }

        // Below it.
        writer.y = map.minimum.y - theme.textSize * 1.1
        if figure.showsLegend {
            writer.rule()
            let block = LegendBlock(
                legend, origin: Point2D(x: left, y: writer.y), width: content, theme: theme, ruler: &ruler)
            writer.areas += block.areas
            writer.y -= block.height + theme.textSize * 0.5
        }
        let below =
            [(words.note, "note"), (words.notDrawn, "not-drawn")] + notes.map { ($0, "layout-note") }
            + [(words.remarks(arrangement.notices), "remarks"), (words.sources, "sources")]
        if below.contains(where: { $0.0?.isEmpty == false }) { writer.rule() }
        for (text, id) in below {
            guard let text, !text.isEmpty else { continue }
            writer.write(text, id: id, size: theme.textSize, color: Palette.quietInk, ruler: &ruler)
            writer.y -= theme.textSize * 0.25
        }
        box = Box2D(
            minimum: Point2D(x: left - Page.margin, y: writer.y - Page.margin),
            maximum: Point2D(x: left + content + Page.margin, y: top + Page.margin))
        areas =
            [Arrangement.Area(id: "page", role: .caption, title: "", shapes: [.polygon(box.corners, fill: .white)])]
            + arrangement.areas + writer.areas
    }
}

/// Writes lines downward.
private struct PageWriter {
    let theme: Theme
    let left: Double
    let width: Double
    var y = 0.0
    var areas: [Arrangement.Area] = []

    init(theme: Theme, left: Double, width: Double) {
        self.theme = theme
        self.left = left
        self.width = width
    }

    func height(_ text: String, size: Double, isBold: Bool, ruler: inout Ruler) -> Double {
        Double(ruler.lines(text, size: size, isBold: isBold, atMost: width).count) * Ruler.lineHeight(size)
    }

    mutating func write(
        _ text: String, id: String, size: Double, isBold: Bool = false, color: Color, ruler: inout Ruler
    ) {
        var shapes: [XDot.Shape] = []
        for line in ruler.lines(text, size: size, isBold: isBold, atMost: width) {
            shapes.append(
                PageText.shape(
                    line, at: Point2D(x: left, y: y - size * 0.95), size: size, isBold: isBold, color: color,
                    theme: theme, ruler: &ruler))
            y -= Ruler.lineHeight(size)
        }
        areas.append(Arrangement.Area(id: id, role: .caption, title: text, shapes: shapes))
    }

    /// A thin line over the whole width.
    mutating func rule() {
        areas.append(
            Arrangement.Area(
                id: "rule-\(areas.count)", role: .caption, title: "",
                shapes: [
                    .polyline(
                        [Point2D(x: left, y: y), Point2D(x: left + width, y: y)],
                        stroke: .init(Palette.faintLine, width: 0.5))
                ]))
        y -= theme.textSize * 0.55
    }
}
