internal import Collaboration
internal import Tables

/// The columns of the actors' table that hold attributes, and those that name the source of one (`X-source`).
struct AttributeColumns {
    private struct Column {
        let key: String
        let index: Int
        /// Where the source of the value stands.
        let sourceIndex: Int?
        let numbers: NumberColumn
        /// The one source that the network gives for the whole column.
        let shared: ColumnSource?
        /// It names a source for something that is no attribute: a point, a change of names.
        let namesSource: Bool
    }

    private let columns: [Column]

    init(_ table: RecordTable, sources: [String: ColumnSource], log: ProblemLog) {
        var indices: [String: Int] = [:]
        for other in table.others {
            let key = AttributeKey.normalised(other.name)
            guard !key.isEmpty else {
                if table.records.contains(where: { $0.text(at: other.index) != nil }) {
                    log.warning(
                        at: FilePlace(file: table.file, line: 1, column: other.index + 1), .ignoredColumn(name: ""))
                }
                continue
            }
            if indices[key] != nil {
                log.error(
                    at: FilePlace(file: table.file, line: 1, column: other.index + 1), .doubleColumn(name: other.name))
            }
            indices[key] = indices[key] ?? other.index
        }
        var sourceIndices: [String: Int] = [:]
        for key in indices.keys.sorted() {
            if let base = Self.base(of: key), indices[base] != nil {
                sourceIndices[base] = indices.removeValue(forKey: key)
            }
        }
        columns = indices.sorted { $0.key < $1.key }.map { key, index in
            Column(
                key: key, index: index, sourceIndex: sourceIndices[key],
                numbers: table.numbers(ofColumn: index), shared: sources[key], namesSource: Self.base(of: key) != nil)
        }
    }

    /// What a column `X-source` or `X-bron` gives the source of.
    private static func base(of key: String) -> String? {
        for ending in ["-source", "-bron"] where key.hasSuffix(ending) {
            return AttributeKey.normalised(key.dropLast(ending.count))
        }
        return nil
    }

    func attributes(of record: Record, sources: SourceRegister, check: inout RowCheck) -> [Attribute] {
        columns.compactMap { column in
            guard let text = record.text(at: column.index) else { return nil }
            let place = record.place(at: column.index)
            let sourceIndex = column.namesSource ? column.index : column.sourceIndex
            var source = column.shared?.source
            var isOwn = false
            if let sourceIndex, let name = record.text(at: sourceIndex) {
                switch sources.resolve(name) {
                case .found(let reference):
                    source = reference
                    isOwn = true
                case .not(let problem, let suggestion):
                    check.reject(at: record.place(at: sourceIndex), problem, suggestion: suggestion)
                }
            }
            let reading =
                column.namesSource
                ? .text(text)
                : AttributeReading(text, key: column.key, numbers: column.numbers, at: place, log: check.log)
            return Attribute(
                key: column.key, value: reading.value, unit: reading.unit, source: source,
                locator: isOwn ? nil : column.shared?.locator, date: isOwn ? nil : column.shared?.date, place: place)
        }
    }
}

/// The value that the text of a cell stands for.
struct AttributeReading {
    let value: AttributeValue
    let unit: String?

    static func text(_ text: String) -> AttributeReading { AttributeReading(value: .text(text), unit: nil) }

    private init(value: AttributeValue, unit: String?) {
        self.value = value
        self.unit = unit
    }

    init(_ text: String, key: String, numbers: NumberColumn, at place: FilePlace, log: ProblemLog) {
        if let number = numbers.read(text, column: key, at: place, log: log) {
            self.init(value: .number(number.value), unit: number.isPercentage ? "%" : nil)
        } else if let date = PartialDate(text), date.month != nil {
            self.init(value: .date(date), unit: nil)
        } else {
            self.init(value: .text(text), unit: nil)
        }
    }
}
