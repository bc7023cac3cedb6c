import Collaboration
import Testing
import Wording

@Suite struct FigureNarrowingTests {
    @Test(arguments: [
        ("population<30000", "inwoners < 30.000", "inhabitants < 30,000"),
        ("level=gemeente|provincie", "niveau gemeente of provincie", "level municipality or province"),
        ("kind=government", "soort overheid", "kind government"),
        ("type=stedelijke-cultuurregio", "type stedelijke cultuurregio", "type urban cultural region"),
        ("size-class!=klein", "grootteklasse niet klein", "size class not klein"),
        ("prioriteit=", "prioriteit niet ingevuld", "no prioriteit"),
        ("prioriteit!=", "prioriteit ingevuld", "a prioriteit"),
        ("jaar>=2015 jaar<=2020", "jaar ≥ 2015 en jaar ≤ 2020", "jaar ≥ 2015 and jaar ≤ 2020"),
        ("population>1000000", "inwoners > 1.000.000", "inhabitants > 1,000,000"),
    ])
    func aSelectorInWords(text: String, dutch: String, english: String) throws {
        let selector = try Selector(parsing: text)
        #expect(
            Phrases(.dutch).narrowed(to: selector, withGroups: false, leavesOutUndecidable: false)
                == "Alleen actoren met \(dutch).")
        #expect(
            Phrases(.english).narrowed(to: selector, withGroups: false, leavesOutUndecidable: false)
                == "Only actors with \(english).")
    }
}
