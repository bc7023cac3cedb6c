import Collaboration
import TestSupport
import Testing

@testable import Diagrams

/// Leiden is a municipality and a region: in words, actors of one name are told apart.
@Suite struct NamesakesTests {
    private func network(_ more: [Actor] = [], _ claims: [Claim] = []) -> Network {
        Network(
            id: "land", title: "Land",
            actors: [
                named("Leiden", municipality("leiden")), named("Leiden", region("regio-leiden")),
                municipality("delft"),
            ] + more,
            claims: [claim("leiden", "member-of", "regio-leiden"), claim("delft", "member-of", "regio-leiden")]
                + claims)
    }

    private func named(_ name: String, _ actor: Actor) -> Actor {
        var actor = actor
        actor.name = name
        return actor
    }

    private let view = View(id: "kaart", title: "Kaart")

    @Test func theKindTellsThemApart() throws {
        let figure = Figure(network(), view: view)
        let words = FigureWords(figure)
        #expect(
            figure.edges.indices.map(words.title(ofEdge:)).sorted() == [
                "Delft lid van Leiden (regio)", "Leiden (gemeente) lid van Leiden (regio)",
            ])
        #expect(
            figure.nodes.indices.map(words.title(ofNode:)) == [
                "Delft (gemeente)", "Leiden (gemeente)", "Leiden (regio)",
            ])
        #expect(words.name("delft") == "Delft" && words.name("regio-leiden") == "Leiden (regio)")
        // Shapes tell kinds apart.
        #expect(figure.nodes.map(\.label) == ["Delft", "Leiden", "Leiden"])
        // Alone on a map nobody takes it for another.
        var one = view
        one.select = selector("kind=region")
        #expect(Figure(network(), view: one).nodes.map(\.name) == ["Leiden"])
    }

    /// In the land's maps a group has no shape, and its members' tie names it.
    @Test(arguments: [LayoutID.neato, .tiles]) func aGroupIsToldFromItsMember(layout: LayoutID) throws {
        var view = view
        view.select = selector("kind=government")
        view.groups = [.init(via: [.init("member-of")], of: selector("kind=region"))]
        view.layout = layout
        let highlight = Highlight(title: "x", marks: ["leiden": .gap])
        let figure = Figure(network(), view: view, options: FigureOptions(highlight: highlight))
        let words = FigureWords(figure)
        #expect(figure.groups.map(\.name) == ["Leiden (regio)"] && words.name("leiden") == "Leiden (gemeente)")
        #expect(words.altText.contains("gegroepeerd in Leiden (regio) (2)"))
        #expect(words.altText.contains("1 gemeente, witte vlek (Leiden (gemeente))"))
    }

    /// Where the kind is the same the map itself must tell them apart too.
    @Test func theIDTellsThoseOfOneKindApart() {
        var province = named("leiden", municipality("provincie-leiden"))
        province.level = "provincie"
        let figure = Figure(network([province]), view: view)
        #expect(
            figure.nodes.map(\.label) == ["Delft", "Leiden (gemeente)", "leiden (provincie)", "Leiden"])
        let twice = Figure(network([named("Leiden", municipality("leiden-2"))]), view: view)
        #expect(
            twice.nodes.map(\.label) == ["Delft", "Leiden (gemeente, leiden)", "Leiden (gemeente, leiden-2)", "Leiden"])
        #expect(twice.nodes.map(\.name).last == "Leiden (regio)")
    }
}
