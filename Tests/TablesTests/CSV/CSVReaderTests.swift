import Testing

@testable import Tables

@Suite struct CSVReaderTests {
    private func texts(_ table: Table) -> [[String]] { table.rows.map { $0.map(\.text) } }

    private func read(_ text: String) throws -> Table { try CSVReader.read(Array(text.utf8)) }

    private func error(_ file: [UInt8]) -> TablesError? {
        do {
            _ = try CSVReader.read(file)
            return nil
        } catch {
            return error
        }
    }

    @Test func everyCellKnowsItsPlace() throws {
        let table = try read("van,naar\na,b\n\n\"c\r\nd\",e\nf,g\n")
        #expect(table.header.map(\.text) == ["van", "naar"])
        #expect(texts(table) == [["a", "b"], ["c\nd", "e"], ["f", "g"]])
        #expect(table.rows.map(\.line) == [2, 4, 6])
        let broken = try #require(table.rows.dropFirst().first)
        #expect(broken[0].position == TablePosition(line: 4, column: 1))
        // The second cell begins where the first one's line break has already been.
        #expect(broken[1].position == TablePosition(line: 5, column: 2))
    }

    @Test(arguments: [
        ("a;b;c\n1,5;2;3\n", ";"), ("a,b\n1,2\n", ","), ("a\tb\n1,5\t2;3\n", "\t"),
        ("naam;soort, type; x\nLeiden;a;1\n", ";"), ("naam\n\"Leiden, stad\"\n", ";"), ("naam\nLeiden, stad\n", ";"),
        ("\"a;b;c;d\",e\n1,2\n", ","),
    ])
    func theDelimiterIsRecognised(text: String, delimiter: Character) throws {
        let table = try read(text)
        #expect(table.dialect.delimiter == delimiter)
        #expect(table.rejected.isEmpty)
        #expect(table.rows.count == 1)
    }

    @Test func aFileMayStateItsDelimiter() throws {
        let table = try read("sep=|\r\na|b\r\n1;2|3\r\n")
        #expect(table.dialect.delimiter == "|")
        #expect(table.dialect.statesDelimiter)
        #expect(texts(table) == [["1;2", "3"]])
        #expect(table.header[0].position.line == 2)
        #expect(try read("\"SEP=;\"\na,x;b\n").header.map(\.text) == ["a,x", "b"])
    }

    @Test(arguments: [
        ("a,b\n1,2\n", TableDialect.LineEnding.lineFeed), ("a,b\r\n1,2\r\n", .carriageReturnLineFeed),
        ("a,b\r1,2\r", .carriageReturn), ("a,b\r\n1,2\n", .mixed), ("a,b", .none),
    ])
    func lineEndings(text: String, ending: TableDialect.LineEnding) throws {
        let table = try read(text)
        #expect(table.dialect.lineEnding == ending)
        #expect(texts(table) == (ending == .none ? [] : [["1", "2"]]))
    }

    @Test func quotesHoldDelimitersQuotesAndLineBreaks() throws {
        let table = try read("a,b,c\n\"x,y\",\"zeg \"\"ja\"\"\",\"\"\n5\" pijp,\"p\" ,q\n")
        #expect(texts(table) == [["x,y", "zeg \"ja\"", ""], ["5\" pijp", "p", "q"]])
    }

    @Test func emptyCellsBeyondTheHeaderAndBlankRowsAreNothing() throws {
        let table = try read("a;b;;\n1;2;;;\n;;;\n   \n3\n")
        #expect(table.header.count == 2)
        #expect(texts(table) == [["1", "2"], ["3", ""]])
        #expect(table.rows.last?[1].position == TablePosition(line: 5, column: 2))
        #expect(table.rejected.isEmpty)
    }

