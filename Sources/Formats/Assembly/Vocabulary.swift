internal import Collaboration

/// The relations that the networks know, by any of their words.
struct Vocabulary {
    private(set) var own: [RelationType] = []
    private var ids: [String: RelationID] = [:]
    private var words: [String] = []
    private let suggestions = SuggestionCache()

    init() {
        for relation in RelationType.builtIn { learn(relation) }
    }

    private mutating func learn(_ relation: RelationType) {
        for word in [relation.id.rawValue, relation.dutch, relation.english] {
            let key = RelationType.key(word)
            ids[key] = ids[key] ?? relation.id
            words.append(key)
        }
    }

    /// Takes a network's own relation; one that is there already with another meaning is a clash.
    mutating func add(_ relation: RelationType, log: ProblemLog) {
        guard let known = own.first(where: { $0.id == relation.id }) else {
            own.append(relation)
            return learn(relation)
        }
        var same = known
        same.place = relation.place
        if same != relation {
            log.error(
                at: relation.place, .clash(id: relation.id.rawValue, table: "relations"), other: known.place)
        }
    }

    /// The ties of plain graph files have a direction.
    mutating func directTies() {
        guard !own.contains(where: { $0.id == "tie" }) else { return }
        for var tie in RelationType.builtIn where tie.id == "tie" {
            tie.isDirected = true
            own.append(tie)
        }
    }

    /// Most words stand in the tables as they are kept.
    func relation(_ word: String) -> RelationID? { ids[word] ?? ids[RelationType.key(word)] }

    func suggestion(for word: String) -> String? { suggestions.closest(to: word, among: words) }
}
