import DOT
import Testing

@testable import Diagrams

/// A small generator for test data; any will do, if it is the same each time.
struct TestRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var x = state
        x ^= x >> 33
        return x &* 0xff51_afd7_ed55_8ccd
    }
}

@Suite struct SpreadingTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8]) func nothingOverlapsAfterwards(seed: Int) {
        expectNoOverlap(seed: seed, count: 40, width: 450, height: 200)
    }

    /// So many that only the near ones are looked at.
    @Test func nothingOverlapsInACrowd() {
        expectNoOverlap(seed: 9, count: Spreading.pairsLimit + 200, width: 2000, height: 1800)
    }

    private func expectNoOverlap(seed: Int, count: Int, width: Double, height: Double) {
        var random = TestRandom(state: UInt64(seed))
        let sizes = (0..<count).map { _ in
            Size2D(width: .random(in: 30...90, using: &random), height: .random(in: 12...30, using: &random))
        }
        let centers = (0..<count).map { _ in
            Point2D(x: .random(in: 0...width, using: &random), y: .random(in: 0...height, using: &random))
        }
        let links = (1..<count).map { ($0, Int.random(in: 0..<$0, using: &random)) }
        var spreading = Spreading(centers: centers, sizes: sizes, gap: 5, links: links, linkGap: 9)
        let isClear = spreading.spread(width: width)
        #expect(isClear)
        let boxes = zip(spreading.centers, sizes).map { Box2D(center: $0, size: $1) }
        for (i, box) in boxes.enumerated() {
            #expect(box.minimum.x >= -1e-6 && box.maximum.x <= width + 1e-6)
            for other in boxes.dropFirst(i + 1) { #expect(!box.grown(by: 4.99).overlaps(other)) }
        }
    }

    @Test func allAtOnePlaceComeApart() {
        let sizes = Array(repeating: Size2D(width: 40, height: 15), count: 12)
        var spreading = Spreading(
            centers: Array(repeating: Point2D(x: 50, y: 50), count: 12), sizes: sizes, gap: 2)
        let isClear = spreading.spread(width: 100)
        #expect(isClear)
    }
}

@Suite struct UntanglingTests {
    @Test func aCrossingThatOneMoveEndsIsEnded() {
        let size = Size2D(width: 20, height: 10)
        // 0–1 and 2–3 cross.
        var untangling = Untangling(
            centers: [Point2D(x: 50, y: 50), Point2D(x: 150, y: 150), Point2D(x: 50, y: 150), Point2D(x: 150, y: 50)],
            sizes: Array(repeating: size, count: 4), edges: [(0, 1), (2, 3)], gap: 4,
            limits: Box2D(minimum: Point2D(x: 0, y: 0), maximum: Point2D(x: 300, y: 300)))
        untangling.improve()
        let centers = untangling.centers
        #expect(!Untangling.Line(centers[0], centers[1]).crosses(Untangling.Line(centers[2], centers[3])))
        for center in centers { #expect((0...300).contains(center.x) && (0...300).contains(center.y)) }
    }
}
