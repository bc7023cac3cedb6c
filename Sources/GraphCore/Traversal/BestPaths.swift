/// A path from one vertex to another that visits none twice.
public struct Path: Sendable, Equatable {
    /// The vertices in order, both ends included.
    public let vertices: [Int]
    /// The ids of the edges between them; of parallel edges the shortest, of those the first.
    public let edges: [Int]
    /// The sum of the lengths of the edges, their number when each counts 1.
    public let length: Double
}

extension Graph {
    /// The `count` shortest paths without repeated vertices, shortest first; among equals the one whose vertices come
    /// first in the order of their numbers. Fewer where there are no more.
    ///
    /// Two paths differ in a vertex: parallel edges do not make another path. From a vertex to itself there is the one
    /// path without edges.
    ///
    /// - Parameters:
    ///   - source: Where the paths begin, a vertex (a precondition).
    ///   - target: Where they end, a vertex (a precondition).
    ///   - count: How many paths at most.
    ///   - lengths: The length of each edge, above zero; `nil` when each counts 1. A path's length is the sum of its
    ///     edges'; loops are on none.
    /// - Returns: Empty where no path leads.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(`count` · n (n + m) log n).
    ///
    /// J. Y. Yen, "Finding the K shortest loopless paths in a network", Management Science 17(11), 1971, 712–716,
    /// doi:10.1287/mnsc.17.11.712.
    public func bestPaths(
        from source: Int, to target: Int, count: Int, lengths: [Double]? = nil
    ) throws(GraphError) -> [Path] {
        precondition(source >= 0 && source < vertexCount && target >= 0 && target < vertexCount, "an end is no vertex")
        precondition(count >= 0, "no negative number of paths")
        if let lengths { try check(lengths, .positive) }
        var finder = PathFinder(graph: self, lengths: lengths ?? [Double](repeating: 1, count: edgeCount))
        guard count > 0, let first = finder.best(root: [source], to: target, notNext: []) else { return [] }
        var found = [first]
        var candidates: [Path] = []
        while found.count < count {
            let last = found[found.count - 1]
            for spur in last.vertices.indices.dropLast() {
                let root = Array(last.vertices[...spur])
                // What earlier paths with the same beginning went on to is closed.
                let taken = found.filter { $0.vertices.starts(with: root) }.map { $0.vertices[spur + 1] }
                if let path = finder.best(root: root, to: target, notNext: Set(taken)), !candidates.contains(path) {
                    candidates.append(path)
                }
            }
            guard let best = candidates.indices.min(by: { candidates[$0].isBefore(candidates[$1]) }) else { break }
            found.append(candidates.remove(at: best))
        }
        return found
    }

    /// The shortest path, of equal ones the first; `nil` where none leads. See
    /// ``bestPaths(from:to:count:lengths:)``.
    public func shortestPath(from source: Int, to target: Int, lengths: [Double]? = nil) throws(GraphError) -> Path? {
        try bestPaths(from: source, to: target, count: 1, lengths: lengths).first
    }
}

extension Path {
    fileprivate func isBefore(_ other: Path) -> Bool {
        if !isSameLength(length, other.length) { return length < other.length }
        return vertices.lexicographicallyPrecedes(other.vertices)
    }
}

/// Finds the best path that begins in a given way.
private struct PathFinder {
    private let graph: Graph
    private let lengths: [Double]
    private let outEdges: [Int32]
    private let inLengths: [Double]
    private var search: LengthSearch
    private var rank: [Int]

    init(graph: Graph, lengths: [Double]) {
        self.graph = graph
        self.lengths = lengths
        outEdges = graph.outArcEdges()
        inLengths = graph.arcLengths(lengths, .incoming)
        search = LengthSearch(vertexCount: graph.vertexCount)
        rank = [Int](repeating: Int.max, count: graph.vertexCount)
    }

    /// The best path that begins with `root` and does not go on to one of `notNext`.
    ///
    /// Distances are measured from `target` backwards; then each step forward takes the smallest vertex that is on a
    /// shortest way, nearer in the order of settling so that edges too short to change a sum cannot lead in circles.
    mutating func best(root: [Int], to target: Int, notNext: Set<Int>) -> Path? {
        let spur = root[root.count - 1]
        let closed = Set(root)
        search.run(from: target, graph.into, arcLengths: inLengths) { _, vertex in
            // The root is not entered again, and the spur's own next steps are chosen below.
            !closed.contains(vertex)
        }
        for vertex in graph.vertices { rank[vertex] = Int.max }
        for (position, vertex) in search.order.enumerated() { rank[Int(vertex)] = position }
        var vertices = root
        if spur != target {
            guard let first = nextVertex(after: spur, where: { !closed.contains($0) && !notNext.contains($0) }) else {
                return nil
            }
            vertices.append(first)
            while vertices[vertices.count - 1] != target {
                let vertex = vertices[vertices.count - 1]
                guard
                    let next = nextVertex(after: vertex, where: { !closed.contains($0) && rank[$0] < rank[vertex] })
                else { return nil }
                vertices.append(next)
            }
        }
        let edges = zip(vertices, vertices.dropFirst()).map { shortestEdge(from: $0, to: $1) }
        return Path(vertices: vertices, edges: edges, length: edges.reduce(0) { $0 + lengths[$1] })
    }

    /// The neighbour through which the target is nearest, the smallest of equals.
    private func nextVertex(after vertex: Int, where isAllowed: (Int) -> Bool) -> Int? {
        var best: Int?
        var bestLength = Double.infinity
        for arc in graph.out.range(vertex) {
            let next = Int(graph.out.targets[arc])
            let length = lengths[Int(outEdges[arc])] + search.distances[next]
            guard length < .infinity, isAllowed(next) else { continue }
            // Neighbours come in ascending order: a later one must be really nearer.
            if best == nil || (length < bestLength && !isSameLength(length, bestLength)) {
                best = next
                bestLength = length
            }
        }
        return best
    }

    private func shortestEdge(from source: Int, to target: Int) -> Int {
        let range = graph.out.range(source)
        var arc = graph.out.firstIndex(in: range, notBelow: Int32(target))
        var best = Int(outEdges[arc])
        while arc < range.upperBound && Int(graph.out.targets[arc]) == target {
            let edge = Int(outEdges[arc])
            if lengths[edge] < lengths[best] { best = edge }
            arc += 1
        }
        return best
    }
}
