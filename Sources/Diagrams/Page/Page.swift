internal import Collaboration
package import DOT
internal import Wording

/// A finished page: the map, its title above, its legend, notes and sources below, nothing over anything else.
package struct Page: Sendable {
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
        let forms = zip(figure.nodes, arrangement.places).map { $1?.form ?? NodeForm($0.kind) }
        legend = Legend(
            figure, theme: theme, outlined: arrangement.outlined, forms: forms, additions: legendAdditions)
        let texts = PageTexts(figure, notices: arrangement.notices, notes: notes, theme: theme)
        let shown = figure.showsLegend ? legend : nil
        let frame =
            if let aspect = theme.aspect {
                PageFrame(
                    slideAround: arrangement.box, legend: shown, texts, aspect: aspect, theme: theme, ruler: &ruler)
            } else {
                PageFrame(sheetAround: arrangement.box, legend: shown, texts, theme: theme, ruler: &ruler)
            }
        box = frame.box
        areas =
            [Arrangement.Area(id: "page", role: .caption, title: "", shapes: [.polygon(box.corners, fill: .white)])]
            + arrangement.areas + Page.stripes(figure, arrangement, theme) + frame.areas
    }

    /// The stripes of shapes in several colours, over which graphviz draws outline and name: it has stripes for boxes alone, with a
    /// line between two.
    private static func stripes(_ figure: Figure, _ arrangement: Arrangement, _ theme: Theme) -> [Arrangement.Area] {
        let painter = Painter(figure, palette: theme.palette)
        return zip(figure.nodes, arrangement.places).compactMap { node, place in
            guard let place, !place.form.isDrawnByMap else { return nil }
            let fills = painter.paint(node.paintKey).fills
            guard fills.count > 1 else { return nil }
            return Arrangement.Area(
                id: "stripes-" + node.id, role: .marker, title: node.name,
                shapes: Stripes.fills(
                    of: place.form.drawnOutline(center: place.center, size: place.innerSize), colors: fills))
        }
    }
}
