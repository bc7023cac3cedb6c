import Foundation
import Testing

@testable import Tables

@Suite struct XLSXWriterTests {
    private func table(_ rows: [[OutputTable.Cell]], name: String = "kern") -> OutputTable {
        OutputTable(name: name, columns: [.init("naam"), .init("inwoners")], rows: rows)
    }

    private static let unzip = "/usr/bin/unzip"
    private static var hasUnzip: Bool { FileManager.default.isExecutableFile(atPath: unzip) }

    /// A part of the archive, by the system's own `unzip`: a reader that is not ours.
    private func part(_ name: String, of book: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".xlsx")
        try Data(book).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: Self.unzip)
        process.arguments = ["-p", file.path, name]
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }

    @Test func theSameTablesGiveTheSameBytes() async throws {
        let tables = [table([[.text("Leiden"), .integer(125_000)], [.text("=1+1"), .number(0.5)]])]
        let one = try XLSXWriter.bytes(of: tables, title: "Kaart")
        try await Task.sleep(for: .milliseconds(1100))
        #expect(try XLSXWriter.bytes(of: tables, title: "Kaart") == one)
        #expect(one.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    }

    @Test(.enabled(if: hasUnzip, "unzip is not installed")) func textIsNeverAFormulaAndNumbersAreNumbers() throws {
        let book = try XLSXWriter.bytes(
            of: [table([[.text("=1+1"), .integer(125_000)], [.text("a\u{1}b"), .empty]])], title: "Kaart")
        let sheet = try part("xl/worksheets/sheet1.xml", of: book)
        #expect(!sheet.contains("<f>"))
        #expect(sheet.contains("<v>125000</v>"))
        #expect(sheet.contains("state=\"frozen\""))
        let strings = try part("xl/sharedStrings.xml", of: book)
        #expect(strings.contains("<t>=1+1</t>"))
        let properties = try part("docProps/core.xml", of: book)
        #expect(properties.contains("2000-01-01T00:00:00Z"))
        #expect(properties.contains("<dc:title>Kaart</dc:title>"))
    }

    @Test func sheetNamesThatExcelAllows() {
        #expect(
            XLSXWriter.sheetNames(["A/B", "a b", "", "'x'", String(repeating: "é", count: 40), "History: 2021?"]) == [
                "A B", "a b 2", "Blad", "x", String(repeating: "é", count: 31), "History  2021",
            ])
    }

    @Test func aCellThatExcelCannotHold() {
        let long = String(repeating: "x", count: 32_768)
        #expect(throws: TablesError.cellTooLong(sheet: "kern", row: 3, column: 1)) {
            try XLSXWriter.bytes(of: [table([[.empty, .empty], [.text(long), .empty]])], title: "")
        }
    }
}
