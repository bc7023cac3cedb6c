extension Graph {
    /// The mean distance over all pairs of different vertices that a path joins.
    ///
    /// Pairs without a path do not count, as in igraph (networkx asks for a connected graph). Directed: ordered pairs.
    ///
    /// - Parameters:
    ///   - lengths: The length of each edge, above zero; `nil` when each counts 1.
    ///   - threads: `nil` for one a processor; the result is the same for any number.
    /// - Returns: `nil` when no pair is joined.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``, ``GraphError/cancelled``.
    /// - Complexity: as ``distanceSums(lengths:direction:threads:progress:)``.
    public func averagePathLength(
        lengths: [Double]? = nil, threads: Int? = nil, progress: Progress? = nil
    ) throws(GraphError) -> Double? {
        let sums = try distanceSums(lengths: lengths, threads: threads, progress: progress)
        let pairs = sums.reached.reduce(0) { $0 + $1 - 1 }
        return pairs == 0 ? nil : sums.totals.reduce(0, +) / Double(pairs)
    }
}
