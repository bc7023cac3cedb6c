import GraphCore
import Testing

struct PermutationTestTests {
    @Test func `the share of draws is the exact hypergeometric probability`() throws {
        // 17 of 52 are small, 28 of 52 are outside; 7 small ones are. P(X ≤ 7) summed exactly, term by term.
        func choose(_ n: Int, _ k: Int) -> Double {
            (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
        }
        func probability(_ range: ClosedRange<Int>) -> Double {
            range.reduce(0) { $0 + choose(28, $1) * choose(24, 17 - $1) } / choose(52, 17)
        }
        let isOutside = (0..<52).map { $0 < 28 }
        let isSmall = (0..<52).map { $0 < 7 || $0 >= 42 }
        #expect(isSmall.count { $0 } == 17)
        let test = try PermutationTest(relabelling: isOutside, draws: 20_000, seed: 1) { labels in
            Double(zip(labels, isSmall).count { $0 && $1 })
        }
        #expect(test.observed == 7)
        #expect(abs(test.expected - 17 * 28 / 52.0) < 0.05)
        // Four standard errors of a share of 20,000 draws are at most 0.0142.
        #expect(abs(test.pValueBelow - probability(0...7)) < 0.0142)
        #expect(abs(test.pValueAbove - probability(7...17)) < 0.0142)
        // The variance of the hypergeometric distribution: 17 · (28/52) · (24/52) · (35/51).
        let variance = 17.0 * 28 / 52 * 24 / 52 * 35 / 51
        #expect(abs(test.standardDeviation - variance.squareRoot()) < 0.05)
    }

    @Test func `p-values count the observation, and so are never 0`() throws {
        var next = 0.0
        let test = try PermutationTest(observed: 100, draws: 9, seed: 0) { _ in
            next += 1
            return next
        }
        #expect(test.atLeast == 0 && test.atMost == 9)
        #expect(test.pValueAbove == 0.1 && test.pValueBelow == 1 && test.pValue == 0.2)
        #expect(test.smallestPValue == 0.2)
        #expect(test.expected == 5)
        #expect(abs(test.standardDeviation - (60 / 9.0).squareRoot()) < 1e-12)
        #expect(try abs(#require(test.zScore) - 95 / (60 / 9.0).squareRoot()) < 1e-9)
    }

    @Test func `equal figures count on both sides, up to rounding, and nan too`() throws {
        var figures = [0.3, 0.1 + 0.2, .nan, 0.4]
        let test = try PermutationTest(observed: 0.3, draws: 4, seed: 0) { _ in figures.removeFirst() }
        #expect(test.atLeast == 4 && test.atMost == 3)
        let same = try PermutationTest(observed: 0.1, draws: 3, seed: 0) { _ in 0.1 }
        #expect(same.standardDeviation == 0 && same.zScore == nil && same.pValue == 1)
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `labels stay within their stratum, and none is lost`(seed: UInt64) throws {
        let labels = Array(0..<12)
        let strata = Partition(labels: labels.map { $0 % 3 })
        var dealt: Set<[Int]> = []
        _ = try PermutationTest(relabelling: labels, within: strata, draws: 20, seed: seed) { drawn in
            #expect(drawn.sorted() == labels)
            #expect(drawn.enumerated().allSatisfy { $0.offset % 3 == $0.element % 3 })
            dealt.insert(drawn)
            return 0
        }
        #expect(dealt.count > 15)
    }

    @Test func `the same seed draws the same, and stopping stops`() throws {
        let labels = ["a", "b", "b", "c", "a", "c", "c"]
        func run(_ seed: UInt64) throws -> PermutationTest {
            try PermutationTest(relabelling: labels, draws: 50, seed: seed) { drawn in
                Double(drawn.firstIndex(of: "b")!)
            }
        }
        #expect(try run(3) == run(3))
        #expect(try run(3) != run(4))
        #expect(throws: GraphError.cancelled) {
            try PermutationTest(observed: 0, seed: 0, progress: { $0 < 0.1 }, sample: { _ in 1 })
        }
    }

    @Test func `the two clubs of karate are no accident`() throws {
        let network = try ReferenceNetwork.named("karate")
        let graph = try network.built().graph
        let test = try PermutationTest(relabelling: network.groups, draws: 199, seed: 5) {
            labels throws(GraphError) in
            try graph.modularity(of: Partition(labels: labels)) ?? 0
        }
        #expect(test.atLeast == 0 && test.pValueAbove == 0.005)
    }
}
