import DOT
import Testing

@testable import Diagrams

@Suite struct LabelPlacementTests {
    private func request(_ x: Double, _ y: Double, width: Double = 40, slack: Double = 6) -> LabelPlacement.Request {
        LabelPlacement.Request(anchor: Point2D(x: x, y: y), width: width, height: 10, slack: slack)
    }

    @Test func withRoomALabelStandsAtItsAnchor() {
        let placed = LabelPlacement([request(0, 0), request(100, 0)], reach: 60, gap: 1)
        #expect(placed.places.map { $0?.box.center } == [Point2D(x: 0, y: 0), Point2D(x: 100, y: 0)])
        #expect(placed.places.allSatisfy { $0?.leader == nil })
    }

    @Test(arguments: 1...12)
    func noTwoLabelsOverlapAndNoLeaderRunsUnderOne(seed: UInt64) {
        var state = seed
        func random(_ bound: Double) -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return bound * Double(state >> 11) / Double(1 << 53)
        }
        let requests = (0..<60).map { _ in request(random(400), random(300), width: 20 + random(50)) }
        let obstacle = Box2D(center: Point2D(x: 200, y: 150), size: Size2D(width: 80, height: 40))
        let places = LabelPlacement(requests, obstacles: [obstacle], reach: 120, gap: 1).places
        let found = places.compactMap { $0 }
        #expect(found.count >= 45)
        for (index, a) in found.enumerated() {
            #expect(!a.box.overlaps(obstacle))
            for b in found[(index + 1)...] {
                #expect(!a.box.overlaps(b.box))
                for (box, leader) in [(a.box, b.leader), (b.box, a.leader)] {
                    if let leader { #expect(!box.meets(from: leader.from, to: leader.to)) }
                }
            }
        }
        for (request, place) in zip(requests, places) {
            guard let place else { continue }
            // Without a line the label is so near that it needs none.
            let shift = (place.box.center - request.anchor).length
            #expect(place.leader != nil || shift <= request.slack + 1e-9)
        }
    }

    @Test func whereThereIsNoRoomItSaysSo() {
        let crowd = Array(repeating: request(0, 0, slack: 0), count: 3)
        let wall = Box2D(center: Point2D(x: 0, y: 0), size: Size2D(width: 1000, height: 1000))
        #expect(LabelPlacement(crowd, obstacles: [wall], reach: 50, gap: 1).places == [nil, nil, nil])
    }

    @Test func crossing() {
        let box = Box2D(center: Point2D(x: 0, y: 0), size: Size2D(width: 10, height: 4))
        #expect(box.meets(from: Point2D(x: -9, y: 0), to: Point2D(x: 9, y: 0)))
        #expect(!box.meets(from: Point2D(x: -9, y: 3), to: Point2D(x: 9, y: 3)))
        #expect(box.meets(from: Point2D(x: 0, y: 0), to: Point2D(x: 9, y: 9)))
        #expect(box.nearest(to: Point2D(x: 9, y: 1)) == Point2D(x: 5, y: 1))
    }
}
