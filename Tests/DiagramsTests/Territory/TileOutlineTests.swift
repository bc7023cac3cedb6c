import Collaboration
import DOT
import Testing

@testable import Diagrams

@Suite struct TileOutlineTests {
    private static let corners: [Point2D] = {
        let r = 1 / 3.0.squareRoot()
        return [(0.5, -r / 2), (0.5, r / 2), (0, r), (-0.5, r / 2), (-0.5, -r / 2), (0, -r)].map {
            Point2D(x: $0.0, y: $0.1)
        }
    }()

    private func rings(_ tiles: Set<TilePlace>) -> [[Point2D]] {
        TileOutline.rings(
            around: tiles, corner: { TileGrid.centre($0) + Self.corners[$1] }, center: TileGrid.centre, inset: 0.03)
    }

    /// Whatever the shape, holes and separate pieces included, the border holds exactly its tiles.
    @Test(arguments: 1...25)
    func theBorderHoldsExactlyItsTiles(seed: UInt64) {
        var state = seed
        var members: Set<TilePlace> = []
        for row in 0..<7 {
            for column in 0..<7 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                if state >> 63 == 0 { members.insert(TilePlace(column: column, row: row)) }
            }
        }
        let rings = rings(members)
        for row in -1..<8 {
            for column in -1..<8 {
                let tile = TilePlace(column: column, row: row)
                let inside = rings.count { Polygon.contains($0, TileGrid.centre(tile)) } % 2 == 1
                #expect(inside == members.contains(tile))
            }
        }
    }

    @Test func piecesAndHolesAreRingsOfTheirOwn() {
        let middle = TilePlace(column: 3, row: 3)
        #expect(rings([middle]).count == 1)
        #expect(rings([middle, TilePlace(column: 9, row: 3)]).count == 2)
        #expect(rings(Set(TileGrid.neighbours(middle))).count == 2)
        #expect(rings([]).isEmpty)
    }
}

@Suite struct StripesTests {
    private let hexagon = NodeForm.tile.outline(center: Point2D(x: 10, y: 20), size: Size2D(width: 30, height: 34))

    @Test(arguments: 2...5)
    func stripesCoverTheAreaOnce(count: Int) {
        let fills = Stripes.fills(of: hexagon, colors: (0..<count).map { Color(UInt32($0)) })
        #expect(fills.count == count)
        var area = 0.0
        for case .polygon(let points, _, _) in fills { area += abs(Polygon.area(points)) }
        #expect(abs(area - abs(Polygon.area(hexagon))) < 1e-6)
    }

    @Test func oneColourIsOnePolygon() {
        #expect(Stripes.fills(of: hexagon, colors: [.white]) == [.polygon(hexagon, fill: .white)])
    }

    @Test func bandsCoverThePolygon() throws {
        let bands = Polygon.bands(of: hexagon, count: 8)
        let box = try #require(Box2D(around: hexagon))
        var inside = 0
        for x in stride(from: box.minimum.x, through: box.maximum.x, by: 0.5) {
            for y in stride(from: box.minimum.y, through: box.maximum.y, by: 0.5) {
                let point = Point2D(x: x, y: y)
                guard Polygon.contains(hexagon, point) else { continue }
                inside += 1
                #expect(bands.contains { $0.contains(point) })
            }
        }
        #expect(inside > 100)
    }
}
