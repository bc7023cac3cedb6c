import Collaboration
import DOT
import Rendering
import TestSupport
import Testing

@testable import Diagrams

/// Legends beyond those of the example views as they are: in grey, of sizes, and with lies that the check must find.
@Suite struct LegendTests {
    @Test(arguments: ExampleViewsTests.views) func inGreyTheLegendListsWhatIsDrawn(drawn: ExampleViewsTests.Drawn)
        throws
    {
        var options = RenderOptions()
        options.figure.style = .grayscale
        let picture = try Renderer.render(
            ExampleViewsTests.networks[drawn.network]!, view: drawn.view, options: options)
        let svg = SVGReading(picture.bytes)
        PictureChecks(picture, svg).legendListsWhatIsDrawn()
        for paint in svg.groups.flatMap(\.paints) {
            for color in [paint.fill, paint.stroke].compactMap({ $0 }) { #expect(color == color.gray, "\(color.hex)") }
        }
    }

    /// Colours that tell an attribute, of actors alone and of those who are drawn together.
    @Test(arguments: ExampleViewsTests.views, [("level", 10), ("type", nil), ("size-class", nil)] as [(String, Int?)])
    func withColoursOfValuesTheLegendListsWhatIsDrawn(
        drawn: ExampleViewsTests.Drawn, choice: (key: String, limit: Int?)
    )
        throws
    {
        var options = RenderOptions()
        options.figure.colorBy = .attribute(choice.key)
        options.figure.aggregateAbove = choice.limit
        let picture = try Renderer.render(
            ExampleViewsTests.networks[drawn.network]!, view: drawn.view, options: options)
        PictureChecks(picture, SVGReading(picture.bytes)).legendListsWhatIsDrawn()
        // Whoever the table tells a value of is counted, once in each shape that it is drawn in.
        guard let title = picture.actorColumns.color else { return }
        let entries = DrawnLegend(SVGReading(picture.bytes)).entries.filter { $0.section.lowercased() == title }
        let listed = entries.compactMap(\.numbers.last).reduce(0, +)
        let told = picture.actorRows.count { $0.colorWords != nil }
        #expect(picture.actorColumns.hasSharedShapes ? listed >= told : listed == told, "\(listed) of \(told)")
    }

    /// Where groups outnumber the tones, a number tells those of one tone apart: in the legend and at every member.
    @Test(arguments: [LayoutID.tiles, .geo], [7, 14, 24]) func noTwoGroupsLookTheSame(layout: LayoutID, count: Int)
        throws
    {
        let actors = (0..<48).map { index in
            Actor(
                id: ActorID("g\(index)"), name: "Gemeente \(index)", kind: .government, level: "gemeente",
                point: GeoPoint(longitude: 4 + Double(index % 8) * 0.2, latitude: 51 + Double(index / 8) * 0.12),
                place: nowhere)
        }
        let regions = (0..<count).map { region("regio-\($0)") }
        // Everybody in a group, some in two, and one disputed.
        var claims = (0..<48).map { claim("g\($0)", "member-of", "regio-\($0 % count)") }
        claims += [0, 9, 18].map { claim("g\($0)", "member-of", "regio-\(($0 + 1) % count)") }
        claims += [claim("g5", "member-of", "regio-0"), claim("g5", "member-of", "regio-0", .absent, by: "b")]
        let tiles = Dictionary(
            uniqueKeysWithValues: actors.enumerated().map { ($1.id, TilePlace(column: $0 % 8, row: $0 / 8)) })
        let network = Network(
            id: "land", title: "Land", actors: actors + regions,
            sources: ["a", "b"].map { Source(id: $0, title: $0, place: nowhere) }, claims: claims, tiles: tiles)
        var view = View(
            id: "kaart", title: "Kaart", select: selector("kind=government"), layout: layout,
            groups: [.init(via: [.init("member-of")], of: selector("kind=region"))], colorBy: .groups)
        view.statuses = [.present, .contested]
        let picture = try Renderer.render(network, view: view)
        let svg = SVGReading(picture.bytes)
        PictureChecks(picture, svg).legendListsWhatIsDrawn()

        let groups = DrawnLegend(svg).entries.filter { $0.words.contains("regio-") }
        #expect(groups.count == count)
        struct Telling: Hashable {
            var colors: [Color]
            var number: Int
        }
        let told = try groups.map { entry in
            Telling(colors: ShapeLook.all(entry.swatch).flatMap(\.fills), number: try #require(entry.number))
        }
        #expect(Set(told).count == count && Set(told.map(\.colors)).count < count)
        // Each member bears the numbers of its own groups, and of no other.
        let figure = Figure(network, view: view)
        let borne = Dictionary(svg.groupNumbers.map { ($0.name, $0.numbers) }, uniquingKeysWith: { $0 + $1 })
        for (index, node) in figure.nodes.enumerated() where node.kind == .government {
            let own = figure.groups.filter { $0.members.contains { $0.node == index } }.map(\.name)
            let numbers = groups.filter { entry in own.contains { entry.name.hasSuffix(" " + $0) } }.compactMap(
                \.number)
            let found = borne.first { $0.key == node.name || $0.key.hasSuffix(" " + node.name) }?.value
            #expect(Set(found ?? []) == Set(numbers) && !numbers.isEmpty, "\(node.name)")
        }
    }

    /// What was changed in a true picture, and must be found.
    enum Lie: String, CaseIterable {
        case number, missing, dashes, color, title
    }

    @Test(arguments: Lie.allCases) func aLieIsFound(lie: Lie) throws {
        let network = ExampleViewsTests.networks["leiden-den-haag"]!
        var picture = try Renderer.render(network, view: try #require(network.view("den-haag-leiden")))
        let text = String(decoding: picture.bytes, as: UTF8.self)
        var changed = text
        switch lie {
        case .number: changed.replace(">lid van, betwist (2)<", with: ">lid van, betwist (3)<")
        case .missing:
            let start = try #require(changed.firstRange(of: ">financiert, gewenst (1)<")).lowerBound
            // Its words go; the swatch stands with the next ones.
            let line = changed[..<start].lastIndex(of: "\n")!
            changed.removeSubrange(line..<changed[start...].firstIndex(of: "\n")!)
        case .dashes:
            let start = try #require(changed.firstRange(of: "class=\"edge\"")).upperBound
            let dashes = try #require(changed[start...].firstRange(of: "stroke-dasharray"))
            changed.replaceSubrange(dashes, with: "data-none")
        case .color:
            let start = try #require(changed.firstRange(of: "class=\"node\"")).upperBound
            let fill = try #require(changed[start...].firstRange(of: "fill=\"#f3e3ee\""))
            changed.replaceSubrange(fill, with: "fill=\"#f3e3ef\"")
        case .title: changed.replace("betwist</title>", with: "gepland</title>")
        }
        #expect(changed != text)
        picture.bytes = Array(changed.utf8)
        withKnownIssue { PictureChecks(picture, SVGReading(picture.bytes)).legendListsWhatIsDrawn() }
    }
}
