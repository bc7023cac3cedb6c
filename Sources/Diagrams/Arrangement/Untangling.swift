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
    /// Between two boxes that a line joins.
    let linkGap: Double
    private let incident: [[Int]]
    private let limits: Box2D
    private var boxes: [Box2D]
    /// Each box with the room that no line may run through.
    private var shapes: [Box2D]

    /// - Parameters:
    ///   - linkGap: Between two boxes that a line joins, where one of them is moved; nil for no more than between others.
    ///   - limits: Where boxes must stay.
    package init(
        centers: [Point2D], sizes: [Size2D], edges: [(Int, Int)], gap: Double, linkGap: Double? = nil, limits: Box2D
    ) {
        self.linkGap = linkGap ?? gap
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
        // Once it has nowhere to go either, everybody has been tried since the last move.
        var last: Int?
        for _ in 0..<sweeps {
            for node in centers.indices where incident[node].count <= 40 && movable?.contains(node) ?? true {
                if move(node) {
                    last = node
                } else if node == last {
                    return
                } else if last == nil {
                    last = node
                }
            }
        }
    }

    private mutating func move(_ node: Int) -> Bool {
        let here = centers[node]
        var around = Surroundings(of: node, in: self)
        var best = around.cost(at: here, length: around.lengthCost(at: here), below: .infinity)
        // What is only length is not worth a move.
        guard best.faults > 0 else { return false }
        var place = here
        let candidates = candidates(node)
        around.narrow(to: candidates)
        for candidate in candidates {
            // Most places are too far or taken, which is soon said.
            let length = around.lengthCost(at: candidate)
            guard length < best.total, around.isFree(candidate) else { continue }
            let cost = around.cost(at: candidate, length: length, below: best.total)
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

    /// What a point of length costs, where a crossing costs 1.
    private static let lengthWeight = 0.012

    /// What stands still while places are tried for a node. Its order makes no difference.
    private struct Surroundings {
        /// The other ends of the node's lines.
        private let ends: [(node: Int, at: Point2D)]
        /// The shapes that those lines must not run under.
        private var shapes: [(node: Int, box: Box2D)]
        /// The lines of others.
        private var lines: [(from: Int, to: Int, line: Line)]
        /// Where the middle must not be, for the shapes of others.
        private var taken: [Box2D]
        /// Where its box may be.
        private let limits: Box2D
        private let size: Size2D
        /// The least box around the other ends.
        private let extent: Box2D
        /// The node's lines as they would run.
        private var own: [Line] = []

        init(of node: Int, in map: Untangling) {
            ends = map.incident[node].map {
                let end = map.other($0, than: node)
                return (end, map.centers[end])
            }
            shapes = map.shapes.indices.lazy.filter { $0 != node }.map { ($0, map.shapes[$0]) }
            lines = map.edges.lazy.filter { $0.0 != node && $0.1 != node }.map {
                ($0.0, $0.1, Line(map.centers[$0.0], map.centers[$0.1]))
            }
            size = map.sizes[node]
            let size = size
            let linked = Set(ends.map(\.node))
            taken = map.boxes.indices.lazy.filter { $0 != node }.map {
                map.boxes[$0].grown(by: size, and: linked.contains($0) ? map.linkGap : map.gap)
            }
            limits = map.limits
            extent = Box2D(around: ends.lazy.map(\.at)) ?? Box2D(minimum: map.centers[node], maximum: map.centers[node])
        }

        /// Forgets what is off all of some places.
        mutating func narrow(to places: [Point2D]) {
            guard let area = Box2D(around: places) else { return }
            taken.removeAll { !area.touches($0) }
            let reach = extent.union(area.grown(by: size, and: Untangling.room))
            shapes.removeAll { !reach.touches($0.box) }
            lines.removeAll { !reach.touches($0.line.bounds) }
        }

        mutating func isFree(_ place: Point2D) -> Bool {
            guard limits.contains(Box2D(center: place, size: size)) else { return false }
            for index in taken.indices where taken[index].surrounds(place) {
                // The next place is beside this one, and mostly taken by the same.
                taken.swapAt(0, index)
                return false
            }
            return true
        }

        func lengthCost(at place: Point2D) -> Double {
            ends.reduce(0) { $0 + ($1.at - place).length * Untangling.lengthWeight }
        }

        /// What the node's lines and shape come to at a place; what is over `limit` anyway is not counted out.
        ///
        /// - Parameter length: What its lines cost there for their length alone.
        mutating func cost(at place: Point2D, length: Double, below limit: Double) -> (total: Double, faults: Int) {
            // Whole numbers: the order in which faults are met makes no difference.
            var crossings = 0
            var covers = 0
            var total: Double { length + Double(crossings + 3 * covers) }
            let ownShape = Box2D(center: place, size: size).grown(by: Untangling.room)
            // What is off the box of all that moves is off each of it.
            let reach = extent.union(ownShape)
            for index in shapes.indices where reach.touches(shapes[index].box) {
                let before = covers
                for end in ends where shapes[index].node != end.node && shapes[index].box.meets(from: place, to: end.at)
                {
                    covers += 1
                }
                guard covers > before else { continue }
                if total >= limit {
                    // What is in the way here is mostly so at the next place, too.
                    shapes.swapAt(0, index)
                    return (total, crossings + covers)
                }
            }
            own.removeAll(keepingCapacity: true)
            for end in ends { own.append(Line(place, end.at)) }
            for index in lines.indices where reach.touches(lines[index].line.bounds) {
                let (from, to, line) = lines[index]
                let before = crossings + covers
                if ownShape.meets(from: line.start, to: line.end) { covers += 1 }
                for end in ends.indices
                where ends[end].node != from && ends[end].node != to && own[end].crosses(line) { crossings += 1 }
                if crossings + covers > before, total >= limit {
                    lines.swapAt(0, index)
                    return (total, crossings + covers)
                }
            }
            return (total, crossings + covers)
        }
    }

    /// A straight line, and the box that it takes.
    struct Line {
        let start: Point2D
        let end: Point2D
        let bounds: Box2D

        init(_ start: Point2D, _ end: Point2D) {
            self.start = start
            self.end = end
            bounds = Box2D(
                minimum: Point2D(x: min(start.x, end.x), y: min(start.y, end.y)),
                maximum: Point2D(x: max(start.x, end.x), y: max(start.y, end.y)))
        }

        func crosses(_ other: Line) -> Bool {
            guard bounds.touches(other.bounds) else { return false }
            func side(_ p: Point2D, _ q: Point2D, _ r: Point2D) -> Bool {
                (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) > 0
            }
            return side(start, end, other.start) != side(start, end, other.end)
                && side(other.start, other.end, start) != side(other.start, other.end, end)
        }
    }
}

extension Box2D {
    /// Whether the point lies inside and not on the edge.
    fileprivate func surrounds(_ point: Point2D) -> Bool {
        minimum.x < point.x && point.x < maximum.x && minimum.y < point.y && point.y < maximum.y
    }

    /// By half of a size and a margin on each side: where the middle of a box of that size is too near to this one.
    fileprivate func grown(by size: Size2D, and margin: Double) -> Box2D {
        Box2D(
            minimum: Point2D(x: minimum.x - size.width / 2 - margin, y: minimum.y - size.height / 2 - margin),
            maximum: Point2D(x: maximum.x + size.width / 2 + margin, y: maximum.y + size.height / 2 + margin))
    }
}
