package import DOT

/// The course of a map's lines: straight where nothing is in the way, else the slightest bend that passes the shapes.
package struct Routing {
    package struct Line: Hashable, Sendable {
        /// Indices of the places at its ends.
        package var from: Int
        package var to: Int
        /// Whether an arrowhead takes room at its end, at its start.
        package var hasHead: Bool
        package var hasTail: Bool
        /// Of several lines between the same two places: −1, 0, 1 …, so that they lie side by side.
        package var lane: Double
        /// Points of the outlines at which it starts and ends; nil for wherever it comes to them.
        package var start: Point2D?
        package var end: Point2D?
        /// The corners of a course that is laid down already, both ends included; empty for one that is to be found.
        package var corners: [Point2D] = []

        package init(
            from: Int, to: Int, hasHead: Bool, hasTail: Bool = false, lane: Double = 0, start: Point2D? = nil,
            end: Point2D? = nil
        ) {
            self.from = from
            self.to = to
            self.hasHead = hasHead
            self.hasTail = hasTail
            self.lane = lane
            self.start = start
            self.end = end
        }
    }

    package static let arrowLength = 6.5

    let places: [Arrangement.Place?]
    private let boxes: [Box2D?]
    private let limits: ClosedRange<Double>
    private let passesShapes: Bool

    /// - Parameters:
    ///   - limits: From where to where in x a line may run, where it can.
    ///   - passesShapes: Whether lines go around shapes; else they are straight, whatever lies on them.
    package init(
        _ places: [Arrangement.Place?], limits: ClosedRange<Double> = -1e6...1e6, margin: Double = 2.5,
        passesShapes: Bool = true
    ) {
        self.places = places
        self.limits = limits
        self.passesShapes = passesShapes
        boxes = places.map { $0?.box.grown(by: margin) }
    }

    package struct Courses: Hashable, Sendable {
        /// One a line; nil where an end has no place or the ends overlap.
        package var courses: [EdgePath?]
        /// Which run under a shape.
        package var covered: [Int] = []
        /// How much they bend, in their lengths, all together.
        package var bending = 0.0
    }

    /// - Complexity: O(m · b · s · n) for m lines, b bends and s pieces of a line tried, and n places.
    package func courses(_ lines: [Line]) -> Courses {
        var result = Courses(courses: [])
        var bundles: [[Int]: [Offset]] = [:]
        for (index, line) in lines.enumerated() {
            let ends = [min(line.from, line.to), max(line.from, line.to)]
            let found = course(line, beside: bundles[ends] ?? [])
            if let found { bundles[ends, default: []].append(found.offset) }
            if let found, found.hits > 0 { result.covered.append(index) }
            result.bending += found?.bending ?? 0
            result.courses.append(found?.path)
        }
        return result
    }

    /// How far the two control points stand off the straight line, in its length: even bends first, then those that lean to
    /// one end or change sides.
    private static let bends: [(Double, Double)] = {
        let sizes = [0.0, 0.07, -0.07, 0.14, -0.14, 0.22, -0.22, 0.32, -0.32, 0.45, -0.45, 0.6, -0.6]
        let uneven = [0.0, 0.15, -0.15, 0.32, -0.32, 0.55, -0.55]
        var bends = sizes.map { ($0, $0) }
        let pairs = uneven.flatMap { a in uneven.filter { $0 != a }.map { (a, $0) } }
        bends += pairs.enumerated().sorted {
            ($0.element.0.magnitude + $0.element.1.magnitude, $0.offset) < (
                $1.element.0.magnitude + $1.element.1.magnitude, $1.offset
            )
        }.map(\.element)
        return bends
    }()

    /// How far the control points stand off the straight line in points, from the place that comes first to the other.
    private struct Offset {
        var first = 0.0
        var second = 0.0

        /// Half a lane apart and less, two lines are read as one.
        func isNear(_ other: Offset) -> Bool {
            (first - other.first).magnitude < 4 && (second - other.second).magnitude < 4
        }
    }

    /// - Parameter others: Where lines between the same two places run.
    private func course(
        _ line: Line, beside others: [Offset]
    ) -> (path: EdgePath, hits: Int, bending: Double, offset: Offset)? {
        guard let from = places[line.from], let to = places[line.to] else { return nil }
        if line.corners.count > 1 { return (Routing.path(line), 0, 0, Offset()) }
        let (a, b) = (line.start ?? from.center, line.end ?? to.center)
        let d = b - a
        guard d.length > 1 else { return nil }
        let obstacles =
            passesShapes ? boxes.indices.filter { $0 != line.from && $0 != line.to }.compactMap { boxes[$0] } : []
        func offset(_ one: Double, _ two: Double) -> Offset {
            line.from <= line.to ? Offset(first: one, second: two) : Offset(first: -two, second: -one)
        }
        let best = Routing.bent(
            from: a, to: b, lane: line.lane * 9 / max(d.length, 9), around: obstacles, within: limits
        ) { one, two in others.contains(where: offset(one, two).isNear) }
        guard let path = clipped(best.curve, from, to, line) else { return nil }
        return (path, best.hits, best.bending, offset(best.off.0, best.off.1))
    }

    /// The least bent curve between two points that meets fewest boxes.
    ///
    /// - Parameters:
    ///   - lane: How far it stands off in any case, in its length.
    ///   - isNear: Whether it lies on another line where its control points stand so far off the straight one.
    /// - Returns: The curve; how many boxes it meets; how much it bends, in its length; how far its control points stand off.
    static func bent(
        from a: Point2D, to b: Point2D, lane: Double = 0, around boxes: [Box2D], within limits: ClosedRange<Double>,
        isNear: (_ one: Double, _ two: Double) -> Bool = { _, _ in false }
    ) -> (curve: Cubic, hits: Int, bending: Double, off: (Double, Double)) {
        let d = b - a
        let side = d.normal
        // No bend goes farther.
        let reach = Box2D(around: [a, b])!.grown(by: d.length * 0.75)
        let boxes = boxes.filter { $0.overlaps(reach) }
        var best: (curve: Cubic, cost: (hits: Int, near: Int), bending: Double, off: (Double, Double))?
        for bend in bends {
            let curve = Cubic(
                a: a, b: a + d * (1.0 / 3) + side * ((bend.0 + lane) * 4 / 3),
                c: a + d * (2.0 / 3) + side * ((bend.1 + lane) * 4 / 3), d: b)
            let isStraight = bend.0 + lane == 0 && bend.1 + lane == 0
            let points = curve.samples(isStraight ? 1 : 14)
            var hits = 0
            for box in boxes where zip(points, points.dropFirst()).contains(where: { box.meets(from: $0, to: $1) }) {
                hits += 1
            }
            if points.contains(where: { !limits.contains($0.x) }) { hits += 2 }
            let off = ((bend.0 + lane) * d.length, (bend.1 + lane) * d.length)
            let cost = (hits: hits, near: isNear(off.0, off.1) ? 1 : 0)
            if best.map({ cost < $0.cost }) ?? true {
                // A line that changes sides twists.
                let twist = bend.0 * bend.1 < 0 ? 2.0 : 1
                best = (curve, cost, (bend.0.magnitude + bend.1.magnitude) / 2 * twist, off)
            }
            if cost == (0, 0) { break }
        }
        return (best!.curve, best!.cost.hits, best!.bending, best!.off)
    }

    /// Straight pieces along a line's corners, arrowheads taken from the first and last.
    ///
    /// - Parameter piece: What runs between two corners instead, by the number of the first.
    static func path(_ line: Line, piece: (Int, Point2D, Point2D) -> Cubic = { Cubic(from: $1, to: $2) }) -> EdgePath {
        let corners = line.corners
        var pieces = zip(corners, corners.dropFirst()).enumerated().map { piece($0, $1.0, $1.1) }
        let last = pieces.count - 1
        if line.hasHead {
            pieces[last] = pieces[last].part(0, pieces[last].parameter(arrowLength, from: 1, toward: 0.1))
        }
        if line.hasTail { pieces[0] = pieces[0].part(pieces[0].parameter(arrowLength, from: 0, toward: 0.9), 1) }
        return EdgePath(curves: [
            .init(
                controlPoints: [pieces[0].a] + pieces.flatMap { [$0.b, $0.c, $0.d] },
                startTip: line.hasTail ? corners[0] : nil, endTip: line.hasHead ? corners[corners.count - 1] : nil)
        ])
    }

    /// The part of a curve between two shapes' outlines.
    private func clipped(
        _ curve: Cubic, _ from: Arrangement.Place, _ to: Arrangement.Place, _ line: Line
    ) -> EdgePath? {
        let source = from.outline
        let target = to.outline
        func last(inside polygon: [Point2D], _ parameter: (Double) -> Double) -> Double {
            // The curve starts inside: halve to where it leaves.
            var low = 0.0
            var high = 1.0
            for step in 1...32 where !Polygon.contains(polygon, curve.point(parameter(Double(step) / 32))) {
                low = Double(step - 1) / 32
                high = Double(step) / 32
                break
            }
            for _ in 0..<20 {
                let middle = (low + high) / 2
                if Polygon.contains(polygon, curve.point(parameter(middle))) { low = middle } else { high = middle }
            }
            return parameter(high)
        }
        let first = line.start == nil ? last(inside: source) { $0 } : 0
        let final = line.end == nil ? last(inside: target) { 1 - $0 } : 1
        guard final > first else { return nil }
        let (start, stop) = (curve.point(first), curve.point(final))
        // Arrowheads take their length from the curve, of which an eighth stays.
        let least = (final - first) / 8
        var (begin, finish) = (first, final)
        if line.hasHead {
            finish = curve.parameter(Routing.arrowLength, from: final, toward: first + least)
        }
        if line.hasTail {
            begin = curve.parameter(Routing.arrowLength, from: first, toward: finish - least)
        }
        let part = curve.part(begin, finish)
        return EdgePath(curves: [
            .init(
                controlPoints: [part.a, part.b, part.c, part.d], startTip: line.hasTail ? start : nil,
                endTip: line.hasHead ? stop : nil)
        ])
    }
}
