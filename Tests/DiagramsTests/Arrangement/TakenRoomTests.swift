import DOT
import Testing

@testable import Diagrams

struct TakenRoomTests {
    /// Numbers that look random and are the same in every run.
    private static func numbers(_ seed: UInt64) -> () -> Double {
        var state = seed &* 2_862_933_555_777_941_757 &+ 1
        return {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 40) / Double(1 << 24)
        }
    }

    @Test(arguments: 1..<40 as Range<UInt64>)
    func `the first free place is the first that no box is in the way of`(seed: UInt64) {
        let next = Self.numbers(seed)
        var room = TakenRoom()
        var boxes: [Box2D] = []
        for _ in 0..<8 {
            let more = (0..<Int(next() * 8)).map { _ in
                Box2D(
                    center: Point2D(x: next() * 400, y: next() * 300),
                    size: Size2D(width: next() * 60, height: next() * 40))
            }
            boxes += more
            room.insert(more)
        }
        let columns = (0..<30).map { _ in (next() * 40).rounded() * 10 }.sorted()
        for _ in 0..<50 {
            let rows = (0..<12).map { _ in (next() * 30).rounded() * 10 }.sorted()
            let size = Size2D(width: next() * 90, height: next() * 70)
            let margin = next() * 12
            let places = rows.flatMap { y in columns.map { Point2D(x: $0, y: y) } }
            let expected = places.first { place in
                !boxes.contains {
                    $0.minimum.x < place.x + size.width + margin && place.x - margin < $0.maximum.x
                        && $0.minimum.y < place.y + size.height + margin && place.y - margin < $0.maximum.y
                }
            }
            #expect(room.firstFree(rows: rows, columns: columns, for: size, margin: margin) == expected)
        }
    }

    @Test func `where nothing is taken the first place is free, and without a row or a column none`() {
        let room = TakenRoom()
        let size = Size2D(width: 1, height: 1)
        #expect(room.firstFree(rows: [1000], columns: [3, 5], for: size, margin: 2) == Point2D(x: 3, y: 1000))
        #expect(room.firstFree(rows: [0], columns: [], for: size, margin: 2) == nil)
        #expect(room.firstFree(rows: [], columns: [0], for: size, margin: 2) == nil)
    }
}
