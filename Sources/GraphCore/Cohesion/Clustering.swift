/// How the strengths of a triangle's edges count.
public enum WeightedClusteringConvention: Sendable, Hashable {
    /// The mean strength of the two edges at the vertex, over triangles against over all pairs of edges: between 0 and 1,
    /// and equal to the plain coefficient when all strengths are. igraph's choice.
    ///
    /// A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, PNAS 101(11), 2004, 3747–3752,
    /// doi:10.1073/pnas.0400087101.
    case barrat
    /// The geometric mean of the three strengths, each divided by the largest in the graph. networkx's choice.
    ///
    /// J.-P. Onnela, J. Saramäki, J. Kertész and K. Kaski, Phys. Rev. E 71, 065103, 2005,
    /// doi:10.1103/PhysRevE.71.065103.
    case onnela
}

extension Graph {
    /// The local clustering coefficient: of the pairs of neighbours of a vertex the share that are neighbours.
    ///
    ///     C(v) = T(v) / (k (k − 1) / 2)    with T(v) triangles at v and k neighbours
    ///
    /// Directions, loops and parallel edges are left aside.
    ///
    /// - Returns: One value a vertex; 0 with fewer than two neighbours (as networkx; igraph says not a number).
    /// - Complexity: as ``triangles(threads:)``.
    ///
    /// D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks", Nature 393, 1998, 440–442,
    /// doi:10.1038/30918.
    public func localClustering(threads: Int? = nil) -> [Double] {
        let graph = plain()
        return zip(graph.vertices, graph.triangles(threads: threads)).map { vertex, triangles in
            let degree = Double(graph.out.degree(vertex))
            return degree < 2 ? 0 : 2 * triangles / (degree * (degree - 1))
        }
    }

    /// The mean of ``localClustering(threads:)`` over all vertices.
    ///
    ///     C̄ = Σ C(v) / n
    ///
    /// - Returns: 0 without vertices. A vertex with fewer than two neighbours counts as 0, as in networkx.
    /// - Complexity: as ``triangles(threads:)``.
    ///
    /// D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks", Nature 393, 1998, 440–442,
    /// doi:10.1038/30918.
    public func averageClustering(threads: Int? = nil) -> Double {
        vertexCount == 0 ? 0 : localClustering(threads: threads).reduce(0, +) / Double(vertexCount)
    }

    /// Transitivity: of all pairs of neighbours of a vertex, over all vertices, the share that are neighbours.
    ///
    ///     C = 3 · triangles / Σ k (k − 1) / 2
    ///
    /// Directions, loops and parallel edges are left aside.
    ///
    /// - Returns: From 0 to 1; 0 where no vertex has two neighbours (as networkx; igraph says not a number).
    /// - Complexity: as ``triangles(threads:)``.
    ///
    /// R. D. Luce and A. D. Perry, "A method of matrix analysis of group structure", Psychometrika 14, 1949, 95–116,
    /// doi:10.1007/BF02289146.
    public func transitivity(threads: Int? = nil) -> Double {
        let graph = plain()
        let pairs = graph.vertices.reduce(0.0) { sum, vertex in
            let degree = Double(graph.out.degree(vertex))
            return sum + degree * (degree - 1) / 2
        }
        return pairs == 0 ? 0 : graph.triangles(threads: threads).reduce(0, +) / pairs
    }

    /// The local clustering coefficient with strengths. Directions and loops are left aside, parallel edges add up.
    ///
    ///     Barrat: C(v) = Σ (w(v, a) + w(v, b)) / 2 / (s(v) (k − 1) / 2)    over the triangles v, a, b
    ///     Onnela: C(v) = Σ ∛(w(v, a) w(v, b) w(a, b)) / max w / (k (k − 1) / 2)
    ///
    /// - Parameters:
    ///   - strengths: The strength of each edge, above zero.
    ///   - convention: How the strengths of a triangle count.
    /// - Returns: One value a vertex; 0 with fewer than two neighbours.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(Σ k²), k the number of neighbours.
    public func localClustering(
        strengths: [Double], convention: WeightedClusteringConvention = .barrat
    ) throws(GraphError) -> [Double] {
        try check(strengths, .positive)
        let plain = undirected()
        let simple = plain.graph.simplified()
        let merged = simple.merged(plain.pullBack(edgeValues: strengths), by: .sum)
        return simple.graph.weightedClustering(merged, convention)
    }

    /// The same on a simple undirected graph.
    private func weightedClustering(_ strengths: [Double], _ convention: WeightedClusteringConvention) -> [Double] {
        let weights = outArcWeights(strengths) ?? []
        let largest = strengths.max() ?? 1
        var weightTo = [Double](repeating: 0, count: vertexCount)
        return vertices.map { vertex in
            let range = out.range(vertex)
            guard range.count > 1 else { return 0 }
            for arc in range { weightTo[Int(out.targets[arc])] = weights[arc] }
            // Each triangle is met twice, once from each of its other corners.
            var sum = 0.0
            for arc in range {
                for inner in out.range(Int(out.targets[arc])) {
                    let other = weightTo[Int(out.targets[inner])]
                    guard other > 0 else { continue }
                    switch convention {
                    case .barrat: sum += (weights[arc] + other) / 2
                    case .onnela:
                        sum += cubeRoot(weights[arc] / largest * (other / largest) * (weights[inner] / largest))
                    }
                }
            }
            for arc in range { weightTo[Int(out.targets[arc])] = 0 }
            let degree = Double(range.count)
            return switch convention {
            case .barrat: sum / (range.reduce(0) { $0 + weights[$1] } * (degree - 1))
            case .onnela: sum / (degree * (degree - 1))
            }
        }
    }
}
