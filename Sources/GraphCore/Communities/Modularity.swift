extension Graph {
    /// Modularity: the share of ties inside groups, less what the vertices' degrees alone would give.
    ///
    ///     Q = Σ_g [ L_g / m − γ (K_g / 2m)² ]                without directions
    ///     Q = Σ_g [ L_g / m − γ K_g(out) K_g(in) / m² ]      with directions
    ///
    /// with m the sum of all strengths, L_g that inside group g, and K_g the sum of its vertices' strengths, in which a
    /// loop counts twice (once each way with directions), as in networkx and igraph.
    ///
    /// - Parameters:
    ///   - groups: The group of each vertex.
    ///   - strengths: One an edge, finite and at least 0; `nil` counts each edge 1. Parallel edges add up.
    ///   - resolution: γ; above 1 asks for smaller groups.
    /// - Returns: From −1/2 to 1 with γ = 1; `nil` without any strength, where it is undefined.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(n + m).
    ///
    /// M. E. J. Newman and M. Girvan, "Finding and evaluating community structure in networks", Physical Review E 69,
    /// 2004, 026113, doi:10.1103/PhysRevE.69.026113; directions: E. A. Leicht and M. E. J. Newman, Physical Review
    /// Letters 100, 2008, 118703, doi:10.1103/PhysRevLett.100.118703.
    public func modularity(
        of groups: Partition, strengths: [Double]? = nil, resolution: Double = 1
    ) throws(GraphError) -> Double? {
        precondition(groups.labels.count == vertexCount, "one group for each vertex")
        if let strengths { try check(strengths, .nonNegative) }
        var inside = [Double](repeating: 0, count: groups.count)
        var outward = inside
        var inward = inside
        var total = 0.0
        for (id, edge) in edges.enumerated() {
            let strength = strengths?[id] ?? 1
            let source = groups.labels[edge.source]
            let target = groups.labels[edge.target]
            total += strength
            outward[source] += strength
            inward[target] += strength
            if source == target { inside[source] += strength }
        }
        guard total > 0 else { return nil }
        return (0..<groups.count).reduce(0) { sum, group in
            let expected: Double
            if isDirected {
                expected = (outward[group] / total) * (inward[group] / total)
            } else {
                let share = (outward[group] + inward[group]) / (2 * total)
                expected = share * share
            }
            return sum + inside[group] / total - resolution * expected
        }
    }
}
