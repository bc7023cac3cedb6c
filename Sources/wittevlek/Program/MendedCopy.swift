internal import Collaboration
internal import Formats
internal import Reports
internal import Tables
internal import Wording

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// `check --fix`: the copy of a network's folder, written, and what was mended in it.
struct MendedCopy {
    let folder: String
    /// The copy as it reads.
    let read: ReadResult
    private let changes: [MendedNetwork.Change]
    /// The copy says what the original says, in another form; nil where words were replaced, so that it says more.
    private let isSame: Bool?
    private let hash: String

    init(
        of networks: [String], read: ReadResult, into given: String, _ reading: ReadingOptions, _ output: OutputOptions,
        _ say: Phrases
    ) throws {
        guard networks.count == 1, let source = Self.folder(of: networks[0]) else {
            throw Failure(.usage, say.sentence(.fixTakesOneFolder))
        }
        var folder = given
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        let (home, target) = (Self.real(source), Self.real(folder))
        guard target != home, !target.hasPrefix(home + "/"), !home.hasPrefix(target + "/") else {
            throw Failure(.usage, say.sentence(.fixNeedsAnotherFolder(path: folder)))
        }
        let options = ReadOptions(requiresSources: reading.strict, isDirected: reading.directed)
        var changes: [MendedNetwork.Change] = []
        var (from, copy) = (source, read)
        // A key that is mended shows what stands under it; more than a few times over is no slip any more.
        for _ in 0..<3 {
            let mended: MendedNetwork
            do {
                mended = try NetworkMender(folder: from, result: copy).mended()
            } catch {
                throw Reading.failure(.badData, .unreadable(path: source), nil, say)
            }
            try Self.write(mended.files, into: folder, output, say)
            copy = NetworkReader.read(paths: [folder], options: options)
            changes += mended.changes
            if mended.changes.isEmpty { break }
            from = folder
        }
        self.folder = folder
        self.read = copy
        self.changes = changes
        // A network without an id is called after its folder.
        hash = copy.network.named(read.network.id, title: read.network.title).canonicalHash
        isSame = changes.contains { $0.what == .word } ? nil : hash == read.network.canonicalHash
    }

    private static func write(
        _ files: [NetworkFile], into folder: String, _ output: OutputOptions, _ say: Phrases
    ) throws {
        try output.makeFolder(folder, say)
        for file in files {
            let path = FilePath.joined(folder, file.name)
            try output.makeFolder(FilePath.folder(of: path), say)
            try output.write(file.bytes, to: path, say)
        }
    }

    func table(_ say: Phrases) -> ResultTable {
        ResultTable(
            title: say.mendedTitle,
            columns: say.mendedColumns.enumerated().map { .init($1, $0 == 1 || $0 == 2 ? .right : .left) },
            rows: changes.map { change in
                [
                    .text(change.place.file), .integer(change.place.line > 0 ? change.place.line : nil),
                    .integer(change.place.column > 0 ? change.place.column : nil), .text(say.what(change)),
                    .text(say.old(change)), .text(say.new(change)),
                ]
            })
    }

    func lines(_ say: Phrases) -> [String] {
        let changed = changes.map { change in
            "\(say.place(change.place)): \(say.what(change)): \(say.quoted(say.old(change))) → \(say.quoted(say.new(change)))"
        }
        return changed + [say.copied(to: folder, changes: changes.count, isSame: isSame, hash: hash)]
    }

    var json: JSONValue {
        .object([
            "folder": .string(folder), "hash": .string(hash), "sameNetwork": isSame.map { .bool($0) },
            "changes": .array(
                changes.map { change in
                    .object([
                        "file": .string(change.place.file),
                        "line": .integer(change.place.line > 0 ? change.place.line : nil),
                        "column": .integer(change.place.column > 0 ? change.place.column : nil),
                        "what": .string(change.what.id), "old": .string(Phrases(.english).old(change)),
                        "new": .string(Phrases(.english).new(change)),
                    ])
                }),
        ])
    }

    /// The folder of a network, given as such or by its settings' file; nil for what is none.
    private static func folder(of path: String) -> String? {
        if isFolder(path) { return path }
        guard NetworkReader.isSettings(FilePath.name(of: path)) else { return nil }
        let parent = FilePath.folder(of: path)
        return parent.isEmpty ? "." : parent
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Without links; of a path that is not there yet, of the part that is.
    private static func real(_ path: String) -> String {
        if let real = realpath(path, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        let parent = FilePath.folder(of: path)
        return FilePath.joined(real(parent.isEmpty ? "." : parent), FilePath.name(of: path))
    }
}

extension MendedNetwork.Change.What {
    fileprivate var id: String {
        switch self {
        case .word: "word"
        case .form: "form"
        case .space: "space"
        case .dialect: "dialect"
        case .encoding: "encoding"
        }
    }
}

extension Phrases {
    fileprivate func what(_ change: MendedNetwork.Change) -> String {
        switch change.what {
        case .word: mendedWord
        case .form: mendedForm
        case .space: mendedSpace
        case .dialect, .encoding: mendedEncoding
        }
    }

    fileprivate func old(_ change: MendedNetwork.Change) -> String {
        if case .dialect(let from, _) = change.what { dialect(from) } else { change.old }
    }

    fileprivate func new(_ change: MendedNetwork.Change) -> String {
        if case .dialect(_, let to) = change.what { dialect(to) } else { change.new }
    }
}
