internal import DOT

/// The number of ties that a line stands for, in a small box on it: a circle is a sign of another kind.
struct CountSign {
    let number: String
    let fontSize: Double
    let size: Size2D
    private let gap: Double

    static let border = 0.6
    /// How its node is called, before the line's number.
    static let mark = "count:"

    init(_ number: String, _ theme: Theme) {
        self.number = number
        fontSize = PictureDocument.signSize(theme)
        // A digit of the fonts of the maps is 0.556 of its size wide.
        size = Size2D(
            width: fontSize * (0.556 * Double(number.count) + 0.5), height: fontSize * 1.2)
        gap = fontSize * 0.15
    }

    /// On the line, as near to its middle as it covers nothing; else beside it.
    func place(on points: [Point2D], taken: [Box2D]) -> Point2D? {
        if let place = PictureDocument.spot(on: points, size: size, taken: taken) { return place }
        let reach = Point2D(x: size.width / 2 + gap, y: size.height / 2 + gap)
        let ways = [(0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1)]
        let middle = points.count / 2
        for point in points.indices.sorted(by: { (abs($0 - middle), $0) < (abs($1 - middle), $1) }) {
            for way in ways {
                let place = points[point] + Point2D(x: reach.x * Double(way.0), y: reach.y * Double(way.1))
                if !taken.contains(where: { $0.overlaps(Box2D(center: place, size: size)) }) { return place }
            }
        }
        return nil
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
