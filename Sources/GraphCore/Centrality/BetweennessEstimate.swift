/// Betweenness estimated from sampled paths, and how far it can be off.
public struct BetweennessEstimate: Sendable, Equatable {
    /// One value a vertex, raw, to compare with ``Graph/betweenness(lengths:sources:targets:isNormalized:threads:progress:)``.
    public let values: [Double]
    /// With the probability asked for, no value is off by more than this: the error asked for times the number of pairs.
    public let errorBound: Double
    /// The number of pairs that were drawn.
    public let samples: Int
}

extension Graph {
    /// Betweenness estimated by sampling: a random shortest path between random pairs, until the bound holds.
    ///
    /// Let b(v) be the share of all ordered pairs s ≠ t whose random shortest path passes v. With probability at least
    /// 1 − `failureProbability` the estimates of all b(v) together are within `error`. A first phase of samples, which are not
    /// used again, shares δ/2 out over the vertices: more of it to those that it finds often passed, as they need more
    /// samples (KADABRA). Then samples are drawn until for every vertex they are enough with its share of δ (Hoeffding's
    /// inequality, also for the largest deviation on the way), at most ω = (0.5/ε²)(⌊log₂(D − 2)⌋ + 1 + ln(2/δ)), D bounding
    /// the vertices on a shortest path, which are enough with the other δ/2.
    ///
    /// A path is found by searching from both ends, the smaller side first.
    ///
    /// - Parameters:
    ///   - error: ε, as a share of the pairs, above 0 and below 1.
    ///   - failureProbability: δ, above 0 and below 1.
    ///   - seed: The same seed gives the same estimate, on any number of threads.
    ///   - threads: `nil` for one a processor.
    ///   - progress: Told how far it is; by `false` it cancels, with ``GraphError/cancelled``.
    /// - Returns: Values scaled to the number of pairs: n (n − 1), halved when undirected. Parallel edges are different
    ///   paths; loops change nothing; a pair without a path counts as drawn.
    /// - Throws: ``GraphError/pathCountOverflow(vertex:)``, ``GraphError/cancelled``.
    /// - Complexity: O(ω (n + m)) at worst, in practice about √m arcs a sample where degrees are skewed.
    ///
    /// M. Borassi and E. Natale, "KADABRA is an adaptive algorithm for betweenness via random approximation", ESA 2016,
    /// 20:1–20:18, doi:10.4230/LIPIcs.ESA.2016.20; M. Riondato and E. M. Kornaropoulos, "Fast approximation of betweenness
    /// centrality through sampling", Data Min. Knowl. Disc. 30, 2016, 438–475, doi:10.1007/s10618-015-0423-0.
    public func estimatedBetweenness(
        error: Double, failureProbability: Double, seed: UInt64, threads: Int? = nil, progress: Progress? = nil
    ) throws(GraphError) -> BetweennessEstimate {
        precondition(error > 0 && error < 1, "the error is a share of the pairs")
        precondition(failureProbability > 0 && failureProbability < 1, "a probability lies between 0 and 1")
        let pairs = Double(vertexCount) * Double(vertexCount - 1) / (isDirected ? 1 : 2)
        guard vertexCount > 2 else {
            return BetweennessEstimate(values: vertices.map { _ in 0 }, errorBound: error * max(pairs, 0), samples: 0)
        }
        func worstCase(longestPath: Int) -> Int {
            let inner = max(longestPath - 2, 1)
            let dimension = Double(Int.bitWidth - 1 - inner.leadingZeroBitCount) + 1
            return Int((0.5 / (error * error) * (dimension + logarithm(2 / failureProbability))).rounded(.up))
        }
        // ω is at least this. The longest path takes a while to bound, and is rarely asked for.
        let least = worstCase(longestPath: 3)
        lazy var most = worstCase(longestPath: longestPathBound())
        let workers = Workers(threads)
        let guesses = SampledPaths(vertexCount: vertexCount)
        try guesses.draw(least / 20, from: self, seed: seed, workers, ProgressMeter(total: 2 * least, progress))
        let bound = SamplingBound(
            error: error, probability: failureProbability / 2, first: guesses.counts, samples: guesses.samples)
        let paths = SampledPaths(vertexCount: vertexCount, after: guesses)
        func draw(_ samples: Int, ofAbout total: Int) throws(GraphError) {
            let drawn = guesses.samples + paths.samples
            let meter = ProgressMeter(total: max(guesses.samples + total, drawn + samples), finished: drawn, progress)
            try paths.draw(samples, from: self, seed: seed, workers, meter)
        }
        let round = SampledPaths.rounded(bound.horizon / 16)
        var isEnough = false
        while !isEnough && paths.samples + round <= bound.horizon && (paths.samples < least || paths.samples < most) {
            try draw(round, ofAbout: bound.horizon)
            isEnough = bound.isMet(paths.counts, samples: paths.samples)
        }
        if !isEnough && paths.samples < most { try draw(most - paths.samples, ofAbout: most) }
        let scale = pairs / Double(paths.samples)
        return BetweennessEstimate(
            values: paths.counts.map { Double($0) * scale }, errorBound: error * pairs,
            samples: guesses.samples + paths.samples)
    }

    /// At least as many vertices as any shortest path has.
    private func longestPathBound() -> Int {
        if isDirected { return components().sizes.max() ?? 0 }
        // No two vertices are farther apart than twice the way to a third.
        var search = HopSearch(vertexCount: vertexCount)
        var isSeen = [Bool](repeating: false, count: vertexCount)
        var longest = 0
        for vertex in vertices where !isSeen[vertex] {
            search.run(from: vertex, out)
            for reached in search.order { isSeen[Int(reached)] = true }
            longest = max(longest, min(2 * search.depth + 1, search.order.count))
        }
        return longest
    }
}
