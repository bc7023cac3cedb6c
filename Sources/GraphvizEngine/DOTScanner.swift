/// A first look at foreign DOT text, so that graphviz's parser gets only what it can digest.
///
/// The scanner of 2.42 keeps its state from text to text: an open quote or comment, and whatever stands behind the first graph, would
/// swallow or replace the next text. And it refuses a run of more than 16,384 bytes in a string or comment. So this scanner, which
/// follows the same lexical rules, drops comments, cuts the text after the first graph, writes long strings in pieces, and
/// reports what is left open with its line. Lines stay where they are, for the parser's own messages.
struct DOTScanner {
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var depth = 0
    private var output: [UInt8] = []

    private static let longestRun = 8000
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The text to parse.
    /// - Complexity: O(size).
    static func prepare(_ text: String) throws(GraphvizError) -> String {
        var scanner = DOTScanner(text)
        try scanner.run()
        return String(decoding: scanner.output, as: UTF8.self)
    }

    private init(_ text: String) {
        bytes = Array(text.utf8)
        output.reserveCapacity(bytes.count + 16)
        // The parser of 2.42 counts lines on from the text before; so a text says which line comes next, and of what. The
        // line break before it makes it a line of its own wherever the scanner stopped.
        output.append(contentsOf: "\n# 1 \"DOT\"\n".utf8)
    }

    private mutating func run() throws(GraphvizError) {
        if bytes.starts(with: Self.mark) { index = Self.mark.count }
        while index < bytes.count {
            switch bytes[index] {
            case 0: throw .syntax(message: "NUL character", line: line)
            case UInt8(ascii: "\""): try string()
            case UInt8(ascii: "<"): try html()
            case UInt8(ascii: "#"): skipLine()
            case UInt8(ascii: "/") where next == UInt8(ascii: "/"): skipLine()
            case UInt8(ascii: "/") where next == UInt8(ascii: "*"): try comment()
            case UInt8(ascii: "{"):
                depth += 1
                copy()
            case UInt8(ascii: "}"):
                depth -= 1
                copy()
                if depth <= 0 { return }
            case let byte where Self.isNameByte(byte): try name()
            default: copy()
            }
        }
    }

    private var next: UInt8? { index + 1 < bytes.count ? bytes[index + 1] : nil }

    private mutating func copy() {
        if bytes[index] == UInt8(ascii: "\n") { line += 1 }
        output.append(bytes[index])
        index += 1
    }

    private mutating func skipLine() {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    }

    private mutating func comment() throws(GraphvizError) {
        let start = line
        index += 2
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
                index += 2
                output.append(UInt8(ascii: " "))
                return
            }
            if bytes[index] == UInt8(ascii: "\n") { copy() } else { index += 1 }
        }
        throw .syntax(message: "comment without end", line: start)
    }

    private mutating func string() throws(GraphvizError) {
        let start = line
        copy()
        var run = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0 { throw .syntax(message: "NUL character", line: line) }
            if byte == UInt8(ascii: "\"") {
                copy()
                return
            }
            // A piece ends neither inside a character nor between a backslash and what it escapes.
            if run >= Self.longestRun, byte & 0xC0 != 0x80 {
                output.append(contentsOf: "\"+\"".utf8)
                run = 0
            }
            if byte == UInt8(ascii: "\\"), next != nil {
                copy()
                run += 1
            }
            copy()
            run += 1
        }
        throw .syntax(message: "string without end", line: start)
    }

    /// An HTML-like string, by the parser's own rule: as many closing as opening angle brackets.
    private mutating func html() throws(GraphvizError) {
        let start = line
        var nesting = 0
        var run = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0: throw .syntax(message: "NUL character", line: line)
            case UInt8(ascii: "<"): nesting += 1
            case UInt8(ascii: ">"): nesting -= 1
            default: break
            }
            let breaks = byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\n")
            run = breaks ? 0 : run + 1
            guard run <= Self.longestRun else { throw .syntax(message: "HTML text too long", line: start) }
            copy()
            if nesting == 0 { return }
        }
        throw .syntax(message: "HTML string without end", line: start)
    }

    private mutating func name() throws(GraphvizError) {
        let start = index
        while index < bytes.count, Self.isNameByte(bytes[index]) { copy() }
        guard index - start <= Self.longestRun else { throw .syntax(message: "name too long", line: line) }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...0xFF:
            true
        default: false
        }
    }
}
