extension Graph {
    /// The length of the shortest path from `source` to every vertex; infinite where none leads.
    ///
    ///     d(source) = 0        d(v) = min d(u) + length    over the edges u → v
    ///
    /// - Parameters:
    ///   - source: Where to begin, a vertex (a precondition).
    ///   - lengths: The length of each edge, by edge id, at least zero; `nil` when each counts 1. Of parallel edges the
    ///     shortest counts, loops change nothing.
    ///   - direction: Whether edges are followed from source to target (`.outgoing`) or back.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(n + m) without lengths, O((n + m) log n) with them.
    ///
    /// E. W. Dijkstra, "A note on two problems in connexion with graphs", Numer. Math. 1, 1959, 269–271,
    /// doi:10.1007/BF01386390.
    public func distances(
        from source: Int, lengths: [Double]? = nil, direction: Direction = .outgoing
    ) throws(GraphError) -> [Double] {
        precondition(source >= 0 && source < vertexCount, "the source is no vertex")
        guard let lengths else {
            var search = HopSearch(vertexCount: vertexCount)
            search.run(from: source, rows(direction))
            return search.distances.map { $0 < 0 ? .infinity : Double($0) }
        }
        try check(lengths, .nonNegative)
        var search = LengthSearch(vertexCount: vertexCount)
        search.run(from: source, rows(direction), arcLengths: arcLengths(lengths, direction))
        return search.distances
    }

    /// Lengths by position in `rows(direction)`.
    func arcLengths(_ lengths: [Double], _ direction: Direction) -> [Double] {
        let edges = direction == .outgoing ? outArcEdges() : inArcEdges()
        return edges.map { lengths[Int($0)] }
    }
}

/// Dijkstra's search, run again and again in the same storage.
struct LengthSearch {
    /// Infinite where not reached.
    private(set) var distances: [Double]
    /// The vertices reached, nearest first, the smaller number first among equals.
    private(set) var order: [Int32] = []
    private var isSettled: [Bool]
    private var heap = DistanceHeap()

    init(vertexCount: Int) {
        distances = [Double](repeating: .infinity, count: vertexCount)
        isSettled = [Bool](repeating: false, count: vertexCount)
    }

    /// - Parameters:
    ///   - isOpen: Leaves out an arc, by its position, or a vertex; see ``bestPaths(from:to:count:lengths:)``.
    mutating func run(
        from source: Int, _ rows: Adjacency, arcLengths: [Double], isOpen: ((_ arc: Int, _ target: Int) -> Bool)? = nil
    ) {
        for vertex in order {
            distances[Int(vertex)] = .infinity
            isSettled[Int(vertex)] = false
        }
        order.removeAll(keepingCapacity: true)
        distances[source] = 0
        heap.push(0, Int32(source))
        while let nearest = heap.pop() {
            let vertex = Int(nearest.vertex)
            if isSettled[vertex] { continue }
            isSettled[vertex] = true
            order.append(nearest.vertex)
            for arc in rows.range(vertex) {
                let target = Int(rows.targets[arc])
                let distance = nearest.distance + arcLengths[arc]
                if distance < distances[target] && isOpen?(arc, target) ?? true {
                    distances[target] = distance
                    heap.push(distance, Int32(target))
                }
            }
        }
    }
}

/// A binary heap of vertices by distance, then by number.
private struct DistanceHeap {
    struct Entry {
        var distance: Double
        var vertex: Int32

        func isBefore(_ other: Entry) -> Bool {
            distance != other.distance ? distance < other.distance : vertex < other.vertex
        }
    }

    private var entries: [Entry] = []

    mutating func push(_ distance: Double, _ vertex: Int32) {
        let entry = Entry(distance: distance, vertex: vertex)
        var hole = entries.count
        entries.append(entry)
        while hole > 0 {
            let parent = (hole - 1) / 2
            guard entry.isBefore(entries[parent]) else { break }
            entries[hole] = entries[parent]
            hole = parent
        }
        entries[hole] = entry
    }

    mutating func pop() -> Entry? {
        guard let top = entries.first, let last = entries.popLast() else { return nil }
        let count = entries.count
        guard count > 0 else { return top }
        var hole = 0
        while true {
            var child = 2 * hole + 1
            guard child < count else { break }
            if child + 1 < count && entries[child + 1].isBefore(entries[child]) { child += 1 }
            guard entries[child].isBefore(last) else { break }
            entries[hole] = entries[child]
            hole = child
        }
        entries[hole] = last
        return top
    }
}
