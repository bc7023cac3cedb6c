/// A conjunction of terms over actors: `kind=government level=gemeente population<30000`. The empty one selects all.
///
/// Case and diacritics do not matter. Written forms: `key=value`, `key!=value`, `<`, `<=`, `>`, `>=`, `a|b` for any of,
/// quotes around values with spaces, and `key=` for "has no such value".
public struct Selector: Hashable, Sendable, CustomStringConvertible {
    public enum Comparison: String, Hashable, Sendable {
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
    }

    public struct Term: Hashable, Sendable {
        /// Normalised: `kind`, `level`, `type`, `id`, `name`, `code`, or an attribute's key.
        public var key: String
        public var comparison: Comparison
        /// Any of these; empty for `key=` (absent) and `key!=` (there).
        public var values: [String]

        public init(key: String, comparison: Comparison, values: [String]) {
            self.key = key
            self.comparison = comparison
            self.values = values
        }
    }

    public var terms: [Term]

    public init(terms: [Term] = []) { self.terms = terms }

    /// Selects every actor.
    public static let any = Selector()

    /// In canonical writing: terms in the order given, English kinds, quotes where needed.
    public var description: String {
        terms.map { term in
            let values = term.values.map { value in
                value.contains { " |=<>!\"".contains($0) } ? "\"\(value)\"" : value
            }
            return "\(term.key)\(term.comparison.rawValue)\(values.joined(separator: "|"))"
        }.joined(separator: " ")
    }
}

/// The answer of a selector for one actor.
public enum Selection: Hashable, Sendable {
    case selected
    case rejected
    /// No term is false, but these keys have no value: "niet te beoordelen". Sorted.
    case undecidable(missing: [String])
}

/// Why a selector cannot be read, with the place of the trouble in its text.
public struct SelectorError: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case expectedComparison(after: String)
        case unclosedQuote
        case unknownKind(String, suggestion: String?)
        /// `<` and its kin need a number or a date.
        case notComparable(String)
        case emptyKey
    }

    public var reason: Reason
    /// Offset in characters from the start of the selector's text.
    public var offset: Int

    public init(reason: Reason, offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
