internal import DOT

/// A grid of cells, and the distance of each to a set of them (Felzenszwalb and Huttenlocher 2012,
/// doi:10.4086/toc.2012.v008a019).
struct DistanceField {
    let columns: Int
    let rows: Int

    /// The squared distance, in cells, of each cell to the nearest one in the set; very far where the set is empty.
    ///
    /// - Complexity: O(cells).
    func squaredDistances(to set: [Bool]) -> [Double] {
        var values = squaredDistancesInRows(to: set)
        var envelope = Envelope(count: rows)
        for column in 0..<columns {
            for row in 0..<rows { envelope.values[row] = values[row * columns + column] }
            envelope.transform()
            for row in 0..<rows { values[row * columns + column] = envelope.result[row] }
        }
        return values
    }

    /// Each cell's squared distance to the nearest one of its own row, by a look from either side.
    private func squaredDistancesInRows(to set: [Bool]) -> [Double] {
        let far = Double(columns * columns + rows * rows) * 4
        var values = Array(repeating: far, count: set.count)
        for row in 0..<rows {
            let cells = row * columns..<(row + 1) * columns
            var last: Int?
            for index in cells {
                if set[index] { last = index }
                if let last { values[index] = Double((index - last) * (index - last)) }
            }
            last = nil
            for index in cells.reversed() {
                if set[index] { last = index }
                if let last { values[index] = min(values[index], Double((last - index) * (last - index))) }
            }
        }
        return values
    }
}

/// The lower envelope of the parabolas that stand on the values; its arrays serve one column after another.
private struct Envelope {
    var values: [Double]
    private(set) var result: [Double]
    private var sites: [Int]
    private var bounds: [Double]

    init(count: Int) {
        values = Array(repeating: 0, count: count)
        result = values
        sites = Array(repeating: 0, count: count)
        bounds = Array(repeating: 0, count: count + 1)
    }

    mutating func transform() {
        let n = values.count
        guard n > 0 else { return }
        var k = 0
        sites[0] = 0
        bounds[0] = -.infinity
        bounds[1] = .infinity
        for q in 1..<max(n, 1) {
            let height = values[q] + Double(q * q)
            var s = 0.0
            while true {
                let p = sites[k]
                s = (height - (values[p] + Double(p * p))) / Double(2 * (q - p))
                if s > bounds[k] { break }
                k -= 1
            }
            k += 1
            sites[k] = q
            bounds[k] = s
            bounds[k + 1] = .infinity
        }
        k = 0
        for q in 0..<n {
            while bounds[k + 1] < Double(q) { k += 1 }
            let d = Double(q - sites[k])
            result[q] = d * d + values[sites[k]]
        }
    }
}
