import Testing

@testable import GraphCore

struct AdjacencyTests {
    @Test func `the first target that is not below`() {
        let rows = Adjacency(offsets: [0, 0, 5, 6], targets: [1, 3, 3, 3, 9, 0])
        let row = rows.range(1)
        #expect((0..<11).map { rows.firstIndex(in: row, notBelow: $0) } == [0, 0, 1, 1, 4, 4, 4, 4, 4, 4, 5])
        #expect(rows.firstIndex(in: rows.range(0), notBelow: 1) == 0)
        #expect(rows.firstIndex(in: rows.range(2), notBelow: 0) == 5)
        #expect(rows.rowCount == 3 && (0..<3).map(rows.degree) == [0, 5, 1])
    }
}
