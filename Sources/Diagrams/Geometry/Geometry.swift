package import DOT

extension Point2D {
    static func + (a: Point2D, b: Point2D) -> Point2D { Point2D(x: a.x + b.x, y: a.y + b.y) }
    static func - (a: Point2D, b: Point2D) -> Point2D { Point2D(x: a.x - b.x, y: a.y - b.y) }
    static func * (a: Point2D, factor: Double) -> Point2D { Point2D(x: a.x * factor, y: a.y * factor) }

    var length: Double { (x * x + y * y).squareRoot() }
    func dot(_ other: Point2D) -> Double { x * other.x + y * other.y }
    /// Turned a quarter to the left.
    var normal: Point2D { Point2D(x: -y, y: x) }
}

extension Size2D {
    func scaled(_ factor: Double) -> Size2D { Size2D(width: width * factor, height: height * factor) }
}

extension Box2D {
    package init(center: Point2D, size: Size2D) {
        self.init(
            minimum: Point2D(x: center.x - size.width / 2, y: center.y - size.height / 2),
            maximum: Point2D(x: center.x + size.width / 2, y: center.y + size.height / 2))
    }

    /// The least box around the points; nil around none.
    package init?(around points: some Sequence<Point2D>) {
        var iterator = points.makeIterator()
        guard let first = iterator.next() else { return nil }
        self.init(minimum: first, maximum: first)
        while let point = iterator.next() {
            minimum = Point2D(x: min(minimum.x, point.x), y: min(minimum.y, point.y))
            maximum = Point2D(x: max(maximum.x, point.x), y: max(maximum.y, point.y))
        }
    }

    package var size: Size2D { Size2D(width: width, height: height) }

    package func union(_ other: Box2D) -> Box2D {
        Box2D(
            minimum: Point2D(x: min(minimum.x, other.minimum.x), y: min(minimum.y, other.minimum.y)),
            maximum: Point2D(x: max(maximum.x, other.maximum.x), y: max(maximum.y, other.maximum.y)))
    }

    package func grown(by margin: Double) -> Box2D {
        Box2D(
            minimum: Point2D(x: minimum.x - margin, y: minimum.y - margin),
            maximum: Point2D(x: maximum.x + margin, y: maximum.y + margin))
    }

    package func contains(_ point: Point2D) -> Bool {
        minimum.x <= point.x && point.x <= maximum.x && minimum.y <= point.y && point.y <= maximum.y
    }

    package func contains(_ box: Box2D) -> Bool { contains(box.minimum) && contains(box.maximum) }

    /// Whether the insides meet; boxes that only touch do not.
    package func overlaps(_ other: Box2D) -> Bool {
        minimum.x < other.maximum.x && other.minimum.x < maximum.x && minimum.y < other.maximum.y
            && other.minimum.y < maximum.y
    }

    /// Whether they have a point in common, if only of their edges.
    package func touches(_ other: Box2D) -> Bool {
        minimum.x <= other.maximum.x && other.minimum.x <= maximum.x && minimum.y <= other.maximum.y
            && other.minimum.y <= maximum.y
    }

    package var corners: [Point2D] {
        [
            minimum, Point2D(x: maximum.x, y: minimum.y), maximum, Point2D(x: minimum.x, y: maximum.y),
        ]
    }

    /// The point of the box nearest to another point.
    package func nearest(to point: Point2D) -> Point2D {
        Point2D(
            x: min(max(point.x, minimum.x), maximum.x), y: min(max(point.y, minimum.y), maximum.y))
    }

    /// Whether the segment comes into the box.
    package func meets(from a: Point2D, to b: Point2D) -> Bool {
        if max(a.x, b.x) < minimum.x || min(a.x, b.x) > maximum.x || max(a.y, b.y) < minimum.y
            || min(a.y, b.y) > maximum.y
        {
            return false
        }
        // Their bounds meet: they do unless all corners lie on one side of the segment's line.
        let dx = b.x - a.x
        let dy = b.y - a.y
        let c = dx * a.y - dy * a.x
        let first = dx * minimum.y - dy * minimum.x - c
        let second = dx * minimum.y - dy * maximum.x - c
        let third = dx * maximum.y - dy * minimum.x - c
        let fourth = dx * maximum.y - dy * maximum.x - c
        let (low, high) = (min(first, second), max(first, second))
        return min(low, min(third, fourth)) <= 0 && max(high, max(third, fourth)) >= 0
    }
}

