import DOT
import Testing

@testable import Diagrams

@Suite struct PinningTests {
    private let size = Size2D(width: 40, height: 14)

    private func overlaps(_ centers: [Point2D]) -> Bool {
        centers.indices.contains { i in
            centers.indices.contains { j in
                i < j && Box2D(center: centers[i], size: size).overlaps(Box2D(center: centers[j], size: size))
            }
        }
    }

    @Test func whoHasAPlaceStandsThereAndOthersBeside() {
        let kept = [0: Point2D(x: 100, y: -50), 1: Point2D(x: 160, y: -50)]
        // The third would stand between its neighbours, where there is no room.
        let fresh = [Point2D(x: 20, y: -20), Point2D(x: 80, y: -20), Point2D(x: 50, y: -20)]
        let pinning = Pinning(
            kept: kept, fresh: fresh, sizes: [size, size, size], edges: [(0, 2), (1, 2)], gap: 6, width: 300)
        #expect(pinning.centers[0] == kept[0] && pinning.centers[1] == kept[1])
        #expect(pinning.moved == 0)
        #expect(!overlaps(pinning.centers))
        #expect((pinning.centers[2] - Point2D(x: 130, y: -50)).length < 60)
        // Its lines pass no shape, and it lies in the frame.
        #expect(pinning.centers[2].y <= -7 && (20...280).contains(pinning.centers[2].x))
    }

    @Test func ofTwoPlacesOnOneSpotOneIsKeptAndTheOtherIsCounted() {
        let spot = Point2D(x: 100, y: -50)
        let pinning = Pinning(
            kept: [0: spot, 1: spot, 2: Point2D(x: 104, y: -52)], fresh: [spot, spot, spot],
            sizes: [size, size, size], edges: [], gap: 6, width: 300)
        #expect(pinning.centers[0] == spot)
        #expect(pinning.moved == 2)
        #expect(!overlaps(pinning.centers))
    }

    @Test func aCrowdFindsRoom() {
        let wish = Point2D(x: 30, y: -20)
        let count = 60
        let pinning = Pinning(
            kept: [0: wish], fresh: Array(repeating: wish, count: count), sizes: Array(repeating: size, count: count),
            edges: (1..<count).map { (0, $0) }, gap: 4, width: 200)
        #expect(pinning.centers[0] == wish)
        #expect(!overlaps(pinning.centers))
        #expect(pinning.centers.allSatisfy { $0.y <= -7 && (20...180).contains($0.x) })
    }
}
