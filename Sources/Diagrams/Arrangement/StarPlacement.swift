package import DOT

/// A centre with its leaves in a column on one or both sides, each with a straight line to its near side: nothing crosses, no line
/// runs under a label, and the names can be read as a list.
package struct StarPlacement: Hashable, Sendable {
    package enum Sides: Hashable, Sendable {
        case both, left, right
    }

    package struct Leaf: Hashable, Sendable {
        /// From the hub's centre.
        package var center: Point2D
        /// Where its line ends, from its own centre: the middle of the side towards the hub.
        package var attachment: Point2D
    }

    /// In the order of the leaves: down the left column, then down the right one.
    package private(set) var leaves: [Leaf] = []
    /// What hub and leaves take, around the hub's centre.
    package private(set) var box: Box2D

    /// - Complexity: O(n) for n leaves.
    package init(hub: Size2D, leaves sizes: [Size2D], gap: Double, linkGap: Double, sides: Sides) {
        let leftCount: Int
        switch sides {
        case .left: leftCount = sizes.count
        case .right: leftCount = 0
        case .both: leftCount = sizes.count / 2
        }
        func height(_ column: ArraySlice<Size2D>) -> Double {
            column.reduce(0) { $0 + $1.height } + gap * Double(max(0, column.count - 1))
        }
        let columns = [(sizes[..<leftCount], -1.0), (sizes[leftCount...], 1.0)]
        // A high column stands further off, so that its outer lines are not too steep.
        let highest = columns.map { height($0.0) }.max()!
        let reach = hub.width / 2 + min(46, max(linkGap, highest * 0.14))
        box = Box2D(center: Point2D(x: 0, y: 0), size: hub)
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
}
