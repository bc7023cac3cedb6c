internal import Collaboration
internal import Tables

/// Reads the cells of one record. Every cell that is wrong is told, not only the first; one of them rejects the record.
struct RowCheck {
    let record: Record
    let log: ProblemLog
    private(set) var isRejected = false

    init(_ record: Record, log: ProblemLog) {
        self.record = record
        self.log = log
        // A column that is missing altogether is told once, at the header.
        for column in record.table.required where record.text(column) == nil {
            isRejected = true
            if record.table.columns[column] != nil {
                log.error(at: record.place(column), .missingCell(column: record.table.title(of: column)))
            }
        }
        PersonalData.warn(in: record, log: log)
    }

    mutating func reject(_ column: ColumnID, _ problem: Problem, suggestion: String? = nil, other: FilePlace? = nil) {
        isRejected = true
        log.error(at: record.place(column), problem, suggestion: suggestion, other: other)
    }

    /// For a cell of a column that is not one of the table's own.
    mutating func reject(at place: FilePlace, _ problem: Problem, suggestion: String? = nil) {
        isRejected = true
        log.error(at: place, problem, suggestion: suggestion)
    }

    mutating func date(_ column: ColumnID) -> PartialDate? {
        guard let text = record.text(column) else { return nil }
        if let date = PartialDate(text) { return date }
        reject(
            column, .notADate(text: text, column: record.table.title(of: column)),
            suggestion: PartialDate.probable(text)?.description)
        return nil
    }

    mutating func period() -> Period {
        let period = Period(since: date(.since), until: date(.until))
        if period.isReversed {
            reject(
                .until,
                .reversedPeriod(since: record.text(.since) ?? "", until: record.text(.until) ?? ""))
        }
        return period
    }

    /// A number that may be missing. One that cannot be read is told and left out; the record stands without it.
    func number(_ column: ColumnID) -> Double? {
        guard let text = record.text(column), let index = record.table.columns[column] else { return nil }
        let numbers = record.table.numbers(ofColumn: index)
        let title = record.table.title(of: column)
        if let reading = numbers.read(text, column: title, at: record.place(column), log: log) {
            return reading.value
        }
        log.error(
            at: record.place(column), .notANumber(text: text, column: title), suggestion: CellNumber.probable(text))
        return nil
    }

    /// A whole number of things, without which the record is nothing.
    mutating func count(_ column: ColumnID) -> Int? {
        guard let text = record.text(column) else { return nil }
        // Things are counted whole, so a mark in the number can only group its thousands.
        let readings = [NumberStyle.decimalComma, .decimalPoint].compactMap { CellNumber.read(text, style: $0)?.value }
        if let count = readings.compactMap({ Int(exactly: $0) }).first(where: { $0 >= 0 }) { return count }
        reject(
            column, .notANumber(text: text, column: record.table.title(of: column)),
            suggestion: CellNumber.probable(text))
        return nil
    }

    mutating func word<Value>(
        _ column: ColumnID, _ read: (String) -> Value?, known: @autoclosure () -> [String],
        problem: (String) -> Problem
    ) -> Value? {
        guard let text = record.text(column) else { return nil }
        if let value = read(text) { return value }
        let suggestion = log.suggestions.answer(for: "\(column.rawValue)=\(text)") {
            NearMiss.closest(to: text, among: known())
        }
        reject(column, problem(text), suggestion: suggestion)
        return nil
    }

    mutating func basis() -> Basis {
        word(
            .basis, { Basis(word: $0) }, known: Basis.allCases.flatMap { [$0.rawValue, $0.dutch] },
            problem: { .unknownBasis(text: $0) }) ?? .stated
    }

    mutating func relation(in vocabulary: Vocabulary) -> RelationID? {
        guard let text = record.text(.relation) else { return nil }
        if let relation = vocabulary.relation(text) { return relation }
        reject(.relation, .unknownRelation(text: text), suggestion: vocabulary.suggestion(for: text))
        return nil
    }

    mutating func source(in sources: SourceRegister) -> SourceReference? {
        guard let text = record.text(.source) else { return nil }
        switch sources.resolve(text) {
        case .found(let reference): return reference
        case .not(let problem, let suggestion):
            reject(.source, problem, suggestion: suggestion)
            return nil
        }
    }

    mutating func actor(_ column: ColumnID, in actors: ActorFinder) -> ActorID? {
        record.text(column).flatMap { actor(named: $0, column, in: actors) }
    }

    mutating func actor(named text: String, _ column: ColumnID, in actors: ActorFinder) -> ActorID? {
        switch actors.resolve(text) {
        case .found(let id): return id
        case .ambiguous(let candidates):
            reject(column, .ambiguousActor(text: text, candidates: candidates))
        case .unknown:
            reject(column, .unknownActor(text: text), suggestion: actors.suggestion(for: text))
        }
        return nil
    }

    /// A selector, or a class in the place of one. Nil only with the record rejected.
    mutating func selector(_ column: ColumnID, in classes: ClassRegister) -> Selector? {
        switch classes.selector(record.text(column) ?? "") {
        case .success(let selector): return selector
        case .failure(let trouble):
            reject(column, trouble.problem, suggestion: trouble.suggestion)
            return nil
        }
    }
}
