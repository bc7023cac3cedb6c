internal import Collaboration

/// What somebody meant who typed an id of a short list: nearly right, or only a part of it.
enum Nearest {
    static func word(to text: String, among words: [String]) -> String? {
        if let near = NearMiss.closest(to: text, among: words) { return near }
        let wanted = text.folded
        guard wanted.count > 1 else { return nil }
        return words.first { $0.folded.hasPrefix(wanted) } ?? words.first { $0.folded.contains(wanted) }
    }
}
