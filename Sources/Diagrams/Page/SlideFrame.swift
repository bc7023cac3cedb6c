internal import DOT

extension PageFrame {
    /// A page of a fixed form: title above, notes at the foot, and between them the map with its legend beside it or under
    /// it, whichever lets the letters be larger.
    init(
        slideAround map: Box2D, legend: Legend?, _ texts: PageTexts, aspect: Double, theme: Theme, ruler: inout Ruler
    ) {
        // The smallest page that holds everything: the larger the page, the smaller its letters on the screen.
        var width = max(theme.width, map.width + 2 * theme.margin, map.height * aspect)
        var plan = SlidePlan(width, map, legend, texts, aspect, theme, &ruler)
        while plan == nil {
            width *= 1.03
            plan = SlidePlan(width, map, legend, texts, aspect, theme, &ruler)
        }
        let found = plan!
        let content = found.page.width - 2 * theme.margin
        let gap = SlidePlan.gap(theme)
        // What is left over stands beside the map and under it: under titles of as many lines the map begins at the same place.
        let mapRoom = found.isBeside ? content - found.legendWidth - gap : content
        let left = map.center.x - mapRoom / 2
        let top = map.maximum.y + found.header
        box = Box2D(
            minimum: Point2D(x: left - theme.margin, y: top + theme.margin - found.page.height),
            maximum: Point2D(x: left + content + theme.margin, y: top + theme.margin))
        var writer = PageWriter(theme: theme, left: left, width: content)
        writer.y = top
        writer.write(texts.header, ruler: &ruler)
        if let block = found.legend, let legend {
            let origin =
                found.isBeside
                ? Point2D(x: left + mapRoom + gap, y: top - found.header)
                : Point2D(x: left, y: box.minimum.y + theme.margin + found.notes + block.height + gap / 2)
            writer.areas +=
                LegendBlock(legend, origin: origin, width: found.legendWidth, theme: theme, ruler: &ruler).areas
        }
        writer.y = box.minimum.y + theme.margin + found.notes
        if !texts.notes.isEmpty { writer.rule() }
        writer.write(texts.notes, ruler: &ruler)
        areas = writer.areas
    }
}

/// What stands where on a slide of one width.
private struct SlidePlan {
    let page: Size2D
    let header: Double
    let notes: Double
    private(set) var legend: LegendBlock?
    private(set) var isBeside = false
    private(set) var legendWidth: Double

    static func gap(_ theme: Theme) -> Double { theme.textSize * 1.5 }

    /// - Returns: Nil where a page of this width cannot hold everything.
    init?(
        _ width: Double, _ map: Box2D, _ legend: Legend?, _ texts: PageTexts, _ aspect: Double, _ theme: Theme,
        _ ruler: inout Ruler
    ) {
        let content = width - 2 * theme.margin
        let gap = SlidePlan.gap(theme)
        let writer = PageWriter(theme: theme, left: 0, width: content)
        header = writer.headerHeight(of: texts, ruler: &ruler)
        notes = writer.height(of: texts.notes, ruler: &ruler) + PageWriter.ruleHeight(theme) + gap / 2
        page = Size2D(width: width, height: width / aspect)
        legendWidth = content
        let room = page.height - 2 * theme.margin - header - notes
        guard content >= map.width, room >= map.height + gap / 2 else { return nil }
        guard let legend else { return }
        // No wider beside the map than a column reads well.
        let beside = min(content - map.width - gap, content * 0.34)
        if beside >= theme.textSize * 15 {
            let block = LegendBlock(
                legend, origin: Point2D(x: 0, y: 0), width: beside, theme: theme, ruler: &ruler)
            if block.height <= room {
                (self.legend, isBeside, legendWidth) = (block, true, beside)
                return
            }
        }
        let block = LegendBlock(legend, origin: Point2D(x: 0, y: 0), width: content, theme: theme, ruler: &ruler)
        guard block.height + gap + map.height <= room else { return nil }
        self.legend = block
    }
}
