internal import Collaboration
internal import Tables

/// What a network's settings refer to.
struct SettingsContext {
    let vocabulary: Vocabulary
    let sources: SourceRegister
    let classes: ClassRegister
    let actors: ActorFinder
}

/// What stands at the top of a network's settings, before anything that refers to its tables.
struct SettingsHead {
    let id: String
    let title: String
    let language: Language
    let asOf: PartialDate?
    let asOfPlace: FilePlace?
    let fields: Fields

    static let schema = "wittevlek/1"

    /// - Parameter fallback: the id of a network that gives none: its folder's name.
    /// - Returns: nil, after telling, for what is no network of a kind that we know.
    init?(_ node: SettingsNode, fallback: String, log: ProblemLog) {
        guard node.map != nil else {
            log.fail(.unreadable, at: node.place, .wrongShape(key: "", expected: "map"))
            return nil
        }
        // Before the keys: those of a newer schema are not unknown, they are newer.
        guard Self.isKnownSchema(node, log: log) else { return nil }
        guard let fields = Fields(node, "network", keys: SettingsKeys.top, log: log) else { return nil }
        if fields.node("schema") == nil {
            log.warning(
                at: fields.place, .missingKey(key: "schema", in: "network"), suggestion: "schema: \(Self.schema)")
        }
        self.fields = fields
        let written = fields.text("id")
        if let written, !Identifier.isValid(written) {
            log.error(at: fields.node("id")?.place, .invalidID(text: written))
        }
        if written == nil { log.warning(at: fields.place, .missingKey(key: "id", in: "network")) }
        id = written.flatMap { Identifier.isValid($0) ? $0 : nil } ?? fallback
        title = fields.text("title") ?? id
        let languages: [Word<Language>] = [
            Word(.dutch, "nl", "nederlands"), Word(.english, "en", "engels"), Word(.english, "english", "engels"),
        ]
        language = fields.word("language", of: languages) ?? .dutch
        asOf = fields.date("as-of")
        asOfPlace = fields.node("as-of")?.place
    }

    private static func isKnownSchema(_ node: SettingsNode, log: ProblemLog) -> Bool {
        guard let entry = node.map?.first(where: { $0.key.folded == "schema" }), !entry.value.isEmpty else {
            return true
        }
        let found = entry.value.text?.trimmed ?? ""
        if found == schema { return true }
        let parts = found.split(separator: "/")
        if parts.count == 2, parts[0] == "wittevlek", let version = Int(parts[1]), version > 1 {
            log.fail(.unreadable, at: entry.value.place, .newerSchema(found: found, known: schema))
        } else {
            log.fail(
                .unreadable, at: entry.value.place, .unknownSchema(found: found, known: schema), suggestion: schema)
        }
        return false
    }

    func relations() -> [RelationType] {
        fields.list("relations").compactMap { node in
            guard let fields = Fields(node, "relation", keys: SettingsKeys.relation, log: fields.log),
                let id = fields.requiredText("id")
            else { return nil }
            guard Identifier.isValid(id) else {
                fields.log.error(at: fields.node("id")?.place, .invalidID(text: id))
                return nil
            }
            return RelationType(
                id: RelationID(id), dutch: fields.text("nl") ?? fields.text("en") ?? id,
                english: fields.text("en") ?? fields.text("nl") ?? id, isDirected: fields.flag("directed") ?? true,
                place: fields.place)
        }
    }

    func columnSources(in sources: SourceRegister) -> [String: ColumnSource] {
        guard let node = fields.node("sources-for-columns") else { return [:] }
        guard let map = node.map else {
            fields.log.error(at: node.place, .wrongShape(key: "sources-for-columns", expected: "map"))
            return [:]
        }
        var result: [String: ColumnSource] = [:]
        for entry in map {
            let key = AttributeKey.normalised(entry.key)
            if result[key] != nil { fields.log.error(at: entry.place, .doubleKey(key: entry.key)) }
            result[key] = columnSource(entry.value, in: sources)
        }
        return result
    }

    private func columnSource(_ node: SettingsNode, in sources: SourceRegister) -> ColumnSource? {
        if node.text != nil { return node.source(in: sources, log: fields.log).map { ColumnSource(source: $0) } }
        guard let fields = Fields(node, "sources-for-columns", keys: SettingsKeys.columnSource, log: fields.log),
            let source = fields.required("source")?.source(in: sources, log: fields.log)
        else { return nil }
        return ColumnSource(source: source, date: fields.date("date"), locator: fields.text("locator"))
    }
}

extension SettingsNode {
    func source(in sources: SourceRegister, log: ProblemLog) -> SourceReference? {
        guard let text else {
            log.error(at: place, .wrongShape(key: "source", expected: "text"))
            return nil
        }
        switch sources.resolve(text.trimmed) {
        case .found(let reference): return reference
        case .not(let problem, let suggestion):
            log.error(at: place, problem, suggestion: suggestion)
            return nil
        }
    }

    /// A selector's text or a closed class.
    func selector(_ key: String, in context: SettingsContext, log: ProblemLog) -> Selector? {
        guard let text else {
            log.error(at: place, .wrongShape(key: key, expected: "text"))
            return nil
        }
        switch context.classes.selector(text.trimmed) {
        case .success(let selector):
            warnOfUnknownIDs(in: selector, context: context, log: log)
            return selector
        case .failure(let trouble):
            log.error(at: place(of: trouble.problem), trouble.problem, suggestion: trouble.suggestion)
            return nil
        }
    }

    /// `id=regio-nord` selects nobody, and nothing else would say so.
    private func warnOfUnknownIDs(in selector: Selector, context: SettingsContext, log: ProblemLog) {
        for term in selector.terms where term.key == "id" {
            for id in term.values where !context.actors.hasID(id) {
                log.warning(at: place, .unknownActor(text: id), suggestion: context.actors.suggestion(for: id))
            }
        }
    }

    /// `leads|^represents`: any of these relations, `^` against their own direction.
    func via(_ key: String, in context: SettingsContext, log: ProblemLog) -> [PathStep.Via]? {
        let words = list ?? [self]
        var result: [PathStep.Via] = []
        for node in words {
            guard let text = node.text else {
                log.error(at: node.place, .wrongShape(key: key, expected: "text"))
                return nil
            }
            for word in text.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed) {
                let isInverse = word.hasPrefix("^")
                let name = isInverse ? word.dropFirst().trimmed : word
                guard !name.isEmpty else {
                    log.error(at: node.place, .badPath(text: text))
                    return nil
                }
                guard let relation = context.vocabulary.relation(name) else {
                    log.error(
                        at: node.place, .unknownRelation(text: name),
                        suggestion: context.vocabulary.suggestion(for: name))
                    return nil
                }
                result.append(PathStep.Via(relation, isInverse: isInverse))
            }
        }
        if result.isEmpty { log.error(at: place, .badPath(text: "")) }
        return result.isEmpty ? nil : result
    }
}
