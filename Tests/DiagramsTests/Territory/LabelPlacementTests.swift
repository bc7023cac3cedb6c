import DOT
import Testing

@testable import Diagrams

@Suite struct LabelPlacementTests {
    /// A label that may stand at its anchor, or a little beside it.
    private func request(_ x: Double, _ y: Double, width: Double = 40) -> LabelPlacement.Request {
        LabelPlacement.Request(
            anchor: Point2D(x: x, y: y), width: width, height: 10,
            spots: [0, -6, 6].map { Point2D(x: x, y: y + $0) })
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
            // Without a line the label stands where it needs none.
            #expect(place.leader != nil || request.spots.contains { ($0 - place.box.center).length < 1e-9 })
        }
    }

    /// A line over another's anchor would be read as that one's.
    @Test func noLeaderRunsOverAnothersAnchor() throws {
        let requests = (0..<12).map { index in
            LabelPlacement.Request(anchor: Point2D(x: Double(index) * 14, y: 0), width: 40, height: 10)
        }
        let places = LabelPlacement(requests, reach: 200, gap: 1).places
        #expect(places.compactMap { $0 }.count >= 8)
        for (index, place) in places.enumerated() {
            guard let leader = place?.leader else { continue }
            for (other, request) in requests.enumerated() where other != index {
                let anchor = Box2D(center: request.anchor, size: Size2D(width: 4, height: 4))
                #expect(!anchor.meets(from: leader.from, to: leader.to))
            }
        }
    }

    @Test func whereThereIsNoRoomItSaysSo() {
        let crowd = Array(repeating: request(0, 0), count: 3)
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
