import Collaboration

extension [Finding] {
    /// The most useful first.
    var ranked: [Finding] {
        enumerated().sorted { a, b in
            let (x, y) = (a.element.rank, b.element.rank)
            return x == y ? a.offset < b.offset : x.precedes(y)
        }.map(\.element)
    }
}

/// What a finding's place among others depends on.
private struct Rank: Equatable {
    var severity: Int
    var verdict: Int
    var isFinder: Bool
    /// Share of the weighed attribute that is in gap, else share of the subjects.
    var share: Double
    var rule: String

    func precedes(_ other: Rank) -> Bool {
        if severity != other.severity { return severity > other.severity }
        if verdict != other.verdict { return verdict < other.verdict }
        if isFinder != other.isFinder { return other.isFinder }
        if share != other.share { return share > other.share }
        return rule < other.rule
    }
}

extension Finding {
    fileprivate var rank: Rank {
        let isFinder =
            switch detail {
            case .expectation, .expiredWaivers: false
            default: true
            }
        let share: Double
        if let weight, weight.total > 0 {
            share = weight.inGap / weight.total
        } else {
            share = subjects.isEmpty ? 0 : Double(counts.gap) / Double(subjects.count)
        }
        return Rank(
            severity: severity == .serious ? 2 : severity == .attention ? 1 : 0,
            // A rule that selects nobody is as bad as a gap: nothing is known.
            verdict: verdict.map { Verdict.allCases.firstIndex(of: $0)! } ?? 0, isFinder: isFinder, share: share,
            rule: rule)
    }
}
