import Collaboration
import DOT
import Testing

@testable import Diagrams

@Suite struct HatchingTests {
    private let square = [(0.0, 0.0), (60, 0), (60, 60), (0, 60)].map { Point2D(x: $0.0, y: $0.1) }
    private let hole = [(20.0, 20.0), (40, 20), (40, 40), (20, 40)].map { Point2D(x: $0.0, y: $0.1) }

    /// Lines five points apart over 60 by 60 points, less those in the hole: 12 · 60 − 4 · 20.
    @Test(arguments: [TieStatus.contested, .planned, .desired]) func linesStayInTheAreaAndOutOfItsHole(
        status: TieStatus
    ) {
        let lines = Hatching(status).lines(in: [square, hole])
        let length = lines.reduce(0) { $0 + ($1.to - $1.from).length }
        #expect(abs(length - (12 * 60 - 4 * 20)) < 1e-6)
        for line in lines {
            let isUpright = line.from.x == line.to.x
            #expect(isUpright == (status == .contested) && isUpright != (line.from.y == line.to.y))
            let middle = (line.from + line.to) * 0.5
            #expect(Polygon.contains(square, middle) && !Polygon.contains(hole, middle))
        }
    }

    @Test func aSecondMarkLiesBesideTheFirst() {
        let first = Set(Hatching(.contested).lines(in: [square]).map(\.from.x))
        let second = Set(Hatching(.contested, rank: 1).lines(in: [square]).map(\.from.x))
        #expect(!first.isEmpty && !second.isEmpty)
        for x in first { #expect(second.allSatisfy { abs($0 - x) > 1 }) }
    }

    @Test func nothingToHatchIsNoLine() {
        #expect(Hatching(.contested).lines(in: []).isEmpty)
        #expect(Hatching(.contested).lines(in: [[], [Point2D(x: 1, y: 1)]]).isEmpty)
    }
}
