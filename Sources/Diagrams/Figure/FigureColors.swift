internal import Collaboration
internal import Wording

extension FigureBuilder {
    /// What each node's colour stands for.
    mutating func color(_ parts: inout Parts) -> Figure.Coloring {
        let own = view.colorBy ?? (parts.groups.isEmpty ? .kind : .groups)
        let choice = options.colorBy ?? own
        if choice != own, view.note != nil { notices.append(.noteOfOtherColors) }
        for (index, group) in parts.groups.enumerated() {
            if let hub = group.hub { parts.nodes[hub].paintKey = .hub(index) }
        }
        switch choice {
        case .kind: return .kinds
        case .groups:
            guard !parts.groups.isEmpty else { return .kinds }
            var present: [[Int]] = Array(repeating: [], count: parts.nodes.count)
            var contested = present
            for (index, group) in parts.groups.enumerated() {
                for member in group.members {
                    if member.status == .present { present[member.node].append(index) }
                    if member.status == .contested { contested[member.node].append(index) }
                }
            }
            // Kinds of which nobody is in a group keep their own colour.
            let joined = parts.groups.flatMap { group in group.joined.compactMap { $0.other(than: group.actor) } }
            let kinds = Set(
                parts.groups.flatMap { $0.members.map { parts.nodes[$0.node].kind } }
                    + joined.compactMap { network.actor($0)?.kind })
            for node in parts.nodes.indices {
                if case .hub = parts.nodes[node].paintKey { continue }
                // A class's shape is no member, and in no group neither.
                guard kinds.contains(parts.nodes[node].kind), parts.nodes[node].classID == nil else { continue }
                parts.nodes[node].paintKey = .groups(present[node], contested: contested[node])
            }
            return .groups
        case .attribute(let key):
            return color(&parts, title: phrases.attributeKey(key), values: attributeValues(key, of: parts.nodes))
        case .measure(let id):
            guard let measured = options.measures[id] else {
                notices.append(.measureMissing(id))
                return .kinds
            }
            let values = measured.values.mapValues { AttributeValue.number($0) }
            return color(&parts, title: measured.title, values: values)
        }
    }

    /// The sources of the attributes that colours, sizes and the choice of actors tell.
    func valueSources(of actors: [ActorID]) -> [Figure.ValueSources] {
        var keys: [String] = []
        if case .attribute(let key)? = options.colorBy ?? view.colorBy { keys.append(key) }
        if case .attribute(let key)? = options.sizeBy ?? view.sizeBy, !layout.isTerritory { keys.append(key) }
        keys += (view.select.terms + options.narrowing.terms).map(\.key)
        var seen: Set<String> = []
        return keys.filter { seen.insert($0).inserted }.compactMap { key in
            var counts: [String: Int] = [:]
            for actor in Set(actors) {
                let rows = snapshot.attribute(key, of: actor)?.from ?? []
                for source in Set(rows.compactMap { $0.source?.source }) { counts[source, default: 0] += 1 }
            }
            let sources = counts.keys.sorted { (-counts[$0]!, $0) < (-counts[$1]!, $1) }
            return sources.isEmpty ? nil : .init(key: key, sources: sources)
        }
    }

    private func attributeValues(_ key: String, of nodes: [Figure.Node]) -> [ActorID: AttributeValue] {
        var values: [ActorID: AttributeValue] = [:]
        for actor in nodes.flatMap(\.actors) {
            if let value = snapshot.attribute(key, of: actor)?.value {
                values[actor] = value
            } else if let own = network.actor(actor)?.ownField(key) {
                values[actor] = .text(phrases.ownField(key, value: own))
            }
        }
        return values
    }

