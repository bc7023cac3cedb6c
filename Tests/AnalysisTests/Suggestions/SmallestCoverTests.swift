import GraphCore
import Testing

@testable import Analysis

@Suite struct SmallestCoverTests {
    private typealias Candidate = SmallestCover.Candidate

    /// By trying every set of candidates.
    private func slowly(_ candidates: [Candidate], _ needs: [Int]) -> Int {
        func serves(_ chosen: [Candidate], _ subject: Int) -> Bool {
            chosen.reduce(into: Set<Int>()) { $0.formUnion($1.gains[subject] ?? []) }.count >= needs[subject]
        }
        let reachable = needs.indices.filter { serves(candidates, $0) }
        return (0..<(1 << candidates.count)).filter { mask in
            let chosen = candidates.indices.filter { mask >> $0 & 1 == 1 }.map { candidates[$0] }
            return reachable.allSatisfy { serves(chosen, $0) }
        }.map(\.nonzeroBitCount).min()!
    }

    @Test(arguments: 0..<80) func asFewAsTryingAllSets(seed: Int) {
        var random = RandomSource(seed: UInt64(seed))
        let needs = (0..<(1 + random.next(below: 6))).map { _ in 1 + random.next(below: 2) }
        let candidates = (0..<random.next(below: 10)).map { _ in
            var gains: [Int: Set<Int>] = [:]
            for subject in needs.indices where random.next(below: 3) == 0 {
                gains[subject] = Set((0..<(1 + random.next(below: 2))).map { _ in random.next(below: 4) })
            }
            return Candidate(gains: gains, preference: random.next(below: 5))
        }
        let result = SmallestCover(candidates, needs: needs).solve()
        #expect(result.isExact)
        #expect(result.chosen.count == slowly(candidates, needs))
        #expect(result.atLeast == result.chosen.count)
        for subject in needs.indices where !result.unreachable.contains(subject) {
            let ends = result.chosen.reduce(into: Set<Int>()) { $0.formUnion(candidates[$1].gains[subject] ?? []) }
            #expect(ends.count >= needs[subject])
        }
    }

    @Test func ofSetsOfOneSizeThePreferredOne() {
        let candidates = [(1, 3), (1, 9), (1, 5)].map { Candidate(gains: [0: [$0.0]], preference: $0.1) }
        #expect(SmallestCover(candidates, needs: [1]).solve().chosen == [1])
    }

    @Test func aLargeOneIsGreedyWithABound() {
        var random = RandomSource(seed: 1)
        let needs = Array(repeating: 1, count: 120)
        let candidates = (0..<200).map { _ in
            Candidate(
                gains: Dictionary((0..<6).map { _ in (random.next(below: 120), [0]) }, uniquingKeysWith: { a, _ in a }),
                preference: 0)
        }
        let result = SmallestCover(candidates, needs: needs).solve()
        #expect(result.atLeast >= 20)
        #expect(result.atLeast <= result.chosen.count)
        let served = Set(result.chosen.flatMap { candidates[$0].gains.keys })
        #expect(served.count == 120 - result.unreachable.count)
    }
}
