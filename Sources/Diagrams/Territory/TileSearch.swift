internal import Collaboration
internal import DOT
internal import GraphCore

/// What is to be placed: the points scaled to tiles, and who touches whom.
struct TileField {
    var targets: [Point2D]
    var pairs: [TilePair]
    var touching: [[Int]]

    /// `spread` 1 gives the points the area that their tiles take.
    init(_ points: [Point2D], _ pairs: [TilePair], spread: Double) {
        self.pairs = pairs
        touching = Array(repeating: [], count: points.count)
        for pair in pairs {
            touching[pair.a].append(pair.b)
            touching[pair.b].append(pair.a)
        }
        let scale = spread * TileField.scale(points, pairs)
        let middle = points.reduce(Point2D(x: 0, y: 0)) { $0 + $1 } * (1 / Double(max(points.count, 1)))
        targets = points.map { ($0 - middle) * scale }
    }

    /// Touching tiles stand one width apart: so should, in the root mean square, touching places.
    static func scale(_ points: [Point2D], _ pairs: [TilePair]) -> Double {
        let sum = pairs.reduce(0.0) { sum, pair in
            let gap = points[pair.b] - points[pair.a]
            return sum + gap.dot(gap)
        }
        if sum > 0 { return 1.12 * (Double(pairs.count) / sum).squareRoot() }
        let xs = points.map(\.x)
        let ys = points.map(\.y)
        let area = ((xs.max() ?? 0) - (xs.min() ?? 0)) * ((ys.max() ?? 0) - (ys.min() ?? 0))
        return area > 0 ? (Double(points.count) / area).squareRoot() : 1
    }
}

/// Simulated annealing over the grid. Deterministic for a seed.
struct TileSearch {
    let field: TileField
    private(set) var places: [TilePlace]
    private var random: RandomSource
    // The grid as an array: which tile stands in a cell, −1 for none.
    private var cells: [Int32]
    private let width: Int
    private let height: Int
    private let left: Int
    private let top: Int

    init(_ field: TileField, seed: UInt64) {
        self.field = field
        random = RandomSource(seed: seed)
        let margin = 3
        let xs = field.targets.map(\.x)
        let rows = field.targets.map { Int((-$0.y / TileGrid.rowHeight).rounded()) }
        left = Int(xs.min()!.rounded(.down)) - margin
        top = rows.min()! - margin
        width = Int(xs.max()!.rounded(.up)) + margin - left + 1
        // Crowded places spill over: room for all, whatever the shape of the field.
        height = max(rows.max()! + margin - top + 1, field.targets.count / max(1, width - 4) + 4)
        cells = Array(repeating: -1, count: width * height)
        places = []
        for tile in field.targets.indices {
            let place = nearestFree(to: field.targets[tile])
            places.append(place)
            cells[cell(place)] = Int32(tile)
        }
    }

    private func cell(_ place: TilePlace) -> Int { (place.row - top) * width + place.column - left }

    private func isInside(_ place: TilePlace) -> Bool {
        place.column >= left && place.column < left + width && place.row >= top && place.row < top + height
    }

    private func nearestFree(to target: Point2D) -> TilePlace {
        var best: TilePlace?
        var bestDistance = Double.infinity
        for row in top..<(top + height) {
            for column in left..<(left + width) {
                let place = TilePlace(column: column, row: row)
                guard cells[cell(place)] < 0 else { continue }
                let gap = TileGrid.centre(place) - target
                if gap.dot(gap) < bestDistance {
                    bestDistance = gap.dot(gap)
                    best = place
                }
            }
        }
        return best!
    }

    /// What one tile costs where it stands.
    private func cost(of tile: Int) -> Double {
        let place = places[tile]
        let gap = TileGrid.centre(place) - field.targets[tile]
        let distance = gap.dot(gap)
        var cost = 0.1 * distance
        // Farther than a tile and three quarters nobody looks for it there.
        if distance > 3.0 { cost += 2 * (distance - 3.0) }
        for other in field.touching[tile] {
            if TileGrid.touch(place, places[other]) { cost -= 1 }
            let real = field.targets[other] - field.targets[tile]
            let drawn = TileGrid.centre(places[other]) - TileGrid.centre(place)
            if real.dot(drawn) <= 0.5 * real.length * drawn.length { cost += 0.15 }
        }
        // A tile that stands alone tears the shape.
        var neighbours = 0
        for side in 0..<6 {
            let next = TileGrid.neighbour(side, of: place)
            if isInside(next), cells[cell(next)] >= 0 { neighbours += 1 }
        }
        if neighbours == 0 { cost += 3 } else if neighbours == 1 { cost += 0.3 }
        return cost
    }

    /// - Parameter deadline: When it gives up; what it has found by then is of no use.
    mutating func anneal(rounds: Int, until deadline: ContinuousClock.Instant? = nil) {
        let steps = rounds * places.count
        var bestPlaces = places
        var energy = 0.0
        var best = 0.0
        // A geometric fall without a call of `pow`: the factor is applied once in every thousandth of the way.
        var temperature = 1.5
        let interval = max(1, steps / 1000)
        for step in 0..<steps {
            if step % interval == 0 {
                temperature *= 0.9945
                if let deadline, ContinuousClock.now > deadline { return }
            }
            let tile = random.next(below: places.count)
            let target = proposal(for: tile)
            guard isInside(target), target != places[tile] else { continue }
            let other = Int(cells[cell(target)])
            let before = cost(of: tile) + (other >= 0 ? cost(of: other) : 0)
            swap(tile, other, to: target)
            let change = cost(of: tile) + (other >= 0 ? cost(of: other) : 0) - before
            if change <= 0 || accepts(change / temperature) {
                energy += change
                if energy < best - 1e-9 {
                    best = energy
                    bestPlaces = places
                }
            } else {
                swap(tile, other, to: target, undo: true)
            }
        }
        if TileGrid.isConnected(bestPlaces) || !TileGrid.isConnected(places) { places = bestPlaces }
    }

    /// A cell near the tile's own scaled place, or beside one that it touches.
    private mutating func proposal(for tile: Int) -> TilePlace {
        if !field.touching[tile].isEmpty, random.next(below: 2) == 0 {
            let other = field.touching[tile][random.next(below: field.touching[tile].count)]
            return TileGrid.neighbour(random.next(below: 6), of: places[other])
        }
        return TileGrid.neighbour(random.next(below: 6), of: places[tile])
    }

    private var undoPlace = TilePlace(column: 0, row: 0)

    private mutating func swap(_ tile: Int, _ other: Int, to target: TilePlace, undo: Bool = false) {
        if undo {
            let back = undoPlace
            cells[cell(target)] = Int32(other)
            if other >= 0 { places[other] = target }
            places[tile] = back
            cells[cell(back)] = Int32(tile)
            return
        }
        undoPlace = places[tile]
        cells[cell(undoPlace)] = Int32(other)
        if other >= 0 { places[other] = undoPlace }
        places[tile] = target
        cells[cell(target)] = Int32(tile)
    }

    /// exp(−x) against a random number, through a series that needs no mathematics library.
    private mutating func accepts(_ x: Double) -> Bool {
        guard x < 20 else { return false }
        // exp(−x) = 1 / (1 + x/64)^64 to within a few percent: enough for a cooling scheme, and the same everywhere.
        var base = 1 + x / 64
        for _ in 0..<6 { base *= base }
        return random.nextUnit() < 1 / base
    }
}
