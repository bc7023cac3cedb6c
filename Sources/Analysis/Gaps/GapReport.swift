public import Collaboration

/// All that a run of expectations and finders comes to.
public struct GapReport: Sendable {
    /// What a user should know before reading the findings.
    public enum Warning: Hashable, Sendable {
        /// A rule that asks about very many pairs.
        case manyPairs(rule: String, pairs: Int)
        /// A rule whose selector finds nobody.
        case selectsNobody(rule: String)
        /// A rule that speaks of an attribute that no actor has, and the one that is nearly it.
        case unknownAttribute(rule: String, key: String, near: String?)
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
    /// Findings come in the order of usefulness: by severity; then verdict (gap, possible, contested, waived, met); then
    /// expectations before finders, and these in the order of ``FinderID``; then those that are mostly sure (at least
    /// half of all that may be a gap is one); then inhabitants in gap, where the rule weighs by them; then the share of
    /// subjects in gap; then the fewest gaps, for few ties close them; ties by the rule's id.
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
        let keys = network.selectorKeys
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
            report.warnings += warnings(rule, finding, keys: keys)
        }
        var silent: [NotChecked] = []
        for (position, finder) in FinderID.allCases.enumerated() where wants(finder) {
            let part = progress.part(rules.count + position, of: parts)
            let found = try findings(of: finder, checked, in: &family, progress: part).filter {
                wants($0.rule) || wants(finder.rawValue) || wants(parent(of: $0.rule))
            }
            report.findings += found
            silent += self.silent(finder, found, in: family)
            try part.report(1, of: 1)
        }
        report.findings = report.findings.ranked
        report.notChecked = NotChecked.all(checked, in: snapshot) + silent
        return report
    }

    private func narrowed(_ rule: Expectation) -> Expectation {
        var rule = rule
        rule.each = rule.each.and(among)
        return rule
    }

    private func wants(_ rule: String) -> Bool { only?.contains(rule) ?? true }

    /// Where any of its findings is asked for.
    private func wants(_ finder: FinderID) -> Bool {
        guard let only else { return true }
        return only.contains(finder.rawValue) || only.contains { $0.hasPrefix(finder.rawValue + "/") }
    }

    /// `between-groups/ID` of `between-groups/ID/TYPE`.
    private func parent(of rule: String) -> String {
        rule.lastIndex(of: "/").map { String(rule[..<$0]) } ?? rule
    }

    /// Why a finder that was asked for, or one of its settings, has nothing to say.
    private func silent(_ finder: FinderID, _ found: [Finding], in family: SnapshotFamily) -> [NotChecked] {
        let settings = family.base.network.finders
        if settings.off.contains(finder) { return [.finder(rule: finder.rawValue, .off)] }
        let rules = settings.rules(of: finder)
        if rules.isEmpty { return [.finder(rule: finder.rawValue, .notConfigured)] }
        switch finder {
        case .agenda:
            guard found.isEmpty, let source = settings.agenda?.source else { return [] }
            return [.finder(rule: finder.rawValue, .sourceNotChosen(source))]
        case .betweenGroups:
            return rules.filter { rule in
                (wants(rule) || wants(finder.rawValue))
                    && !found.contains { $0.rule == rule || $0.rule.hasPrefix(rule + "/") }
            }.map { .finder(rule: $0, .tooFewGroups) }
        default: return []
        }
    }

    private func warnings(_ rule: Expectation, _ finding: Finding, keys: [String]) -> [GapReport.Warning] {
        var warnings: [GapReport.Warning] = []
        for key in rule.keys where !keys.contains(key) {
            let near = NearMiss.closest(to: key, among: keys)
            warnings.append(.unknownAttribute(rule: rule.id, key: key, near: near))
        }
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
            return zip(settings.coverage, settings.rules(of: finder)).map { setting, rule in
                var setting = setting
                setting.rows = setting.rows.and(among)
                let coverage = CoverageFinder(settings: setting, rule: rule)
                var finding = leavingOut(coverage.finding(in: snapshot), &family) { coverage.finding(in: $0.base) }
                finding.sizes = SizeTest.patterns(of: finding.subjects, in: snapshot)
                return finding
            }
        case .agenda:
            guard let setting = settings.agenda else { return [] }
            let agenda = AgendaFinder(settings: setting)
            guard let finding = agenda.finding(in: &family) else { return [] }
            return [leavingOut(finding, &family) { agenda.finding(in: &$0) }]
        case .missingTies:
            var setting = settings.missingTies
            setting.among = setting.among.and(among)
            return [try MissingTiesFinder(settings: setting).finding(in: snapshot, progress: progress)]
        case .betweenGroups:
            return zip(settings.betweenGroups, settings.rules(of: finder)).flatMap {
                BetweenGroupsFinder(settings: $0, rule: $1).findings(in: snapshot)
            }
        case .bridgingRisk: return [BridgingRiskFinder(settings: settings.bridgingRisk).finding(in: snapshot)]
        case .overlap: return [OverlapFinder(settings: settings.overlap).finding(in: snapshot)]
        case .desired:
            return [leavingOut(DesiredFinder().finding(in: snapshot), &family) { DesiredFinder().finding(in: $0.base) }]
        case .isolates:
            // Who has ties rests on every source that names one.
            let all = snapshot.network.sources(speakingOf: Set(snapshot.network.relations.map(\.id)))
            return [
                leavingOut(IsolatesFinder().finding(in: snapshot), &family, each: all) {
                    IsolatesFinder().finding(in: $0.base)
                }
            ]
        case .disputed: return [DisputedFinder(expectations: checked).finding(in: snapshot)]
        case .representation:
            return zip(settings.representation, settings.rules(of: finder)).map { setting, rule in
                let representation = RepresentationFinder(settings: setting, rule: rule)
                return leavingOut(representation.finding(in: snapshot), &family) { representation.finding(in: $0.base) }
            }
        }
    }

    /// The finding, with what its counts become without each source that it rests on.
    ///
    /// - Parameters:
    ///   - sources: Which to leave out; nil for those of its evidence.
    ///   - again: The same finder on the data without one of them; nil where nothing is left to look at.
    private func leavingOut(
        _ finding: Finding, _ family: inout SnapshotFamily, each sources: [String]? = nil,
        _ again: (inout SnapshotFamily) -> Finding?
    ) -> Finding {
        let resting = Set(finding.evidence.filter { $0.rows != [.other] }.compactMap(\.source?.source)).sorted()
        var finding = finding
        finding.without = (sources ?? resting).compactMap { source in
            guard let snapshot = family.without(source) else { return nil }
            var rest = SnapshotFamily(snapshot)
            let found = again(&rest)
            let counts = found?.counts ?? VerdictCounts()
            guard counts != finding.counts else { return nil }
            let gaps = (found?.subjects ?? []).filter { $0.verdict == .gap }.map(\.id)
            return SourceAnswer(
                source: SourceReference(source: source), counts: counts, weight: found?.weight?.inGap, gaps: gaps)
        }
        return finding
    }
}

extension Expectation {
    /// The attributes that it speaks of, sorted.
    fileprivate var keys: [String] {
        var keys = Set(each.terms.map(\.key))
        for step in (path ?? []) + plans.flatMap(\.self) { keys.formUnion(step.to.terms.map(\.key)) }
        if case .has(let key) = need { keys.insert(AttributeKey.normalised(key)) }
        return keys.sorted()
    }
}

extension Selector {
    fileprivate func and(_ other: Selector) -> Selector { Selector(terms: terms + other.terms) }
}
