/// The one order and writing of a network's records, which row order, carrier and file paths do not change.
enum Canonical {
    /// Unit separator: cannot stand in a cell's text by accident, and sorts before every letter.
    static let separator = "\u{1F}"

    static func sorted<Record>(_ records: [Record], by key: (Record) -> String) -> [Record] {
        // Keys are made once, one behind the other; records whose keys are equal are equal in all that counts, their files' order
        // decides.
        var keys: [UInt8] = []
        var ends: [Int] = []
        for record in records {
            keys.append(contentsOf: key(record).utf8)
            ends.append(keys.count)
        }
        let order = keys.withUnsafeBytes { keys in
            func bytes(_ index: Int) -> UnsafeRawBufferPointer {
                UnsafeRawBufferPointer(rebasing: keys[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
            }
            return records.indices.sorted { a, b in
                let (x, y) = (bytes(a), bytes(b))
                let common = min(x.count, y.count)
                var place = 0
                // Eight bytes at a time: neighbours begin with the same names.
                while place + 8 <= common,
                    x.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                        == y.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                {
                    place += 8
                }
                while place < common {
                    if x[place] != y[place] { return x[place] < y[place] }
                    place += 1
                }
                return x.count == y.count ? a < b : x.count < y.count
            }
        }
        return order.map { records[$0] }
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

    static func joined(_ parts: [String?]) -> String {
        var text = parts.first.flatMap(\.self) ?? ""
        for part in parts.dropFirst() {
            text += separator
            if let part { text += part }
        }
        return text
    }
}
