import Collaboration
import Testing
import Wording

@Suite struct FigureNoticesTests {
    /// What falls short by a hair is not told as what it should be.
    @Test(arguments: [
        (6.99, "6,9 punt", "6.9 points"), (6.0, "6,0 punt", "6.0 points"), (9.96, "9,9 punt", "9.9 points"),
    ])
    func smallLettersAreRoundedDown(points: Double, dutch: String, english: String) {
        for onSlide in [false, true] {
            #expect(Phrases(.dutch).smallLabels(points, onSlide: onSlide).contains(dutch))
            #expect(Phrases(.english).smallLabels(points, onSlide: onSlide).contains(english))
        }
    }

    /// Who must mend them needs all of them.
    @Test func outlinesThatFitNobodyAreAllNamed() {
        let names = (1...20).map { "Gebied \($0)" }
        for say in [Phrases(.dutch), Phrases(.english)] {
            for text in [say.areasUnmatched(names), say.actorsWithoutArea(names)] {
                #expect(names.allSatisfy { text.contains($0) })
            }
        }
    }
}
