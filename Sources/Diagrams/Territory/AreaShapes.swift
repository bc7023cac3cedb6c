internal import Collaboration
internal import DOT

/// Outlines on the page: projected, scaled, and matched with the figure's actors.
struct AreaShapes: Sendable {
    struct Shape: Sendable {
        /// Outer rings with their holes, in points; the largest first.
        var polygons: [(outer: [Point2D], holes: [[Point2D]])]
        /// The point farthest inside, where a label reads as the area's.
        var anchor: Point2D
        var size: Double
        /// Points inside the largest ring, those nearest to the anchor first.
        fileprivate var inside: [Point2D]

        /// Where the middle of a text of this size can stand with all its letters inside the area, the best places first.
        func spots(_ text: Size2D) -> [Point2D] {
            let outer = polygons[0].outer
            guard let box = Box2D(around: outer), box.width >= text.width, box.height >= text.height * 0.8 else {
                return []
            }
            // A line of text is higher than its letters.
            let letters = Size2D(width: text.width + 1, height: text.height * 0.8 + 1)
            var found: [Point2D] = []
            for point in [anchor] + inside {
                let place = Box2D(center: point, size: letters)
                guard box.contains(place), Polygon.contains(outer, place),
                    polygons[0].holes.allSatisfy({ Polygon.isClear($0, of: place) })
                else { continue }
                found.append(point)
                if found.count == 6 { break }
            }
            return found
        }
    }

    /// By node.
    private(set) var shapes: [Int: Shape] = [:]
    /// By node, of those that have a point and no outline.
    private(set) var points: [Int: Point2D] = [:]
    private(set) var unmatched: [String] = []
    /// Nodes whose own point lies far from the outline that bears their name or code.
    private(set) var misplaced: [Int] = []
    /// Whom the file wants named beside a map; nil where no outline is drawn.
    var attribution: String? { shapes.isEmpty ? nil : named }
    private let named: String?
    /// Whether there are any outlines that actors could have.
    let areGiven: Bool
    let height: Double

    /// - Parameter beside: Actors of the network that the map has room for, whether it shows them or not: those of the maps
    ///   beside which it is to be laid.
    /// - Returns: Nil where no node has an outline or a point.
    init?(_ figure: Figure, boundaries: Boundaries?, beside: Set<ActorID> = [], theme: Theme) {
        let (width, maxHeight) = (theme.mapWidth, theme.mapHeight * 1.2)
        areGiven = boundaries != nil
        named = boundaries?.attribution
        let drawn = Set(figure.nodes.flatMap(\.actors))
        let others = beside.subtracting(drawn).sorted().compactMap { figure.network.actor($0) }
        var areas: [Int: Boundaries.Area] = [:]
        var geographic: [Int: GeoPoint] = [:]
        var byKey: [String: Int] = [:]
        // Those beside the map's own have no node: they come after the last one.
        let actors = figure.nodes.map { TerritoryMap.actor(of: $0, in: figure) } + others
        for (index, actor) in actors.enumerated() {
            guard let actor else { continue }
            for key in [actor.name] + actor.aliases where actor.kind == .government || actor.point != nil {
                byKey[key.folded] = byKey[key.folded] ?? index
            }
            if let code = actor.code { byKey[code.folded] = index }
            geographic[index] = actor.point
        }
        for area in boundaries?.areas ?? [] {
            let keys = [area.code, area.name].compactMap { $0?.folded }
            if let node = keys.lazy.compactMap({ byKey[$0] }).first {
                if var known = areas[node] {
                    known.polygons += area.polygons
                    areas[node] = known
                } else {
                    areas[node] = area
                }
            } else {
                unmatched.append(area.name ?? area.code ?? "?")
            }
        }
        unmatched.sort()
        let all =
            areas.values.flatMap { $0.polygons.flatMap(\.outer.points) }
            + geographic.filter { areas[$0.key] == nil }.values
        let projection = Projection(around: all)
        guard let extent = Box2D(around: all.map(projection.plane)) else { return nil }
        // Points have discs and rings around them.
        let rings = Dictionary(grouping: TileMark.all(in: figure), by: \.node).values.map(\.count).max() ?? 1
        let inset = geographic.keys.contains { areas[$0] == nil } ? GeoMap.inset(rings: rings) : 1
        let scale = min(
            (width - 2 * inset) / max(extent.width, 1e-9), (maxHeight - 2 * inset) / max(extent.height, 1e-9), 4e4)
        height = max(extent.height * scale + 2 * inset, 60)
        let left = (width - extent.width * scale) / 2
        func page(_ point: GeoPoint) -> Point2D {
            let place = projection.plane(point) - extent.minimum
            return Point2D(x: left + place.x * scale, y: inset + place.y * scale)
        }
        for (node, area) in areas where node < figure.nodes.count {
            if let point = geographic[node], !area.isNear(point) { misplaced.append(node) }
            let polygons = area.polygons
                .map {
                    (
                        AreaShapes.thinned($0.outer.points.map(page)),
                        $0.holes.map { AreaShapes.thinned($0.points.map(page)) }
                    )
                }
                .filter { $0.0.count >= 3 }
                .sorted { abs(Polygon.area($0.0)) > abs(Polygon.area($1.0)) }
            guard let main = polygons.first else { continue }
            let inside = AreaShapes.innermost(main.0, holes: main.1.filter { $0.count >= 3 })
            shapes[node] = Shape(
                polygons: polygons.map { (outer: $0.0, holes: $0.1) }, anchor: inside.best,
                size: polygons.reduce(0) { $0 + abs(Polygon.area($1.0)) }, inside: inside.all)
        }
        for (node, point) in geographic where shapes[node] == nil && node < figure.nodes.count {
            points[node] = page(point)
        }
        misplaced.sort()
        guard !shapes.isEmpty || !points.isEmpty else { return nil }
    }

