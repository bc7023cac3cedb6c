extension Graph {
    /// Burt's effective size: a vertex's contacts less what is redundant among them.
    ///
    ///     effectiveSize(i) = Σ_j (1 − Σ_q p_iq m_jq)        j, q contacts, q ≠ i, j
    ///     p_iq = (z_iq + z_qi) / Σ_k (z_ik + z_ki)        m_jq = (z_jq + z_qj) / max_k (z_jk + z_kj)
    ///
    /// Without strengths and directions this is N − 2t/N: N contacts with t ties among them (Borgatti).
    ///
    /// - Parameter strengths: One an edge, finite and at least 0; `nil` counts each edge 1. Parallel edges and the two
    ///   directions add up; a tie of strength 0 is no tie; loops are left out.
    /// - Returns: One value a vertex; `nan` for a vertex without contacts.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(n + m^1.5), by way of triangles.
    ///
    /// R. S. Burt, *Structural Holes*, Harvard University Press, 1992, 51–53, doi:10.4159/9780674029095; S. P. Borgatti,
    /// "Structural holes: unpacking Burt's redundancy measures", Connections 20(1), 1997, 35–38 (no DOI).
    public func effectiveSize(strengths: [Double]? = nil) throws(GraphError) -> [Double] {
        try MutualTies(self, strengths: strengths).effectiveSizes()
    }

    /// Burt's efficiency: the effective size as a share of the number of contacts.
    ///
    ///     efficiency(i) = effectiveSize(i) / N    with N contacts
    ///
    /// - Parameter strengths: As in ``effectiveSize(strengths:)``.
    /// - Returns: One value a vertex, 1 where no two contacts are tied; `nan` for a vertex without contacts.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(n + m^1.5).
    ///
    /// R. S. Burt, *Structural Holes*, Harvard University Press, 1992, 53, doi:10.4159/9780674029095.
    public func efficiency(strengths: [Double]? = nil) throws(GraphError) -> [Double] {
        let ties = try MutualTies(self, strengths: strengths)
        return zip(ties.effectiveSizes(), vertices).map { size, vertex in size / Double(ties.rows.degree(vertex)) }
    }
}

extension MutualTies {
    fileprivate func effectiveSizes() -> [Double] {
        let p = proportions()
        let m = relativeToStrongest()
        let mirror = mirrored()
        var redundancy = [Double](repeating: 0, count: rows.rowCount)
        forEachTriangle { triangle in
            let (ab, ac, bc) = (triangle.ab, triangle.ac, triangle.bc)
            let (ba, ca, cb) = (Int(mirror[ab]), Int(mirror[ac]), Int(mirror[bc]))
            redundancy[Int(rows.targets[ba])] += p[ac] * m[bc] + p[ab] * m[cb]
            redundancy[Int(rows.targets[ab])] += p[bc] * m[ac] + p[ba] * m[ca]
            redundancy[Int(rows.targets[ac])] += p[cb] * m[ab] + p[ca] * m[ba]
        }
        return (0..<rows.rowCount).map { vertex in
            let contacts = rows.degree(vertex)
            return contacts == 0 ? .nan : Double(contacts) - redundancy[vertex]
        }
    }
}
