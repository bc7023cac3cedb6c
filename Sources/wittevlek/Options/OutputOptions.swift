internal import ArgumentParser
internal import Foundation
internal import Tables
internal import Wording

/// Where files go, and whether they may stand in another's place.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            help("Schrijf in dit bestand.", "Write in this file."), valueName: help("bestand", "file")))
    var output: String?

    @Flag(
        name: .long,
        help: ArgumentHelp(
            help(
                "Overschrijf ook een bestand dat wittevlek niet maakte.",
                "Overwrite also a file that wittevlek did not make.")))
    var force = false

    /// For a command that names its files itself.
    static func forced(_ force: Bool) -> OutputOptions {
        var options = OutputOptions()
        options.output = nil
        options.force = force
        return options
    }

    /// Writes a whole file, or leaves what is there as it was.
    func write(_ bytes: [UInt8], to path: String, _ say: Phrases) throws {
        try Self.failing(say) { () throws(TablesError) in try FileWriter(force: force).write(bytes, to: path) }
    }

    /// Several: all of them, or none.
    ///
    /// - Parameter recognizes: Whether a file is ours that no index tells of.
    func write(
        _ files: [(path: String, bytes: [UInt8])], _ say: Phrases,
        recognizes: @escaping @Sendable (String, [UInt8]) -> Bool = { _, _ in false }
    ) throws {
        try Self.failing(say) { () throws(TablesError) in
            try FileWriter(force: force, recognizes: recognizes).write(files)
        }
    }

    /// Throws where a file could not be written, in the words of `telling`.
    func requireWritable(_ path: String, _ say: Phrases, telling: (String) -> String = { $0 }) throws {
        do {
            try Self.failing(say) { () throws(TablesError) in try FileWriter(force: force).requireWritable(path) }
        } catch let failure as Failure {
            throw Failure(failure.status, telling(failure.message ?? ""))
        }
    }

    /// Throws where something stands that may not be replaced.
    func requireReplaceable(
        _ paths: [String], _ say: Phrases,
        recognizes: @escaping @Sendable (String, [UInt8]) -> Bool = { _, _ in false }
    ) throws {
        try Self.failing(say) { () throws(TablesError) in
            try FileWriter(force: force, recognizes: recognizes).requireReplaceable(paths)
        }
    }

    func makeFolder(_ path: String, _ say: Phrases) throws {
        try Self.failing(say) { () throws(TablesError) in try FileWriter(force: force).makeFolder(path) }
    }

    private static func failing(_ say: Phrases, _ work: () throws(TablesError) -> Void) throws {
        do {
            try work()
        } catch {
            switch error {
            case .wouldOverwrite(let path, let changedSince):
                throw Failure(.cannotWrite, say.sentence(.wouldOverwrite(path: path, changedSince: changedSince)))
            case .cannotWrite(let path, let fault), .cannotRead(let path, let fault):
                throw Failure(.cannotWrite, say.sentence(.cannotWrite(path: path, fault.words)))
            case .empty, .notText, .notInEncoding, .unclosedQuote, .textAfterQuote, .noSuchFile, .sheetTooLarge,
                .cellTooLong:
                throw Failure(.cannotWrite, say.sentence(.tableTooLarge))
            }
        }
    }
}

extension FileFault {
    fileprivate var words: Talk.WriteFault {
        switch self {
        case .noSuchFolder: .noSuchFolder
        case .notPermitted: .notPermitted
        case .readOnly: .readOnly
        case .isFolder: .isFolder
        case .notAFolder, .notAFile: .notAFolder
        case .noSpace, .tooLarge: .noSpace
        case .nameTooLong: .nameTooLong
        case .takesNoFiles: .takesNoFiles
        case .other(let number): .other(Int(number), String(cString: strerror(number)))
        }
    }
}
