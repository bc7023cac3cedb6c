import Collaboration
import TestSupport
import Testing

@testable import Diagrams

/// Figures of Zuid-Holland, held against what its sources state: 52 municipalities, 24 memberships of three regions according to
/// DSP (2021), of which the profiles of 2018 dispute 12.
@Suite struct FigureTests {
    static let network = Project.network("zuid-holland")

    let regions = View(
        id: "regios", title: "Regio's",
        select: Selector(terms: [
            .init(key: "type", comparison: .equal, values: ["gemeente", "stedelijke-cultuurregio"]),
            .init(key: "province", comparison: .equal, values: ["Zuid-Holland"]),
        ]), relations: ["member-of"], statuses: [.present, .contested])

    @Test func drawsWhatTheViewSelectsAndCountsTheRest() {
        let figure = Figure(FigureTests.network, view: regions)
        #expect(figure.actorCount == 55)
        #expect(figure.tieCounts == [.present: 12, .contested: 12])
        #expect(figure.nodes.map(\.id) == figure.nodes.map(\.id).sorted())
        var onlyPresent = regions
        onlyPresent.statuses = [.present]
        let fewer = Figure(FigureTests.network, view: onlyPresent)
        #expect(fewer.tieCounts == [.present: 12])
        #expect(fewer.omitted.hidden[.contested] == 12)
    }

    @Test func theLegendNamesExactlyWhatIsDrawn() {
        let figure = Figure(FigureTests.network, view: regions)
        let legend = Legend(figure, theme: Theme(.report), outlined: [:])
        #expect(
            legend.sections.map { [$0.title] + $0.entries.map(\.words) } == [
                ["Actoren", "gemeenten (52)", "regio's (3)"], ["Relaties", "lid van (12)", "lid van, betwist (12)"],
            ])
        var options = FigureOptions()
        options.language = .english
        let english = Legend(
            Figure(FigureTests.network, view: regions, options: options), theme: Theme(.report), outlined: [:])
        #expect(
            english.sections.map { [$0.title] + $0.entries.map(\.words) } == [
                ["Actors", "municipalities (52)", "regions (3)"],
                ["Ties", "member of (12)", "member of, contested (12)"],
            ])
    }

    @Test func theFigureSaysWhatItShows() {
        let words = FigureWords(Figure(FigureTests.network, view: regions))
        #expect(words.whatYouSee == "U ziet 52 gemeenten en 3 regio's; 12 relaties (+12 betwist): “lid van”.")
        #expect(words.sources.hasSuffix("Peildatum 1 oktober 2021."))
        #expect(words.altText.hasPrefix("Kaart: Regio's. Getekend zijn 52 gemeenten"))
    }

    @Test func groupsColourTheirMembersAndTheRestApart() throws {
        var view = regions
        view.groups = [
            .init(
                via: [.init("member-of")],
                of: Selector(terms: [.init(key: "type", comparison: .equal, values: ["stedelijke-cultuurregio"])]))
        ]
        let figure = Figure(FigureTests.network, view: view)
        #expect(figure.coloring == .groups)
        let counts = Dictionary(
            uniqueKeysWithValues: figure.groups.map { group in
                (
                    group.actor,
                    [TieStatus.present, .contested].map { status in group.members.count { $0.status == status } }
                )
            })
        #expect(counts == ["regio-haaglanden": [9, 0], "regio-leiden": [1, 12], "regio-rotterdam": [2, 0]])
        #expect(figure.nodes.count { $0.paintKey == .groups([]) } == 28)
    }

    @Test func claimsAboutAClassAreOneLineAndLoseNoTie() throws {
        let view = View(
            id: "agenda", title: "Agenda",
            select: Selector(terms: [
                .init(key: "type", comparison: .equal, values: ["onderwerp", "gemeente", "provincie"])
            ]),
            relations: ["addresses"], accordingTo: ["dsp-samenwerkingsagenda-2021/tabel"])
        var options = FigureOptions()
        options.aggregateAbove = .max
        let single = Figure(FigureTests.network, view: view, options: options)
        let figure = Figure(FigureTests.network, view: view)
        #expect(figure.edges.count < 50 && single.edges.count > 400)
        #expect(figure.drawnTies == single.drawnTies)
        #expect(figure.tieCounts == single.tieCounts)
        let all = try #require(figure.nodes.first { $0.id == "class:alle-gemeenten" })
        #expect(all.actors.count == 52)
        // A line never says more than its ties.
        for edge in figure.edges { #expect(edge.ties.allSatisfy { $0.status == edge.status }) }
        #expect(figure.notices.contains { if case .aggregated = $0 { true } else { false } })
    }

    @Test func aNetworkWithoutViewsShowsAllActorsAndPresentTies() {
        let view = View.default(for: FigureTests.network)
        let figure = Figure(FigureTests.network, view: view)
        #expect(Set(figure.edges.map(\.status)) == [.present])
        #expect(figure.actorCount == figure.snapshot.actors.count)
    }
}
