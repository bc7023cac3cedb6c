internal import Collaboration

/// Keeps the balance of one table: each record read is taken, merged or rejected.
struct RowLedger {
    private(set) var balance: TableBalance
    private var seen: Set<String> = []

    init(_ kind: TableKind) { balance = TableBalance(table: kind.rawValue) }

    /// Counts records that were rejected before their cells were looked at.
    mutating func reject(unread count: Int) {
        balance.read += count
        balance.rejected += count
    }

    /// Counts a record as read. False for one that equals an earlier one in every cell, which is merged with it.
    mutating func isNew(_ record: Record) -> Bool {
        balance.read += 1
        if seen.insert(record.fingerprint).inserted { return true }
        balance.merged += 1
        return false
    }

    mutating func settle(isTaken: Bool) {
        if isTaken { balance.taken += 1 } else { balance.rejected += 1 }
    }

    /// Counts what a carrier without rows (a graph file) read.
    mutating func count(taken: Int, merged: Int, rejected: Int) {
        balance.read += taken + merged + rejected
        balance.taken += taken
        balance.merged += merged
        balance.rejected += rejected
    }
}
