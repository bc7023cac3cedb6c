import Collaboration
import DOT
import GraphvizEngine
import Rendering
import TestSupport
import Testing

@testable import Diagrams

/// Tiles for a whole country, and those that the example networks carry.
@Suite struct TileMapsTests {
    /// A made-up country: municipalities on a grid, pushed aside, whose fields have common edges.
    private struct Country {
        var actors: [Actor] = []
        var borders: [Claim] = []
        var points: [Point2D] = []
        var pairs: [TilePair] = []

        init(columns: Int, rows: Int, seed: UInt64) {
            var state = seed
            func random(_ bound: Double) -> Double {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return bound * Double(state >> 11) / Double(1 << 53)
            }
            let syllables = [
                "noord", "wijk", "dam", "berg", "aan", "veen", "oude", "lo", "haar", "den", "rijn", "stede",
            ]
            for row in 0..<rows {
                for column in 0..<columns {
                    let here = actors.count
                    let word = (0..<(2 + Int(random(4)))).map { _ in syllables[Int(random(12))] }.joined()
                    // A degree of longitude is shorter than one of latitude, by 0.61 at 52 degrees.
                    let x = Double(column) + random(0.6)
                    let y = Double(row) + random(0.6)
                    actors.append(
                        Actor(
                            id: ActorID("g\(here)"), name: word.prefix(1).uppercased() + word.dropFirst() + " \(here)",
                            kind: .government, level: "gemeente",
                            point: GeoPoint(longitude: 4 + x * 0.15, latitude: 51 + y * 0.092), place: nowhere))
                    points.append(Point2D(x: x * 0.15 * 0.61, y: y * 0.092))
                    if column > 0 { pairs.append(TilePair(here - 1, here)) }
                    if row > 0 { pairs.append(TilePair(here - columns, here)) }
                }
            }
            borders = pairs.map { claim("g\($0.a)", "borders-on", "g\($0.b)") }
        }
    }

    /// Ties between tiles of one row, near and far, in every status and both ways: each is seen beside the names.
    @Test func tiesOfARowAreSeen() throws {
        let names = [
            "Leidschendam-Voorburg", "Hardinxveld-Giessendam", "Ee", "Capelle aan den IJssel", "Alblasserdam", "Delft",
        ]
        let towns = names.enumerated().map { index, name in
            Actor(
                id: ActorID("g\(index)"), name: name, kind: .government, level: "gemeente",
                point: GeoPoint(longitude: 4 + 0.2 * Double(index), latitude: 52), place: nowhere)
        }
        let tiles = Dictionary(
            uniqueKeysWithValues: towns.enumerated().map { ($1.id, TilePlace(column: $0, row: $0 == 5 ? 1 : 0)) })
        let claims = [
            claim("g0", "funds", "g1"), claim("g1", "supports", "g0"), claim("g1", "funds", "g2", .desired),
            claim("g0", "funds", "g4", .planned), claim("g3", "collaborates-with", "g4"), claim("g4", "funds", "g5"),
            claim("g2", "coordinates-with", "g0", .unknown),
        ]
        let network = Network(
            id: "land", title: "Land", actors: towns, sources: [Source(id: "a", title: "A", place: nowhere)],
            claims: claims, tiles: tiles)
        let picture = try Renderer.render(network, view: View(id: "kaart", title: "Kaart", layout: .tiles))
        let svg = SVGReading(picture.bytes)
        let checks = PictureChecks(picture, svg)
        #expect(svg.groups.count { $0.classes == "edge" } == claims.count)
        checks.tiesAreSeen()
        checks.legendListsWhatIsDrawn()
        try checks.labels(leastSize: Theme(.report).leastSize)
    }

