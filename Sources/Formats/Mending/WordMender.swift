internal import Collaboration

/// Finds for words that nobody knows the one that was meant, where it can only be one.
struct WordMender {
    struct Replacement: Sendable {
        let place: FilePlace
        let old: String
        let new: String
    }

    let network: Network

    func replacements(for problems: [Diagnostic]) -> [Replacement] {
        let actors = network.actors.flatMap { actor in [actor.id.rawValue, actor.name] + actor.aliases }
        let index = ActorIndex(network.actors)
        let relations = (network.relations + RelationType.builtIn).flatMap { relation in
            [relation.id.rawValue, relation.dutch, relation.english].map { word in
                (word: RelationType.key(word), meaning: relation.id.rawValue)
            }
        }
        let sources = network.sources.flatMap { source in
            [source.id] + source.parts.map { "\(source.id)/\($0)" }
        }
        func same(_ words: [String]) -> [(word: String, meaning: String)] { words.map { ($0, $0) } }
        func both(_ words: [BilingualWord]) -> [(word: String, meaning: String)] {
            words.flatMap { [($0.english, $0.english), ($0.dutch, $0.english)] }
        }
        func meant(_ problem: Problem) -> (old: String, new: String?)? {
            switch problem {
            case .unknownActor(let text): (text, actor(meantBy: text, among: actors, in: index))
            case .unknownRelation(let text): (text, only(text, relations))
            case .unknownSource(let text), .unknownPart(let text, _): (text, only(text, same(sources)))
            case .unknownClass(let text): (text, only(text, same(network.classes.map(\.id.rawValue))))
            case .unknownKind(let text):
                (text, only(text, both(ActorKind.allCases.map { BilingualWord($0.rawValue, $0.dutch) })))
            case .unknownStatus(let text):
                (text, only(text, both(ClaimStatus.allCases.map { BilingualWord($0.rawValue, $0.dutch) })))
            case .unknownBasis(let text):
                (text, only(text, both(Basis.allCases.map { BilingualWord($0.rawValue, $0.dutch) })))
            case .unknownKey(let key, let allowed): (key, only(key, both(allowed)))
            case .unknownWord(let text, _, let allowed): (text, only(text, both(allowed)))
            case .notADate(let text, _): (text, PartialDate.probable(text)?.description)
            default: nil
            }
        }
        // The same mistake stands in many rows, and a search walks all words.
        var known: [Problem: Replacement?] = [:]
        return problems.compactMap { problem in
            guard let place = problem.place else { return nil }
            let found =
                known[problem.problem]
                ?? meant(problem.problem).flatMap { old, new in new.map { Replacement(place: place, old: old, new: $0) }
                }
            known[problem.problem] = .some(found)
            return found.map { Replacement(place: place, old: $0.old, new: $0.new) }
        }
    }

    /// The closest word, where all that are as close mean the same.
    private func only(_ text: String, _ words: [(word: String, meaning: String)]) -> String? {
        let closest = NearMiss.allClosest(to: text, among: words.lazy.map(\.word))
        let meanings = Set(words.lazy.filter { closest.contains($0.word) }.map(\.meaning))
        return meanings.count == 1 ? closest.min() : nil
    }

    private func actor(meantBy text: String, among names: [String], in index: ActorIndex) -> String? {
        let closest = NearMiss.allClosest(to: text, among: names)
        let actors = Set(closest.map { index.lookUp($0) })
        guard actors.count == 1, case .found(let id) = actors.first else { return nil }
        return closest.contains(id.rawValue) ? id.rawValue : closest.min()
    }
}
