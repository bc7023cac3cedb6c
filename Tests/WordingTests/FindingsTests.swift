import Analysis
import Collaboration
import TestSupport
import Testing

@testable import Wording

@Suite struct FindingsTests {
    private let network = madeUpNetwork()

    private func report() throws -> GapReport {
        let base = madeUpNetwork()
        let rule = Collaboration.Expectation(
            id: "in-regio", title: "Elke gemeente hoort bij een regio", each: selector("level=gemeente"),
            need: .atLeast(1, [PathStep(via: [.init("member-of")], to: selector("type=cultuurregio"))]),
            plans: [[PathStep(via: [.init("member-of")], to: selector("id=stelsel"))]], weighBy: "population",
            origin: .own(because: "Verzonnen."),
            waivers: [.init(actor: "fluitdorp", reason: "eiland", until: PartialDate("2025-12-31"), place: nowhere)],
            place: nowhere)
        let all = Network(
            id: base.id, title: base.title, statedAsOf: base.statedAsOf, actors: base.actors, classes: base.classes,
            claims: base.claims, completeness: base.completeness, counts: base.counts, expectations: [rule])
        return try Snapshot(all).gaps()
    }

    private func finding(_ rule: String) throws -> Finding {
        try #require(try report().findings.first { $0.rule == rule })
    }

