import Collaboration

/// The same rule by each source that can answer it, and with each source left out in turn.
struct SourceComparison {
    let rule: Expectation
    let subjects: [ActorID]

    /// One answer for each source or part whose own completeness statements cover every pair that the rule asks about,
    /// sorted. A part's statement is the part's word; the whole answers by its parts only where no part does alone.
    func answers(in family: inout SnapshotFamily) -> [SourceAnswer] {
        guard let path = rule.path else { return [] }
        let relations = Set(path.flatMap(\.via).map(\.relation))
        let network = family.base.network
        let speaking = network.completeness.filter { relations.contains($0.relation) && family.admits($0.source) }
        var answers: [SourceAnswer] = []
        for source in Set(speaking.map(\.source)).sorted() {
            if let answer = answer(source, in: &family, isOwn: { $0 == source }) { answers.append(answer) }
        }
        let answered = Set(answers.map(\.source.source))
        for id in Set(speaking.filter { $0.source.part != nil }.map(\.source.source)).subtracting(answered).sorted() {
            let whole = SourceReference(source: id)
            guard family.admits(whole) else { continue }
            if let answer = answer(whole, in: &family, isOwn: whole.includes) { answers.append(answer) }
        }
        return answers.sorted { $0.source < $1.source }
    }

    /// What the counts become without each source that has a say in them; those that change nothing are left out. Sorted.
    ///
    /// - Parameter evidence: Of a path of one step all that has a say is among it; a longer one may hang on pairs that no
    ///   subject is an end of, so that every source that speaks of its relations is tried.
    func withoutEach(
        in family: inout SnapshotFamily, all: VerdictCounts, evidence: [Evidence]
    ) -> [SourceAnswer] {
        guard let path = rule.path else { return [] }
        let speaking =
            path.count == 1
            ? Set(evidence.filter { $0.rows != [.other] }.compactMap(\.source?.source)).sorted()
            : family.base.network.sources(speakingOf: Set(path.flatMap(\.via).map(\.relation)))
        return speaking.compactMap { source in
            guard let snapshot = family.without(source) else { return nil }
            let answer = counted(SourceReference(source: source), in: snapshot)
            return answer.counts == all ? nil : answer
        }
    }

    private func answer(
        _ source: SourceReference, in family: inout SnapshotFamily, isOwn: (SourceReference) -> Bool
    ) -> SourceAnswer? {
        let snapshot = family.snapshot(accordingTo: [.source(source)])
        guard RuleCheck(rule, in: snapshot).isAnswered(for: subjects, by: isOwn) else { return nil }
        return counted(source, in: snapshot)
    }

    private func counted(_ source: SourceReference, in snapshot: Snapshot) -> SourceAnswer {
        let check = RuleCheck(rule, in: snapshot)
        let verdicts = subjects.map(check.verdict)
        let gaps = zip(subjects, verdicts).filter { $0.1 == .gap }.map(\.0)
        let weight = rule.weighBy.map { key in
            gaps.reduce(0) { $0 + (snapshot.attribute(key, of: $1)?.number ?? 0) }
        }
        return SourceAnswer(
            source: source, counts: VerdictCounts(verdicts), weight: weight, gaps: gaps.map(\.rawValue))
    }
}

extension Network {
    /// The ids of the sources with a claim or completeness statement on one of these relations, sorted.
    func sources(speakingOf relations: Set<RelationID>) -> [String] {
        var ids: Set<String> = []
        for claim in claims where relations.contains(claim.relation) {
            if let source = claim.source { ids.insert(source.source) }
        }
        for statement in completeness where relations.contains(statement.relation) {
            ids.insert(statement.source.source)
        }
        return ids.sorted()
    }
}
