extension Adjacency {
    /// What each row gathers: Σ of `values` over its targets, times the arcs' weights.
    func product(_ values: [Double], arcWeights: [Double]?) -> [Double] {
        var sums = [Double](repeating: 0, count: rowCount)
        unsafe withUnsafeRows { rows in
            unsafe values.withUnsafeBufferPointer { values in
                for row in 0..<rowCount {
                    var sum = 0.0
                    if let arcWeights {
                        for arc in unsafe rows.range(row) { unsafe sum += values[rows.target(arc)] * arcWeights[arc] }
                    } else {
                        for arc in unsafe rows.range(row) { unsafe sum += values[rows.target(arc)] }
                    }
                    sums[row] = sum
                }
            }
        }
        return sums
    }
}

/// √Σx².
func euclideanNorm(_ values: [Double]) -> Double {
    // Scaled by the largest, so that squares neither overflow nor vanish.
    let largest = values.reduce(0) { max($0, abs($1)) }
    guard largest > 0 else { return 0 }
    return largest * values.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
}
