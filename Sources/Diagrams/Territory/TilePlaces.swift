internal import Collaboration
internal import DOT

/// Which tile each node of a figure stands on: the places that the network carries or that were saved; beside them whoever is new;
/// and where most have none, places that are searched for.
struct TilePlaces {
    /// By node.
    var tiles: [Int: TilePlace] = [:]
    /// Of the search, or of the places that are given; nil where nothing tells the land.
    var quality: TilePlacement.Quality?
    /// Whether they had to be looked for.
    var isSearched = false
    /// Nodes that had no place, and stand as near to theirs as there was one free.
    var added: [Int] = []
    /// What the map has room for: its own tiles, and those of the maps beside which it is to be laid.
    private(set) var frame: [TilePlace] = []

    /// - Parameters:
    ///   - saved: Places of earlier pictures, for who has none in the network.
    ///   - deadline: When a search for places gives up.
    init(_ figure: Figure, saved: [ActorID: TilePlace] = [:], until deadline: ContinuousClock.Instant? = nil) {
        place(figure, saved, deadline)
        guard !tiles.isEmpty else { return }
        quality?.areStated = !TilePlaces.borders(figure).isEmpty
        frame = tiles.values + saved.keys.map { figure.network.tiles[$0] ?? saved[$0]! }
    }

    private mutating func place(_ figure: Figure, _ saved: [ActorID: TilePlace], _ deadline: ContinuousClock.Instant?) {
        let network = figure.network
        var known = network.tiles
        var taken = Set(known.values)
        for actor in saved.keys.sorted() where known[actor] == nil && taken.insert(saved[actor]!).inserted {
            known[actor] = saved[actor]!
        }
        var nodes: [Int] = []
        var places: [GeoPoint] = []
        for (index, node) in figure.nodes.enumerated() {
            guard let actor = TerritoryMap.actor(of: node, in: figure) else { continue }
            if let place = known[actor.id] { tiles[index] = place }
            if let point = actor.point {
                nodes.append(index)
                places.append(point)
            }
        }
        guard !nodes.isEmpty else { return }
        let projection = Projection(around: places)
        let points = places.map(projection.plane)
        let pairs = TilePlaces.touching(nodes, points, figure)
        let missing = nodes.indices.filter { tiles[nodes[$0]] == nil }
        // Places are given for the whole network: a view of some of its actors keeps theirs, and new ones stand off the others' too.
        let given = network.actors.compactMap { actor -> (tile: TilePlace, point: Point2D)? in
            guard let tile = known[actor.id], let point = actor.point else { return nil }
            return (tile, projection.plane(point))
        }
        guard given.count >= missing.count else {
            let found = TilePlacement.find(points: points, touching: pairs, until: deadline)
            tiles = Dictionary(uniqueKeysWithValues: zip(nodes, found.places))
            quality = found.quality
            isSearched = true
            return
        }
        let new = TilePlacement.beside(
            given.map(\.tile), at: given.map(\.point), taken: taken, new: missing.map { points[$0] },
            scale: TileField.scale(points, pairs))
        for (index, tile) in zip(missing, new) { tiles[nodes[index]] = tile }
        added = missing.map { nodes[$0] }
        quality = TilePlacement.quality(of: nodes.map { tiles[$0]! }, points: points, touching: pairs)
    }

    /// Bordering actors, by all that the network claims, for where the land lies is no matter of a view's sources; where it
    /// claims nothing, those that would touch if places were areas.
    private static func touching(_ nodes: [Int], _ points: [Point2D], _ figure: Figure) -> [TilePair] {
        var position: [Party: Int] = [:]
        for (place, node) in nodes.enumerated() { position[.actor(figure.nodes[node].actors[0])] = place }
        let pairs = borders(figure).compactMap { claim -> TilePair? in
            guard let a = position[claim.from], let b = position[claim.to], a != b else { return nil }
            return TilePair(min(a, b), max(a, b))
        }
        return pairs.isEmpty ? nearest(points) : Set(pairs).sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    }

    private static func borders(_ figure: Figure) -> [Claim] {
        figure.network.claims.filter { $0.relation == "borders-on" && $0.status == .present }
    }

    /// Pairs of which no third point lies in the circle on their line (Gabriel's graph).
    private static func nearest(_ points: [Point2D]) -> [TilePair] {
        var pairs: [TilePair] = []
        for a in points.indices {
            for b in points.indices where b > a {
                let middle = (points[a] + points[b]) * 0.5
                let radius = (points[a] - middle).dot(points[a] - middle)
                let isFree = !points.indices.contains { other in
                    other != a && other != b && (points[other] - middle).dot(points[other] - middle) < radius
                }
                if isFree { pairs.append(TilePair(a, b)) }
            }
        }
        return pairs
    }
}
