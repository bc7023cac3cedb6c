package import Collaboration
package import DOT

/// The geometry of the grid: hexagons on a point, one tile wide from flat side to flat side.
package enum TileGrid {
    /// From one row's centre to the next: √3/2 tile widths.
    package static let rowHeight = 0.866_025_403_784_438_6

    package static func centre(_ place: TilePlace) -> Point2D {
        let shift = place.row & 1 == 0 ? 0 : 0.5
        return Point2D(x: Double(place.column) + shift, y: -Double(place.row) * rowHeight)
    }

    /// The six that touch, in fixed order.
    package static func neighbours(_ place: TilePlace) -> [TilePlace] { (0..<6).map { neighbour($0, of: place) } }

    /// One of the six, 0..<6, without making an array: the search asks millions of times.
    package static func neighbour(_ side: Int, of place: TilePlace) -> TilePlace {
        let odd = place.row & 1
        return switch side {
        case 0: TilePlace(column: place.column - 1, row: place.row)
        case 1: TilePlace(column: place.column + 1, row: place.row)
        case 2: TilePlace(column: place.column - 1 + odd, row: place.row - 1)
        case 3: TilePlace(column: place.column + odd, row: place.row - 1)
        case 4: TilePlace(column: place.column - 1 + odd, row: place.row + 1)
        default: TilePlace(column: place.column + odd, row: place.row + 1)
        }
    }

    package static func touch(_ a: TilePlace, _ b: TilePlace) -> Bool {
        let rows = b.row - a.row
        let columns = b.column - a.column
        switch rows {
        case 0: return columns == 1 || columns == -1
        case 1, -1: return columns == (a.row & 1) || columns == (a.row & 1) - 1
        default: return false
        }
    }

    package static func isConnected(_ places: [TilePlace]) -> Bool {
        guard let first = places.first else { return true }
        let all = Set(places)
        var seen: Set<TilePlace> = [first]
        var open = [first]
        while let here = open.popLast() {
            for next in neighbours(here) where all.contains(next) && seen.insert(next).inserted { open.append(next) }
        }
        return seen.count == all.count
    }
}
