internal import Collaboration
internal import Foundation
internal import Synchronization
internal import Tables
internal import Yams

/// Reads YAML into ``SettingsNode``s, safe from files that are made to do harm.
///
/// - Aliases are refused: a few lines of them unfold to more values than a machine has memory, and a network has no use
///   for them. They are looked for in the text, before the parser unfolds anything; text that merely looks like one is
///   told apart by the anchor that an alias needs.
/// - The parser calls itself for each level of nesting, up to a thousand, which is more than the stack of a thread in a
///   pool holds: it gets a thread of its own with room enough. We take no more than ``deepest`` levels.
enum YAMLReader {
    static let deepest = 32
    static let largestFile = 8 << 20

    /// The root of the only document, or nil after telling `log` why not.
    static func read(_ bytes: [UInt8], file: String, log: ProblemLog) -> SettingsNode? {
        let whole = FilePlace(file: file)
        guard bytes.count <= largestFile else {
            log.fail(.unreadable, at: whole, .fileTooLarge(limit: largestFile))
            return nil
        }
        let text: String
        do {
            text = try TextFile.decode(bytes)
        } catch {
            log.fail(error, file: file)
            return nil
        }
        if let place = firstAlias(in: text, file: file) {
            log.fail(.unreadable, at: place, .yamlAliases)
            return nil
        }
        switch onRoomyThread({ parse(text, file: file) }) {
        case .success(let node): return node
        case .failure(let trouble):
            log.fail(.unreadable, at: trouble.place, trouble.problem)
            return nil
        }
    }

    private struct Trouble: Error {
        let place: FilePlace
        let problem: Problem
    }

    private static func parse(_ text: String, file: String) -> Result<SettingsNode, Trouble> {
        do {
            // What a scalar means is ours to say: no tags are guessed, which would compile regular expressions.
            guard let root = try Yams.compose(yaml: text, .basic) else {
                return .failure(Trouble(place: FilePlace(file: file), problem: .emptyFile))
            }
            return .success(try convert(root, file: file, depth: 0))
        } catch let trouble as Trouble {
            return .failure(trouble)
        } catch let error as YamlError {
            return .failure(trouble(error, in: text, file: file))
        } catch {
            return .failure(Trouble(place: FilePlace(file: file), problem: .yamlSyntax(.other, message: "\(error)")))
        }
    }

    private static func convert(_ node: Node, file: String, depth: Int) throws -> SettingsNode {
        let place = FilePlace(file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
        guard depth <= deepest else { throw Trouble(place: place, problem: .yamlTooDeep(limit: deepest)) }
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            let text = isPlain && ["~", "null", "Null", "NULL"].contains(scalar.string) ? "" : scalar.string
            let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
            let start = FilePlace(file: file, line: place.line, column: place.column + (isQuoted ? 1 : 0))
            return SettingsNode(.text(text), at: place, textPlace: start)
        case .sequence(let sequence):
            return SettingsNode(.list(try sequence.map { try convert($0, file: file, depth: depth + 1) }), at: place)
        case .mapping(let mapping):
            let entries = try mapping.map { key, value in
                let place = FilePlace(file: file, line: key.mark?.line ?? 0, column: key.mark?.column ?? 0)
                guard let name = key.scalar?.string else {
                    throw Trouble(place: place, problem: .wrongShape(key: "", expected: "text"))
                }
                return SettingsNode.Entry(
                    key: name, place: place, value: try convert(value, file: file, depth: depth + 1))
            }
            return SettingsNode(.map(entries), at: place)
        case .alias:
            throw Trouble(place: place, problem: .yamlAliases)
        }
    }

    private static func trouble(_ error: YamlError, in text: String, file: String) -> Trouble {
        func at(_ mark: Mark) -> FilePlace { FilePlace(file: file, line: mark.line, column: mark.column) }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            if problem.hasPrefix("Maximum nesting") {
                return Trouble(place: at(mark), problem: .yamlTooDeep(limit: deepest))
            }
            let fault = YAMLFault(parserWords: problem, at: character(at: mark, in: text))
            return Trouble(place: at(mark), problem: .yamlSyntax(fault, message: problem))
        case .duplicatedKeysInMapping(let duplicates, let context):
            return Trouble(place: at(context.mark), problem: .doubleKey(key: duplicates.first ?? ""))
        case .reader(let problem, let offset, _, let text):
            let line = offset.map { text.utf8.prefix($0).count { $0 == 0x0A } + 1 } ?? 0
            return Trouble(
                place: FilePlace(file: file, line: line),
                problem: .yamlSyntax(YAMLFault(parserWords: problem, at: nil), message: problem))
        default:
            return Trouble(place: FilePlace(file: file), problem: .yamlSyntax(.other, message: "\(error)"))
        }
    }

    private static func character(at mark: Mark, in text: String) -> Character? {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        guard mark.line >= 1, mark.line <= lines.count else { return nil }
        return lines[mark.line - 1].dropFirst(mark.column - 1).first
    }

    /// The first `*name` for which there is an `&name`, both where a value may begin.
    private static func firstAlias(in text: String, file: String) -> FilePlace? {
        let bytes = Array(text.utf8)
        let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
        guard !anchors.isEmpty else { return nil }
        guard let alias = names(after: UInt8(ascii: "*"), in: bytes).first(where: { anchors.contains($0.name) }) else {
            return nil
        }
        let before = bytes[..<alias.offset]
        let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
        let column = String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1
        return FilePlace(file: file, line: before.count { $0 == 0x0A } + 1, column: column)
    }

    private struct Mention {
        let name: ArraySlice<UInt8>
        let offset: Int
    }

    private static func names(after sign: UInt8, in bytes: [UInt8]) -> [Mention] {
        let openers = Array(" \t\r\n[{,:-?".utf8)
        func isNamePart(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        }
        return bytes.indices.lazy.filter { index in
            bytes[index] == sign && (index == 0 || openers.contains(bytes[index - 1]))
        }.compactMap { index in
            let name = bytes[(index + 1)...].prefix(while: isNamePart)
            return name.isEmpty ? nil : Mention(name: name, offset: index)
        }
    }

    private static func onRoomyThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
        let outcome = Outcome<Value>()
        let thread = Thread { outcome.finish(work()) }
        thread.stackSize = 32 << 20
        thread.start()
        return outcome.wait()
    }
}

/// A value that another thread makes.
private final class Outcome<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    func finish(_ made: Value) {
        value.withLock { $0 = made }
        isDone.signal()
    }

    func wait() -> Value {
        isDone.wait()
        return value.withLock { $0 }!
    }
}
