import Collaboration
import Diagrams
import Rendering
import TestSupport
import Testing

@Suite struct DeterminismTests {
    /// The same network with the rows of every table in the opposite order.
    func reversed(_ network: Network) -> Network {
        Network(
            id: network.id, title: network.title, language: network.language, statedAsOf: network.statedAsOf,
            actors: network.actors.reversed(), relations: network.relations.filter { $0.place != nil }.reversed(),
            classes: network.classes.reversed(), sources: network.sources.reversed(),
            claims: network.claims.reversed(), completeness: network.completeness.reversed(),
            counts: network.counts.reversed(), columnSources: network.columnSources,
            expectations: network.expectations, finders: network.finders, views: network.views,
            boundaries: network.boundaries, tiles: network.tiles)
    }

    @Test(arguments: [PictureFormat.svg, .png(dpi: 96), .pdf, .dot]) func theOrderOfRowsChangesNoByte(
        format: PictureFormat
    ) throws {
        let network = ExampleViewsTests.networks["leiden-den-haag"]!
        let view = try #require(network.view("instellingen"))
        let first = try Renderer.render(network, view: view, options: RenderOptions(format: format))
        // Something else in between.
        let other = ExampleViewsTests.networks["cultuurschakel-den-haag"]!
        for layout in [LayoutID.sfdp, .fdp] {
            var options = RenderOptions(format: format)
            options.figure.layout = layout
            _ = try Renderer.render(other, view: other.views[0], options: options)
        }
        let second = try Renderer.render(reversed(network), view: view, options: RenderOptions(format: format))
        #expect(first.bytes == second.bytes)
        #expect(first.rows.map(\.source) == second.rows.map(\.source))
    }

    @Test func everyLayoutDrawsEveryActorOnce() throws {
        let network = ExampleViewsTests.networks["leiden-den-haag"]!
        let view = try #require(network.view("instellingen"))
        var counts: Set<Int> = []
        for layout in [LayoutID.dot, .neato, .sfdp, .fdp, .circo, .twopi] {
            var options = RenderOptions()
            options.figure.layout = layout
            let picture = try Renderer.render(network, view: view, options: options)
            let svg = SVGReading(picture.bytes)
            #expect(svg.error == nil)
            counts.insert(svg.groups.count { $0.classes == "node" })
            #expect(picture.positions.count == picture.counts.actors)
        }
        #expect(counts.count == 1)
    }
}
