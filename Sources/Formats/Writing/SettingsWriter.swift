internal import Collaboration

/// Writes a network's settings: what ``SettingsHead`` and its readers take up again.
struct SettingsWriter {
    let network: Network

    var yaml: String {
        YAMLText.map(
            of: .init("schema", .word(SettingsHead.schema)), .init("id", .word(network.id)),
            .init("title", .text(network.title)), .init("language", .word(network.language.rawValue)),
            network.statedAsOf.map { .init("as-of", .word($0.description)) },
            list("relations", network.relations.filter { !RelationType.builtIn.contains($0) }.map(relation)),
            list("classes", network.classes.map(actorClass)), columnSources,
            list("expectations", network.expectations.map(expectation)), finders,
            list("views", network.views.map(view)), network.boundaries.map { .init("boundaries", .text($0)) },
            positions, colors
        ).document
    }

    private func list(_ key: String, _ values: [YAMLText]) -> YAMLText.Entry? {
        values.isEmpty ? nil : .init(key, .list(values))
    }

    private func text(_ key: String, _ value: String?) -> YAMLText.Entry? { value.map { .init(key, .text($0)) } }

    private func word(_ key: String, _ value: String?) -> YAMLText.Entry? { value.map { .init(key, .word($0)) } }

    private func selector(_ key: String, _ value: Selector) -> YAMLText.Entry { .init(key, .text(value.description)) }

    private func via(_ key: String, _ steps: [PathStep.Via]) -> YAMLText.Entry {
        .init(key, .word(steps.map { ($0.isInverse ? "^" : "") + $0.relation.rawValue }.joined(separator: "|")))
    }

    private func flag(_ key: String, _ value: Bool) -> YAMLText.Entry { .init(key, .word(value ? "true" : "false")) }

    private func relation(_ relation: RelationType) -> YAMLText {
        .map(
            of: word("id", relation.id.rawValue), text("nl", relation.dutch), text("en", relation.english),
            flag("directed", relation.isDirected))
    }

    private func actorClass(_ actorClass: ActorClass) -> YAMLText {
        switch actorClass.extent {
        case .closed(let closed):
            .map(of: word("id", actorClass.id.rawValue), text("label", actorClass.label), selector("selector", closed))
        case .open(let within):
            .map(
                of: word("id", actorClass.id.rawValue), text("label", actorClass.label),
                within.map { selector("within", $0) }, flag("open", true))
        }
    }

    private var columnSources: YAMLText.Entry? {
        guard !network.columnSources.isEmpty else { return nil }
        let entries = network.columnSources.sorted { $0.key < $1.key }.map { key, column in
            YAMLText.Entry(
                key,
                .map(
                    of: word("source", column.source.description), word("date", column.date?.description),
                    text("locator", column.locator)))
        }
        return .init("sources-for-columns", .map(entries))
    }

    private func expectation(_ rule: Expectation) -> YAMLText {
        var source: YAMLText.Entry?
        var locator: String?
        var quote: String?
        var because: String?
        switch rule.origin {
        case .own(let reason): because = reason
        case .stated(let reference, let place, let words):
            source = word("source", reference.description)
            locator = place
            quote = words
        }
        return .map(
            of: word("id", rule.id), text("title", rule.title), selector("each", rule.each),
            .init("needs", need(rule.need)),
            list("plans", rule.plans.map { .map(of: .init("path", path($0))) }),
            word("severity", rule.severity.rawValue), text("weigh-by", rule.weighBy),
            because == nil ? nil : flag("own", true), text("because", because), source, text("locator", locator),
            text("quote", quote), tolerance(rule.tolerance), list("waivers", rule.waivers.map(waiver)),
            list("context", rule.context.map(passage)))
    }

    private func need(_ need: Expectation.Need) -> YAMLText {
        switch need {
        case .has(let key): .map(of: text("has", key))
        case .atLeast(let count, let steps): .map(of: .init("path", path(steps)), word("at-least", String(count)))
        case .atMost(let count, let steps): .map(of: .init("path", path(steps)), word("at-most", String(count)))
        }
    }

    private func path(_ steps: RelationPath) -> YAMLText {
        .list(
            steps.map { step in
                .map(of: via("via", step.via), step.to == .any ? nil : selector("to", step.to))
            })
    }

    private func tolerance(_ tolerance: Expectation.Tolerance) -> YAMLText.Entry? {
        switch tolerance {
        case .count(0): nil
        case .count(let count): word("tolerate", String(count))
        case .percent(let share): text("tolerate", NumberWriter.plain(share) + "%")
        }
    }

    private func waiver(_ waiver: Expectation.Waiver) -> YAMLText {
        .map(
            of: word("actor", waiver.actor.rawValue), text("reason", waiver.reason),
            word("source", waiver.source?.description), word("until", waiver.until?.description))
    }

