import Collaboration
import Formats
import Foundation
import Testing

/// What is written and read again is the same network.
@Suite struct FolderWriterTests {
    private func written(_ network: Network) throws -> ReadResult {
        let files = FolderWriter.files(of: network).map { ($0.name, $0.bytes) }
        return try Fixture.read(Dictionary(uniqueKeysWithValues: files))
    }

    private func expectSame(_ network: Network) throws {
        let result = try written(network)
        let again = result.network
        #expect(result.errors.isEmpty)
        #expect(result.balance.allSatisfy { $0.read == $0.taken })
        #expect(again.canonicalHash == network.canonicalHash)
        #expect(again.actors.map(\.attributes.count) == network.actors.map(\.attributes.count))
        #expect(again.expectations.map(\.withoutPlaces) == network.expectations.map(\.withoutPlaces))
        #expect(again.views.map(\.withoutPlace) == network.views.map(\.withoutPlace))
        var (finders, others) = (again.finders, network.finders)
        finders.places = [:]
        others.places = [:]
        #expect(finders == others)
        #expect(again.columnSources == network.columnSources)
        #expect(again.tiles == network.tiles)
        #expect(again.colors == network.colors)
        #expect(FolderWriter.files(of: again) == FolderWriter.files(of: network))
    }

    @Test func theExample() throws { try expectSame(NetworkReader.read(paths: [Fixture.path("voorbeeld")]).network) }

    @Test(arguments: ["zuid-holland", "stedelijke-regios-2018", "leiden-den-haag", "cultuurschakel-den-haag"])
    func theNetworksOfThePackage(name: String) throws {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let result = NetworkReader.read(paths: [package.appendingPathComponent("graphs/\(name)").path])
        #expect(!result.hasErrors)
        try expectSame(result.network)
    }

    /// Text that a spreadsheet, YAML or our own reader could take for something else.
    @Test func awkwardText() throws {
        let awkward = [
            "=1+1", "'=x", "-3", "a\nb", "\"q\"; r, s", "&a *a", "null", "  x", "è€😀", "ja: [nee]", "#", "\u{1}",
        ]
        let place = FilePlace(file: "test")
        let actors = awkward.enumerated().map { index, text in
            Actor(
                id: ActorID("a\(index)"), name: "x" + text, kind: .theme,
                aliases: ["y" + text.replacing("|", with: "")],
                point: GeoPoint(longitude: 4.123, latitude: -52.1234567890123),
                attributes: [
                    Attribute(key: "getal", value: .number(1.234 * Double(index)), place: place),
                    Attribute(key: "tekst", value: .text("z" + text), place: place),
                ], note: text.trimmingCharacters(in: .whitespaces), place: place)
        }
        let claims = [
            Claim(
                from: .actor("a0"), relation: "eigen", to: .class("k"), status: .planned, strength: -1.234,
                period: Period(since: PartialDate("2020-02"), until: PartialDate("2021")), source: "s/deel",
                quote: "-3 of 4", holder: "a1", basis: .estimated, basedOn: "=", note: "@x",
                checkedOn: PartialDate("2021"), checkedBy: "redacteur", place: place)
        ]
        let network = Network(
            id: "lastig", title: awkward.joined(separator: " "), language: .english, actors: actors,
            relations: [RelationType(id: "eigen", dutch: "is: van", english: "*a", isDirected: false, place: place)],
            classes: [
                ActorClass(
                    id: "k", label: "&a", extent: .open(within: try Selector(parsing: "type=\"a b\"|c")), place: place)
            ],
            sources: [Source(id: "s", title: "&a", parts: ["deel", "rest"], note: "off", place: place)], claims: claims,
            views: [View(id: "v", title: "on", subtitle: "a\tb", label: .code, showsLegend: false)],
            tiles: ["a1": TilePlace(column: -1, row: 2)],
            colors: ThemeColors(
                groups: ["#123456", "#FFEE00"].compactMap { RGBColor(hex: $0) },
                kinds: [.secondLine: RGBColor(red: 0, green: 16, blue: 1)]))
        try expectSame(network)
    }
}

extension Collaboration.Expectation {
    fileprivate var withoutPlaces: Collaboration.Expectation {
        var rule = self
        rule.place = FilePlace(file: "")
        for index in rule.waivers.indices { rule.waivers[index].place = FilePlace(file: "") }
        return rule
    }
}

extension View {
    fileprivate var withoutPlace: View {
        var view = self
        view.place = nil
        return view
    }
}
