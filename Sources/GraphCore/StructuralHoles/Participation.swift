extension Graph {
    /// The participation coefficient: how evenly a vertex's ties are spread over the groups.
    ///
    ///     participation(i) = 1 − Σ_s (k_is / k_i)²
    ///
    /// with k_is what ties `i` to group s. 0 where all ties go to one group; at most 1 − 1/groups.
    ///
    /// - Parameters:
    ///   - groups: The group of each vertex.
    ///   - strengths: One an edge, finite and at least 0; `nil` counts each edge 1. Parallel edges and the two
    ///     directions add up; loops are left out.
    /// - Returns: One value a vertex; 0 for a vertex without ties, as in the Brain Connectivity Toolbox.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(n + m).
    ///
    /// R. Guimerà and L. A. N. Amaral, "Functional cartography of complex metabolic networks", Nature 433, 2005,
    /// 895–900, doi:10.1038/nature03288.
    public func participation(groups: Partition, strengths: [Double]? = nil) throws(GraphError) -> [Double] {
        precondition(groups.labels.count == vertexCount, "one group for each vertex")
        let ties = try MutualTies(self, strengths: strengths)
        var toGroup = [Double](repeating: 0, count: groups.count)
        return vertices.map { vertex in
            let arcs = ties.rows.range(vertex)
            guard !arcs.isEmpty else { return 0 }
            var total = 0.0
            for arc in arcs {
                toGroup[groups.labels[Int(ties.rows.targets[arc])]] += ties.strength[arc]
                total += ties.strength[arc]
            }
            var evenness = 1.0
            for arc in arcs {
                // The first arc to a group takes its sum, the others find nothing left.
                let group = groups.labels[Int(ties.rows.targets[arc])]
                let share = toGroup[group] / total
                evenness -= share * share
                toGroup[group] = 0
            }
            return max(0, evenness)
        }
    }

    /// The within-group degree as a z-score: how far a vertex is a hub of its own group.
    ///
    ///     z(i) = (κ_i − mean κ) / σ(κ)
    ///
    /// with κ_i what ties `i` to its own group, and mean and standard deviation (of the population) over that group.
    ///
    /// - Parameters:
    ///   - groups: The group of each vertex.
    ///   - strengths: As in ``participation(groups:strengths:)``.
    /// - Returns: One value a vertex; 0 where the group's members do not differ.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(n + m).
    ///
    /// R. Guimerà and L. A. N. Amaral, "Functional cartography of complex metabolic networks", Nature 433, 2005,
    /// 895–900, doi:10.1038/nature03288.
    public func withinGroupZScore(groups: Partition, strengths: [Double]? = nil) throws(GraphError) -> [Double] {
        precondition(groups.labels.count == vertexCount, "one group for each vertex")
        let ties = try MutualTies(self, strengths: strengths)
        let group = groups.labels
        let kappa: [Double] = vertices.map { vertex in
            ties.rows.range(vertex).reduce(0) { sum, arc in
                group[Int(ties.rows.targets[arc])] == group[vertex] ? sum + ties.strength[arc] : sum
            }
        }
        let sizes = groups.sizes
        var mean = [Double](repeating: 0, count: groups.count)
        for vertex in vertices { mean[group[vertex]] += kappa[vertex] / Double(sizes[group[vertex]]) }
        var variance = [Double](repeating: 0, count: groups.count)
        for vertex in vertices {
            let distance = kappa[vertex] - mean[group[vertex]]
            variance[group[vertex]] += distance * distance / Double(sizes[group[vertex]])
        }
        return vertices.map { vertex in
            let distance = kappa[vertex] - mean[group[vertex]]
            // A spread within rounding of the mean is none.
            let deviation = variance[group[vertex]].squareRoot()
            return deviation <= 1e-12 * abs(mean[group[vertex]]) ? 0 : distance / deviation
        }
    }
}
