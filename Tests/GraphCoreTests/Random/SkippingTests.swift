import Testing

@testable import GraphCore

struct SkippingTests {
    @Test func `each is picked as often as asked, alone and with its neighbour`() {
        var random = RandomSource(seed: 3)
        var single = [Int](repeating: 0, count: 20)
        var pairs = 0
        let rounds = 20_000
        for _ in 0..<rounds {
            var picked: [Int] = []
            random.pick(from: 20, probability: 0.3) { picked.append($0) }
            #expect(picked == picked.sorted() && Set(picked).count == picked.count)
            for index in picked { single[index] += 1 }
            if picked.contains(7) && picked.contains(8) { pairs += 1 }
        }
        // Five standard deviations of a binomial.
        let spread = 5 * (Double(rounds) * 0.3 * 0.7).squareRoot()
        for count in single { #expect(abs(Double(count) - 0.3 * Double(rounds)) < spread) }
        let pairSpread = 5 * (Double(rounds) * 0.09 * 0.91).squareRoot()
        #expect(abs(Double(pairs) - 0.09 * Double(rounds)) < pairSpread)
    }

    @Test func `none, all, and a gap beyond any number`() {
        var random = RandomSource(seed: 1)
        var picked: [Int] = []
        random.pick(from: 5, probability: 0) { picked.append($0) }
        #expect(picked.isEmpty)
        random.pick(from: 0, probability: 1) { picked.append($0) }
        #expect(picked.isEmpty)
        random.pick(from: 5, probability: 1e-300) { picked.append($0) }
        #expect(picked.isEmpty)
        random.pick(from: 5, probability: 1) { picked.append($0) }
        #expect(picked == [0, 1, 2, 3, 4])
    }
}
