/// The only place that knows how text survives graphviz.
///
/// Three layers, inside out:
///
/// 1. **escString**: in labels, tooltips and links graphviz replaces `\N`, `\G`, `\n` and, in most of them, XML entities as
///    `&amp;`. `escString(_:)` makes plain text come out as the text it is.
/// 2. **storable**: DOT's quoted strings cannot hold every run of backslashes (`a\` is one). `storable(_:)` maps any text one
///    to one to a string that DOT text and the library's memory both can hold, `original(_:)` maps it back.
/// 3. **quoted**: the string as a token of DOT text, `quoted(_:)`.
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
    /// one, a tab is a space, and what XML forbids (other control characters, noncharacters) shows as U+FFFD.
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
            default: result.unicodeScalars.append(scalar)
            }
        }
        // `\l` and `\r` end the line that they align, so the last line needs one of its own.
        if alignment != .center, hasBreak, !result.hasSuffix(alignment.lineBreak) { result += alignment.lineBreak }
        return result
    }

    /// The text as a string that DOT can hold: itself where possible, otherwise with every backslash doubled.
    ///
    /// Inside quotes DOT knows `\"` and the continuation `\` + line break, and keeps every other backslash; so an odd run of
    /// backslashes before a quote, a line break or the end cannot be written. Those texts are doubled, and so are texts that look
    /// as if they were, which keeps the map one to one. NUL, which ends a C string, becomes U+FFFD.
    package static func storable(_ text: String) -> String {
        let text = text.utf8.contains(0) ? replacingNUL(in: text) : text
        switch backslashes(in: text) {
        case .none, .kept: return text
        case .even, .unrepresentable: return doubled(text)
        }
    }

    /// The text of which `stored` is the `storable(_:)` form. Total: a string with any odd run of backslashes stands for itself.
    package static func original(_ stored: String) -> String {
        guard case .even = backslashes(in: stored) else { return stored }
        var result = ""
        var skips = false
        for scalar in stored.unicodeScalars {
            if scalar == "\\" {
                skips.toggle()
                if !skips { continue }
            }
            result.unicodeScalars.append(scalar)
        }
        return result
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

    private enum Backslashes { case none, even, kept, unrepresentable }

    private static func backslashes(in text: String) -> Backslashes {
        var run = 0
        var found = false
        var hasOddRun = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\\") {
                run += 1
                found = true
                continue
            }
            if !run.isMultiple(of: 2) {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                    return .unrepresentable
                }
                hasOddRun = true
            }
            run = 0
        }
        if !run.isMultiple(of: 2) { return .unrepresentable }
        return !found ? .none : hasOddRun ? .kept : .even
    }

    private static func doubled(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    private static func replacingNUL(in text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars { result.unicodeScalars.append(scalar == "\0" ? "\u{FFFD}" : scalar) }
        return result
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
