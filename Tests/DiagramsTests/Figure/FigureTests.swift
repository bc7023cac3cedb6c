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

    /// Of the 13 memberships of Holland Rijnland 12 are disputed, and it is itself a member of the partnership with The Hague; neither
    /// the municipalities nor the partnership are drawn.
    @Test func tiesToActorsOutsideAreCountedByStatus() throws {
        var view = regions
        view.select = try Selector(parsing: "id=regio-leiden")
        let figure = Figure(FigureTests.network, view: view)
        #expect(figure.omitted.outside == [.present: 2, .contested: 12])
        #expect(
            FigureWords(figure).notDrawn
                == "Niet getekend: 2 relaties (+12 betwist) met actoren buiten deze kaart.")
    }

    /// What options leave out or add is told, and what was written for the whole is not.
    @Test func anOptionThatChangesWhatIsDrawnIsToldInTheNote() throws {
        var view = regions
        (view.subtitle, view.note) = ("Alle 52 gemeenten", "Volgens twee bronnen")
        var options = FigureOptions()
        #expect(Figure(FigureTests.network, view: view).subtitle == "Alle 52 gemeenten")
        #expect(Figure(FigureTests.network, view: view).note == "Volgens twee bronnen")
        options.narrowing = try Selector(parsing: "population<30000")
        options.caption = "Uitgelicht: x"
        let narrowed = Figure(FigureTests.network, view: view, options: options)
        #expect(narrowed.subtitle == "Uitgelicht: x")
        // The regions have no inhabitants of their own.
        #expect(
            narrowed.note
                == "Volgens twee bronnen. Alleen actoren met inwoners < 30.000; van wie dat niet bekend is, staat er niet op."
        )
        #expect(narrowed.omitted.undecidable.count == 3)
        options.narrowing = try Selector(parsing: "type=gemeente|stedelijke-cultuurregio")
        let whole = Figure(FigureTests.network, view: view, options: options)
        #expect(whole.subtitle == "Alle 52 gemeenten · Uitgelicht: x")
        options = FigureOptions(language: .english, statuses: [.present, .planned])
        let other = Figure(FigureTests.network, view: view, options: options)
        #expect(other.subtitle == nil)
        #expect(
            other.note
                == "Volgens twee bronnen. Ties of status planned count too. Ties of status contested do not count.")
        options.statuses = view.statuses + [.unstated]
        #expect(Figure(FigureTests.network, view: view, options: options).note == "Volgens twee bronnen")
    }

    @Test func groupsThatDoNotFitTheSelectorAreToldWithTheirMembers() throws {
        var view = regions
        view.groups = [.init(via: [.init("member-of")], of: try Selector(parsing: "type=stedelijke-cultuurregio"))]
        let options = FigureOptions(narrowing: try Selector(parsing: "level=gemeente"))
        let figure = Figure(FigureTests.network, view: view, options: options)
        #expect(figure.note == "Alleen actoren met niveau gemeente, en hun groepen.")
        view.layout = .tiles
        #expect(
            Figure(FigureTests.network, view: view, options: options).note == "Alleen actoren met niveau gemeente.")
    }

    @Test func aDayBeforeAnySourceIsTold() {
        let early = Figure(
            FigureTests.network, view: regions, options: FigureOptions(asOf: CivilDate(year: 1990, month: 12, day: 31)))
        let remarks = FigureWords(early).remarks([])
        #expect(remarks == "Op 31 december 1990 noemt geen bron die meetelt een relatie zoals deze kaart toont.")
        #expect(FigureWords(Figure(FigureTests.network, view: regions)).remarks([]) == nil)
    }

    /// A norm is told with where it comes from, or that it comes from nowhere.
    @Test func aNormHasItsPlace() throws {
        func sources(_ rule: String) throws -> String {
            let rule = try #require(FigureTests.network.expectations.first { $0.id == rule })
            let highlight = Highlight(title: rule.title, marks: [:], norm: rule.origin)
            return FigureWords(
                Figure(FigureTests.network, view: regions, options: FigureOptions(highlight: highlight))
            ).sources
        }
        #expect(try sources("regio-dekking").hasSuffix(". Getoetst aan een eigen maatstaf, niet uit een bron."))
        let stated = try sources("agenda-prioriteit")
        #expect(stated.contains(" 2021. Getoetst aan: "))
        #expect(stated.hasSuffix("Samenwerkingsagenda cultuur Zuid-Holland (2021), hoofdstuk 6, Advies."), "\(stated)")
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
        #expect(figure.nodes.count { $0.paintKey == .groups([], contested: []) } == 28)
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

    /// Who is in a class on the day, and of whom a tie is drawn, are two numbers; of an open class nobody knows who they are.
    @Test(arguments: [
        (Language.dutch, ["alle (4)", "deel (3 van 4)", "grotere (onbekend welke van 4)"]),
        (.english, ["alle (4)", "deel (3 of 4)", "grotere (not known which of 4)"]),
    ]) func aClassTellsItsOwnSize(language: Language, labels: [String]) {
        let theme = { (id: String) in Actor(id: ActorID(id), name: id, kind: .theme, place: nowhere) }
        let all = selector("level=gemeente")
        let network = Network(
            id: "land", title: "Land",
            actors: ["a", "b", "c", "d"].map { municipality($0) }
                // Not of that day.
                + [municipality("e", until: "2019-12-31")] + ["t", "u", "v"].map(theme),
            classes: [
                ActorClass(id: "alle", label: "alle", extent: .closed(all), place: nowhere),
                ActorClass(id: "deel", label: "deel", extent: .closed(all), place: nowhere),
                ActorClass(id: "grotere", label: "grotere", extent: .open(within: all), place: nowhere),
            ],
            claims: [
                claim("class:alle", "addresses", "t"), claim("class:deel", "addresses", "u"),
                claim("class:grotere", "addresses", "v"),
                // Of one of them more is said: it has a line of its own.
                claim("a", "addresses", "u", .planned), claim("a", "addresses", "v", .present),
            ])
        let options = FigureOptions(language: language, asOf: day("2021-10-01"), aggregateAbove: 0)
        let figure = Figure(network, view: View(id: "kaart", title: "Kaart"), options: options)
        let classes = figure.nodes.filter { $0.classID != nil }
        #expect(classes.map(\.label) == labels)
        #expect(classes.map(\.actors.count) == [4, 3, 3])
        let words = FigureWords(figure)
        for (index, node) in figure.nodes.enumerated() where node.classID != nil {
            #expect(words.title(ofNode: index) == node.label && words.altText.contains(node.label))
        }
        #expect(figure.edges.indices.map(words.title(ofEdge:)).contains { $0.hasPrefix(labels[1] + " ") })
    }

    @Test func aNetworkWithoutViewsShowsAllActorsAndPresentTies() {
        let view = View.default(for: FigureTests.network)
        let figure = Figure(FigureTests.network, view: view)
        #expect(Set(figure.edges.map(\.status)) == [.present])
        #expect(figure.actorCount == figure.snapshot.actors.count)
    }
}
