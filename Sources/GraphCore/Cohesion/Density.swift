extension Graph {
    /// The share of the pairs of different vertices that are joined: ordered pairs when directed.
    ///
    /// Parallel edges join a pair once, loops join none. (networkx divides the number of edges, so that its density can
    /// exceed 1.)
    ///
    /// - Returns: 0 with fewer than two vertices.
    /// - Complexity: O(n + m).
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
