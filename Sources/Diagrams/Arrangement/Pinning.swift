package import DOT

/// Shapes at places that are given, and the others in free places around them.
///
/// A shape whose place is given stands there, unless another that is given stands on it already; the others stand as near as
/// they can to where they lie from their neighbours in a map of their own, where no line runs under them.
package struct Pinning {
    package private(set) var centers: [Point2D]
    /// Of the given places, how many could not be kept.
    package private(set) var moved = 0
    private let sizes: [Size2D]
    private let gap: Double
    private let width: Double
    private let edges: [(Int, Int)]
    private var placed: [Int] = []

    /// - Parameters:
    ///   - kept: Centres that are given, by shape, y upward from the map's upper edge at 0.
    ///   - fresh: Where each shape would stand if none were given.
    ///   - width: No shape that has no place yet is put beyond it.
    /// - Complexity: O(k · c · (n + m)) for k shapes without a place, c places tried for each, n shapes and m edges, and O(n²).
    package init(
        kept: [Int: Point2D], fresh: [Point2D], sizes: [Size2D], edges: [(Int, Int)], gap: Double, width: Double
    ) {
        precondition(fresh.count == sizes.count)
        centers = fresh
        self.sizes = sizes
        self.gap = gap
        self.width = width
        self.edges = edges
        var homeless: [Int] = []
        for node in sizes.indices {
            guard let place = kept[node] else { continue }
            centers[node] = place
            if isFree(place, for: node, gap: 0) { placed.append(node) } else { homeless.append(node) }
        }
        moved = homeless.count
        for node in homeless { settle(node, near: centers[node]) }
        place(sizes.indices.filter { kept[$0] == nil }, fresh: fresh)
    }

    /// Shapes without a place, those with the most neighbours in place first.
    private mutating func place(_ nodes: [Int], fresh: [Point2D]) {
        var neighbors: [[Int]] = Array(repeating: [], count: sizes.count)
        for (a, b) in edges where a != b {
            neighbors[a].append(b)
            neighbors[b].append(a)
        }
        var open = nodes
        var isPlaced = Array(repeating: false, count: sizes.count)
        for node in placed { isPlaced[node] = true }
        let shift = mean(placed.map { centers[$0] - fresh[$0] }) ?? Point2D(x: 0, y: 0)
        while !open.isEmpty {
            let known = open.map { neighbors[$0].count { isPlaced[$0] } }
            let node = open.remove(at: known.indices.min { (-known[$0], $0) < (-known[$1], $1) }!)
            let offsets = neighbors[node].filter { isPlaced[$0] }.map { centers[$0] - fresh[$0] }
            settle(node, near: fresh[node] + (mean(offsets) ?? shift))
            isPlaced[node] = true
        }
    }

    private func mean(_ points: [Point2D]) -> Point2D? {
        points.isEmpty ? nil : points.reduce(Point2D(x: 0, y: 0), +) * (1 / Double(points.count))
    }

    /// The best free place on rings around a wish; below everything where none is free.
    private mutating func settle(_ node: Int, near wish: Point2D) {
        let size = sizes[node]
        func inside(_ point: Point2D) -> Point2D {
            Point2D(
                x: max(size.width / 2, min(max(width, size.width) - size.width / 2, point.x)),
                y: min(-size.height / 2, point.y))
        }
        var best: (place: Point2D, cost: Double)?
        for radius in stride(from: 0.0, through: 360, by: 12) {
            // What lies farther is worth no more than what is found already.
            if let best, best.cost <= radius { break }
            for direction in radius == 0 ? [Point2D(x: 1, y: 0)] : Pinning.directions {
                let place = inside(wish + direction * radius)
                guard isFree(place, for: node, gap: gap) else { continue }
                let cost = (place - wish).length + 60 * Double(hits(place, node))
                if best.map({ cost < $0.cost }) ?? true { best = (place, cost) }
            }
        }
        let lowest = placed.map { centers[$0].y - sizes[$0].height / 2 }.min() ?? 0
        centers[node] =
            best?.place ?? inside(Point2D(x: wish.x, y: lowest - gap - size.height / 2))
        placed.append(node)
    }

    private func isFree(_ place: Point2D, for node: Int, gap: Double) -> Bool {
        let box = Box2D(center: place, size: sizes[node]).grown(by: gap)
        return !placed.contains { box.overlaps(Box2D(center: centers[$0], size: sizes[$0])) }
    }

    /// How many lines would run under a shape, this one or another.
    private func hits(_ place: Point2D, _ node: Int) -> Int {
        let box = Box2D(center: place, size: sizes[node]).grown(by: 2)
        let isPlaced = Set(placed)
        var count = 0
        for (a, b) in edges where a != b {
            if a != node, b != node {
                if isPlaced.contains(a), isPlaced.contains(b), box.meets(from: centers[a], to: centers[b]) {
                    count += 1
                }
            } else if isPlaced.contains(a == node ? b : a) {
                let end = a == node ? b : a
                count += placed.count {
                    $0 != end
                        && Box2D(center: centers[$0], size: sizes[$0]).grown(by: 2).meets(from: place, to: centers[end])
                }
            }
        }
        return count
    }

    /// 16 directions, wider than high as labels are.
    private static let directions: [Point2D] = {
        var directions = [Point2D(x: 1, y: 0)]
        // The cosine and sine of a sixteenth of a turn.
        let (cosine, sine) = (0.9238795325112867, 0.3826834323650898)
        for _ in 1..<16 {
            let last = directions[directions.count - 1]
            directions.append(Point2D(x: last.x * cosine - last.y * sine, y: last.x * sine + last.y * cosine))
        }
        return directions.map { Point2D(x: $0.x * 1.4, y: $0.y) }
    }()
}
