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
    func `the first free column is the first that no box is in the way of`(seed: UInt64) {
        let next = Self.numbers(seed)
        var room = TakenRoom()
        var boxes: [Box2D] = []
        for _ in 0..<Int(next() * 60) {
            let box = Box2D(
                center: Point2D(x: next() * 400, y: next() * 300), size: Size2D(width: next() * 60, height: next() * 40)
            )
            boxes.append(box)
            room.insert(box)
        }
        let columns = (0..<30).map { _ in (next() * 40).rounded() * 10 }.sorted()
        var found = 0
        for _ in 0..<50 {
            let size = Size2D(width: next() * 90, height: next() * 70)
            let (y, margin) = (next() * 320, next() * 12)
            let expected = columns.first { x in
                !boxes.contains {
                    $0.minimum.x < x + size.width + margin && x - margin < $0.maximum.x
                        && $0.minimum.y < y + size.height + margin && y - margin < $0.maximum.y
                }
            }
            #expect(room.firstFree(columns, for: size, at: y, margin: margin) == expected)
            if expected != nil { found += 1 }
        }
        #expect(found > 0)
    }

    @Test func `where nothing is taken the first column is free, and without a column none`() {
        let room = TakenRoom()
        #expect(room.firstFree([3, 5], for: Size2D(width: 1, height: 1), at: 1000, margin: 2) == 3)
        #expect(room.firstFree([], for: Size2D(width: 1, height: 1), at: 0, margin: 2) == nil)
    }
}
