extension Graph {
    /// Density: the share of the pairs of different vertices that are joined.
    ///
    ///     density = 2 L / (n (n − 1))    L pairs joined, without directions
    ///     density = L / (n (n − 1))      L ordered pairs joined, with directions
    ///
    /// Parallel edges join a pair once, loops join none: the density is never above 1. (networkx and igraph divide the
    /// number of edges, so that theirs can exceed 1.)
    ///
    /// - Returns: From 0 to 1; 0 with fewer than two vertices, and without edges.
    /// - Complexity: O(n + m).
    ///
    /// S. Wasserman and K. Faust, *Social Network Analysis*, Cambridge University Press, 1994, 101 and 129,
    /// doi:10.1017/CBO9780511815478.
    public func density() -> Double {
        guard vertexCount > 1 else { return 0 }
        var joined = 0
        var previous: Edge?
        for edge in edges where !edge.isLoop && edge != previous {
            joined += 1
            previous = edge
        }
        let pairs = Double(vertexCount) * Double(vertexCount - 1) / (isDirected ? 1 : 2)
        return Double(joined) / pairs
    }
}
