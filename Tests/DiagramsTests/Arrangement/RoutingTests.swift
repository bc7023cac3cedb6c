import DOT
import Testing

@testable import Diagrams

@Suite struct RoutingTests {
    func place(_ x: Double, _ y: Double, _ form: NodeForm = .box) -> Arrangement.Place {
        Arrangement.Place(
            center: Point2D(x: x, y: y), size: Size2D(width: 40, height: 16), form: form, lines: ["x"], fontSize: 8)
    }

    @Test func aFreeWayIsStraightFromOutlineToOutline() throws {
        let found = Routing([place(0, 0), place(200, 0)]).courses([.init(from: 0, to: 1, hasHead: true)])
        let curve = try #require(found.courses[0]?.curves.first)
        #expect(found.covered.isEmpty)
        #expect(abs(curve.controlPoints[0].x - 20) < 0.01)
        #expect(abs(try #require(curve.endTip).x - 180) < 0.01)
        #expect(abs(curve.controlPoints[3].x - (180 - Routing.arrowLength)) < 3)
        #expect(curve.controlPoints.allSatisfy { abs($0.y) < 1e-6 })
    }

    @Test func aShapeInTheWayIsPassed() throws {
        let places = [place(0, 0), place(200, 0), place(100, 1)]
        let found = Routing(places).courses([.init(from: 0, to: 1, hasHead: false)])
        #expect(found.covered.isEmpty)
        let points = try #require(found.courses[0]).samples
        for (a, b) in zip(points, points.dropFirst()) { #expect(!places[2].box.meets(from: a, to: b)) }
    }

    @Test func whatCannotBePassedIsCounted() {
        // A wall of shapes.
        let wall = stride(from: -400.0, through: 400, by: 12).map { place(100, $0) }
        let found = Routing([place(0, 0), place(200, 0)] + wall).courses([.init(from: 0, to: 1, hasHead: false)])
        #expect(found.covered == [0])
        #expect(found.courses[0] != nil)
    }

    @Test func linesBetweenTheSameTwoLieSideBySide() throws {
        let found = Routing([place(0, 0), place(200, 0)]).courses([
            .init(from: 0, to: 1, hasHead: false, lane: -0.5), .init(from: 0, to: 1, hasHead: false, lane: 0.5),
        ])
        let middles = try found.courses.map { course in
            let points = try #require(course).samples
            return points[points.count / 2].y
        }
        #expect((middles[0] - middles[1]).magnitude > 4)
    }

    /// A shape that one of them must pass does not push it onto the other, whichever way they run.
    @Test(arguments: [-14.0, -8, 8, 14], [true, false]) func linesThatPassAShapeStaySideBySide(
        aside: Double, isReversed: Bool
    ) throws {
        let places = [place(0, 0), place(130, 0), place(65, aside)]
        let found = Routing(places).courses(
            [-1.0, 0, 1].map { lane in
                isReversed && lane == 1
                    ? .init(from: 1, to: 0, hasHead: false, lane: -lane)
                    : .init(from: 0, to: 1, hasHead: false, lane: lane)
            })
        #expect(found.covered.isEmpty)
        let middles = try found.courses.map { course in
            let points = try #require(course).samples
            return points[points.count / 2].y
        }.sorted()
        for (lower, upper) in zip(middles, middles.dropFirst()) { #expect(upper - lower > 3, "\(middles)") }
    }
}
