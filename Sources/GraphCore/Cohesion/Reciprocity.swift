extension Graph {
    /// The share of the edges that are answered by one the other way.
    ///
    ///     r = |{(u, v) : u → v and v → u}| / |{(u, v) : u → v}|    over u ≠ v
    ///
    /// Parallel edges count once, loops not at all (as igraph by default and networkx).
    ///
    /// - Returns: 1 in an undirected graph with an edge between two vertices; `nil` without such an edge, as in an empty
    ///   graph or one of loops only.
    /// - Complexity: O(m log d), d the largest degree.
    ///
    /// M. E. J. Newman, S. Forrest and J. Balthrop, "Email networks and the spread of computer viruses", Physical Review
    /// E 66, 2002, 035101, doi:10.1103/PhysRevE.66.035101.
    public func reciprocity() -> Double? {
        var all = 0
        var answered = 0
        var previous: Edge?
        for edge in edges where !edge.isLoop && edge != previous {
            previous = edge
            all += 1
            if !isDirected || hasEdge(from: edge.target, to: edge.source) { answered += 1 }
        }
        return all == 0 ? nil : Double(answered) / Double(all)
    }
}
