extension Graph {
    /// The number of edge ends at `vertex`: a loop counts twice, in a directed graph in- and out-degree together.
    ///
    /// - Complexity: O(1).
    public func degree(of vertex: Int) -> Int {
        isDirected ? out.degree(vertex) + into.degree(vertex) : out.degree(vertex)
    }

    /// The degree of every vertex; see ``degree(of:)``. Parallel edges count each.
    ///
    /// - Parameter isNormalized: Whether to divide by n − 1, the most that a simple undirected graph has.
    /// - Complexity: O(n).
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

    /// The sum of the strengths of the edge ends at each vertex: a loop counts twice.
    ///
    /// - Parameter strengths: One an edge, by edge id, finite.
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
    public func outStrength(_ strengths: [Double]) throws(GraphError) -> [Double] {
        guard isDirected else { return try strength(strengths) }
        try check(strengths, .finite)
        return sums(strengths) { [$0.source] }
    }

    /// The sum of the strengths of the edges that enter each vertex; in an undirected graph its strength.
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
