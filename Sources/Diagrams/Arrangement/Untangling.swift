package import DOT

/// Moves single nodes to free places where fewer lines cross or run under a shape.
///
/// A greedy search with a fixed order and fixed steps: the same input gives the same places. Only nodes that take part in a
/// crossing or stand on a line are tried.
package struct Untangling {
    package var centers: [Point2D]
    let sizes: [Size2D]
    let edges: [(Int, Int)]
    let gap: Double
    private let incident: [[Int]]
    private let limits: Box2D
    private var boxes: [Box2D]
    /// Each box with the room that no line may run through.
    private var shapes: [Box2D]

    /// - Parameter limits: Where boxes must stay.
    package init(centers: [Point2D], sizes: [Size2D], edges: [(Int, Int)], gap: Double, limits: Box2D) {
        self.centers = centers
        self.sizes = sizes
        self.edges = edges
        self.gap = gap
        self.limits = limits
        var incident: [[Int]] = Array(repeating: [], count: centers.count)
        for (index, edge) in edges.enumerated() {
            incident[edge.0].append(index)
            if edge.1 != edge.0 { incident[edge.1].append(index) }
        }
        self.incident = incident
        boxes = zip(centers, sizes).map { Box2D(center: $0, size: $1) }
        shapes = boxes.map { $0.grown(by: Untangling.room) }
    }

    private static let room = 2.0

    /// - Complexity: O(s · n · k · d · (n + m)) for s sweeps, n nodes of mean degree d, m edges and k places tried for each.
    /// - Parameter movable: Which may be moved; nil for all.
    package mutating func improve(sweeps: Int = 4, only movable: Set<Int>? = nil) {
        for _ in 0..<sweeps {
            var hasMoved = false
            for node in centers.indices where incident[node].count <= 40 && movable?.contains(node) ?? true {
                if move(node) { hasMoved = true }
            }
            if !hasMoved { return }
        }
    }

    private mutating func move(_ node: Int) -> Bool {
        let here = centers[node]
        var best = cost(node, at: here, below: .infinity)
        // What is only length is not worth a move.
        guard best.faults > 0 else { return false }
        var place = here
        // Most places are far for their lines' length alone, which is soon said.
        for candidate in candidates(node)
        where lengthCost(node, at: candidate) < best.total && isFree(candidate, for: node) {
            let cost = cost(node, at: candidate, below: best.total)
            if cost.total < best.total - 1e-9 {
                best = cost
                place = candidate
            }
        }
        guard place != here else { return false }
        centers[node] = place
        boxes[node] = Box2D(center: place, size: sizes[node])
        shapes[node] = boxes[node].grown(by: Untangling.room)
        return true
    }

    /// Rings around the mean of its neighbours and around itself.
    private func candidates(_ node: Int) -> [Point2D] {
        var sum = Point2D(x: 0, y: 0)
        for edge in incident[node] { sum = sum + centers[other(edge, than: node)] }
        let mean = sum * (1 / Double(max(1, incident[node].count)))
        var result: [Point2D] = []
        // A leaf has one line to place and many gaps to try; of others the lines come from all sides.
        let isLeaf = incident[node].count == 1
        let step = isLeaf ? 1 : 4
        for (around, radii) in [
            (mean, isLeaf ? Untangling.leafRadii : Untangling.radii), (centers[node], [12.0, 26, 48]),
        ] {
            for radius in radii {
                for index in stride(from: 0, to: Untangling.directions.count, by: step) {
                    let direction = Untangling.directions[index]
                    // Labels are wide: rings are, too.
                    result.append(
                        Point2D(x: around.x + direction.x * radius * 1.4, y: around.y + direction.y * radius))
                }
            }
        }
        return result
    }

    private static let leafRadii: [Double] = [26, 34, 42, 52, 64, 78, 94, 112, 132, 156]
    private static let radii: [Double] = [30, 46, 66, 92, 124]

    /// 64 directions.
    private static let directions: [Point2D] = {
        var directions = [Point2D(x: 1, y: 0)]
        // The cosine and sine of a sixty-fourth of a turn.
        let (cosine, sine) = (0.9951847266721969, 0.0980171403295606)
        for _ in 1..<64 {
            let last = directions[directions.count - 1]
            directions.append(
                Point2D(x: last.x * cosine - last.y * sine, y: last.x * sine + last.y * cosine))
        }
        return directions
    }()

    private func other(_ edge: Int, than node: Int) -> Int {
        edges[edge].0 == node ? edges[edge].1 : edges[edge].0
    }

    private func isFree(_ place: Point2D, for node: Int) -> Bool {
        let box = Box2D(center: place, size: sizes[node])
        guard limits.contains(box) else { return false }
        let grown = box.grown(by: gap)
        for other in boxes.indices where other != node {
            if grown.overlaps(boxes[other]) { return false }
        }
        return true
    }

    private func lengthCost(_ node: Int, at place: Point2D) -> Double {
        incident[node].reduce(0) { $0 + (centers[other($1, than: node)] - place).length * Untangling.lengthWeight }
    }

    /// What a point of length costs, where a crossing costs 1.
    private static let lengthWeight = 0.012

    /// What the node's lines and shape come to at a place; what is over `limit` anyway is not counted out.
    private func cost(_ node: Int, at place: Point2D, below limit: Double) -> (total: Double, faults: Int) {
        var total = 0.0
        var faults = 0
        let ownShape = Box2D(center: place, size: sizes[node]).grown(by: Untangling.room)
        for own in incident[node] {
            let end = other(own, than: node)
            let target = centers[end]
            total += (target - place).length * Untangling.lengthWeight
            for third in shapes.indices where third != node && third != end {
                if shapes[third].meets(from: place, to: target) {
                    faults += 1
                    total += 3
                }
            }
            if total >= limit { return (total, faults) }
        }
        for edge in edges where edge.0 != node && edge.1 != node {
            let (a, b) = (centers[edge.0], centers[edge.1])
            if ownShape.meets(from: a, to: b) {
                faults += 1
                total += 3
            }
            for own in incident[node] {
                let end = other(own, than: node)
                guard end != edge.0, end != edge.1 else { continue }
                if Untangling.cross(place, centers[end], a, b) {
                    faults += 1
                    total += 1
                }
            }
            if total >= limit { return (total, faults) }
        }
        return (total, faults)
    }

    static func cross(_ a: Point2D, _ b: Point2D, _ c: Point2D, _ d: Point2D) -> Bool {
        if max(a.x, b.x) < min(c.x, d.x) || max(c.x, d.x) < min(a.x, b.x) || max(a.y, b.y) < min(c.y, d.y)
            || max(c.y, d.y) < min(a.y, b.y)
        {
            return false
        }
        func side(_ p: Point2D, _ q: Point2D, _ r: Point2D) -> Bool {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) > 0
        }
        return side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b)
    }
}
