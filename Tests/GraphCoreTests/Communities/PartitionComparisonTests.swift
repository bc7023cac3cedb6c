import GraphCore
import Testing

struct PartitionComparisonTests {
    @Test(
        arguments: ReferenceCase.all(
            "communities", measures: "adjustedRandIndex", "normalizedMutualInformation"))
    func `comparisons as igraph has them`(reference: ReferenceCase) throws {
        let ours = Partition(labels: try ReferenceNetwork.named(reference.network).groups)
        let other = Partition(labels: try #require(reference.numbers("other")))
        reference.expect([
            reference.measure == "adjustedRandIndex"
                ? ours.adjustedRandIndex(with: other) : ours.normalizedMutualInformation(with: other)
        ])
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `the Rand index by overlaps is that by all pairs`(seed: UInt64) {
        var random = RandomSource(seed: seed)
        let n = 2 + random.next(below: 12)
        let a = (0..<n).map { _ in random.next(below: 4) }
        let b = (0..<n).map { _ in random.next(below: 3) }
        var both = 0.0
        var inA = 0.0
        var inB = 0.0
        for i in 0..<n {
            for j in (i + 1)..<max(n, i + 1) {
                if a[i] == a[j] { inA += 1 }
                if b[i] == b[j] { inB += 1 }
                if a[i] == a[j] && b[i] == b[j] { both += 1 }
            }
        }
        let expected = inA * inB / Double(n * (n - 1) / 2)
        let most = (inA + inB) / 2
        let ours = Partition(labels: a).adjustedRandIndex(with: Partition(labels: b))
        #expect(abs(ours - (most == expected ? 1 : (both - expected) / (most - expected))) < 1e-12)
        #expect(abs(ours - Partition(labels: b).adjustedRandIndex(with: Partition(labels: a))) < 1e-12)
        let mutual = Partition(labels: a).normalizedMutualInformation(with: Partition(labels: b))
        #expect(abs(mutual - Partition(labels: b).normalizedMutualInformation(with: Partition(labels: a))) < 1e-12)
    }

    @Test func `equal divisions are 1, also the ones that leave nothing to choose`() {
        for labels in [[0, 0, 1, 2], [0, 0, 0], [0, 1, 2], [0], []] {
            let partition = Partition(labels: labels)
            #expect(partition.adjustedRandIndex(with: partition) == 1)
            #expect(abs(partition.normalizedMutualInformation(with: partition) - 1) < 1e-12)
        }
        let together = Partition(labels: [0, 0, 0, 0])
        let apart = Partition(labels: [0, 1, 2, 3])
        #expect(together.adjustedRandIndex(with: apart) == 0)
        #expect(together.normalizedMutualInformation(with: apart) == 0)
    }

    @Test func `Hubert and Arabie's own kind of table, by hand`() {
        // Overlaps 2, 1 / 0, 3: Σ C(n_ij, 2) = 4, A = 6, B = 1 + 6 = 7, C(6, 2) = 15, E = 2.8.
        let a = Partition(labels: [0, 0, 0, 1, 1, 1])
        let b = Partition(labels: [0, 0, 1, 1, 1, 1])
        #expect(abs(a.adjustedRandIndex(with: b) - (4 - 2.8) / (6.5 - 2.8)) < 1e-12)
    }
}
