internal import Analysis
internal import ArgumentParser
internal import Collaboration
internal import Reports
internal import Wording

/// `gaps`: where the network has holes, how sure that is, and on which page it stands.
struct Gaps: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: help(
            "Zoekt de witte vlekken: verwachtingen en zoekers, met per bevinding de bron en de vindplaats.",
            "Finds the gaps: expectations and finders, each finding with its source and locator."),
        usage: help("wittevlek gaps NETWERK... [<opties>]", "wittevlek gaps NETWORK... [<options>]"),
        discussion: help(
            "Met --fail-on eindigt het met 1 als er een bevinding is van die ernst of erger.",
            "With --fail-on it ends with 1 where there is a finding of that severity or worse."),
        aliases: ["witte-vlekken"])

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            help("Alleen deze regel of zoeker (vaker te geven).", "Only this rule or finder (can be repeated)."),
            valueName: help("regel", "rule")))
    var only: [String] = []

    @Option(
        help: ArgumentHelp(
            help("Toon ten hoogste zoveel bevindingen.", "Show at most so many findings."),
            valueName: help("aantal", "number")))
    var limit: Int?

    @Option(
        help: ArgumentHelp(
            help("Eindig met 1 vanaf deze ernst.", "End with 1 from this severity on."), valueName: "info|…"))
    var failOn: String?

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var result: ResultOptions

    func run() throws {
        let read = try reading.read()
        let failing = try failOn.map { try severity($0, read.say) }
        if let limit, limit < 1 {
            throw Failure(
                .usage, read.say.sentence(.outOfRange(option: "--limit", text: String(limit), from: 1, to: .max)))
        }
        if !read.included.isEmpty {
            read.speaker.warn(read.say.includeChangesNoVerdict, label: read.say.severity(.warning))
        }
        let only = try RuleNames(read).chosen(only)
        let snapshot = read.snapshot()
        let report = try GapRunner(read, snapshot).report(only: only)
        for warning in report.warnings {
            read.speaker.warn(read.say.sentence(warning, in: read.network), label: read.say.severity(.warning))
        }
        let printed = GapOutput(report, read, isDetailed: only != nil)
        try result.deliver(printed.result(limit: limit), reading.speech, read.say)
        if let failing, report.findings.contains(where: { $0.isOpen && $0.severity >= failing }) {
            throw Failure(.found)
        }
    }

    private func severity(_ text: String, _ say: Phrases) throws -> Severity {
        if let severity = Severity(word: text) { return severity }
        throw Failure(
            .usage,
            say.sentence(
                .unknownOptionValue(text, option: "--fail-on", allowed: Severity.allCases.map(say.severity))))
    }
}

/// The ids that `--only` and `--rule` may name.
struct RuleNames {
    private let read: Reading

    init(_ read: Reading) { self.read = read }

    /// Rules, finders and waivers; nil for all.
    ///
    /// - Parameter others: What may be meant as well.
    func chosen(_ names: [String], besides others: [String] = []) throws -> Set<String>? {
        let rules = read.network.expectations.map(\.id)
        let finders = read.network.finders
        var known = rules + FinderID.allCases.map(\.rawValue) + rules.map { "waiver/\($0)" }
        known += FinderID.allCases.flatMap(finders.rules).filter { $0.contains("/") }
        // Groups of more than one type have a finding for each.
        let types = Set(read.network.actors.map { $0.type ?? "-" }).sorted()
        known += finders.rules(of: .betweenGroups).flatMap { rule in types.map { "\(rule)/\($0)" } }
        return try chosen(
            names, among: known, listed: rules + FinderID.allCases.map(\.rawValue), besides: others)
    }

    /// Expectations alone; nil for all.
    func expectations(_ names: [String]) throws -> Set<String>? {
        let rules = read.network.expectations.map(\.id)
        return try chosen(names, among: rules, listed: rules)
    }

    /// - Parameter listed: those that are told where a name is unknown.
    private func chosen(
        _ names: [String], among known: [String], listed: [String], besides others: [String] = []
    ) throws -> Set<String>? {
        guard !names.isEmpty else { return nil }
        for name in names where !known.contains(name) {
            throw Failure(
                .usage,
                read.say.unknownRule(name, known: listed, near: Nearest.word(to: name, among: known + others)))
        }
        return Set(names)
    }
}

/// Runs the rules with a bar where somebody waits for it.
struct GapRunner {
    private let read: Reading
    private let snapshot: Snapshot

    init(_ read: Reading, _ snapshot: Snapshot) {
        self.read = read
        self.snapshot = snapshot
    }

