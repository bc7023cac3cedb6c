import Collaboration
import DOT
import Rendering
import TestSupport
import Testing

@testable import Diagrams

/// On the slides of a series who stands in two of them stands at one place of the page, whatever stands above and below the map.
@Suite struct SlideSeriesTests {
    @Test func aSlideKeepsItsPlacesOnThePage() throws {
        let actors = (0..<9).map { municipality("g\($0)") } + [region("noord"), region("zuid")]
        let claims =
            (0..<9).map { claim("g\($0)", "member-of", $0 < 5 ? "noord" : "zuid") }
            + [claim("g1", "supports", "g2", .planned), claim("g1", "funds", "g3", .desired)]
        let network = Network(
            id: "n", title: "N", actors: actors, sources: [Source(id: "a", title: "A", place: nowhere)], claims: claims)
        func view(_ id: String, _ select: String, relations: [RelationID]?) -> View {
            View(
                id: id, title: relations == nil ? "Kaart" : String(repeating: "Een titel van twee regels ", count: 5),
                note: relations == nil ? "Een noot van een regel." : nil,
                select: selector(select), relations: relations)
        }
        let views = [
            view("alles", "soort=overheid|regio", relations: nil),
            view("deel", "id=g0|g1|g2|g3|noord", relations: ["member-of"]),
        ]
        var options = RenderOptions()
        options.figure.style = .slide
        let snapshot = Snapshot(network)
        let series = try Renderer.positions(of: views.map { (snapshot, $0) }, options: options)
        options.positions = series.positions
        options.headerHeight = try Renderer.headerHeight(of: views, options: options)
        func places(_ view: View) throws -> [Point2D] {
            let svg = SVGReading(try Renderer.render(snapshot, view: view, options: options).bytes)
            let page: Box2D = try #require(svg.groups.first { $0.id == "area-page" }?.box)
            let ids: [String] = ["g0", "g1", "g2", "g3", "noord"]
            return try ids.map { (id: String) -> Point2D in
                let box: Box2D = try #require(svg.groups.first { $0.id == "node-" + id }?.box)
                return box.center - page.minimum
            }
        }
        let (all, some) = (try places(views[0]), try places(views[1]))
        for (one, other) in zip(all, some) {
            #expect(abs(one.x - other.x) < 0.02 && abs(one.y - other.y) < 0.02, "\(one) \(other)")
        }
    }
}
