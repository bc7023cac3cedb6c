package import Tables
package import Wording

/// A table of results, as a value: the same one is printed in a terminal, written as CSV, a workbook, Markdown or HTML.
package struct ResultTable: Hashable, Sendable {
    package enum Cell: Hashable, Sendable {
        case text(String)
        case integer(Int)
        /// With so many decimals for people; files get all of it.
        case number(Double, decimals: Int)
        /// A share of 0...1, for people as a percentage; files get the share.
        case share(Double)
        case empty

        package static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }
        package static func integer(_ value: Int?) -> Cell { value.map { .integer($0) } ?? .empty }
    }

    package enum Alignment: Hashable, Sendable { case left, right }

    package struct Column: Hashable, Sendable {
        package let title: String
        package let alignment: Alignment

        package init(_ title: String, _ alignment: Alignment = .left) {
            self.title = title
            self.alignment = alignment
        }
    }

    package let title: String
    package let columns: [Column]
    package let rows: [[Cell]]
    /// What must be read with it: conventions, what is left out.
    package let notes: [String]

    /// - Precondition: every row has a cell for every column.
    package init(title: String, columns: [Column], rows: [[Cell]], notes: [String] = []) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row has another number of cells than the table")
        self.title = title
        self.columns = columns
        self.rows = rows
        self.notes = notes
    }
}

extension ResultTable.Cell {
    /// For people, in their language.
    package func words(_ say: Phrases) -> String {
        switch self {
        case .text(let text): text
        case .integer(let value): say.integer(value)
        case .number(let value, let decimals): say.number(value, decimals: decimals)
        case .share(let share): say.percent(share)
        case .empty: ""
        }
    }
}

extension ResultTable {
    /// Without columns of which every cell is empty: on a page they take room and say nothing. A file keeps them, for its readers.
    package var withoutEmptyColumns: ResultTable {
        let kept = columns.indices.filter { column in rows.contains { $0[column] != .empty } }
        guard !rows.isEmpty, kept.count < columns.count else { return self }
        return ResultTable(
            title: title, columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } },
            notes: notes)
    }

    /// The same table for the writers of CSV and workbooks, numbers as numbers.
    package var output: OutputTable {
        OutputTable(
            name: title, columns: columns.map { OutputTable.Column($0.title) },
            rows: rows.map { row in
                row.map { cell in
                    switch cell {
                    case .text(let text): .text(Phrases.undirected(text))
                    case .integer(let value): .integer(value)
                    case .number(let value, _), .share(let value): .number(value)
                    case .empty: .empty
                    }
                }
            })
    }
}
