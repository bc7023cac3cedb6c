import Testing

@testable import GraphCore

struct MultiplicationTests {
    @Test func `a row gathers from its targets`() {
        let rows = Adjacency(offsets: [0, 2, 2, 3], targets: [1, 2, 0])
        #expect(rows.product([1, 10, 100], arcWeights: nil) == [110, 0, 1])
        #expect(rows.product([1, 10, 100], arcWeights: [2, 0.5, -1]) == [70, 0, -1])
    }

    @Test func `a length neither overflows nor vanishes`() {
        #expect(euclideanNorm([3, -4]) == 5)
        #expect(abs(euclideanNorm([3e200, 4e200]) - 5e200) < 1e186)
        #expect(abs(euclideanNorm([3e-200, 4e-200]) - 5e-200) < 1e-214)
        #expect(euclideanNorm([0, 0]) == 0 && euclideanNorm([]) == 0)
    }
}
