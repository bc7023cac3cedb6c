public import Collaboration

/// All that a run of expectations and finders comes to.
public struct GapReport: Sendable {
    /// What a user should know before reading the findings.
    public enum Warning: Hashable, Sendable {
        /// A rule that asks about very many pairs.
        case manyPairs(rule: String, pairs: Int)
        /// A rule whose selector finds nobody.
        case selectsNobody(rule: String)
        /// A waiver for an actor that the rule does not select.
        case waiverWithoutSubject(rule: String, actor: ActorID)
        /// The network sets no expectations.
        case noExpectations
    }

    public var asOf: CivilDate?
    public var viewpoints: [Viewpoint]
    /// The most useful first.
    public var findings: [Finding]
    public var notChecked: [NotChecked]
    /// Who stands in whose place at the as-of date.
    public var successions: [SuccessionMapping]
    public var warnings: [Warning]

    /// From how many pairs a rule is announced as a long one.
    public static let manyPairs = 1_000_000
}

extension Snapshot {
    /// Checks all expectations of the network and runs its finders.
    ///
    /// Findings come in the order of usefulness: by severity, then verdict (gap, possible, contested, waived, met), then
    /// expectations before finders, the more gaps and inhabitants the earlier; ties by the rule's id.
    ///
    /// - Parameters:
    ///   - only: Rules' ids to run (expectations, finders, `waiver/RULE`); nil for all.
    ///   - among: Narrows whom the expectations, coverage and missing ties are about.
    ///   - progress: Told the share done, from 0 to 1; false stops the run.
    /// - Throws: ``GapError/cancelled``.
    /// - Complexity: O(pairs) for each rule, again for each source that can answer it or be left out.
    public func gaps(
        only: Set<String>? = nil, among: Selector = .any, progress: ((Double) -> Bool)? = nil
    ) throws(GapError) -> GapReport {
        let run = GapRun(only: only, among: among, progress: GapProgress(call: progress))
        return try run.report(on: self)
    }

    /// The rules that ask about very many pairs, so that a user can be told before they run.
    public func longRules(only: Set<String>? = nil) -> [GapReport.Warning] {
        network.expectations.compactMap { rule in
            guard only?.contains(rule.id) ?? true else { return nil }
            let pairs = RuleCheck(rule, in: self).pairCount(subjects: select(rule.each).selected.count)
            return pairs >= GapReport.manyPairs ? .manyPairs(rule: rule.id, pairs: pairs) : nil
        }
    }
}

/// One run over the rules that are asked for.
private struct GapRun {
    let only: Set<String>?
    let among: Selector
    let progress: GapProgress

    func report(on snapshot: Snapshot) throws(GapError) -> GapReport {
        let network = snapshot.network
        var family = SnapshotFamily(snapshot)
        var report = GapReport(
            asOf: snapshot.asOf, viewpoints: snapshot.viewpoints, findings: [], notChecked: [],
            successions: snapshot.successions, warnings: network.expectations.isEmpty ? [.noExpectations] : [])
        // The disputed finder compares what sources answer to the rules, so that it needs them too.
        let rules = network.expectations.filter { wants($0.id) || wants("waiver/\($0.id)") || wants(.disputed) }
            .map(narrowed)
        let parts = rules.count + FinderID.allCases.count
        var checked: [Finding] = []
        for (position, rule) in rules.enumerated() {
            let finding = try ExpectationCheck(rule: rule).finding(
                in: &family, progress: progress.part(position, of: parts))
            checked.append(finding)
            if wants(rule.id) { report.findings.append(finding) }
            if wants("waiver/\(rule.id)"),
                let waivers = ExpectationCheck.expiredWaivers(of: rule, given: finding, on: snapshot.asOf)
            {
                report.findings.append(waivers)
            }
            report.warnings += warnings(rule, finding)
        }
        for (position, finder) in FinderID.allCases.enumerated() where wants(finder) {
            let part = progress.part(rules.count + position, of: parts)
            report.findings += try findings(of: finder, checked, in: &family, progress: part)
            try part.report(1, of: 1)
        }
        report.findings = report.findings.ranked
        report.notChecked = NotChecked.all(checked, in: snapshot)
        return report
    }

    private func narrowed(_ rule: Expectation) -> Expectation {
        var rule = rule
        rule.each = rule.each.and(among)
        return rule
    }

    private func wants(_ rule: String) -> Bool { only?.contains(rule) ?? true }

    private func wants(_ finder: FinderID) -> Bool { wants(finder.rawValue) }

    private func warnings(_ rule: Expectation, _ finding: Finding) -> [GapReport.Warning] {
        var warnings: [GapReport.Warning] = []
        if finding.subjects.isEmpty { warnings.append(.selectsNobody(rule: rule.id)) }
        let subjects = Set(finding.subjects.flatMap(\.actors))
        guard among.terms.isEmpty else { return warnings }
        for waiver in rule.waivers where !subjects.contains(waiver.actor) {
            warnings.append(.waiverWithoutSubject(rule: rule.id, actor: waiver.actor))
        }
        return warnings
    }

    private func findings(
        of finder: FinderID, _ checked: [Finding], in family: inout SnapshotFamily, progress: GapProgress
    ) throws(GapError) -> [Finding] {
        let snapshot = family.base
        let settings = snapshot.network.finders
        guard !settings.off.contains(finder) else { return [] }
        switch finder {
        case .coverage:
            return settings.coverage.map { setting in
                var setting = setting
                setting.rows = setting.rows.and(among)
                return CoverageFinder(settings: setting).finding(in: snapshot)
            }
        case .agenda:
            return settings.agenda.flatMap { AgendaFinder(settings: $0).finding(in: &family) }.map { [$0] } ?? []
        case .missingTies:
            var setting = settings.missingTies
            setting.among = setting.among.and(among)
            return [try MissingTiesFinder(settings: setting).finding(in: snapshot, progress: progress)]
        case .betweenGroups:
            return settings.betweenGroups.flatMap { BetweenGroupsFinder(settings: $0).findings(in: snapshot) }
        case .bridgingRisk: return [BridgingRiskFinder(settings: settings.bridgingRisk).finding(in: snapshot)]
        case .overlap: return [OverlapFinder(settings: settings.overlap).finding(in: snapshot)]
        case .desired: return [DesiredFinder().finding(in: snapshot)]
        case .isolates: return [IsolatesFinder().finding(in: snapshot)]
        case .disputed: return [DisputedFinder(expectations: checked).finding(in: snapshot)]
        case .representation:
            return settings.representation.map { RepresentationFinder(settings: $0).finding(in: snapshot) }
        }
    }
}

extension Selector {
    fileprivate func and(_ other: Selector) -> Selector { Selector(terms: terms + other.terms) }
}
