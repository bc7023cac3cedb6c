package import Collaboration
package import DOT

/// A value as a disc of so much area, in a node's shape at the left of its label.
package struct Disc: Hashable, Sendable {
    package var radius: Double
    /// Its centre, from the shape's.
    package var offset: Point2D
    /// The label's centre, from the shape's, and how much room the label takes.
    package var labelOffset: Point2D
    package var labelSize: Size2D

    /// - Parameters:
    ///   - share: Of the largest value.
    ///   - label: The label's size.
    ///   - gap: Between disc and label.
    package init(share: Double, label: Size2D, gap: Double, style: StyleID) {
        radius = Disc.radius(share, style)
        let width = 2 * radius + gap + label.width
        offset = Point2D(x: radius - width / 2, y: 0)
        labelOffset = Point2D(x: (width - label.width) / 2, y: 0)
        labelSize = label
        contentSize = Size2D(width: width, height: max(2 * radius, label.height))
    }

    /// What disc and label take together.
    package let contentSize: Size2D

    /// Areas are as the values; the largest disc is the same in every map of a style, whatever the size of its letters, so that the
    /// legend's are to the same scale. Nothing is smaller than a point across, or nobody would see it: 1/466 of the largest area.
    package static func radius(_ share: Double, _ style: StyleID) -> Double {
        max(0.5, (style == .slide ? 19.2 : 10.8) * share.squareRoot())
    }

    /// Letters are legible on every fill of a shape, and so is the disc.
    package static func color(on paint: Paint) -> Color { paint.text == .black ? Palette.ink : paint.text }
}

/// The values that a legend of sizes shows.
package enum RoundValues {
    /// One to three of 1, 2 or 5 times a power of ten: the largest that is no more than `largest`, and others at most a quarter of the
    /// one before (where numbers are whole no less than 1), the third only where there are values as small.
    ///
    /// - Parameters:
    ///   - largest: Above 0.
    ///   - smallest: Above 0.
    package static func below(_ largest: Double, downTo smallest: Double, areWhole: Bool) -> [Double] {
        let least = areWhole ? 1.0 : 0
        let first = round(largest)
        let second = max(least, round(first / 4))
        let third = max(least, round(second / 4))
        let values = smallest <= second / 2 ? [first, second, third] : [first, second]
        return values.indices.filter { $0 == 0 || values[$0] < values[$0 - 1] }.map { values[$0] }
    }

    private static func round(_ value: Double) -> Double {
        var power = 1.0
        // Powers of ten are exact upward; a division by one is the nearest number to the decimal that is meant.
        while power * 10 <= value { power *= 10 }
        if power <= value { return [5, 2, 1].map { $0 * power }.first { $0 <= value }! }
        while 1 / power > value { power *= 10 }
        return [5, 2, 1].map { $0 / power }.first { $0 <= value }!
    }
}
