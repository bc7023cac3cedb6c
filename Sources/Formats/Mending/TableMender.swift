internal import Collaboration
internal import Tables

/// Writes one table anew, mended.
struct TableMender {
    let mended: [UInt8]
    let changes: [MendedNetwork.Change]

    private static let dates: Set<ColumnID> = [.since, .until, .seen, .date, .checkedOn]

    /// Nil for a file that cannot be read as a table whole: then there is nothing to write anew.
    init?(
        file: String, kind: TableKind, bytes: [UInt8], replacements: [WordMender.Replacement], language: Language
    ) {
        guard let table = try? CSVReader.read(bytes), table.rejected.isEmpty else { return nil }
        let records = RecordTable(table, kind: kind, file: file, log: ProblemLog())
        let style = Self.style(for: records, dialect: table.dialect, language: language)
        let byPlace = Dictionary(grouping: replacements, by: \.place)
        let ids = Dictionary(records.columns.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        let attributes = kind == .actors ? Set(records.others.map(\.index)) : []
        var changes: [MendedNetwork.Change] = []
        var rows: [[OutputTable.Cell]] = []
        for record in records.records {
            rows.append(
                record.row.indices.map { index in
                    let raw = record.row[index].text
                    let place = record.place(at: index)
                    let text = record.text(at: index) ?? ""
                    let replaced = (byPlace[place] ?? []).reduce(text) { Self.replacing($1, in: $0) }
                    let cell: OutputTable.Cell =
                        if replaced != text {
                            .text(replaced)
                        } else if let id = ids[index] {
                            Self.cell(text, column: id, numbers: records.numbers(ofColumn: index), style: style)
                        } else if attributes.contains(index) {
                            Self.value(text, numbers: records.numbers(ofColumn: index), style: style)
                        } else {
                            text.isEmpty ? .empty : .text(text)
                        }
                    let new = cell.plainText(style: style.numberStyle)
                    if new != text {
                        changes.append(.init(place: place, what: replaced != text ? .word : .form, old: raw, new: new))
                    } else if raw.trimmed != raw {
                        changes.append(.init(place: place, what: .space, old: raw, new: new))
                    }
                    return cell
                })
        }
        let output = OutputTable(
            name: kind.rawValue, columns: table.header.map { .init($0.text.trimmed) }, rows: rows)
        let written = CSVWriter.bytes(of: output, style: style)
        let target = (try? CSVReader.read(written))?.dialect ?? table.dialect
        if !Self.isUsual(table.dialect) {
            changes.append(
                .init(
                    place: FilePlace(file: file), what: .dialect(from: table.dialect, to: target), old: "", new: ""))
        }
        // A file in which nothing is to be mended stays as it is, byte for byte.
        mended = changes.isEmpty ? bytes : written
        self.changes = changes
    }

    /// UTF-8 with one of the two delimiters that spreadsheets and programs share.
    private static func isUsual(_ dialect: TableDialect) -> Bool {
        guard !dialect.statesDelimiter else { return false }
        switch dialect.encoding {
        case .utf8: return dialect.delimiter == "," || dialect.delimiter == ";"
        case .utf8WithByteOrderMark: return dialect.delimiter == ";"
        case .utf16LittleEndian, .utf16BigEndian, .windows1252: return false
        }
    }

    private static func style(
        for table: RecordTable, dialect: TableDialect, language: Language
    ) -> CSVWriter.Style {
        if isUsual(dialect) { return dialect.delimiter == ";" ? .dutchExcel : .plain }
        // With `;` between its cells a number that nobody can be sure of would be another one, and nobody would be warned.
        let isUnsure = table.numberIndices.contains { index in
            let numbers = table.numbers(ofColumn: index)
            return !numbers.isCertain
                && table.rows.contains { CellNumber.read($0[index].text, style: numbers.style)?.otherwise != nil }
        }
        return language == .dutch && !isUnsure ? .dutchExcel : .plain
    }

    private static func cell(
        _ text: String, column: ColumnID, numbers: NumberColumn, style: CSVWriter.Style
    ) -> OutputTable.Cell {
        if text.isEmpty { return .empty }
        if dates.contains(column) { return .text(PartialDate(text)?.description ?? text) }
        switch column {
        case .strength, .value: return value(text, numbers: numbers, style: style)
        default: return .text(text)
        }
    }

    /// A number or a date as we write it; other text as it is.
    private static func value(_ text: String, numbers: NumberColumn, style: CSVWriter.Style) -> OutputTable.Cell {
        if text.isEmpty { return .empty }
        if let reading = CellNumber.read(text, style: numbers.style) {
            let isUnsure = !numbers.isCertain && reading.otherwise != nil
            if isUnsure || isPlain(text, of: reading, style: style.numberStyle) { return .text(text) }
            let number: OutputTable.Cell =
                style == .plain ? NumberWriter.cell(reading.value) : .number(reading.value)
            return reading.isPercentage ? .text(number.plainText(style: style.numberStyle) + "%") : number
        }
        if let date = PartialDate(text), date.month != nil { return .text(date.description) }
        return .text(text)
    }

    /// Digits with the decimal sign of the style, that say in it what they say.
    private static func isPlain(_ text: String, of reading: NumberReading, style: NumberStyle) -> Bool {
        let sign: Character = style == .decimalComma ? "," : "."
        let parts = text.drop { $0 == "-" }.split(separator: sign, omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
            && CellNumber.read(text, style: style)?.value == reading.value
    }

    /// The word in a cell: all of it, one of several between `|`, or what follows `class:`.
    private static func replacing(_ replacement: WordMender.Replacement, in text: String) -> String {
        if text == replacement.old { return replacement.new }
        if text.hasSuffix(":" + replacement.old) { return text.dropLast(replacement.old.count) + replacement.new }
        return text.split(separator: "|", omittingEmptySubsequences: false).map { part in
            part.trimmed == replacement.old ? replacement.new : String(part)
        }.joined(separator: "|")
    }
}

extension CSVWriter.Style {
    fileprivate var numberStyle: NumberStyle { self == .dutchExcel ? .decimalComma : .decimalPoint }
}
