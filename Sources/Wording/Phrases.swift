package import Collaboration

/// Speaks one language. Every sentence that a user reads about their data is a method of this type, and each gives both
/// languages in one call: none can be there in one and not in the other, and none stands twice.
package struct Phrases: Hashable, Sendable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    /// The words in this language; only those are made.
    package func callAsFunction(_ dutch: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        switch language {
        case .dutch: dutch()
        case .english: english()
        }
    }

    /// `1 actor`, `52 actoren`.
    package func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(integer(number)) \(number == 1 ? one : many)"
    }

    /// `a, b en c`.
    package func list(_ items: [String]) -> String { joined(items, last: self("en", "and")) }

    /// `a, b of c`.
    package func alternatives(_ items: [String]) -> String { joined(items, last: self("of", "or")) }

    /// The first items, and how many more there are: `a, b en nog 3`.
    package func list(_ items: [String], atMost limit: Int) -> String {
        guard items.count > limit else { return list(items) }
        let rest = items.count - limit
        return items.prefix(limit).joined(separator: ", ")
            + self(" en nog \(integer(rest))", " and \(integer(rest)) more")
    }

    /// What there is to choose from: ` (de kaarten zijn a en b)`; nothing where there is nothing.
    package func aside(_ known: [String], one: String, _ many: String) -> String {
        known.isEmpty
            ? ""
            : " (\(known.count == 1 ? one : many) \(list(known.map { Phrases.harmless($0, atMost: 60) }, atMost: 30)))"
    }

    /// As it stands in the data, between quotes; control characters, which could write over a terminal, made visible,
    /// and what is longer than a cell can reasonably be cut.
    package func quoted(_ text: String) -> String { "\"\(Phrases.harmless(text, atMost: 120))\"" }

    /// Text from a file, on one line and without control characters.
    package static func harmless(_ text: String, atMost limit: Int = .max) -> String {
        // Nearly all text is: then a look at its bytes will do.
        if text.utf8.count <= limit, isHarmless(text.utf8) { return text }
        var result = ""
        var length = 0
        for character in text {
            guard length < limit else { return result + "…" }
            length += 1
            if character.isNewline {
                result += "⏎"
            } else {
                for scalar in character.unicodeScalars {
                    switch scalar.properties.generalCategory {
                    case .control, .lineSeparator, .paragraphSeparator:
                        result.unicodeScalars.append(scalar.value < 0x20 ? pictures(scalar) : "\u{FFFD}")
                    // Marks that turn the direction of the text around them.
                    case .format where scalar.properties.isBidiControl: continue
                    // HTML and XML have no way to write them.
                    case _ where scalar.properties.isNoncharacterCodePoint: result.unicodeScalars.append("\u{FFFD}")
                    default: result.unicodeScalars.append(scalar)
                    }
                }
            }
        }
        return result
    }

    /// Without the marks that turn the direction of the text around them, which would have our own words read backwards.
    package static func undirected(_ text: String) -> String {
        // All of them have a byte of these at their start.
        guard text.utf8.contains(where: { $0 == 0xD8 || $0 == 0xE2 }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isBidiControl }))
    }

    /// Nothing that ``harmless(_:atMost:)`` would change. A few that it would not are doubted too: all of U+0080 to U+00BF, and
    /// all beyond U+07FF save the dashes and quotation marks.
    private static func isHarmless(_ bytes: String.UTF8View) -> Bool {
        var lead: UInt8 = 0
        var isPunctuation = false
        for byte in bytes {
            switch byte {
            case 0x20..<0x7F: lead = 0
            case 0x80..<0xC0:
                if isPunctuation {
                    // U+2010 to U+2027.
                    guard (0x90..<0xA8).contains(byte) else { return false }
                    isPunctuation = false
                } else if lead == 0xE2 {
                    guard byte == 0x80 else { return false }
                    isPunctuation = true
                    lead = 0
                }
            // A mark of direction is among those of 0xD8.
            case 0xC3..<0xD8, 0xD9..<0xE0, 0xE2:
                lead = byte
                isPunctuation = false
            default: return false
            }
        }
        return true
    }

    /// Unicode's own pictures of control characters: `␀` to `␟`.
    private static func pictures(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar == "\t" ? " " : Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    }

    private func joined(_ items: [String], last: String) -> String {
        guard let end = items.last else { return "" }
        guard items.count > 1 else { return end }
        return items.dropLast().joined(separator: ", ") + " \(last) \(end)"
    }
}
