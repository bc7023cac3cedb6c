internal import Collaboration

/// Remembers what a wrong word was probably meant to be: the same mistake stands in many rows, and a search walks all words.
final class SuggestionCache {
    private var known: [String: String?] = [:]
    /// A file in which more words are wrong than this has another trouble than their spelling.
    private static let limit = 200

    func closest(to text: String, among candidates: @autoclosure () -> [String]) -> String? {
        answer(for: text) { NearMiss.closest(to: text, among: candidates()) }
    }

    func answer(for text: String, _ search: () -> String?) -> String? {
        if let answer = known[text] { return answer }
        guard known.count < Self.limit else { return nil }
        let answer = search()
        known[text] = .some(answer)
        return answer
    }
}