    private mutating func color(
        _ parts: inout Parts, title: String, values: [ActorID: AttributeValue]
    ) -> Figure.Coloring {
        var numbers: [ActorID: Double] = [:]
        var texts: [ActorID: String] = [:]
        for (actor, value) in values {
            switch value {
            case .number(let number): if !number.isNaN { numbers[actor] = number }
            case .text(let text): texts[actor] = text
            case .date(let date): texts[actor] = phrases.date(date)
            }
        }
        // A column with words in it is a column of words.
        if !texts.isEmpty { for (actor, number) in numbers { texts[actor] = phrases.number(number, upTo: 3) } }
        guard !texts.isEmpty || !numbers.isEmpty else {
            notices.append(.noColors(title: title))
            return .kinds
        }
        // A mark takes the line that tells tones which come again apart.
        let looks = Palette.tones.count * (options.highlight == nil ? 3 : 1)
        let classes =
            texts.isEmpty
            ? ValueCategories(numbers: numbers, phrases: phrases)
            : ValueCategories(texts: texts, atMost: looks, phrases: phrases)
        let drawn = Set(parts.nodes.flatMap(\.actors)).compactMap { network.actor($0) }
        let kinds = Set(drawn.filter { values[$0.id] != nil }.map(\.kind))
        // A kind of which nobody has a value keeps its own colour, but a pale one would be taken for a step from pale to dark.
        func isTold(_ kind: ActorKind) -> Bool {
            kinds.contains(kind) || classes.isOrdered && !ThemeColors.isFilled(kind)
        }
        for actor in drawn {
            if let category = classes.index[actor.id] {
                parts.valueTexts[actor.id] = texts[actor.id]
                parts.valueKeys[actor.id] = .category(category)
            } else if isTold(actor.kind) {
                parts.valueKeys[actor.id] = .noValue
            }
        }
        // A group's own shape too: colours that tell values tell no groups.
        for node in parts.nodes.indices {
            let keys = Set(parts.nodes[node].actors.compactMap { parts.valueKeys[$0] })
            parts.nodes[node].paintKey =
                keys.count > 1 ? .severalValues : keys.first ?? .kind(parts.nodes[node].kind)
        }
        parts.categories = classes.labels.map { Figure.Category(label: $0) }
        return .values(title: title, isOrdered: classes.isOrdered)
    }

    /// The nodes' sizes, and what they stand for.
    mutating func size(_ parts: inout Parts) -> Figure.Sizing? {
        var values: [ActorID: Double] = [:]
        var words: [ActorID] = []
        let title: String
        switch options.sizeBy ?? view.sizeBy {
        case nil: return nil
        // Areas have their own size, and tiles are all the same.
        case _? where layout.isTerritory:
            notices.append(.sizesLeftOut)
            return nil
        case .attribute(let key)?:
            title = phrases.attributeKey(key)
            for (actor, value) in attributeValues(key, of: parts.nodes) {
                if case .number(let number) = value { values[actor] = number } else { words.append(actor) }
            }
        case .measure(let id)?:
            guard let measured = options.measures[id] else {
                notices.append(.measureMissing(id))
                return nil
            }
            title = measured.title
            values = measured.values
        }
        let nodes = parts.nodes
        let single = nodes.indices.filter { !nodes[$0].standsForSeveral }
        if !words.isEmpty { notices.append(.sizesInWords(title: title, actors: words.sorted())) }
        let below = single.map { nodes[$0].actors[0] }.filter { values[$0].map { $0 < 0 } ?? false }
        if !below.isEmpty { notices.append(.sizesBelowZero(title: title, actors: below)) }
        let shown = single.compactMap { values[nodes[$0].actors[0]] }.filter(\.isFinite)
        guard let largest = shown.max(), largest > 0 else {
            notices.append(.noSizes(title: title))
            return nil
        }
        for actor in nodes.flatMap(\.actors) { parts.values[actor] = values[actor].flatMap { $0.isFinite ? $0 : nil } }
        for node in single {
            guard let value = parts.values[nodes[node].actors[0]] else { continue }
            parts.nodes[node].value = value
            if value > 0 { parts.nodes[node].size = value / largest }
        }
        return Figure.Sizing(title: title, largest: largest)
    }
}

extension Actor {
    /// A field of the actor itself under the key of an attribute.
    fileprivate func ownField(_ key: String) -> String? {
        switch key {
        case "type": type
        case "level": level
        default: nil
        }
    }
}
