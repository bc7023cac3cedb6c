internal import Collaboration
internal import Tables

/// The entries of one map of the settings, by their English key, and the questions that a reader asks of them. What is
/// wrong is told once, with its place, and answered with nil.
struct Fields {
    let place: FilePlace
    private let entries: [String: SettingsNode.Entry]
    private let name: String
    private let keys: [SettingsKey]
    let log: ProblemLog

    /// Nil, after telling, for what is no map.
    init?(_ node: SettingsNode, _ name: String, keys: [SettingsKey], log: ProblemLog) {
        guard let map = node.map else {
            log.error(at: node.place, .wrongShape(key: name, expected: "map"))
            return nil
        }
        place = node.place
        self.name = name
        self.keys = keys
        self.log = log
        var entries: [String: SettingsNode.Entry] = [:]
        for entry in map {
            let word = RelationType.key(entry.key)
            guard let key = keys.first(where: { $0.name == word || $0.dutch.contains(word) }) else {
                log.error(
                    at: entry.place, .unknownKey(key: entry.key, allowed: keys.map(\.word)),
                    suggestion: NearMiss.closest(to: entry.key, among: keys.flatMap { [$0.name] + $0.dutch }))
                continue
            }
            // The English and the Dutch word of one key are the same key.
            if entries[key.name] != nil { log.error(at: entry.place, .doubleKey(key: entry.key)) }
            entries[key.name] = entries[key.name] ?? entry
        }
        self.entries = entries
    }

    /// The value of a key that is there and not empty.
    func node(_ key: String) -> SettingsNode? {
        guard let value = entries[key]?.value, !value.isEmpty else { return nil }
        return value
    }

    /// The key as the file has it.
    func written(_ key: String) -> String { entries[key]?.key ?? key }

    func keyPlace(_ key: String) -> FilePlace? { entries[key]?.place }

    func text(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard let text = node.text else {
            log.error(at: node.place, .wrongShape(key: written(key), expected: "text"))
            return nil
        }
        return text.trimmed
    }

    func required(_ key: String) -> SettingsNode? {
        if let node = node(key) { return node }
        let word = keys.first { $0.name == key }?.word ?? BilingualWord(key)
        log.error(at: entries[key]?.place ?? place, .missingKey(key: word, in: name))
        return nil
    }

    func requiredText(_ key: String) -> String? { required(key) == nil ? nil : text(key) }

    /// A list, or the single value that stands for a list of one.
    func list(_ key: String) -> [SettingsNode] {
        guard let node = node(key) else { return [] }
        return node.list ?? [node]
    }

    /// The texts of a list; one text may hold several, between `|`.
    func texts(_ key: String) -> [SettingsNode] {
        list(key).flatMap { node -> [SettingsNode] in
            guard let text = node.text else {
                log.error(at: node.place, .wrongShape(key: written(key), expected: "list"))
                return []
            }
            return text.split(separator: "|").map { SettingsNode(.text(String($0).trimmed), at: node.place) }
        }
    }

    func flag(_ key: String) -> Bool? {
        guard let node = node(key) else { return nil }
        let word = node.text.map { $0.folded } ?? ""
        if ["true", "yes", "ja", "on", "aan", "waar"].contains(word) { return true }
        if ["false", "no", "nee", "off", "uit", "onwaar"].contains(word) { return false }
        log.error(
            at: node.place,
            .unknownWord(
                text: node.text ?? "", key: written(key),
                allowed: [BilingualWord("true", "ja"), BilingualWord("false", "nee")]))
        return nil
    }

    func number(_ key: String) -> Double? {
        guard let node = node(key) else { return nil }
        if let text = node.text, let reading = CellNumber.read(text, style: .decimalPoint), !reading.isPercentage {
            return reading.value
        }
        log.error(at: node.place, notANumber(key))
        return nil
    }

    func count(_ key: String) -> Int? {
        guard let number = number(key) else { return nil }
        if let count = Int(exactly: number), count >= 0 { return count }
        log.error(at: node(key)?.place, notANumber(key))
        return nil
    }

    /// Also for a number that is not one of those that the key may have.
    func notANumber(_ key: String) -> Problem { .notANumber(text: node(key)?.text ?? "", column: written(key)) }

    func date(_ key: String) -> PartialDate? {
        guard let node = node(key) else { return nil }
        if let text = node.text, let date = PartialDate(text.trimmed) { return date }
        log.error(
            at: node.place, .notADate(text: node.text ?? "", column: written(key)),
            suggestion: node.text.flatMap { PartialDate.probable($0)?.description })
        return nil
    }

    /// One word out of a vocabulary, in English or Dutch.
    func word<Value>(_ key: String, of vocabulary: [Word<Value>]) -> Value? {
        guard let node = node(key) else { return nil }
        return word(node, key, of: vocabulary)
    }

    func word<Value>(_ node: SettingsNode, _ key: String, of vocabulary: [Word<Value>]) -> Value? {
        guard let text = node.text else {
            log.error(at: node.place, .wrongShape(key: written(key), expected: "text"))
            return nil
        }
        let wanted = RelationType.key(text)
        if let found = vocabulary.first(where: { $0.english == wanted || $0.dutch == wanted }) { return found.value }
        log.error(
            at: node.place,
            .unknownWord(
                text: text, key: written(key), allowed: vocabulary.map { BilingualWord($0.english, $0.dutch) }),
            suggestion: NearMiss.closest(to: text, among: vocabulary.flatMap { [$0.english, $0.dutch] }))
        return nil
    }
}

/// A value with its English and its Dutch word.
struct Word<Value: Sendable>: Sendable {
    let english: String
    let dutch: String
    let value: Value

    init(_ value: Value, _ english: String, _ dutch: String) {
        self.value = value
        self.english = english
        self.dutch = dutch
    }
}

extension StringProtocol {
    /// Without the blank space around it, the one that does not break a line included.
    var trimmed: String {
        // Nearly every cell: it begins and ends with a plain letter, digit or sign.
        let scalars = unicodeScalars
        if let first = scalars.first, let last = scalars.last, (33..<127).contains(first.value),
            (33..<127).contains(last.value)
        {
            return String(self)
        }
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(self[first..<scalars.index(after: last)])
    }
}
