package import DOT

/// A centre with its leaves in a column on one or both sides, each with a straight line to its near side: nothing crosses, no line
/// runs under a label, and the names can be read as a list.
package struct StarPlacement: Hashable, Sendable {
    package enum Sides: Hashable, Sendable {
        case both, left, right
        /// Several columns under or over the hub, each on a stem of its own: for so many leaves that two columns would be too high.
        /// The form that they are to have: width by height.
        case below(form: Double)
        case above(form: Double)
    }

    package struct Leaf: Hashable, Sendable {
        /// From the hub's centre.
        package var center: Point2D
        /// Where its line ends, from its own centre: the middle of the side towards the hub.
        package var attachment: Point2D
        /// Where its line turns, on the way from the hub's outline to the attachment, from the hub's centre; empty for a straight one.
        package var turns: [Point2D] = []
    }

    /// In the order of the leaves: down the left column, then down the right one.
    package private(set) var leaves: [Leaf] = []
    /// What hub and leaves take, around the hub's centre.
    package private(set) var box: Box2D

    /// - Complexity: O(n) for n leaves.
    package init(hub: Size2D, leaves sizes: [Size2D], gap: Double, linkGap: Double, sides: Sides) {
        box = Box2D(center: Point2D(x: 0, y: 0), size: hub)
        let leftCount: Int
        switch sides {
        case .left: leftCount = sizes.count
        case .right: leftCount = 0
        case .both: leftCount = sizes.count / 2
        case .below(let form):
            standInColumns(sizes, hub: hub, gap: gap, form: form, sense: -1)
            return
        case .above(let form):
            standInColumns(sizes, hub: hub, gap: gap, form: form, sense: 1)
            return
        }
        func height(_ column: ArraySlice<Size2D>) -> Double {
            column.reduce(0) { $0 + $1.height } + gap * Double(max(0, column.count - 1))
        }
        let columns = [(sizes[..<leftCount], -1.0), (sizes[leftCount...], 1.0)]
        // A high column stands further off, so that its outer lines are not too steep.
        let highest = columns.map { height($0.0) }.max()!
        let reach = hub.width / 2 + min(46, max(linkGap, highest * 0.14))
        for (column, sense) in columns {
            var y = height(column) / 2
            for size in column {
                let center = Point2D(x: sense * (reach + size.width / 2), y: y - size.height / 2)
                leaves.append(Leaf(center: center, attachment: Point2D(x: -sense * size.width / 2, y: 0)))
                box = box.union(Box2D(center: center, size: size))
                y -= size.height + gap
            }
        }
    }

    /// The length of a stem's branches: room for an arrowhead.
    private static let stub = 10.0

    /// - Parameter sense: 1 for over the hub, −1 for under it.
    private mutating func standInColumns(_ sizes: [Size2D], hub: Size2D, gap: Double, form: Double, sense: Double) {
        /// So many columns, filled evenly from the left: their leaves, widths and the height of all.
        func columns(_ count: Int) -> (leaves: [Range<Int>], widths: [Double], height: Double) {
            let rows = (sizes.count + count - 1) / count
            let leaves = stride(from: 0, to: sizes.count, by: rows).map { $0..<min($0 + rows, sizes.count) }
            let widths = leaves.map { range in
                range.map { sizes[$0].width }.max()! + StarPlacement.stub + gap
            }
            let height = leaves.map { range in range.reduce(0) { $0 + sizes[$1].height + gap * 0.6 } }.max() ?? 0
            return (leaves, widths, height)
        }
        func strain(_ count: Int) -> Double {
            let found = columns(count)
            let aspect = found.widths.reduce(0, +) / (found.height + hub.height)
            return max(aspect / form, form / aspect)
        }
        let best = columns((2...6).min { (strain($0), $0) < (strain($1), $1) }!)
        var left = -(best.widths.reduce(0, +) - gap) / 2
        let bus = sense * (hub.height / 2 + StarPlacement.stub)
        for (range, width) in zip(best.leaves, best.widths) {
            var y = bus + sense * gap * 0.6
            for index in range {
                let size = sizes[index]
                let center = Point2D(x: left + StarPlacement.stub + size.width / 2, y: y + sense * size.height / 2)
                leaves.append(
                    Leaf(
                        center: center, attachment: Point2D(x: -size.width / 2, y: 0),
                        turns: [
                            Point2D(x: 0, y: sense * hub.height / 2), Point2D(x: 0, y: bus), Point2D(x: left, y: bus),
                            Point2D(x: left, y: center.y),
                        ]))
                box = box.union(Box2D(center: center, size: size))
                y += sense * (size.height + gap * 0.6)
            }
            box = box.union(Box2D(center: Point2D(x: left, y: bus), size: Size2D(width: 1, height: 1)))
            left += width
        }
    }
}
