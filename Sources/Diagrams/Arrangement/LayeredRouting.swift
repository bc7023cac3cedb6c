internal import DOT

/// The course of lines between layers: level out of one shape and level into the next, each from a place of its own on the side.
struct LayeredRouting {
    let places: [Arrangement.Place]
    /// The layer of each place.
    let layers: [Int]

    /// - Parameter routes: The courses of graphviz, which keep clear of the layers between: used for lines that pass one or stay
    ///   inside one.
    /// - Complexity: O(m log m) for m lines.
    func courses(_ lines: [Routing.Line], routes: [EdgePath?]) -> [EdgePath?] {
        let isBetween = lines.map { (layers[$0.from] - layers[$0.to]).magnitude == 1 }
        // A side of a shape is named by its place and sense; lines that leave there and lines that arrive share it.
        var sides: [Int: [(end: Int, other: Int)]] = [:]
        for (index, line) in lines.enumerated() where isBetween[index] {
            let right = layers[line.from] < layers[line.to]
            sides[line.from * 2 + (right ? 1 : 0), default: []].append((index * 2, line.to))
            sides[line.to * 2 + (right ? 0 : 1), default: []].append((index * 2 + 1, line.from))
        }
        // In the order of where they come from or go to, so that they do not cross at the shape.
        var heights = Array(repeating: 0.0, count: lines.count * 2)
        for side in sides.keys.sorted() {
            for (end, y) in ports(side / 2, sides[side]!) { heights[end] = y }
        }

        return lines.indices.map { index in
            let line = lines[index]
            guard isBetween[index] else { return routes[index].map { LayeredRouting.trimmed($0, line) } }
            let (from, to) = (places[line.from], places[line.to])
            let right = layers[line.from] < layers[line.to]
            let start = LayeredRouting.side(of: from, at: heights[index * 2], right: right)
            let end = LayeredRouting.side(of: to, at: heights[index * 2 + 1], right: !right)
            let sense = right ? 1.0 : -1.0
            let a = Point2D(x: start.x + (line.hasTail ? sense * Routing.arrowLength : 0), y: start.y)
            let d = Point2D(x: end.x - (line.hasHead ? sense * Routing.arrowLength : 0), y: end.y)
            let bend = (d.x - a.x) * 0.45
            return EdgePath(curves: [
                .init(
                    controlPoints: [a, Point2D(x: a.x + bend, y: a.y), Point2D(x: d.x - bend, y: d.y), d],
                    startTip: line.hasTail ? start : nil, endTip: line.hasHead ? end : nil)
            ])
        }
    }

    /// The heights at which lines meet a side of a place, by the lines' ends.
    private func ports(_ place: Int, _ members: [(end: Int, other: Int)]) -> [(Int, Double)] {
        let sorted = members.sorted {
            (places[$0.other].center.y, $0.end) < (places[$1.other].center.y, $1.end)
        }
        let room = places[place].size.height * 0.64
        let step = min(5, room / Double(max(1, sorted.count - 1)))
        return sorted.enumerated().map { rank, member in
            (member.end, places[place].center.y + (Double(rank) - Double(sorted.count - 1) / 2) * step)
        }
    }

    /// The point of a shape's outline at a height, on its right or left side.
    private static func side(of place: Arrangement.Place, at y: Double, right: Bool) -> Point2D {
        let outline = place.outline
        let inside = Point2D(x: place.center.x, y: y)
        let far = Point2D(x: place.center.x + (right ? 1 : -1) * place.size.width, y: y)
        return Polygon.exit(of: outline, from: inside, toward: far)
    }

    /// A course that ends at the shapes, with room for arrowheads taken from its ends.
    private static func trimmed(_ path: EdgePath, _ line: Routing.Line) -> EdgePath {
        guard var curve = path.curves.first, path.curves.count == 1, curve.controlPoints.count >= 4 else { return path }
        var points = curve.controlPoints
        func cut(_ cubic: Cubic) -> Double { cubic.parameter(Routing.arrowLength, from: 1, toward: 0.1) }
        if line.hasHead {
            let n = points.count
            let last = Cubic(a: points[n - 4], b: points[n - 3], c: points[n - 2], d: points[n - 1])
            let part = last.part(0, cut(last))
            points.replaceSubrange((n - 4)..., with: [part.a, part.b, part.c, part.d])
            curve.endTip = last.d
        }
        if line.hasTail {
            let first = Cubic(a: points[3], b: points[2], c: points[1], d: points[0])
            let part = first.part(0, cut(first))
            points.replaceSubrange(..<4, with: [part.d, part.c, part.b, part.a])
            curve.startTip = first.d
        }
        curve.controlPoints = points
        return EdgePath(curves: [curve])
    }
}
