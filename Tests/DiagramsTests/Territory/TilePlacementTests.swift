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

    /// Who is new gets the free cell that is nearest to its place among those that touch; everybody else stays.
    @Test(arguments: 0..<35) func aNewPlaceStandsWhereItIs(missing: Int) {
        let (points, pairs) = country(columns: 7, rows: 5, seed: 5)
        let whole = TilePlacement.find(points: points, touching: pairs, rounds: 300)
        var (tiles, others) = (whole.places, points)
        tiles.remove(at: missing)
        others.remove(at: missing)
        let found = TilePlacement.beside(
            tiles, at: others, taken: Set(tiles), new: [points[missing]], scale: TileField.scale(points, pairs))
        #expect(found.count == 1 && !tiles.contains(found[0]))
        #expect(!TileGrid.isConnected(tiles) || TileGrid.isConnected(tiles + found))
        // The one cell that fell free, or one no more than two steps off.
        let gap = (TileGrid.centre(found[0]) - TileGrid.centre(whole.places[missing])).length
        #expect(gap < 2.1, "\(gap) from where it stood")
    }

    @Test func severalNewPlacesStandTogetherAndOffWhatIsTaken() {
        let (points, pairs) = country(columns: 6, rows: 4, seed: 8)
        let tiles = (0..<18).map { TilePlace(column: $0 % 6, row: $0 / 6) }
        let taken = Set(tiles + [TilePlace(column: 0, row: 3)])
        let found = TilePlacement.beside(
            tiles, at: Array(points.prefix(18)), taken: taken, new: Array(points.suffix(6)),
            scale: TileField.scale(points, pairs))
        #expect(Set(found).count == 6 && taken.isDisjoint(with: found))
        #expect(TileGrid.isConnected(tiles + found))
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
