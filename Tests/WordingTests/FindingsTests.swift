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
        #expect(notes.contains("hoe zeker: van 2 tot 3, al naar wie gelijk heeft en wat niemand zegt"))
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
}
