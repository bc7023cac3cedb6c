internal import DOT

/// A band along the inside of an area's border, as lines for a pen that never leaves the area.
///
/// Each point of the border is moved inward along its normal and kept where the pen has room: the pieces of the border's parallel
/// curve that are no artefacts of narrow bends. Where an area is narrower than the pen there is no line.
struct InnerBand {
    private(set) var lines: [[Point2D]] = []

    private let rings: [[Point2D]]
    /// How far the lines lie inside, and what they keep where the border bends: half of the pen.
    private let depth: Double
    private let room: Double
    /// Sides of the rings, by the cells of a grid that their surroundings touch.
    private var sides: [Cell: [(from: Point2D, to: Point2D)]] = [:]

    private struct Cell: Hashable {
        var x: Int
        var y: Int

        init(x: Int, y: Int) { (self.x, self.y) = (x, y) }

        init(_ point: Point2D) {
            self.init(
                x: Int((point.x / InnerBand.cell).rounded(.down)), y: Int((point.y / InnerBand.cell).rounded(.down)))
        }
    }

    private static let cell = 6.0
    /// Between two points of the border that are moved.
    private static let step = 0.8

    /// - Parameters:
    ///   - rings: The area's outlines and holes, by the even-odd rule.
    ///   - width: The pen's.
    /// - Complexity: O(n) for n steps along the border, where few parts of it lie near each other.
    init(in rings: [[Point2D]], width: Double) {
        self.rings = rings
        room = width / 2
        depth = room + 0.4
        for ring in rings {
            guard var previous = ring.last else { continue }
            for next in ring {
                let box = Box2D(around: [previous, next])!.grown(by: depth)
                let (low, high) = (Cell(box.minimum), Cell(box.maximum))
                for x in low.x...high.x {
                    for y in low.y...high.y { sides[Cell(x: x, y: y), default: []].append((previous, next)) }
                }
                previous = next
            }
        }
        for ring in rings where ring.count >= 3 { lines += pieces(along: ring) }
    }

    private func pieces(along ring: [Point2D]) -> [[Point2D]] {
        let border = InnerBand.steps(along: ring)
        func at(_ index: Int) -> Point2D { border[(index + border.count) % border.count] }
        let moved = border.indices.map { index -> Point2D? in
            // Across a jagged piece of border, the way that it runs on the whole serves better than where it points.
            for reach in [2, 1, 4] {
                let along = at(index + reach) - at(index - reach)
                guard along.length > 1e-9 else { continue }
                let inward = along.normal * (depth / along.length)
                for place in [border[index] + inward, border[index] - inward] where isInPlace(place) { return place }
            }
            return nil
        }
        // From a gap on, so that no piece is cut at the ring's first point.
        let start = moved.firstIndex { $0 == nil } ?? 0
        var pieces: [[Point2D]] = []
        func add(_ point: Point2D) {
            if let last = pieces.last?.last, let way = way(from: last, to: point) {
                pieces[pieces.count - 1] += way
            } else {
                pieces.append([point])
            }
        }
        for offset in moved.indices {
            if let point = moved[(start + offset) % moved.count] { add(point) }
        }
        // Around, where nothing is in the way.
        if let first = pieces.first?.first, let last = pieces.last?.last, let way = way(from: last, to: first) {
            if pieces.count == 1 {
                pieces[0] += way
            } else {
                pieces[0] = pieces.removeLast() + way.dropLast() + pieces[0]
            }
        }
        return pieces.map(InnerBand.thinned).flatMap(InnerBand.split)
    }

    /// The points after `a` on the way to `b`, around a bend of the border that lies between; nil where they lie apart.
    private func way(from a: Point2D, to b: Point2D, bends: Int = 2) -> [Point2D]? {
        let length = (b - a).length
        guard length < 5 * depth else { return nil }
        let middle = (a + b) * 0.5
        // In steps so small that no tongue of the border slips through.
        let steps = max(2, Int((length / room).rounded(.up)))
        if (1..<steps).allSatisfy({ isInPlace(a + (b - a) * (Double($0) / Double(steps))) }) { return [b] }
        guard bends > 0, let near = nearest(to: middle), (middle - near).length > 1e-9 else { return nil }
        let place = near + (middle - near) * (depth / (middle - near).length)
        guard isInPlace(place), let first = way(from: a, to: place, bends: bends - 1),
            let second = way(from: place, to: b, bends: bends - 1)
        else { return nil }
        return first + second
    }

    private func nearest(to point: Point2D) -> Point2D? {
        (sides[Cell(point)] ?? []).map { Polygon.nearest(to: point, onSide: $0.from, $0.to) }
            .min { ($0 - point).length < ($1 - point).length }
    }

    /// The ring's corners, and between distant ones points in between.
    private static func steps(along ring: [Point2D]) -> [Point2D] {
        var points: [Point2D] = []
        for (index, corner) in ring.enumerated() {
            let side = ring[(index + 1) % ring.count] - corner
            let count = max(1, Int((side.length / step).rounded()))
            for part in 0..<count { points.append(corner + side * (Double(part) / Double(count))) }
        }
        return points
    }

    /// Inside, with room for the pen.
    private func isInPlace(_ point: Point2D) -> Bool {
        let isNear = (sides[Cell(point)] ?? []).contains {
            Polygon.distance(from: point, toSide: $0.from, $0.to) < room
        }
        return !isNear && rings.reduce(false) { $0 != Polygon.contains($1, point) }
    }

    /// Without points that lie on the line between those that are kept.
    private static func thinned(_ line: [Point2D]) -> [Point2D] {
        var kept: [Point2D] = []
        var left: [Point2D] = []
        for (index, point) in line.enumerated() {
            left.append(point)
            if let last = kept.last, index + 1 < line.count,
                left.allSatisfy({ Polygon.distance(from: $0, toSide: last, line[index + 1]) < 0.05 })
            {
                continue
            }
            kept.append(point)
            left = []
        }
        return kept
    }

    /// Ends a line where it turns back: there a pen draws a spike, which would leave the area.
    private static func split(_ line: [Point2D]) -> [[Point2D]] {
        var parts: [[Point2D]] = []
        var part: [Point2D] = []
        for (index, point) in line.enumerated() {
            part.append(point)
            guard part.count > 1, index + 1 < line.count else { continue }
            let (before, after) = (point - part[part.count - 2], line[index + 1] - point)
            if before.dot(after) < -0.2 * before.length * after.length {
                parts.append(part)
                part = [point]
            }
        }
        return (parts + [part]).filter { $0.count > 1 }
    }
}
