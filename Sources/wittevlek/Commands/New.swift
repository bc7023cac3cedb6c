internal import ArgumentParser
internal import Tables
internal import Wording

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// `new`: a folder with a small, working network, to be replaced row by row.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: help(
            "Maakt een map met een klein, werkend netwerk om mee te beginnen.",
            "Makes a folder with a small, working network to start from."),
        usage: help("wittevlek new NAAM [<opties>]", "wittevlek new NAME [<options>]"), aliases: ["nieuw"])

    @Argument(
        help: ArgumentHelp(help("De map die er moet komen.", "The folder to be made."), valueName: help("naam", "name"))
    )
    var name: String

    @Flag(
        name: .long,
        help: ArgumentHelp(help("Ook in een map waar al iets in staat.", "Also in a folder that is not empty.")))
    var force = false

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let say = Program.phrases
        var folder = name
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        let title = folder.split(separator: "/").last.map(String.init) ?? folder
        if let dot = title.lastIndex(of: "."), dot != title.startIndex {
            throw Failure(.usage, say.sentence(.newMakesFolders(ending: String(title[dot...]))))
        }
        if !force, Self.isFilled(folder) {
            throw Failure(.cannotWrite, say.sentence(.folderNotEmpty(path: folder)))
        }
        let output = OutputOptions.forced(force)
        try output.makeFolder(folder, say)
        let files = Starter(language: say.language, id: Starter.id(from: title), title: title).files
        for file in files { try output.write(Array(file.text.utf8), to: "\(folder)/\(file.name)", say) }
        speech.speaker.tell(say.sentence(.made(path: folder, files: files.map(\.name))))
        speech.speaker.tell(say.nextSteps(in: folder))
    }

    /// Whether there is a folder with anything in it.
    private static func isFilled(_ path: String) -> Bool {
        guard let folder = opendir(path) else { return false }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { return true }
        }
        return false
    }
}
