/// Numbers as DOT and xdot text: a point as decimal mark whatever the locale, fixed rounding, no exponent.
package enum Numerals {
    /// The decimal numeral of `value`, rounded half away from zero to `decimals` places, without trailing zeros.
    ///
    /// - Precondition: `value` is finite and its absolute value is below 10^12; 0 ≤ `decimals` ≤ 6. Coordinates are far below.
    /// - Complexity: O(1).
    package static func text(_ value: Double, decimals: Int = 3) -> String {
        precondition(value.isFinite && value.magnitude < 1e12, "not a number that can be drawn: \(value)")
        precondition((0...6).contains(decimals))
        var scale: Int64 = 1
        for _ in 0..<decimals { scale *= 10 }
        let scaled = Int64((value * Double(scale)).rounded(.toNearestOrAwayFromZero))
        let whole = scaled.magnitude / UInt64(scale)
        var fraction = scaled.magnitude % UInt64(scale)
        var text = (scaled < 0 ? "-" : "") + String(whole)
        guard fraction > 0 else { return text }
        var places = decimals
        while fraction.isMultiple(of: 10) {
            fraction /= 10
            places -= 1
        }
        let digits = String(fraction)
        text += "." + String(repeating: "0", count: places - digits.utf8.count) + digits
        return text
    }

    /// `x,y`, the form of a point in graphviz's attributes.
    package static func text(_ point: Point2D) -> String {
        text(point.x) + "," + text(point.y)
    }

    /// `llx,lly,urx,ury`, the form of a rectangle in graphviz's attributes.
    package static func text(_ box: Box2D) -> String {
        text(box.minimum) + "," + text(box.maximum)
    }

    /// The form of an edge's `pos`: curves apart by `;`, `s,` and `e,` before the tips of arrowheads.
    package static func text(_ path: EdgePath) -> String {
        path.curves.map { curve in
            var parts: [String] = []
            if let tip = curve.startTip { parts.append("s," + text(tip)) }
            if let tip = curve.endTip { parts.append("e," + text(tip)) }
            parts += curve.controlPoints.map { text($0) }
            return parts.joined(separator: " ")
        }.joined(separator: ";")
    }
}
