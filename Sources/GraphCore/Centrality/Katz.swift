extension Graph {
    /// Katz centrality: all walks that end at a vertex, each step weakening them by α.
    ///
    ///     x(v) = α Σ w(u, v) x(u) + β    over the edges u → v
    ///
    /// Raw, not scaled (networkx divides by the Euclidean length unless told otherwise). A loop counts twice in an
    /// undirected graph, parallel edges each.
    ///
    /// - Parameters:
    ///   - strengths: The strength of each edge, at least zero; `nil` when each counts 1.
    ///   - alpha: The weakening, below 1/λ with λ the largest eigenvalue; `nil` for 0.85/λ (1 where λ is 0).
    ///   - beta: What every vertex has of its own.
    ///   - tolerance: Iteration ends when no value changes by more than this share of the largest.
    ///   - maximumIterations: How many iterations to try before it is an error.
    /// - Returns: One value a vertex; β for one that no edge leads to.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``,
    ///   ``GraphError/notConverged(iterations:residual:)``, also when `alpha` is too large for the sum to be finite
    ///   (the residual is then the last change, or infinite).
    /// - Complexity: O(n + m) an iteration.
    ///
    /// L. Katz, "A new status index derived from sociometric analysis", Psychometrika 18(1), 1953, 39–43,
    /// doi:10.1007/BF02289026.
    public func katzCentrality(
        strengths: [Double]? = nil, alpha: Double? = nil, beta: Double = 1, tolerance: Double = 1e-12,
        maximumIterations: Int = 10_000
    ) throws(GraphError) -> [Double] {
        if let strengths { try check(strengths, .nonNegative) }
        let weakening: Double
        if let alpha {
            weakening = alpha
        } else {
            let value = try dominantEigenvector(strengths, 1e-10, 100_000).value
            weakening = value > 0 ? 0.85 / value : 1
        }
        let weights = inArcWeights(strengths)
        var values = [Double](repeating: beta, count: vertexCount)
        var change = 0.0
        for iteration in 0..<maximumIterations {
            let image = into.product(values, arcWeights: weights).map { weakening * $0 + beta }
            change = zip(values, image).reduce(0) { max($0, abs($1.0 - $1.1)) }
            let largest = image.reduce(0) { max($0, abs($1)) }
            values = image
            guard largest.isFinite else { throw .notConverged(iterations: iteration + 1, residual: .infinity) }
            if change <= tolerance * largest { return values }
        }
        throw .notConverged(iterations: maximumIterations, residual: change)
    }
}
