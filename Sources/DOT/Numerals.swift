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
        // From the last digit on, in one piece: a picture holds thousands of numbers.
        return String(unsafeUninitializedCapacity: 24) { buffer in
            var rest = scaled.magnitude
            var places = decimals
            var start = buffer.count
            func put(_ byte: UInt8) {
                start -= 1
                buffer.initializeElement(at: start, to: byte)
            }
            func putDigit() {
                put(UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
            }
            while places > 0, rest.isMultiple(of: 10) {
                rest /= 10
                places -= 1
            }
            while places > 0 {
                putDigit()
                places -= 1
                if places == 0 { put(UInt8(ascii: ".")) }
            }
            repeat { putDigit() } while rest > 0
            if scaled < 0 { put(UInt8(ascii: "-")) }
            let count = buffer.count - start
            for index in 0..<count { buffer.initializeElement(at: index, to: buffer[start + index]) }
            return count
        }
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