    /// Names longer than the page stand in the index in several lines, on the page.
    @Test func longNamesStayOnThePage() throws {
        let words = "Samenwerkende gemeenten van de wijde omgeving van het grote eiland in de monding van de rivier"
        let towns = (0..<8).map { index in
            Actor(
                id: ActorID("g\(index)"), name: "\(words) en al het land daaromheen, deel \(index)", kind: .government,
                level: "gemeente",
                point: GeoPoint(longitude: 4 + 0.2 * Double(index % 4), latitude: 52 + 0.1 * Double(index / 4)),
                place: nowhere)
        }
        let tiles = Dictionary(
            uniqueKeysWithValues: towns.enumerated().map { ($1.id, TilePlace(column: $0 % 4, row: $0 / 4)) })
        let network = Network(id: "land", title: "Land", actors: towns, tiles: tiles)
        let picture = try Renderer.render(network, view: View(id: "kaart", title: "Kaart", layout: .tiles))
        let svg = SVGReading(picture.bytes)
        try PictureChecks(picture, svg).labels(leastSize: Theme(.report).leastSize)
        let index = svg.groups.first { $0.id == "area-index" }?.labels.map(\.text).joined(separator: " ") ?? ""
        for town in towns { #expect(index.contains(town.name), "\(town.name)") }
    }

    /// On tiles whose colour says something else a group's line has a white edge: it may be as dark as the tile.
    @Test func outlinesOnColouredTilesHaveAnEdge() throws {
        let network = ExampleViewsTests.networks["zuid-holland"]!
        let view = try #require(network.view("kaart-1-stedelijke-regios"))
        let picture = try Renderer.render(
            network, view: view, options: RenderOptions(figure: FigureOptions(colorBy: .attribute("population"))))
        let groups = SVGReading(picture.bytes).groups
        for outline in groups where outline.classes == "outline" {
            let place = try #require(groups.firstIndex { $0.id == outline.id })
            let edge = groups[..<place].first { $0.classes == "decoration" && $0.polygons == outline.polygons }
            #expect(edge?.elements.allSatisfy { $0.paint.stroke == .white && $0.width > 3 } ?? false, "\(outline.id)")
        }
        #expect(groups.contains { $0.classes == "outline" })
    }

    @Test func aWholeCountryIsLegible() throws {
        let country = Country(columns: 18, rows: 19, seed: 342)
        // Fewer moves than a user's map gets: it must be whole and legible however short the search was.
        let found = TilePlacement.find(points: country.points, touching: country.pairs, rounds: 60)
        #expect(found.quality.isConnected)
        #expect(Set(found.places).count == 342)
        let tiles = Dictionary(uniqueKeysWithValues: zip(country.actors.map(\.id), found.places))
        let network = Network(
            id: "land", title: "Land", actors: country.actors, claims: country.borders, tiles: tiles)
        let picture = try Renderer.render(network, view: View(id: "land", title: "Land", layout: .tiles))
        let svg = SVGReading(picture.bytes)
        try PictureChecks(picture, svg).labels(leastSize: Theme(.report).leastSize)
        // One tile each, and an index that names each number.
        let drawn = svg.groups.filter { $0.classes == "territory" }
        #expect(Set(drawn.map(\.title)) == Set(country.actors.map(\.name)) && drawn.count == 342)
        let boxes = drawn.compactMap(\.box)
        for (index, box) in boxes.enumerated() {
            for other in boxes.dropFirst(index + 1) {
                // Hexagons reach into each other's boxes only at their points.
                #expect(
                    (box.center - other.center).length >= 0.99 * box.width, "tiles at \(box.center), \(other.center)")
            }
        }
        let index = try #require(svg.groups.first { $0.id == "area-index" })
        let numbers = svg.groups.filter { $0.classes == "node" }.flatMap(\.labels).map(\.text)
        #expect(Set(numbers) == Set((1...342).map(String.init)) && numbers.count == 342)
        #expect(Set(index.labels.map(\.text)).count == 342)
        for label in index.labels {
            let words = label.text.split(separator: " ", maxSplits: 1)
            #expect(country.actors.contains { words.count == 2 && $0.name == words[1] })
        }
    }

    @Test(arguments: Project.exampleNames) func anExampleCarriesItsTiles(name: String) throws {
        let network = try #require(ExampleViewsTests.networks[name])
        let located = network.actors.filter { $0.point != nil }
        #expect(located.allSatisfy { network.tiles[$0.id] != nil })
        #expect(Set(network.tiles.values).count == network.tiles.count)
        #expect(network.tiles.isEmpty || TileGrid.isConnected(Array(network.tiles.values)))
        for view in network.views {
            let figure = Figure(network, view: view, options: FigureOptions(layout: .tiles))
            #expect(!TilePlaces(figure).isSearched)
        }
    }

