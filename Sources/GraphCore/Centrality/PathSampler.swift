/// Draws random shortest paths between random pairs.
///
/// Both ends search level by level, the one with fewer arcs to look at first. When an arc leads from the last level of one
/// side to the last level of the other, every shortest path crosses exactly one such arc: one is drawn by the number of
/// paths across it, and from its ends the way back by the numbers of paths.
struct PathSampler {
    private let graph: Graph
    /// By vertex, for both ends: no vertex is reached from both, and one look tells all of it.
    private let marks: Scratch<Mark>
    private var sides: (Side, Side)

    /// What has been found about a vertex.
    private struct Mark {
        /// One more than the steps from the first end, the negative of that from the second; 0 where not reached.
        var level: Int32
        /// The number of shortest paths from that end.
        var count: Double
    }

    /// What one end has searched.
    private struct Side {
        /// 1 for the first end, −1 for the second: what makes its levels positive.
        let sign: Int32
        let marks: Scratch<Mark>
        var reached: [Int32] = []
        /// Where the last level begins in `reached`, and how many arcs it has.
        var front = 0
        var frontArcs = 0

        init(sign: Int32, marks: Scratch<Mark>) {
            self.sign = sign
            self.marks = marks
        }

        mutating func forget() {
            for vertex in reached { unsafe marks.base[Int(vertex)].level = 0 }
            reached.removeAll(keepingCapacity: true)
        }

        mutating func start(at vertex: Int, _ rows: Adjacency) {
            reached.append(Int32(vertex))
            unsafe marks.base[vertex] = Mark(level: sign, count: 1)
            front = 0
            frontArcs = rows.degree(vertex)
        }

        /// Goes one level farther along `rows`, or finds an arc into what the other end has reached, drawn by its paths.
        ///
        /// Returns `nil` when there was none, and the number of paths across all such arcs otherwise.
        mutating func advance(_ rows: Adjacency, _ random: inout RandomSource) -> Meeting? {
            var meeting: Meeting?
            let marks = unsafe marks.base
            let sign = sign
            let end = reached.count
            let next = unsafe marks[Int(reached[front])].level * sign + 1
            var arcsOfNext = 0
            unsafe rows.withUnsafeRows { rows in
                for index in front..<end {
                    let vertex = Int(reached[index])
                    let count = unsafe marks[vertex].count
                    for arc in unsafe rows.range(vertex) {
                        let target = unsafe rows.target(arc)
                        let mark = unsafe marks[target]
                        let level = mark.level * sign
                        if level < 0 {
                            let paths = count * mark.count
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
                        } else if level == 0 {
                            unsafe marks[target] = Mark(level: next * sign, count: count)
                            reached.append(Int32(truncatingIfNeeded: target))
                            unsafe arcsOfNext += rows.degree(target)
                        } else if level == next {
                            unsafe marks[target].count += count
                        }
                    }
                }
            }
            front = end
            frontArcs = arcsOfNext
            return meeting
        }

        /// Counts the vertices on a random shortest way back to where this side began, both ends of it left out but
        /// `vertex`.
        func walkBack(
            from vertex: Int, _ reversed: Adjacency, _ random: inout RandomSource, into sums: inout [Double]
        ) {
            let marks = unsafe marks.base
            var vertex = vertex
            while unsafe marks[vertex].level * sign > 1 {
                sums[vertex] += 1
                let before = unsafe marks[vertex].level - sign
                var share = unsafe random.nextUnit() * marks[vertex].count
                var chosen = vertex
                for arc in reversed.range(vertex) {
                    let candidate = Int(reversed.targets[arc])
                    guard unsafe marks[candidate].level == before else { continue }
                    chosen = candidate
                    unsafe share -= marks[candidate].count
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
        marks = Scratch(count: graph.vertexCount, repeating: Mark(level: 0, count: 0))
        sides = (Side(sign: 1, marks: marks), Side(sign: -1, marks: marks))
    }

    /// Adds 1 to each inner vertex of a random shortest path between a random pair, if a path joins it.
    ///
    /// - Returns: A vertex where there are too many paths to count.
    mutating func draw(_ random: inout RandomSource, into sums: inout [Double]) -> Int? {
        let source = random.next(below: graph.vertexCount)
        let other = random.next(below: graph.vertexCount - 1)
        let target = other < source ? other : other + 1
        // Both forget before either begins: what one reached the other may begin at.
        sides.0.forget()
        sides.1.forget()
        sides.0.start(at: source, graph.out)
        sides.1.start(at: target, graph.into)
        while sides.0.front < sides.0.reached.count && sides.1.front < sides.1.reached.count {
            let isForward = sides.0.frontArcs <= sides.1.frontArcs
            let meeting =
                isForward ? sides.0.advance(graph.out, &random) : sides.1.advance(graph.into, &random)
            guard let meeting else { continue }
            guard meeting.paths.isFinite else { return meeting.near }
            sides.0.walkBack(from: isForward ? meeting.near : meeting.far, graph.into, &random, into: &sums)
            sides.1.walkBack(from: isForward ? meeting.far : meeting.near, graph.out, &random, into: &sums)
            return nil
        }
        return nil
    }
}
