/// Where a cell stands, as someone who opens the file in a spreadsheet counts: both from 1.
package struct TablePosition: Hashable, Sendable, Comparable {
    private let storedLine: Int32
    private let storedColumn: Int32

    /// The line of the file on which the cell begins. A line break inside a cell counts.
    package var line: Int { Int(storedLine) }
    /// The number of the cell in its row.
    package var column: Int { Int(storedColumn) }

    package init(line: Int, column: Int) {
        storedLine = Int32(clamping: line)
        storedColumn = Int32(clamping: column)
    }

    package static func < (one: TablePosition, other: TablePosition) -> Bool {
        (one.storedLine, one.storedColumn) < (other.storedLine, other.storedColumn)
    }
}

/// The text of a cell as written (quotes resolved, line breaks in it as `\n`, spaces kept) and its place.
package struct TableCell: Hashable, Sendable {
    package let text: String
    package let position: TablePosition

    package init(text: String, position: TablePosition) {
        self.text = text
        self.position = position
    }
}

/// A row of a table: exactly as many cells as the header has.
package struct TableRow: Sendable, RandomAccessCollection {
    // The cells of the whole table are one array, and a row is a range in it: a hundred thousand rows are one allocation.
    private let cells: [TableCell]
    private let range: Range<Int>
    /// The line on which the row begins.
    package let line: Int

    init(cells: [TableCell], range: Range<Int>, line: Int) {
        self.cells = cells
        self.range = range
        self.line = line
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { range.count }
    package subscript(column: Int) -> TableCell {
        precondition(column >= 0 && column < range.count, "no such column")
        return cells[range.lowerBound + column]
    }
}

/// Why a row could not be taken.
package enum RowFault: Hashable, Sendable {
    /// The row has more cells than the header; the position is that of the first one too many that is not empty.
    case tooManyCells(at: TablePosition, found: Int, expected: Int)
    /// Something stands between a closing quote and the end of the cell.
    case textAfterQuote(at: TablePosition)
}

/// A row that was left out of the table.
package struct RejectedRow: Hashable, Sendable {
    package let line: Int
    package let fault: RowFault
}

/// A table as it stands in a file: a header and rows, each cell with its place.
///
/// Rows without any text are not there. A row that is shorter than the header ends in empty cells; empty cells beyond
/// the header are dropped, since spreadsheets leave them behind.
package struct Table: Sendable {
    package let header: [TableCell]
    private let cells: [TableCell]
    private let starts: [RowStart]
    package let rejected: [RejectedRow]
    package let dialect: TableDialect

    struct RowStart: Sendable {
        let cell: Int
        let line: Int
    }

    init(header: [TableCell], cells: [TableCell], starts: [RowStart], rejected: [RejectedRow], dialect: TableDialect) {
        self.header = header
        self.cells = cells
        self.starts = starts
        self.rejected = rejected
        self.dialect = dialect
    }

    /// The rows that were taken, in the order of the file.
    package var rows: some RandomAccessCollection<TableRow> {
        starts.lazy.map { start in
            TableRow(cells: cells, range: start.cell..<start.cell + header.count, line: start.line)
        }
    }
}
