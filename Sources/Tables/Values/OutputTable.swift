/// A table on its way out. Numbers stay numbers: the writer gives them their form.
package struct OutputTable: Hashable, Sendable {
    package enum Cell: Hashable, Sendable {
        case text(String)
        case integer(Int)
        case number(Double)
        case empty
    }

    package struct Column: Hashable, Sendable {
        package let title: String
        /// How wide the column is in a workbook, in characters; nil fits the widest cell, between 8 and 60.
        package let width: Int?

        package init(_ title: String, width: Int? = nil) {
            self.title = title
            self.width = width
        }
    }

    /// The name of the sheet in a workbook; a CSV file does not hold it.
    package let name: String
    package let columns: [Column]
    package let rows: [[Cell]]

    /// - Precondition: every row has a cell for every column.
    package init(name: String, columns: [Column], rows: [[Cell]]) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row has another number of cells than the table")
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

extension OutputTable.Cell {
    /// The shortest digits that read back as the same number; nothing for what is no number.
    package func plainText(style: NumberStyle) -> String {
        switch self {
        case .text(let text): return text
        case .integer(let value): return String(value)
        case .empty: return ""
        case .number(let value):
            guard value.isFinite else { return value.isNaN ? "" : value < 0 ? "-∞" : "∞" }
            if let whole = Int(exactly: value), whole.magnitude < 1_000_000_000_000_000 { return String(whole) }
            let digits = value.description
            return style == .decimalPoint ? digits : String(digits.map { $0 == "." ? "," : $0 })
        }
    }
}
