internal import Collaboration

/// Reads the maps that a network describes.
struct ViewReader {
    let context: SettingsContext
    let log: ProblemLog
    /// What a view may highlight.
    let rules: [String]

    private static let statuses: [Word<TieStatus>] = [
        Word(.present, "present", "aanwezig"), Word(.contested, "contested", "betwist"),
        Word(.planned, "planned", "gepland"), Word(.desired, "desired", "gewenst"), Word(.absent, "absent", "afwezig"),
        Word(.unknown, "unknown", "onbekend"),
    ]
    private static let labels: [Word<LabelForm>] = [
        Word(.name, "name", "naam"), Word(.code, "code", "code"), Word(.short, "short", "kort"),
    ]
    private static let styles: [Word<StyleID>] = [
        Word(.report, "report", "rapport"), Word(.slide, "slide", "dia"), Word(.grayscale, "grayscale", "grijs"),
    ]
    private static let layouts = LayoutID.allCases.map { layout in
        Word(layout, layout.rawValue, layout == .tiles ? "tegels" : layout.rawValue)
    }

    func view(_ node: SettingsNode) -> View? {
        guard let fields = Fields(node, "view", keys: SettingsKeys.view, log: log),
            let id = fields.requiredText("id")
        else { return nil }
        guard Identifier.isValid(id) else {
            log.error(at: fields.node("id")?.place, .invalidID(text: id))
            return nil
        }
        let select = fields.node("select").map { $0.selector("select", in: context, log: log) } ?? .some(.any)
        let groups = fields.list("groups").compactMap(group)
        let relations = relations(fields)
        var view = View(
            id: id, title: fields.text("title") ?? id, subtitle: fields.text("subtitle"), note: fields.text("note"),
            relations: relations, asOf: fields.date("as-of"), accordingTo: perspectives(fields),
            layout: fields.word("layout", of: Self.layouts), groups: groups, sizeBy: sizeBy(fields),
            colorBy: colorBy(fields), label: fields.word("label", of: Self.labels) ?? .name,
            showsLegend: fields.flag("legend") ?? true, highlight: highlight(fields),
            style: fields.word("style", of: Self.styles), series: fields.text("series"),
            atMost: fields.count("at-most"), place: fields.place)
        let statuses = fields.texts("status").compactMap { fields.word($0, "status", of: Self.statuses) }
        if !statuses.isEmpty { view.statuses = TieStatus.allCases.filter(statuses.contains) }
        guard let select else { return nil }
        view.select = select
        return view
    }

    private func relations(_ fields: Fields) -> [RelationID]? {
        guard fields.node("relations") != nil else { return nil }
        return fields.texts("relations").compactMap { node in
            let word = node.text ?? ""
            if let relation = context.vocabulary.relation(word) { return relation }
            log.error(
                at: node.place, .unknownRelation(text: word), suggestion: context.vocabulary.suggestion(for: word))
            return nil
        }
    }

    /// Sources, parts of sources, and holders.
    private func perspectives(_ fields: Fields) -> [String] {
        fields.texts("according-to").compactMap { node in
            let word = node.text ?? ""
            switch context.sources.resolve(word) {
            case .found(let reference): return reference.description
            case .not(let problem, let suggestion):
                if case .found(let holder) = context.actors.resolve(word) { return holder.rawValue }
                log.error(
                    at: node.place, problem, suggestion: suggestion ?? context.actors.suggestion(for: word))
                return nil
            }
        }
    }

    private func group(_ node: SettingsNode) -> View.Group? {
        guard let fields = Fields(node, "groups", keys: SettingsKeys.group, log: log) else { return nil }
        let via = fields.required("via")?.via("via", in: context, log: log)
        let of = fields.required("of")?.selector("of", in: context, log: log)
        guard let via, let of else { return nil }
        return View.Group(via: via, of: of)
    }

    private func sizeBy(_ fields: Fields) -> SizeBy? {
        fields.text("size-by").map { word in
            MeasureID(rawValue: word).map { .measure($0) } ?? .attribute(AttributeKey.normalised(word))
        }
    }

    private func colorBy(_ fields: Fields) -> ColorBy? {
        fields.text("color-by").map { word in
            switch AttributeKey.normalised(word) {
            case "kind": return .kind
            case "groups", "groepen": return .groups
            case let key: return MeasureID(rawValue: key).map { .measure($0) } ?? .attribute(key)
            }
        }
    }

    private func highlight(_ fields: Fields) -> View.Highlight? {
        guard let node = fields.node("highlight"), let word = fields.text("highlight") else { return nil }
        if ["gaps", "witte-vlekken", "witte vlekken"].contains(word.folded) { return .gaps }
        if rules.contains(word) { return .rule(word) }
        log.error(
            at: node.place,
            .unknownWord(
                text: word, key: "highlight",
                allowed: [BilingualWord("gaps", "witte-vlekken")] + rules.map { BilingualWord($0) }),
            suggestion: NearMiss.closest(to: word, among: ["gaps"] + rules))
        return nil
    }
}
