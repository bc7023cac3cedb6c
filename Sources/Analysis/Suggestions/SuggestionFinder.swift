public import Collaboration

extension Snapshot {
    /// For each expectation of `at-least` with gaps: a smallest set of new ties that closes them.
    ///
    /// Ties that were thought of already come first, then those to where somebody bordering is, then those between who
    /// share something. Rules about attributes and rules of `at-most` ask for no new ties and have no plan.
    ///
    /// - Parameter only: Rules' ids; nil for all.
    /// - Returns: In the order of the network's file; rules without a gap are left out.
    public func suggestions(only: Set<String>? = nil, among: Selector = .any) -> [SuggestionPlan] {
        network.expectations.filter { only?.contains($0.id) ?? true }.compactMap { rule in
            guard case .atLeast(let needed, let path) = rule.need, !path.isEmpty else { return nil }
            var rule = rule
            rule.each = Selector(terms: rule.each.terms + among.terms)
            return SuggestionFinder(snapshot: self, rule: rule, needed: needed, path: path).plan()
        }
    }
}

private struct SuggestionFinder {
    let snapshot: Snapshot
    let rule: Expectation
    let needed: Int
    let path: RelationPath

    func plan() -> SuggestionPlan? {
        let check = RuleCheck(rule, in: snapshot)
        let subjects = snapshot.select(rule.each).selected.map(check.subject)
        let gaps = subjects.filter { $0.verdict == .gap }
        guard !gaps.isEmpty else { return nil }
        let needs = gaps.map { gap in needed - gap.stated.count { $0.certainty == .present } }
        let ties = CandidateTies(snapshot, path: path)
        let candidates = ties.all(gaps, needs: needs)
        let cover = SmallestCover(candidates.map(numbered), needs: needs).solve()
        return SuggestionPlan(
            rule: rule, suggestions: ordered(cover.chosen.map { candidates[$0] }, gaps, needs),
            gaps: gaps.flatMap(\.actors), unreachable: cover.unreachable.flatMap { gaps[$0].actors },
            isExact: cover.isExact, atLeast: cover.atLeast, ended: ties.ended,
            undecided: subjects.filter { $0.verdict == .possible || $0.verdict == .contested }.flatMap(\.actors))
    }

    private func numbered(_ tie: CandidateTie) -> SmallestCover.Candidate {
        SmallestCover.Candidate(
            gains: tie.gains.mapValues { Set($0.compactMap(snapshot.network.index(of:))) }, preference: tie.preference)
    }

    /// What closes the most comes first: by weight where the rule weighs, else by number.
    private func ordered(_ ties: [CandidateTie], _ gaps: [FindingSubject], _ needs: [Int]) -> [Suggestion] {
        var left = ties
        var given: [Int: Set<ActorID>] = [:]
        var suggestions: [Suggestion] = []
        func closes(_ tie: CandidateTie) -> [Int] {
            tie.gains.keys.filter { subject in
                let have = given[subject] ?? []
                return have.count < needs[subject] && have.union(tie.gains[subject]!).count >= needs[subject]
            }.sorted()
        }
        func weight(_ subjects: [Int]) -> Double {
            rule.weighBy == nil
                ? Double(subjects.count) : subjects.reduce(0) { $0 + (gaps[$1].weight?.number ?? 0) }
        }
        while !left.isEmpty {
            let worth = left.map { tie in (closed: closes(tie), helped: tie.gains.count) }
            let best = left.indices.max { a, b in
                let (x, y) = (weight(worth[a].closed), weight(worth[b].closed))
                if x != y { return x < y }
                if worth[a].helped != worth[b].helped { return worth[a].helped < worth[b].helped }
                return left[a].key > left[b].key
            }!
            let tie = left.remove(at: best)
            let closed = worth[best].closed
            suggestions.append(
                Suggestion(
                    from: tie.from, relation: tie.relation, to: tie.to,
                    helps: tie.gains.keys.sorted().flatMap { gaps[$0].actors },
                    closes: closed.flatMap { gaps[$0].actors },
                    weight: rule.weighBy == nil ? nil : weight(closed), reasons: tie.reasons,
                    alternatives: tie.alternatives))
            for (subject, ends) in tie.gains { given[subject, default: []].formUnion(ends) }
        }
        return suggestions
    }
}
