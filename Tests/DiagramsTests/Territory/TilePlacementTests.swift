import Collaboration
import DOT
import Testing

@testable import Diagrams

@Suite struct TilePlacementTests {
    /// A made-up country: a grid with every place pushed aside a little.
    private func country(columns: Int, rows: Int, seed: UInt64) -> (points: [Point2D], pairs: [TilePair]) {
        var state = seed
        func push() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return 0.6 * (Double(state >> 11) / Double(1 << 53) - 0.5)
        }
        var points: [Point2D] = []
        var pairs: [TilePair] = []
        for row in 0..<rows {
            for column in 0..<columns {
                points.append(Point2D(x: Double(column) + push(), y: Double(row) + push()))
                let here = row * columns + column
                if column > 0 { pairs.append(TilePair(here - 1, here)) }
                if row > 0 { pairs.append(TilePair(here - columns, here)) }
            }
        }
        return (points, pairs)
    }

    @Test(arguments: [(2, 1), (5, 4), (9, 3), (12, 8)])
    func everyPlaceGetsATileOfItsOwnAndTheShapeIsWhole(columns: Int, rows: Int) {
        let (points, pairs) = country(columns: columns, rows: rows, seed: 3)
        let found = TilePlacement.find(points: points, touching: pairs, rounds: 300)
        #expect(found.places.count == points.count)
        #expect(Set(found.places).count == points.count)
        #expect(found.quality.isConnected)
        #expect(found.quality.farthest <= 2)
        #expect(found.quality.pairsKept * 10 >= pairs.count * 7)
        #expect(found.quality.directionsKept * 10 >= pairs.count * 8)
    }

    @Test func theSameSeedGivesTheSamePlaces() {
        let (points, pairs) = country(columns: 6, rows: 5, seed: 9)
        let first = TilePlacement.find(points: points, touching: pairs, seed: 4, rounds: 200)
        #expect(first == TilePlacement.find(points: points, touching: pairs, seed: 4, rounds: 200))
    }

    @Test func onePlaceAndNone() {
        #expect(TilePlacement.find(points: [], touching: []).places.isEmpty)
        #expect(TilePlacement.find(points: [Point2D(x: 4, y: 52)], touching: []).places.count == 1)
    }

    @Test func placesOnOneSpotAreSpreadOut() {
        let points = Array(repeating: Point2D(x: 4, y: 52), count: 12)
        let found = TilePlacement.find(points: points, touching: [], rounds: 50)
        #expect(Set(found.places).count == 12)
    }

    /// Touching by the grid's arithmetic is being one tile width apart.
    @Test func touchingIsOneWidthApart() {
        for row in -2...2 {
            for column in -2...2 {
                for other in -4...4 {
                    for otherRow in -4...4 {
                        let a = TilePlace(column: column, row: row)
                        let b = TilePlace(column: other, row: otherRow)
                        let apart = (TileGrid.centre(a) - TileGrid.centre(b)).length
                        #expect(TileGrid.touch(a, b) == (abs(apart - 1) < 1e-9))
                        #expect(TileGrid.neighbours(a).contains(b) == TileGrid.touch(a, b))
                    }
                }
            }
        }
    }
}
