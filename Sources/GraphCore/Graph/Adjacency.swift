/// Rows of sorted targets behind one another: row `v` is `targets[offsets[v] ..< offsets[v + 1]]`.
struct Adjacency: Sendable, Equatable {
    /// One more than there are rows; the last is `targets.count`.
    var offsets: [Int32]
    var targets: [Int32]

    var rowCount: Int { offsets.count - 1 }

    @inline(__always)
    func range(_ row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }

    @inline(__always)
    func degree(_ row: Int) -> Int { Int(offsets[row + 1] - offsets[row]) }

    func row(_ row: Int) -> Neighbors { Neighbors(targets: targets, range: range(row)) }

    /// The first position in `range` whose target is at least `target`.
    func firstIndex(in range: Range<Int>, notBelow target: Int32) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if targets[middle] < target { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The neighbours of one vertex, ascending.
public struct Neighbors: RandomAccessCollection, Sendable {
    let targets: [Int32]
    let range: Range<Int>

    public var startIndex: Int { range.lowerBound }
    public var endIndex: Int { range.upperBound }

    public subscript(position: Int) -> Int {
        precondition(range.contains(position), "position outside the neighbours")
        return Int(targets[position])
    }
}
