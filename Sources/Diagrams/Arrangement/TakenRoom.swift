package import DOT

/// Boxes on a page that others must stay clear of; y counts downward.
package struct TakenRoom {
    /// By their upper edges.
    private var boxes: [Box2D] = []

    package init() {}

    package mutating func insert(_ more: [Box2D]) {
        boxes += more
        boxes.sort { $0.minimum.y < $1.minimum.y }
    }

    /// The first of `rows`, and in it the first of `columns`, at which the upper left corner of a box may stand so that it stays
    /// `margin` clear of all that is taken.
    ///
    /// - Parameters:
    ///   - rows: Ascending, as `columns`.
    /// - Complexity: O(t log c + r (c + a)) for t boxes taken, c columns and r rows, a of the boxes in the way of a row.
    package func firstFree(rows: [Double], columns: [Double], for size: Size2D, margin: Double) -> Point2D? {
        /// The boxes in the way of the row at hand: until which row they are, and of which columns.
        var inTheWay: [(until: Double, columns: Range<Int>)] = []
        // How many more are in the way of a column than of the one before.
        var changes = Array(repeating: 0, count: columns.count + 1)
        var next = 0
        for y in rows {
            while next < boxes.count, boxes[next].minimum.y < y + size.height + margin {
                let box = boxes[next]
                next += 1
                if y - margin >= box.maximum.y { continue }
                let first = columns.firstIndex(from: 0) { $0 + size.width + margin > box.minimum.x }
                let end = columns.firstIndex(from: first) { $0 - margin >= box.maximum.x }
                changes[first] += 1
                changes[end] -= 1
                inTheWay.append((box.maximum.y, first..<end))
            }
            inTheWay.removeAll { box in
                if y - margin < box.until { return false }
                changes[box.columns.lowerBound] -= 1
                changes[box.columns.upperBound] += 1
                return true
            }
            var count = 0
            for (column, change) in zip(columns, changes) {
                count += change
                if count == 0 { return Point2D(x: column, y: y) }
            }
        }
        return nil
    }
}

extension [Double] {
    /// The first index from `start` on that meets what all later ones meet, too.
    fileprivate func firstIndex(from start: Int, meeting condition: (Double) -> Bool) -> Int {
        var (low, high) = (start, count)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
