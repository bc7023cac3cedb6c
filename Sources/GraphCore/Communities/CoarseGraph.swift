/// An undirected graph with strengths beside their arcs, as Leiden shrinks it: each vertex stands for a set of vertices.
struct CoarseGraph {
    var count: Int { loop.count }
    var offsets: [Int]
    /// Without loops.
    var targets: [Int32]
    /// By arc.
    var strengths: [Double]
    /// What ties each vertex to itself, counted both ways.
    var loop: [Double]
    /// The sum of each vertex's strengths, its loop included.
    var degree: [Double]
    /// The sum of all degrees, 2m.
    var total: Double

    init(_ graph: Graph, strengths: [Double]?) {
        let weights = graph.outArcWeights(strengths)
        loop = [Double](repeating: 0, count: graph.vertexCount)
        degree = loop
        offsets = [0]
        offsets.reserveCapacity(graph.vertexCount + 1)
        targets = []
        targets.reserveCapacity(graph.out.targets.count)
        self.strengths = []
        self.strengths.reserveCapacity(graph.out.targets.count)
        for vertex in graph.vertices {
            for arc in graph.out.range(vertex) {
                let strength = weights?[arc] ?? 1
                degree[vertex] += strength
                if Int(graph.out.targets[arc]) == vertex {
                    loop[vertex] += strength
                } else {
                    targets.append(graph.out.targets[arc])
                    self.strengths.append(strength)
                }
            }
            offsets.append(targets.count)
        }
        total = degree.reduce(0, +)
    }

    private init(offsets: [Int], targets: [Int32], strengths: [Double], loop: [Double], degree: [Double]) {
        self.offsets = offsets
        self.targets = targets
        self.strengths = strengths
        self.loop = loop
        self.degree = degree
        total = degree.reduce(0, +)
    }

    /// The graph whose vertices are `parts`.
    ///
    /// - Complexity: O(n + m).
    func aggregated(by parts: CompactLabels) -> CoarseGraph {
        let members = parts.membersByLabel()
        var loop = [Double](repeating: 0, count: parts.count)
        var degree = loop
        var offsets = [0]
        offsets.reserveCapacity(parts.count + 1)
        var targets: [Int32] = []
        var strengths: [Double] = []
        // Where the arc to a part is in the row being made, when it is there at all.
        var position = [Int](repeating: -1, count: parts.count)
        for part in 0..<parts.count {
            let begin = targets.count
            for member in members.offsets[part]..<members.offsets[part + 1] {
                let vertex = Int(members.vertices[Int(member)])
                degree[part] += self.degree[vertex]
                loop[part] += self.loop[vertex]
                for arc in self.offsets[vertex]..<self.offsets[vertex + 1] {
                    let other = Int(parts.labels[Int(self.targets[arc])])
                    if other == part {
                        loop[part] += self.strengths[arc]
                    } else if position[other] >= begin {
                        strengths[position[other]] += self.strengths[arc]
                    } else {
                        position[other] = targets.count
                        targets.append(Int32(other))
                        strengths.append(self.strengths[arc])
                    }
                }
            }
            offsets.append(targets.count)
        }
        return CoarseGraph(offsets: offsets, targets: targets, strengths: strengths, loop: loop, degree: degree)
    }

    /// For each vertex the first vertex of its connected part of its group.
    ///
    /// - Complexity: O(n + m).
    func connectedParts(of groups: [Int32]) -> [Int32] {
        var first = [Int32](repeating: -1, count: count)
        var waiting: [Int] = []
        for start in 0..<count where first[start] < 0 {
            first[start] = Int32(start)
            waiting.append(start)
            while let vertex = waiting.popLast() {
                for arc in offsets[vertex]..<offsets[vertex + 1] {
                    let neighbor = Int(targets[arc])
                    guard first[neighbor] < 0, groups[neighbor] == groups[vertex], strengths[arc] > 0 else { continue }
                    first[neighbor] = Int32(start)
                    waiting.append(neighbor)
                }
            }
        }
        return first
    }

    /// The modularity of `groups`, numbers below `count`.
    func modularity(of groups: [Int32], resolution: Double) -> Double {
        var inside = 0.0
        var degrees = [Double](repeating: 0, count: count)
        for vertex in 0..<count {
            degrees[Int(groups[vertex])] += degree[vertex]
            inside += loop[vertex]
            for arc in offsets[vertex]..<offsets[vertex + 1] where groups[Int(targets[arc])] == groups[vertex] {
                inside += strengths[arc]
            }
        }
        return degrees.reduce(inside / total) { $0 - resolution * ($1 / total) * ($1 / total) }
    }
}

/// Labels renumbered 0, 1, … by first appearance.
struct CompactLabels {
    let labels: [Int32]
    let count: Int

    init(_ labels: [Int32], below bound: Int) {
        var numbers = [Int32](repeating: -1, count: bound)
        var next: Int32 = 0
        self.labels = labels.map { label in
            let index = Int(label)
            if numbers[index] < 0 {
                numbers[index] = next
                next += 1
            }
            return numbers[index]
        }
        count = Int(next)
    }

    /// The vertices label by label, ascending: those of label `l` at `offsets[l] ..< offsets[l + 1]`.
    func membersByLabel() -> (offsets: [Int32], vertices: [Int32]) {
        var offsets = [Int32](repeating: 0, count: count + 1)
        for label in labels { offsets[Int(label) + 1] += 1 }
        for label in 0..<count { offsets[label + 1] += offsets[label] }
        var cursor = offsets
        var vertices = [Int32](repeating: 0, count: labels.count)
        for (vertex, label) in labels.enumerated() {
            vertices[Int(cursor[Int(label)])] = Int32(vertex)
            cursor[Int(label)] += 1
        }
        return (offsets, vertices)
    }
}