    /// A new municipality among those that have tiles takes a free one near its place; nobody else moves, and that is said.
    @Test func aNewMunicipalityMovesNobody() throws {
        let network = try #require(ExampleViewsTests.networks["zuid-holland"])
        let view = try #require(network.view("kaart-1-stedelijke-regios"))
        for new in [ActorID("gouda"), "delft", "goeree-overflakkee"] {
            var tiles = network.tiles
            let own = try #require(tiles[new])
            tiles[new] = nil
            let less = Network(
                id: network.id, title: network.title, language: network.language, statedAsOf: network.statedAsOf,
                actors: network.actors, relations: network.relations.filter { $0.place != nil },
                classes: network.classes, sources: network.sources, claims: network.claims, views: network.views,
                tiles: tiles)
            let figure = Figure(less, view: view)
            let places = TilePlaces(figure)
            #expect(!places.isSearched && places.added.map { figure.nodes[$0].id } == [new.rawValue])
            for (index, node) in figure.nodes.enumerated() where node.id != new.rawValue {
                #expect(places.tiles[index] == tiles[ActorID(node.id)])
            }
            let index = try #require(figure.nodes.firstIndex { $0.id == new.rawValue })
            let found = try #require(places.tiles[index])
            #expect(!tiles.values.contains(found))
            #expect((TileGrid.centre(found) - TileGrid.centre(own)).length < 2.1, "\(new)")
            #expect(TileGrid.isConnected(Array(places.tiles.values)))
            let picture = try Renderer.render(less, view: view)
            #expect(picture.notices.contains(.tilesAdded([new])))
            // Saved, it is no longer new.
            var options = RenderOptions()
            options.positions = picture.positions
            let again = try Renderer.render(less, view: view, options: options)
            #expect(!again.notices.contains(.tilesAdded([new])))
            #expect(again.positions == picture.positions)
        }
    }

    /// Where most have no tile they are searched for; saved, they are found again. What is no column or row is none.
    @Test func savedTilesAreUsedAndNonsenseIsNot() throws {
        let country = Country(columns: 5, rows: 4, seed: 3)
        let network = Network(id: "land", title: "Land", actors: country.actors, claims: country.borders)
        let view = View(id: "land", title: "Land", layout: .tiles)
        let first = try Renderer.render(network, view: view)
        #expect(first.positions.count == 20)
        var options = RenderOptions()
        options.positions = first.positions
        let second = try Renderer.render(network, view: view, options: options)
        #expect(second.bytes == first.bytes)
        let isSearched = { (picture: Picture) in
            picture.notices.contains { if case .tiles(_, let areSearched) = $0 { areSearched } else { false } }
        }
        #expect(isSearched(first) && !isSearched(second))
        options.positions = first.positions.mapValues { PicturePosition(x: $0.x + 0.5, y: $0.y * 1e300) }
        #expect(try Renderer.render(network, view: view, options: options).bytes == first.bytes)
        // Two on one tile: the first by id keeps it.
        options.positions = first.positions
        options.positions["g1"] = first.positions["g0"]
        let third = try Renderer.render(network, view: view, options: options)
        #expect(third.positions["g0"] == first.positions["g0"] && third.positions["g1"] != first.positions["g0"])
    }

    /// Letters across a mark's dashes read as struck out.
    @Test func aNameStaysWithinTheMarkOfItsTile() throws {
        let network = try #require(ExampleViewsTests.networks["zuid-holland"])
        let view = try #require(network.view("kaart-1-twee-tellingen"))
        let svg = SVGReading(try Renderer.render(network, view: view).bytes)
        let marks = svg.groups.filter { $0.id.hasPrefix("area-mark-") }
        #expect(marks.count == 12)
        for mark in marks {
            let box = try #require(mark.box)
            let node = mark.id.split(separator: "-").dropFirst(2).dropLast().joined(separator: "-")
            let labels = try #require(svg.groups.first { $0.id == "node-" + node }).labels
            #expect(!labels.isEmpty)
            for label in labels {
                let run = TextRun(label.text, font: Theme(.report).font(bold: label.isBold), size: label.size)
                let half = try Graphviz.measure([run])[0].width / 2
                #expect(label.x - half > box.minimum.x && label.x + half < box.maximum.x, "\(label.text)")
            }
        }
    }

    /// The figures that the network's file states are those of its places, and the map says them.
    @Test func theMapSaysHowWellTilesTellTheLand() throws {
        let network = try #require(ExampleViewsTests.networks["zuid-holland"])
        let view = try #require(network.view("kaart-1-stedelijke-regios"))
        let quality = try #require(TilePlaces(Figure(network, view: view)).quality)
        #expect(quality.pairs == 130 && quality.pairsKept >= 96 && quality.isConnected && quality.farthest <= 2)
        let svg = SVGReading(try Renderer.render(network, view: view).bytes)
        let remarks = svg.groups.filter { $0.id == "area-remarks" }.flatMap(\.labels).map(\.text)
            .joined(separator: " ")
        #expect(remarks.contains("van 130 paren buren raken er \(quality.pairsKept) elkaar"), "\(remarks)")
    }
}
