import Testing

@testable import Tables

@Suite struct FormulaDefusingTests {
    @Test(arguments: ["=1+1", "+31", "-3", "@som", "\t=1", "\r=1", "＝1"])
    func whatASpreadsheetWouldRunGetsAnApostrophe(text: String) {
        #expect(FormulaDefusing.defused(text) == "'" + text)
    }

    @Test(arguments: ["", "'s-Gravenhage", "Leiden", "a=b", "'", "3", " ja"])
    func otherTextStaysAsItIs(text: String) {
        #expect(FormulaDefusing.defused(text) == text)
        #expect(FormulaDefusing.restored(text) == text)
    }

    @Test(arguments: ["=1", "'=1", "''=1", "'-", "'s", "-", "'", "''", "@"])
    func restoringGivesBackWhatWasDefused(text: String) {
        #expect(FormulaDefusing.restored(FormulaDefusing.defused(text)) == text)
    }
}
