import Testing

@testable import Diagrams

@Suite struct CellGrowthTests {
    /// By the definition: some cell of the set is near enough.
    static func naive(_ set: [Bool], columns: Int, rows: Int, within radius: Double) -> [Bool] {
        set.indices.map { cell in
            set.indices.contains { other in
                let (x, y) = (cell % columns - other % columns, cell / columns - other / columns)
                return set[other] && Double(x * x + y * y) <= radius * radius
            }
        }
    }

    @Test(arguments: [0, 1, 1.5, 2.5, 3, 5, 40]) func growsLikeTheDefinition(radius: Double) {
        for (columns, rows, every) in [(9, 7, 11), (1, 12, 5), (13, 1, 4), (16, 17, 40), (5, 5, 1), (6, 4, 1000)] {
            // Scattered, and never the first cell only.
            let set = (0..<columns * rows).map { ($0 * 7919 + 13) % every == 0 }
            let grown = CellGrowth(columns: columns, rows: rows).cells(within: radius, of: set)
            #expect(grown == Self.naive(set, columns: columns, rows: rows, within: radius))
        }
    }

    @Test func nothingGrowsFromNothing() {
        let none = Array(repeating: false, count: 12)
        #expect(CellGrowth(columns: 4, rows: 3).cells(within: 9, of: none) == none)
    }
}
