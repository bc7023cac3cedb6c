import Collaboration
import DOT
import Rendering
import TestSupport
import Testing

@testable import Diagrams

/// Every view of every example network as a slide.
@Suite struct SlidesTests {
    @Test(arguments: ExampleViewsTests.views) func aSlideHoldsEverything(drawn: ExampleViewsTests.Drawn) throws {
        var options = RenderOptions()
        options.figure.style = .slide
        let picture = try Renderer.render(
            ExampleViewsTests.networks[drawn.network]!, view: drawn.view, options: options)
        #expect(abs(picture.width / picture.height - 16.0 / 9) < 0.001, "\(picture.width) by \(picture.height)")
        let svg = SVGReading(picture.bytes)
        let page = try #require(svg.groups.first { $0.id == "area-page" }?.box)
        for group in svg.groups where ["node", "edge", "marker", "outline", "territory"].contains(group.classes) {
            if let box = group.box { #expect(page.holds(box, within: 0.6), "\(group.id) leaves the slide") }
        }

        // Sizes as they are on a slide of 13⅓ inches, 960 points.
        let letters = svg.groups.flatMap(\.labels).filter { !$0.text.isEmpty }.map { $0.size * 960 / picture.width }
        let smallest = try #require(letters.min())
        let said = picture.notices.compactMap { if case .smallLabels(let points) = $0 { points } else { nil } }.first
        if let said {
            #expect(abs(said - smallest) < 0.05, "said \(said), drawn \(smallest)")
        } else {
            #expect(smallest >= 9.99)
        }

        let checks = PictureChecks(picture, svg)
        checks.access()
        checks.form()
        checks.contrast()
        checks.legend()
        checks.legendListsWhatIsDrawn()
        // No text on another or on a shape, none outside its shape or the page.
        try checks.labels(leastSize: (smallest - 0.01) * 453.54 / 960)
    }

    /// A few actors fill the slide in large letters.
    @Test func aSmallMapHasLargeLetters() throws {
        var options = RenderOptions()
        options.figure.style = .slide
        let network = ExampleViewsTests.networks["leiden-den-haag"]!
        let picture = try Renderer.render(
            network, view: try #require(network.view("een-regio-of-twee")), options: options)
        #expect(picture.width == 960 && picture.height == 540)
        let svg = SVGReading(picture.bytes)
        let labels = svg.groups.filter { $0.classes == "node" }.flatMap(\.labels)
        #expect(labels.allSatisfy { $0.size >= 14 })
    }
}
