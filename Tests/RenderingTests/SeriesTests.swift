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
        let series = try Renderer.positions(of: members(Self.views), options: options)
        options.positions = series.positions
        options.headerHeight = try Renderer.headerHeight(of: Self.views, options: options)
        var tops: [Double] = []
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
            // From the page's upper edge they stand equally low, whatever stands above the map.
            if let page = svg.groups.first(where: { $0.id == "area-page" })?.box {
                tops.append(middles[0].y - page.minimum.y)
            }
            let said = picture.notices.compactMap { if case .smallLabels(let points) = $0 { points } else { nil } }
                .first
            try PictureChecks(picture, svg).labels(leastSize: (said ?? Theme(.report).leastSize) - 0.05)
        }
        #expect(tops.count == Self.views.count)
        // Where one map of all would be too much, the program gives each its own places.
        if series.isLegible { #expect(tops.allSatisfy { abs($0 - tops[0]) < 0.6 }, "\(tops)") }
    }

    /// Three towns in a row, and a view of each part: what one map leaves out keeps its room.
    @Test(arguments: [LayoutID.tiles, .geo], [true, false]) func mapsOfTheLandLieOnEachOther(
        layout: LayoutID, withOutlines: Bool
    ) throws {
        let towns = ["a", "b", "c", "d"].enumerated().map { index, id in
            var town = municipality(id)
            town.point = GeoPoint(longitude: 4 + 0.2 * Double(index), latitude: 52 + 0.1 * Double(index % 2))
            return town
        }
        let network = Network(id: "land", title: "Land", actors: towns)
        let areas = towns.map { town -> Boundaries.Area in
            let (x, y) = (town.point!.longitude, town.point!.latitude)
            let corners = [(0.0, 0.0), (0.1, 0), (0.1, 0.1), (0, 0.1)].map {
                GeoPoint(longitude: x - 0.05 + $0.0, latitude: y - 0.05 + $0.1)
            }
            return .init(code: nil, name: town.name, polygons: [.init(outer: .init(points: corners), holes: [])])
        }
        let views = [["a", "b"], ["b", "c"], ["b", "d"]].map { ids in
            View(
                id: ids.joined(),
                title: String(repeating: "Een titel van twee regels ", count: ids == ["b", "c"] ? 5 : 1),
                select: Selector(terms: [.init(key: "id", comparison: .equal, values: ids)]), layout: layout)
        }
        var options = RenderOptions(boundaries: withOutlines ? Boundaries(areas: areas) : nil)
        let snapshot = Snapshot(network)
        options.positions = try Renderer.positions(of: views.map { (snapshot, $0) }, options: options).positions
        options.headerHeight = try Renderer.headerHeight(of: views, options: options)
        #expect(Set(options.positions.keys) == ["a", "b", "c", "d"])
        func middle(_ view: View) throws -> Point2D {
            let svg = SVGReading(try Renderer.render(network, view: view, options: options).bytes)
            let shape = svg.groups.first { $0.classes == "territory" && $0.id.hasSuffix("-b") }
            let page = try #require(svg.groups.first { $0.id == "area-page" }?.box)
            return try #require(shape?.box?.center) - page.minimum
        }
        let places = try views.map(middle)
        for place in places { #expect((place - places[0]).length < 0.02, "\(place)") }
        options.positions = [:]
        let apart = try views.map(middle)
        #expect(apart.contains { ($0 - places[0]).length > 5 })
    }

    /// A map of all that no page could hold serves none of them.
    @Test func whatIsTooMuchTogetherIsTold() throws {
        #expect(try Renderer.positions(of: members(Self.views), options: options(.neato)).isLegible)
        let network = ExampleViewsTests.networks["zuid-holland"]!
        let views = network.views.filter { $0.layout == .neato }
        let all = views.map { (snapshot: SnapshotChoice($0, of: network).snapshot(of: network), view: $0) }
        #expect(try !Renderer.positions(of: all, options: options(.neato)).isLegible)
    }

    @Test func theOrderOfTheViewsDoesNotMatter() throws {
        let options = options(.neato)
        let places = try Renderer.positions(of: members(Self.views), options: options)
        #expect(try Renderer.positions(of: members(Self.views.reversed()), options: options) == places)
    }

    @Test func whoIsNewStandsAroundWhoWasThere() throws {
        var options = options(.neato)
        let few = try Renderer.positions(of: members([Self.views[1]]), options: options).positions
        options.positions = few
        let all = try Renderer.positions(of: members(Self.views), options: options).positions
        #expect(all.count > few.count)
        for (actor, place) in few { #expect(all[actor] == place, "\(actor)") }
        options.positions = all
        let picture = try Renderer.render(Self.network, view: Self.views[0], options: options)
        try PictureChecks(picture, SVGReading(picture.bytes)).labels(leastSize: 5)
    }
}
