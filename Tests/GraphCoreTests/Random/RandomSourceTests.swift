import GraphCore
import Testing

struct RandomSourceTests {
    @Test func `the numbers are those of the reference implementation`() {
        // SplitMix64 from seed 0 gives e220a8397b1dcdaf, 6e789e6aa1b965f4, 06c45d188009454f, f88bb8a8724c81ec
        // (Vigna's splitmix64.c); the first result of xoshiro256** on them is rotl(s1 * 5, 7) * 9.
        let s1: UInt64 = 0x6E78_9E6A_A1B9_65F4 &* 5
        var random = RandomSource(seed: 0)
        #expect(random.next() == ((s1 << 7) | (s1 >> 57)) &* 9)
    }

    @Test func `numbers below a bound cover it evenly`() {
        var random = RandomSource(seed: 7)
        var counts = [Int](repeating: 0, count: 6)
        for _ in 0..<60_000 { counts[random.next(below: 6)] += 1 }
        #expect(counts.allSatisfy { abs($0 - 10_000) < 500 })
        #expect((0..<1000).allSatisfy { _ in (0..<1).contains(random.nextUnit()) })
    }

    @Test func `streams of one seed differ, the same stream does not`() {
        var a = RandomSource(seed: 1, stream: 0)
        var b = RandomSource(seed: 1, stream: 1)
        var again = RandomSource(seed: 1, stream: 0)
        let first = a.next()
        #expect(first != b.next())
        #expect(first == again.next())
    }
}
