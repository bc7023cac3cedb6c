import Testing

@testable import Tables

@Suite struct CellNumberTests {
    @Test(arguments: [
        ("3.726.050", 3_726_050), ("3726050", 3_726_050), ("21,5", 21.5), ("1,222,000", 1_222_000), ("-3", -3),
        ("1.222.000,50", 1_222_000.5), ("1,222,000.50", 1_222_000.5), ("1 222 000", 1_222_000), (" 12 ", 12),
        ("1\u{A0}222\u{202F}000", 1_222_000), ("\u{2212}0,5", -0.5), ("+7", 7), ("0,125", 0.125), (".5", 0.5),
        ("1,2E+06", 1_200_000), ("5e-3", 0.005), ("12.3456", 12.3456), ("1'222'000", 1_222_000), ("0", 0),
        ("1234,567", 1234.567), ("21,50 ", 21.5), ("4.711234567890123", 4.711234567890123),
    ])
    func oneReadingInBothStyles(text: String, value: Double) {
        for style in [NumberStyle.decimalComma, .decimalPoint] {
            let reading = CellNumber.read(text, style: style)
            #expect(reading?.value == value)
            #expect(reading?.otherwise == nil)
            #expect(reading?.isPercentage == false)
        }
    }

    @Test func percentages() {
        #expect(
            CellNumber.read("21,5 %", style: .decimalComma)
                == NumberReading(value: 21.5, otherwise: nil, isPercentage: true, evidence: .decimalComma))
        #expect(CellNumber.read("-3%", style: .decimalPoint)?.value == -3)
    }

    @Test func whatCanBeReadTwoWaysSaysSo() {
        let thousands = NumberReading(value: 1222, otherwise: 1.222, isPercentage: false, evidence: nil)
        let fraction = NumberReading(value: 1.222, otherwise: 1222, isPercentage: false, evidence: nil)
        #expect(CellNumber.read("1.222", style: .decimalComma) == thousands)
        #expect(CellNumber.read("1.222", style: .decimalPoint) == fraction)
        #expect(CellNumber.read("1,222", style: .decimalComma) == fraction)
        #expect(CellNumber.read("1,222", style: .decimalPoint) == thousands)
    }

    @Test(arguments: [
        ("21,5", NumberStyle.decimalComma), ("3.726.050", .decimalComma), ("1.222,5", .decimalComma),
        ("21.5", .decimalPoint), ("1,222,000", .decimalPoint), ("1,222.5", .decimalPoint), ("12", nil), ("1.222", nil),
        ("1 222 000", nil),
    ])
    func howANumberIsWrittenShowsItsStyle(text: String, style: NumberStyle?) {
        #expect(CellNumber.read(text, style: .decimalComma)?.evidence == style)
    }

    @Test(arguments: [
        "", " ", "-", "%", "x", "0518", "GM0518", "1.2.3", "1,22,000", "12.", "1.222,", "1,2,3", "1..2", "1.222.00",
        "1234.567.890", "--3", "3-4", "2021-10", "1e", "1e5000", "12345678901234567", "06 12345678", "1 2", "٣",
        "1.5,5.5",
        "0 123", "NaN", "inf", "0x10",
    ])
    func whatIsNoNumber(text: String) {
        #expect(CellNumber.read(text, style: .decimalComma) == nil)
        #expect(CellNumber.read(text, style: .decimalPoint) == nil)
    }
}
