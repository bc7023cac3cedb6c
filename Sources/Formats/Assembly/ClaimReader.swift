internal import Collaboration
internal import Tables

/// Reads the rows of the tables that speak of actors: claims, statements and attributes.
struct ClaimReader {
    let vocabulary: Vocabulary
    let sources: SourceRegister
    let classes: ClassRegister
    let actors: ActorFinder
    let requiresSources: Bool
    let log: ProblemLog

    func claims(_ table: RecordTable, ledger: inout RowLedger) -> [Claim] {
        read(table, ledger: &ledger, claim)
    }

    func completeness(_ table: RecordTable, ledger: inout RowLedger) -> [CompletenessStatement] {
        read(table, ledger: &ledger, completenessStatement)
    }

    func counts(_ table: RecordTable, ledger: inout RowLedger) -> [CountStatement] {
        read(table, ledger: &ledger, countStatement)
    }

    /// An attribute and whose it is.
    struct OwnedAttribute {
        let actor: ActorID
        let attribute: Attribute
    }

    func attributes(_ table: RecordTable, ledger: inout RowLedger) -> [OwnedAttribute] {
        read(table, ledger: &ledger, attribute)
    }

    private func read<Value>(
        _ table: RecordTable, ledger: inout RowLedger, _ make: (Record) -> Value?
    ) -> [Value] {
        ledger.reject(unread: table.rejectedRows)
        var values: [Value] = []
        for record in table.records where ledger.isNew(record) {
            let value = make(record)
            ledger.settle(isTaken: value != nil)
            if let value { values.append(value) }
        }
        return values
    }

    private func claim(_ record: Record) -> Claim? {
        var check = RowCheck(record, log: log)
        let from = party(.from, &check)
        let relation = check.relation(in: vocabulary)
        let to = party(.to, &check)
        let status = check.word(
            .status, { ClaimStatus(word: $0) }, known: ClaimStatus.allCases.flatMap { [$0.rawValue, $0.dutch] },
            problem: { .unknownStatus(text: $0) })
        let seen = check.date(.seen)
        let period = check.period()
        let source = check.source(in: sources)
        if requiresSources, record.text(.source) == nil { check.reject(.source, .missingSource) }
        let holder = check.actor(.holder, in: actors)
        let basis = check.basis()
        let checkedOn = check.date(.checkedOn)
        let strength = check.number(.strength)
        if case .actor(let actor) = from, from == to { check.reject(.to, .selfTie(actor: actor)) }
        guard !check.isRejected, let from, let relation, let to, let status else { return nil }
        return Claim(
            from: from, relation: relation, to: to, status: status, role: record.text(.role), strength: strength,
            unit: record.text(.unit), seen: seen, period: period, source: source, locator: record.text(.locator),
            quote: record.text(.quote), holder: holder, basis: basis, basedOn: record.text(.basedOn),
            note: record.text(.note), checkedOn: checkedOn, checkedBy: record.text(.checkedBy), place: record.place)
    }

    private func party(_ column: ColumnID, _ check: inout RowCheck) -> Party? {
        guard let text = check.record.text(column) else { return nil }
        guard let id = ClassRegister.id(in: text) else { return check.actor(column, in: actors).map { .actor($0) } }
        if classes.contains(id) { return .class(id) }
        check.reject(column, .unknownClass(text: id.rawValue), suggestion: classes.suggestion(for: id))
        return nil
    }

    private func completenessStatement(_ record: Record) -> CompletenessStatement? {
        var check = RowCheck(record, log: log)
        let source = check.source(in: sources)
        let from = check.selector(.from, in: classes)
        let relation = check.relation(in: vocabulary)
        let to = check.selector(.to, in: classes)
        let seen = check.date(.seen)
        let period = check.period()
        let basis = check.basis()
        guard !check.isRejected, let source, let from, let relation, let to else { return nil }
        return CompletenessStatement(
            source: source, locator: record.text(.locator), quote: record.text(.quote), from: from,
            relation: relation, to: to, seen: seen, period: period, basis: basis, note: record.text(.note),
            place: record.place)
    }

    private func countStatement(_ record: Record) -> CountStatement? {
        var check = RowCheck(record, log: log)
        let source = check.source(in: sources)
        let each = check.selector(.each, in: classes)
        let relation = check.relation(in: vocabulary)
        let to = check.selector(.to, in: classes)
        let count = check.count(.count)
        let of = check.count(.of)
        let seen = check.date(.seen)
        // Both empty counts actors; ends without a relation between them count nothing.
        if record.text(.relation) == nil, record.text(.to) != nil {
            check.reject(.relation, .missingCell(column: record.table.title(of: .relation)))
        }
        guard !check.isRejected, let source, let each, let count else { return nil }
        return CountStatement(
            source: source, locator: record.text(.locator), quote: record.text(.quote), each: each,
            relation: relation, to: relation == nil ? nil : to, count: count, of: of, seen: seen,
            note: record.text(.note), place: record.place)
    }

    private func attribute(_ record: Record) -> OwnedAttribute? {
        var check = RowCheck(record, log: log)
        let actor = check.actor(.actor, in: actors)
        let source = check.source(in: sources)
        let date = check.date(.date)
        guard !check.isRejected, let actor, let key = record.text(.key), let text = record.text(.value) else {
            return nil
        }
        let numbers = record.table.numbers(ofColumn: record.table.columns[.value] ?? 0)
        let reading = AttributeReading(text, key: key, numbers: numbers, at: record.place(.value), log: log)
        let attribute = Attribute(
            key: AttributeKey.normalised(key), value: reading.value, unit: record.text(.unit) ?? reading.unit,
            source: source, locator: record.text(.locator), date: date, place: record.place(.value))
        return OwnedAttribute(actor: actor, attribute: attribute)
    }
}
