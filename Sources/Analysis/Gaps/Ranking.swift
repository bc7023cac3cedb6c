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

/// What a finding's place among others depends on, in this order.
private struct Rank: Equatable {
    var severity: Severity
    /// The worst first; a rule that selects nobody is as bad as a gap, for nothing is known.
    var verdict: Verdict
    /// Expectations, whose question somebody asked, before finders; these in their own order.
    var finder: Int
    /// Of all that may be a gap, at least half is one.
    var isMostlySure: Bool
    /// The weighed attribute in gap: how many people it touches, where the rule says that people count.
    var touched: Double
    /// Share of the subjects that are in gap.
    var share: Double
    /// Of two alike the smaller one first, for fewer ties close it.
    var gaps: Int
    var rule: String

    func precedes(_ other: Rank) -> Bool {
        if severity != other.severity { return severity > other.severity }
        if verdict != other.verdict { return verdict < other.verdict }
        if finder != other.finder { return finder < other.finder }
        if isMostlySure != other.isMostlySure { return isMostlySure }
        if touched != other.touched { return touched > other.touched }
        if share != other.share { return share > other.share }
        if gaps != other.gaps { return gaps < other.gaps }
        return rule < other.rule
    }
}

extension Finding {
    fileprivate var rank: Rank {
        let (counts, range) = (counts, range)
        return Rank(
            severity: severity, verdict: verdict ?? .gap,
            finder: detail.finder.map { 1 + FinderID.allCases.firstIndex(of: $0)! } ?? 0,
            isMostlySure: 2 * range.low >= range.high, touched: weight?.inGap ?? 0,
            share: subjects.isEmpty ? 0 : Double(counts.gap) / Double(subjects.count), gaps: counts.gap, rule: rule)
    }
}
