extension Graph {
    /// Harmonic closeness: the sum of one over the distance to each other vertex, in which one that is not reached
    /// counts 0.
    ///
    ///     H(v) = Σ 1 / d(v, u)    over u ≠ v
    ///
    /// The raw sum; divided by n − 1 it lies between 0 and 1 (igraph divides, networkx does not; networkx measures
    /// distances *to* the vertex, `.incoming` here).
    ///
    /// - Parameters:
    ///   - lengths: The length of each edge, above zero; `nil` when each counts 1.
    ///   - isNormalized: Whether to divide by n − 1.
    ///   - direction: Distances from the vertex (`.outgoing`) or to it.
    ///   - threads: `nil` for one a processor; the result is the same for any number.
    ///   - progress: Told how far it is; by `false` it cancels, with ``GraphError/cancelled``.
    /// - Returns: One value a vertex; 0 for an isolated one. Loops and parallel edges change nothing.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``, ``GraphError/cancelled``.
    /// - Complexity: as ``distanceSums(lengths:direction:threads:progress:)``.
    ///
    /// M. Marchiori and V. Latora, "Harmony in the small-world", Physica A 285, 2000, 539–546,
    /// doi:10.1016/S0378-4371(00)00311-3.
    public func harmonicCloseness(
        lengths: [Double]? = nil, isNormalized: Bool = false, direction: Direction = .outgoing, threads: Int? = nil,
        progress: Progress? = nil
    ) throws(GraphError) -> [Double] {
        let sums = try distanceSums(lengths: lengths, direction: direction, threads: threads, progress: progress)
        let others = Double(vertexCount - 1)
        return isNormalized && vertexCount > 1 ? sums.reciprocals.map { $0 / others } : sums.reciprocals
    }
}
