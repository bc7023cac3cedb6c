import Testing

@testable import Tables

@Suite struct CSVWriterTests {
    private let table = OutputTable(
        name: "kern", columns: [.init("naam"), .init("getal; of tekst"), .init("opmerking")],
        rows: [
            [.text("Leiden"), .number(21.5), .text("=HYPERLINK(\"x\")")],
            [.text("’s-Gravenhage; stad"), .integer(3_726_050), .empty],
            [.text("a\nb"), .number(-3), .text("-3")],
        ])

    @Test func dutchExcelOpensItInColumns() {
        let expected =
            "\u{FEFF}naam;\"getal; of tekst\";opmerking\r\nLeiden;21,5;\"'=HYPERLINK(\"\"x\"\")\"\r\n"
            + "\"’s-Gravenhage; stad\";3726050;\r\n\"a\nb\";-3;'-3\r\n"
        #expect(CSVWriter.bytes(of: table, style: .dutchExcel) == Array(expected.utf8))
    }

    @Test func plainIsForPrograms() {
        let expected =
            "naam,getal; of tekst,opmerking\nLeiden,21.5,\"'=HYPERLINK(\"\"x\"\")\"\n’s-Gravenhage; stad,3726050,\n"
            + "\"a\nb\",-3,'-3\n"
        #expect(CSVWriter.bytes(of: table, style: .plain) == Array(expected.utf8))
    }

    @Test func numbersThatAreNone() {
        let cells: [OutputTable.Cell] = [
            .number(.nan), .number(.infinity), .number(-.infinity), .number(4), .number(0.1),
        ]
        #expect(cells.map { $0.plainText(style: .decimalComma) } == ["", "∞", "-∞", "4", "0,1"])
    }

    /// What is written comes back cell by cell, in both styles, whatever stands in it.
    @Test func whatIsWrittenReadsBack() throws {
        var random = SplitMix(state: 7)
        let alphabet = Array("ab;,\t\"\n=+-@' é")
        for style in [CSVWriter.Style.dutchExcel, .plain] {
            let rows = (0..<200).map { _ in
                (0..<3).map { _ in String((0..<random.below(6)).map { _ in alphabet[random.below(alphabet.count)] }) }
            }.filter { row in row.contains { $0.contains { !" \t".contains($0) } } }
            let written = CSVWriter.bytes(
                of: OutputTable(
                    name: "x", columns: [.init("a"), .init("b"), .init("c")],
                    rows: rows.map { $0.map { .text($0) } }), style: style)
            let table = try CSVReader.read(written)
            #expect(table.rows.map { $0.map { FormulaDefusing.restored($0.text) } } == rows)
        }
    }
}
