import Collaboration
import Diagrams
import Rendering
import TestSupport
import Testing

/// Every view of every example network, in its own layout, through the checks that a report needs.
@Suite struct ExampleViewsTests {
    struct Drawn: Sendable, CustomTestStringConvertible {
        let network: String
        let view: View
        var testDescription: String { "\(network): \(view.id)" }
    }

    static let networks = Dictionary(
        uniqueKeysWithValues: Project.exampleNames.map { ($0, Project.network($0)) })

    static let views = Project.exampleNames.flatMap { name in
        networks[name]!.views.map { Drawn(network: name, view: $0) }
    }

    static func svg(_ drawn: Drawn) throws -> (picture: Picture, svg: SVGReading) {
        let picture = try Renderer.render(networks[drawn.network]!, view: drawn.view)
        return (picture, SVGReading(picture.bytes))
    }

    @Test(arguments: views) func aViewIsLegibleAndTrue(drawn: Drawn) throws {
        let (picture, svg) = try ExampleViewsTests.svg(drawn)
        let checks = PictureChecks(picture, svg)
        checks.access()
        checks.form()
        checks.contrast()
        checks.borders()
        checks.legend()
        checks.legendListsWhatIsDrawn()
        try checks.labels(leastSize: Theme(.report).leastSize - 0.005)
        // What a view's own layout cannot draw well is not a matter for the reader.
        for notice in picture.notices {
            if case .linesUnderShapes = notice { Issue.record("\(notice)") }
            if case .smallLabels = notice { Issue.record("\(notice)") }
        }
        // 160 mm wide it goes on one A4 page.
        #expect(picture.height * 160 / picture.width <= 270, "\(picture.height * 160 / picture.width) mm high")
    }
}
