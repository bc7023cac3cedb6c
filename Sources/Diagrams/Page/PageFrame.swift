internal import DOT

/// What a page adds to a map: title, legend and notes, and how large it is with them.
struct PageFrame {
    let box: Box2D
    let areas: [Arrangement.Area]

    /// As wide as the style wants, and as high as it becomes: title, map, legend, notes.
    init(sheetAround map: Box2D, legend: Legend?, _ texts: PageTexts, theme: Theme, ruler: inout Ruler) {
        let width = max(theme.width, map.width + 2 * theme.margin)
        let content = width - 2 * theme.margin
        let left = map.center.x - content / 2
        var writer = PageWriter(theme: theme, left: left, width: content)
        let top = map.maximum.y + writer.headerHeight(of: texts, ruler: &ruler)
        writer.y = top
        writer.write(texts.header, ruler: &ruler)
        writer.y = map.minimum.y - theme.textSize * 1.1
        if let legend {
            writer.rule()
            let block = LegendBlock(
                legend, origin: Point2D(x: left, y: writer.y), width: content, theme: theme, ruler: &ruler)
            writer.areas += block.areas
            writer.y -= block.height + theme.textSize * 0.5
        }
        if !texts.notes.isEmpty { writer.rule() }
        writer.write(texts.notes, ruler: &ruler)
        box = Box2D(
            minimum: Point2D(x: left - theme.margin, y: writer.y - theme.margin),
            maximum: Point2D(x: left + content + theme.margin, y: top + theme.margin))
        areas = writer.areas
    }
}
