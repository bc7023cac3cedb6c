/// A value on its way to YAML, and the writing of it: plain words as they are, all other text between quotes.
indirect enum YAMLText {
    /// A number, a date, an id: written without quotes where that cannot be misread.
    case word(String)
    case text(String)
    case list([YAMLText])
    case map([Entry])

    struct Entry {
        let key: String
        let value: YAMLText

        init(_ key: String, _ value: YAMLText) {
            self.key = key
            self.value = value
        }
    }

    /// A map of what is there.
    static func map(of entries: Entry?...) -> YAMLText { .map(entries.compactMap { $0 }) }

    /// A map as a whole document.
    var document: String { lines.joined(separator: "\n") + "\n" }

    private var lines: [String] {
        switch self {
        case .word, .text: return [inline]
        case .list(let values):
            return values.flatMap { value -> [String] in
                guard value.isNested else { return ["- " + value.inline] }
                return value.lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
            }
        case .map(let entries):
            return entries.flatMap { entry -> [String] in
                guard entry.value.isNested else { return ["\(entry.key): \(entry.value.inline)"] }
                return ["\(entry.key):"] + entry.value.lines.map { "  " + $0 }
            }
        }
    }

    private var isNested: Bool {
        switch self {
        case .word, .text: false
        // A list of words reads best on one line.
        case .list(let values):
            values.contains { $0.isNested } || values.contains { if case .text = $0 { true } else { false } }
        case .map(let entries): !entries.isEmpty
        }
    }

    private var inline: String {
        switch self {
        case .word(let word): Self.isPlain(word) ? word : Self.quoted(word)
        case .text(let text): Self.quoted(text)
        case .list(let values): "[" + values.map(\.inline).joined(separator: ", ") + "]"
        case .map: "{}"
        }
    }

    private static func isPlain(_ word: String) -> Bool {
        guard let first = word.utf8.first, (0x30...0x39).contains(first) || (0x61...0x7A).contains(first) else {
            return false
        }
        return word != "null"
            && word.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
            }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            // Before a name these look like an alias, which our own reader refuses wherever it stands.
            case "&": result += "\\x26"
            case "*": result += "\\x2A"
            case _
            where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{FEFF}"
                || (0x2028...0x2029).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE:
                let digits = String(scalar.value, radix: 16)
                result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