    private func passage(_ passage: Expectation.Context) -> YAMLText {
        .map(
            of: word("source", passage.source.description), text("locator", passage.locator),
            text("quote", passage.quote), text("text", passage.text))
    }

    private var finders: YAMLText.Entry? {
        let entries = FinderID.allCases.compactMap { finder -> YAMLText.Entry? in
            if network.finders.off.contains(finder) { return .init(finder.rawValue, .word("off")) }
            return settings(of: finder).map { .init(finder.rawValue, $0) }
        }
        return entries.isEmpty ? nil : .init("finders", .map(entries))
    }

    private func settings(of finder: FinderID) -> YAMLText? {
        let settings = network.finders
        let usual = FinderSettings()
        let severity = word("severity", settings.severity[finder]?.rawValue)
        switch finder {
        case .coverage:
            return list(settings.coverage) {
                .map(
                    of: text("id", $0.id), selector("rows", $0.rows), via("via", $0.via),
                    selector("columns", $0.columns), severity)
            }
        case .agenda:
            return settings.agenda.map {
                .map(
                    of: selector("theme", $0.theme), via("via", $0.via), text("priority", $0.priority),
                    word("source", $0.source?.description), severity)
            }
        case .betweenGroups:
            return list(settings.betweenGroups) {
                .map(of: text("id", $0.id), selector("groups", $0.groups), via("via", $0.via), severity)
            }
        case .representation:
            return list(settings.representation) {
                .map(
                    of: text("id", $0.id), selector("body", $0.body), via("via", $0.via),
                    selector("concerns", $0.concerns),
                    via("by", $0.by), severity)
            }
        case .missingTies:
            guard settings.missingTies != usual.missingTies || severity != nil else { return nil }
            return .map(
                of: selector("among", settings.missingTies.among), word("top", String(settings.missingTies.top)),
                severity)
        case .bridgingRisk:
            guard settings.bridgingRisk != usual.bridgingRisk || severity != nil else { return nil }
            return .map(of: .init("roles", .list(settings.bridgingRisk.roles.map { .text($0) })), severity)
        case .overlap:
            guard settings.overlap != usual.overlap || severity != nil else { return nil }
            return .map(
                of: selector("of", settings.overlap.of), word("alike", NumberWriter.plain(settings.overlap.alike)),
                severity)
        case .desired, .isolates, .disputed: return severity.map { .map([$0]) }
        }
    }

    private func list<Value>(_ values: [Value], _ write: (Value) -> YAMLText) -> YAMLText? {
        values.isEmpty ? nil : .list(values.map(write))
    }

    private func view(_ view: View) -> YAMLText {
        .map(
            of: word("id", view.id), text("title", view.title), text("subtitle", view.subtitle),
            text("note", view.note), view.select == .any ? nil : selector("select", view.select),
            view.relations.map { .init("relations", .list($0.map { .word($0.rawValue) })) },
            .init("status", .list(view.statuses.map { .word($0.rawValue) })), word("as-of", view.asOf?.description),
            list("according-to", view.accordingTo.map { .word($0) }), word("layout", view.layout?.rawValue),
            list("groups", view.groups.map { .map(of: via("via", $0.via), selector("of", $0.of)) }),
            word("size-by", view.sizeBy.map(size)), word("color-by", view.colorBy.map(color)),
            word("label", view.label.rawValue), view.showsLegend ? nil : flag("legend", false),
            word("highlight", view.highlight.map(highlight)), word("style", view.style?.rawValue),
            text("series", view.series), word("at-most", view.atMost.map { String($0) }))
    }

    private func size(_ size: SizeBy) -> String {
        switch size {
        case .attribute(let key): key
        case .measure(let measure): measure.rawValue
        }
    }

    private func color(_ color: ColorBy) -> String {
        switch color {
        case .kind: "kind"
        case .groups: "groups"
        case .attribute(let key): key
        case .measure(let measure): measure.rawValue
        }
    }

    private func highlight(_ highlight: View.Highlight) -> String {
        switch highlight {
        case .gaps: "gaps"
        case .rule(let id): id
        }
    }

    private var colors: YAMLText.Entry? {
        let kinds = ActorKind.allCases.compactMap { kind in text(kind.rawValue, network.colors.kinds[kind]?.description)
        }
        let groups = list("groups", network.colors.groups.map { .text($0.description) })
        let entries = [groups].compactMap(\.self) + kinds
        return entries.isEmpty ? nil : .init("colors", .map(entries))
    }

    private var positions: YAMLText.Entry? {
        guard !network.tiles.isEmpty else { return nil }
        let entries = network.tiles.sorted { $0.key < $1.key }.map { actor, tile in
            YAMLText.Entry(actor.rawValue, .list([.word(String(tile.column)), .word(String(tile.row))]))
        }
        return .init("positions", .map(entries))
    }
}
