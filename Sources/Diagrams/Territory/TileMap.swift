internal import Collaboration
internal import DOT
internal import Wording

/// The land as equal tiles: one hexagon for each actor that has a place, neighbours beside neighbours.
struct TileMap {
    private var map: TerritoryMap
    private let tiles: [Int: TilePlace]
    private let size: Double
    private let rings: TileRings
    private let lowest: Point2D
    private let left: Double

    /// - Parameter found: At least one.
    init(_ figure: Figure, places found: TilePlaces, theme: Theme) {
        map = TerritoryMap(figure, theme: theme)
        tiles = found.tiles
        if let quality = found.quality { map.notices.append(.tiles(quality, areSearched: found.isSearched)) }
        if !found.added.isEmpty { map.notices.append(.tilesAdded(found.added.map { figure.nodes[$0].actors[0] })) }
        let centers = found.frame.map(TileGrid.centre)
        let extent = Box2D(around: centers)!
        // As large as the page allows, and no larger than a name needs.
        let height = theme.aspect == nil ? .infinity : theme.mapHeight * 1.3
        size = min((map.width - 2) / (extent.width + 1), height / (extent.height + 1.24), theme.labelSizes[0] * 7)
        rings = TileRings(figure, nodes: Set(tiles.keys), tile: size)
        lowest = extent.minimum
        left = (map.width - (extent.width + 1) * size) / 2
    }

    private func center(_ tile: TilePlace) -> Point2D {
        let place = TileGrid.centre(tile) - lowest
        return Point2D(x: left + (place.x + 0.5) * size, y: (place.y + 1 / 3.0.squareRoot()) * size)
    }

    private static let corners: [Point2D] = {
        let r = 1 / 3.0.squareRoot()
        return [(0.5, -r / 2), (0.5, r / 2), (0, r), (-0.5, r / 2), (-0.5, -r / 2), (0, -r)].map {
            Point2D(x: $0.0, y: $0.1)
        }
    }()

    private func corner(_ tile: TilePlace, _ index: Int, scale: Double = 1) -> Point2D {
        center(tile) + TileMap.corners[index] * (size * scale)
    }

    mutating func arrangement(ruler: inout Ruler) -> Arrangement {
        let figure = map.figure
        let painter = Painter(figure, palette: map.theme.palette)
        let labels = TileLabels(
            figure, nodes: tiles.keys.sorted(), tile: size, room: rings.room, theme: map.theme, ruler: &ruler)
        for node in tiles.keys.sorted() {
            let tile = tiles[node]!
            let middle = center(tile)
            map.anchors[node] = middle
            let lines = labels.lines[node]!
            map.places[node] = Arrangement.Place(
                center: middle, size: Size2D(width: size, height: size * 2 / 3.0.squareRoot()), form: .tile,
                lines: lines, fontSize: labels.fontSize)
            let block = ruler.block(lines, size: labels.fontSize)
            map.places[node]!.labelSize = Size2D(width: block.width * PageText.widening + 2, height: block.height)
            let paint = painter.paint(figure.nodes[node].paintKey)
            let hexagon = (0..<6).map { corner(tile, $0, scale: 0.95) }
            var shapes = Stripes.fills(of: hexagon, colors: paint.fills)
            shapes.append(
                .polygon(
                    hexagon,
                    stroke: paint.outline))
            map.areas.append(
                Arrangement.Area(
                    id: "tile-" + figure.nodes[node].id, role: .territory, title: figure.nodes[node].name,
                    shapes: shapes))
        }
        let rows = tiles.values.map { center($0).y }
        map.box = Box2D(
            minimum: Point2D(x: 0, y: rows.min()! - size * 0.62),
            maximum: Point2D(x: map.width, y: rows.max()! + size * 0.62))
        outlines()
        highlights(painter)
        markers()
        if map.hasLines { for node in tiles.keys { map.places[node]!.isBacked = true } }
        captions(ruler: &ruler)
        map.strip(ruler: &ruler)
        labels.index(below: map.box.minimum.y, width: map.width, ruler: &ruler).map { area, height in
            map.areas.append(area)
            map.box.minimum.y -= height
        }
        var arrangement = map.arrangement()
        arrangement.tiles = tiles
        return arrangement
    }

