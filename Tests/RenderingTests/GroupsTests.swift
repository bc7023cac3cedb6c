import Collaboration
import DOT
import Rendering
import TestSupport
import Testing

@testable import Diagrams

/// What the real networks say of groups, as it is drawn: regions within a region, and members that are not simply present.
@Suite struct GroupsTests {
    private func drawn(_ name: String, _ id: String, _ style: StyleID) throws -> (
        network: Network, view: View, svg: SVGReading
    ) {
        let network = ExampleViewsTests.networks[name]!
        let view = try #require(network.view(id))
        var options = RenderOptions()
        options.figure.style = style
        let picture = try Renderer.render(network, view: view, options: options)
        return (network, view, SVGReading(picture.bytes))
    }

    /// Twente, Stedendriehoek, Arnhem Nijmegen, Ede-Wageningen and Zwolle lie within ROUTE OOST, with all their members and nobody else.
    @Test(arguments: [StyleID.report, .grayscale]) func routeOostEnclosesItsFiveRegions(style: StyleID) throws {
        let (network, view, svg) = try drawn("stedelijke-regios-2018", "vijftien-regios", style)
        let snapshot = SnapshotChoice(view, of: network).snapshot(of: network)
        func from(_ group: ActorID, _ relation: RelationID) -> [ActorID] {
            snapshot.ties.filter { $0.relation == relation && $0.to == group && $0.status == .present }.map(\.from)
        }
        let regions = from("route-oost", "part-of")
        #expect(
            Set(regions) == [
                "regio-twente", "regio-stedendriehoek", "regio-arnhem-nijmegen", "regio-ede-wageningen", "regio-zwolle",
            ])
        let outer = try #require(svg.groups.first { $0.id == "area-outline-route-oost" }?.polygons.first)
        var inside: Set<String> = ["route-oost"]
        for region in regions {
            let members = from(region, "member-of").filter { network.actor($0)?.level == "gemeente" }
            #expect(members.count >= 2)
            inside.formUnion(([region] + members).map(\.rawValue))
            // The region's own outline lies within it, or runs along it where others stand close.
            let own = try #require(svg.groups.first { $0.id == "area-outline-" + region.rawValue }?.polygons.first)
            for point in own where !Polygon.contains(outer, point) {
                let hair = Box2D(minimum: point, maximum: point).grown(by: 0.05)
                #expect(!Polygon.isClear(outer, of: hair), "\(region) leaves ROUTE OOST")
            }
        }
        let nodes = svg.groups.filter { $0.classes == "node" }
        #expect(inside.isSubset(of: nodes.map { String($0.id.dropFirst("node-".count)) }))
        for node in nodes {
            let box = try #require(node.box)
            let corners = box.corners.count { Polygon.contains(outer, $0) }
            #expect(corners == (inside.contains(String(node.id.dropFirst("node-".count))) ? 4 : 0), "\(node.title)")
        }
    }

    /// Lines of one relation in different statuses look different, apart from their colour, on the map and in the legend.
    @Test(arguments: ExampleViewsTests.views, [StyleID.report, .grayscale])
    func statusesAreToldApart(drawn case: ExampleViewsTests.Drawn, style: StyleID) throws {
        let (network, _, svg) = try drawn(`case`.network, `case`.view.id, style)
        struct Manner: Hashable {
            var dashes: String?
            var isDouble: Bool
            var isSigned: Bool
            init(_ look: TieLook) {
                (dashes, isDouble) = (look.dashes, look.isDouble)
                isSigned = look.sign?.contains { "?×".contains($0) } ?? false
            }
        }
        let signed = Set(
            svg.groups.filter { $0.classes == "sign" }.map { "edge-" + $0.id.dropFirst("sign-".count) })
        let words: [(status: String, of: TieStatus)] = [
            ("betwist", .contested), ("gepland", .planned), ("gewenst", .desired), ("onbekend", .unknown),
        ]
        var manners: [TieStatus: Set<Manner>] = [:]
        for edge in svg.groups where edge.classes == "edge" {
            let title = edge.title.replacing(#/ \([0-9.]+ relaties\)$/#, with: "")
            let status = words.first { title.hasSuffix(", " + $0.status) }?.of ?? .present
            let look = try #require(TieLook(edge.elements, sign: signed.contains(edge.id) ? "?" : nil))
            manners[status, default: []].insert(Manner(look))
        }
        var listed: [TieStatus: Set<Manner>] = [:]
        for entry in DrawnLegend(svg).entries where entry.section == "Relaties" {
            let status = words.first { entry.name.hasSuffix(", " + $0.status) }?.of ?? .present
            listed[status, default: []].insert(Manner(try #require(TieLook(entry.swatch))))
        }
        #expect(manners == listed)
        // One manner for each status, and no two of the same.
        #expect(manners.values.allSatisfy { $0.count == 1 }, "\(manners)")
        #expect(Set(manners.values).count == manners.count, "\(manners)")
        // Members on the land that are not simply present carry a mark, present ones none.
        let figure = Figure(network, view: `case`.view)
        // In grey their groups have numbers.
        let titles = svg.groups.filter { $0.id.hasPrefix("area-mark-") }.map(\.title)
        let marked = Set(titles.map { $0.replacing(#/^\[[0-9]+\] /#, with: "") })
        if figure.layout == .tiles || figure.layout == .geo {
            let unsure = figure.groups.flatMap { group in
                group.members.filter { $0.status != .present }.map { _ in group.name }
            }
            #expect(svg.groups.count { $0.id.hasPrefix("area-mark-") } == unsure.count)
            #expect(unsure.allSatisfy { name in marked.contains { $0.hasPrefix(name + ": ") } })
        }
    }

    /// The examples hold what these tests speak of.
    @Test func theExamplesHaveContestedAndPlannedMembers() {
        let statuses = ExampleViewsTests.views.flatMap { drawn in
            Figure(ExampleViewsTests.networks[drawn.network]!, view: drawn.view).drawnTies
                .filter { $0.relation == "member-of" }.map(\.status)
        }
        #expect(Set(statuses).isSuperset(of: [.present, .contested, .planned, .unknown]))
    }
}
