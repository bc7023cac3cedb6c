import Collaboration
import TestSupport
import Testing

@testable import Diagrams

/// Members of a group, and what else binds them to it.
@Suite struct FigureGroupsTests {
    private let members = ["a", "b", "c", "d"]

    private func network(_ more: [Claim]) -> Network {
        Network(
            id: "land", title: "Land", actors: members.map { municipality($0) } + [region("r"), region("s")],
            classes: [
                ActorClass(id: "alle", label: "alle", extent: .closed(selector("level=gemeente")), place: nowhere)
            ], claims: more)
    }

    private func view(_ layout: LayoutID, _ select: String) -> View {
        var view = View(
            id: "kaart", title: "Kaart", layout: layout,
            groups: [.init(via: [.init("member-of")], of: selector("id=r"))])
        view.select = selector(select)
        return view
    }

    /// Where the group is an area, ties with its actor that are no membership are not drawn, and are counted.
    @Test func otherTiesWithAGroupAreCounted() {
        let network = network(
            members.map { claim($0, "member-of", "r") } + [claim("a", "funds", "r"), claim("r", "supports", "b")])
        let onLand = Figure(network, view: view(.tiles, "level=gemeente"))
        #expect(onLand.drawnTies.count == 4 && onLand.omitted.withGroups == [.present: 2])
        let inGraph = Figure(network, view: view(.neato, "level=gemeente"))
        #expect(inGraph.drawnTies.count == 6 && inGraph.omitted.outside.isEmpty)
    }

    /// Lines of another relation between a member and its group have their relation's colour.
    @Test func onlyAMembershipHasItsGroupsColour() {
        let network = network(members.map { claim($0, "member-of", "r") } + [claim("a", "funds", "r")])
        let figure = Figure(network, view: view(.neato, "level=gemeente"))
        for edge in figure.edges { #expect((edge.group == 0) == (edge.relation == "member-of")) }
    }

    /// What holds districts over one relation and municipalities over another has both as members, whichever is asked for first; of two ties
    /// of one member the surest counts, and both are drawn.
    @Test(arguments: [["part-of", "member-of"], ["member-of", "part-of"]]) func severalGroupsOfOneActorAreOne(
        relations: [RelationID]
    ) throws {
        let network = Network(
            id: "land", title: "Land", actors: (members + ["e"]).map { municipality($0) } + [region("p"), region("r")],
            claims: [
                claim("a", "member-of", "r"), claim("b", "member-of", "r"), claim("r", "part-of", "p"),
                claim("c", "member-of", "p"), claim("d", "member-of", "p"),
                claim("e", "member-of", "p"), claim("c", "part-of", "p", .planned),
                claim("a", "collaborates-with", "c"),
            ])
        var view = view(.neato, "kind=government")
        view.groups = relations.map { .init(via: [.init($0)], of: selector("kind=region")) }
        let figure = Figure(network, view: view)
        #expect(figure.groups.map(\.actor) == ["p", "r"])
        func names(_ figure: Figure) -> [[String]] {
            figure.groups.map { $0.members.map { figure.nodes[$0.node].id } }
        }
        #expect(names(figure) == [["c", "d", "e", "r"], ["a", "b"]])
        #expect(figure.groups.map(\.counts) == [[.present: 4], [.present: 2]] && figure.groups[0].nested == [1])
        #expect(!figure.nodes.contains { $0.paintKey == .groups([], contested: []) })
        #expect(figure.tieCounts == [.present: 7, .planned: 1])
        #expect(FigureWords(figure).altText.contains("gegroepeerd in p (4) en r (2)"))

        let joined = Figure(network, view: view, options: FigureOptions(aggregateAbove: 0))
        // Of the third of its municipalities less is sure too.
        #expect(joined.nodes.map(\.label) == ["C", "p (2)", "r (2)"])
        #expect(joined.groups.map(\.counts) == figure.groups.map(\.counts) && joined.drawnTies == figure.drawnTies)

        view.layout = .tiles
        let onLand = Figure(network, view: view)
        #expect(names(onLand) == [["c", "d", "e"], ["a", "b"]])
        #expect(onLand.groups.map(\.nested) == [[1], []])
    }

    /// Members that stand in the shape of a class are members, and that shape is in no group neither.
    @Test func membersInAClassAreCountedAndItsShapeIsNone() throws {
        let network = network([
            claim("class:alle", "member-of", "r"), claim("a", "funds", "s"), claim("s", "supports", "b"),
        ])
        let figure = Figure(
            network, view: view(.neato, "kind=government|region"), options: FigureOptions(aggregateAbove: 5))
        let group = try #require(figure.groups.first)
        #expect(group.members.count == 2)
        #expect(group.inClasses.count == 2 && group.counts == [.present: 4])
        let shape = try #require(figure.nodes.first { $0.classID == "alle" })
        #expect(shape.paintKey == .kind(.government))
        let line = try #require(figure.edges.first { $0.relation == "member-of" })
        #expect(line.ties.count == 4 && line.group == 0)
    }
}