/// Questions about polygons, given by their corners in order.
package enum Polygon {
    /// Whether the point lies inside (even-odd).
    package static func contains(_ polygon: [Point2D], _ point: Point2D) -> Bool {
        var isInside = false
        var previous = polygon.count - 1
        for index in polygon.indices {
            let (a, b) = (polygon[index], polygon[previous])
            if (a.y > point.y) != (b.y > point.y),
                point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
            {
                isInside.toggle()
            }
            previous = index
        }
        return isInside
    }

    /// Whether the whole box lies inside: all corners do and no side cuts it.
    package static func contains(_ polygon: [Point2D], _ box: Box2D) -> Bool {
        box.corners.allSatisfy { contains(polygon, $0) } && !cuts(polygon, box)
    }

    /// Whether polygon and box have no point in common.
    package static func isClear(_ polygon: [Point2D], of box: Box2D) -> Bool {
        !cuts(polygon, box) && !contains(polygon, box.minimum)
            && !(polygon.first.map(box.contains) ?? false)
    }

    private static func cuts(_ polygon: [Point2D], _ box: Box2D) -> Bool {
        var previous = polygon.count - 1
        for index in polygon.indices {
            if box.meets(from: polygon[previous], to: polygon[index]) { return true }
            previous = index
        }
        return false
    }

    /// The point of a side that is nearest to another point.
    package static func nearest(to point: Point2D, onSide a: Point2D, _ b: Point2D) -> Point2D {
        let side = b - a
        let share = min(max((point - a).dot(side) / max(side.dot(side), 1e-12), 0), 1)
        return a + side * share
    }

    package static func distance(from point: Point2D, toSide a: Point2D, _ b: Point2D) -> Double {
        (nearest(to: point, onSide: a, b) - point).length
    }

    /// Twice the signed area: positive anticlockwise.
    package static func area(_ polygon: [Point2D]) -> Double {
        var sum = 0.0
        var previous = polygon.count - 1
        for index in polygon.indices {
            sum += polygon[previous].x * polygon[index].y - polygon[index].x * polygon[previous].y
            previous = index
        }
        return sum
    }

    /// A convex polygon (anticlockwise) with every side moved outward by a distance.
    package static func outset(_ polygon: [Point2D], by distance: Double) -> [Point2D] {
        let n = polygon.count
        return (0..<n).map { index in
            let (p, q, r) = (polygon[(index + n - 1) % n], polygon[index], polygon[(index + 1) % n])
            let a = (q - p) * (1 / max((q - p).length, 1e-9))
            let b = (r - q) * (1 / max((r - q).length, 1e-9))
            // The corner moves along the bisector of its sides' outward normals.
            let sum = Point2D(x: a.y + b.y, y: -a.x - b.x)
            let scale = 1 + a.x * b.x + a.y * b.y
            return scale > 1e-6 ? q + sum * (distance / scale) : q
        }
    }

    /// Where the segment from inside to outside leaves the polygon; the inner point where it does not.
    package static func exit(of polygon: [Point2D], from inside: Point2D, toward outside: Point2D) -> Point2D {
        var best = 0.0
        var previous = polygon.count - 1
        let d = outside - inside
        for index in polygon.indices {
            let (a, b) = (polygon[previous], polygon[index])
            let e = b - a
            let determinant = d.x * e.y - d.y * e.x
            if determinant != 0 {
                let f = a - inside
                let t = (f.x * e.y - f.y * e.x) / determinant
                let s = (f.x * d.y - f.y * d.x) / determinant
                if s >= 0, s <= 1, t >= 0, t <= 1 { best = max(best, t) }
            }
            previous = index
        }
        return inside + d * best
    }
}

/// A cubic Bézier curve.
struct Cubic: Hashable, Sendable {
    var a: Point2D
    var b: Point2D
    var c: Point2D
    var d: Point2D

    func point(_ t: Double) -> Point2D {
        let u = 1 - t
        return a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t)
    }

    /// Along the curve, both ends included.
    func samples(_ count: Int) -> [Point2D] { (0...count).map { point(Double($0) / Double(count)) } }

    /// Going along the curve from one parameter toward another, forward or back, where it is first so far from where it began.
    ///
    /// - Returns: `limit` where it is nowhere so far.
    func parameter(_ distance: Double, from start: Double, toward limit: Double) -> Double {
        let origin = point(start)
        func isFar(_ t: Double) -> Bool { (point(t) - origin).length >= distance }
        var (far, near) = (limit, start)
        // What is nearer may lie beyond a loop: in steps, to what is far enough.
        for step in 1...64 {
            let t = start + (limit - start) * Double(step) / 64
            if isFar(t) {
                far = t
                break
            }
            near = t
        }
        for _ in 0..<30 {
            let middle = (far + near) / 2
            if isFar(middle) { far = middle } else { near = middle }
        }
        return far
    }

    /// The part between two parameters.
    func part(_ from: Double, _ to: Double) -> Cubic {
        // De Casteljau, twice.
        func split(_ curve: Cubic, _ t: Double) -> (Cubic, Cubic) {
            func mix(_ p: Point2D, _ q: Point2D) -> Point2D { p + (q - p) * t }
            let ab = mix(curve.a, curve.b)
            let bc = mix(curve.b, curve.c)
            let cd = mix(curve.c, curve.d)
            let abc = mix(ab, bc)
            let bcd = mix(bc, cd)
            let middle = mix(abc, bcd)
            return (Cubic(a: curve.a, b: ab, c: abc, d: middle), Cubic(a: middle, b: bcd, c: cd, d: curve.d))
        }
        let tail = split(self, from).1
        return split(tail, from >= 1 ? 1 : (to - from) / (1 - from)).0
    }
}

extension Cubic {
    /// A straight line.
    init(from a: Point2D, to b: Point2D) {
        self.init(a: a, b: a + (b - a) * (1.0 / 3), c: a + (b - a) * (2.0 / 3), d: b)
    }
}
