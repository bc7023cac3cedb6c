extension Graph {
    /// The average path length: the mean distance over all pairs of different vertices that a path joins.
    ///
    ///     L = Σ d(s, t) / |{(s, t) : d(s, t) < ∞}|    over s ≠ t
    ///
    /// Pairs without a path do not count, as in igraph (networkx asks for a connected graph). Directed: ordered pairs.
    ///
    /// - Parameters:
    ///   - lengths: The length of each edge, above zero; `nil` when each counts 1.
    ///   - threads: `nil` for one a processor; the result is the same for any number.
    ///   - progress: Told how far it is; by `false` it cancels, with ``GraphError/cancelled``.
    /// - Returns: `nil` when no pair is joined, as in a graph without edges. Loops and parallel edges change nothing.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``, ``GraphError/cancelled``.
    /// - Complexity: as ``distanceSums(lengths:direction:threads:progress:)``.
    ///
    /// D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks", Nature 393, 1998, 440–442,
    /// doi:10.1038/30918 (their characteristic path length).
    public func averagePathLength(
        lengths: [Double]? = nil, threads: Int? = nil, progress: Progress? = nil
    ) throws(GraphError) -> Double? {
        let sums = try distanceSums(lengths: lengths, threads: threads, progress: progress)
        let pairs = sums.reached.reduce(0) { $0 + $1 - 1 }
        return pairs == 0 ? nil : sums.totals.reduce(0, +) / Double(pairs)
    }
}
