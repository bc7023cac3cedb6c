import Testing

@testable import Diagrams

@Suite struct RulerTests {
    /// A ruler for which every letter is as wide as half its size.
    func learned(_ body: (inout Ruler) -> Void) -> Ruler {
        var ruler = Ruler()
        body(&ruler)
        while !ruler.isComplete {
            let missing = ruler.missing
            ruler.learn(missing.map { Double($0.string.count) * $0.size / 2 }, of: missing)
            body(&ruler)
        }
        return ruler
    }

    @Test func breaksAtSpacesAndHyphensThatAreThereOnly() {
        var lines: [String] = []
        _ = learned { lines = $0.lines("Hendrik-Ido-Ambacht", size: 10, atMost: 60) }
        #expect(lines == ["Hendrik-Ido-", "Ambacht"])
        _ = learned { lines = $0.lines("Bodegraven-Reeuwijk", size: 10, atMost: 60) }
        #expect(lines == ["Bodegraven-", "Reeuwijk"])
        // Nothing is hyphenated that is not written so.
        _ = learned { lines = $0.label("Hellevoetsluis", size: 10, atMost: 20) }
        #expect(lines == ["Hellevoetsluis"])
        _ = learned { lines = $0.label("'s-Hertogenbosch", size: 10, atMost: 20) }
        #expect(lines == ["'s-Hertogenbosch"])
    }

    /// In running text nothing leaves the page; what fits a line alone is not broken.
    @Test func aWordThatIsWiderThanItsLineBreaksBetweenLetters() {
        let word = String(repeating: "abcdefghij", count: 30)
        var lines: [String] = []
        var ruler = learned { lines = $0.lines("Een " + word + " en Bodegraven-Reeuwijk", size: 10, atMost: 90) }
        #expect(lines.joined().replacing(" ", with: "") == "Een" + word + "enBodegraven-Reeuwijk")
        #expect(lines.last == "Reeuwijk")
        for line in lines { #expect(ruler.width(Text(line, size: 10)) <= 90) }
        // No letter is narrower than this line.
        _ = learned { lines = $0.lines("abc", size: 10, atMost: 2) }
        #expect(lines == ["a", "b", "c"])
    }

    @Test func noLineIsWiderThanItsLimitWhereThatIsPossible() {
        let text = "Een lange titel die over meer dan een regel gaat, met een komma en - een streepje"
        var lines: [String] = []
        var ruler = learned { lines = $0.lines(text, size: 10, atMost: 90) }
        #expect(lines.joined(separator: " ") == text)
        for line in lines { #expect(ruler.width(Text(line, size: 10)) <= 90) }
    }

    @Test func labelsAreEvenAndKeepBracketsTogether() {
        var lines: [String] = []
        _ = learned { lines = $0.label("Leiden (Holland Rijnland)", size: 10, atMost: 95) }
        #expect(lines == ["Leiden", "(Holland Rijnland)"])
        _ = learned { lines = $0.label("aaa bbb ccc ddd", size: 10, atMost: 65) }
        #expect(lines == ["aaa bbb", "ccc ddd"])
    }

    @Test func asksForWhatItDoesNotKnowInAFixedOrder() {
        var ruler = Ruler()
        for word in ["b", "a", "c"] { _ = ruler.width(Text(word, size: 10)) }
        #expect(ruler.missing.map(\.string) == ["a", "b", "c"])
        ruler.learn([1, 2, 3], of: ruler.missing)
        #expect(ruler.isComplete && ruler.missing.isEmpty)
        #expect(ruler.width(Text("b", size: 10)) == 2)
    }

    /// Before anything is measured: accents take no room, composed or not, and other scripts an even one.
    @Test func anEstimateKnowsLettersWithAccents() {
        func estimate(_ text: String) -> Double {
            var ruler = Ruler()
            return ruler.width(Text(text, size: 10))
        }
        for (accented, plain) in [
            ("ïíìî", "iiii"), ("Ééñ", "Een"), ("e\u{301}", "e"), ("Súdwest-Fryslân", "Sudwest-Fryslan"),
        ] {
            #expect(estimate(accented) == estimate(plain), "\(accented)")
        }
        #expect(abs(estimate("文") - 5.56) < 1e-9)
    }
}
