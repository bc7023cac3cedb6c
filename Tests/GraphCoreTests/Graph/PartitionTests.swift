import GraphCore
import Testing

struct PartitionTests {
    @Test func `groups are numbered by their first vertex, whatever the labels`() {
        let partition = Partition(labels: ["b", "a", "b", "c", "a"])
        #expect(partition.labels == [0, 1, 0, 2, 1] && partition.count == 3)
        #expect(partition.sizes == [2, 2, 1])
        #expect(partition.groups == [[0, 2], [1, 4], [3]])
        #expect(partition == Partition(labels: [7, -1, 7, 0, -1]))
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `sizes and groups cover every vertex once`(seed: UInt64) {
        var random = RandomSource(seed: seed)
        let labels = (0..<30).map { _ in random.next(below: 6) }
        let partition = Partition(labels: labels)
        #expect(partition.sizes.reduce(0, +) == 30 && partition.groups.map(\.count) == partition.sizes)
        #expect(partition.groups.joined().sorted() == Array(0..<30))
        for (a, b) in zip(labels.indices, labels.indices.dropFirst()) {
            #expect((labels[a] == labels[b]) == (partition.labels[a] == partition.labels[b]))
        }
    }

    @Test func `nobody in no group`() {
        let none = Partition(labels: [Int]())
        #expect(none.count == 0 && none.sizes.isEmpty && none.groups.isEmpty)
    }
}
