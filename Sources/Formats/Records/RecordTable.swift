internal import Collaboration
internal import Tables

/// A table of a network, whatever the carrier: its columns known by name, its cells with their places.
///
/// A class, because each of its records holds it: one reference to count instead of ten.
final class RecordTable: Sendable {
    let kind: TableKind
    let file: String
    let sheet: String?
    /// Where each known column stands.
    let columns: [ColumnID: Int]
    /// The same in the kind's order; nil for one that is not there.
    let ownIndices: [Int?]
    /// The columns in which no record may be empty.
    let required: [ColumnID]
    /// The columns that are none of the table's own, with their names as written.
    let others: [OtherColumn]
    /// The same by key.
    let othersByKey: [OtherColumn]
    let rows: [TableRow]
    /// Records that were rejected before their cells were looked at.
    let rejectedRows: Int
    private let dialect: TableDialect
    private let header: [String]
    private let numberColumns: [Int: NumberColumn]

    struct OtherColumn: Sendable {
        let name: String
        let index: Int
        let key: String
    }

    /// - Parameter file: the name by which messages call the file.
    init(_ table: Table, kind: TableKind, file: String, log: ProblemLog) {
        self.kind = kind
        self.file = file
        sheet = nil
        rows = Array(table.rows)
        rejectedRows = table.rejected.count
        dialect = table.dialect
        header = table.header.map(\.text.trimmed)
        var columns: [ColumnID: Int] = [:]
        var others: [OtherColumn] = []
        let known = kind.columns
        for (index, cell) in table.header.enumerated() {
            let word = Self.key(cell.text)
            let place = FilePlace(file: file, line: cell.position.line, column: cell.position.column)
            guard let column = known.first(where: { $0.words.contains(word) }) else {
                others.append(OtherColumn(name: cell.text.trimmed, index: index, key: word))
                continue
            }
            if columns[column.id] != nil { log.error(at: place, .doubleColumn(name: cell.text.trimmed)) }
            columns[column.id] = columns[column.id] ?? index
        }
        self.columns = columns
        ownIndices = known.map { columns[$0.id] }
        required = known.filter(\.isRequired).map(\.id)
        self.others = others
        othersByKey = others.sorted { ($0.key, $0.index) < ($1.key, $1.index) }
        let numeric =
            [ColumnID.strength, .value].compactMap { columns[$0] } + (kind == .actors ? others.map(\.index) : [])
        numberColumns = Dictionary(
            numeric.map { ($0, NumberColumn(of: table, column: $0)) }, uniquingKeysWith: { first, _ in first })
        for row in table.rejected { log.error(at: Self.place(of: row, file: file), Self.problem(of: row)) }
        reportColumns(in: table, log: log)
    }

    /// `_`, `-` and a space in a column name are the same.
    static func key(_ name: String) -> String { RelationType.key(name) }

    /// The column's name as the file has it.
    func title(of column: ColumnID) -> String { columns[column].map { header[$0] } ?? column.rawValue }

    private func reportColumns(in table: Table, log: ProblemLog) {
        let header = FilePlace(file: file, line: table.header.first?.position.line ?? 1)
        let unknown = others.map(\.name)
        for column in kind.columns where column.isRequired && columns[column.id] == nil {
            log.error(
                at: header, .missingColumn(names: column.words, table: kind.rawValue),
                suggestion: column.words.lazy.compactMap { NearMiss.closest(to: $0, among: unknown) }.first)
        }
        // In the actors' table every other column is an attribute.
        guard kind != .actors else { return }
        for other in others where !other.name.isEmpty {
            let position = table.header[other.index].position
            log.warning(
                at: FilePlace(file: file, line: position.line, column: position.column),
                .ignoredColumn(name: other.name),
                suggestion: NearMiss.closest(to: other.name, among: kind.columns.flatMap(\.words)))
        }
    }

    static func place(of row: RejectedRow, file: String) -> FilePlace {
        switch row.fault {
        case .tooManyCells(let position, _, _), .textAfterQuote(let position):
            FilePlace(file: file, line: position.line, column: position.column)
        }
    }

    static func problem(of row: RejectedRow) -> Problem {
        switch row.fault {
        case .tooManyCells(_, let found, let expected): .cellTooMany(found: found, columns: expected)
        case .textAfterQuote: .textAfterQuote
        }
    }

    /// The columns that hold numbers, or attributes that may be numbers.
    var numberIndices: [Int] { numberColumns.keys.sorted() }

    func numbers(ofColumn index: Int) -> NumberColumn { numberColumns[index] ?? NumberColumn(usualIn: dialect) }

    /// The rows as records.
    var records: some Sequence<Record> { rows.lazy.map { Record(table: self, row: $0) } }
}

/// How the numbers of a column are written, and whether that is certain.
struct NumberColumn: Hashable, Sendable {
    let style: NumberStyle
    let isCertain: Bool

    /// A file with `;` between its cells was written with the decimal comma; of any other one the style is a guess.
    init(usualIn dialect: TableDialect) {
        style = dialect.numberStyle
        isCertain = dialect.delimiter == ";"
    }

    /// As the first of the column's cells shows that can be read in one way only, else as files of this kind are.
    init(of table: Table, column: Int?) {
        let evidence = column.flatMap { column in
            table.rows.lazy.compactMap { CellNumber.read($0[column].text, style: .decimalPoint)?.evidence }.first
        }
        let usual = NumberColumn(usualIn: table.dialect)
        style = evidence ?? usual.style
        isCertain = evidence != nil || usual.isCertain
    }

    /// The number in a cell; with a warning where it is a guess which number.
    func read(_ text: String, column: String, at place: FilePlace, log: ProblemLog) -> NumberReading? {
        guard let reading = CellNumber.read(text, style: style) else { return nil }
        if !isCertain, let otherwise = reading.otherwise {
            log.warning(
                at: place,
                .ambiguousNumber(text: text, column: column, taken: reading.value, otherwise: otherwise))
        }
        return reading
    }
}

/// A row of a table, by column.
struct Record: Sendable {
    let table: RecordTable
    let row: TableRow

    var place: FilePlace { FilePlace(file: table.file, sheet: table.sheet, line: row.line) }

    func place(_ column: ColumnID) -> FilePlace { table.columns[column].map(place(at:)) ?? place }

    func place(at index: Int) -> FilePlace {
        let position = row[index].position
        return FilePlace(file: table.file, sheet: table.sheet, line: position.line, column: position.column)
    }

    /// The text of a cell without the space around it; nil for an empty cell and for a column that is not there.
    func text(_ column: ColumnID) -> String? { table.columns[column].flatMap(text(at:)) }

    func text(at index: Int) -> String? {
        let text = FormulaDefusing.restored(row[index].text.trimmed)
        return text.isEmpty ? nil : text
    }

    /// Several values in one cell, separated by `|`.
    func texts(_ column: ColumnID) -> [String] {
        (text(column) ?? "").split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
    }

    /// All cells as written, spaces around them apart, in an order that the file's columns do not change.
    var fingerprint: String {
        var result = ""
        for index in table.ownIndices {
            if let index, let text = text(at: index) { result += text }
            result += "\u{1F}"
        }
        for other in table.othersByKey {
            guard let text = text(at: other.index) else { continue }
            result += other.key
            result += "="
            result += text
            result += "\u{1F}"
        }
        return result
    }
}
