internal import Collaboration
internal import DOT

/// The border around a set of tiles: closed rings, one for each piece and each hole, a little inside the tiles' own edges
/// so that two neighbours' borders lie side by side.
enum TileOutline {
    /// - Parameters:
    ///   - tiles: the places enclosed
    ///   - corner: a tile's corner 0..<6 in the plane, anticlockwise from the lower right
    static func rings(
        around tiles: Set<TilePlace>, corner: (TilePlace, Int) -> Point2D, center: (TilePlace) -> Point2D,
        inset: Double
    ) -> [[Point2D]] {
        struct Key: Hashable {
            var x: Int
            var y: Int
            init(_ point: Point2D) {
                x = Int((point.x * 64).rounded())
                y = Int((point.y * 64).rounded())
            }
        }
        struct Side {
            var from: Key
            var to: Key
            var points: [Point2D]
        }
        var sides: [Side] = []
        for tile in tiles.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
            for side in 0..<6 where !tiles.contains(across(side, of: tile)) {
                let (a, b) = (corner(tile, side), corner(tile, (side + 1) % 6))
                let middle = center(tile)
                sides.append(
                    Side(
                        from: Key(a), to: Key(b), points: [a + (middle - a) * inset, b + (middle - b) * inset]))
            }
        }
        // Walked anticlockwise around the inside; every corner of the border has one side going out.
        let byStart = Dictionary(grouping: sides.indices, by: { sides[$0].from })
        var used = Array(repeating: false, count: sides.count)
        var rings: [[Point2D]] = []
        for start in sides.indices where !used[start] {
            var ring: [Point2D] = []
            var index = start
            while !used[index] {
                used[index] = true
                ring += sides[index].points
                guard let next = byStart[sides[index].to]?.first(where: { !used[$0] }) else { break }
                index = next
            }
            rings.append(ring)
        }
        return rings
    }

    /// The tile across side `k`, which runs from corner k to corner k + 1.
    static func across(_ side: Int, of tile: TilePlace) -> TilePlace {
        // Corners anticlockwise from the lower right: side 0 is the right one, then upper right, upper left, left, …
        TileGrid.neighbour([1, 3, 2, 0, 4, 5][side], of: tile)
    }
}
