extension Graph {
    /// Eigenvector centrality: a vertex is central by the centrality of its neighbours.
    ///
    ///     x(v) = (1/λ) Σ w(u, v) x(u)    over the edges u → v, λ the largest eigenvalue
    ///
    /// Scaled to Euclidean length 1 (as networkx; igraph makes the largest value 1). In a directed graph a vertex takes
    /// from those that point to it. Of several components only the one with the largest eigenvalue comes out above zero
    /// (equal ones share). A loop counts twice in an undirected graph, parallel edges each.
    ///
    /// - Parameters:
    ///   - strengths: The strength of each edge, at least zero; `nil` when each counts 1.
    ///   - tolerance: Iteration ends when ‖Ax − λx‖ is at most this times λ.
    ///   - maximumIterations: How many iterations to try before it is an error.
    /// - Returns: One value a vertex, none negative; all 0 where there is no eigenvalue above 0: without edges, and in a
    ///   directed graph without cycles.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``,
    ///   ``GraphError/notConverged(iterations:residual:)``.
    /// - Complexity: O(n + m) an iteration; their number grows as the two largest eigenvalues come closer.
    ///
    /// P. Bonacich, "Power and centrality: a family of measures", Am. J. Sociol. 92(5), 1987, 1170–1182,
    /// doi:10.1086/228631.
    public func eigenvectorCentrality(
        strengths: [Double]? = nil, tolerance: Double = 1e-10, maximumIterations: Int = 100_000
    ) throws(GraphError) -> [Double] {
        try dominantEigenvector(strengths, tolerance, maximumIterations).vector
    }

    /// The largest eigenvalue λ of the adjacency matrix with its vector; 0 and zeros where there is none above 0.
    func dominantEigenvector(
        _ strengths: [Double]?, _ tolerance: Double, _ maximumIterations: Int
    ) throws(GraphError) -> (value: Double, vector: [Double]) {
        if let strengths { try check(strengths, .nonNegative) }
        guard hasCycle(strengths) else { return (0, [Double](repeating: 0, count: vertexCount)) }
        let weights = inArcWeights(strengths)
        var vector = [Double](repeating: 1 / Double(vertexCount).squareRoot(), count: vertexCount)
        var residual = Double.infinity
        for _ in 0..<maximumIterations {
            let image = into.product(vector, arcWeights: weights)
            let value = zip(vector, image).reduce(0) { $0 + $1.0 * $1.1 }
            residual = euclideanNorm(zip(vector, image).map { $1 - value * $0 })
            if value > 0 && residual <= tolerance * value { return (value, vector) }
            // A + λI has the same vectors, and no eigenvalue −λ that makes a bipartite graph swing.
            let shifted = zip(vector, image).map { $1 + value * $0 }
            let length = euclideanNorm(shifted)
            vector = shifted.map { $0 / length }
        }
        throw .notConverged(iterations: maximumIterations, residual: residual)
    }

    /// Whether edges of a strength above zero lead from a vertex back to itself: there and back counts when undirected.
    private func hasCycle(_ strengths: [Double]?) -> Bool {
        let present = strengths.map { strengths in zip(edges, strengths).filter { $0.1 > 0 }.map(\.0) } ?? Array(edges)
        guard isDirected else { return !present.isEmpty }
        // Vertices without an edge coming in are taken away until none is left.
        var waiting = [Int](repeating: 0, count: vertexCount)
        var targets = [[Int]](repeating: [], count: vertexCount)
        for edge in present {
            waiting[edge.target] += 1
            targets[edge.source].append(edge.target)
        }
        var free = vertices.filter { waiting[$0] == 0 }
        var taken = 0
        while let vertex = free.popLast() {
            taken += 1
            for target in targets[vertex] {
                waiting[target] -= 1
                if waiting[target] == 0 { free.append(target) }
            }
        }
        return taken < vertexCount
    }
}