    @Test func oneSentenceThatKeepsTheAnswersApart() throws {
        let finding = try finding("in-regio")
        #expect(
            Phrases(.dutch).sentence(finding, in: network)
                == "Elke gemeente hoort bij een regio (eigen maatstaf): voor 2 van de 6 gemeenten is dat niet zo (+1 betwist, 1 ontheven); samen 9.000 inwoners; van Eemrijk is het aantal niet bekend"
        )
        #expect(
            Phrases(.english).sentence(finding, in: network)
                == "Elke gemeente hoort bij een regio (own yardstick): not so for 2 of 6 municipalities (+1 contested, 1 waived); together 9,000 inhabitants; the number of Eemrijk is not known"
        )
    }

    @Test func thePlanStandsBesideTheGap() throws {
        let subject = try #require(try finding("in-regio").subjects.first { $0.id == "duinoord" })
        #expect(Phrases(.dutch).reason(subject, in: network) == "plan: Stelsel (gepland)")
    }

    @Test func theSourcesSideBySide() throws {
        let notes = Phrases(.dutch).notes(try finding("in-regio"), in: network)
        #expect(notes.contains("volgens bron-b: 3 witte vlekken (1 ontheven), 50.000 inwoners"))
        #expect(
            notes.contains(
                "hoe zeker: minstens 2 witte vlekken, hoogstens 3 als alles wat betwist of mogelijk is er een blijkt"))
    }

    @Test func chanceInWordsAsTheDrawSaysIt() {
        let usual = pattern(gaps: 7, expected: 9.15, p: 0.249)
        #expect(
            Phrases(.dutch).pattern(usual)
                == "klein: 7 van de 17 een witte vlek, te verwachten 9,2; niet meer of minder dan het toeval geeft (p = 0,249 bij 9.999 trekkingen)"
        )
        #expect(
            Phrases(.english).pattern(pattern(gaps: 15, expected: 9.15, p: 0.001)).contains("more than chance gives"))
        #expect(
            Phrases(.dutch).pattern(pattern(gaps: 1, expected: 9.15, p: 0.001)).contains("minder dan het toeval geeft"))
    }

    private func pattern(gaps: Int, expected: Double, p: Double) -> SizePattern {
        SizePattern(sizeClass: "klein", subjects: 17, gaps: gaps, expectedGaps: expected, pValue: p, draws: 9_999)
    }

    @Test func everyFindingSpeaksBothLanguages() throws {
        for finding in try report().findings {
            let (dutch, english) = (
                Phrases(.dutch).sentence(finding, in: network), Phrases(.english).sentence(finding, in: network)
            )
            #expect(dutch != english)
            #expect(!dutch.isEmpty && !english.isEmpty)
        }
    }

    private func sentence(gap: Int, possible: Int, of total: Int) -> (String, String) {
        let rule = Collaboration.Expectation(
            id: "r", title: "Regel", each: selector("level=gemeente"),
            need: .atLeast(1, [PathStep(via: [.init("member-of")], to: .any)]),
            origin: .stated(source: "a", locator: nil, quote: nil), place: nowhere)
        let subjects = ["aanstad", "beekdam", "cosland"].prefix(total).enumerated().map { index, id in
            FindingSubject([ActorID(id)], index < gap ? .gap : index < gap + possible ? .possible : .met)
        }
        let finding = Finding(rule: "r", severity: .info, detail: .expectation(rule), subjects: Array(subjects))
        return (
            Phrases(.dutch).sentence(finding, in: network), Phrases(.english).sentence(finding, in: network)
        )
    }

    @Test func oneAndAllAndNoneHaveTheirOwnWords() {
        #expect(sentence(gap: 1, possible: 0, of: 1) == ("Regel: dat is niet zo", "Regel: that is not so"))
        #expect(sentence(gap: 2, possible: 0, of: 2).0 == "Regel: voor geen van de 2 gemeenten is dat zo")
        #expect(
            sentence(gap: 1, possible: 1, of: 3).0 == "Regel: voor 1 van de 3 gemeenten is dat niet zo (+1 mogelijk)")
        #expect(
            sentence(gap: 0, possible: 3, of: 3).0
                == "Regel: van geen van de 3 gemeenten maakt een bron duidelijk of dat zo is")
        #expect(sentence(gap: 0, possible: 0, of: 1).0 == "Regel: dat is zo")
        #expect(sentence(gap: 0, possible: 0, of: 3).1 == "Regel: so for all 3 municipalities")
    }

    @Test func rolesAreNoThemes() {
        let roles = ["r1", "r2"].map {
            Actor(id: ActorID($0), name: $0, kind: .theme, type: "rol", place: nowhere)
        }
        let network = Network(id: "n", title: "n", actors: roles)
        #expect(Phrases(.dutch).plural(roles.map(\.id), 2, network) == "2 rollen")
        #expect(Phrases(.dutch).plural(["r1"], 1, network) == "1 rol")
        #expect(Phrases(.english).plural(["r1"], 2, network) == "2 roles")
    }

    @Test func aSelectorInWords() {
        func words(_ text: String) -> String { Phrases(.dutch).selection(selector(text), in: network) }
        #expect(words("") == "wie dan ook")
        #expect(words("id=aanstad|beekdam") == "Aanstad of Beekdam")
        #expect(words("kind=government level=gemeente province=Fictie") == "gemeente (provincie Fictie)")
        #expect(words("type=regio-deal|gr") == "regio deal of gr")
        #expect(words("level=gemeente population<30000") == "gemeente (population<30000)")
    }

    private func count(_ stated: Int, of: Int? = nil, own: Int = 0, others: Int = 0, note: String? = nil) -> String {
        let statement = CountStatement(
            source: "bron", each: selector("level=gemeente"), count: stated, of: of, note: note, place: nowhere)
        let network = Network(id: "n", title: "n", actors: [], counts: [statement])
        let check = CountCheck(
            statement: 0, stated: stated, named: (0..<own).map { ActorID("o\($0)") },
            namedByOthers: (0..<others).map { ActorID("a\($0)") })
        return Phrases(.dutch).count(check, in: network)
    }

    @Test func countsAgainstNames() {
        #expect(
            count(32, others: 3, note: "18 regio's")
                == "bron telt 32 (18 regio's): 3 bij naam bekend, door andere bronnen")
        #expect(count(5, of: 8) == "bron telt 5 van de 8; 3 niet, namen onbekend")
        #expect(count(24, of: 52, own: 24) == "bron telt 24 van de 52; 28 niet, 24 bij naam bekend")
        #expect(
            count(9, own: 1, others: 2)
                == "bron telt 9: 3 bij naam bekend, 1 door de bron zelf en 2 door andere")
    }

    @Test func whatIsOfALaterDayIsSaidToBe() throws {
        var finding = try finding("in-regio")
        finding.weight?.origins = [.init(source: "bron-a", date: PartialDate("2022"))]
        let phrases = Phrases(.dutch)
        #expect(
            phrases.notes(finding, in: network, asOf: day("2021-10-01"))
                .contains("inwoners volgens bron-a (2022, later dan de peildatum)"))
        #expect(phrases.notes(finding, in: network, asOf: day("2022-10-01")).contains("inwoners volgens bron-a (2022)"))
    }

    @Test func whatRestsOnOneSourceIsSaid() throws {
        var finding = try finding("in-regio")
        finding.without = [SourceAnswer(source: "x", counts: VerdictCounts([.met, .possible]), weight: nil, gaps: [])]
        #expect(
            Phrases(.dutch).notes(finding, in: network)
                .contains("zonder bron x: 0 witte vlekken (+1 mogelijk); alle witte vlekken hier rusten op die bron"))
    }
}
