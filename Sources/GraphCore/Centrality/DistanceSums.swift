/// For every vertex what its distances to all that it reaches add up to: closeness, harmonic closeness, eccentricity
/// and the average path length come from the same searches.
public struct DistanceSums: Sendable, Equatable {
    /// The number of vertices reached, the vertex itself included.
    public let reached: [Int]
    /// Σ d.
    public let totals: [Double]
    /// Σ 1/d.
    public let reciprocals: [Double]
}

extension Graph {
    /// The sums of the distances from every vertex (`.outgoing`) or to it (`.incoming`).
    ///
    ///     reached(v) = |{u : d(v, u) < ∞}|    totals(v) = Σ d(v, u)    reciprocals(v) = Σ 1 / d(v, u)    over u ≠ v reached
    ///
    /// Without lengths 512 searches run at once, one bit each; with lengths one search a vertex.
    ///
    /// - Parameters:
    ///   - lengths: The length of each edge, above zero; `nil` when each counts 1.
    ///   - direction: Whether distances are those from a vertex (`.outgoing`) or to it.
    ///   - threads: `nil` for one a processor; the result is the same for any number.
    ///   - progress: Told how far it is; by `false` it cancels, with ``GraphError/cancelled``.
    /// - Returns: One of each a vertex; an isolated one reaches itself only, with sums of 0. Loops change nothing, of
    ///   parallel edges the shortest counts, and what no path leads to counts for nothing.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``, ``GraphError/cancelled``.
    /// - Complexity: O(n (n + m)) at most; without lengths about n/512 passes over the graph for each level of distance,
    ///   and 192 bytes a vertex and thread.
    ///
    /// M. Then, M. Kaufmann, F. Chirigati et al., "The more the merrier: efficient multi-source graph traversal", PVLDB
    /// 8(4), 2014, 449–460, doi:10.14778/2735496.2735507.
    public func distanceSums(
        lengths: [Double]? = nil, direction: Direction = .outgoing, threads: Int? = nil, progress: Progress? = nil
    ) throws(GraphError) -> DistanceSums {
        if let lengths {
            try check(lengths, .positive)
            return try weightedDistanceSums(lengths, direction, Workers(threads), progress)
        }
        // The searches run from all sources against the direction asked for; what arrives at a vertex is its own.
        let towards = rows(direction == .outgoing ? .incoming : .outgoing)
        let away = rows(direction)
        let order = clusteredOrder(clusterSize: WideSearch.width)
        let batches = (vertexCount + WideSearch.width - 1) / WideSearch.width
        let parts = min(batches, 16)
        let meter = ProgressMeter(total: batches, progress)
        let n = vertexCount
        let sums = Workers(threads).sum(
            length: 3 * n, parts: parts, state: WideSearch(rows: towards, reversed: away)
        ) { search, sums, part in
            unsafe sums.withUnsafeMutableBufferPointer { sums in
                for batch in piece(part, of: parts, count: batches) where !meter.isStopped {
                    let first = batch * WideSearch.width
                    let sources = order[first..<min(first + WideSearch.width, n)]
                    search.run(sources: sources) { vertex, distance, sources in
                        let count = Double(sources.memberCount)
                        unsafe sums[vertex] += count
                        unsafe sums[n + vertex] += count * Double(distance)
                        unsafe sums[2 * n + vertex] += count / Double(distance)
                    }
                    meter.finish()
                }
            }
        }
        try meter.check()
        return DistanceSums(
            reached: sums[..<n].map { Int($0) + 1 }, totals: Array(sums[n..<(2 * n)]),
            reciprocals: Array(sums[(2 * n)...]))
    }

    private func weightedDistanceSums(
        _ lengths: [Double], _ direction: Direction, _ workers: Workers, _ progress: Progress?
    ) throws(GraphError) -> DistanceSums {
        let rows = rows(direction)
        let arcLengths = arcLengths(lengths, direction)
        let meter = ProgressMeter(total: vertexCount, progress)
        let n = vertexCount
        let parts = min(n, 64)
        let sums = workers.sum(length: 3 * n, parts: parts, state: LengthSearch(vertexCount: n)) { search, sums, part in
            for source in piece(part, of: parts, count: n) where !meter.isStopped {
                search.run(from: source, rows, arcLengths: arcLengths)
                sums[source] = Double(search.order.count)
                for vertex in search.order.dropFirst() {
                    sums[n + source] += search.distances[Int(vertex)]
                    sums[2 * n + source] += 1 / search.distances[Int(vertex)]
                }
                meter.finish()
            }
        }
        try meter.check()
        return DistanceSums(
            reached: sums[..<n].map { Int($0) }, totals: Array(sums[n..<(2 * n)]), reciprocals: Array(sums[(2 * n)...]))
    }
}
