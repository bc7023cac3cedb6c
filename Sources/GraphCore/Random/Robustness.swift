/// How far a ranking holds when ties may be missing or wrong.
public struct RankRobustness: Sendable, Equatable {
    /// Where one vertex stands, 1 being the highest value; equals share the mean of their ranks.
    public struct Place: Sendable, Equatable {
        /// On the graph as it is.
        public let observed: Double
        /// The rank that one draw in twenty is better than.
        public let low: Double
        /// The rank in the middle of the draws.
        public let median: Double
        /// The rank that one draw in twenty is worse than.
        public let high: Double
        /// The share of draws in which the vertex is among the first ``RankRobustness/top``.
        public let inTop: Double
    }

    /// By vertex.
    public let places: [Place]
    /// The number of draws.
    public let draws: Int
    /// The number of first places that ``Place/inTop`` is about.
    public let top: Int
    /// Spearman's correlation between the ranks as observed and in a draw, its mean over the draws; `nil` where all
    /// vertices rank alike.
    public let meanCorrelation: Double?
}

extension Graph {
    /// How far the ranking by `measure` holds when each tie is there with a probability of its own.
    ///
    /// Each draw keeps every edge with its probability, measures again and ranks again.
    ///
    /// - Parameters:
    ///   - probabilities: One an edge, from 0 to 1: how sure it is.
    ///   - draws: The number of draws, at least 1.
    ///   - top: The number of first places to report on.
    ///   - seed: Decides all draws.
    ///   - progress: Told after each draw how far it is.
    ///   - measure: One value a vertex, from a graph on all vertices with some of the edges; its
    ///     ``DerivedGraph/pullBack(edgeValues:)`` brings weights along. High is first; a value that is `nan` comes last.
    /// - Throws: What `measure` throws; ``GraphError/invalidWeight(edge:weight:requirement:)`` for a probability that is
    ///   below 0 or not finite; ``GraphError/cancelled``.
    /// - Complexity: `draws` + 1 calls of `measure`, O(n log n + m) each beside it; 8 bytes a vertex and draw.
    ///
    /// S. P. Borgatti, K. M. Carley and D. Krackhardt, "On the robustness of centrality measures under conditions of
    /// imperfect data", Social Networks 28(2), 2006, 124–136, doi:10.1016/j.socnet.2005.05.001.
    public func rankRobustness(
        keepingEdges probabilities: [Double], draws: Int = 1000, top: Int = 10, seed: UInt64, progress: Progress? = nil,
        measure: (DerivedGraph) throws(GraphError) -> [Double]
    ) throws(GraphError) -> RankRobustness {
        try check(probabilities, .nonNegative)
        precondition(probabilities.allSatisfy { $0 <= 1 }, "a probability is at most 1")
        return try rankRobustness(draws: draws, top: top, seed: seed, progress, measure) { random in
            probabilities.map { random.nextUnit() < $0 }
        }
    }

    /// How far the ranking by `measure` holds when some of the ties are missing.
    ///
    /// Each draw leaves out that share of the edges (rounded to a number of edges), every choice as likely. Errors and
    /// cost are those of ``rankRobustness(keepingEdges:draws:top:seed:progress:measure:)``.
    ///
    /// - Parameters:
    ///   - share: The share of edges to leave out, from 0 to 1.
    ///   - draws: The number of draws, at least 1.
    ///   - top: The number of first places to report on.
    ///   - seed: Decides all draws.
    ///   - progress: Told after each draw how far it is.
    ///   - measure: One value a vertex, from a graph on all vertices with some of the edges.
    public func rankRobustness(
        removing share: Double, draws: Int = 1000, top: Int = 10, seed: UInt64, progress: Progress? = nil,
        measure: (DerivedGraph) throws(GraphError) -> [Double]
    ) throws(GraphError) -> RankRobustness {
        precondition(share >= 0 && share <= 1, "a share")
        let removed = Int((share * Double(edgeCount)).rounded())
        return try rankRobustness(draws: draws, top: top, seed: seed, progress, measure) { random in
            var order = Array(0..<edgeCount)
            random.shuffle(&order)
            var isKept = [Bool](repeating: true, count: edgeCount)
            for edge in order.prefix(removed) { isKept[edge] = false }
            return isKept
        }
    }

