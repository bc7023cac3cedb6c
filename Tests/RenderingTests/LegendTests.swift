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

    /// The sizes in the legend are values of the map, and their shapes grow as those on the map do.
    @Test func sizesInTheLegendAreThoseOfTheMap() throws {
        let network = ExampleViewsTests.networks["zuid-holland"]!
        var options = RenderOptions()
        options.figure.sizeBy = .attribute("population")
        let view = try #require(network.view("verbanden"))
        let picture = try Renderer.render(network, view: view, options: options)
        let svg = SVGReading(picture.bytes)
        PictureChecks(picture, svg).legendListsWhatIsDrawn()

        let snapshot = SnapshotChoice(view, of: network, options: options.figure).snapshot(of: network)
        var letters: [Double: Double] = [:]
        for group in svg.groups where group.classes == "node" {
            let actor = ActorID(String(group.id.dropFirst("node-".count)))
            guard let inhabitants = snapshot.attribute("population", of: actor)?.number else { continue }
            letters[inhabitants] = try #require(group.labels.first).size
        }
        let sizes = DrawnLegend(svg).entries.filter { $0.section == "Inwoners" }
        let values = sizes.compactMap { Double($0.words.filter { $0 != "." }) }
        #expect(values.count == sizes.count && values.count >= 2, "\(sizes.map(\.words))")
        #expect(values.max() == letters.keys.max() && values.min() == letters.keys.min())
        let heights = sizes.map { $0.swatch.compactMap { SVGReading.around($0.points).height }.max()! }
        for (value, height) in zip(values, heights) {
            // Letters and shape grow together; letters come in hundredths.
            guard let size = letters[value], let largest = letters[values.max()!] else { continue }
            #expect(
                abs(height / heights[0] - size / largest) < 0.01, "\(value): \(height / heights[0]), \(size / largest)")
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
