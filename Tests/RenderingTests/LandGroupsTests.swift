import Collaboration
import DOT
import Rendering
import TestSupport
import Testing

@testable import Diagrams

/// Groups on maps of the land: in each other, in the same tiles, contested and planned ones, and pointed out besides.
@Suite struct LandGroupsTests {
    /// Three by four municipalities; `binnen` and `gelijk` hold the same three, `midden` five, `buiten` eight of them; the last three are
    /// contested in one and planned in another.
    private static let network: Network = {
        let places = (0..<12).map { (id: "m\($0)", column: $0 % 4, row: $0 / 4) }
        let municipalities = places.map { place in
            Actor(
                id: ActorID(place.id), name: "Stad \(place.id)", kind: .government, level: "gemeente",
                point: GeoPoint(longitude: 4 + Double(place.column) * 0.2, latitude: 52 - Double(place.row) * 0.12),
                place: nowhere)
        }
        let sizes = ["binnen": 3, "gelijk": 3, "midden": 5, "buiten": 8]
        var claims = sizes.keys.sorted().flatMap { group in
            (0..<sizes[group]!).map { claim("m\($0)", "member-of", group) }
        }
        for last in 9..<12 {
            claims += [
                claim("m\(last)", "member-of", "betwist"), claim("m\(last)", "member-of", "betwist", .absent, by: "b"),
            ]
            claims += [claim("m\(last)", "member-of", "plan", .planned)]
        }
        // Beside its membership a tie of another kind, which no area shows.
        claims += [claim("m0", "collaborates-with", "binnen")]
        return Network(
            id: "land", title: "Land",
            actors: municipalities + ["binnen", "gelijk", "midden", "buiten", "betwist", "plan"].map { region($0) },
            sources: ["a", "b"].map { Source(id: $0, title: $0, place: nowhere) }, claims: claims,
            tiles: Dictionary(
                uniqueKeysWithValues: places.map { (ActorID($0.id), TilePlace(column: $0.column, row: $0.row)) }))
    }()

    private func view(_ layout: LayoutID, colorBy: ColorBy? = .groups) -> View {
        var view = View(
            id: "kaart", title: "Kaart", layout: layout,
            groups: [.init(via: [.init("member-of")], of: selector("kind=region"))], colorBy: colorBy)
        view.statuses = [.present, .contested, .planned]
        return view
    }

    private func drawn(_ view: View, marks: [ActorID: Highlight.Mark] = [:]) throws -> (
        picture: Picture, svg: SVGReading
    ) {
        var options = RenderOptions()
        if !marks.isEmpty { options.figure.highlight = Highlight(title: "Uitgelicht", marks: marks) }
        let picture = try Renderer.render(Self.network, view: view, options: options)
        return (picture, SVGReading(picture.bytes))
    }

    /// What an area shows is not drawn as a line besides, and is counted all the same; what it does not show is.
    @Test(arguments: [LayoutID.tiles, .geo]) func membershipsAreAreasAndNoLines(layout: LayoutID) throws {
        for coloring in [ColorBy.groups, .kind] {
            let (picture, svg) = try drawn(view(layout, colorBy: coloring))
            let edges = svg.groups.filter { $0.classes == "edge" }
            #expect(edges.count == 1 && edges[0].title.contains(" werkt samen met "), "\(layout), \(coloring)")
            #expect(picture.counts.ties == [.present: 20, .contested: 3, .planned: 3])
            #expect(!picture.notices.contains { if case .linesUnderShapes = $0 { true } else { false } })
            PictureChecks(picture, svg).legendListsWhatIsDrawn()
        }
    }

    /// Who is planned in one group and in none besides is painted as who is in none, and not counted so.
    @Test(arguments: [LayoutID.tiles, .neato]) func whoIsPlannedIsNotInNone(layout: LayoutID) throws {
        var view = view(layout)
        view.groups = [.init(via: [.init("member-of")], of: selector("id=plan|binnen"))]
        view.select = selector("level=gemeente")
        let (picture, svg) = try drawn(view)
        PictureChecks(picture, svg).legendListsWhatIsDrawn()
        let words = DrawnLegend(svg).entries.map(\.words)
        #expect(words.contains("bij geen van deze groepen als lid genoemd (6, +3 gepland)"), "\(words)")
    }

    /// On tiles the outlines' colours stand in the legend where the tiles' own say something else.
    @Test func outlinesAreListedWhereColoursSaySomethingElse() throws {
        var view = view(.tiles, colorBy: .kind)
        view.select = selector("level=gemeente")
        let (picture, svg) = try drawn(view)
        PictureChecks(picture, svg).legendListsWhatIsDrawn()
        let words = DrawnLegend(svg).entries.filter { $0.section == "Groepen" }.map(\.words)
        #expect(words.contains("buiten (8)") && words.contains("plan (0, +3 gepland)"), "\(words)")
    }

    /// Where some groups have a shape of their own and others an outline alone, both are explained.
    @Test func whatOutlinesSayIsListedBesideShapes() throws {
        for shown in ["id!=buiten", "id!=binnen|gelijk|midden"] {
            var view = view(.tiles, colorBy: .kind)
            view.select = selector("kind=government|region \(shown)")
            let (picture, svg) = try drawn(view)
            PictureChecks(picture, svg).legendListsWhatIsDrawn()
            let words = DrawnLegend(svg).entries.map(\.words)
            #expect(words.contains("omlijnd: de leden"), "\(words)")
        }
    }

