internal import Collaboration

/// Finds the actor that a cell means: by id, code, name or alias, tried in this order.
///
/// Names are looked for among the actors of the cell's own network first: what is unambiguous there stays so when the
/// network is read together with another.
final class ActorFinder {
    private let ids: Set<ActorID>
    private let indices: [ActorIndex]
    private let names: [String]
    private var resolved: [String: ActorLookup] = [:]
    private let suggestions = SuggestionCache()

    /// - Parameter indices: where names are looked for, one after the other.
    init(ids: Set<ActorID>, indices: [ActorIndex], names: [String]) {
        self.ids = ids
        self.indices = indices
        self.names = names
    }

    /// Whether an actor has this id, as selectors compare it: whatever the capitals.
    func hasID(_ text: String) -> Bool {
        ids.contains(ActorID(text)) || ids.contains { $0.rawValue.folded == text.folded }
    }

    func resolve(_ text: String) -> ActorLookup {
        if ids.contains(ActorID(text)) { return .found(ActorID(text)) }
        if let known = resolved[text] { return known }
        let answers = indices.lazy.map { $0.lookUpByWord(text) }
        let answer = answers.first { $0 != .unknown } ?? .unknown
        resolved[text] = answer
        return answer
    }

    /// An id or a name that looks like the text, or one that the text begins with or that begins with the text.
    func suggestion(for text: String) -> String? {
        suggestions.answer(for: text) { NearMiss.closest(to: text, among: names) ?? prefix(of: text) }
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
