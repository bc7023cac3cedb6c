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
    /// 1 − `failureProbability` the estimates of all b(v) together are within `error`. Sampling stops at
    /// ω = (0.5/ε²)(⌊log₂(D − 2)⌋ + 1 + ln(2/δ)) samples, D bounding the vertices on a shortest path, or before, when for
    /// every vertex what has been drawn is enough (KADABRA's bounds f and g, each vertex with an equal share of δ/2).
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
        let bound = SamplingBound(
            error: error, failureProbability: failureProbability, vertexCount: vertexCount,
            longestPath: longestPathBound())
        // Blocks of samples have random numbers of their own; a round of blocks is drawn before the bound is looked at.
        let blockSize = 128
        let blocks = max(8, bound.maximum / 12 / blockSize)
        let workers = Workers(threads)
        let meter = ProgressMeter(total: bound.maximum, progress)
        let overflow = Lock<Int?>(nil)
        var counts = [Double](repeating: 0, count: vertexCount)
        var samples = 0
        repeat {
            let round = samples / blockSize
            let drawn = workers.sum(
                length: vertexCount, parts: min(blocks, 8), state: PathSampler(graph: self)
            ) { sampler, counts, part in
                for block in piece(part, of: min(blocks, 8), count: blocks) where !meter.isStopped {
                    var random = RandomSource(seed: seed, stream: round + block)
                    for _ in 0..<blockSize {
                        if let vertex = sampler.draw(&random, into: &counts) { overflow.withLock { $0 = vertex } }
                    }
                    meter.finish(blockSize)
                }
            }
            try meter.check()
            if let vertex = overflow.withLock(\.self) { throw .pathCountOverflow(vertex: vertex) }
            for vertex in vertices { counts[vertex] += drawn[vertex] }
            samples += blocks * blockSize
        } while !bound.isMet(counts, samples: samples)
        return BetweennessEstimate(
            values: counts.map { $0 / Double(samples) * pairs }, errorBound: error * pairs, samples: samples)
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

/// When enough has been drawn.
private struct SamplingBound {
    let error: Double
    /// ω, enough in any case.
    let maximum: Int
    /// ln(1/δ) with each vertex's share of δ, above and below.
    private let logarithmOfShare: Double

    init(error: Double, failureProbability: Double, vertexCount: Int, longestPath: Int) {
        self.error = error
        let inner = max(longestPath - 2, 1)
        let dimension = Double(Int.bitWidth - 1 - inner.leadingZeroBitCount) + 1
        maximum = Int((0.5 / (error * error) * (dimension + logarithm(2 / failureProbability))).rounded(.up))
        logarithmOfShare = logarithm(4 * Double(vertexCount) / failureProbability)
    }

    func isMet(_ counts: [Double], samples: Int) -> Bool {
        if samples >= maximum { return true }
        let tau = Double(samples)
        let omega = Double(maximum)
        // Both bounds grow with the estimate: the vertex most often passed decides.
        let estimate = (counts.max() ?? 0) / tau
        let root = 2 * estimate * omega / logarithmOfShare
        let below = 1.0 / 3 - omega / tau
        let above = 1.0 / 3 + omega / tau
        let f = logarithmOfShare / tau * (below + (below * below + root).squareRoot())
        let g = logarithmOfShare / tau * (above + (above * above + root).squareRoot())
        return f <= error && g <= error
    }
}
