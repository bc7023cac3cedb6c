import Collaboration
import TestSupport
import Testing

@testable import Diagrams

/// What a figure says of what sources leave open, on a made-up network of four municipalities and two regions.
@Suite struct FigureTruthTests {
    private func view(_ layout: LayoutID = .tiles) -> View {
        View(
            id: "kaart", title: "Kaart", select: selector("level=gemeente"), relations: ["member-of"], layout: layout,
            groups: [.init(via: [.init("member-of")], of: selector("type=cultuurregio"))])
    }

    private func network(
        claims: [Claim] = [claim("aa", "member-of", "noord"), claim("bee", "member-of", "zuid")],
        completeness: [CompletenessStatement] = [], classes: [ActorClass] = []
    ) -> Network {
        let populations = ["aa": 10_000.0, "bee": 20_000, "cee": 90_000]
        let actors = ["aa", "bee", "cee", "dee"].map { id in
            var actor = municipality(id, population: populations[id])
            for index in actor.attributes.indices { actor.attributes[index].source = "cbs" }
            return actor
        }
        return Network(
            id: "n", title: "N", actors: actors + [region("noord"), region("zuid")], classes: classes,
            sources: [
                Source(id: "a", title: "A", place: nowhere), Source(id: "cbs", title: "Bevolking", place: nowhere),
            ], claims: claims, completeness: completeness)
    }

    private func words(_ network: Network, _ options: FigureOptions = FigureOptions(), _ view: View? = nil) throws
        -> FigureWords
    {
        FigureWords(Figure(network, view: view ?? self.view(), options: options))
    }

