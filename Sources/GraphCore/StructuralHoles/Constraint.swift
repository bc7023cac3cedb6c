extension Graph {
    /// Burt's constraint: how far a vertex's contacts are tied to each other, so that it cannot go between them.
    ///
    ///     constraint(i) = Σ_j c_ij        c_ij = (p_ij + Σ_q p_iq p_qj)²        j, q contacts, q ≠ i, j
    ///     p_ij = (z_ij + z_ji) / Σ_k (z_ik + z_ki)
    ///
    /// A low value means many separate contacts. The contacts' own ties outside the neighbourhood of `i` count in
    /// their p_qj, as in networkx, igraph and UCINET's whole-network model.
    ///
    /// - Parameter strengths: One an edge, finite and at least 0; `nil` counts each edge 1. Parallel edges and the two
    ///   directions add up; a tie of strength 0 is no tie; loops are left out.
    /// - Returns: One value a vertex, above 0 and below 2 (above 1 only in small dense neighbourhoods); `nan` for a
    ///   vertex without contacts, where the measure says nothing.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(n + m^1.5), by way of triangles.
    ///
    /// R. S. Burt, "Structural holes and good ideas", American Journal of Sociology 110(2), 2004, 349–399,
    /// doi:10.1086/421787; first in *Structural Holes*, Harvard University Press, 1992, 54–55,
    /// doi:10.4159/9780674029095.
    public func constraint(strengths: [Double]? = nil) throws(GraphError) -> [Double] {
        let ties = try MutualTies(self, strengths: strengths)
        let dyadic = ties.dyadicConstraint()
        return vertices.map { vertex in
            let arcs = ties.rows.range(vertex)
            return arcs.isEmpty ? .nan : arcs.reduce(0) { $0 + dyadic[$1] }
        }
    }

    /// Burt's hierarchy: how far a vertex's constraint comes from one contact rather than from all alike.
    ///
    ///     hierarchy(i) = Σ_j r_j ln r_j / (N ln N)        r_j = c_ij / (constraint(i) / N)
    ///
    /// with N contacts and the c_ij of ``constraint(strengths:)``: the Coleman–Theil index of disorder. 0 where each
    /// contact constrains as much as the next, 1 where one contact does it all.
    ///
    /// - Parameter strengths: As in ``constraint(strengths:)``.
    /// - Returns: One value a vertex, from 0 to 1. A vertex with one contact has 1 (all its constraint is that one);
    ///   one without contacts `nan`.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(n + m^1.5).
    ///
    /// R. S. Burt, *Structural Holes: The Social Structure of Competition*, Harvard University Press, 1992, 70–71,
    /// doi:10.4159/9780674029095.
    public func hierarchy(strengths: [Double]? = nil) throws(GraphError) -> [Double] {
        let ties = try MutualTies(self, strengths: strengths)
        let dyadic = ties.dyadicConstraint()
        return vertices.map { vertex in
            let arcs = ties.rows.range(vertex)
            guard arcs.count > 1 else { return arcs.isEmpty ? .nan : 1 }
            let contacts = Double(arcs.count)
            let mean = arcs.reduce(0) { $0 + dyadic[$1] } / contacts
            let disorder = arcs.reduce(0) { sum, arc in
                // A constraint too small for a Double has ratio 0, and x ln x goes to 0 with x.
                let ratio = dyadic[arc] / mean
                return ratio > 0 ? sum + ratio * logarithm(ratio) : sum
            }
            // Equal constraints give 0 up to rounding, on either side.
            return max(0, disorder / (contacts * logarithm(contacts)))
        }
    }
}

extension MutualTies {
    /// c_ij by arc.
    func dyadicConstraint() -> [Double] {
        let p = proportions()
        let mirror = mirrored()
        // Σ_q p_iq p_qj by arc i → j: each triangle is a way round for each of its six arcs.
        var indirect = [Double](repeating: 0, count: p.count)
        forEachTriangle { triangle in
            let (ab, ac, bc) = (triangle.ab, triangle.ac, triangle.bc)
            let (ba, ca, cb) = (Int(mirror[ab]), Int(mirror[ac]), Int(mirror[bc]))
            indirect[ab] += p[ac] * p[cb]
            indirect[ba] += p[bc] * p[ca]
            indirect[ac] += p[ab] * p[bc]
            indirect[ca] += p[cb] * p[ba]
            indirect[bc] += p[ba] * p[ac]
            indirect[cb] += p[ca] * p[ab]
        }
        return p.indices.map { arc in
            let invested = p[arc] + indirect[arc]
            return invested * invested
        }
    }
}
