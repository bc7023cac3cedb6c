/// Draws random shortest paths between random pairs.
///
/// Both ends search level by level, the one with fewer arcs to look at first. When an arc leads from the last level of one
/// side to the last level of the other, every shortest path crosses exactly one such arc: one is drawn by the number of
/// paths across it, and from its ends the way back by the numbers of paths.
struct PathSampler {
    private let graph: Graph
    /// By vertex, for both ends, as no vertex is reached from both: the place in the order in which the first end reached
    /// it, from 1 on, the negative of it for the second, 0 where not reached.
    ///
    /// Four bytes a vertex are all that a look at a neighbour waits for: what else is known of it lies by place.
    private let marks: Scratch<Int32>
    private var sides: (Side, Side)

    init(graph: Graph) {
        self.graph = graph
        marks = Scratch(count: graph.vertexCount, repeating: 0)
        sides = (Side(sign: 1, marks: marks), Side(sign: -1, marks: marks))
    }

    /// Puts the inner vertices of a random shortest path between a random pair behind `passed`, if a path joins it.
    ///
    /// - Returns: A vertex where there are too many paths to count.
    mutating func draw(_ random: inout RandomSource, into passed: inout [Int32]) -> Int? {
        let source = random.next(below: graph.vertexCount)
        let other = random.next(below: graph.vertexCount - 1)
        return draw(from: source, to: other < source ? other : other + 1, &random, into: &passed)
    }

    /// The same between two different vertices.
    mutating func draw(
        from source: Int, to target: Int, _ random: inout RandomSource, into passed: inout [Int32]
    ) -> Int? {
        // Both forget before either begins: what one reached the other may begin at.
        sides.0.forget()
        sides.1.forget()
        sides.0.start(at: source, graph.out)
        sides.1.start(at: target, graph.into)
        while sides.0.hasFront && sides.1.hasFront {
            let isForward = sides.0.frontArcs <= sides.1.frontArcs
            let meeting =
                isForward
                ? sides.0.advance(graph.out, toward: sides.1, &random)
                : sides.1.advance(graph.into, toward: sides.0, &random)
            guard let meeting else { continue }
            let (first, second) = isForward ? (meeting.near, meeting.far) : (meeting.far, meeting.near)
            guard meeting.paths.isFinite else { return Int(sides.0.reached[first]) }
            sides.0.walkBack(from: first, graph.into, &random, into: &passed)
            sides.1.walkBack(from: second, graph.out, &random, into: &passed)
            return nil
        }
        return nil
    }
}

/// An arc between what two ends have reached, by the places of both, and the paths across all such arcs.
private struct Meeting {
    var near: Int
    var far: Int
    var paths: Double
}

/// What one end has searched.
private struct Side {
    /// 1 for the first end, −1 for the second: what makes its marks positive.
    private let sign: Int32
    private let marks: Scratch<Int32>
    /// The vertices by their place, nearest first, and the number of shortest paths to each.
    private(set) var reached: [Int32] = []
    private var counts: [Double] = []
    /// The first place of each level.
    private var levels: [Int] = []
    /// How many arcs the last level has.
    private(set) var frontArcs = 0
    /// Room to note places of the last level in.
    private var crossings = Scratch<Int32>(count: 64, repeating: 0)

    init(sign: Int32, marks: Scratch<Int32>) {
        self.sign = sign
        self.marks = marks
    }

    /// Whether the last level has a vertex.
    var hasFront: Bool { levels[levels.count - 1] < reached.count }

    mutating func forget() {
        for vertex in reached { unsafe marks.base[Int(vertex)] = 0 }
        reached.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
        levels.removeAll(keepingCapacity: true)
    }

    mutating func start(at vertex: Int, _ rows: Adjacency) {
        reached.append(Int32(truncatingIfNeeded: vertex))
        counts.append(1)
        levels.append(0)
        unsafe marks.base[vertex] = sign
        frontArcs = rows.degree(vertex)
    }

