import Collaboration
import DOT
import Diagrams
import Formats
import Foundation
import Rendering
import TestSupport
import Testing

/// Every view of every example network in every layout, not only its own: nothing on anything else, whatever the engine found.
@Suite struct AllLayoutsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let network: String
        let view: View
        let layout: LayoutID
        var testDescription: String { "\(network): \(view.id) in \(layout.rawValue)" }
    }

    /// Outlines from outside the project, where the machine has them.
    static let boundaries: Boundaries? = ProcessInfo.processInfo.environment["WITTEVLEK_BOUNDARIES"].flatMap { path in
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        return try? GeoJSONReader.read(Array(bytes))
    }

    static let cases = ExampleViewsTests.views.flatMap { drawn in
        LayoutID.allCases.map { Case(network: drawn.network, view: drawn.view, layout: $0) }
    }

    @Test(arguments: cases) func nothingCoversAnything(test: Case) throws {
        var options = RenderOptions()
        options.figure.layout = test.layout
        if test.layout == .geo { options.boundaries = AllLayoutsTests.boundaries }
        guard let picture = try AllLayoutsTests.picture(test, options) else {
            // Themes and partnerships have no place in the land: that is said, and nothing is drawn.
            #expect(test.layout == .geo || test.layout == .tiles)
            return
        }
        let svg = SVGReading(picture.bytes)
        let checks = PictureChecks(picture, svg)
        checks.access()
        checks.form()
        checks.contrast()
        checks.legend()
        checks.legendListsWhatIsDrawn()
        try checks.namesStandAtTheirAreas()
        if test.layout == .geo || test.layout == .tiles { checks.tiesAreSeen() }
        // What a layout cannot bring to 7 points it says.
        let said = picture.notices.compactMap { if case .smallLabels(let points) = $0 { points } else { nil } }.first
        try checks.labels(leastSize: (said ?? Theme(.report).leastSize) - 0.05)
        try checks.groups(
            Figure(ExampleViewsTests.networks[test.network]!, view: test.view, options: options.figure))
    }

    /// Nil where nobody has a place in the layout.
    private static func picture(_ test: Case, _ options: RenderOptions) throws -> Picture? {
        let network = ExampleViewsTests.networks[test.network]!
        do {
            return try Renderer.render(network, view: test.view, options: options)
        } catch {
            if case .nobodyPlaced = error { return nil }
            throw error
        }
    }
}
