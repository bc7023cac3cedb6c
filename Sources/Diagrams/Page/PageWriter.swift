internal import DOT

/// Writes lines downward.
struct PageWriter {
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

    /// From a map's upper edge to the page's.
    func headerHeight(of texts: PageTexts, ruler: inout Ruler) -> Double {
        max(texts.leastHeader, height(of: texts.header, ruler: &ruler))
    }

    func height(of texts: [PageTexts.Piece], ruler: inout Ruler) -> Double {
        texts.reduce(0) { sum, piece in
            let lines = ruler.lines(
                piece.text, size: piece.size, isBold: piece.isBold, atMost: width * PageText.reserve)
            return sum + Double(lines.count) * Ruler.lineHeight(piece.size) + piece.space
        }
    }

    mutating func write(_ texts: [PageTexts.Piece], ruler: inout Ruler) {
        for piece in texts {
            var shapes: [XDot.Shape] = []
            for line in ruler.lines(
                piece.text, size: piece.size, isBold: piece.isBold, atMost: width * PageText.reserve)
            {
                shapes.append(
                    PageText.shape(
                        line, at: Point2D(x: left, y: y - piece.size * 0.95), size: piece.size, isBold: piece.isBold,
                        color: piece.color, theme: theme, ruler: &ruler))
                y -= Ruler.lineHeight(piece.size)
            }
            areas.append(Arrangement.Area(id: piece.id, role: .caption, title: piece.text, shapes: shapes))
            y -= piece.space
        }
    }

    /// What ``rule()`` takes.
    static func ruleHeight(_ theme: Theme) -> Double { theme.textSize * 0.55 }

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
        y -= PageWriter.ruleHeight(theme)
    }
}
