internal import Collaboration

/// Reads what a network says of the built-in finders.
struct FinderReader {
    let context: SettingsContext
    let log: ProblemLog

    func settings(_ node: SettingsNode) -> FinderSettings {
        var settings = FinderSettings()
        guard let fields = Fields(node, "finders", keys: SettingsKeys.finders, log: log) else { return settings }
        for finder in FinderID.allCases {
            guard let node = fields.node(finder.rawValue) else { continue }
            settings.places[finder] = fields.keyPlace(finder.rawValue) ?? node.place
            if let text = node.text {
                switch text.folded {
                case "off", "uit", "false", "nee", "no": settings.off.insert(finder)
                case "on", "aan", "true", "ja", "yes":
                    if !finder.runsUnlessOff {
                        log.error(at: node.place, .wrongShape(key: finder.rawValue, expected: "map"))
                    }
                default:
                    log.error(
                        at: node.place,
                        .unknownWord(
                            text: text, key: finder.rawValue,
                            allowed: [BilingualWord("off", "uit"), BilingualWord("on", "aan")]))
                }
                continue
            }
            read(finder, node, into: &settings)
        }
        return settings
    }

    private func read(_ finder: FinderID, _ node: SettingsNode, into settings: inout FinderSettings) {
        let nodes = node.list ?? [node]
        let ids = identifiers(nodes, finder)
        for (node, id) in zip(nodes, ids) {
            switch finder {
            case .coverage:
                guard let fields = fields(node, finder, SettingsKeys.coverage, &settings) else { continue }
                let rows = selector("rows", fields)
                let via = via("via", fields)
                let columns = selector("columns", fields)
                guard let rows, let via, let columns else { continue }
                settings.coverage.append(.init(id: id, rows: rows, via: via, columns: columns))
            case .agenda:
                guard let fields = fields(node, finder, SettingsKeys.agenda, &settings) else { continue }
                let theme = selector("theme", fields)
                let via = via("via", fields)
                let source = fields.node("source").map { $0.source(in: context.sources, log: log) }
                guard let theme, let via, source != .some(nil) else { continue }
                settings.agenda = .init(
                    theme: theme, via: via, priority: fields.text("priority").map { AttributeKey.normalised($0) },
                    source: source ?? nil)
            case .betweenGroups:
                guard let fields = fields(node, finder, SettingsKeys.betweenGroups, &settings) else { continue }
                let groups = selector("groups", fields)
                let via = via("via", fields)
                guard let groups, let via else { continue }
                settings.betweenGroups.append(.init(id: id, groups: groups, via: via))
            case .representation:
                guard let fields = fields(node, finder, SettingsKeys.representation, &settings) else { continue }
                let body = selector("body", fields)
                let via = via("via", fields)
                let concerns = selector("concerns", fields)
                let by = self.via("by", fields)
                guard let body, let via, let concerns, let by else { continue }
                settings.representation.append(.init(id: id, body: body, via: via, concerns: concerns, by: by))
            case .missingTies:
                guard let fields = fields(node, finder, SettingsKeys.missingTies, &settings) else { continue }
                let among = fields.node("among").map { $0.selector("among", in: context, log: log) } ?? .some(.any)
                guard let among else { continue }
                settings.missingTies = .init(among: among, top: fields.count("top") ?? settings.missingTies.top)
            case .bridgingRisk:
                guard let fields = fields(node, finder, SettingsKeys.bridgingRisk, &settings) else { continue }
                settings.bridgingRisk = .init(roles: fields.texts("roles").compactMap(\.text))
            case .overlap:
                guard let fields = fields(node, finder, SettingsKeys.overlap, &settings) else { continue }
                let known = settings.overlap
                let of = fields.node("of").map { $0.selector("of", in: context, log: log) } ?? .some(known.of)
                guard let of else { continue }
                settings.overlap = .init(of: of, alike: share("alike", fields) ?? known.alike)
            case .desired, .isolates, .disputed:
                _ = fields(node, finder, SettingsKeys.plainFinder, &settings)
            }
        }
        let takesOne: Set<FinderID> = [.agenda, .missingTies, .bridgingRisk, .overlap, .desired, .isolates, .disputed]
        if nodes.count > 1, takesOne.contains(finder) {
            log.error(at: node.place, .wrongShape(key: finder.rawValue, expected: "map"))
        }
    }

    /// What tells several settings of one finder apart. One without an id gets its number, and is told so: a number
    /// changes when the settings change places. An id that is not right, or given twice, is none.
    private func identifiers(_ nodes: [SettingsNode], _ finder: FinderID) -> [String?] {
        var places: [String: FilePlace] = [:]
        return nodes.enumerated().map { position, node in
            guard let entry = node.map?.first(where: { $0.key.folded == "id" }) else {
                if nodes.count > 1, node.map != nil {
                    let rule = "\(finder.rawValue)/\(position + 1)"
                    log.warning(at: node.place, .finderWithoutID(finder: finder, rule: rule))
                }
                return nil
            }
            guard let id = entry.value.text, Identifier.isValid(id) else {
                log.error(at: entry.value.place, .invalidID(text: entry.value.text ?? ""))
                return nil
            }
            if let other = places[id] {
                log.error(at: entry.value.place, .doubleFinderID(id: id, finder: finder), other: other)
                return nil
            }
            places[id] = entry.value.place
            return id
        }
    }

    private func fields(
        _ node: SettingsNode, _ finder: FinderID, _ keys: [SettingsKey], _ settings: inout FinderSettings
    ) -> Fields? {
        guard let fields = Fields(node, finder.rawValue, keys: keys, log: log) else { return nil }
        if let severity = fields.word("severity", of: ExpectationReader.severities) {
            settings.severity[finder] = severity
        }
        return fields
    }

    private func selector(_ key: String, _ fields: Fields) -> Selector? {
        fields.required(key)?.selector(key, in: context, log: log)
    }

    private func via(_ key: String, _ fields: Fields) -> [PathStep.Via]? {
        fields.required(key)?.via(key, in: context, log: log)
    }

    /// A number from 0 to 1.
    private func share(_ key: String, _ fields: Fields) -> Double? {
        guard let number = fields.number(key) else { return nil }
        if (0...1).contains(number) { return number }
        log.error(at: fields.node(key)?.place, fields.notANumber(key))
        return nil
    }
}
