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

    /// - Parameter limits: From where to where in x a line may run, where it can.
    package init(
        _ places: [Arrangement.Place?], limits: ClosedRange<Double> = -1e6...1e6, margin: Double = 2.5
    ) {
        self.places = places
        self.limits = limits
        boxes = places.map { $0?.box.grown(by: margin) }
    }

    /// - Returns: One course a line, nil where an end has no place or the ends overlap; and how many run under a shape.
    /// - Complexity: O(m · b · s · n) for m lines, b bends and s pieces of a line tried, and n places.
    package func courses(_ lines: [Line]) -> (courses: [EdgePath?], covered: Int) {
        var covered = 0
        let courses = lines.map { line -> EdgePath? in
            guard let found = course(line) else { return nil }
            if found.hits > 0 { covered += 1 }
            return found.path
        }
        return (courses, covered)
    }

    private static let bends = [0.0, 0.07, -0.07, 0.14, -0.14, 0.22, -0.22, 0.32, -0.32, 0.45, -0.45, 0.6, -0.6]

    private func course(_ line: Line) -> (path: EdgePath, hits: Int)? {
        guard let from = places[line.from], let to = places[line.to] else { return nil }
        let (a, b) = (line.start ?? from.center, line.end ?? to.center)
        let d = b - a
        guard d.length > 1 else { return nil }
        let side = d.normal
        let lane = line.lane * 9 / max(d.length, 9)
        let reach = Box2D(around: [a, b])!.grown(by: d.length * 0.75)
        let obstacles = boxes.indices.filter { index in
            index != line.from && index != line.to && (boxes[index]?.overlaps(reach) ?? false)
        }
        var best: (curve: Cubic, hits: Int)?
        for bend in Routing.bends {
            let offset = side * ((bend + lane) * 4 / 3)
            let curve = Cubic(a: a, b: a + d * (1.0 / 3) + offset, c: a + d * (2.0 / 3) + offset, d: b)
            let points = curve.samples(bend + lane == 0 ? 1 : 14)
            var hits = 0
            for obstacle in obstacles {
                let box = boxes[obstacle]!
                if zip(points, points.dropFirst()).contains(where: { box.meets(from: $0, to: $1) }) { hits += 1 }
            }
            if points.contains(where: { !limits.contains($0.x) }) { hits += 2 }
            if hits < best?.hits ?? .max { best = (curve, hits) }
            if hits == 0 { break }
        }
        guard let best, let path = clipped(best.curve, from, to, line) else { return nil }
        return (path, best.hits)
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
        // Arrowheads take their length from the curve.
        let step = (final - first) / 64
        var (begin, finish) = (first, final)
        if line.hasHead {
            while finish - begin > 8 * step, (curve.point(finish) - stop).length < Routing.arrowLength {
                finish -= step
            }
        }
        if line.hasTail {
            while finish - begin > 8 * step, (curve.point(begin) - start).length < Routing.arrowLength { begin += step }
        }
        let part = curve.part(begin, finish)
        return EdgePath(curves: [
            .init(
                controlPoints: [part.a, part.b, part.c, part.d], startTip: line.hasTail ? start : nil,
                endTip: line.hasHead ? stop : nil)
        ])
    }
}
