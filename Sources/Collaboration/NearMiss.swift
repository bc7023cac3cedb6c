/// Finds what a user probably meant.
public enum NearMiss {
    /// The candidate closest to `text` by edits (insert, delete, replace, swap of neighbours) on folded letters, if one
    /// is close enough: at most a third of the letters, and at most three. Ties go to the first in order of text.
    ///
    /// - Complexity: O(c · n · m) for c candidates of length m.
    public static func closest(to text: String, among candidates: some Sequence<String>) -> String? {
        allClosest(to: text, among: candidates).min()
    }

    /// All candidates that are as close as the closest one: more than one where it cannot be told which was meant.
    ///
    /// - Complexity: O(c · n · m) for c candidates of length m.
    public static func allClosest(to text: String, among candidates: some Sequence<String>) -> [String] {
        let wanted = Array(comparable(text))
        guard !wanted.isEmpty else { return [] }
        var best = Int.max
        var closest: [String] = []
        for candidate in candidates {
            let other = Array(comparable(candidate))
            let limit = min(3, max(1, max(wanted.count, other.count) / 3))
            guard abs(other.count - wanted.count) <= limit else { continue }
            let distance = edits(wanted, other)
            guard distance <= limit, distance <= best else { continue }
            if distance < best { closest = [] }
            best = distance
            closest.append(candidate)
        }
        return closest
    }

    private static func comparable(_ text: String) -> [UInt32] {
        text.folded.unicodeScalars.map { "-_".unicodeScalars.contains($0) ? 32 : $0.value }
    }

    /// Optimal string alignment distance.
    private static func edits(_ a: [UInt32], _ b: [UInt32]) -> Int {
        if a.isEmpty { return b.count }
        var before: [Int] = []
        var previous = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + Array(repeating: 0, count: b.count)
            for j in stride(from: 1, through: b.count, by: 1) {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                row[j] = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], before[j - 2] + 1) }
            }
            before = previous
            previous = row
        }
        return previous[b.count]
    }
}
