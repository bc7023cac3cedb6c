internal import Analysis
internal import ArgumentParser
internal import Collaboration
internal import Reports
internal import Wording

/// `suggest`: which few new ties close most gaps.
struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
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

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var result: ResultOptions

    func run() throws {
        let read = try reading.read()
        let snapshot = read.snapshot()
        let plans = snapshot.suggestions(only: try RuleNames(read).expectations(rule), among: read.selection)
        try result.deliver(SuggestionOutput(plans, read, snapshot).result, reading.speech, read.say)
    }
}

/// Plans in all forms.
private struct SuggestionOutput {
    private let plans: [SuggestionPlan]
    private let snapshot: Snapshot
    private let network: Network
    private let say: Phrases

    init(_ plans: [SuggestionPlan], _ read: Reading, _ snapshot: Snapshot) {
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
        [say.sentence(plan, in: network)]
            + plan.suggestions.enumerated().map { position, suggestion in
                let why = say.reasons(suggestion, in: network)
                return "\(position + 1). \(say.tie(suggestion, in: network)): "
                    + say.closes(suggestion, plan.rule.weighBy, in: network) + (why.isEmpty ? "" : "; \(why)")
            }
    }

    private var table: ResultTable {
        ResultTable(
            title: say.suggestionsTitle,
            columns: say.suggestionColumns.enumerated().map { .init($1, [1, 6].contains($0) ? .right : .left) },
            rows: plans.flatMap { plan in
                plan.suggestions.enumerated().map { position, suggestion in
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
                        "undecided": .strings(plan.undecided.map(\.rawValue)), "exact": .bool(plan.isExact),
                        "atLeast": .integer(plan.atLeast), "sentence": .string(say.sentence(plan, in: network)),
                        "suggestions": .array(plan.suggestions.map(json)),
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
