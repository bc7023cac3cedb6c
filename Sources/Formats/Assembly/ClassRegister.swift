internal import Collaboration

/// The classes of all networks that are read together.
struct ClassRegister {
    struct Trouble: Error {
        let problem: Problem
        var suggestion: String?
    }

    private(set) var classes: [ActorClass] = []
    private var index: [ClassID: Int] = [:]
    private let suggestions = SuggestionCache()

    /// The id in `class:ID` or `klasse:ID`; nil for a cell that names no class.
    static func id(in text: String) -> ClassID? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        guard ["class", "klasse"].contains(text[..<colon].folded) else { return nil }
        return ClassID(text[text.utf8.index(after: colon)...].trimmed)
    }

    func contains(_ id: ClassID) -> Bool { index[id] != nil }

    func suggestion(for id: ClassID) -> String? {
        suggestions.closest(to: id.rawValue, among: classes.map(\.id.rawValue)).map { "class:\($0)" }
    }

    /// A selector's text, or a closed class in its place.
    func selector(_ text: String) -> Result<Selector, Trouble> {
        guard let id = Self.id(in: text) else { return parsed(text) }
        guard let known = index[id] else {
            return .failure(Trouble(problem: .unknownClass(text: id.rawValue), suggestion: suggestion(for: id)))
        }
        guard case .closed(let selector) = classes[known].extent else {
            return .failure(Trouble(problem: .openClassNeedsSelector(id: id)))
        }
        return .success(selector)
    }

    private func parsed(_ text: String) -> Result<Selector, Trouble> {
        do {
            return .success(try Selector(parsing: text))
        } catch {
            return .failure(Trouble(problem: .badSelector(error), suggestion: error.suggestion))
        }
    }

    /// Reads the classes of one network. A class may be defined by another one, before or after it.
    mutating func read(_ nodes: [SettingsNode], log: ProblemLog) {
        var places: [ClassID: FilePlace] = [:]
        var pending: [Draft] = []
        for node in nodes {
            guard let draft = Draft(node, log: log) else { continue }
            if let other = places[draft.id] {
                log.error(at: draft.place, .doubleID(id: draft.id.rawValue, table: "classes"), other: other)
                continue
            }
            places[draft.id] = draft.place
            pending.append(draft)
        }
        while let first = pending.first {
            let waiting = Set(pending.map(\.id))
            let ready = pending.filter { draft in !(draft.base.map(waiting.contains) ?? false) }
            if ready.isEmpty {
                log.error(at: first.place, .classCircle(pending.map(\.id)))
                return
            }
            for draft in ready {
                guard let extent = draft.extent(in: self, log: log) else { continue }
                add(ActorClass(id: draft.id, label: draft.label, extent: extent, place: draft.place), log: log)
            }
            pending.removeAll { draft in !(draft.base.map(waiting.contains) ?? false) }
        }
    }

    private mutating func add(_ new: ActorClass, log: ProblemLog) {
        guard let known = index[new.id] else {
            index[new.id] = classes.count
            return classes.append(new)
        }
        let old = classes[known]
        if old.label != new.label || old.extent != new.extent {
            log.error(at: new.place, .clash(id: new.id.rawValue, table: "classes"), other: old.place)
        }
    }

    /// A class as it stands in the file.
    private struct Draft {
        let id: ClassID
        let label: String
        let selector: SettingsNode?
        let within: SettingsNode?
        let isOpen: Bool
        let place: FilePlace

        init?(_ node: SettingsNode, log: ProblemLog) {
            guard let fields = Fields(node, "class", keys: SettingsKeys.actorClass, log: log),
                let id = fields.requiredText("id")
            else { return nil }
            guard Identifier.isValid(id) else {
                log.error(at: fields.node("id")?.place, .invalidID(text: id))
                return nil
            }
            self.id = ClassID(id)
            label = fields.text("label") ?? id
            place = fields.place
            selector = fields.node("selector")
            within = fields.node("within")
            isOpen = fields.flag("open") ?? (within != nil && selector == nil)
            if !isOpen, selector == nil {
                log.error(at: place, .missingKey(key: BilingualWord("selector", "keuze"), in: "class"))
                return nil
            }
        }

        /// The class in whose terms this one is defined.
        var base: ClassID? { (isOpen ? within ?? selector : selector)?.text.flatMap(ClassRegister.id) }

        func extent(in classes: ClassRegister, log: ProblemLog) -> ActorClass.Extent? {
            // The bound of an open class may be written as its selector too.
            guard let node = isOpen ? within ?? selector : selector else { return .open(within: nil) }
            guard let text = node.text else {
                log.error(at: node.place, .wrongShape(key: isOpen ? "within" : "selector", expected: "text"))
                return nil
            }
            switch classes.selector(text.trimmed) {
            case .success(let found): return isOpen ? .open(within: found) : .closed(found)
            case .failure(let trouble):
                log.error(at: node.place(of: trouble.problem), trouble.problem, suggestion: trouble.suggestion)
                return nil
            }
        }
    }
}

extension SettingsNode {
    /// The place of the trouble inside this text, where the problem knows it.
    func place(of problem: Problem) -> FilePlace {
        guard case .badSelector(let error) = problem else { return place }
        return FilePlace(file: textPlace.file, line: textPlace.line, column: textPlace.column + error.offset)
    }
}

extension SelectorError {
    var suggestion: String? { if case .unknownKind(_, let suggestion) = reason { suggestion } else { nil } }
}
