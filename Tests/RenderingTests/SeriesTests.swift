import Collaboration
import DOT
import Rendering
import TestSupport
import Testing

@testable import Diagrams

/// The same actor at the same place in every map of a series, in each layout that graphviz makes.
@Suite struct SeriesTests {
    static let network = ExampleViewsTests.networks["leiden-den-haag"]!
    static let views = ["den-haag-leiden", "instellingen", "een-regio-of-twee"].compactMap { network.view($0) }

    private func members(_ views: [View]) -> [(snapshot: Snapshot, view: View)] {
        views.map { view in (SnapshotChoice(view, of: Self.network).snapshot(of: Self.network), view) }
    }

    private func options(_ layout: LayoutID) -> RenderOptions { RenderOptions(figure: FigureOptions(layout: layout)) }

    @Test(arguments: [LayoutID.neato, .sfdp, .fdp, .circo, .twopi, .dot])
    func anActorStandsAtTheSamePlaceInEveryMap(layout: LayoutID) throws {
        var options = options(layout)
        options.positions = try Renderer.positions(of: members(Self.views), options: options)
        for view in Self.views {
            let picture = try Renderer.render(Self.network, view: view, options: options)
            #expect(picture.positions.count > 1)
            for (actor, place) in picture.positions { #expect(options.positions[actor] == place, "\(actor)") }
            // And so they stand on the page: the frame's distances are the drawing's.
            let svg = SVGReading(picture.bytes)
            let shapes = svg.groups.filter { $0.classes == "node" && $0.id.hasPrefix("node-") }
            let middles = shapes.compactMap { shape -> (x: Double, y: Double)? in
                guard let place = options.positions[ActorID(String(shape.id.dropFirst(5)))], let box = shape.box
                else { return nil }
                return (box.center.x - place.x, box.center.y - place.y)
            }
            #expect(middles.count == shapes.count)
            for middle in middles {
                #expect(abs(middle.x - middles[0].x) < 0.6 && abs(middle.y - middles[0].y) < 0.6)
            }
            let said = picture.notices.compactMap { if case .smallLabels(let points) = $0 { points } else { nil } }
                .first
            try PictureChecks(picture, svg).labels(leastSize: (said ?? Theme(.report).leastSize) - 0.05)
        }
    }

    @Test func theOrderOfTheViewsDoesNotMatter() throws {
        let options = options(.neato)
        let places = try Renderer.positions(of: members(Self.views), options: options)
        #expect(try Renderer.positions(of: members(Self.views.reversed()), options: options) == places)
    }

    @Test func whoIsNewStandsAroundWhoWasThere() throws {
        var options = options(.neato)
        let few = try Renderer.positions(of: members([Self.views[1]]), options: options)
        options.positions = few
        let all = try Renderer.positions(of: members(Self.views), options: options)
        #expect(all.count > few.count)
        for (actor, place) in few { #expect(all[actor] == place, "\(actor)") }
        options.positions = all
        let picture = try Renderer.render(Self.network, view: Self.views[0], options: options)
        try PictureChecks(picture, SVGReading(picture.bytes)).labels(leastSize: 5)
    }
}
