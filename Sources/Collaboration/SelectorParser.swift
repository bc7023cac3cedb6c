extension Selector {
    /// Reads a selector's text.
    ///
    /// - Throws: ``SelectorError`` with the offset of what cannot be read.
    public init(parsing text: String) throws(SelectorError) {
        var scanner = SelectorScanner(text)
        var terms: [Term] = []
        scanner.skipSpaces()
        while !scanner.isAtEnd {
            terms.append(try scanner.term())
            scanner.skipSpaces()
        }
        self.init(terms: terms)
    }
}

private struct SelectorScanner {
    private let characters: [Character]
    private var position = 0

    init(_ text: String) { characters = Array(text) }

    var isAtEnd: Bool { position >= characters.count }

    mutating func skipSpaces() {
        while !isAtEnd, characters[position].isWhitespace { position += 1 }
    }

    mutating func term() throws(SelectorError) -> Selector.Term {
        let start = position
        var key = ""
        while !isAtEnd, !"=!<>".contains(characters[position]), !characters[position].isWhitespace {
            key.append(characters[position])
            position += 1
        }
        let keyEnd = position
        skipSpaces()
        guard !key.isEmpty else { throw SelectorError(reason: .emptyKey, offset: start) }
        guard let comparison = comparison() else {
            throw SelectorError(reason: .expectedComparison(after: key), offset: keyEnd)
        }
        let valueStart = position
        var values = try values()
        let normalised = AttributeKey.normalised(key)
        if normalised == "kind" { values = try values.map { (v) throws(SelectorError) in try kind(v, at: valueStart) } }
        if comparison.isOrder {
            guard values.count == 1, let value = values.first,
                NumberText.parse(value) != nil || PartialDate(value) != nil
            else { throw SelectorError(reason: .notComparable(values.joined(separator: "|")), offset: valueStart) }
        }
        return Selector.Term(key: normalised, comparison: comparison, values: values)
    }

    private func kind(_ word: String, at offset: Int) throws(SelectorError) -> String {
        if let kind = ActorKind(word: word) { return kind.rawValue }
        let known = ActorKind.allCases.flatMap { [$0.rawValue, $0.dutch] }
        throw SelectorError(
            reason: .unknownKind(word, suggestion: NearMiss.closest(to: word, among: known)), offset: offset)
    }

    private mutating func comparison() -> Selector.Comparison? {
        guard !isAtEnd else { return nil }
        let first = characters[position]
        let second = position + 1 < characters.count ? characters[position + 1] : " "
        let found: Selector.Comparison? =
            switch (first, second) {
            case ("!", "="): .notEqual
            case ("<", "="): .atMost
            case (">", "="): .atLeast
            case ("=", _): .equal
            case ("<", _): .less
            case (">", _): .greater
            default: nil
            }
        if let found { position += found.rawValue.count }
        return found
    }

    /// `a|b|"c d"`, up to the next space. Nothing at all gives no values.
    private mutating func values() throws(SelectorError) -> [String] {
        var values: [String] = []
        var value = ""
        var hasValue = false
        while !isAtEnd, !characters[position].isWhitespace {
            let character = characters[position]
            position += 1
            switch character {
            case "\"":
                let opened = position - 1
                while !isAtEnd, characters[position] != "\"" {
                    value.append(characters[position])
                    position += 1
                }
                guard !isAtEnd else { throw SelectorError(reason: .unclosedQuote, offset: opened) }
                position += 1
                hasValue = true
            case "|":
                if hasValue { values.append(value) }
                value = ""
                hasValue = false
            default:
                value.append(character)
                hasValue = true
            }
        }
        if hasValue { values.append(value) }
        return values
    }
}

extension Selector.Comparison {
    /// True for `<`, `<=`, `>`, `>=`.
    public var isOrder: Bool { self != .equal && self != .notEqual }
}

/// Numbers as selectors and settings write them: `30000`, `0.8`, `0,8`, `-3`. Tables read more forms than this.
public enum NumberText {
    public static func parse(_ text: String) -> Double? {
        guard !text.isEmpty, text.utf8.count <= 40,
            text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 0x2E || $0 == 0x2C || $0 == 0x2D })
        else { return nil }
        return Double(String(text.map { $0 == "," ? "." : $0 }))
    }
}
