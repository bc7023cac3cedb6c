/// A place on the drawing plane, in points (1/72 inch); y grows upward, as graphviz has it.
///
/// Inlinable, here and below, and public, without which nothing is: the searches of another room make millions of these.
public struct Point2D: Hashable, Sendable {
    public var x: Double
    public var y: Double

    @inlinable
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// A width and a height in points.
public struct Size2D: Hashable, Sendable {
    public var width: Double
    public var height: Double

    @inlinable
    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

/// An upright rectangle: its lower left and upper right corner, in points.
public struct Box2D: Hashable, Sendable {
    public var minimum: Point2D
    public var maximum: Point2D

    @inlinable
    public init(minimum: Point2D, maximum: Point2D) {
        self.minimum = minimum
        self.maximum = maximum
    }

    @inlinable
    public var width: Double { maximum.x - minimum.x }
    @inlinable
    public var height: Double { maximum.y - minimum.y }

    @inlinable
    public var center: Point2D {
        Point2D(x: (minimum.x + maximum.x) / 2, y: (minimum.y + maximum.y) / 2)
    }
}

/// The course of an edge: one or more Bézier curves, each with the arrowhead that graphviz put at its ends.
package struct EdgePath: Hashable, Sendable {
    /// One piecewise cubic Bézier curve.
    package struct Curve: Hashable, Sendable {
        /// 3k + 1 control points: start, then (control, control, knot) k times, in the edge's direction.
        package var controlPoints: [Point2D]
        /// The tip of the arrowhead at the tail's end, where there is one: the curve starts at the head's base.
        package var startTip: Point2D?
        /// The tip of the arrowhead at the head's end, where there is one.
        package var endTip: Point2D?

        package init(controlPoints: [Point2D], startTip: Point2D? = nil, endTip: Point2D? = nil) {
            self.controlPoints = controlPoints
            self.startTip = startTip
            self.endTip = endTip
        }

        /// The straight curve from `start` to `end`.
        package static func line(from start: Point2D, to end: Point2D, startTip: Point2D? = nil, endTip: Point2D? = nil)
            -> Curve
        {
            func between(_ share: Double) -> Point2D {
                Point2D(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share)
            }
            return Curve(
                controlPoints: [start, between(1.0 / 3), between(2.0 / 3), end], startTip: startTip, endTip: endTip)
        }
    }

    package var curves: [Curve]

    package init(curves: [Curve]) {
        self.curves = curves
    }
}
