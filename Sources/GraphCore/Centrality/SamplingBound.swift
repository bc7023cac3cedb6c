/// When enough samples have been drawn for the shares of all vertices together to be within `error`.
///
/// Each sample passes a vertex v or not; b(v) is the probability that it does, b̃(v) the share of τ samples that did. As long
/// as at most H samples are drawn, the probability that b̃ ever strays far from b is bounded (Hoeffding's inequality, which holds
/// for the largest deviation on the way as well): with D(p‖q) = p ln(p/q) + (1 − p) ln((1 − p)/(1 − q)) and r = τ/H,
///
///     b̃ + error falls short of b    and    H · D(b̃ + error − r·error ‖ b̃ + error) ≥ ln(1/δ)    with probability ≤ δ
///     b̃ − error exceeds b           and    H · D(b̃ − error + r·error ‖ b̃ − error) ≥ ln(1/δ)    with probability ≤ δ
///
/// So drawing may stop when both sums on the right suffice for every vertex, each with a δ of its own. D is convex, 0 at b
/// itself: a b farther off is only less likely.
///
/// The δ of all vertices, above and below, sum to the probability given. KADABRA's idea is to share it out by need: a first
/// phase of samples guesses b, and with C for all vertices alike
///
///     δ(v) = exp(−C · D(guess ‖ guess ± error)) + an even share of one eighth of the probability,
///
/// C the least for which they sum to it. C is then also about the number of samples after which all would have enough,
/// were the guesses right: so H is a little above it, where KADABRA takes the worst case and has to draw more. What the first
/// phase has seen decides H and the shares; it must not be counted among the samples themselves.
///
/// M. Borassi and E. Natale, "KADABRA is an adaptive algorithm for betweenness via random approximation", ESA 2016,
/// 20:1–20:18, doi:10.4230/LIPIcs.ESA.2016.20; W. Hoeffding, "Probability inequalities for sums of bounded random
/// variables", JASA 58(301), 1963, 13–30, doi:10.1080/01621459.1963.10500830 (theorem 1 and what follows on maxima).
struct SamplingBound {
    /// H: no more samples than these may be drawn for the bound to hold.
    let horizon: Int
    private let error: Double
    /// By vertex, how often the first phase passed it: vertices passed alike have the same share.
    private let first: [Int]
    /// δ of a vertex by how often the first phase passed it, above and below, and ln(1/δ).
    private let shares: [(above: Double, below: Double)]
    private let costs: [(above: Double, below: Double)]

    /// Shares `probability` out by what the first phase has seen.
    ///
    /// - Parameters:
    ///   - first: How often each vertex was passed.
    ///   - samples: The number of samples in it, above 0.
    init(error: Double, probability: Double, first: [Int], samples: Int) {
        self.error = error
        self.first = first
        var vertices = [Double](repeating: 0, count: (first.max() ?? 0) + 1)
        for count in first { vertices[count] += 1 }
        // Guessed nearer to a half, where most samples are needed, by three times what chance makes of it: as with the
        // horizon below, it is rather too many than too few.
        let half = Double(samples) / 2
        let rates = vertices.indices.map { count in
            let seen = Double(count)
            let deviation = 3 * (min(seen, 2 * half - seen) + 1).squareRoot()
            let guess = (seen < half ? min(seen + deviation, half) : max(seen - deviation, half)) / (2 * half)
            return (above: divergence(guess, from: guess + error), below: divergence(guess, from: guess - error))
        }
        func sum(_ samples: Double) -> Double {
            var sum = 0.0
            for (count, rate) in zip(vertices, rates) {
                sum += count * (exponential(-samples * rate.above) + exponential(-samples * rate.below))
            }
            return sum
        }
        // The sum falls as the samples grow; it is at most the probability at `high`, and above it at `low`.
        let byNeed = probability * 7 / 8
        var low = 0.0
        var high = 1.0
        while sum(high) > byNeed {
            low = high
            high *= 2
        }
        while high - low > 1e-3 * high {
            let middle = (low + high) / 2
            if sum(middle) > byNeed { low = middle } else { high = middle }
        }
        let evenly = (probability - byNeed) / Double(2 * first.count)
        shares = rates.map { rate in
            (above: exponential(-high * rate.above) + evenly, below: exponential(-high * rate.below) + evenly)
        }
        costs = shares.map { (above: -logarithm($0.above), below: -logarithm($0.below)) }
        horizon = Int((high * 5 / 4).rounded(.up))
    }

    /// The share of the probability that a vertex has, above and below.
    func shares(of vertex: Int) -> (above: Double, below: Double) {
        shares[first[vertex]]
    }

    /// Whether `samples`, at most ``horizon``, are enough, of which `counts` passed each vertex.
    func isMet(_ counts: [Int], samples: Int) -> Bool {
        precondition(samples <= horizon, "the bound holds up to its horizon")
        let all = Double(samples)
        // Up to a half, who is passed more often needs more: what was enough for one is for those below it with its share.
        let half = Int((0.5 - error) * all)
        var enough = [Int](repeating: -1, count: costs.count)
        for (vertex, count) in counts.enumerated() where count > enough[first[vertex]] {
            guard isEnough(Double(count) / all, costs[first[vertex]], ratio: all / Double(horizon)) else {
                return false
            }
            if count <= half { enough[first[vertex]] = count }
        }
        return true
    }

    private func isEnough(_ share: Double, _ cost: (above: Double, below: Double), ratio: Double) -> Bool {
        let high = share + error
        let low = share - error
        return Double(horizon) * divergence(high - ratio * error, from: high) >= cost.above
            && Double(horizon) * divergence(low + ratio * error, from: low) >= cost.below
    }
}

/// ln 1/… of how unlikely a share `p` of many draws is where each has probability `q`, a draw: the Kullback–Leibler divergence
/// of the two. Infinite where `q` is no probability, or allows for no other share than itself.
func divergence(_ p: Double, from q: Double) -> Double {
    guard q > 0 && q < 1 else { return .infinity }
    var sum = 0.0
    if p > 0 { sum += p * logarithm(p / q) }
    if p < 1 { sum += (1 - p) * logarithm((1 - p) / (1 - q)) }
    return max(sum, 0)
}
