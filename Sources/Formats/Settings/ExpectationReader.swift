internal import Collaboration
internal import Tables

/// Reads the rules of a network.
struct ExpectationReader {
    let context: SettingsContext
    let log: ProblemLog

    static let severities = Severity.allCases.map { Word($0, $0.rawValue, $0.dutch) }

    /// Nil, after telling, for a rule with any error in it: a mistyped threshold must not become another threshold.
    func expectation(_ node: SettingsNode) -> Expectation? {
        let errors = log.errorCount
        guard let fields = Fields(node, "expectation", keys: SettingsKeys.expectation, log: log) else { return nil }
        let id = identifier(fields)
        let each = fields.required("each")?.selector("each", in: context, log: log)
        let need = fields.required("needs").flatMap(need)
        let origin = origin(fields)
        let plans = fields.list("plans").compactMap(plan)
        let waivers = fields.list("waivers").compactMap(waiver)
        let contexts = fields.list("context").compactMap(passage)
        let severity = fields.word("severity", of: Self.severities) ?? .attention
        let tolerance = tolerance(fields)
        guard let id, let each, let need, let origin, log.errorCount == errors else { return nil }
        return Expectation(
            id: id, title: fields.text("title") ?? id, each: each, need: need, plans: plans, severity: severity,
            weighBy: fields.text("weigh-by").map { AttributeKey.normalised($0) }, origin: origin,
            tolerance: tolerance, waivers: waivers, context: contexts, place: fields.place)
    }

    private func identifier(_ fields: Fields) -> String? {
        guard let id = fields.requiredText("id") else { return nil }
        if Identifier.isValid(id) { return id }
        log.error(at: fields.node("id")?.place, .invalidID(text: id))
        return nil
    }

    private func need(_ node: SettingsNode) -> Expectation.Need? {
        guard let fields = Fields(node, "needs", keys: SettingsKeys.needs, log: log) else { return nil }
        if let key = fields.text("has") { return .has(key: AttributeKey.normalised(key)) }
        guard let path = fields.required("path").flatMap(path) else { return nil }
        // The one word that is not there decides; a rule that says neither wants at least one.
        if let most = fields.count("at-most") {
            guard fields.node("at-least") == nil else {
                log.error(at: fields.keyPlace("at-most"), .wrongShape(key: "needs", expected: "at-least | at-most"))
                return nil
            }
            return .atMost(most, path)
        }
        guard fields.node("at-least") != nil else {
            return fields.node("at-most") == nil ? .atLeast(1, path) : nil
        }
        return fields.count("at-least").map { .atLeast($0, path) }
    }

    /// A list of steps, or the one step of a path of one.
    private func path(_ node: SettingsNode) -> RelationPath? {
        let nodes = node.list ?? [node]
        guard !nodes.isEmpty else {
            log.error(at: node.place, .badPath(text: ""))
            return nil
        }
        let steps = nodes.compactMap(step)
        return steps.count == nodes.count ? steps : nil
    }

    private func step(_ node: SettingsNode) -> PathStep? {
        // `member-of` alone is a step that may land anywhere.
        if node.text != nil { return node.via("via", in: context, log: log).map { PathStep(via: $0) } }
        guard let fields = Fields(node, "path", keys: SettingsKeys.step, log: log) else { return nil }
        let via = fields.required("via")?.via("via", in: context, log: log)
        let to = fields.node("to").map { $0.selector("to", in: context, log: log) } ?? .some(.any)
        guard let via, let to else { return nil }
        return PathStep(via: via, to: to)
    }

    /// A step, a list of steps, or a map with a path.
    private func plan(_ node: SettingsNode) -> RelationPath? {
        guard node.map != nil else { return path(node) }
        guard let fields = Fields(node, "plans", keys: SettingsKeys.plan, log: log) else { return nil }
        if let steps = fields.node("path") { return path(steps) }
        let via = fields.required("via")?.via("via", in: context, log: log)
        let to = fields.node("to").map { $0.selector("to", in: context, log: log) } ?? .some(.any)
        guard let via, let to else { return nil }
        return [PathStep(via: via, to: to)]
    }

    /// A rule is the adviser's own or a source's, never both and never nobody's.
    private func origin(_ fields: Fields) -> Expectation.Origin? {
        let isOwn = fields.flag("own") ?? (fields.node("source") == nil && fields.node("because") != nil)
        if isOwn {
            if let source = fields.keyPlace("source") {
                log.error(at: source, .wrongShape(key: "own", expected: "own | source"))
                return nil
            }
            return fields.requiredText("because").map { .own(because: $0) }
        }
        guard let source = fields.required("source")?.source(in: context.sources, log: log) else { return nil }
        return .stated(source: source, locator: fields.text("locator"), quote: fields.text("quote"))
    }

    private func tolerance(_ fields: Fields) -> Expectation.Tolerance {
        guard let node = fields.node("tolerate") else { return .count(0) }
        if let text = node.text, let reading = CellNumber.read(text, style: .decimalPoint), reading.value >= 0 {
            if reading.isPercentage, reading.value <= 100 { return .percent(reading.value) }
            if !reading.isPercentage, let count = Int(exactly: reading.value) { return .count(count) }
        }
        log.error(at: node.place, fields.notANumber("tolerate"))
        return .count(0)
    }

    private func waiver(_ node: SettingsNode) -> Expectation.Waiver? {
        guard let fields = Fields(node, "waiver", keys: SettingsKeys.waiver, log: log) else { return nil }
        let actor = fields.required("actor").flatMap(actor)
        let reason = fields.requiredText("reason")
        let source = fields.node("source")?.source(in: context.sources, log: log)
        let until = fields.date("until")
        // A waiver whose end cannot be read might be over.
        guard let actor, let reason, fields.node("until") == nil || until != nil else { return nil }
        return Expectation.Waiver(actor: actor, reason: reason, source: source, until: until, place: fields.place)
    }

    private func actor(_ node: SettingsNode) -> ActorID? {
        let text = node.text?.trimmed ?? ""
        switch context.actors.resolve(text) {
        case .found(let id): return id
        case .ambiguous(let candidates):
            log.error(at: node.place, .ambiguousActor(text: text, candidates: candidates))
        case .unknown:
            log.error(at: node.place, .unknownActor(text: text), suggestion: context.actors.suggestion(for: text))
        }
        return nil
    }

    private func passage(_ node: SettingsNode) -> Expectation.Context? {
        guard let fields = Fields(node, "context", keys: SettingsKeys.context, log: log),
            let source = fields.required("source")?.source(in: context.sources, log: log)
        else { return nil }
        return Expectation.Context(
            source: source, locator: fields.text("locator"), quote: fields.text("quote"), text: fields.text("text"))
    }
}
