/// A selector's term with its values folded and read once, for many actors.
struct PreparedTerm {
    enum Answer { case yes, no, missing }

    let term: Selector.Term
    private let folded: [String]
    private let numbers: [Double?]

    init(_ term: Selector.Term) {
        self.term = term
        folded = term.values.map(\.folded)
        numbers = term.values.map(NumberText.parse)
    }

    /// `value` gives the actor's attribute on the day; the actor's own columns are read from the actor, one by one: a copy of it
    /// would take longer than the answer.
    func holds(forActor index: Int, in actors: [Actor], value: (String) -> AttributeValue?) -> Answer {
        switch term.key {
        case "kind": return compare(actors[index].kind.rawValue)
        // A missing level or type is an answer: the actor is not of that level or type.
        case "level": return actors[index].level.map { compare($0) } ?? ownMissing
        case "type": return actors[index].type.map { compare($0) } ?? ownMissing
        case "id": return compare(actors[index].id.rawValue)
        case "name": return compare(actors[index].name, or: actors[index].aliases)
        case "code": return actors[index].code.map { compare($0) } ?? missing
        case "since": return actors[index].exists.since.map { compare(.date($0)) } ?? missing
        case "until": return actors[index].exists.until.map { compare(.date($0)) } ?? missing
        default: return value(term.key).map(compare) ?? missing
        }
    }

    private var ownMissing: Answer { term.values.isEmpty && term.comparison == .equal ? .yes : .no }

    private var missing: Answer {
        guard term.values.isEmpty else { return .missing }
        return term.comparison == .equal ? .yes : .no
    }

    private func compare(_ value: AttributeValue) -> Answer {
        switch value {
        case .text(let text): return compare(text)
        case .date(let date):
            if term.comparison.isOrder {
                guard let bound = PartialDate(term.values[0]) else { return .missing }
                return ordered(date, bound)
            }
            return compare(date.description)
        case .number(let number):
            if term.comparison.isOrder {
                guard let bound = numbers[0] else { return .missing }
                return ordered(number, bound)
            }
            return equality(numbers.contains { $0 == number })
        }
    }

    private func compare(_ text: String, or others: [String] = []) -> Answer {
        // A text has no size: "veel < 3" cannot be judged.
        if term.comparison.isOrder { return .missing }
        return equality(folded.contains(text.folded) || others.contains { folded.contains($0.folded) })
    }

    /// The value is there; `key=` asks for it not to be.
    private func equality(_ isAny: Bool) -> Answer {
        term.comparison == .equal ? (isAny ? .yes : .no) : (isAny ? .no : .yes)
    }

    private func ordered<Value: Comparable>(_ a: Value, _ b: Value) -> Answer {
        let holds =
            switch term.comparison {
            case .less: a < b
            case .atMost: a <= b
            case .greater: a > b
            case .atLeast: a >= b
            case .equal, .notEqual: a == b
            }
        return holds ? .yes : .no
    }
}
