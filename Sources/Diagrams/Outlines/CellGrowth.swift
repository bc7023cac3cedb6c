/// A grid of cells, and a set of them made wider.
struct CellGrowth {
    let columns: Int
    let rows: Int

    /// The cells whose middle is at most a radius from that of a cell in the set.
    ///
    /// A cell that lies h columns from the nearest of its own row holds those of its column that are at most √(r² - h²) rows
    /// away; where such stretches begin and end is counted, and summed from the top down.
    ///
    /// - Parameter radius: In cells.
    /// - Complexity: O(cells).
    func cells(within radius: Double, of set: [Bool]) -> [Bool] {
        guard radius >= 0 else { return Array(repeating: false, count: set.count) }
        let reaches = (0...Int(radius)).map { Int((radius * radius - Double($0 * $0)).squareRoot()) }
        let beside = distancesInRows(to: set)
        // One more row, for stretches that end with the grid.
        var changes = Array(repeating: Int32(0), count: (rows + 1) * columns)
        for row in 0..<rows {
            for column in 0..<columns {
                let distance = Int(beside[row * columns + column])
                guard distance < reaches.count else { continue }
                let reach = reaches[distance]
                changes[max(0, row - reach) * columns + column] += 1
                changes[min(rows, row + reach + 1) * columns + column] -= 1
            }
        }
        var result = Array(repeating: false, count: set.count)
        for index in result.indices {
            if index >= columns { changes[index] += changes[index - columns] }
            result[index] = changes[index] > 0
        }
        return result
    }

    /// Each cell's distance to the nearest one of its own row, by a look from either side.
    private func distancesInRows(to set: [Bool]) -> [Int32] {
        let far = Int32.max
        var distances = Array(repeating: far, count: set.count)
        for row in 0..<rows {
            let cells = row * columns..<(row + 1) * columns
            var distance = far
            for index in cells {
                distance = set[index] ? 0 : distance == far ? far : distance + 1
                distances[index] = distance
            }
            distance = far
            for index in cells.reversed() {
                distance = set[index] ? 0 : distance == far ? far : distance + 1
                distances[index] = min(distances[index], distance)
            }
        }
        return distances
    }
}
