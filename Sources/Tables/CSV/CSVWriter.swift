/// Writes a table as comma-separated values, as UTF-8.
package enum CSVWriter {
    package enum Style: Hashable, Sendable {
        /// What Dutch Excel opens in columns: `;`, decimal comma, byte order mark, CR LF.
        case dutchExcel
        /// What programs read: `,`, decimal point, no mark, LF.
        case plain
    }

    /// - Complexity: O(bytes).
    package static func bytes(of table: OutputTable, style: Style) -> [UInt8] {
        var bytes: [UInt8] = style == .dutchExcel ? [0xEF, 0xBB, 0xBF] : []
        append(table.columns.map { .text($0.title) }, to: &bytes, style: style)
        for row in table.rows { append(row, to: &bytes, style: style) }
        return bytes
    }

    private static func append(_ row: [OutputTable.Cell], to bytes: inout [UInt8], style: Style) {
        let delimiter = style == .dutchExcel ? ASCII.semicolon : ASCII.comma
        for (column, cell) in row.enumerated() {
            if column > 0 { bytes.append(delimiter) }
            var text = cell.plainText(style: style == .dutchExcel ? .decimalComma : .decimalPoint)
            if case .text = cell { text = FormulaDefusing.defused(text) }
            // A row of one empty cell would be a blank line, which is no row.
            append(
                text, quoted: needsQuotes(text, delimiter: delimiter) || (row.count == 1 && text.isEmpty), to: &bytes)
        }
        bytes += style == .dutchExcel ? [ASCII.carriageReturn, ASCII.lineFeed] : [ASCII.lineFeed]
    }

    private static func needsQuotes(_ text: String, delimiter: UInt8) -> Bool {
        text.utf8.contains {
            $0 == delimiter || $0 == ASCII.quote || $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn
                || $0 == ASCII.tab
        }
    }

    private static func append(_ text: String, quoted: Bool, to bytes: inout [UInt8]) {
        guard quoted else { return bytes.append(contentsOf: text.utf8) }
        bytes.append(ASCII.quote)
        for byte in text.utf8 {
            if byte == ASCII.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(ASCII.quote)
    }
}
