import DOT
import Testing

@testable import Diagrams

/// The band along the inside of a border.
@Suite struct InnerBandTests {
    /// A ring of corners at changing distances from a middle.
    private func star(_ corners: Int, around middle: Point2D, from least: Double, to most: Double, seed: UInt64)
        -> [Point2D]
    {
        var state = seed
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 33) / Double(1 << 31)
        }
        // Steps of a turn by adding up a rotation, for want of a sine.
        let (cosine, sine) = (0.998_026_728_428_271_6, 0.062_790_519_529_313_37)  // A hundredth of a turn.
        var way = Point2D(x: 1, y: 0)
        return (0..<corners).map { _ in
            for _ in 0..<(100 / corners) {
                way = Point2D(x: way.x * cosine - way.y * sine, y: way.x * sine + way.y * cosine)
            }
            let reach = least + (most - least) * next()
            return middle + way * reach
        }
    }

    private func samples(_ line: [Point2D]) -> [Point2D] {
        zip(line, line.dropFirst()).flatMap { a, b in (0...4).map { a + (b - a) * (Double($0) / 4) } }
    }

    private func distance(_ point: Point2D, _ rings: [[Point2D]]) -> Double {
        rings.flatMap { ring in
            ring.indices.map { Polygon.distance(from: point, toSide: ring[$0], ring[($0 + 1) % ring.count]) }
        }.min()!
    }

    @Test(arguments: 1...16) func thePenNeverLeavesTheArea(seed: Int) {
        let middle = Point2D(x: 60, y: 40)
        let outer = star([10, 20, 50][seed % 3], around: middle, from: 20, to: 60, seed: UInt64(seed))
        let hole = star(10, around: middle, from: 4, to: 12, seed: UInt64(seed + 100))
        let rings = seed % 2 == 0 ? [outer] : [outer, hole]
        for width in [0.8, 1.8, 2.4] {
            let band = InnerBand(in: rings, width: width)
            #expect(!band.lines.isEmpty)
            for line in band.lines {
                for point in samples(line) {
                    #expect(rings.reduce(false) { $0 != Polygon.contains($1, point) })
                    // Where the line bends around a corner it may come a little nearer than at its points.
                    #expect(distance(point, rings) > width / 2 * 0.8, "\(point)")
                }
            }
        }
    }

    /// Along a plain border it has no gap: its length is the border's, but for the corners.
    @Test func itRunsAllAround() {
        let square = [(0, 0), (50, 0), (50, 50), (0, 50)].map { Point2D(x: $0.0, y: $0.1) }
        let band = InnerBand(in: [square], width: 2)
        let length = band.lines.flatMap { line in zip(line, line.dropFirst()).map { ($1 - $0).length } }.reduce(0, +)
        #expect(abs(length - 4 * (50 - 2 * 1.4)) < 3, "\(length)")
        // Both ways around, and for a hole the land lies outside.
        #expect(InnerBand(in: [square.reversed()], width: 2).lines.count == band.lines.count)
        let hole = [(20, 20), (30, 20), (30, 30), (20, 30)].map { Point2D(x: $0.0, y: $0.1) }
        let around = InnerBand(in: [square, hole], width: 2).lines.joined()
        #expect(around.contains { (15.0...20).contains($0.x) && (20.0...30).contains($0.y) })
        #expect(!around.contains { (20.0...30).contains($0.x) && (20.0...30).contains($0.y) })
    }

    @Test func whatIsNarrowerThanThePenHasNone() {
        let sliver = [(0, 0), (50, 0), (50, 1), (0, 1)].map { Point2D(x: $0.0, y: $0.1) }
        #expect(InnerBand(in: [sliver], width: 2.4).lines.isEmpty)
        #expect(InnerBand(in: [], width: 2).lines.isEmpty)
    }
}
