import Collaboration
import Testing
import Wording

@Suite struct NumbersTests {
    let nl = Phrases(.dutch)
    let en = Phrases(.english)

    @Test(arguments: [
        (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (1000, "1.000", "1,000"), (-25_000, "-25.000", "-25,000"),
        (3_726_050, "3.726.050", "3,726,050"), (Int.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
    ])
    func integers(value: Int, dutch: String, english: String) {
        #expect(nl.integer(value) == dutch)
        #expect(en.integer(value) == english)
    }

    @Test(arguments: [
        (0.5, 3, "0,500"), (1234.5, 1, "1.234,5"), (0.0004, 3, "0,000"), (-0.0004, 3, "0,000"), (-0.06, 1, "-0,1"),
        (0.05, 0, "0"), (2.5, 0, "3"), (9.99, 1, "10,0"), (Double.nan, 2, "–"), (-Double.infinity, 2, "-∞"),
        (1e300, 2, "1e+300"), (1e14, 4, "100.000.000.000.000,0"),
    ])
    func fixedDecimals(value: Double, decimals: Int, text: String) {
        #expect(nl.number(value, decimals: decimals) == text)
    }

    @Test(arguments: [(0.5, "0,5"), (100, "100"), (1200, "1.200"), (0.12345, "0,123"), (0.0001, "0")])
    func upToThreeDecimals(value: Double, text: String) {
        #expect(nl.number(value, upTo: 3) == text)
    }

    @Test func percentages() {
        #expect(nl.percent(0.215) == "21,5 %")
        #expect(en.percent(0.215) == "21.5%")
        #expect(nl.percent(1) == "100 %")
        #expect(nl.percent(0) == "0 %")
    }

    @Test func dates() throws {
        let day = try #require(CivilDate(year: 2021, month: 10, day: 1))
        #expect(nl.date(day) == "1 oktober 2021")
        #expect(en.date(day) == "1 October 2021")
        #expect(try nl.date(#require(PartialDate("2021-10"))) == "oktober 2021")
        #expect(try en.date(#require(PartialDate("2021-10"))) == "October 2021")
        #expect(try nl.date(#require(PartialDate("2021"))) == "2021")
        #expect(nl.asOf(day) == "peildatum 1 oktober 2021")
        #expect(nl.period(Period(since: PartialDate("2017"), until: PartialDate("2020"))) == "2017 t/m 2020")
        #expect(en.period(Period(until: PartialDate("2020-02"))) == "until February 2020")
        #expect(nl.period(Period()) == nil)
    }

    @Test func lists() {
        #expect(nl.list([]) == "")
        #expect(nl.list(["a"]) == "a")
        #expect(nl.list(["a", "b", "c"]) == "a, b en c")
        #expect(en.alternatives(["a", "b"]) == "a or b")
        #expect(nl.list(["a", "b", "c", "d"], atMost: 2) == "a, b en nog 2")
        #expect(en.list(["a", "b"], atMost: 2) == "a and b")
        #expect(nl.count(1, "actor", "actoren") == "1 actor")
        #expect(nl.count(1200, "actor", "actoren") == "1.200 actoren")
    }

    @Test func textFromAFileCannotWriteOverATerminal() {
        #expect(Phrases.harmless("a\u{1B}[2Jb") == "a␛[2Jb")
        #expect(Phrases.harmless("a\r\nb\tc\u{7}") == "a⏎b c␇")
        #expect(Phrases.harmless("a\u{202E}b\u{2066}c\u{61C}d") == "abcd")
        #expect(Phrases.harmless("a\u{FFFE}b\u{FFFF}") == "a\u{FFFD}b\u{FFFD}")
        #expect(Phrases.harmless("Fryslân 👩‍👩‍👧 שלום") == "Fryslân 👩‍👩‍👧 שלום")
        #expect(nl.quoted(String(repeating: "x", count: 200)).count == 123)
    }
}
