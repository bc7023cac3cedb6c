internal import Collaboration

/// Finds the actor that a cell means: by id, code, name or alias, tried in this order.
///
/// Names are looked for among the actors of the cell's own network first: what is unambiguous there stays so when the
/// network is read together with another.
final class ActorFinder {
    enum Resolution {
        case found(ActorID)
        case ambiguous([ActorID])
        case unknown
    }

    /// For each way to name an actor (code, name, alias), who is meant.
    struct Index {
        private var tiers: [[String: [ActorID]]] = [[:], [:], [:]]

        init(_ actors: some Sequence<Actor>) {
            for actor in actors {
                if let code = actor.code { add(code, of: actor.id, tier: 0) }
                add(actor.name, of: actor.id, tier: 1)
                for alias in actor.aliases { add(alias, of: actor.id, tier: 2) }
            }
        }

        private mutating func add(_ word: String, of id: ActorID, tier: Int) {
            let key = word.folded
            if tiers[tier][key]?.contains(id) != true { tiers[tier][key, default: []].append(id) }
        }

        func resolve(_ word: String) -> Resolution {
            for tier in tiers {
                guard let ids = tier[word] else { continue }
                return ids.count == 1 ? .found(ids[0]) : .ambiguous(ids.sorted())
            }
            return .unknown
        }

        /// The aliases that mean more than one actor.
        var ambiguousAliases: [(alias: String, actors: [ActorID])] {
            tiers[2].filter { $0.value.count > 1 }.map { ($0.key, $0.value.sorted()) }.sorted { $0.0 < $1.0 }
        }
    }

    private let ids: Set<ActorID>
    private let indices: [Index]
    private let names: [String]
    private var resolved: [String: Resolution] = [:]
    private var suggestions: [String: String?] = [:]

    /// - Parameter indices: where names are looked for, one after the other.
    init(ids: Set<ActorID>, indices: [Index], names: [String]) {
        self.ids = ids
        self.indices = indices
        self.names = names
    }

    /// Whether an actor has this id, as selectors compare it: whatever the capitals.
    func hasID(_ text: String) -> Bool {
        ids.contains(ActorID(text)) || ids.contains { $0.rawValue.folded == text.folded }
    }

    func resolve(_ text: String) -> Resolution {
        if ids.contains(ActorID(text)) { return .found(ActorID(text)) }
        if let known = resolved[text] { return known }
        let word = text.folded
        var resolution = Resolution.unknown
        for index in indices {
            resolution = index.resolve(word)
            if case .unknown = resolution { continue }
            break
        }
        resolved[text] = resolution
        return resolution
    }

    /// An id or a name that looks like the text, or one that the text begins with or that begins with the text.
    func suggestion(for text: String) -> String? {
        if let known = suggestions[text] { return known }
        // Each search walks all names; a file in which a thousand names are wrong has another trouble.
        guard suggestions.count < 200 else { return nil }
        let suggestion = NearMiss.closest(to: text, among: names) ?? prefix(of: text)
        suggestions[text] = .some(suggestion)
        return suggestion
    }

    private func prefix(of text: String) -> String? {
        let wanted = text.folded
        return names.filter { name in
            let name = name.folded
            return name.count >= 4 && wanted.hasPrefix(name) || wanted.count >= 4 && name.hasPrefix(wanted)
        }.min { one, other in
            let distances = [one, other].map { abs($0.count - text.count) }
            return distances[0] != distances[1] ? distances[0] < distances[1] : one < other
        }
    }
}
