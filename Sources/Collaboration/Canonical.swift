/// The one order and writing of a network's records, which row order, carrier and file paths do not change.
enum Canonical {
    /// Unit separator: cannot stand in a cell's text by accident, and sorts before every letter.
    static let separator = "\u{1F}"

    static func sorted<Record>(_ records: [Record], by key: (Record) -> String) -> [Record] {
        // Keys are made once; records whose keys are equal are equal in all that counts, their files' order decides.
        let keyed = records.map { (key: Array(key($0).utf8), record: $0) }
        return keyed.indices.sorted { a, b in
            let (x, y) = (keyed[a].key, keyed[b].key)
            return x == y ? a < b : x.lexicographicallyPrecedes(y)
        }.map { keyed[$0].record }
    }

    static func key(_ claim: Claim) -> String {
        joined([
            claim.from.description, claim.relation.rawValue, claim.to.description, claim.source?.description,
            claim.locator, claim.status.rawValue, claim.seen?.description, claim.period.since?.description,
            claim.period.until?.description, claim.role, claim.strength.map { "\($0)" }, claim.unit, claim.quote,
            claim.holder?.rawValue, claim.basis.rawValue, claim.basedOn, claim.note, claim.checkedOn?.description,
            claim.checkedBy,
        ])
    }

    static func key(_ statement: CompletenessStatement) -> String {
        joined([
            statement.source.description, statement.from.description, statement.relation.rawValue,
            statement.to.description, statement.locator, statement.quote, statement.seen?.description,
            statement.period.since?.description, statement.period.until?.description, statement.basis.rawValue,
            statement.note,
        ])
    }

    static func key(_ statement: CountStatement) -> String {
        joined([
            statement.source.description, statement.each.description, statement.relation?.rawValue,
            statement.to?.description, String(statement.count), statement.of.map(String.init), statement.locator,
            statement.quote, statement.seen?.description, statement.note,
        ])
    }

    static func joined(_ parts: [String?]) -> String { parts.map { $0 ?? "" }.joined(separator: separator) }
}
