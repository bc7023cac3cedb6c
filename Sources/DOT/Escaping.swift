/// The only place that knows how text survives graphviz.
///
/// Three layers, inside out:
///
/// 1. **escString**: in labels, tooltips and links graphviz replaces `\N`, `\G`, `\n` and, in most of them, XML entities as
///    `&amp;`. `escString(_:)` makes plain text come out as the text it is.
/// 2. **storable**: DOT's quoted strings cannot hold everything (`a\` is one). `storable(_:)` maps any text one
///    to one to a string that DOT text and the library's memory both can hold, `original(_:)` maps it back.
/// 3. **token**: the string as a token of DOT text, `token(_:)`.
package enum Escaping {
    /// How the lines of a label stand above each other.
    package enum LineAlignment: Sendable {
        case center, left, right

        fileprivate var lineBreak: String {
            switch self {
            case .center: "\\n"
            case .left: "\\l"
            case .right: "\\r"
            }
        }
    }

    /// Plain text as a graphviz escString: backslashes and ampersands count as themselves, each line break (LF, CR, CRLF) is
    /// one, a tab is a space, and what XML forbids (other control characters, noncharacters) shows as U+FFFD. Marks that turn the
    /// direction of text go: they would turn that of the words after them too.
    ///
    /// - Parameter entities: Whether graphviz reads XML entities in this attribute (labels and tooltips, not links and ids).
    package static func escString(
        _ text: String, lines alignment: LineAlignment = .center, entities: Bool = true
    ) -> String {
        var result = ""
        var hasBreak = false
        var previousWasReturn = false
        for scalar in text.unicodeScalars {
            defer { previousWasReturn = scalar == "\r" }
            switch scalar {
            case "\\": result += "\\\\"
            case "&" where entities: result += "&amp;"
            case "\n" where previousWasReturn: break
            case "\n", "\r":
                result += alignment.lineBreak
                hasBreak = true
            case "\t": result += " "
            case _ where isForbiddenInXML(scalar): result += "\u{FFFD}"
            case _ where turnsDirection(scalar): break
            default: result.unicodeScalars.append(scalar)
            }
        }
        // `\l` and `\r` end the line that they align, so the last line needs one of its own.
        if alignment != .center, hasBreak, !result.hasSuffix(alignment.lineBreak) { result += alignment.lineBreak }
        return result
    }

    /// The text that an escString stands for: the inverse of `escString(_:)`, and for foreign ones what can be said without
    /// their object: `\N` and its like stay as they are, entities other than XML's own and numbers, too.
    package static func plainText(_ escString: String) -> String {
        var result = ""
        var rest = Substring(escString).unicodeScalars
        while let scalar = rest.popFirst() {
            if scalar == "\\", let escaped = rest.popFirst() {
                switch escaped {
                case "n", "l", "r": result += "\n"
                case "N", "G", "E", "T", "H", "L": result += "\\" + String(escaped)
                default: result.unicodeScalars.append(escaped)
                }
            } else if scalar == "&", let end = rest.prefix(10).firstIndex(of: ";"),
                let character = entity(Substring(rest[..<end]))
            {
                result.unicodeScalars.append(character)
                rest = rest[rest.index(after: end)...]
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func entity(_ name: Substring) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "nbsp": return "\u{A0}"
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let number = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return number.flatMap { Unicode.Scalar($0) }
        }
    }

    /// The text as a string that DOT can hold: itself where possible, otherwise with `\\` for a backslash, `\n` and `\r` for line
    /// breaks, and `\p` for a `%` at its start.
    ///
    /// Inside quotes DOT knows `\"` and the continuation `\` + line break, and keeps every other backslash; so an odd run of
    /// backslashes before a quote or the end cannot be written. The scanner of 2.42 also loses a line break that stands alone
    /// between two escapes. Those texts are encoded, and so are texts that look as if they were, which keeps the map one to one.
    /// NUL, which ends a C string, becomes U+FFFD.
    package static func storable(_ text: String) -> String {
        var hasBackslash = false
        // libcgraph gives a name of its own to an object whose name starts so.
        var isWritable = text.utf8.first != UInt8(ascii: "%")
        var run = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"):
                hasBackslash = true
                run += 1
                continue
            case UInt8(ascii: "\""): if !run.isMultiple(of: 2) { isWritable = false }
            case 0, UInt8(ascii: "\n"), UInt8(ascii: "\r"): isWritable = false
            default: break
            }
            run = 0
        }
        if isWritable, run.isMultiple(of: 2), !hasBackslash || !isEncoded(text) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%" where result.isEmpty: result += "\\p"
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\0": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The text of which `stored` is the `storable(_:)` form. Total: a string that is not encoded stands for itself.
    package static func original(_ stored: String) -> String {
        guard isEncoded(stored) else { return stored }
        var result = ""
        var rest = Substring(stored).unicodeScalars
        while let scalar = rest.popFirst() {
            if scalar == "\\", let escaped = rest.popFirst() {
                switch escaped {
                case "n": result += "\n"
                case "r": result += "\r"
                case "p": result += "%"
                default: result.unicodeScalars.append(escaped)
                }
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whether there are backslashes and each stands before another, an `n`, an `r` or a `p`.
    private static func isEncoded(_ text: String) -> Bool {
        var found = false
        var isOpen = false
        for byte in text.utf8 {
            if isOpen {
                guard "\\nrp".utf8.contains(byte) else { return false }
                isOpen = false
            } else if byte == UInt8(ascii: "\\") {
                isOpen = true
                found = true
            }
        }
        return found && !isOpen
    }

    /// A string as one token of DOT text: bare where it is a plain identifier or numeral, else quoted, and in pieces joined by `+`
    /// where it is longer than `pieceLength` bytes (graphviz's scanner stops at 16,384 between two escapes).
    ///
    /// - Precondition: `stored` came out of `storable(_:)` or `escString(_:)`.
    package static func token(_ stored: String) -> String {
        if isPlainIdentifier(stored) || isNumeral(stored) { return stored }
        var pieces: [String] = []
        var piece = ""
        var length = 0
        var oddBackslash = false
        for scalar in stored.unicodeScalars {
            // A piece never ends between a backslash and what it belongs to.
            if length >= pieceLength, !oddBackslash {
                pieces.append("\"" + piece + "\"")
                piece = ""
                length = 0
            }
            oddBackslash = scalar == "\\" ? !oddBackslash : false
            if scalar == "\"" { piece += "\\" }
            piece.unicodeScalars.append(scalar)
            length += UTF8.width(scalar)
        }
        pieces.append("\"" + piece + "\"")
        return pieces.joined(separator: " + ")
    }

    private static let pieceLength = 8000

    private static let keywords: Set<String> = ["node", "edge", "graph", "digraph", "subgraph", "strict"]

    private static func isPlainIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first, !isDigit(first), text.utf8.count <= 64 else { return false }
        return text.utf8.allSatisfy { isDigit($0) || isLetter($0) || $0 == UInt8(ascii: "_") }
            && !keywords.contains(text.lowercased())
    }

    private static func isNumeral(_ text: String) -> Bool {
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count <= 2 && rest.count <= 32 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Whether the character is a mark that turns the direction of the text after it.
    static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x600 && scalar.properties.isBidiControl
    }

    /// Whether XML 1.0 has no way to write the character, or advises against it (C1 controls, noncharacters).
    static func isForbiddenInXML(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
