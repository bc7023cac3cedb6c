internal import Analysis
internal import ArgumentParser
internal import Collaboration
internal import Reports
internal import Wording

/// `suggest`: which few new ties close most gaps.
struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: help(
            "Stelt voor welke paar nieuwe banden de meeste witte vlekken sluiten.",
            "Suggests which few new ties close most gaps."),
        usage: help("wittevlek suggest NETWERK... [<opties>]", "wittevlek suggest NETWORK... [<options>]"),
        aliases: ["suggesties"])

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            help("Alleen voor deze verwachting (vaker te geven).", "Only for this expectation (can be repeated)."),
            valueName: help("regel", "rule")))
    var rule: [String] = []

    @Option(
        help: ArgumentHelp(
            help("Ten hoogste zoveel suggesties per verwachting.", "At most so many suggestions for an expectation."),
            valueName: help("aantal", "number")))
    var limit: Int?

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var result: ResultOptions

    func run() throws {
        let read = try reading.read()
        if let limit, limit < 1 {
            throw Failure(
                .usage, read.say.sentence(.outOfRange(option: "--limit", text: String(limit), from: 1, to: .max)))
        }
        if !read.included.isEmpty {
            read.speaker.warn(read.say.includeChangesNoVerdict, label: read.say.severity(.warning))
        }
        let snapshot = read.snapshot()
        let plans = snapshot.suggestions(only: try RuleNames(read).expectations(rule), among: read.selection)
        let output = SuggestionOutput(plans, read, snapshot, limit: limit, isDetailed: !rule.isEmpty)
        try result.deliver(output.result, reading.speech, read.say)
    }
}

/// Plans in all forms.
private struct SuggestionOutput {
    private let plans: [SuggestionPlan]
    private let snapshot: Snapshot
    private let network: Network
    private let say: Phrases
    private let limit: Int?
    private let isDetailed: Bool

    /// How many a plan names on a screen where nobody asked for it alone.
    private static let briefly = 10

    init(_ plans: [SuggestionPlan], _ read: Reading, _ snapshot: Snapshot, limit: Int?, isDetailed: Bool) {
        self.limit = limit
        self.isDetailed = isDetailed
        self.plans = plans
        self.snapshot = snapshot
        network = read.network
        say = read.say
    }

    var result: CommandResult {
        let heading = say.heading(
            network.title, asOf: snapshot.asOf,
            accordingTo: snapshot.viewpoints.map { say.viewpoint($0, in: network) })
        var blocks: [CommandResult.Block] = [.lines(title: nil, [heading, say.suggestionNote])]
        for plan in plans { blocks.append(.lines(title: plan.rule.id, lines(plan))) }
        if plans.isEmpty { blocks.append(.lines(title: nil, [say.noSuggestions])) }
        return CommandResult([table], screen: blocks, json: json)
    }

    private func lines(_ plan: SuggestionPlan) -> [String] {
        let shown = plan.suggestions.prefix(limit ?? (isDetailed ? .max : Self.briefly))
        let left = plan.suggestions.count - shown.count
        let named = shown.enumerated().map { position, suggestion in
            let why = say.reasons(suggestion, in: network)
            return "\(position + 1). \(say.tie(suggestion, in: network)): "
                + say.closes(suggestion, plan.rule.weighBy, in: network) + (why.isEmpty ? "" : "; \(why)")
        }
        let more =
            left == 0
            ? [] : [limit == nil ? say.moreSuggestions(left, rule: plan.rule.id) : say.moreSuggestions(left)]
        return [say.sentence(plan, in: network)] + named + more
    }

    /// Those that a table or document holds.
    private func listed(_ plan: SuggestionPlan) -> ArraySlice<Suggestion> {
        plan.suggestions.prefix(limit ?? .max)
    }

    private var table: ResultTable {
        ResultTable(
            title: say.suggestionsTitle,
            columns: say.suggestionColumns.enumerated().map { .init($1, [1, 6].contains($0) ? .right : .left) },
            rows: plans.flatMap { plan in
                listed(plan).enumerated().map { position, suggestion in
                    [
                        .text(plan.rule.id), .integer(position + 1), .text(say.name(suggestion.from, in: network)),
                        .text(network.relation(suggestion.relation).map { say.relation($0) }),
                        .text(say.name(suggestion.to, in: network)),
                        .text(say.closes(suggestion, nil, in: network)),
                        suggestion.weight.map { .number($0, decimals: 0) } ?? .empty,
                        .text(say.reasons(suggestion, in: network)),
                    ]
                }
            }, notes: [say.suggestionNote])
    }

    private var json: JSONValue {
        .object([
            "schema": "wittevlek.suggest/1", "asOf": .string(snapshot.asOf?.description),
            "note": .string(say.suggestionNote),
            "plans": .array(
                plans.map { plan in
                    .object([
                        "rule": .string(plan.rule.id), "title": .string(plan.rule.title),
                        "gaps": .strings(plan.gaps.map(\.rawValue)), "closed": .strings(plan.closed.map(\.rawValue)),
                        "unreachable": .strings(plan.unreachable.map(\.rawValue)),
                        "ended": .strings(plan.ended.map(\.rawValue)),
                        "undecided": .strings(plan.undecided.map(\.rawValue)), "exact": .bool(plan.isExact),
                        "atLeast": .integer(plan.atLeast), "sentence": .string(say.sentence(plan, in: network)),
                        "suggestions": .array(listed(plan).map(json)),
                    ])
                }),
        ])
    }

    private func json(_ suggestion: Suggestion) -> JSONValue {
        .object([
            "from": .string(suggestion.from.rawValue), "relation": .string(suggestion.relation.rawValue),
            "to": .string(suggestion.to.rawValue), "helps": .strings(suggestion.helps.map(\.rawValue)),
            "closes": .strings(suggestion.closes.map(\.rawValue)),
            "inhabitants": suggestion.weight.map { .number($0) } ?? .null,
            "reason": .string(say.reasons(suggestion, in: network)),
        ])
    }
}
