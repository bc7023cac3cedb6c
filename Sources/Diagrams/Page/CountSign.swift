internal import DOT

/// The number of ties that a line stands for, in a small box on it: a circle is a sign of another kind.
struct CountSign {
    let number: String
    let fontSize: Double
    let size: Size2D

    static let border = 0.6
    /// How its node is called, before the line's number.
    static let mark = "count:"

    init(_ number: String, _ theme: Theme) {
        self.number = number
        fontSize = PictureDocument.signSize(theme)
        // A digit of the fonts of the maps is 0.556 of its size wide.
        size = Size2D(
            width: fontSize * (0.556 * Double(number.count) + 0.5), height: fontSize * 1.2)
    }

    func node(_ id: String, at place: Point2D, color: Color) -> Document.Node {
        .init(
            id,
            [
                .label(number), .shape(.box), .style([.filled]), .fillColor(.white), .color(color),
                .lineWidth(CountSign.border), .fontSize(fontSize), .fontColor(Palette.ink), .width(size.width),
                .height(size.height), .position(place, pinned: true),
            ])
    }
}
