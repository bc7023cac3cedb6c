import Collaboration
import DOT
import Rendering
import TestSupport
import Testing

@testable import Diagrams

/// Ties over the land: one that came out of another's name beyond it would be read as two.
@Suite struct LandLinesTests {
    private func actor(_ id: String, _ longitude: Double, _ latitude: Double) -> Actor {
        Actor(
            id: ActorID(id), name: id.prefix(1).uppercased() + id.dropFirst(), kind: .government, level: "gemeente",
            point: GeoPoint(longitude: longitude, latitude: latitude), place: nowhere)
    }

    private func square(_ name: String, _ west: Double, _ south: Double, _ side: Double, hole: Double = 0)
        -> Boundaries.Area
    {
        func ring(_ west: Double, _ south: Double, _ side: Double) -> Boundaries.Ring {
            Boundaries.Ring(
                points: [(0, 0), (1, 0), (1, 1), (0, 1)].map { x, y in
                    GeoPoint(longitude: west + side * x, latitude: south + side * y)
                })
        }
        let inset = (side - hole) / 2
        let holes = hole > 0 ? [ring(west + inset, south + inset, hole)] : []
        return Boundaries.Area(code: nil, name: name, polygons: [.init(outer: ring(west, south, side), holes: holes)])
    }

    private func network(_ actors: [Actor], _ ties: [(String, String)]) -> Network {
        Network(
            id: "land", title: "Land", actors: actors, sources: [Source(id: "a", title: "A", place: nowhere)],
            claims: ties.map {
                Claim(
                    from: .actor(ActorID($0.0)), relation: "supports", to: .actor(ActorID($0.1)), status: .present,
                    source: SourceReference(source: "a"), place: nowhere)
            })
    }

    private func course(_ svg: SVGReading) -> [Point2D] {
        let paths = svg.groups.filter { $0.classes == "edge" }.flatMap(\.elements).filter { $0.name == "path" }
        var points: [Point2D] = []
        for path in paths.map(\.points) {
            for start in stride(from: 0, to: path.count - 3, by: 3) {
                let curve = Cubic(a: path[start], b: path[start + 1], c: path[start + 2], d: path[start + 3])
                points += curve.samples(40)
            }
        }
        return points
    }

    /// Three in a row, the outer two tied: the line goes around the name between them, with outlines, without and on tiles.
    @Test(arguments: [(LayoutID.geo, true), (.geo, false), (.tiles, false)])
    func aLineGoesAroundTheNameOfAnother(layout: LayoutID, withOutlines: Bool) throws {
        let names = ["westdorp", "middelburen", "oostdorp"]
        let actors = names.enumerated().map { actor($1, 4 + 0.3 * (Double($0) + 0.5), 52.1) }
        let boundaries = Boundaries(areas: names.enumerated().map { square($1, 4 + 0.3 * Double($0), 52, 0.29) })
        let picture = try Renderer.render(
            network(actors, [("westdorp", "oostdorp")]), view: View(id: "k", title: "K", layout: layout),
            options: RenderOptions(boundaries: withOutlines ? boundaries : nil))
        let svg = SVGReading(picture.bytes)
        let middle = try #require(svg.groups.first { $0.id == "node-middelburen" })
        let name = SVGReading.around(try SVGReading.boxes(middle.labels).flatMap(\.corners))
        let course = course(svg)
        #expect(!course.isEmpty)
        #expect(!course.contains(where: name.contains))
        #expect(!picture.notices.contains { if case .linesUnderShapes = $0 { true } else { false } })
    }

    /// What cannot go around is named in the picture. Names stand side by side over the whole width, and the tie is to one beside the land.
    @Test func aLineUnderANameIsTold() throws {
        let row = (0..<12).map { actor("langenaamgemeente\($0)", 4 + 0.05 * Double($0), 52 + 0.001 * Double($0 % 2)) }
        var bare = actor("los", 0, 0)
        bare.point = nil
        let picture = try Renderer.render(
            network(row + [bare], row.map { ($0.id.rawValue, "los") }), view: View(id: "k", title: "K", layout: .tiles))
        let svg = SVGReading(picture.bytes)
        let grounds = try svg.groups.filter { $0.classes == "node" }.map { group in
            (group.id, SVGReading.around(try SVGReading.boxes(group.labels).flatMap(\.corners)))
        }
        let hidden = svg.groups.filter { $0.classes == "edge" }.count { edge in
            let points = edge.elements.filter { $0.name == "path" }.flatMap(\.points)
            let ends = edge.title.lowercased().split(separator: " ")
            return grounds.contains { id, box in
                !ends.contains { id == "node-" + $0 }
                    && zip(points, points.dropFirst()).contains { box.meets(from: $0, to: $1) }
            }
        }
        let told = picture.notices.compactMap { if case .linesUnderShapes(let ends) = $0 { ends.count } else { nil } }
        #expect(hidden <= told.first ?? 0)
        if let count = told.first {
            let words = svg.groups.flatMap(\.labels).map(\.text).joined(separator: " ")
            #expect(words.contains("\(count) lijn"))
        }
    }

    /// A tie of an area with a hole does not end in the hole, where another lies.
    @Test func aTieEndsInItsOwnArea() throws {
        var actors = [actor("buiten", 0, 0), actor("binnen", 0, 0), actor("ver", 0, 0)]
        for index in actors.indices { actors[index].point = nil }
        let boundaries = Boundaries(areas: [
            square("Buiten", 4, 52, 0.4, hole: 0.2), square("Binnen", 4.1, 52.1, 0.2), square("Ver", 4.9, 52.1, 0.2),
        ])
        let figure = Figure(network(actors, [("buiten", "ver")]), view: View(id: "k", title: "K", layout: .geo))
        let shapes = try #require(AreaShapes(figure, boundaries: boundaries, theme: Theme(.report)))
        let (inner, outer) = (shapes.shapes[0]!, shapes.shapes[1]!)
        #expect(figure.nodes.map(\.id) == ["binnen", "buiten", "ver"])
        #expect(!Polygon.contains(inner.polygons[0].outer, outer.anchor))
        #expect(Polygon.contains(outer.polygons[0].outer, outer.anchor))
        for spot in outer.spots(Size2D(width: 10, height: 6)) {
            #expect(!Polygon.contains(inner.polygons[0].outer, spot))
        }
    }
}
