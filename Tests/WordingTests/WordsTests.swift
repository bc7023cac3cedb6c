import Collaboration
import Testing
import Wording

/// Every word exists in both languages, and no two things of one sort share a word.
@Suite struct WordsTests {
    private func expectComplete(_ name: Comment, _ word: (Phrases) -> [String]) {
        for language in Language.allCases {
            let words = word(Phrases(language))
            #expect(words.allSatisfy { !$0.isEmpty }, name)
            #expect(Set(words).count == words.count, name)
        }
        // What is the same in both languages (info, agenda, overlap) is the exception.
        #expect(word(Phrases(.dutch)) != word(Phrases(.english)), name)
    }

    @Test func everyCaseHasItsWord() {
        expectComplete("kind") { say in ActorKind.allCases.map { say.kind($0) } }
        expectComplete("kinds") { say in ActorKind.allCases.map { say.kinds($0) } }
        expectComplete("claim status") { say in ClaimStatus.allCases.map { say.status($0) } }
        expectComplete("tie status") { say in TieStatus.allCases.map { say.status($0) } }
        expectComplete("basis") { say in Basis.allCases.map { say.basis($0) } }
        expectComplete("severity") { say in Severity.allCases.map { say.severity($0) } }
        expectComplete("diagnostic") { say in [Diagnostic.Severity.warning, .error].map { say.severity($0) } }
        expectComplete("layout") { say in LayoutID.allCases.map { say.layout($0) } }
        expectComplete("finder") { say in FinderID.allCases.map { say.finder($0) } }
        expectComplete("level") { say in ["rijk", "provincie", "gemeente"].map { say.level($0) } }
        expectComplete("levels") { say in ["rijk", "provincie", "gemeente"].map { say.levels($0) } }
        expectComplete("relation") { say in RelationType.builtIn.map { say.relation($0) } }
        expectComplete("table") { say in
            [
                "actors", "attributes", "claims", "sources", "completeness", "counts", "network", "relations",
                "classes",
                "expectations", "views", "positions", "edges",
            ].map { say.table($0) }
        }
    }

    @Test func aLevelOrTableThatTheModelDoesNotKnowIsItsOwnWord() {
        #expect(Phrases(.dutch).level("waterschap") == "waterschap")
        #expect(Phrases(.english).table("boundaries") == "boundaries")
    }
}
