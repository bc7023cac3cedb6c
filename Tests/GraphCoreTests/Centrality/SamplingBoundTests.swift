import Testing

@testable import GraphCore

struct SamplingBoundTests {
    @Test func `the divergence of two shares`() {
        // ½ ln 2 + ½ ln ⅔ and ln 2.
        #expect(abs(divergence(0.5, from: 0.25) - 0.143_841_036_225_890_2) < 1e-15)
        #expect(abs(divergence(0, from: 0.5) - 0.693_147_180_559_945_3) < 1e-15)
        #expect(abs(divergence(1, from: 0.5) - 0.693_147_180_559_945_3) < 1e-15)
        #expect(divergence(0.3, from: 0.3) == 0)
        #expect(divergence(0.1, from: -0.1) == .infinity && divergence(0.9, from: 1) == .infinity)
    }

    /// What a first phase may have seen: nothing, one hub, everybody alike, heavy tails, whoever is always passed.
    private static let phases: [[Int]] = {
        var random = RandomSource(seed: 1)
        let skewed = (0..<400).map { rank in 100 / (rank + 1) + random.next(below: 3) }
        return [
            [0], [100], [Int](repeating: 0, count: 500), [100] + [Int](repeating: 0, count: 50), skewed,
            [3, 97, 50, 50],
        ]
    }()

    @Test(arguments: phases, [0.001, 0.05, 0.5])
    func `the shares sum to the probability at most`(first: [Int], probability: Double) {
        for error in [0.01, 0.1, 0.6] {
            let bound = SamplingBound(error: error, probability: probability, first: first, samples: 100)
            let shares = first.indices.map(bound.shares)
            #expect(shares.allSatisfy { $0.above > 0 && $0.below > 0 })
            let sum = shares.reduce(0) { $0 + $1.above + $1.below }
            #expect(sum <= probability * (1 + 1e-12))
            // And nothing much of it is left over, but where one sample would be too many.
            if bound.horizon > 100 { #expect(sum > 0.9 * probability) }
        }
    }

    @Test func `who is passed often has more of the probability`() {
        let bound = SamplingBound(
            error: 0.01, probability: 0.05, first: [60, 20, 0] + [Int](repeating: 1, count: 200), samples: 1000)
        let shares = (0..<3).map { bound.shares(of: $0).above }
        #expect(shares[0] > 3 * shares[1] && shares[1] > shares[2])
    }

    @Test(arguments: [0.02, 0.15, 0.3, 0.5, 0.8, 0.97], [0, 12, 40])
    func `the exact probability to stop with a wrong share is at most what it may be`(b: Double, first: Int) {
        // One vertex, asked every five samples: the walk of its count, followed to the end with all probabilities.
        let error = 0.1
        let bound = SamplingBound(error: error, probability: 0.05, first: [first], samples: 80)
        let horizon = bound.horizon
        #expect(horizon > 20)
        var walk = [1.0]
        var isWrong = (above: 0.0, below: 0.0)
        for samples in 1...horizon {
            var next = [Double](repeating: 0, count: samples + 1)
            for (count, probability) in walk.enumerated() {
                next[count] += probability * (1 - b)
                next[count + 1] += probability * b
            }
            walk = next
            guard samples % 5 == 0 else { continue }
            for count in walk.indices where bound.isMet([count], samples: samples) {
                let share = Double(count) / Double(samples)
                if b > share + error { isWrong.above += walk[count] }
                if b < share - error { isWrong.below += walk[count] }
                walk[count] = 0
            }
        }
        let shares = bound.shares(of: 0)
        #expect(isWrong.above <= shares.above && isWrong.below <= shares.below)
    }

    @Test(arguments: phases)
    func `enough is what is enough for every single vertex`(first: [Int]) {
        let error = 0.05
        let bound = SamplingBound(error: error, probability: 0.05, first: first, samples: 100)
        var random = RandomSource(seed: 2)
        var met = 0
        for round in 1...20 {
            let samples = max(1, bound.horizon * round / 20)
            let counts = first.map { count in
                min(samples, max(0, count * samples / 100 + random.next(below: samples / 20 + 1) - samples / 40))
            }
            let isEach = counts.indices.allSatisfy { vertex in
                let share = Double(counts[vertex]) / Double(samples)
                let ratio = Double(samples) / Double(bound.horizon)
                let (above, below) = bound.shares(of: vertex)
                let isAbove =
                    Double(bound.horizon) * divergence(share + error - ratio * error, from: share + error)
                    >= -logarithm(above)
                return isAbove
                    && Double(bound.horizon) * divergence(share - error + ratio * error, from: share - error)
                        >= -logarithm(below)
            }
            #expect(bound.isMet(counts, samples: samples) == isEach)
            met += isEach ? 1 : 0
        }
        // Never at the beginning, always at the end.
        #expect(met > 0 && met < 20)
    }
}
