internal import DOT

/// A grid of cells, and the distance of each to a set of them (Felzenszwalb and Huttenlocher 2012,
/// doi:10.4086/toc.2012.v008a019).
struct DistanceField {
    let columns: Int
    let rows: Int

    /// The squared distance, in cells, of each cell to the nearest one in the set.
    ///
    /// - Complexity: O(cells).
    func squaredDistances(to set: [Bool]) -> [Double] {
        let far = Double(columns * columns + rows * rows) * 4
        var values = set.map { $0 ? 0 : far }
        for row in 0..<rows {
            let line = DistanceField.transform((0..<columns).map { values[row * columns + $0] })
            for column in 0..<columns { values[row * columns + column] = line[column] }
        }
        for column in 0..<columns {
            let line = DistanceField.transform((0..<rows).map { values[$0 * columns + column] })
            for row in 0..<rows { values[row * columns + column] = line[row] }
        }
        return values
    }

    /// The lower envelope of the parabolas that stand on the values.
    private static func transform(_ f: [Double]) -> [Double] {
        let n = f.count
        var sites = Array(repeating: 0, count: n)
        var bounds = Array(repeating: 0.0, count: n + 1)
        var k = 0
        bounds[0] = -.infinity
        bounds[1] = .infinity
        for q in 1..<max(n, 1) {
            var s = 0.0
            while true {
                let p = sites[k]
                s = ((f[q] + Double(q * q)) - (f[p] + Double(p * p))) / Double(2 * (q - p))
                if s > bounds[k] { break }
                k -= 1
            }
            k += 1
            sites[k] = q
            bounds[k] = s
            bounds[k + 1] = .infinity
        }
        var result = Array(repeating: 0.0, count: n)
        k = 0
        for q in 0..<n {
            while bounds[k + 1] < Double(q) { k += 1 }
            let d = Double(q - sites[k])
            result[q] = d * d + f[sites[k]]
        }
        return result
    }
}
