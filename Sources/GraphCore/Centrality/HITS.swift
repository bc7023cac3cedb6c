/// Hubs point to authorities, authorities are pointed to by hubs.
public struct HubsAndAuthorities: Sendable, Equatable {
    /// How good a guide each vertex is: it points to authorities.
    public let hubs: [Double]
    /// How good a source each vertex is: hubs point to it.
    public let authorities: [Double]
}

extension Graph {
    /// Kleinberg's hubs and authorities: the dominant eigenvectors of AAᵀ and AᵀA, each summing to 1.
    ///
    ///     a(v) ∝ Σ w(u, v) h(u)    over u → v          h(u) ∝ Σ w(u, v) a(v)    over u → v
    ///
    /// Scaled as in networkx; igraph makes the largest value 1. In an undirected graph both are the same. Where the
    /// largest eigenvalue is shared, as between components alike, the result is the one reached from equal values.
    ///
    /// - Parameters:
    ///   - strengths: The strength of each edge, at least zero; `nil` when each counts 1.
    ///   - tolerance: Iteration ends when the values change by at most this, together.
    ///   - maximumIterations: How many iterations to try before it is an error.
    /// - Returns: One of each a vertex; 0 for an isolated one, all 0 without an edge. A loop counts twice in an
    ///   undirected graph, parallel edges each.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``,
    ///   ``GraphError/notConverged(iterations:residual:)``.
    /// - Complexity: O(n + m) an iteration.
    ///
    /// J. M. Kleinberg, "Authoritative sources in a hyperlinked environment", J. ACM 46(5), 1999, 604–632,
    /// doi:10.1145/324133.324140.
    public func hubsAndAuthorities(
        strengths: [Double]? = nil, tolerance: Double = 1e-12, maximumIterations: Int = 100_000
    ) throws(GraphError) -> HubsAndAuthorities {
        if let strengths { try check(strengths, .nonNegative) }
        let outWeights = outArcWeights(strengths)
        let inWeights = inArcWeights(strengths)
        func scaled(_ values: [Double]) -> [Double] {
            let sum = values.reduce(0, +)
            return sum > 0 ? values.map { $0 / sum } : values
        }
        var hubs = scaled([Double](repeating: 1, count: vertexCount))
        var change = 0.0
        for _ in 0..<maximumIterations {
            let authorities = scaled(into.product(hubs, arcWeights: inWeights))
            let next = scaled(out.product(authorities, arcWeights: outWeights))
            change = zip(hubs, next).reduce(0) { $0 + abs($1.0 - $1.1) }
            hubs = next
            if change <= tolerance {
                // One step more, so that both belong to the same hubs.
                return HubsAndAuthorities(
                    hubs: hubs, authorities: scaled(into.product(hubs, arcWeights: inWeights)))
            }
        }
        throw .notConverged(iterations: maximumIterations, residual: change)
    }
}
