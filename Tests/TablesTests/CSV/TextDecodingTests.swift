import Testing

@testable import Tables

@Suite struct TextDecodingTests {
    private let text = "naam;land\r\nÉén € ’s-Gravenhage;🇳🇱\r\n"
    private let cell = "Één € ’s-Gravenhage"

    private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return littleEndian ? bytes : bytes.reversed()
        }
    }

    private func firstCell(_ file: [UInt8], _ encoding: TableDialect.Encoding) throws -> String {
        let table = try CSVReader.read(file)
        #expect(table.dialect.encoding == encoding)
        return try #require(table.rows.first)[0].text
    }

    @Test func unicodeWithAndWithoutMark() throws {
        #expect(try firstCell(Array(text.utf8), .utf8) == cell)
        #expect(try firstCell([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8WithByteOrderMark) == cell)
        #expect(try firstCell([0xFF, 0xFE] + utf16(text, littleEndian: true), .utf16LittleEndian) == cell)
        #expect(try firstCell([0xFE, 0xFF] + utf16(text, littleEndian: false), .utf16BigEndian) == cell)
        #expect(try firstCell(utf16("naam;x\nLeiden;1\n", littleEndian: true), .utf16LittleEndian) == "Leiden")
        #expect(try firstCell(utf16("naam;x\nLeiden;1\n", littleEndian: false), .utf16BigEndian) == "Leiden")
    }

    /// The bytes are those of the table at https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT
    @Test func windows1252() throws {
        let file =
            Array("naam;x\nCaf".utf8) + [0xE9, 0x20, 0x80, 0x20, 0x92, 0x73, 0x20, 0x96, 0x20, 0xFC, 0x9F]
            + Array(";1\n".utf8)
        #expect(try firstCell(file, .windows1252) == "Café € ’s – üŸ")
    }

    @Test func brokenTextIsToldApartFromWindows1252() {
        // Once é in UTF-8 is there, a single byte of é is damage and no other encoding.
        let file = Array("naam,x\ncafé,1\nb,caf".utf8) + [0xE9, 0x0A]
        #expect(throws: TablesError.notInEncoding(.utf8, at: TablePosition(line: 3, column: 2))) {
            try CSVReader.read(file)
        }
        let marked = [0xEF, 0xBB, 0xBF] + Array("naam\ncaf".utf8) + [0xE9, 0x0A]
        #expect(throws: TablesError.notInEncoding(.utf8WithByteOrderMark, at: TablePosition(line: 2, column: 1))) {
            try CSVReader.read(marked)
        }
        let nothing = Array("naam\nx".utf8) + [0x81, 0x0A]
        #expect(throws: TablesError.notInEncoding(.windows1252, at: TablePosition(line: 2, column: 1))) {
            try CSVReader.read(nothing)
        }
    }

    @Test func halfCharactersOfUTF16() {
        let lone = [0xFF, 0xFE] + utf16("a,b\n", littleEndian: true) + [0x00, 0xD8, 0x61, 0x00]
        #expect(throws: TablesError.notInEncoding(.utf16LittleEndian, at: TablePosition(line: 2, column: 1))) {
            try CSVReader.read(lone)
        }
        let odd = [0xFE, 0xFF] + utf16("a,b", littleEndian: false) + [0x00]
        #expect(throws: TablesError.notInEncoding(.utf16BigEndian, at: TablePosition(line: 1, column: 2))) {
            try CSVReader.read(odd)
        }
    }
}
