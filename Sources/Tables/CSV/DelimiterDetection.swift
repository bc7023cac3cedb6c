/// Which byte stands between the cells of a table.
struct DelimiterDetection {
    let delimiter: UInt8
    /// The file says so itself, in a first line `sep=;`.
    let isStated: Bool
    /// Where the table begins, after that line.
    let start: Int

    private static let candidates = [ASCII.semicolon, ASCII.tab, ASCII.comma]

    static func detect(in text: [UInt8]) -> DelimiterDetection {
        if let stated = statedDelimiter(in: text) { return stated }
        let counts = firstRecords(of: text)
        guard let header = counts.first else {
            // Nothing but empty cells.
            let present = candidates.first { text.contains($0) }
            return DelimiterDetection(delimiter: present ?? ASCII.comma, isStated: false, start: 0)
        }
        // The true delimiter stands as often in most rows as in the header; a comma in a title does not. In a table of one
        // column no candidate is in the header, and the one that is rarest in the rows cuts the fewest of them.
        let best = candidates.indices.max { one, other in
            rank(of: one, header: header, records: counts) < rank(of: other, header: header, records: counts)
        }
        return DelimiterDetection(delimiter: candidates[best ?? 0], isStated: false, start: 0)
    }

    private struct Rank: Comparable {
        let isInHeader: Int
        let rowsAlike: Int
        let inHeader: Int
        let rarity: Int
        let preference: Int

        static func < (one: Rank, other: Rank) -> Bool {
            let ones = [one.isInHeader, one.rowsAlike, one.inHeader, one.rarity, one.preference]
            let others = [other.isInHeader, other.rowsAlike, other.inHeader, other.rarity, other.preference]
            return ones.lexicographicallyPrecedes(others)
        }
    }

    private static func rank(of candidate: Int, header: [Int], records: [[Int]]) -> Rank {
        let inHeader = header[candidate]
        return Rank(
            isInHeader: inHeader > 0 ? 1 : 0,
            rowsAlike: inHeader > 0 ? records.count { $0[candidate] == inHeader } : 0,
            inHeader: inHeader,
            rarity: -records.reduce(0) { $0 + $1[candidate] },
            preference: -candidate)
    }

    /// How often each candidate stands outside quotes, in each of the first fifty records that are not blank.
    private static func firstRecords(of text: [UInt8]) -> [[Int]] {
        var records: [[Int]] = []
        var counts = [Int](repeating: 0, count: candidates.count)
        var isBlank = true
        var inQuotes = false
        var startsCell = true
        for byte in text {
            if inQuotes {
                if byte == ASCII.quote { inQuotes = false }
                continue
            }
            if byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
                if !isBlank { records.append(counts) }
                if records.count == 50 { return records }
                counts = [Int](repeating: 0, count: candidates.count)
                isBlank = true
                startsCell = true
            } else if let candidate = candidates.firstIndex(of: byte) {
                counts[candidate] += 1
                startsCell = true
            } else {
                // A doubled quote closes and opens again: the quote that follows a closed one opens too.
                inQuotes = byte == ASCII.quote && startsCell
                if byte != ASCII.quote { startsCell = false }
                if byte != ASCII.space { isBlank = false }
            }
        }
        if !isBlank { records.append(counts) }
        return records
    }

    private static func statedDelimiter(in text: [UInt8]) -> DelimiterDetection? {
        var line = text.prefix(8)
        line = line.prefix { $0 != ASCII.lineFeed && $0 != ASCII.carriageReturn }
        var words = line.filter { $0 != ASCII.quote }
        guard words.count == 5 else { return nil }
        let delimiter = words.removeLast()
        guard String(decoding: words, as: UTF8.self).lowercased() == "sep=", delimiter < 0x80 else { return nil }
        return DelimiterDetection(delimiter: delimiter, isStated: true, start: line.count)
    }
}
