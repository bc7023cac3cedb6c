/// A projection by counts, and how likely each count would be if only degrees mattered.
public struct ValidatedProjection: Sendable, Equatable {
    /// The projection, its strengths the counts.
    public let projection: ModeProjection
    /// By edge id: the probability of sharing so many or more.
    public let pValues: [Double]

    /// The edges whose count is more than chance gives, at a false discovery rate of at most `rate` over all pairs of
    /// vertices (Benjamini and Hochberg), ascending.
    ///
    /// Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B
    /// 57, 1995, 289–300, doi:10.1111/j.2517-6161.1995.tb02031.x.
    public func edges(falseDiscoveryRate rate: Double = 0.05) -> [Int] {
        let n = projection.graph.vertexCount
        let tests = Double(n) * Double(n - 1) / 2
        let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
        let last = order.indices.last { pValues[order[$0]] <= rate * Double($0 + 1) / tests }
        return last.map { order[...$0].sorted() } ?? []
    }
}

extension BipartiteConfigurationModel {
    /// The projection of the observed network onto `mode`, each tie with the probability of sharing so many or more.
    ///
    /// Under the model what two vertices share is a sum of independent ties that differ in probability (a
    /// Poisson-binomial); its upper tail is summed exactly, once for each two classes of degrees and each count.
    ///
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    /// - Complexity: that of ``TwoModeGraph/projection(onto:strength:)``, and O(n · c) for each distinct pair of classes
    ///   with count c, n being the size of the other mode.
    ///
    /// F. Saracco et al., "Inferring monopartite projections of bipartite networks: an entropy-based approach", New
    /// Journal of Physics 19, 2017, 053022, doi:10.1088/1367-2630/aa6b38.
    public func validatedProjection(onto mode: Mode) throws(GraphError) -> ValidatedProjection {
        let projection = try observed.projection(onto: mode)
        let others = observed.vertices(of: mode.other)
        var known: [SharedCount: Double] = [:]
        let pValues = zip(projection.graph.edges, projection.strengths).map { edge, strength in
            let a = projection.vertices[edge.source]
            let b = projection.vertices[edge.target]
            let key = SharedCount(
                low: min(classOf[a], classOf[b]), high: max(classOf[a], classOf[b]), count: Int(strength))
            if let value = known[key] { return value }
            let value = upperTail(of: others.map { probability(a, $0) * probability(b, $0) }, from: key.count)
            known[key] = value
            return value
        }
        return ValidatedProjection(projection: projection, pValues: pValues)
    }
}

/// Two classes of degrees and how many two of their vertices share.
private struct SharedCount: Hashable {
    let low: Int
    let high: Int
    let count: Int
}

/// The probability that at least `count` of independent events happen.
func upperTail(of probabilities: [Double], from count: Int) -> Double {
    guard count > 0 else { return 1 }
    // `reached[k]`: exactly k so far; the last, `count` or more. Only sums of positive numbers, so that a small tail
    // keeps its digits.
    var reached = [Double](repeating: 0, count: count + 1)
    reached[0] = 1
    for p in probabilities {
        reached[count] += reached[count - 1] * p
        for k in stride(from: count - 1, to: 0, by: -1) { reached[k] = reached[k] * (1 - p) + reached[k - 1] * p }
        reached[0] *= 1 - p
    }
    return min(1, reached[count])
}