    @Test func aRowWithACellTooManyIsRejectedAndTheOthersStay() throws {
        let table = try read("a,b\n1,2\n1,2,,3\n4,5\n")
        #expect(texts(table) == [["1", "2"], ["4", "5"]])
        #expect(
            table.rejected == [
                RejectedRow(
                    line: 3, fault: .tooManyCells(at: TablePosition(line: 3, column: 4), found: 4, expected: 2))
            ])
    }

    @Test func textAfterAClosingQuoteRejectsTheRow() throws {
        let table = try read("a,b\n\"1\"x,2\n3,\"4\" y\n5,6\n")
        #expect(texts(table) == [["5", "6"]])
        #expect(
            table.rejected.map(\.fault) == [
                .textAfterQuote(at: TablePosition(line: 2, column: 1)),
                .textAfterQuote(at: TablePosition(line: 3, column: 2)),
            ])
        #expect(error(Array("\"a\"x,b\n".utf8)) == .textAfterQuote(at: TablePosition(line: 1, column: 1)))
    }

    @Test func anUnclosedQuoteIsReportedWhereItIsOpened() {
        let file = Array("a,b\n1,\"2\n\n3,4\n5,6\n".utf8)
        #expect(error(file) == .unclosedQuote(at: TablePosition(line: 2, column: 2)))
    }

    @Test(arguments: ["", "\u{FEFF}", "\n\n", "  \r\n;;\n", "sep=;", "sep=;\n"])
    func anEmptyFile(text: String) {
        #expect(error(Array(text.utf8)) == .empty)
    }

    @Test func whatIsNotText() {
        #expect(error(Array("a,b\n1,2\n3,\0".utf8)) == .notText(at: TablePosition(line: 3, column: 2)))
        #expect(error([0x50, 0x4B, 0x03, 0x04, 0x14]) == .notText(at: TablePosition(line: 1, column: 1)))
        #expect(error(Array("%PDF-1.4\n".utf8)) == .notText(at: TablePosition(line: 1, column: 1)))
        #expect(error([0x61, 0xFF, 0x00, 0xFF, 0x00, 0x00]) == .notText(at: TablePosition(line: 1, column: 1)))
    }

    @Test func aHeaderAloneIsATableWithoutRows() throws {
        let table = try read("a;b")
        #expect(table.rows.isEmpty)
        #expect(table.header.map(\.position.column) == [1, 2])
    }

    /// 100,000 rows as a guard against quadratic work; the time itself is measured in Benchmarks, in release.
    @Test func aLargeTableIsReadWhole() throws {
        var text = "van,relatie,naar,bron,citaat\n"
        for row in 0..<100_000 { text += "gemeente-\(row),lid-van,regio-\(row % 50),bron-a,\"zin \(row), zo\"\n" }
        let table = try read(text)
        #expect(table.rows.count == 100_000)
        let last = try #require(table.rows.last)
        #expect(last.line == 100_001)
        #expect(last[4].text == "zin 99999, zo")
    }

    /// Bytes that were drawn at random, and tables in which some bytes were changed: an answer or a typed error, no crash.
    @Test func noBytesMakeItCrash() {
        var random = SplitMix(state: 20_211_001)
        let alphabet = Array("a;,\t\"\"\n\r= \u{E9}".utf8) + [0xFF, 0xFE, 0x00, 0xE9, 0xC3]
        var read = 0
        for round in 0..<4000 {
            var file = (0..<random.below(60)).map { _ in
                round.isMultiple(of: 2) ? alphabet[random.below(alphabet.count)] : UInt8(random.below(256))
            }
            if round.isMultiple(of: 5) { file = Array("sep=;\n\"a\";b\n".utf8) + file }
            guard let table = try? CSVReader.read(file) else { continue }
            read += 1
            #expect(table.rows.allSatisfy { $0.count == table.header.count })
            #expect(table.rows.allSatisfy { row in row.allSatisfy { $0.position.line >= row.line } })
        }
        #expect(read > 100)
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same bytes in every run.
struct SplitMix {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(bound))
    }
}
