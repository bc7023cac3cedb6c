internal import DOT

/// The outer border of the connected cells around one of them.
struct CellContour {
    /// The corners along the border, anticlockwise, in cells.
    private(set) var corners: [Point2D] = []

    init(_ cells: [Bool], columns: Int, rows: Int, from start: Int) {
        // The piece that holds the start.
        var piece = Array(repeating: false, count: cells.count)
        var open = [start]
        piece[start] = true
        while let index = open.popLast() {
            let (x, y) = (index % columns, index / columns)
            for (nx, ny) in [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]
            where nx >= 0 && ny >= 0 && nx < columns && ny < rows {
                let next = ny * columns + nx
                if cells[next], !piece[next] {
                    piece[next] = true
                    open.append(next)
                }
            }
        }
        func isInside(_ x: Int, _ y: Int) -> Bool {
            x >= 0 && y >= 0 && x < columns && y < rows && piece[y * columns + x]
        }
        // Walk along the border with the inside at the left, from the lower side of the lowest, leftmost cell: the outer border.
        guard let first = piece.firstIndex(of: true) else { return }
        let origin = (x: first % columns, y: first / columns)
        var at = origin
        var direction = (x: 1, y: 0)
        repeat {
            corners.append(Point2D(x: Double(at.x), y: Double(at.y)))
            at = (at.x + direction.x, at.y + direction.y)
            // The two cells ahead, left and right of the way.
            let left = (x: at.x + (direction.x - direction.y - 1) / 2, y: at.y + (direction.y + direction.x - 1) / 2)
            let right = (x: at.x + (direction.x + direction.y - 1) / 2, y: at.y + (direction.y - direction.x - 1) / 2)
            if !isInside(left.x, left.y) {
                direction = (-direction.y, direction.x)
            } else if isInside(right.x, right.y) {
                direction = (direction.y, -direction.x)
            }
        } while at != origin || direction != (x: 1, y: 0)
    }

    /// The border without its stairs: each corner moved to the mean of its neighbours, three times, and every second one kept.
    var smoothed: [Point2D] {
        var points = corners
        for _ in 0..<4 {
            let n = points.count
            guard n > 8 else { return points }
            points = points.indices.map { index in
                let around = [-2, -1, 0, 1, 2].map { points[(index + $0 + n) % n] }
                return around.reduce(Point2D(x: 0, y: 0), +) * 0.2
            }
        }
        return points.enumerated().compactMap { $0.offset.isMultiple(of: 2) ? $0.element : nil }
    }
}
