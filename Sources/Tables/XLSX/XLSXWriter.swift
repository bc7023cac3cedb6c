internal import CXLSXWriter
internal import Foundation

/// Writes tables as an Excel workbook, a sheet a table, the same bytes for the same tables.
///
/// Text is written as text, never as a formula. The header is bold, has filters, and stays in view.
package enum XLSXWriter {
    /// - Parameters:
    ///   - tables: at least one; two names that are one sheet name to Excel get a number.
    ///   - title: the workbook's title, in its properties.
    /// - Throws: ``TablesError/sheetTooLarge(sheet:)``, ``TablesError/cellTooLong(sheet:row:column:)``, and
    ///   ``TablesError/cannotWrite(path:_:)`` where there is no room for the working copy.
    /// - Complexity: O(cells).
    package static func bytes(of tables: [OutputTable], title: String) throws(TablesError) -> [UInt8] {
        precondition(!tables.isEmpty, "a workbook has a sheet")
        let names = sheetNames(tables.map(\.name))
        for (table, name) in zip(tables, names) { try check(table, sheet: name) }
        // The library writes to a file of its own choosing of moment, so it gets one that nobody else sees.
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("wittevlek-\(UUID().uuidString).xlsx")
            .path
        defer { unlink(path) }
        guard let book = workbook_new(path) else { throw .cannotWrite(path: path, .noSpace) }
        describe(book, title: title)
        let header = workbook_add_format(book)
        format_set_bold(header)
        format_set_bg_color(header, lxw_color_t(0xE8ECF1))
        format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_text_wrap(header)
        let body = workbook_add_format(book)
        format_set_align(body, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        for (table, name) in zip(tables, names) {
            let sheet = workbook_add_worksheet(book, name)
            fill(sheet, with: table, header: header, body: body)
        }
        guard workbook_close(book) == LXW_NO_ERROR else { throw .cannotWrite(path: path, .noSpace) }
        return try FileReader.bytes(of: path)
    }

    private static func describe(_ book: UnsafeMutablePointer<lxw_workbook>, title: String) {
        title.withMutableCString { title in
            var properties = lxw_doc_properties()
            properties.title = title
            // Otherwise the file holds the moment at which it was written, and no two are alike: 1 January 2000, UTC.
            properties.created = 946_684_800
            workbook_set_properties(book, &properties)
        }
    }

    private static func fill(
        _ sheet: UnsafeMutablePointer<lxw_worksheet>?, with table: OutputTable,
        header: UnsafeMutablePointer<lxw_format>?, body: UnsafeMutablePointer<lxw_format>?
    ) {
        for (column, title) in table.columns.enumerated() {
            let width = Double(title.width ?? fittingWidth(of: column, in: table))
            worksheet_set_column(sheet, UInt16(column), UInt16(column), width, body)
            worksheet_write_string(sheet, 0, UInt16(column), title.title, header)
        }
        for (row, cells) in table.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                write(cell, to: sheet, row: UInt32(row + 1), column: UInt16(column), format: body)
            }
        }
        worksheet_freeze_panes(sheet, 1, 0)
        if !table.rows.isEmpty, !table.columns.isEmpty {
            worksheet_autofilter(sheet, 0, 0, UInt32(table.rows.count), UInt16(table.columns.count - 1))
        }
    }

    private static func write(
        _ cell: OutputTable.Cell, to sheet: UnsafeMutablePointer<lxw_worksheet>?, row: UInt32, column: UInt16,
        format: UnsafeMutablePointer<lxw_format>?
    ) {
        switch cell {
        case .empty: break
        case .integer(let value) where value.magnitude < 1_000_000_000_000_000:
            worksheet_write_number(sheet, row, column, Double(value), format)
        case .number(let value) where value.isFinite: worksheet_write_number(sheet, row, column, value, format)
        case .text, .integer, .number:
            worksheet_write_string(sheet, row, column, cell.plainText(style: .decimalComma), format)
        }
    }

    private static func fittingWidth(of column: Int, in table: OutputTable) -> Int {
        let title = table.columns[column].title.count + 3  // room for the filter's arrow
        let widest = table.rows.reduce(title) { widest, row in
            max(widest, row[column].plainText(style: .decimalComma).count + 1)
        }
        return min(max(widest, 8), 60)
    }

    private static func check(_ table: OutputTable, sheet: String) throws(TablesError) {
        guard table.rows.count < 1_048_576, table.columns.count <= 16_384 else { throw .sheetTooLarge(sheet: sheet) }
        for (column, title) in table.columns.enumerated() where title.title.utf16.count > 32_767 {
            throw .cellTooLong(sheet: sheet, row: 1, column: column + 1)
        }
        for (row, cells) in table.rows.enumerated() {
            for case (let column, .text(let text)) in cells.enumerated() where text.utf16.count > 32_767 {
                throw .cellTooLong(sheet: sheet, row: row + 2, column: column + 1)
            }
        }
    }

    /// Names that Excel allows: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end, not empty, each once
    /// whatever the capitals.
    static func sheetNames(_ names: [String]) -> [String] {
        var taken: Set<String> = []
        return names.map { name in
            let allowed = String(name.map { "[]:*?/\\".contains($0) || $0.isNewline ? " " : $0 })
            let trimmed = allowed.trimmingCharacters(in: CharacterSet(charactersIn: "' "))
            let base = trimmed.isEmpty ? "Blad" : trimmed
            var candidate = shortened(base, to: 31)
            var number = 2
            while !taken.insert(candidate.lowercased()).inserted {
                let ending = " \(number)"
                candidate = shortened(base, to: 31 - ending.count) + ending
                number += 1
            }
            return candidate
        }
    }

    /// Cut by UTF-16 units, as Excel counts, but never inside a character.
    private static func shortened(_ text: String, to length: Int) -> String {
        var result = text
        while result.utf16.count > length { result.removeLast() }
        return result.trimmingCharacters(in: CharacterSet(charactersIn: "' "))
    }
}

extension String {
    /// The library's properties are `char *`, which it copies and does not change.
    fileprivate func withMutableCString(_ body: (UnsafeMutablePointer<CChar>) -> Void) {
        var characters = Array(utf8CString)
        characters.withUnsafeMutableBufferPointer { buffer in
            if let start = buffer.baseAddress { body(start) }
        }
    }
}
