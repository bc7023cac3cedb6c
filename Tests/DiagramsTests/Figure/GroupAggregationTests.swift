import Collaboration
import TestSupport
import Testing

@testable import Diagrams

/// Members joined in the shapes of their groups, held against numbers worked out by hand: 31 ties, of which 13 memberships.
@Suite struct GroupAggregationTests {
    private func figure(
        above limit: Int, view: View = regionView, _ change: (inout FigureOptions) -> Void = { _ in }
    ) -> Figure {
        var options = FigureOptions(aggregateAbove: limit)
        change(&options)
        return Figure(regionNetwork(), view: view, options: options)
    }

    /// `noord collaborates-with zuid present`: 5.
    private func lines(_ figure: Figure) -> [String: Int] {
        Dictionary(
            figure.edges.map { edge in
                let ends = [edge.from, edge.to].map { figure.nodes[$0].id }
                return ("\(ends[0]) \(edge.relation.rawValue) \(ends[1]) \(edge.status)", edge.ties.count)
            }, uniquingKeysWith: { _, _ in -1 })
    }

    @Test func tiesOfMembersAreTiesOfTheirGroup() throws {
        let figure = figure(above: 10)
        #expect(
            lines(figure) == [
                "noord collaborates-with zuid present": 5, "noord collaborates-with zuid planned": 2,
                "noord supports zuid present": 2, "zuid supports noord present": 1,
                "both collaborates-with noord present": 2, "loose collaborates-with noord present": 1,
                "planned collaborates-with zuid present": 1, "noord collaborates-with single present": 1,
                "both member-of noord present": 1, "both member-of zuid present": 1,
                "planned member-of noord planned": 1, "single member-of oost present": 1,
            ])
        #expect(figure.nodes.map(\.id) == ["both", "loose", "noord", "oost", "planned", "single", "zuid"])
        let noord = try #require(figure.nodes.first { $0.id == "noord" })
        #expect(noord.actors == ["noord", "n1", "n2", "n3", "n4", "n5"])
        #expect(noord.label == "noord (5)" && noord.standsForSeveral)
        #expect(figure.notices == [.grouped(ties: 11, lines: 4, inside: 3)])
    }

    @Test func noTieIsLost() throws {
        let all = figure(above: .max)
        let figure = figure(above: 10)
        #expect(all.edges.count == 31 && all.groups.allSatisfy { $0.joined.isEmpty })
        let drawn = figure.edges.reduce(0) { $0 + $1.ties.count }
        let joined = figure.groups.reduce(0) { $0 + $1.joined.count }
        let inside = figure.groups.reduce(0) { $0 + $1.inside.count }
        #expect([drawn, joined, inside] == [19, 9, 3])
        #expect(figure.drawnTies == all.drawnTies && figure.actorCount == all.actorCount)
        #expect(figure.tieCounts == all.tieCounts)
        // Each group still has all its members.
        #expect(figure.groups.map { $0.counts[.present] } == all.groups.map { $0.counts[.present] })
        #expect(figure.groups.map(\.actor) == ["noord", "oost", "zuid"])
        #expect(figure.groups.map { $0.counts[.present] } == [6, 1, 5])
    }

    /// Sums of lines, joined memberships and ties inside are the ties of the whole map, whatever is chosen.
    @Test func whoIsSeenOtherwiseThanTheGroupStaysApart() {
        let marked = figure(above: 9) { $0.highlight = Highlight(title: "Regel", marks: ["n1": .gap]) }
        #expect(marked.nodes.contains { $0.id == "n1" && $0.mark == .gap })
        #expect(marked.nodes.first { $0.id == "noord" }?.actors == ["noord", "n2", "n3", "n4", "n5"])
        let emphasized = figure(above: 9) {
            $0.emphasized = [TieReference(from: "n1", relation: "supports", to: "z1")]
        }
        #expect(emphasized.nodes.contains { $0.id == "n1" } && emphasized.nodes.contains { $0.id == "z1" })
        #expect(emphasized.edges.filter(\.isEmphasized).map(\.ties.count) == [1])
        for figure in [marked, emphasized] {
            let joined = figure.groups.reduce(0) { $0 + $1.joined.count + $1.inside.count }
            #expect(figure.edges.reduce(0) { $0 + $1.ties.count } + joined == 31)
        }
    }

    /// Eighteen lines are no memberships; after joining eight of them are left.
    @Test func onlyAboveTheLimit() {
        #expect(figure(above: 18).groups.allSatisfy { $0.joined.isEmpty })
        #expect(figure(above: 18).notices == [])
        #expect(!figure(above: 17).groups.allSatisfy { $0.joined.isEmpty })
        #expect(figure(above: 8).notices == [.grouped(ties: 11, lines: 4, inside: 3)])
        #expect(figure(above: 7).notices.last == .dense(lines: 8, limit: 7, remedy: .fewer))
    }

    @Test func whereNothingCanBeJoinedTheMakerIsTold() {
        var bare = regionView
        bare.groups = []
        #expect(figure(above: 5, view: bare).notices == [.dense(lines: 16, limit: 5, remedy: .groups)])
        let land = figure(above: 5) { $0.layout = .tiles }
        #expect(land.groups.allSatisfy { $0.joined.isEmpty })
        // On land it depends on who has a place there.
        #expect(land.notices == [])
        let words = FigureWords(figure(above: 5, view: bare))
        #expect(words.remarks([]) == nil)
        #expect(words.words(of: .dense(lines: 16, limit: 5, remedy: .groups))?.contains("--at-most") ?? false)
    }

    /// The usual limit is nobody's wish: memberships do not pass it.
    @Test func lotsOfMembershipsAreNoReasonToWarn() {
        let regions = (0..<50).map { region("r\($0)") }
        let network = Network(
            id: "land", title: "Land", actors: [municipality("a")] + regions,
            claims: regions.map { claim("a", "member-of", $0.id.rawValue) })
        var view = View(id: "kaart", title: "Kaart")
        #expect(Figure(network, view: view).notices == [])
        view.atMost = 40
        #expect(Figure(network, view: view).notices == [.dense(lines: 50, limit: 40, remedy: .groups)])
    }

    @Test func wordsSayWhoIsInAShapeAndHowMuchALineIs() throws {
        let figure = figure(above: 10)
        let words = FigureWords(figure)
        let noord = try #require(figure.nodes.firstIndex { $0.id == "noord" })
        #expect(words.title(ofNode: noord) == "noord (regio), met 5 leden: N1, N2, N3, N4 en N5")
        let titles = figure.edges.indices.map(words.title(ofEdge:))
        #expect(titles.contains("noord (5) werkt samen met zuid (4) (5 relaties)"))
        #expect(
            words.remarks([])
                == "Leden staan samen in het vak van hun groep: 11 relaties zijn getekend als 4 lijnen, met het aantal erbij. "
                + "3 relaties binnen een groep zijn niet als lijn getekend.")
        let legend = Legend(figure, theme: Theme(.report), outlined: [:])
        let entries = legend.sections.flatMap(\.entries).map(\.words)
        #expect(entries.contains("dubbele rand: regio en leden samen (2)"))
        #expect(entries.contains("noord (6, +1 gepland)") && entries.contains("werkt samen met (10)"))
        #expect(entries.contains("zoveel relaties in één lijn; zonder getal één"))
    }
}