    /// Goes one level farther along `rows`, or finds the arcs into what the other end has reached and draws one by its
    /// paths.
    mutating func advance(_ rows: Adjacency, toward other: Side, _ random: inout RandomSource) -> Meeting? {
        let front = levels[levels.count - 1]..<reached.count
        let found = findCrossings(rows, front)
        guard found > 0 else {
            extend(rows, front)
            return nil
        }
        return meeting(rows, found, other, &random)
    }

    /// Puts the places of `front` with an arc to what the other end has reached first in `crossings`.
    ///
    /// No step here depends on what was read, so that the machine fetches many rows and marks at once; what comes after
    /// finds them at hand. And a level that meets the other end is never marked.
    private mutating func findCrossings(_ rows: Adjacency, _ front: Range<Int>) -> Int {
        if unsafe crossings.base.count < front.count { crossings = Scratch(count: 2 * front.count, repeating: 0) }
        let crossings = unsafe crossings.base
        let marks = unsafe marks.base
        let sign = sign
        var found = 0
        unsafe rows.withUnsafeRows { rows in
            for place in front {
                var least: Int32 = 0
                for arc in unsafe rows.range(Int(reached[place])) {
                    least = unsafe min(least, marks[rows.target(arc)] &* sign)
                }
                unsafe crossings[found] = Int32(truncatingIfNeeded: place)
                found += least < 0 ? 1 : 0
            }
        }
        return found
    }

    /// One of the arcs from the first `found` of `crossings` to what the other end has reached.
    private func meeting(_ rows: Adjacency, _ found: Int, _ other: Side, _ random: inout RandomSource) -> Meeting? {
        var meeting: Meeting?
        let marks = unsafe marks.base
        for index in 0..<found {
            let place = unsafe Int(crossings.base[index])
            for arc in rows.range(Int(reached[place])) {
                let far = unsafe -Int(marks[Int(rows.targets[arc])] &* sign) - 1
                guard far >= 0 else { continue }
                let paths = counts[place] * other.counts[far]
                let all = (meeting?.paths ?? 0) + paths
                // Each arc takes the place of those before with its share of the paths so far.
                if meeting == nil || random.nextUnit() * all < paths {
                    meeting = Meeting(near: place, far: far, paths: all)
                } else {
                    meeting?.paths = all
                }
            }
        }
        return meeting
    }

    /// Reaches the next level from `front`.
    private mutating func extend(_ rows: Adjacency, _ front: Range<Int>) {
        let marks = unsafe marks.base
        let sign = sign
        let end = front.upperBound
        levels.append(end)
        unsafe rows.withUnsafeRows { rows in
            for place in front {
                let count = counts[place]
                for arc in unsafe rows.range(Int(reached[place])) {
                    let target = unsafe rows.target(arc)
                    let mark = unsafe Int(marks[target] &* sign)
                    if mark == 0 {
                        reached.append(Int32(truncatingIfNeeded: target))
                        counts.append(count)
                        unsafe marks[target] = Int32(truncatingIfNeeded: reached.count) &* sign
                    } else if mark > end {
                        counts[mark - 1] += count
                    }
                }
            }
            frontArcs = 0
            for place in end..<reached.count { unsafe frontArcs += rows.degree(Int(reached[place])) }
        }
    }

    /// Puts the vertices on a random shortest way back from a place to where this side began behind `passed`: the one at
    /// the place too, but not the beginning.
    func walkBack(from place: Int, _ reversed: Adjacency, _ random: inout RandomSource, into passed: inout [Int32]) {
        let marks = unsafe marks.base
        var place = place
        var level = levels.lastIndex { $0 <= place } ?? 0
        while level > 0 {
            passed.append(reached[place])
            let before = levels[level - 1]..<levels[level]
            var share = random.nextUnit() * counts[place]
            for arc in reversed.range(Int(reached[place])) {
                let candidate = unsafe Int(marks[Int(reversed.targets[arc])] &* sign) - 1
                guard before.contains(candidate) else { continue }
                // The last one is taken where the shares, rounded, leave a little over.
                place = candidate
                share -= counts[candidate]
                if share < 0 { break }
            }
            level -= 1
        }
    }
}