    private func rankRobustness(
        draws: Int, top: Int, seed: UInt64, _ progress: Progress?,
        _ measure: (DerivedGraph) throws(GraphError) -> [Double], keep: (inout RandomSource) -> [Bool]
    ) throws(GraphError) -> RankRobustness {
        precondition(draws >= 1, "at least one draw")
        let whole = DerivedGraph(graph: self, vertices: Array(vertices), edges: Array(0..<edgeCount))
        let observed = try Ranking(measure(whole))
        precondition(observed.ranks.count == vertexCount, "one value a vertex")
        var ranks = [[Double]](repeating: [], count: vertexCount)
        var correlations: [Double] = []
        for draw in 0..<draws {
            var random = RandomSource(seed: seed, stream: draw)
            let ranking = try Ranking(measure(spanningSubgraph(keep(&random))))
            for (vertex, rank) in ranking.ranks.enumerated() { ranks[vertex].append(rank) }
            if let correlation = observed.correlation(with: ranking) { correlations.append(correlation) }
            guard progress?(Double(draw + 1) / Double(draws)) ?? true else { throw .cancelled }
        }
        let places = vertices.map { vertex in
            let sorted = ranks[vertex].sorted()
            func quantile(_ share: Double) -> Double { sorted[Int((share * Double(draws - 1)).rounded())] }
            return RankRobustness.Place(
                observed: observed.ranks[vertex], low: quantile(0.05), median: quantile(0.5), high: quantile(0.95),
                inTop: Double(sorted.count { $0 <= Double(top) }) / Double(draws))
        }
        return RankRobustness(
            places: places, draws: draws, top: top,
            meanCorrelation: correlations.isEmpty ? nil : correlations.reduce(0, +) / Double(correlations.count))
    }

    /// The graph on all vertices with the edges that are kept.
    private func spanningSubgraph(_ isKept: [Bool]) -> DerivedGraph {
        var sources: [Int32] = []
        var targets: [Int32] = []
        var kept: [Int] = []
        for (id, edge) in edges.enumerated() where isKept[id] {
            sources.append(Int32(edge.source))
            targets.append(Int32(edge.target))
            kept.append(id)
        }
        // Edges stay in the order of their ids, which is the order of the new ids too.
        let graph = Graph(
            vertexCount: vertexCount, ends: [EdgeEnds(sources: sources, targets: targets)], isDirected: isDirected)
        return DerivedGraph(graph: graph, vertices: Array(vertices), edges: kept)
    }
}

/// The places of values, the highest first, equals at the mean of theirs, `nan` after all others.
struct Ranking {
    let ranks: [Double]

    init(_ values: [Double]) {
        let comparable = values.map { $0.isNaN ? -Double.infinity : $0 }
        let order = comparable.indices.sorted { comparable[$0] > comparable[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var first = 0
        while first < order.count {
            var end = first + 1
            while end < order.count, comparable[order[end]] == comparable[order[first]] { end += 1 }
            for position in first..<end { ranks[order[position]] = Double(first + 1 + end) / 2 }
            first = end
        }
        self.ranks = ranks
    }

    /// Spearman's correlation: Pearson's on the ranks. `nil` where either ranks all alike.
    func correlation(with other: Ranking) -> Double? {
        let mean = Double(ranks.count + 1) / 2
        var products = 0.0
        var squares = 0.0
        var otherSquares = 0.0
        for (mine, theirs) in zip(ranks, other.ranks) {
            products += (mine - mean) * (theirs - mean)
            squares += (mine - mean) * (mine - mean)
            otherSquares += (theirs - mean) * (theirs - mean)
        }
        guard squares > 0 && otherSquares > 0 else { return nil }
        return products / (squares * otherSquares).squareRoot()
    }
}
