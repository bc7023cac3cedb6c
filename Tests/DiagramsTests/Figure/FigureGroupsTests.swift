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
        #expect(onLand.drawnTies.count == 4 && onLand.omitted.outside == [.present: 2])
        let inGraph = Figure(network, view: view(.neato, "level=gemeente"))
        #expect(inGraph.drawnTies.count == 6 && inGraph.omitted.outside.isEmpty)
    }

    /// Lines of another relation between a member and its group have their relation's colour.
    @Test func onlyAMembershipHasItsGroupsColour() {
        let network = network(members.map { claim($0, "member-of", "r") } + [claim("a", "funds", "r")])
        let figure = Figure(network, view: view(.neato, "level=gemeente"))
        for edge in figure.edges { #expect((edge.group == 0) == (edge.relation == "member-of")) }
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
