package import DOT

/// A line around a group's members, and around nobody else.
///
/// The area is the members' shapes and the lines that tie them to their hub, made wider, its bays filled up to a radius, less what
/// is close to others. It is checked against every shape before it is drawn: where it does not hold all members, or touches
/// another's shape, there is no outline.
package enum GroupOutline {
    private static let cell = 2.0

    /// - Parameters:
    ///   - members: The boxes to enclose.
    ///   - ties: Points along the lines between them, which keep the area in one piece.
    ///   - others: The boxes that must stay outside.
    ///   - padding: How far the outline stays from a member.
    ///   - closing: The radius of bays that are filled.
    /// - Returns: A closed polygon; nil where none holds exactly the members.
    /// - Complexity: O(cells of the area · (b + 1)) for b boxes.
    package static func around(
        _ members: [Box2D], ties: [[Point2D]], others: [Box2D], padding: Double = 6, closing: Double = 26
    ) -> [Point2D]? {
        guard let extent = Box2D(around: members.flatMap(\.corners) + ties.joined()) else { return nil }
        let area = extent.grown(by: padding + closing + 4 * cell)
        let columns = Int((area.width / cell).rounded(.up))
        let rows = Int((area.height / cell).rounded(.up))
        guard columns > 2, rows > 2, columns * rows < 4_000_000 else { return nil }
        let grid = CellGrowth(columns: columns, rows: rows)

        func mark(_ box: Box2D, in cells: inout [Bool], as value: Bool) {
            let first = (
                x: max(0, Int((box.minimum.x - area.minimum.x) / cell)),
                y: max(0, Int((box.minimum.y - area.minimum.y) / cell))
            )
            let last = (
                x: min(columns - 1, Int((box.maximum.x - area.minimum.x) / cell)),
                y: min(rows - 1, Int((box.maximum.y - area.minimum.y) / cell))
            )
            guard first.x <= last.x, first.y <= last.y else { return }
            for row in first.y...last.y {
                for column in first.x...last.x { cells[row * columns + column] = value }
            }
        }

        var seeds = Array(repeating: false, count: columns * rows)
        for box in members { mark(box, in: &seeds, as: true) }
        func within(_ radius: Double, of cells: [Bool]) -> [Bool] {
            grid.cells(within: radius / cell, of: cells)
        }
        var inside = within(padding, of: seeds)
        var threads = Array(repeating: false, count: columns * rows)
        for tie in ties {
            for point in tie { mark(Box2D(minimum: point, maximum: point), in: &threads, as: true) }
        }
        if !ties.isEmpty {
            let wide = within(3.5, of: threads)
            for index in inside.indices where wide[index] { inside[index] = true }
        }
        // Closing: out by the radius, and back.
        let grown = within(closing, of: inside)
        let back = within(closing, of: grown.map { !$0 })
        for index in inside.indices where grown[index] && !back[index] { inside[index] = true }
        for box in others where box.overlaps(area) { mark(box.grown(by: 3), in: &inside, as: false) }

        guard
            let start = members.first.map({ box in
                Int((box.center.y - area.minimum.y) / cell) * columns + Int((box.center.x - area.minimum.x) / cell)
            }), inside[start]
        else { return nil }
        let contour = CellContour(inside, columns: columns, rows: rows, from: start)
        let polygon = contour.smoothed.map {
            Point2D(x: area.minimum.x + $0.x * cell, y: area.minimum.y + $0.y * cell)
        }
        return holds(polygon, members: members, others: others) ? polygon : nil
    }

    /// Whether an outline tells the truth: every member inside, with a hair's breadth to spare, nobody else touched.
    package static func holds(_ polygon: [Point2D], members: [Box2D], others: [Box2D]) -> Bool {
        polygon.count > 2 && members.allSatisfy { Polygon.contains(polygon, $0.grown(by: 0.6)) }
            && others.allSatisfy { Polygon.isClear(polygon, of: $0) }
    }
}
