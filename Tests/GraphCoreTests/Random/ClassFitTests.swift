import Testing

@testable import GraphCore

struct ClassFitTests {
    private static func solved(_ rows: [(Int, Double)], _ columns: [(Int, Double)]) throws -> ClassFit {
        var fit = ClassFit(
            rows: rows.map { DegreeClass(size: $0.0, degree: $0.1) },
            columns: columns.map { DegreeClass(size: $0.0, degree: $0.1) })
        try fit.solve(tolerance: 1e-10, maximumIterations: 10_000)
        return fit
    }

    private static func expectDegrees(_ fit: ClassFit, _ rows: [(Int, Double)], _ columns: [(Int, Double)]) {
        for (row, wanted) in rows.enumerated() {
            let degree = columns.indices.reduce(0) { $0 + fit.probabilities[row][$1] * Double(columns[$1].0) }
            #expect(abs(degree - wanted.1) < 1e-9)
        }
        for (column, wanted) in columns.enumerated() {
            let degree = rows.indices.reduce(0) { $0 + fit.probabilities[$1][column] * Double(rows[$1].0) }
            #expect(abs(degree - wanted.1) < 1e-9)
        }
        #expect(fit.probabilities.joined().allSatisfy { $0 >= 0 && $0 <= 1 })
    }

    @Test func `where one side is all alike the other's share is the probability`() throws {
        // 4 · 1 + 2 · 4 = 3 · 4: with columns that do not differ x y / (1 + x y) is the same for all of a row.
        let rows = [(4, 1.0), (2, 4.0)]
        let columns = [(6, 2.0)]
        let fit = try Self.solved(rows, columns)
        #expect(abs(fit.probabilities[0][0] - 1 / 6.0) < 1e-9 && abs(fit.probabilities[1][0] - 4 / 6.0) < 1e-9)
        Self.expectDegrees(fit, rows, columns)
    }

    @Test func `two classes by two solve a quadratic`() throws {
        // One row of degree 2 and two of 1, one column of degree 2 and two of 1. With p between the large ones and q
        // from large to small: p + 2q = 2, and r between small ones: q + 2r = 1. All odds have p r-odds = q-odds²:
        // p/(1−p) · r/(1−r) = (q/(1−q))².
        let classes = [(1, 2.0), (2, 1.0)]
        let fit = try Self.solved(classes, classes)
        Self.expectDegrees(fit, classes, classes)
        func odds(_ p: Double) -> Double { p / (1 - p) }
        let p = fit.probabilities
        #expect(abs(odds(p[0][0]) * odds(p[1][1]) - odds(p[0][1]) * odds(p[1][0])) < 1e-8)
        #expect(abs(p[0][1] - p[1][0]) < 1e-9)
    }

    @Test func `what is tied to all or to none is certain`() throws {
        // One row tied to all columns, one to none; the rest is left to chance.
        let rows = [(1, 4.0), (1, 0.0), (2, 1.0)]
        let columns = [(2, 2.0), (2, 1.0)]
        let fit = try Self.solved(rows, columns)
        #expect(fit.probabilities[0] == [1, 1] && fit.probabilities[1] == [0, 0])
        Self.expectDegrees(fit, rows, columns)
        #expect(fit.probabilities[2][0] == 0.5 && fit.probabilities[2][1] == 0)
    }

    @Test func `the odds of four corners balance`() throws {
        let rows = [(3, 1.0), (5, 2.0), (2, 6.0), (1, 9.0)]
        let columns = [(6, 1.0), (4, 3.0), (2, 8.0)]
        let fit = try Self.solved(rows, columns)
        Self.expectDegrees(fit, rows, columns)
        // p = x y / (1 + x y): the odds are products, of one factor a row and one a column.
        let odds = fit.probabilities.map { $0.map { $0 / (1 - $0) } }
        for row in 1..<4 {
            for column in 1..<3 {
                let cross = odds[0][0] * odds[row][column] / (odds[0][column] * odds[row][0])
                #expect(abs(cross - 1) < 1e-6)
            }
        }
    }

    @Test func `too few rounds say how far it was`() throws {
        var fit = ClassFit(
            rows: [DegreeClass(size: 3, degree: 1), DegreeClass(size: 1, degree: 9)],
            columns: [DegreeClass(size: 8, degree: 1), DegreeClass(size: 2, degree: 2)])
        let error = #expect(throws: GraphError.self) { try fit.solve(tolerance: 1e-15, maximumIterations: 1) }
        guard case .notConverged(iterations: 1, let residual) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(residual > 1e-15 && residual < 9)
    }

    @Test func `nobody on one side`() throws {
        #expect(try Self.solved([], []).probabilities.isEmpty)
        #expect(try Self.solved([(3, 0)], []).probabilities == [[]])
    }
}
