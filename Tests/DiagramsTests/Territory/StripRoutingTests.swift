import DOT
import Testing

@testable import Diagrams

@Suite struct StripRoutingTests {
    private func look(_ number: Int) -> LineLook {
        LineLook(
            color: .black, width: 1 + Double(number % 3), style: .solid, isDouble: false, head: .none, tail: .none,
            marker: nil)
    }

    /// Rows of boxes of all widths and heights below some points of the land: no line runs under a box that is not its own.
    @Test(arguments: 1...40)
    func noLineRunsUnderABox(seed: UInt64) {
        var state = seed
        func random(_ bound: Double) -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return bound * Double(state >> 11) / Double(1 << 53)
        }
        let land = (0..<5).map { _ in Point2D(x: random(450), y: 40 + random(300)) }
        let sizes = (0..<14).map { _ in Size2D(width: 40 + random(90), height: 12 + random(25)) }
        let strip = Strip(
            Array(sizes.indices), sizes: sizes, width: 450, gap: 9, top: 0, captionSize: 8, isCaptionBelow: true)
        let boxes =
            land.map { _ in Box2D?.none } + zip(strip.centers, sizes).map { Box2D(center: $0, size: $1) as Box2D? }
        var routing = StripRouting(boxes, width: 450)
        func end(_ node: Int) -> StripRouting.End {
            guard let box = boxes[node] else {
                let spot = Size2D(width: 4, height: 4)
                return (land[node], NodeForm.ellipse.outline(center: land[node], size: spot))
            }
            return (
                box.center, NodeForm.box.outline(center: box.center, size: Size2D(width: box.width, height: box.height))
            )
        }
        for a in boxes.indices {
            for b in boxes.indices where a != b && boxes[max(a, b)] != nil {
                let corners = routing.corners(from: end(a), a, to: end(b), b, lane: 0, look: look(a + b))
                #expect((corners.first! - end(a).center).length <= (corners.last! - end(a).center).length + 400)
                for (node, box) in boxes.enumerated() where node != a && node != b {
                    guard let box else { continue }
                    let isUnder = zip(corners, corners.dropFirst()).contains { box.meets(from: $0, to: $1) }
                    #expect(!isUnder, "\(a) to \(b) runs under \(node)")
                }
            }
        }
    }

    /// Two ties of one pair do not lie on one line.
    @Test func lanesLieBesideEachOther() {
        let box = Box2D(center: Point2D(x: 200, y: -20), size: Size2D(width: 60, height: 20))
        var routing = StripRouting([nil, box], width: 450)
        let from = (
            Point2D(x: 100, y: 100),
            NodeForm.ellipse.outline(center: Point2D(x: 100, y: 100), size: Size2D(width: 8, height: 8))
        )
        let to = (box.center, NodeForm.box.outline(center: box.center, size: Size2D(width: 60, height: 20)))
        let courses = [-1.5, 1.5].map { routing.corners(from: from, 0, to: to, 1, lane: $0, look: look(0)) }
        for (a, b) in zip(courses[0], courses[1]) { #expect(abs((a - b).length - 3) < 1e-9) }
    }

    /// Through one gap lines that look the same may run as one where all have an end in common, and no others.
    @Test func onlyLinesThatCannotBeMistakenShareAGap() {
        func box(_ x: Double, _ y: Double) -> Box2D {
            Box2D(center: Point2D(x: x, y: y), size: Size2D(width: 90, height: 20))
        }
        // Two rows of two, a gap between; above them two points of the land.
        let boxes: [Box2D?] = [nil, nil, box(50, -10), box(155, -10), box(50, -50), box(155, -50)]
        let land = [Point2D(x: 90, y: 100), Point2D(x: 110, y: 100)]
        var routing = StripRouting(boxes, width: 200)
        func end(_ node: Int) -> StripRouting.End {
            guard let box = boxes[node] else {
                let spot = Size2D(width: 4, height: 4)
                return (land[node], NodeForm.ellipse.outline(center: land[node], size: spot))
            }
            return (box.center, NodeForm.box.outline(center: box.center, size: box.size))
        }
        func through(_ a: Int, _ b: Int, look: Int) -> Double {
            routing.corners(from: end(a), a, to: end(b), b, lane: 0, look: self.look(look))[1].x
        }
        let first = through(0, 4, look: 0)
        #expect(through(0, 5, look: 0) == first)
        #expect(abs(through(0, 5, look: 1) - first) > 1.5)
        // 0 is what the first two have in common; 1 has nothing to do with it.
        #expect(abs(through(1, 4, look: 0) - first) > 1.5)
    }
}
