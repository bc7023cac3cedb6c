/// A box in the plane, sides parallel to the axes.
package struct Rectangle: Hashable, Sendable {
    package var centre: PlanePoint
    package var width: Double
    package var height: Double

    package init(centre: PlanePoint, width: Double, height: Double) {
        self.centre = centre
        self.width = width
        self.height = height
    }

    package var left: Double { centre.x - width / 2 }
    package var right: Double { centre.x + width / 2 }
    package var bottom: Double { centre.y - height / 2 }
    package var top: Double { centre.y + height / 2 }

    /// They share more than an edge, or come closer than `gap`.
    package func overlaps(_ other: Rectangle, gap: Double = 0) -> Bool {
        abs(centre.x - other.centre.x) < (width + other.width) / 2 + gap
            && abs(centre.y - other.centre.y) < (height + other.height) / 2 + gap
    }

    package func contains(_ point: PlanePoint) -> Bool {
        abs(point.x - centre.x) <= width / 2 && abs(point.y - centre.y) <= height / 2
    }

    /// The point of the box nearest to another point.
    package func nearest(to point: PlanePoint) -> PlanePoint {
        PlanePoint(x: min(max(point.x, left), right), y: min(max(point.y, bottom), top))
    }

    /// A line passes through the inside of the box.
    package func isCrossed(from a: PlanePoint, to b: PlanePoint) -> Bool {
        // Liang–Barsky: the part of the line within each pair of sides.
        var enter = 0.0
        var leave = 1.0
        for (start, change, low, high) in [(a.x, b.x - a.x, left, right), (a.y, b.y - a.y, bottom, top)] {
            if change == 0 {
                if start <= low || start >= high { return false }
                continue
            }
            let (first, second) = ((low - start) / change, (high - start) / change)
            enter = max(enter, min(first, second))
            leave = min(leave, max(first, second))
        }
        return enter < leave
    }
}
