/// What closeness makes of a vertex that does not reach all others.
public enum ClosenessConvention: Sendable, Hashable {
    /// Within what the vertex reaches: C(v) = (r − 1) / Σ d, with r the number of vertices reached, v included. In a
    /// small component a vertex can come out high.
    case perComponent
    /// The same, times (r − 1) / (n − 1): reaching few counts against it.
    ///
    /// S. Wasserman and K. Faust, *Social Network Analysis*, Cambridge University Press 1994, 200–201.
    case wassermanFaust
}

extension DistanceSums {
    /// Closeness from the sums; see ``Graph/closeness(lengths:convention:direction:threads:progress:)``.
    public func closeness(_ convention: ClosenessConvention) -> [Double] {
        let others = Double(reached.count - 1)
        return zip(reached, totals).map { reached, total in
            guard reached > 1 else { return 0 }
            let closeness = Double(reached - 1) / total
            return convention == .perComponent ? closeness : closeness * (Double(reached - 1) / others)
        }
    }
}

extension Graph {
    /// Closeness centrality: one over the mean distance to the other vertices.
    ///
    ///     C(v) = (r − 1) / Σ d(v, u)    over the r − 1 vertices u ≠ v that v reaches
    ///
    /// networkx measures distances *to* a vertex in a directed graph (`.incoming` here) and uses Wasserman and Faust's
    /// factor unless told otherwise; igraph measures from it and takes each component by itself.
    ///
    /// - Parameters:
    ///   - lengths: The length of each edge, above zero; `nil` when each counts 1.
    ///   - convention: What becomes of vertices that do not reach all.
    ///   - direction: Distances from the vertex (`.outgoing`) or to it.
    ///   - threads: `nil` for one a processor; the result is the same for any number.
    ///   - progress: Told how far it is; by `false` it cancels, with ``GraphError/cancelled``.
    /// - Returns: One value a vertex; 0 for a vertex that reaches none. Loops and parallel edges change nothing (of
    ///   parallel lengths the shortest counts).
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``, ``GraphError/cancelled``.
    /// - Complexity: as ``distanceSums(lengths:direction:threads:progress:)``.
    ///
    /// L. C. Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1, 1978/79, 215–239,
    /// doi:10.1016/0378-8733(78)90021-7.
    public func closeness(
        lengths: [Double]? = nil, convention: ClosenessConvention = .wassermanFaust, direction: Direction = .outgoing,
        threads: Int? = nil, progress: Progress? = nil
    ) throws(GraphError) -> [Double] {
        try distanceSums(lengths: lengths, direction: direction, threads: threads, progress: progress)
            .closeness(convention)
    }
}