    func report(only: Set<String>?) throws -> GapReport {
        for warning in snapshot.longRules(only: only) {
            read.speaker.warn(read.say.sentence(warning, in: read.network), label: read.say.severity(.warning))
        }
        let bar = ProgressBar(read.speaker)
        defer { bar.end() }
        do {
            return try snapshot.gaps(only: only, among: read.selection) { share in
                bar.show(share)
                return true
            }
        } catch {
            switch error {
            case .cancelled: throw Failure(.software)
            }
        }
    }
}

extension Finding {
    /// Something is wrong, or nobody knows: all but met and waived.
    fileprivate var isOpen: Bool { verdict.map { $0 < .waived } ?? true }
}

/// A run's findings in all forms.
private struct GapOutput {
    private let report: GapReport
    private let read: Reading
    private let isDetailed: Bool

    /// How many subjects a finding names where nobody asked for it alone.
    private static let briefly = 8

    init(_ report: GapReport, _ read: Reading, isDetailed: Bool) {
        self.report = report
        self.read = read
        self.isDetailed = isDetailed
    }

    func result(limit: Int?) -> CommandResult {
        var shown = report
        if let limit { shown.findings = Array(report.findings.prefix(limit)) }
        let tables = FindingTables(shown, in: read.network, read.say)
        var blocks: [CommandResult.Block] = [.lines(title: nil, [heading])]
        if !report.successions.isEmpty { blocks.append(.table(tables.successions)) }
        for (position, finding) in shown.findings.enumerated() {
            blocks.append(.lines(title: title(finding, position + 1), lines(finding)))
            let limit = isDetailed ? .max : Self.briefly
            if let table = tables.subjects(of: finding, atMost: limit, isDetailed: isDetailed) {
                blocks.append(.table(table))
            }
        }
        if shown.findings.count < report.findings.count {
            blocks.append(.lines(title: nil, [read.say.moreFindings(report.findings.count - shown.findings.count)]))
        }
        // Who asks for one rule wants to know why it is silent, and not what all others leave aside.
        let left = isDetailed ? report.notChecked.filter(\.isFinder) : report.notChecked
        if !left.isEmpty {
            blocks.append(
                .lines(title: read.say.notCheckedTitle, left.map { read.say.sentence($0, in: read.network) }))
        }
        let cited = shown.findings.citedSources.compactMap { read.network.source(SourceReference(source: $0)) }
        if !cited.isEmpty {
            blocks.append(.lines(title: read.say.sourcesTitle, cited.map { "\($0.id): \(read.say.citation($0))" }))
        }
        return CommandResult(
            tables.all, main: isDetailed ? 1 : 0, screen: blocks,
            json: FindingJSON(shown, in: read.network, read.say).document)
    }

    private var heading: String {
        read.say.heading(
            read.network.title, asOf: report.asOf,
            accordingTo: report.viewpoints.map { read.say.viewpoint($0, in: read.network) })
    }

    private func title(_ finding: Finding, _ number: Int) -> String {
        let verdict = finding.verdict.map { ", " + read.say.verdict($0) } ?? ""
        return "\(number). \(finding.rule) (\(read.say.severity(finding.severity))\(verdict))"
    }

    private func lines(_ finding: Finding) -> [String] {
        let say = read.say
        var lines = [say.sentence(finding, in: read.network)] + say.notes(finding, in: read.network, asOf: report.asOf)
        let places = finding.evidence.map { piece in
            [piece.source?.description, piece.locator].compactMap(\.self).joined(separator: ", ")
        }
        if !places.isEmpty {
            let named = isDetailed ? places.unique[...] : places.unique.prefix(4)
            let rest = places.unique.count - named.count
            lines.append(
                "\(say.evidenceLabel): " + named.joined(separator: "; ") + (rest > 0 ? "; " + say.andMore(rest) : ""))
        }
        return lines
    }
}

extension NotChecked {
    /// A finder that was asked for and says nothing.
    var isFinder: Bool { if case .finder = self { true } else { false } }
}

extension [Finding] {
    /// The ids of the sources that these findings stand on or are asked by, sorted.
    fileprivate var citedSources: [String] {
        var ids: Set<String> = []
        for finding in self {
            ids.formUnion(finding.evidence.compactMap(\.source?.source))
            ids.formUnion(finding.context.map(\.source.source))
            ids.formUnion(finding.bySource.map(\.source.source))
            ids.formUnion(finding.without.map(\.source.source))
            ids.formUnion((finding.weight?.origins ?? []).compactMap(\.source?.source))
        }
        return ids.sorted()
    }
}

extension [String] {
    fileprivate var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
