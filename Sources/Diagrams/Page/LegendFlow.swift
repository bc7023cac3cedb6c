/// Sections of rows in columns of about the same height.
///
/// A section stays together where it can; a long one goes on in the next column, never with its title alone behind it.
struct LegendFlow {
    struct Place: Hashable {
        var column: Int
        /// From the top, downward.
        var y: Double
    }

    /// By section and row.
    private(set) var places: [[Place]] = []
    private(set) var height = 0.0

    /// - Parameter sections: The heights of each section's rows, the title's first.
    init(_ sections: [[Double]], columns: Int, space: Double) {
        let total = sections.joined().reduce(0, +) + space * Double(max(0, sections.count - 1))
        // The lowest height for which the columns suffice, in steps of a sixtieth of the whole.
        for step in 0...60 {
            let limit = total * (1 / Double(columns) + Double(step) / 60 * (1 - 1 / Double(columns))) + 0.01
            if let found = LegendFlow.flow(sections, columns: columns, space: space, limit: limit) {
                (places, height) = found
                return
            }
        }
    }

    private static func flow(
        _ sections: [[Double]], columns: Int, space: Double, limit: Double
    ) -> (places: [[Place]], height: Double)? {
        var column = 0
        var y = 0.0
        var highest = 0.0
        var places: [[Place]] = []
        for section in sections {
            let whole = section.reduce(0, +)
            if y > 0 { y += space }
            let mayBreak = section.count > 6
            if y > 0, y + whole > limit, !mayBreak || y + section.prefix(3).reduce(0, +) > limit {
                column += 1
                y = 0
            }
            var own: [Place] = []
            for (index, row) in section.enumerated() {
                if mayBreak, index > 2, y + row > limit {
                    column += 1
                    y = 0
                }
                own.append(Place(column: column, y: y))
                y += row
                highest = max(highest, y)
            }
            if !mayBreak, y > limit { return nil }
            places.append(own)
        }
        return column < columns && highest <= limit ? (places, highest) : nil
    }
}
