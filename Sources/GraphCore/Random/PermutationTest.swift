/// Is a pattern more than chance gives? A figure as observed, beside the same figure in many random draws.
///
/// The probabilities count the observation itself as one of the draws, (b + 1) / (n + 1), so that they are never 0 and
/// never smaller than the number of draws can carry: B. Phipson and G. K. Smyth, "Permutation P-values should never be
/// zero", Statistical Applications in Genetics and Molecular Biology 9(1), 2010, 39, doi:10.2202/1544-6115.1585.
/// Figures that differ by less than a part in 10¹² are equal.
public struct PermutationTest: Sendable, Equatable {
    /// The figure on the data as they are.
    public let observed: Double
    /// The number of random draws.
    public let draws: Int
    /// The mean figure over the draws: what chance gives.
    public let expected: Double
    /// The standard deviation over the draws (divided by their number).
    public let standardDeviation: Double
    /// How many draws gave at least what was observed.
    public let atLeast: Int
    /// How many draws gave at most what was observed.
    public let atMost: Int

    /// The probability of so much or more by chance.
    public var pValueAbove: Double { Double(atLeast + 1) / Double(draws + 1) }
    /// The probability of so little or less by chance.
    public var pValueBelow: Double { Double(atMost + 1) / Double(draws + 1) }
    /// The probability of something as rare as this on either side: twice the smaller of the two, at most 1.
    public var pValue: Double { min(1, 2 * min(pValueAbove, pValueBelow)) }
    /// The smallest ``pValue`` that this number of draws could have given.
    public var smallestPValue: Double { min(1, 2 / Double(draws + 1)) }
    /// How many standard deviations the observation is from what chance gives; `nil` where chance always gives the same.
    public var zScore: Double? { standardDeviation > 0 ? (observed - expected) / standardDeviation : nil }

    /// Holds `observed` against `draws` figures that a null model gives.
    ///
    /// - Parameters:
    ///   - observed: The figure on the data, finite (a precondition).
    ///   - draws: The number of draws, at least 1. 999 tell 5 % from 1 %; 9,999 are enough for most purposes.
    ///   - seed: Decides all draws; each has a seed of its own, so that draw 7 is the same whatever came before.
    ///   - progress: Told after each draw how far it is.
    ///   - sample: The figure of one draw from the null model, such as ``Graph/rewired(swapsPerEdge:seed:)``, by the
    ///     draw's seed. One that is `nan` counts against the observation on both sides.
    /// - Throws: What `sample` throws; ``GraphError/cancelled``.
    public init(
        observed: Double, draws: Int = 9_999, seed: UInt64, progress: Progress? = nil,
        sample: (_ seed: UInt64) throws(GraphError) -> Double
    ) throws(GraphError) {
        precondition(draws >= 1, "at least one draw")
        precondition(observed.isFinite, "a finite observation")
        var atLeast = 0
        var atMost = 0
        // Distances from the observation, so that a large figure does not swallow a small spread.
        var sum = 0.0
        var squares = 0.0
        for draw in 0..<draws {
            var source = RandomSource(seed: seed, stream: draw)
            let figure = try sample(source.next())
            let margin = 1e-12 * max(abs(observed), abs(figure))
            if !(figure < observed - margin) { atLeast += 1 }
            if !(figure > observed + margin) { atMost += 1 }
            sum += figure - observed
            squares += (figure - observed) * (figure - observed)
            guard progress?(Double(draw + 1) / Double(draws)) ?? true else { throw .cancelled }
        }
        let distance = sum / Double(draws)
        let variance = squares / Double(draws) - distance * distance
        self.observed = observed
        self.draws = draws
        self.atLeast = atLeast
        self.atMost = atMost
        expected = observed + distance
        // What is left of equal draws by rounding is no spread.
        let isSpread = variance > 1e-24 * max(observed * observed, squares / Double(draws))
        standardDeviation = isSpread ? variance.squareRoot() : 0
    }

    /// Holds a figure against the same figure with the labels dealt out anew: is it these labels that matter, or only
    /// how many there are of each?
    ///
    /// - Parameters:
    ///   - labels: One for each subject: a group, a size class, whether it is a member.
    ///   - strata: Labels change places only within a stratum; `nil` for everywhere.
    ///   - draws: The number of draws.
    ///   - seed: Decides all draws.
    ///   - progress: Told after each draw how far it is.
    ///   - statistic: The figure, from labels in the order of the subjects.
    /// - Throws: What `statistic` throws; ``GraphError/cancelled``.
    /// - Complexity: `draws` + 1 calls of `statistic`.
    ///
    /// P. Good, *Permutation, Parametric and Bootstrap Tests of Hypotheses*, Springer, 2005, doi:10.1007/b138696.
    public init<Label>(
        relabelling labels: [Label], within strata: Partition? = nil, draws: Int = 9_999, seed: UInt64,
        progress: Progress? = nil, statistic: ([Label]) throws(GraphError) -> Double
    ) throws(GraphError) {
        precondition(strata.map { $0.labels.count == labels.count } ?? true, "one stratum for each subject")
        let places = strata?.groups ?? [Array(labels.indices)]
        try self.init(observed: statistic(labels), draws: draws, seed: seed, progress: progress) {
            seed throws(GraphError) in
            var random = RandomSource(seed: seed)
            var dealt = labels
            for stratum in places {
                var order = stratum
                random.shuffle(&order)
                for (place, origin) in zip(stratum, order) { dealt[place] = labels[origin] }
            }
            return try statistic(dealt)
        }
    }
}
