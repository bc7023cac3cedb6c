package import Collaboration
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

    package init(_ content: PageContent, ruler: inout Ruler) {
        arrangement = content.arrangement
        legend = content.legend
        let shown = content.showsLegend ? legend : nil
        let frame =
            if let aspect = content.theme.aspect {
                PageFrame(
                    slideAround: arrangement.box, legend: shown, content.texts, aspect: aspect, theme: content.theme,
                    ruler: &ruler)
            } else {
                PageFrame(
                    sheetAround: arrangement.box, legend: shown, content.texts, theme: content.theme, ruler: &ruler)
            }
        box = frame.box
        areas =
            [Arrangement.Area(id: "page", role: .caption, title: "", shapes: [.polygon(box.corners, fill: .white)])]
            + arrangement.areas + content.stripes + frame.areas
    }

    /// From the origin of their places upward, what the pages of a series keep free: room for the highest title and subtitle, and for
    /// two lines of what is seen.
    package static func headerHeight(
        of series: [View], layout: LayoutID, caption: String?, theme: Theme, ruler: inout Ruler
    ) -> Double {
        let writer = PageWriter(theme: theme, left: 0, width: theme.width - 2 * theme.margin)
        let highest = series.reduce(0) { highest, view in
            let subtitle = FigureBuilder.subtitle(view.subtitle, caption: caption)
            let texts = PageTexts.header(title: view.title, subtitle: subtitle, whatYouSee: "x", theme)
            return max(highest, writer.height(of: texts, ruler: &ruler))
        }
        // Names that take a line more in one map than in the map of all bulge out above it.
        let bulge = layout.isTerritory ? 0 : Ruler.lineHeight(theme.labelSizes[0])
        return highest + Ruler.lineHeight(theme.textSize) + bulge
    }
}

/// What a page shows and says, whatever its letters measure: made once, where the page is made anew with every width that is learned.
package struct PageContent: Sendable {
    let arrangement: Arrangement
    let theme: Theme
    let legend: Legend
    let showsLegend: Bool
    let texts: PageTexts
    let stripes: [Arrangement.Area]

    /// - Parameter headerHeight: What is kept free for title and text above the origin of the map's places, at least.
    package init(_ figure: Figure, arrangement: Arrangement, headerHeight: Double, theme: Theme) {
        self.arrangement = arrangement
        self.theme = theme
        let forms = zip(figure.nodes, arrangement.places).map { $1?.form ?? NodeForm($0.kind) }
        legend = Legend(figure, theme: theme, outlined: arrangement.outlined, forms: forms)
        showsLegend = figure.showsLegend
        // From the map's own edge: what bulges out over the origin in one map of a series moves none of them.
        let leastHeader = headerHeight + arrangement.origin.y - arrangement.box.maximum.y
        texts = PageTexts(figure, notices: arrangement.notices, leastHeader: leastHeader, theme: theme)
        stripes = PageContent.stripes(figure, arrangement, theme)
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