    /// Silence is no absence: of whom no list is complete it is not said that they are in none.
    @Test func whoIsInNoneIsToldApartFromWhoIsNotNamed() throws {
        #expect(try words(network()).whatYouSee.hasSuffix("2 bij een van de 2 groepen, 2 bij geen als lid genoemd."))
        let all = complete("a", "level=gemeente", "member-of", "type=cultuurregio")
        #expect(
            try words(network(completeness: [all])).whatYouSee.hasSuffix("2 bij een van de 2 groepen, 2 bij geen."))
        let some = complete("a", "id=aa|bee|cee", "member-of", "type=cultuurregio")
        #expect(
            try words(network(completeness: [some])).whatYouSee
                .hasSuffix("2 bij een van de 2 groepen, 1 bij geen, 1 bij geen als lid genoemd."))
        // Complete for one region says nothing of the other.
        let one = complete("a", "level=gemeente", "member-of", "id=noord")
        #expect(try words(network(completeness: [one])).whatYouSee.hasSuffix("2 bij geen als lid genoemd."))
    }

    /// Groups are drawn, whatever the choice of actors says of them; who falls outside it is counted.
    @Test(arguments: [LayoutID.neato, .tiles]) func whatAChoiceLeavesOutIsCounted(layout: LayoutID) throws {
        var options = FigureOptions()
        options.narrowing = selector("population<50000")
        let figure = Figure(network(), view: view(layout), options: options)
        #expect(figure.omitted.narrowedOut == 1)
        #expect(figure.omitted.undecidable == ["dee"])
        #expect(
            FigureWords(figure).notDrawn
                == "Niet getekend: 1 actor die niet te beoordelen is en 1 actor buiten deze keuze.")
    }

    /// The same ties are outside, whether groups are shapes or areas.
    @Test func tiesOfGroupsToOthersAreCountedInEveryLayout() throws {
        let claims = [claim("aa", "member-of", "noord"), claim("cee", "member-of", "noord")]
        var options = FigureOptions()
        options.narrowing = selector("population<50000")
        for layout in [LayoutID.neato, .tiles, .geo] {
            let figure = Figure(network(claims: claims), view: view(layout), options: options)
            #expect(figure.omitted.outside == [.present: 1], "\(layout)")
        }
    }

    /// A choice of actors takes no colour from a region: it has the same one in both maps.
    @Test func aNarrowerChoiceKeepsTheColours() throws {
        var options = FigureOptions()
        options.narrowing = selector("id=bee")
        let figure = Figure(network(), view: view(), options: options)
        #expect(figure.groups.map(\.actor) == ["zuid"])
        let whole = Figure(network(), view: view())
        #expect(whole.groups.map(\.actor) == ["noord", "zuid"])
        #expect(Theme(figure).palette.tone(0) == Theme(whole).palette.tone(1))
        #expect(Theme(figure).palette.tint(0) == Theme(whole).palette.tint(1))
        #expect(Theme(figure).palette.tone(0) != Theme(whole).palette.tone(0))
    }

    /// Colours of values are none of groups.
    @Test func valuesHaveOtherColoursThanGroups() throws {
        var view = self.view(.neato)
        view.colorBy = .attribute("level")
        let palette = Theme(Figure(network(), view: view)).palette
        #expect(![palette.tone(0), palette.tone(1)].contains(palette.category(0).stroke))
    }

    /// Claims about a class of which nobody is known, and rows that could not be taken, are counted.
    @Test func whatNoTieShowsIsCounted() throws {
        let open = ActorClass(id: "veld", label: "het veld", extent: .open(within: nil), place: nowhere)
        let claims = [claim("aa", "member-of", "noord"), claim("class:veld", "member-of", "noord")]
        var options = FigureOptions()
        options.rejectedRows = 3
        #expect(
            try words(network(claims: claims, classes: [open]), options).notDrawn
                == "Niet getekend: 1 uitspraak over wie niet bij naam bekend is en 3 rijen met een fout in de tabellen."
        )
    }

    /// The values that a figure tells or chooses by have their source beside it; a tie without one is told.
    @Test func valuesAndDoubtsStandBesideTheSources() throws {
        var options = FigureOptions()
        options.colorBy = .attribute("population")
        let claims = [claim("aa", "member-of", "noord"), claim("bee", "member-of", "zuid", by: nil)]
        let sources = try words(network(claims: claims), options).sources
        #expect(sources.hasPrefix("Bron: A. "), "\(sources)")
        #expect(sources.hasSuffix(" Inwoners volgens Bevolking. 1 relatie zonder bron."), "\(sources)")
    }

    /// What a predecessor was said to be is not said of its successor.
    @Test func inheritedTiesAreTold() throws {
        let actors = [
            municipality("oud", until: "2018-12-31", replacedBy: ["nieuw"]),
            municipality("ander", until: "2018-12-31", replacedBy: ["nieuw"]),
            municipality("nieuw", since: "2019-01-01"),
            region("noord"),
        ]
        let network = Network(
            id: "n", title: "N", statedAsOf: PartialDate("2020-01-01"), actors: actors,
            sources: [Source(id: "a", title: "A", place: nowhere)], claims: [claim("oud", "member-of", "noord")])
        let figure = Figure(network, view: view(.neato))
        let tie = try #require(figure.drawnTies.first)
        #expect(FigureWords(figure).status(of: tie).hasSuffix(", geërfd van 1 van 2 (Oud)"))
        #expect(FigureWords(figure).title(ofEdge: 0).hasSuffix(", geërfd van 1 van 2"))
        #expect(FigureWords(figure).sources.hasSuffix("1 relatie geërfd van een voorganger."))
    }

    /// A slip in the name of an attribute would leave a map of one colour without a word.
    @Test func coloursByWhatNobodyHasAreTold() {
        var view = view()
        view.colorBy = .attribute("groep")
        let figure = Figure(network(), view: view)
        #expect(figure.coloring == .kinds)
        #expect(figure.notices.contains(.noColors(title: "groep")))
        view.colorBy = .attribute("population")
        #expect(!Figure(network(), view: view).notices.contains { if case .noColors = $0 { true } else { false } })
    }

    /// Who is named in a status that the map leaves out is neither unnamed nor known to be in none.
    @Test func aMembershipThatIsNotDrawnIsNoSilence() throws {
        var view = view()
        view.statuses = [.present]
        let claims = [
            claim("aa", "member-of", "noord"), claim("bee", "member-of", "zuid"),
            claim("cee", "member-of", "noord", .planned),
        ]
        let words = try words(network(claims: claims), FigureOptions(), view).whatYouSee
        #expect(
            words.hasSuffix(
                "2 bij een van de 2 groepen, 1 bij geen als lid genoemd, 1 met een lidmaatschap dat deze kaart niet toont."
            ),
            "\(words)")
    }

    /// Groups that are areas are on the map: ties with them are not outside it.
    @Test func tiesWithGroupsWithoutAShapeAreToldSo() {
        var view = view(.tiles)
        view.relations = nil
        let claims = [
            claim("aa", "member-of", "noord"), claim("bee", "member-of", "zuid"), claim("noord", "supports", "zuid"),
            claim("aa", "funds", "zuid"),
        ]
        let figure = Figure(network(claims: claims), view: view)
        #expect(figure.omitted.outside.isEmpty)
        #expect(figure.omitted.withGroups == [.present: 2])
        #expect(FigureWords(figure).notDrawn == "Niet getekend: 2 relaties met groepen, die hier geen vak hebben.")
    }

    /// A claim about nobody known is told where the map shows its other end, and what the map shows of statuses.
    @Test func aClaimAboutNobodyIsToldOnItsOwnMaps() throws {
        let open = ActorClass(id: "veld", label: "het veld", extent: .open(within: nil), place: nowhere)
        let other = ActorClass(id: "anderen", label: "anderen", extent: .open(within: nil), place: nowhere)
        var claims = [claim("aa", "member-of", "noord")]
        func told(_ more: Claim) -> Int {
            Figure(network(claims: claims + [more], classes: [open, other]), view: view()).omitted.withoutMembers
        }
        #expect(told(claim("class:veld", "member-of", "noord")) == 1)
        #expect(told(claim("class:veld", "member-of", "noord", .absent)) == 0)
        #expect(told(claim("class:veld", "member-of", "class:anderen")) == 1)
        claims = [claim("bee", "member-of", "zuid")]
        #expect(told(claim("class:veld", "member-of", "noord")) == 0)
    }

    /// The colours of values do not move with a choice either, nor meet those of groups that stay.
    @Test func aNarrowerChoiceKeepsTheColoursOfValues() throws {
        var view = view()
        view.colorBy = .attribute("level")
        var options = FigureOptions()
        options.narrowing = selector("id=bee")
        let (whole, part) = (Figure(network(), view: view), Figure(network(), view: view, options: options))
        #expect(Theme(whole).palette.category(0) == Theme(part).palette.category(0))
        #expect(Theme(part).palette.category(0).stroke != Theme(part).palette.tone(0))
    }
}