    /// A border around each group's present members; it follows the tiles, so it holds exactly them.
    private mutating func outlines() {
        let phrases = Phrases(map.figure.language)
        for (index, group) in map.figure.groups.enumerated() {
            let members = Set(group.members.filter { $0.status == .present }.compactMap { tiles[$0.node] })
            guard !members.isEmpty else { continue }
            let rings = TileOutline.rings(
                around: members, corner: { self.corner($0, $1) }, center: center,
                inset: rings.inset(rings.outline[index] ?? 0))
            // What is drawn is checked, whatever drew it.
            let isTrue = tiles.values.allSatisfy { tile in
                let inside = rings.reduce(false) { $0 != Polygon.contains($1, center(tile)) }
                return inside == members.contains(tile)
            }
            guard isTrue else {
                map.notices.append(.outlineLeftOut(group: group.actor))
                continue
            }
            map.outlined[index] = .present
            // On tiles whose colours say something else a line may be as dark as they are.
            if map.figure.colorsTellValues {
                map.areas.append(
                    Arrangement.Area(
                        id: "casing-" + group.actor.rawValue, role: .decoration, title: "",
                        shapes: rings.map { .polygon($0, stroke: .init(.white, width: 3.8)) }))
            }
            map.areas.append(
                Arrangement.Area(
                    id: "outline-" + group.actor.rawValue, role: .outline,
                    title: phrases.outlineTitle(
                        group.name, members: members.count,
                        contested: group.members.count { $0.status == .contested }),
                    shapes: rings.map { .polygon($0, stroke: .init(map.theme.palette.tone(index), width: 1.8)) }))
        }
    }

    /// Who is pointed out has a ring on its tile, within the outlines of its groups.
    private mutating func highlights(_ painter: Painter) {
        for (node, level) in rings.highlight.sorted(by: { $0.key < $1.key }) {
            let drawn = map.figure.nodes[node]
            let paint = painter.paint(drawn.paintKey, mark: drawn.mark)
            map.areas.append(
                Arrangement.Area(
                    id: "ring-" + drawn.id, role: .marker, title: FigureWords(map.figure).title(ofNode: node),
                    shapes: [
                        .polygon(
                            (0..<6).map { corner(tiles[node]!, $0, scale: 1 - rings.inset(level)) },
                            stroke: paint.outline)
                    ]))
        }
    }

    /// Members that are not simply present carry a second, inner hexagon in their group's tone.
    private mutating func markers() {
        for mark in TileMark.all(in: map.figure) {
            guard let tile = tiles[mark.node], let level = rings.marks[mark] else { continue }
            map.areas.append(
                Arrangement.Area(
                    id: "mark-\(map.figure.nodes[mark.node].id)-\(mark.group)", role: .marker,
                    title: mark.title(in: map.figure),
                    shapes: TileMark.ring(
                        mark.status, form: .tile, center: center(tile),
                        size: Size2D(width: size, height: size * 2 / 3.0.squareRoot()).scaled(1 - rings.inset(level)),
                        color: map.theme.palette.tone(mark.group))))
        }
    }

    /// Each group's name at a side of one of its tiles that no tile lies across.
    private mutating func captions(ruler: inout Ruler) {
        let all = Set(tiles.values)
        let requests = map.figure.groups.indices.map { index in
            func edges(_ statuses: Set<TieStatus>) -> [Point2D] {
                let members = map.figure.groups[index].members.filter { statuses.contains($0.status) }
                return members.compactMap { tiles[$0.node] }.flatMap { tile in
                    (0..<6).filter { !all.contains(TileOutline.across($0, of: tile)) }.map {
                        (corner(tile, $0) + corner(tile, ($0 + 1) % 6)) * 0.5
                    }
                }
            }
            // At the surest members that have a side free.
            let sides = [edges([.present]), edges([.contested]), edges(Set(TieStatus.allCases))]
            return GroupCaptions.Request(
                group: index, name: map.figure.groups[index].name, edges: sides.first { !$0.isEmpty } ?? [])
        }
        let hexagons = tiles.keys.sorted().flatMap { node in
            Polygon.bands(of: (0..<6).map { corner(tiles[node]!, $0) }, count: 4)
        }
        let captions = GroupCaptions(theme: map.theme, obstacles: hexagons, width: map.width)
        for (area, box) in captions.areas(requests, ruler: &ruler) {
            map.areas.append(area)
            map.box = map.box.union(box)
        }
    }
}
