internal import Collaboration

/// Cuts XML into tags and text, keeping the place of each: enough for graph files, and nothing that can do harm.
///
/// There is no recursion, and a document type with entities of its own is refused, so that a small file cannot unfold to
/// a large one. Namespaces are cut off names.
struct XMLScanner {
    enum Event: Hashable, Sendable {
        case start(name: String, attributes: [String: String])
        case end(name: String)
        case text(String)
    }

    struct Trouble: Error, Hashable {
        let problem: Problem
        let line: Int
        let column: Int
    }

    private let text: [UInt8]
    private var index = 0
    private var open: [String] = []
    private var pendingEnd: String?
    private var hasRoot = false
    private var counted = 0
    private var lineStart = 0

    /// The line and column of the last event.
    private(set) var line = 1
    private(set) var column = 1

    /// - Parameter text: as UTF-8.
    init(_ text: String) { self.text = Array(text.utf8) }

    /// The next event, or nil at the end of a document that is whole.
    mutating func next() throws(Trouble) -> Event? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name: name)
        }
        while index < text.count {
            markPlace()
            guard text[index] == UInt8(ascii: "<") else {
                let event = try takeText()
                if open.isEmpty {
                    if case .text(let outside) = event, !outside.trimmed.isEmpty {
                        throw trouble(.textOutsideRoot)
                    }
                    continue
                }
                return event
            }
            if try skipMarkup() { continue }
            if starts(with: "<![CDATA[") { return try takeCharacterData() }
            return starts(with: "</") ? try takeEnd() : try takeStart()
        }
        markPlace()
        if let unclosed = open.last { throw trouble(.unclosedTag(unclosed)) }
        if !hasRoot { throw trouble(.noElement) }
        return nil
    }

    /// True where a comment, an instruction or a document type was skipped.
    private mutating func skipMarkup() throws(Trouble) -> Bool {
        if starts(with: "<!--") {
            try skip(past: "-->")
        } else if starts(with: "<?") {
            try skip(past: "?>")
        } else if starts(with: "<!DOCTYPE") {
            let end = text[index...].firstIndex(of: UInt8(ascii: ">")) ?? text.count
            if text[index..<end].contains(UInt8(ascii: "[")) {
                throw Trouble(problem: .xmlEntities, line: line, column: column)
            }
            try skip(past: ">")
        } else {
            return false
        }
        return true
    }

    private mutating func takeText() throws(Trouble) -> Event {
        let start = index
        while index < text.count, text[index] != UInt8(ascii: "<") { index += 1 }
        return .text(try unescaped(start..<index))
    }

    private mutating func takeCharacterData() throws(Trouble) -> Event {
        if open.isEmpty { throw trouble(.textOutsideRoot) }
        let start = index + 9
        try skip(past: "]]>")
        return .text(String(decoding: text[start..<(index - 3)], as: UTF8.self))
    }

    private mutating func takeEnd() throws(Trouble) -> Event {
        index += 2
        let name = takeName()
        skipSpace()
        guard index < text.count, text[index] == UInt8(ascii: ">") else { throw trouble(.brokenEndTag) }
        index += 1
        guard open.popLast() == name else { throw trouble(.strayEndTag(name)) }
        return .end(name: name)
    }

    private mutating func takeStart() throws(Trouble) -> Event {
        index += 1
        let name = takeName()
        guard !name.isEmpty else { throw trouble(.namelessTag) }
        if open.isEmpty, hasRoot { throw trouble(.secondRoot) }
        hasRoot = true
        var attributes: [String: String] = [:]
        while true {
            skipSpace()
            guard index < text.count else { throw trouble(.unclosedTag(name)) }
            if text[index] == UInt8(ascii: ">") {
                index += 1
                open.append(name)
                break
            }
            if starts(with: "/>") {
                index += 2
                pendingEnd = name
                break
            }
            let key = takeName()
            skipSpace()
            guard !key.isEmpty, index < text.count, text[index] == UInt8(ascii: "=") else {
                throw trouble(.attributeWithoutValue(tag: name))
            }
            index += 1
            skipSpace()
            let value = try takeValue(of: key)
            guard attributes.updateValue(value, forKey: key) == nil else { throw trouble(.doubleAttribute(key)) }
        }
        return .start(name: name, attributes: attributes)
    }

    private mutating func takeValue(of key: String) throws(Trouble) -> String {
        guard index < text.count, text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'") else {
            throw trouble(.unquotedValue(attribute: key))
        }
        let quote = text[index]
        let start = index + 1
        guard let end = text[start...].firstIndex(of: quote) else { throw trouble(.unclosedValue(attribute: key)) }
        index = end + 1
        return try unescaped(start..<end)
    }

    /// A name without its prefix.
    private mutating func takeName() -> String {
        let start = index
        while index < text.count, !" \t\r\n=/><\"'".utf8.contains(text[index]) { index += 1 }
        let name = text[start..<index]
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
        return String(decoding: local, as: UTF8.self)
    }

    private mutating func skipSpace() {
        while index < text.count, " \t\r\n".utf8.contains(text[index]) { index += 1 }
    }

    private func starts(with prefix: String) -> Bool { text[index...].starts(with: prefix.utf8) }

    private mutating func skip(past end: String) throws(Trouble) {
        let wanted = Array(end.utf8)
        while index < text.count {
            if text[index] == wanted[0], text[index...].starts(with: wanted) {
                index += wanted.count
                return
            }
            index += 1
        }
        throw trouble(.missing(end))
    }

    /// The five entities that every document has, and characters by number.
    private func unescaped(_ range: Range<Int>) throws(Trouble) -> String {
        guard text[range].contains(UInt8(ascii: "&")) else { return String(decoding: text[range], as: UTF8.self) }
        var result: [UInt8] = []
        var position = range.lowerBound
        while position < range.upperBound {
            guard text[position] == UInt8(ascii: "&") else {
                result.append(text[position])
                position += 1
                continue
            }
            guard let end = text[position..<min(position + 12, range.upperBound)].firstIndex(of: UInt8(ascii: ";"))
            else {
                throw trouble(.bareAmpersand)
            }
            let name = String(decoding: text[(position + 1)..<end], as: UTF8.self)
            guard let scalar = Self.character(name) else { throw trouble(.unknownEntity(name)) }
            result += Array(String(Character(scalar)).utf8)
            position = end + 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func character(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let digits = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst(1))
            guard name.hasPrefix("#"), let digits, digits > 0 else { return nil }
            return Unicode.Scalar(digits)
        }
    }

    /// Counts the lines since the last place: each byte once, also where the whole file is one line.
    private mutating func markPlace() {
        while counted < index {
            if text[counted] == UInt8(ascii: "\n") {
                line += 1
                lineStart = counted + 1
            }
            counted += 1
        }
        column = index - lineStart + 1
    }

    private func trouble(_ fault: XMLFault) -> Trouble {
        Trouble(problem: .xmlSyntax(fault), line: line, column: column)
    }
}
