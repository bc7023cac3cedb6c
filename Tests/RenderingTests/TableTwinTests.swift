import Collaboration
import Rendering
import TestSupport
import Testing

@testable import Diagrams

/// The rows beside a picture, held against what the sources of the example networks state.
@Suite struct TableTwinTests {
    private func picture(_ name: String, _ id: String, _ figure: FigureOptions = FigureOptions()) throws -> Picture {
        let network = ExampleViewsTests.networks[name]!
        return try Renderer.render(
            network, view: try #require(network.view(id)), options: RenderOptions(figure: figure))
    }

    /// Of the 52 municipalities 28 are in no region, which a table of ties would not tell.
    @Test func whoIsInNoTieStandsInTheTable() throws {
        let picture = try picture("zuid-holland", "kaart-1-stedelijke-regios")
        #expect(picture.actorRows.count == 52 && picture.counts.actors == 52)
        let alone = picture.actorRows.filter { $0.tieCount == 0 }
        #expect(alone.count == 28 && alone.allSatisfy(\.memberships.isEmpty))
        #expect(alone.map(\.name).contains("Gouda"))
        #expect(picture.actorColumns.hasGroups && picture.actorColumns.highlight == nil)
        let others = try self.picture("zuid-holland", "kaart-1-twee-tellingen")
        let disputed = others.actorRows.filter { $0.memberships.map(\.status) == [.contested] }
        #expect(disputed.count == 12 && disputed.map(\.name).contains("Alphen aan den Rijn"))
    }

    @Test func groupsAndMarksStandInTheTable() throws {
        let twice: [ActorID] = ["almere", "dronten", "lelystad", "noordoostpolder", "urk"]
        let highlight = Highlight(title: "x", marks: Dictionary(uniqueKeysWithValues: twice.map { ($0, .excess) }))
        let picture = try picture(
            "stedelijke-regios-2018", "vijftien-regios", FigureOptions(highlight: highlight))
        #expect(picture.actorRows.map(\.kindWords).first == "gemeente")
        #expect(picture.actorRows.map(\.kindWords).last == "samenwerkingsverband (perspectief)")
        #expect(picture.actorRows.contains { $0.kindWords == "regio (stedelijke cultuurregio)" })
        let marked = picture.actorRows.filter { $0.markWords != nil }
        #expect(marked.map(\.name) == ["Almere", "Dronten", "Lelystad", "Noordoostpolder", "Urk"])
        for row in marked {
            #expect(row.markWords == "meer dan de regel toelaat")
            #expect(row.memberships.count == 2 && row.tieCount == 2)
        }
        #expect(picture.actorColumns.highlight == "Uitgelicht: x")
        #expect(
            picture.altText.contains(
                "uitgelicht: 5 gemeenten, meer dan de regel toelaat (Almere, Dronten, Lelystad, Noordoostpolder en Urk)"
            ), "\(picture.altText)")
    }

    @Test func manyAreCountedAndNobodyIsToldOf() throws {
        let rows = try picture("zuid-holland", "kaart-1-stedelijke-regios").actorRows
        var marks = Dictionary(uniqueKeysWithValues: rows.prefix(28).map { ($0.actor, Highlight.Mark.gap) })
        for row in rows.suffix(2) { marks[row.actor] = .contested }
        let many = try picture(
            "zuid-holland", "kaart-1-stedelijke-regios",
            FigureOptions(highlight: Highlight(title: "x", marks: marks)))
        #expect(
            many.altText.contains(
                "uitgelicht: 28 gemeenten, witte vlek; 2 gemeenten, betwist (Zuidplas en Zwijndrecht)"
            ), "\(many.altText)")
        let none = try picture(
            "zuid-holland", "kaart-1-stedelijke-regios", FigureOptions(highlight: Highlight(title: "x", marks: [:])))
        #expect(none.altText.contains("; niemand is uitgelicht"))
    }

    /// Values are those of the data, whatever they were divided by; who stands in a shape for several is told with it.
    @Test func valuesAndSharedShapesStandInTheTable() throws {
        let sized = try picture(
            "zuid-holland", "verbanden", FigureOptions(sizeBy: .attribute("population"), aggregateAbove: 10_000))
        let network = ExampleViewsTests.networks["zuid-holland"]!
        let snapshot = SnapshotChoice(network.view("verbanden")!, of: network).snapshot(of: network)
        #expect(sized.actorColumns.size == "inwoners")
        #expect(sized.actorRows.count { $0.size != nil } == 52)
        for row in sized.actorRows {
            #expect(row.size == snapshot.attribute("population", of: row.actor)?.number)
        }
        let typed = try picture("stedelijke-regios-2018", "tussen-regios")
        #expect(typed.actorColumns.color == "type")
        #expect(typed.actorRows.contains { $0.colorWords == "stedelijke cultuurregio" })
        let joined = try picture("zuid-holland", "kaart-3-partners-agenda", FigureOptions(aggregateAbove: 1))
        #expect(joined.actorColumns.hasSharedShapes)
        let shapes = Set(joined.actorRows.flatMap(\.sharedShapes))
        #expect(!shapes.isEmpty && shapes.allSatisfy { $0.contains("gemeenten") }, "\(shapes)")
        #expect(Set(joined.actorRows.map(\.actor)).count == joined.actorRows.count)
    }

    /// Who stands in the shape of a group has no disc, and its value all the same; so has the group itself.
    @Test func whoIsJoinedHasItsOwnValue() throws {
        let regions = regionNetwork()
        let values = Dictionary(uniqueKeysWithValues: regions.actors.enumerated().map { ($1.id, Double($0 + 1)) })
        let actors = regions.actors.map { actor in
            var actor = actor
            actor.attributes = [Attribute(key: "population", value: .number(values[actor.id]!), place: nowhere)]
            return actor
        }
        let network = Network(
            id: "land", title: "Land", actors: actors, sources: regions.sources, claims: regions.claims)
        let picture = try Renderer.render(
            network, view: regionView,
            options: RenderOptions(figure: FigureOptions(sizeBy: .attribute("population"), aggregateAbove: 10)))
        #expect(picture.actorRows.count { $0.sharedShapes.isEmpty } == 7 && picture.actorRows.count == 16)
        for row in picture.actorRows {
            #expect(row.size == values[row.actor], "\(row.name)")
        }
    }

    @Test func aSourceHasItsTitleBesideItsID() throws {
        let rows = try picture("stedelijke-regios-2018", "vijftien-regios").rows
        #expect(Set(rows.map(\.source)) == ["aandachtspunten-profielen-2018"])
        #expect(Set(rows.map(\.sourceTitle)) == ["Aandachtspunten bij profielen van stedelijke regio's"])
    }
}
