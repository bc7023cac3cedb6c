import Collaboration
import DOT
import Testing

@testable import Diagrams

/// Maps of a small made-up land: a row of squares, one of them with a hole that holds another, and an island.
@Suite struct TerritoryTests {
    private static let nowhere = FilePlace(file: "test")

    private static func municipality(_ id: String, _ x: Double, _ y: Double, code: String? = nil) -> Actor {
        Actor(
            id: ActorID(id), name: id.prefix(1).uppercased() + id.dropFirst(), kind: .government, level: "gemeente",
            code: code, point: GeoPoint(longitude: x, latitude: y), place: nowhere)
    }

    private static func square(_ x: Double, _ y: Double, _ side: Double) -> Boundaries.Ring {
        Boundaries.Ring(
            points: [(0, 0), (1, 0), (1, 1), (0, 1)].map {
                GeoPoint(longitude: x + $0.0 * side, latitude: y + $0.1 * side)
            })
    }

    private static let boundaries = Boundaries(
        areas: [
            .init(
                code: "GM9001", name: nil, polygons: [.init(outer: square(4, 52, 0.3), holes: [square(4.1, 52.1, 0.1)])]
            ),
            .init(code: nil, name: "BEEKDAM", polygons: [.init(outer: square(4.1, 52.1, 0.1))]),
            .init(
                code: "GM9003", name: "Cosland",
                polygons: [.init(outer: square(4.3, 52, 0.3)), .init(outer: square(4.7, 52.1, 0.05))]),
            .init(code: "GM9999", name: "Elders", polygons: [.init(outer: square(5, 52, 0.3))]),
        ])

    private func figure(_ layout: LayoutID, actors: [Actor]? = nil) -> Figure {
        let all =
            actors ?? [
                Self.municipality("aanstad", 4.05, 52.05, code: "GM9001"), Self.municipality("beekdam", 4.15, 52.15),
                Self.municipality("cosland", 4.45, 52.15, code: "GM9003"), Self.municipality("duinoord", 4.2, 52.4),
                Actor(id: "steunpunt", name: "Steunpunt", kind: .secondLine, place: Self.nowhere),
                Actor(id: "noord", name: "Noord", kind: .region, place: Self.nowhere),
            ]
        func member(_ id: String, _ status: ClaimStatus) -> Claim {
            Claim(
                from: .actor(ActorID(id)), relation: "member-of", to: .actor("noord"), status: status, source: "a",
                place: Self.nowhere)
        }
        let network = Network(
            id: "land", title: "Land", actors: all,
            claims: [member("aanstad", .present), member("cosland", .present), member("duinoord", .planned)])
        let group = View.Group(
            via: [.init("member-of")], of: Selector(terms: [.init(key: "id", comparison: .equal, values: ["noord"])]))
        let view = View(
            id: "kaart", title: "Kaart",
            select: Selector(terms: [.init(key: "kind", comparison: .equal, values: ["government", "second-line"])]),
            layout: layout, groups: [group], colorBy: .groups)
        return Figure(network, view: view)
    }

    private func arrangement(_ figure: Figure, boundaries: Boundaries? = nil) throws -> Arrangement {
        var ruler = Ruler()
        let ground = try #require(Territory.Ground(figure, boundaries: boundaries, theme: Theme(.report)))
        return ground.arrangement(figure, theme: Theme(.report), ruler: &ruler)
    }

    private func place(_ id: String, in figure: Figure, _ arrangement: Arrangement) throws -> Arrangement.Place {
        let index = try #require(figure.nodes.firstIndex { $0.id == id })
        return try #require(arrangement.places[index])
    }

    @Test(arguments: [LayoutID.tiles, .geo])
    func everyActorIsDrawnOnceAndWhoHasNoPlaceStandsInTheStrip(layout: LayoutID) throws {
        let figure = figure(layout)
        let map = try arrangement(figure, boundaries: layout == .geo ? Self.boundaries : nil)
        #expect(map.places.count == 5 && map.places.allSatisfy { $0 != nil })
        let strip = try place("steunpunt", in: figure, map)
        for node in figure.nodes where node.id != "steunpunt" {
            #expect(try place(node.id, in: figure, map).box.minimum.y > strip.box.maximum.y)
        }
        let boxes = map.places.compactMap { $0?.box }
        for box in boxes { #expect(map.box.grown(by: 0.01).contains(box)) }
        if layout == .geo {
            for (index, box) in boxes.enumerated() {
                for other in boxes[(index + 1)...] { #expect(!box.overlaps(other)) }
            }
        }
        // Its caption stands where no tie comes down.
        let words = try #require(map.areas.first { $0.id == "strip" }?.shapes.first)
        guard case .text(_, let at, _, _, _, _) = words else { throw Unexpected() }
        #expect(at.y < strip.box.minimum.y)
    }

    private struct Unexpected: Error {}

    @Test func outlinesAreMatchedByCodeOrNameAndMismatchesAreTold() throws {
        let figure = figure(.geo)
        let map = try arrangement(figure, boundaries: Self.boundaries)
        #expect(map.notices.contains(.areasUnmatched(["Elders"])))
        #expect(map.notices.contains(.actorsWithoutArea(["duinoord"])))
        let drawn = map.areas.filter { $0.role == .territory }.map(\.id)
        // The one in the hole is drawn on the one around it.
        #expect(drawn.firstIndex(of: "area-aanstad")! < drawn.firstIndex(of: "area-beekdam")!)
        #expect(drawn.contains("point-duinoord"))
    }

    @Test func aPlannedMemberIsMarkedAndNotOutlined() throws {
        let figure = figure(.tiles)
        let map = try arrangement(figure)
        #expect(map.areas.contains { $0.id == "mark-duinoord-0" && $0.role == .marker })
        #expect(map.areas.contains { $0.id == "outline-noord" })
        #expect(figure.tieCounts == [.present: 2, .planned: 1])
    }

    @Test(arguments: [LayoutID.tiles, .geo])
    func aMapOnWhichNobodyHasAPlaceIsNone(layout: LayoutID) {
        let homeless = Actor(id: "steunpunt", name: "Steunpunt", kind: .secondLine, place: Self.nowhere)
        let figure = figure(layout, actors: [homeless])
        #expect(Territory.Ground(figure, boundaries: Self.boundaries, theme: Theme(.report)) == nil)
    }

    /// Small tiles have numbers, and an index that names each.
    @Test func namesThatDoNotFitBecomeNumbersWithAnIndex() throws {
        let actors = (0..<90).map { index in
            Self.municipality(
                "gemeente-\(index)-met-een-lange-naam", 4 + Double(index % 15) * 0.1, 52 + Double(index / 15) * 0.1)
        }
        let tiles = Dictionary(
            uniqueKeysWithValues: actors.enumerated().map { ($1.id, TilePlace(column: $0 % 15, row: $0 / 15)) })
        let network = Network(id: "land", title: "Land", actors: actors, tiles: tiles)
        let figure = Figure(network, view: View(id: "kaart", title: "Kaart", layout: .tiles))
        let map = try arrangement(figure)
        let index = try #require(map.areas.first { $0.id == "index" })
        for (node, place) in zip(figure.nodes, map.places) {
            let number = try #require(place?.lines.first)
            #expect(place?.lines.count == 1 && Int(number) != nil)
            #expect(index.title.split(separator: "; ").contains("\(number) \(node.name)"))
            #expect((place?.fontSize ?? 0) >= Theme(.report).leastSize)
        }
    }
}
