import DOT
import Testing

@testable import Diagrams

/// Where a sign stands on its line.
@Suite struct SignSpotTests {
    private let line = (0...20).map { Point2D(x: Double($0) * 10, y: 0) }
    private let size = Size2D(width: 8, height: 8)

    @Test func itStandsInTheMiddle() {
        #expect(PictureDocument.spot(on: line, size: size, taken: []) == Point2D(x: 100, y: 0))
    }

    /// On another line it would be read as that one's.
    @Test func itKeepsOffOtherLines() throws {
        let other = [Point2D(x: 100, y: -50), Point2D(x: 100, y: 50)]
        let spot = try #require(PictureDocument.spot(on: line, size: size, taken: [], off: [other]))
        #expect(spot.y == 0 && abs(spot.x - 100) > 4)
    }

    /// Where others are everywhere it stands on one: a line without its sign would say something else.
    @Test func itStandsSomewhereInAnyCase() {
        let others = (0...40).map { [Point2D(x: Double($0) * 5, y: -50), Point2D(x: Double($0) * 5, y: 50)] }
        #expect(PictureDocument.spot(on: line, size: size, taken: [], off: others) == Point2D(x: 100, y: 0))
    }
}
