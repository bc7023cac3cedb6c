/// A JSON document that is written the same way every time: members in the order given, numbers as numbers.
package indirect enum JSONValue: Hashable, Sendable {
    package struct Member: Hashable, Sendable {
        package let key: String
        package let value: JSONValue
    }

    case object([Member])
    case array([JSONValue])
    case string(String)
    case integer(Int)
    case number(Double)
    case bool(Bool)
    case null

    package static func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    package static func integer(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }

    /// Members whose value is nil are left out.
    package static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
    }

    package static func object(_ members: [(key: String, value: JSONValue)]) -> JSONValue {
        .object(members.map { Member(key: $0.key, value: $0.value) })
    }

    package static func strings(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map { .string($0) }) }

    /// With two spaces a level and a line break at the end; lists of plain values on one line.
    ///
    /// - Complexity: O(bytes).
    package var text: String {
        var text = ""
        write(to: &text, indent: 0)
        return text + "\n"
    }

    private func write(to text: inout String, indent: Int) {
        switch self {
        case .object(let members):
            guard !members.isEmpty else {
                text += "{}"
                return
            }
            text += "{"
            for (index, member) in members.enumerated() {
                text += index == 0 ? "\n" : ",\n"
                text += String(repeating: " ", count: indent + 2)
                Self.write(member.key, to: &text)
                text += ": "
                member.value.write(to: &text, indent: indent + 2)
            }
            text += "\n" + String(repeating: " ", count: indent) + "}"
        case .array(let values):
            let isPlain = values.allSatisfy(\.isPlain)
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += isPlain ? ", " : "," }
                if !isPlain { text += "\n" + String(repeating: " ", count: indent + 2) }
                value.write(to: &text, indent: indent + 2)
            }
            if !isPlain { text += "\n" + String(repeating: " ", count: indent) }
            text += "]"
        case .string(let string): Self.write(string, to: &text)
        case .integer(let value): text += String(value)
        case .number(let value): text += Self.digits(value)
        case .bool(let value): text += value ? "true" : "false"
        case .null: text += "null"
        }
    }

    private var isPlain: Bool {
        switch self {
        case .object, .array: false
        default: true
        }
    }

    /// JSON knows no infinity and no "not a number": both are null. A whole number has no point.
    private static func digits(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        if value.magnitude < 1e15, let whole = Int(exactly: value) { return String(whole) }
        return value.description
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            // The line separators end a line in JavaScript; DEL and the C1 controls write over a terminal.
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral {
    package init(stringLiteral value: String) { self = .string(value) }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
}
