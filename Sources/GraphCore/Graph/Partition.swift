/// Every vertex in one group; groups are numbered 0, 1, … by their first vertex.
public struct Partition: Sendable, Equatable {
    /// The group of each vertex.
    public let labels: [Int]
    /// The number of groups.
    public let count: Int

    /// Groups from any labels: vertices with equal labels are together.
    ///
    /// - Complexity: O(n) expected.
    public init(labels: some Sequence<some Hashable>) {
        func numbered<Label: Hashable>(_ labels: some Sequence<Label>) -> (labels: [Int], count: Int) {
            var numbers: [Label: Int] = [:]
            let renumbered = labels.map { label in
                if let number = numbers[label] { return number }
                numbers[label] = numbers.count
                return numbers.count - 1
            }
            return (renumbered, numbers.count)
        }
        let result = numbered(labels)
        self.labels = result.labels
        self.count = result.count
    }

    /// Groups whose labels are numbers below `labels.count`; faster than hashing.
    init(representatives: [Int32]) {
        var numbers = [Int32](repeating: -1, count: representatives.count)
        var count: Int32 = 0
        labels = representatives.map { representative in
            let index = Int(representative)
            if numbers[index] < 0 {
                numbers[index] = count
                count += 1
            }
            return Int(numbers[index])
        }
        self.count = Int(count)
    }

    /// The number of vertices in each group.
    public var sizes: [Int] {
        var sizes = [Int](repeating: 0, count: count)
        for label in labels { sizes[label] += 1 }
        return sizes
    }

    /// The vertices of each group, ascending.
    public var groups: [[Int]] {
        var groups = [[Int]](repeating: [], count: count)
        for (vertex, label) in labels.enumerated() { groups[label].append(vertex) }
        return groups
    }
}
