/// The vertices of one mode that have one degree.
struct DegreeClass {
    let size: Int
    let degree: Double
}

/// The bipartite configuration model by classes of degrees.
struct ClassFit {
    private let rows: [DegreeClass]
    private let columns: [DegreeClass]
    /// By class of the first mode, then by class of the second.
    private(set) var probabilities: [[Double]]

    init(rows: [DegreeClass], columns: [DegreeClass]) {
        self.rows = rows
        self.columns = columns
        probabilities = Array(repeating: Array(repeating: 0, count: columns.count), count: rows.count)
    }

    mutating func solve(tolerance: Double, maximumIterations: Int) throws(GraphError) {
        var openRows = Array(rows.indices)
        var openColumns = Array(columns.indices)
        settle(&openRows, &openColumns)
        guard !openRows.isEmpty && !openColumns.isEmpty else { return }

        var x = openRows.map { rowDegree($0) }
        var y = openColumns.map { columnDegree($0) }
        // Any common scale will do: the first round finds it.
        let rowSizes = openRows.map { Double(rows[$0].size) }
        let columnSizes = openColumns.map { Double(columns[$0].size) }
        let rowDegrees = x
        let columnDegrees = y
        var residual = Double.infinity
        for _ in 0..<maximumIterations {
            for index in x.indices {
                x[index] = fitness(degree: rowDegrees[index], partners: y, sizes: columnSizes, start: x[index])
            }
            for index in y.indices {
                y[index] = fitness(degree: columnDegrees[index], partners: x, sizes: rowSizes, start: y[index])
            }
            // The columns were solved last and fit; the rows say how far it still is.
            residual = x.indices.reduce(0) { worst, index in
                let expected = zip(y, columnSizes).reduce(0) { $0 + $1.1 * x[index] * $1.0 / (1 + x[index] * $1.0) }
                return max(worst, abs(expected - rowDegrees[index]))
            }
            if residual <= tolerance {
                for (index, row) in openRows.enumerated() {
                    for (other, column) in openColumns.enumerated() {
                        let odds = x[index] * y[other]
                        probabilities[row][column] = odds / (1 + odds)
                    }
                }
                return
            }
        }
        throw .notConverged(iterations: maximumIterations, residual: residual)
    }

    /// What is left of a class' degree after its certain ties.
    private func rowDegree(_ row: Int) -> Double {
        columns.indices.reduce(rows[row].degree) { $0 - probabilities[row][$1] * Double(columns[$1].size) }
    }

    private func columnDegree(_ column: Int) -> Double {
        rows.indices.reduce(columns[column].degree) { $0 - probabilities[$1][column] * Double(rows[$1].size) }
    }

    /// Sets classes aside that are tied to none or to all that are left, until there are no more.
    private mutating func settle(_ openRows: inout [Int], _ openColumns: inout [Int]) {
        while true {
            let before = openRows.count + openColumns.count
            let allColumns = Double(openColumns.reduce(0) { $0 + columns[$1].size })
            for row in openRows where rowDegree(row) == allColumns {
                for column in openColumns { probabilities[row][column] = 1 }
            }
            openRows.removeAll { row in
                let isFull = openColumns.contains { probabilities[row][$0] == 1 }
                return isFull || rowDegree(row) == 0
            }
            let allRows = Double(openRows.reduce(0) { $0 + rows[$1].size })
            for column in openColumns where columnDegree(column) == allRows {
                for row in openRows { probabilities[row][column] = 1 }
            }
            openColumns.removeAll { column in
                let isFull = openRows.contains { probabilities[$0][column] == 1 }
                return isFull || columnDegree(column) == 0
            }
            if openRows.count + openColumns.count == before { return }
        }
    }

    /// The x with Σ size · x y / (1 + x y) = degree, which grows with x: Newton's steps on ln x, held between bounds.
    private func fitness(degree: Double, partners: [Double], sizes: [Double], start: Double) -> Double {
        var x = start
        var low = 0.0
        var high = Double.infinity
        for _ in 0..<100 {
            var expected = 0.0
            var slope = 0.0
            for (y, size) in zip(partners, sizes) {
                let p = x * y / (1 + x * y)
                expected += size * p
                slope += size * p * (1 - p)
            }
            let excess = expected - degree
            if abs(excess) <= 1e-13 * degree { return x }
            if excess > 0 { high = x } else { low = x }
            let newton = x * exponential(-excess / slope)
            if newton > low && newton < high {
                x = newton
            } else {
                x = high == .infinity ? 4 * x : (low + high) / 2
            }
        }
        return x
    }
}
