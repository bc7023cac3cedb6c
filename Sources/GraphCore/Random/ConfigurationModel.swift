/// The bipartite configuration model: all that is random about a network of two modes when the degrees are known.
///
/// The distribution over such networks with the greatest entropy among those in which every vertex has its degree *on
/// average*. Ties are independent, with
///
///     p(i, j) = x_i y_j / (1 + x_i y_j)        Σ_j p(i, j) = d_i        Σ_i p(i, j) = d_j
///
/// F. Saracco, R. Di Clemente, A. Gabrielli and T. Squartini, "Randomizing bipartite networks: the case of the World
/// Trade Web", Scientific Reports 5, 2015, 10595, doi:10.1038/srep10595.
public struct BipartiteConfigurationModel: Sendable {
    /// The network whose degrees it has.
    public let observed: TwoModeGraph
    /// For each vertex of the first mode the class of those with its degree, for each of the second likewise.
    let classOf: [Int]
    /// The probability of a tie between a class of the first mode (row) and one of the second.
    let probabilities: [[Double]]

    /// The probability of a tie between a vertex of the first mode and one of the second, in either order.
    public func probability(_ a: Int, _ b: Int) -> Double {
        precondition(observed.modes[a] != observed.modes[b], "one vertex of each mode")
        return observed.modes[a] == .first
            ? probabilities[classOf[a]][classOf[b]] : probabilities[classOf[b]][classOf[a]]
    }

    /// A network drawn from the model.
    ///
    /// - Complexity: O(n₁ n₂).
    public func sample(seed: UInt64) -> TwoModeGraph {
        var random = RandomSource(seed: seed)
        let second = observed.vertices(of: .second)
        var sources: [Int32] = []
        var targets: [Int32] = []
        for a in observed.vertices(of: .first) {
            let row = probabilities[classOf[a]]
            for b in second where random.nextUnit() < row[classOf[b]] {
                sources.append(Int32(a))
                targets.append(Int32(b))
            }
        }
        let graph = Graph(
            vertexCount: observed.graph.vertexCount, ends: [EdgeEnds(sources: sources, targets: targets)],
            isDirected: false)
        return TwoModeGraph(graph, modes: observed.modes)
    }
}

extension TwoModeGraph {
    /// Fits the ``BipartiteConfigurationModel`` with the degrees of this network.
    ///
    /// Vertices of a degree are alike, so that only the distinct degrees count. Those tied to none, or to all that are
    /// left, are certain and set aside; the rest is solved a class at a time, in turn, each exactly.
    ///
    /// - Parameters:
    ///   - tolerance: How far an expected degree may be from the observed one.
    ///   - maximumIterations: How many rounds over all classes.
    /// - Throws: ``GraphError/notConverged(iterations:residual:)``.
    /// - Complexity: O(k₁ k₂) a round for k₁ and k₂ distinct degrees, O(n + m) beside it.
    public func configurationModel(
        tolerance: Double = 1e-9, maximumIterations: Int = 10_000
    ) throws(GraphError) -> BipartiteConfigurationModel {
        var classOf = [Int](repeating: 0, count: graph.vertexCount)
        func classes(_ mode: Mode) -> [DegreeClass] {
            let degrees = vertices(of: mode).map { graph.out.degree($0) }
            let distinct = Set(degrees).sorted()
            for vertex in vertices(of: mode) {
                classOf[vertex] = distinct.partitioningIndex { $0 >= graph.out.degree(vertex) }
            }
            return distinct.map { degree in
                DegreeClass(size: degrees.count { $0 == degree }, degree: Double(degree))
            }
        }
        var fit = ClassFit(rows: classes(.first), columns: classes(.second))
        try fit.solve(tolerance: tolerance, maximumIterations: maximumIterations)
        return BipartiteConfigurationModel(observed: self, classOf: classOf, probabilities: fit.probabilities)
    }
}

extension Array {
    /// The first index whose element meets `predicate`, which every later one does too.
    fileprivate func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
