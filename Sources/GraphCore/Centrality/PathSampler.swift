/// Draws random shortest paths between random pairs.
///
/// Both ends search level by level, the one with fewer arcs to look at first. When an arc leads from the last level of one
/// side to the last level of the other, every shortest path crosses exactly one such arc: one is drawn by the number of
/// paths across it, and from its ends the way back by the numbers of paths.
struct PathSampler {
    private let graph: Graph
    private var sides: (Side, Side)

    /// What one end has searched.
    private struct Side {
        /// −1 where not reached.
        var levels: [Int32]
        var counts: [Double]
        var reached: [Int32] = []
        /// Where the last level begins in `reached`, and how many arcs it has.
        var front = 0
        var frontArcs = 0

        init(vertexCount: Int) {
            levels = [Int32](repeating: -1, count: vertexCount)
            counts = [Double](repeating: 0, count: vertexCount)
        }

        mutating func start(at vertex: Int, _ rows: Adjacency) {
            for vertex in reached { levels[Int(vertex)] = -1 }
            reached.removeAll(keepingCapacity: true)
            reached.append(Int32(vertex))
            levels[vertex] = 0
            counts[vertex] = 1
            front = 0
            frontArcs = rows.degree(vertex)
        }

        /// Goes one level farther along `rows`, or finds an arc into what `other` has reached, drawn by its paths.
        ///
        /// Returns `nil` when there was none, and the number of paths across all such arcs otherwise.
        mutating func advance(
            _ rows: Adjacency, towards other: borrowing Side, _ random: inout RandomSource
        ) -> Meeting? {
            var meeting: Meeting?
            let end = reached.count
            let next = levels[Int(reached[front])] + 1
            for index in front..<end {
                let vertex = Int(reached[index])
                let count = counts[vertex]
                for arc in rows.range(vertex) {
                    let target = Int(rows.targets[arc])
                    if other.levels[target] >= 0 {
                        let paths = count * other.counts[target]
                        let all = (meeting?.paths ?? 0) + paths
                        // Each arc takes the place of those before with its share of the paths so far.
                        if meeting == nil || random.nextUnit() * all < paths {
                            meeting = Meeting(near: vertex, far: target, paths: all)
                        } else {
                            meeting?.paths = all
                        }
                    } else if meeting != nil {
                        // The last level has been reached: nothing beyond it is needed.
                        continue
                    } else if levels[target] < 0 {
                        levels[target] = next
                        counts[target] = count
                        reached.append(Int32(truncatingIfNeeded: target))
                    } else if levels[target] == next {
                        counts[target] += count
                    }
                }
            }
            front = end
            if meeting == nil { frontArcs = reached[end...].reduce(0) { $0 + rows.degree(Int($1)) } }
            return meeting
        }

        /// Counts the vertices on a random shortest way back to where this side began, both ends of it left out but
        /// `vertex`.
        func walkBack(
            from vertex: Int, _ reversed: Adjacency, _ random: inout RandomSource, into sums: inout [Double]
        ) {
            var vertex = vertex
            while levels[vertex] > 0 {
                sums[vertex] += 1
                var share = random.nextUnit() * counts[vertex]
                var chosen = vertex
                for arc in reversed.range(vertex) {
                    let before = Int(reversed.targets[arc])
                    guard levels[before] == levels[vertex] - 1 else { continue }
                    chosen = before
                    share -= counts[before]
                    if share < 0 { break }
                }
                vertex = chosen
            }
        }
    }

    private struct Meeting {
        var near: Int
        var far: Int
        var paths: Double
    }

    init(graph: Graph) {
        self.graph = graph
        sides = (Side(vertexCount: graph.vertexCount), Side(vertexCount: graph.vertexCount))
    }

    /// Adds 1 to each inner vertex of a random shortest path between a random pair, if a path joins it.
    ///
    /// - Returns: A vertex where there are too many paths to count.
    mutating func draw(_ random: inout RandomSource, into sums: inout [Double]) -> Int? {
        let source = random.next(below: graph.vertexCount)
        let other = random.next(below: graph.vertexCount - 1)
        let target = other < source ? other : other + 1
        sides.0.start(at: source, graph.out)
        sides.1.start(at: target, graph.into)
        while sides.0.front < sides.0.reached.count && sides.1.front < sides.1.reached.count {
            let isForward = sides.0.frontArcs <= sides.1.frontArcs
            let meeting =
                isForward
                ? sides.0.advance(graph.out, towards: sides.1, &random)
                : sides.1.advance(graph.into, towards: sides.0, &random)
            guard let meeting else { continue }
            guard meeting.paths.isFinite else { return meeting.near }
            sides.0.walkBack(from: isForward ? meeting.near : meeting.far, graph.into, &random, into: &sums)
            sides.1.walkBack(from: isForward ? meeting.far : meeting.near, graph.out, &random, into: &sums)
            return nil
        }
        return nil
    }
}