    /// Without points that are nearer than a third of a point to the last one kept.
    private static func thinned(_ ring: [Point2D]) -> [Point2D] {
        var kept: [Point2D] = []
        for point in ring where kept.last.map({ ($0 - point).length >= 0.33 }) ?? true { kept.append(point) }
        return kept
    }

    /// On a grid over the ring's box, the point with the most room around it, and all that lie inside and in no hole, the nearest
    /// to it first.
    private static func innermost(_ ring: [Point2D], holes: [[Point2D]]) -> (best: Point2D, all: [Point2D]) {
        let box = Box2D(around: ring)!
        var best = (point: box.center, room: 0.0)
        var all: [Point2D] = []
        let steps = 14
        for row in 1..<steps {
            for column in 1..<steps {
                let point = Point2D(
                    x: box.minimum.x + box.width * Double(column) / Double(steps),
                    y: box.minimum.y + box.height * Double(row) / Double(steps))
                guard Polygon.contains(ring, point), !holes.contains(where: { Polygon.contains($0, point) }) else {
                    continue
                }
                all.append(point)
                var room = Double.infinity
                for edge in [ring] + holes where room > best.room {
                    room = min(room, distance(from: point, to: edge, atLeast: best.room))
                }
                if room > best.room { best = (point, room) }
            }
        }
        let distances = all.map { ($0 - best.point).length }
        return (best.point, all.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }.map { all[$0] })
    }

    /// To the nearest edge; gives up below `least`, which is no better than what is known.
    private static func distance(from point: Point2D, to ring: [Point2D], atLeast least: Double) -> Double {
        var nearest = Double.infinity
        var previous = ring[ring.count - 1]
        for next in ring {
            nearest = min(nearest, Polygon.distance(from: point, toSide: previous, next))
            if nearest <= least { return 0 }
            previous = next
        }
        return nearest
    }
}

extension Boundaries.Area {
    /// Whether a point lies in the box around the area, or no farther from it than the area is large.
    fileprivate func isNear(_ point: GeoPoint) -> Bool {
        let corners = polygons.flatMap(\.outer.points).map { Point2D(x: $0.longitude, y: $0.latitude) }
        guard let box = Box2D(around: corners) else { return true }
        return box.grown(by: max(box.width, box.height, 0.01)).contains(Point2D(x: point.longitude, y: point.latitude))
    }
}
