extension Graph {
    /// Newman's assortativity by group: do like go with like?
    ///
    ///     r = (Σ_g e_gg − Σ_g a_g b_g) / (1 − Σ_g a_g b_g)
    ///
    /// with e_gh the share of ties that lead from group g to h, and a and b its sums by row and column; without
    /// directions each tie counts once each way. 1 where all ties stay inside, 0 as by chance.
    ///
    /// - Parameters:
    ///   - groups: The group of each vertex.
    ///   - strengths: One an edge, finite and at least 0; `nil` counts each edge 1. Loops and parallel edges count.
    /// - Returns: `nil` without ties, and where all ties are inside one group: then there is nothing to compare.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(n + m).
    ///
    /// M. E. J. Newman, "Mixing patterns in networks", Physical Review E 67, 2003, 026126,
    /// doi:10.1103/PhysRevE.67.026126.
    public func assortativity(groups: Partition, strengths: [Double]? = nil) throws(GraphError) -> Double? {
        precondition(groups.labels.count == vertexCount, "one group for each vertex")
        if let strengths { try check(strengths, .nonNegative) }
        var outward = [Double](repeating: 0, count: groups.count)
        var inward = outward
        var inside = 0.0
        var total = 0.0
        for (id, edge) in edges.enumerated() {
            let strength = strengths?[id] ?? 1
            let source = groups.labels[edge.source]
            let target = groups.labels[edge.target]
            outward[source] += strength
            inward[target] += strength
            total += strength
            if source == target { inside += strength }
        }
        guard total > 0 else { return nil }
        if !isDirected {
            for group in 0..<groups.count {
                let both = (outward[group] + inward[group]) / 2
                outward[group] = both
                inward[group] = both
            }
        }
        let expected = zip(outward, inward).reduce(0) { $0 + ($1.0 / total) * ($1.1 / total) }
        // All ties in one group give exactly 1; anything less is at least one tie away from it.
        return expected >= 1 ? nil : (inside / total - expected) / (1 - expected)
    }

    /// Newman's assortativity by a number: Pearson's correlation between the values at the two ends of a tie.
    ///
    /// Without directions each tie counts once each way; with directions sources are held against targets. With the
    /// degrees as values it is degree assortativity.
    ///
    /// - Parameters:
    ///   - values: One finite number a vertex (a precondition): leave vertices out whose number is unknown, by
    ///     ``inducedSubgraph(on:)``.
    ///   - strengths: One an edge, finite and at least 0; `nil` counts each edge 1. Loops and parallel edges count.
    /// - Returns: From −1 to 1; `nil` without ties, and where the values at one end do not differ.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(n + m).
    ///
    /// M. E. J. Newman, "Mixing patterns in networks", Physical Review E 67, 2003, 026126,
    /// doi:10.1103/PhysRevE.67.026126.
    public func assortativity(values: [Double], strengths: [Double]? = nil) throws(GraphError) -> Double? {
        precondition(values.count == vertexCount, "one value for each vertex")
        precondition(values.allSatisfy(\.isFinite), "finite values")
        if let strengths { try check(strengths, .nonNegative) }
        var total = 0.0
        var sourceMean = 0.0
        var targetMean = 0.0
        for (id, edge) in edges.enumerated() {
            let strength = strengths?[id] ?? 1
            total += strength
            sourceMean += strength * values[edge.source]
            targetMean += strength * values[edge.target]
        }
        guard total > 0 else { return nil }
        sourceMean /= total
        targetMean /= total
        if !isDirected {
            sourceMean = (sourceMean + targetMean) / 2
            targetMean = sourceMean
        }
        var sourceSquares = 0.0
        var targetSquares = 0.0
        var products = 0.0
        for (id, edge) in edges.enumerated() {
            let strength = strengths?[id] ?? 1
            let source = values[edge.source] - sourceMean
            let target = values[edge.target] - targetMean
            sourceSquares += strength * source * source
            targetSquares += strength * target * target
            products += strength * source * target
        }
        if !isDirected {
            sourceSquares = (sourceSquares + targetSquares) / 2
            targetSquares = sourceSquares
        }
        // What the rounding of the means leaves is no variance.
        let scale = values.reduce(0) { max($0, abs($1)) }
        let floor = total * (1e-14 * scale) * (1e-14 * scale)
        guard sourceSquares > floor, targetSquares > floor else { return nil }
        let correlation = products / (sourceSquares.squareRoot() * targetSquares.squareRoot())
        return min(1, max(-1, correlation))
    }
}