    /// A group of which nobody is on the land has its shape beside it, and its members lines to that: the legend has no sign for it.
    @Test func aGroupBesideTheLandHasNoSign() throws {
        let far = ["ver1", "ver2"].map { municipality($0) }
        let network = Network(
            id: "land", title: "Land", actors: Self.network.actors + far + [region("verre")],
            sources: Self.network.sources,
            claims: Self.network.claims + far.map { claim($0.id.rawValue, "member-of", "verre") },
            tiles: Self.network.tiles)
        var view = view(.tiles, colorBy: .attribute("level"))
        view.statuses = [.present]
        let picture = try Renderer.render(network, view: view)
        let svg = SVGReading(picture.bytes)
        PictureChecks(picture, svg).legendListsWhatIsDrawn()
        let groups = DrawnLegend(svg).entries.filter { $0.section == "Groepen" }.map(\.words)
        #expect(groups.contains("buiten (8)") && !groups.contains { $0.contains("verre") }, "\(groups)")
    }

    /// Where colours say something else and there are no outlines, numbers tell who is in which group.
    @Test func betweenBoundariesNumbersTellTheGroupsThatColoursDoNot() throws {
        for select in ["", "level=gemeente"] {
            var view = view(.geo, colorBy: .kind)
            view.select = selector(select)
            let (picture, svg) = try drawn(view)
            PictureChecks(picture, svg).legendListsWhatIsDrawn()
            // The legend says which number is whose, whether or not its name has room on the map.
            let words = DrawnLegend(svg).entries.filter { $0.section == "Groepen" }.map(\.words)
            for name in ["[1] betwist (0, +3 betwist)", "[3] buiten (8)", "[6] plan (0, +3 gepland)"] {
                #expect(words.contains(name), "\(words)")
            }
        }
        let (_, svg) = try drawn(view(.geo, colorBy: .kind))
        let numbers = Dictionary(svg.groupNumbers.map { ($0.name, $0.numbers.count) }, uniquingKeysWith: max)
        #expect(
            numbers["Stad m0"] == 4 && numbers["Stad m7"] == 1 && numbers["Stad m11"] == 2 && numbers["Stad m8"] == nil)
        let texts = svg.groups.filter { $0.id == "node-m11" }.flatMap(\.labels).map(\.text).joined(separator: " ")
        #expect(texts.contains("betwist") && texts.contains("gepland"), "\(texts)")
    }

    /// Two groups' outlines do not share a line, nor do rings and marks lie on them or on each other.
    @Test func ringsOfATileLieInEachOther() throws {
        let marks: [ActorID: Highlight.Mark] = ["m0": .gap, "m9": .possible]
        let (_, svg) = try drawn(view(.tiles), marks: marks)
        let outlines = svg.groups.filter { $0.classes == "outline" }
        #expect(outlines.count == 4)
        let rings = svg.groups.filter { $0.id.hasPrefix("area-ring-") || $0.id.hasPrefix("area-mark-") }
        #expect(rings.count == 2 + 6)
        let lines = (outlines + rings).flatMap { group in group.polygons.map { (id: group.id, ring: $0) } }
        for (index, one) in lines.enumerated() {
            // The two lines of a contested mark are one sign.
            for other in lines.dropFirst(index + 1) where other.id != one.id {
                for corner in one.ring {
                    let nearest = other.ring.map { ($0 - corner).length }.min()!
                    #expect(nearest > 1.5, "\(one.id) lies on \(other.id)")
                }
            }
        }
        // What is pointed out is drawn above the outlines.
        let order = svg.groups.map(\.id)
        let last = try #require(order.lastIndex { $0.hasPrefix("area-outline-") })
        #expect(order.firstIndex { $0.hasPrefix("area-ring-") }! > last)
        // Names stay inside the innermost ring.
        for ring in rings {
            let node =
                ring.id.hasPrefix("area-ring-") ? ring.id.dropFirst(10) : ring.id.dropFirst(10).prefix { $0 != "-" }
            let box = try #require(ring.box)
            let labels = try #require(svg.groups.first { $0.id == "node-" + node }).labels
            for label in try SVGReading.boxes(labels) { #expect(box.holds(label, within: 0), "\(ring.id)") }
        }
    }

    /// A contested member is striped with white in every layout that has shapes, and hatched between boundaries.
    @Test(arguments: [LayoutID.neato, .dot, .tiles]) func contestedMembersAreStriped(layout: LayoutID) throws {
        let (picture, svg) = try drawn(view(layout))
        PictureChecks(picture, svg).legendListsWhatIsDrawn()
        for id in ["m9", "m8", "m0"] {
            let groups = svg.groups.filter { ["area-stripes-" + id, "area-tile-" + id].contains($0.id) }
            let fills = groups.flatMap(\.paints).compactMap(\.fill)
            #expect(fills.contains(.white) == (id == "m9") || layout == .tiles && id == "m8", "\(id) in \(layout)")
        }
    }
}
