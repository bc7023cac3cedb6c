import Collaboration
import TestSupport
import Testing

@testable import Diagrams

/// Whose word a figure tells: another choice of sources shows other ties.
@Suite struct FigureWordsTests {
    private let network = Network(
        id: "land", title: "Land", actors: ["a", "b", "c"].map { municipality($0) },
        sources: [
            Source(id: "s", title: "Rapport S", publisher: "Bureau S", date: PartialDate("2023"), place: nowhere),
            Source(id: "t", title: "Rapport T", parts: ["tabel"], place: nowhere),
            Source(id: "u", title: "Rapport U", place: nowhere),
        ],
        claims: [
            claim("a", "collaborates-with", "b", by: "s"), claim("a", "collaborates-with", "c", by: "t/tabel"),
            claim("b", "collaborates-with", "c", by: "s", holder: "c"),
        ])

    private func words(
        _ accordingTo: [Viewpoint] = [], own: [String] = [], note: String? = nil, _ language: Language = .dutch
    ) -> FigureWords {
        var view = View(id: "kaart", title: "Kaart", subtitle: "Zoals S het zegt", note: note)
        view.accordingTo = own
        return FigureWords(
            Figure(network, view: view, options: FigureOptions(language: language, accordingTo: accordingTo)))
    }

    @Test func theChoiceOfSourcesIsTold() {
        #expect(words().note == nil && !words().altText.contains("lleen"))
        let one = words([.source("s")], note: "Zie de bijlage")
        #expect(one.note == "Zie de bijlage. Alleen volgens Bureau S, Rapport S (2023).")
        #expect(one.altText.hasSuffix(" relaties. Alleen volgens Bureau S, Rapport S (2023)."), "\(one.altText)")
        // Of this one nothing is drawn, so that no line of sources names it.
        #expect(words([.source("u")]).note == "Alleen volgens Rapport U.")
        #expect(
            words([.source("s"), .source("t/tabel")]).note
                == "Alleen volgens Bureau S, Rapport S (2023); Rapport T, tabel.")
        #expect(words([.allBut("t")]).note == "Alleen volgens alle bronnen behalve Rapport T.")
        #expect(words([.source("u")], .english).note == "Only according to Rapport U.")
    }

    @Test func aHoldersViewIsToldAsOne() {
        #expect(words([.holder("c")]).note == "Alleen zoals C het ziet.")
        #expect(words(own: ["c"]).note == "Alleen zoals C het ziet.")
        #expect(
            words([.holder("c"), .holder("a"), .source("u")]).note
                == "Alleen volgens Rapport U, of zoals C en A het zien.")
        #expect(words([.holder("c")], .english).note == "Only as C sees it.")
        #expect(words([.holder("c"), .holder("a")], .english).note == "Only as C and A see it.")
    }

    /// A view's own choice is told where the line of sources does not name just these.
    @Test func aViewsOwnChoiceIsNotToldTwice() {
        #expect(words(own: ["s"]).note == nil && words(own: ["t/tabel"]).note == nil)
        #expect(words(own: ["s", "t"]).note == nil)
        #expect(words(own: ["s", "u"]).note == "Alleen volgens Bureau S, Rapport S (2023); Rapport U.")
        #expect(words([.source("s")], own: ["s"]).note == "Alleen volgens Bureau S, Rapport S (2023).")
    }

    /// What was written for the view's own sources and day may not hold for others.
    @Test func aSubtitleIsOfTheViewsOwnSourcesAndDay() {
        var view = View(id: "kaart", title: "Kaart", subtitle: "Zoals S het zegt")
        view.accordingTo = ["s"]
        func subtitle(_ options: FigureOptions) -> String? { Figure(network, view: view, options: options).subtitle }
        #expect(subtitle(FigureOptions(accordingTo: [.source("s")])) == "Zoals S het zegt")
        #expect(subtitle(FigureOptions(accordingTo: [.source("t")])) == nil)
        #expect(subtitle(FigureOptions(asOf: day("2020-01-01"))) == nil)
    }

    /// Who cannot see the picture does not see its line of sources and its note.
    @Test func anAlternativeTellsWhatOptionsChanged() {
        let view = View(id: "kaart", title: "Kaart")
        func altText(_ options: FigureOptions) -> String {
            FigureWords(Figure(network, view: view, options: options)).altText
        }
        #expect(altText(FigureOptions(asOf: day("2020-01-01"))).hasSuffix(" relaties. Peildatum 1 januari 2020."))
        #expect(altText(FigureOptions()).hasSuffix(" relaties."))
        let narrowed = altText(FigureOptions(narrowing: selector("id=a|b"), statuses: [.present]))
        #expect(narrowed.contains("Alleen actoren met id a of b."), "\(narrowed)")
        #expect(narrowed.contains("tellen niet mee."), "\(narrowed)")
    }
}
