import Collaboration
import DOT
import Diagrams
import Rendering
import TestSupport
import Testing

/// Maps with members joined in their groups' shapes: legible and true in every layout that has groups as shapes.
@Suite struct GroupAggregationMapsTests {
    @Test(arguments: LayoutID.allCases.filter { $0 != .geo && $0 != .tiles }, StyleID.allCases)
    func joinedGroupsAreLegibleAndTrue(layout: LayoutID, style: StyleID) throws {
        var options = RenderOptions()
        options.figure.layout = layout
        options.figure.style = style
        options.figure.aggregateAbove = 10
        let network = regionNetwork()
        let picture = try Renderer.render(network, view: regionView, options: options)
        let svg = SVGReading(picture.bytes)
        let checks = PictureChecks(picture, svg)
        checks.access()
        checks.form()
        checks.contrast()
        checks.borders()
        checks.legend()
        checks.legendListsWhatIsDrawn()
        if style != .slide { try checks.labels(leastSize: Theme(.report).leastSize - 0.05) }
        let figure = Figure(network, view: regionView, options: options.figure)
        try checks.groups(figure)
        #expect(picture.rows.count == 31)

        // The number stands at every line of several ties, on no shape and no other number, and at no other line.
        let counts = svg.groups.filter { $0.id.hasPrefix("count-") }
        let edges = svg.groups.filter { $0.classes == "edge" }
        var told: [String: [String]] = [:]
        for count in counts { told[count.title, default: []].append(count.labels.map(\.text).joined()) }
        for edge in edges {
            let number = edge.title.firstMatch(of: #/ \(([0-9]+) relaties\)$/#).map { String($0.1) }
            #expect(told[edge.title] == number.map { [$0] }, "\(edge.title)")
        }
        #expect(counts.count == 4)
        let shapes = svg.groups.filter { $0.classes == "node" }
        for (place, count) in counts.enumerated() {
            let box = try #require(count.box)
            for other in shapes + counts.dropFirst(place + 1) {
                #expect(!(other.box?.overlaps(box, moreThan: 0.5) ?? false), "\(count.title) on \(other.title)")
            }
            for letters in try SVGReading.boxes(count.labels) { #expect(box.holds(letters, within: 0.6)) }
        }
        #expect(shapes.filter { $0.title.contains(", met ") }.count == 2)
    }

    /// More regions than colours, each with all its members in its shape: the names tell them apart, and whoever is in none is told.
    @Test(arguments: [LayoutID.neato, .sfdp, .circo]) func manyJoinedGroups(layout: LayoutID) throws {
        let regions = 0..<9
        let members = regions.flatMap { region in (0..<5).map { "g\(region)-\($0)" } }
        var claims = regions.flatMap { region in (0..<5).map { claim("g\(region)-\($0)", "member-of", "r\(region)") } }
        for region in regions {
            let next = (region + 1) % regions.count
            claims += (0..<5).map { claim("g\(region)-\($0)", "collaborates-with", "g\(next)-\($0)") }
            claims.append(claim("g\(region)-0", "collaborates-with", "g\(region)-1"))
        }
        claims.append(claim("los", "collaborates-with", "g0-0"))
        let network = Network(
            id: "land", title: "Land",
            actors: (members + ["los"]).map { municipality($0) } + regions.map { region("r\($0)") },
            sources: [Source(id: "a", title: "A", place: nowhere)], claims: claims)
        var options = RenderOptions()
        options.figure.layout = layout
        // The usual limit: 55 lines that are no memberships.
        let picture = try Renderer.render(network, view: regionView, options: options)
        #expect(picture.notices.contains(.grouped(ties: 45, lines: 9, inside: 9)))
        #expect(!picture.notices.contains { if case .dense = $0 { true } else { false } })
        let svg = SVGReading(picture.bytes)
        let checks = PictureChecks(picture, svg)
        checks.access()
        checks.contrast()
        checks.legendListsWhatIsDrawn()
        try checks.labels(leastSize: Theme(.report).leastSize - 0.05)
        let legend = DrawnLegend(svg).entries.map(\.words)
        #expect(legend.contains("groepen (9), naam op de kaart; kleuren komen terug"))
        #expect(legend.contains("bij geen van deze groepen als lid genoemd (1)"))
        #expect(svg.groups.count { $0.id.hasPrefix("count-") } == 9)
    }
}
