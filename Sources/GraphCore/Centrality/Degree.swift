extension Graph {
    /// The number of edge ends at `vertex`: a loop counts twice, in a directed graph in- and out-degree together.
    ///
    /// - Complexity: O(1).
    public func degree(of vertex: Int) -> Int {
        isDirected ? out.degree(vertex) + into.degree(vertex) : out.degree(vertex)
    }

    /// Degree centrality: the number of edge ends at every vertex; see ``degree(of:)``.
    ///
    ///     C(v) = |{e : v ∈ e}|        normalised: divided by n − 1
    ///
    /// - Parameter isNormalized: Whether to divide by n − 1, the most that a simple undirected graph has (as networkx).
    /// - Returns: One value a vertex; 0 for an isolated one. Parallel edges count each, a loop twice.
    /// - Complexity: O(n).
    ///
    /// L. C. Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1(3), 1978, 215–239,
    /// doi:10.1016/0378-8733(78)90021-7.
    public func degree(isNormalized: Bool = false) -> [Double] {
        let scale = isNormalized && vertexCount > 1 ? 1 / Double(vertexCount - 1) : 1
        return vertices.map { Double(degree(of: $0)) * scale }
    }

    /// The number of edges that leave each vertex; in an undirected graph its degree.
    ///
    /// - Complexity: O(n).
    public func outDegree() -> [Double] { vertices.map { Double(out.degree($0)) } }

    /// The number of edges that enter each vertex; in an undirected graph its degree.
    ///
    /// - Complexity: O(n).
    public func inDegree() -> [Double] { vertices.map { Double(into.degree($0)) } }

    /// The sum of the strengths of the edge ends at each vertex.
    ///
    ///     s(v) = Σ w(e)    over the edges e at v
    ///
    /// - Parameter strengths: One an edge, by edge id, finite; below zero is allowed.
    /// - Returns: One value a vertex; 0 for an isolated one. Parallel edges add up, a loop counts twice.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(n + m).
    ///
    /// A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, "The architecture of complex weighted networks",
    /// PNAS 101(11), 2004, 3747–3752, doi:10.1073/pnas.0400087101.
    public func strength(_ strengths: [Double]) throws(GraphError) -> [Double] {
        try check(strengths, .finite)
        return sums(strengths) { [$0.source, $0.target] }
    }

    /// The sum of the strengths of the edges that leave each vertex; in an undirected graph its strength.
    ///
    /// - Parameter strengths: As in ``strength(_:)``.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(n + m).
    public func outStrength(_ strengths: [Double]) throws(GraphError) -> [Double] {
        guard isDirected else { return try strength(strengths) }
        try check(strengths, .finite)
        return sums(strengths) { [$0.source] }
    }

    /// The sum of the strengths of the edges that enter each vertex; in an undirected graph its strength.
    ///
    /// - Parameter strengths: As in ``strength(_:)``.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(n + m).
    public func inStrength(_ strengths: [Double]) throws(GraphError) -> [Double] {
        guard isDirected else { return try strength(strengths) }
        try check(strengths, .finite)
        return sums(strengths) { [$0.target] }
    }

    /// Adds the strength of each edge to the vertices that `ends` names.
    private func sums(_ strengths: [Double], _ ends: (Edge) -> [Int]) -> [Double] {
        var sums = [Double](repeating: 0, count: vertexCount)
        for (edge, strength) in zip(edges, strengths) {
            for vertex in ends(edge) { sums[vertex] += strength }
        }
        return sums
    }
}
