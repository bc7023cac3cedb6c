import Collaboration

/// Checks an expectation and makes its finding.
struct ExpectationCheck {
    let rule: Expectation

    /// - Parameter progress: Told the share of subjects that are done; false stops with ``GapError/cancelled``.
    func finding(
        in family: inout SnapshotFamily, progress: GapProgress = .silent
    ) throws(GapError) -> Finding {
        let snapshot = family.base
        let (selected, undecidable) = snapshot.select(rule.each)
        let check = RuleCheck(rule, in: snapshot)
        var subjects: [FindingSubject] = []
        subjects.reserveCapacity(selected.count)
        for (position, actor) in selected.enumerated() {
            subjects.append(check.subject(actor))
            try progress.report(position + 1, of: selected.count)
        }
        var finding = Finding(
            rule: rule.id, severity: severity(VerdictCounts(subjects.lazy.map(\.verdict))), detail: .expectation(rule),
            subjects: subjects, undecidable: undecidable, context: rule.context, place: rule.place)
        finding.weight = rule.weighBy.map { WeighedGaps($0, over: subjects) }
        finding.sizes = SizeTest.patterns(of: subjects, in: snapshot)
        let comparison = SourceComparison(rule: rule, subjects: selected)
        finding.bySource = comparison.answers(in: &family)
        finding.counted = countStatements(on: selected, in: snapshot)
        finding.evidence = evidence(finding, check, snapshot.network)
        finding.without = comparison.withoutEach(in: &family, all: finding.counts, evidence: finding.evidence)
        return finding
    }

    /// Up to the tolerated number of gaps the severity is info; a rule that selects nobody keeps its own, for it says
    /// nothing at all.
    private func severity(_ counts: VerdictCounts) -> Severity {
        guard counts.total > 0 else { return rule.severity }
        let isTolerated =
            switch rule.tolerance {
            case .count(let most): counts.gap <= most
            case .percent(let share): Double(counts.gap) * 100 <= share * Double(counts.total)
            }
        return isTolerated ? .info : rule.severity
    }

    /// What sources count of the very thing that the rule asks: the same subjects, a relation of the rule's one step, and
    /// nobody but those that it may land on.
    private func countStatements(on subjects: [ActorID], in snapshot: Snapshot) -> [CountCheck] {
        guard let path = rule.path, path.count == 1, let step = path.first, !subjects.isEmpty else { return [] }
        let lands = Set(snapshot.select(step.to).selected)
        return snapshot.countChecks().filter { check in
            let statement = snapshot.network.counts[check.statement]
            guard step.via.contains(where: { $0.relation == statement.relation && !$0.isInverse }),
                snapshot.viewpoints.isEmpty || snapshot.viewpoints.contains(where: { $0.admits(statement.source) })
            else { return false }
            return snapshot.select(statement.each).selected == subjects
                && lands.isSuperset(of: snapshot.select(statement.to ?? .any).selected)
        }
    }

    private func evidence(_ finding: Finding, _ check: RuleCheck, _ network: Network) -> [Evidence] {
        var collector = EvidenceCollector(network)
        collector.add(rule.origin)
        for subject in finding.subjects { collector.add(subject) }
        if case .has(let key) = rule.need {
            for actor in finding.actors(.met) {
                if let value = check.snapshot.attribute(AttributeKey.normalised(key), of: actor) {
                    collector.add(value)
                }
            }
        }
        for check in finding.counted { collector.add(count: check.statement) }
        let open = finding.subjects.filter { $0.verdict != .met }.flatMap(\.actors)
        for statement in check.statements(covering: open) { collector.add(statement: statement) }
        return collector.evidence
    }

    /// Waivers that ran out before the as-of date, as a finding of their own; nil where there is none.
    static func expiredWaivers(of rule: Expectation, given finding: Finding, on day: CivilDate?) -> Finding? {
        let expired = rule.waivers.filter { !$0.isInForce(on: day) }
        guard !expired.isEmpty else { return nil }
        let verdicts = Dictionary(
            finding.subjects.map { ($0.actors[0], $0) }, uniquingKeysWith: { first, _ in first })
        // A rule's waiver that was renewed has another one in force; one for an actor that is no subject waives nothing.
        let subjects = Set(expired.map(\.actor)).sorted().compactMap { verdicts[$0] }.filter { $0.waiver == nil }
        guard !subjects.isEmpty else { return nil }
        let named = expired.filter { waiver in subjects.contains { $0.actors == [waiver.actor] } }
        return Finding(
            rule: "waiver/\(rule.id)", severity: rule.severity, detail: .expiredWaivers(rule, named),
            subjects: subjects, place: named[0].place)
    }
}

extension WeighedGaps {
    init(_ key: String, over subjects: [FindingSubject]) {
        self.key = key
        inGap = 0
        total = 0
        unknown = []
        var found: Set<Origin> = []
        for subject in subjects {
            let number = subject.weight?.number
            if number != nil {
                found.formUnion(subject.weight!.from.map { Origin(source: $0.source, date: $0.date) })
            }
            total += number ?? 0
            guard subject.verdict == .gap else { continue }
            if let number { inGap += number } else { unknown += subject.actors }
        }
        origins = found.sorted()
    }
}

extension WeighedGaps.Origin: Comparable {
    public static func < (a: Self, b: Self) -> Bool {
        if a.source != b.source {
            guard let source = a.source else { return false }
            return b.source.map { source < $0 } ?? true
        }
        guard let date = a.date else { return false }
        return b.date.map { date < $0 } ?? true
    }
}
