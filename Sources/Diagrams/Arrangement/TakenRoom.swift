package import DOT

/// Boxes on a page that others must stay clear of; y counts downward from 0.
package struct TakenRoom {
    /// The boxes by the bands of the page that they reach into.
    private var bands: [[Box2D]] = []

    private static let bandHeight = 16.0

    package init() {}

    private static func band(_ y: Double) -> Int { Int(max(0, y) / bandHeight) }

    package mutating func insert(_ box: Box2D) {
        let last = TakenRoom.band(box.maximum.y)
        while bands.count <= last { bands.append([]) }
        for band in TakenRoom.band(box.minimum.y)...last { bands[band].append(box) }
    }

    /// The first of `columns`, ascending, at which the left side of a box may stand with its upper side at `y`, so that it
    /// stays `margin` clear of all that is taken.
    package func firstFree(_ columns: [Double], for size: Size2D, at y: Double, margin: Double) -> Double? {
        let (top, bottom) = (y - margin, y + size.height + margin)
        // How many boxes are in the way from each column on that were not before it.
        var changes = Array(repeating: 0, count: columns.count + 1)
        for band in bands.dropFirst(TakenRoom.band(top)).prefix(TakenRoom.band(bottom) - TakenRoom.band(top) + 1) {
            for box in band where box.minimum.y < bottom && top < box.maximum.y {
                let first = columns.firstIndex(from: 0) { $0 + size.width + margin > box.minimum.x }
                let end = columns.firstIndex(from: first) { $0 - margin >= box.maximum.x }
                changes[first] += 1
                changes[end] -= 1
            }
        }
        var inTheWay = 0
        for (column, change) in zip(columns, changes) {
            inTheWay += change
            if inTheWay == 0 { return column }
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
