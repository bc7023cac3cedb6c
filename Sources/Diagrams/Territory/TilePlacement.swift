package import Collaboration
package import DOT

/// One equal tile for each place on a map, on a grid of hexagons, so that neighbours stay neighbours and each keeps
/// its direction.
///
/// Hexagons stand on a point; odd rows are shifted half a tile to the right; rows count downwards (south).
/// Simulated annealing over moves and swaps. Energy: − pairs kept + 0.1 · Σ (distance to the scaled place, in tiles)²
/// + what keeps the shape whole. Same seed, same places.
package struct TilePlacement: Hashable, Sendable {
    package typealias Quality = TileQuality

    /// By input position.
    package var places: [TilePlace]
    package var quality: Quality

    /// - Parameters:
    ///   - points: x to the east, y to the north, in any unit that is the same in both directions
    ///   - pairs: which of them touch; each once
    ///   - rounds: moves tried for each tile; without it as many as take about three seconds at the most
    ///   - deadline: when the search gives up; what it has found by then is of no use
    /// - Complexity: O(rounds · n · d) for n points that touch d others at the most.
    package static func find(
        points: [Point2D], touching pairs: [TilePair], seed: UInt64 = 1, rounds: Int? = nil,
        until deadline: ContinuousClock.Instant? = nil
    ) -> TilePlacement {
        let rounds = rounds ?? min(8_000, 1_500_000 / max(points.count, 1))
        precondition(pairs.allSatisfy { points.indices.contains($0.a) && points.indices.contains($0.b) })
        guard points.count > 1 else {
            return measured(points.isEmpty ? [] : [TilePlace(column: 0, row: 0)], TileField(points, pairs, spread: 1))
        }
        var best: TilePlacement?
        // A tighter field holds together better, a wider one keeps places better: try a few, take the best.
        for spread in spreads {
            var search = TileSearch(TileField(points, pairs, spread: spread), seed: seed)
            search.anneal(rounds: rounds, until: deadline)
            let found = measured(search.places, search.field)
            if best.map({ found.isBetter(than: $0) }) ?? true { best = found }
        }
        return best!
    }

    private static let spreads = [0.86, 0.92, 0.98]

    /// Whole and near enough first; then pairs before directions, and a narrow map, which has room for large letters.
    private func isBetter(than other: TilePlacement) -> Bool {
        func score(_ placement: TilePlacement) -> Double {
            let quality = placement.quality
            let columns = placement.places.map { TileGrid.centre($0).x }
            let width = columns.max()! - columns.min()!
            return (quality.isConnected ? 1e6 : 0) + (quality.farthest <= 2 ? 1e5 : 0) + Double(quality.pairsKept)
                + 0.3 * Double(quality.directionsKept) - 2 * quality.farthest - 1.5 * width
        }
        return score(self) > score(other)
    }

    /// The quality of places that were found before, such as those that a network's file carries.
    package static func quality(
        of places: [TilePlace], points: [Point2D], touching pairs: [TilePair]
    ) -> Quality {
        spreads.map { measured(places, TileField(points, pairs, spread: $0)).quality }
            .min { $0.farthest < $1.farthest }!
    }

    /// Tiles for new places among tiles that stay where they are: each on the free cell nearest to its scaled place of those that
    /// touch a tile, so that a whole shape stays whole.
    ///
    /// The scaled place is told by the six nearest that have a tile, since tiles drift from a common scale.
    /// - Parameters:
    ///   - given: The tiles that stay, with the points they stand for.
    ///   - taken: Cells that are not free, the given ones among them.
    ///   - new: In this order; one that has got its tile counts for the next.
    ///   - scale: Tile widths to the points' unit.
    /// - Complexity: O(k · n) for k new among n.
    /// - Precondition: where something is new, something is given.
    package static func beside(
        _ given: [TilePlace], at points: [Point2D], taken: Set<TilePlace>, new: [Point2D], scale: Double
    ) -> [TilePlace] {
        precondition(given.count == points.count && (new.isEmpty || !given.isEmpty))
        var (tiles, points, taken) = (given, points, taken.union(given))
        for point in new {
            let nearest = points.indices.map { (distance: (points[$0] - point).length, index: $0) }.sorted { $0 < $1 }
                .prefix(6)
            var target = Point2D(x: 0, y: 0)
            for (_, index) in nearest {
                let place = TileGrid.centre(tiles[index]) + (point - points[index]) * scale
                target = target + place * (1 / Double(nearest.count))
            }
            var best: (distance: Double, tile: TilePlace)?
            for free in tiles.lazy.flatMap(TileGrid.neighbours) where !taken.contains(free) {
                let distance = (TileGrid.centre(free) - target).length
                // Of cells at the same distance the first in reading order.
                if let known = best,
                    (known.distance, known.tile.row, known.tile.column) <= (distance, free.row, free.column)
                {
                    continue
                }
                best = (distance, free)
            }
            // Tiles do not fill the plane: one of them has a free side, if not one that stands for a point.
            let tile = best?.tile ?? TilePlacement.beyond(taken)
            tiles.append(tile)
            points.append(point)
            taken.insert(tile)
        }
        return Array(tiles.suffix(new.count))
    }

    /// The cell right of the last one in reading order: it is free, and touches.
    private static func beyond(_ taken: Set<TilePlace>) -> TilePlace {
        let last = taken.max { ($0.row, $0.column) < ($1.row, $1.column) }!
        return TilePlace(column: last.column + 1, row: last.row)
    }

    private static func measured(_ places: [TilePlace], _ field: TileField) -> TilePlacement {
        let centres = places.map(TileGrid.centre)
        // The grid may have drifted as a whole: a common shift is no displacement.
        var shift = Point2D(x: 0, y: 0)
        for (centre, target) in zip(centres, field.targets) {
            shift.x += (target.x - centre.x) / Double(places.count)
            shift.y += (target.y - centre.y) / Double(places.count)
        }
        var quality = Quality(
            pairsKept: 0, pairs: field.pairs.count, directionsKept: 0, farthest: 0,
            isConnected: TileGrid.isConnected(places))
        for pair in field.pairs {
            if TileGrid.touch(places[pair.a], places[pair.b]) { quality.pairsKept += 1 }
            let real = field.targets[pair.b] - field.targets[pair.a]
            let drawn = centres[pair.b] - centres[pair.a]
            if real.dot(drawn) > 0.5 * real.length * drawn.length { quality.directionsKept += 1 }
        }
        for (centre, target) in zip(centres, field.targets) {
            quality.farthest = max(quality.farthest, (centre + shift - target).length)
        }
        return TilePlacement(places: places, quality: quality)
    }
}

/// How well tiles tell the territory.
public struct TileQuality: Hashable, Sendable {
    /// Touching pairs that still touch, of all.
    public var pairsKept: Int
    public var pairs: Int
    /// Pairs whose direction turned less than 60 degrees.
    public var directionsKept: Int
    /// The farthest that a tile stands from its scaled place, in tile widths.
    public var farthest: Double
    /// All tiles hang together.
    public var isConnected: Bool
    /// Whether the network says which touch; else these are the pairs that lie next to each other.
    public var areStated = true
}

/// Two touching places by input position.
package struct TilePair: Hashable, Sendable {
    package var a: Int
    package var b: Int
    package init(_ a: Int, _ b: Int) {
        self.a = a
        self.b = b
    }
}
