import DOT
import Testing

@testable import Diagrams

@Suite struct GeometryTests {
    let box = Box2D(minimum: Point2D(x: 0, y: 0), maximum: Point2D(x: 10, y: 4))

    @Test func segmentsMeetABoxOrPassIt() {
        #expect(box.meets(from: Point2D(x: -5, y: 2), to: Point2D(x: 15, y: 2)))
        #expect(box.meets(from: Point2D(x: 2, y: 2), to: Point2D(x: 3, y: 3)))
        // Past the corner, within the bounds of the box.
        #expect(!box.meets(from: Point2D(x: -1, y: 3.5), to: Point2D(x: 3, y: 7.5)))
        #expect(box.meets(from: Point2D(x: -1, y: 2), to: Point2D(x: 2, y: 5)))
        #expect(!box.meets(from: Point2D(x: 11, y: -5), to: Point2D(x: 11, y: 15)))
        #expect(!box.meets(from: Point2D(x: -3, y: -2), to: Point2D(x: -1, y: 9)))
    }

    @Test func polygonsHoldWhatLiesWhollyInside() {
        let triangle = [Point2D(x: -20, y: -4), Point2D(x: 40, y: -4), Point2D(x: 5, y: 30)]
        #expect(Polygon.contains(triangle, box))
        #expect(!Polygon.isClear(triangle, of: box))
        let away = Box2D(minimum: Point2D(x: 50, y: 0), maximum: Point2D(x: 60, y: 5))
        #expect(Polygon.isClear(triangle, of: away))
        // A box that holds the polygon is not clear of it either.
        #expect(!Polygon.isClear(triangle, of: Box2D(minimum: Point2D(x: -90, y: -90), maximum: Point2D(x: 90, y: 90))))
        // All corners inside a polygon with a bay, and its side through the bay.
        let bay = [
            Point2D(x: -2, y: -2), Point2D(x: 12, y: -2), Point2D(x: 12, y: 6), Point2D(x: 5, y: 1),
            Point2D(x: -2, y: 6),
        ]
        #expect(box.corners.allSatisfy { Polygon.contains(bay, $0) })
        #expect(!Polygon.contains(bay, box))
    }

    @Test func outsetsMoveEverySide() {
        let square = [Point2D(x: 1, y: -1), Point2D(x: 1, y: 1), Point2D(x: -1, y: 1), Point2D(x: -1, y: -1)]
        let out = Box2D(around: Polygon.outset(square, by: 2))!
        #expect(abs(out.width - 6) < 1e-9 && abs(out.height - 6) < 1e-9)
    }

    @Test func linesLeaveAPolygonAtItsSide() {
        let out = Polygon.exit(of: box.corners, from: Point2D(x: 5, y: 2), toward: Point2D(x: 25, y: 2))
        #expect(abs(out.x - 10) < 1e-9 && abs(out.y - 2) < 1e-9)
    }

    @Test func partsOfACurveLieOnIt() {
        let curve = Cubic(
            a: Point2D(x: 0, y: 0), b: Point2D(x: 10, y: 20), c: Point2D(x: 30, y: -20), d: Point2D(x: 40, y: 0))
        let part = curve.part(0.25, 0.75)
        #expect((part.a - curve.point(0.25)).length < 1e-9)
        #expect((part.d - curve.point(0.75)).length < 1e-9)
        #expect((part.point(0.5) - curve.point(0.5)).length < 1e-9)
    }
}
