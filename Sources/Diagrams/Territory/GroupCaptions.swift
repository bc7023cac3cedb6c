internal import DOT

/// The names of groups beside their areas, so that colour is not alone in telling them.
struct GroupCaptions {
    /// What one group offers: places at its edge that a line can lead to.
    struct Request {
        var group: Int
        var name: String
        var edges: [Point2D]
    }

    let theme: Theme
    /// What no caption may cover: the land and the names on it.
    let obstacles: [Box2D]
    let width: Double

    /// - Returns: For each group whose name found a free place near its edge, the shapes of name and line, and its box.
    func areas(_ requests: [Request], ruler: inout Ruler) -> [(area: Arrangement.Area, box: Box2D)] {
        var taken = obstacles
        var placed: [LabelPlacement.Place] = []
        // Nothing beyond the sides of the page.
        for x in [-2000, width + 2000] {
            taken.append(Box2D(center: Point2D(x: x, y: 0), size: Size2D(width: 4000, height: 20_000)))
        }
        let size = theme.textSize + 0.6
        var result: [(area: Arrangement.Area, box: Box2D)] = []
        for request in requests {
            let lines = ruler.label(request.name, size: size, isBold: true, atMost: size * 9)
            let text = ruler.block(lines, size: size, isBold: true)
            var best: LabelPlacement.Place?
            for edge in request.edges {
                let place = LabelPlacement(
                    [.init(anchor: edge, width: text.width + 2, height: text.height)],
                    obstacles: taken, reach: size * 7, gap: 1, beside: placed
                ).places[0]
                guard let place, let leader = place.leader else { continue }
                let length = (leader.to - leader.from).length
                if let known = best?.leader, (known.to - known.from).length <= length { continue }
                best = place
            }
            guard let place = best, let leader = place.leader else { continue }
            placed.append(place)
            let color = theme.palette.tone(request.group)
            var shapes: [XDot.Shape] = [.polyline([leader.from, leader.to], stroke: .init(color, width: 0.8))]
            for (index, line) in lines.enumerated() {
                let y = place.box.maximum.y - Double(index) * Ruler.lineHeight(size) - size * 0.95
                shapes.append(
                    PageText.shape(
                        line, at: Point2D(x: place.box.center.x, y: y), size: size, isBold: true, color: color,
                        alignment: .center, theme: theme, ruler: &ruler))
            }
            result.append(
                (
                    Arrangement.Area(
                        id: "group-\(request.group + 1)", role: .caption, title: request.name, shapes: shapes),
                    place.box
                ))
        }
        return result
    }
}

extension Polygon {
    /// Boxes that together cover the polygon, one for each of `count` bands of equal height.
    static func bands(of polygon: [Point2D], count: Int) -> [Box2D] {
        guard let box = Box2D(around: polygon), box.height > 0 else { return [] }
        let step = box.height / Double(count)
        return (0..<count).compactMap { index in
            let low = box.minimum.y + Double(index) * step
            let high = low + step
            var left = Double.infinity
            var right = -Double.infinity
            var previous = polygon[polygon.count - 1]
            for next in polygon {
                // The part of the side within the band.
                let (bottom, top) = previous.y <= next.y ? (previous, next) : (next, previous)
                previous = next
                guard bottom.y <= high, top.y >= low else { continue }
                let rise = top.y - bottom.y
                for y in [max(bottom.y, low), min(top.y, high)] {
                    let x = rise > 0 ? bottom.x + (top.x - bottom.x) * (y - bottom.y) / rise : bottom.x
                    left = min(left, x)
                    right = max(right, x)
                }
                left = min(left, rise > 0 ? left : top.x)
                right = max(right, rise > 0 ? right : top.x)
            }
            guard left <= right else { return nil }
            return Box2D(minimum: Point2D(x: left, y: low), maximum: Point2D(x: right, y: high))
        }
    }
}
