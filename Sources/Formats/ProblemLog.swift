internal import Collaboration
internal import Tables

/// Collects what is wrong while a network is read. A class, because every reader below writes in the same one.
final class ProblemLog {
    private(set) var problems: [Diagnostic] = []
    private(set) var failure: ReadResult.Failure?
    /// The problems that are failures, by their place in ``problems``.
    private var failures: Set<Int> = []
    private var lost: Set<NetworkPart> = []
    /// For the words of fixed vocabularies, by column.
    let suggestions = SuggestionCache()

    func error(at place: FilePlace?, _ problem: Problem, suggestion: String? = nil, other: FilePlace? = nil) {
        problems.append(Diagnostic(.error, at: place, problem, suggestion: suggestion, other: other))
    }

    /// - Parameter count: how many problems there were.
    func hasErrors(since count: Int) -> Bool { problems[count...].contains { $0.severity == .error } }

    /// How many errors there are so far: more of them after reading a thing means that the thing is not what was meant.
    var errorCount: Int { problems.count { $0.severity == .error } }

    func warning(at place: FilePlace?, _ problem: Problem, suggestion: String? = nil, other: FilePlace? = nil) {
        problems.append(Diagnostic(.warning, at: place, problem, suggestion: suggestion, other: other))
    }

    /// A whole file cannot be taken.
    func fail(_ failure: ReadResult.Failure, at place: FilePlace?, _ problem: Problem, suggestion: String? = nil) {
        self.failure = max(self.failure ?? failure, failure)
        failures.insert(problems.count)
        error(at: place, problem, suggestion: suggestion)
    }

    /// A part of the network could not be read, and what others say of it cannot be judged.
    func lose(_ part: NetworkPart) { lost.insert(part) }

    var isPartial: Bool { !lost.isEmpty }

    /// How many problems are only there because of a part that could not be read.
    var heldBack: Int { lost.isEmpty ? 0 : problems.count { isConsequence($0.problem) } }

    private func isConsequence(_ problem: Problem) -> Bool {
        NetworkPart(missedBy: problem).map(lost.contains) ?? false
    }

    /// The error of a leaf in the domain's words.
    func fail(_ error: TablesError, file: String) {
        func place(_ position: TablePosition) -> FilePlace {
            FilePlace(file: file, line: position.line, column: position.column)
        }
        let whole = FilePlace(file: file)
        switch error {
        case .empty: fail(.unreadable, at: whole, .emptyFile)
        case .notText(let position): fail(.unreadable, at: place(position), .notText)
        case .notInEncoding(let encoding, let position):
            fail(.unreadable, at: place(position), .invalidEncoding(encoding: encoding.name))
        case .unclosedQuote(let position): fail(.unreadable, at: place(position), .unclosedQuote)
        case .textAfterQuote(let position): fail(.unreadable, at: place(position), .textAfterQuote)
        case .noSuchFile(let path): fail(.noSuchInput, at: whole, .noSuchFile(path: path))
        case .cannotRead(_, .tooLarge): fail(.unreadable, at: whole, .fileTooLarge(limit: FileReader.largestFile))
        case .cannotRead(let path, _), .cannotWrite(let path, _), .wouldOverwrite(let path, _):
            fail(.unreadable, at: whole, .unreadable(path: path))
        case .sheetTooLarge, .cellTooLong: fail(.unreadable, at: whole, .unreadable(path: file))
        }
    }

    /// What kept a file from being read first, then in order of place; problems of one place in the order in which they
    /// were found. What only follows from a part that could not be read is left out: ``heldBack`` counts it.
    var sorted: [Diagnostic] {
        problems.enumerated().filter { !isConsequence($0.element.problem) }.sorted { one, other in
            let areFailures = [one, other].map { failures.contains($0.offset) }
            if areFailures[0] != areFailures[1] { return areFailures[0] }
            let (a, b) = (one.element.place, other.element.place)
            guard a != b else { return one.offset < other.offset }
            guard let a else { return true }
            guard let b else { return false }
            return a < b
        }.map(\.element)
    }
}

/// The parts of a network that others refer to.
enum NetworkPart: Hashable, Sendable {
    case settings, actors, sources

    /// The part without which the problem says nothing: it may be there in what could not be read.
    init?(missedBy problem: Problem) {
        switch problem {
        case .unknownRelation, .unknownClass, .openClassNeedsSelector: self = .settings
        case .unknownActor: self = .actors
        case .unknownSource, .unknownPart: self = .sources
        default: return nil
        }
    }
}

extension TableDialect.Encoding {
    /// The registered name.
    var name: String {
        switch self {
        case .utf8, .utf8WithByteOrderMark: "UTF-8"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .windows1252: "windows-1252"
        }
    }
}
