import Foundation
import Testing

/// Help as a user sees it, in both languages, beside the tests: `UPDATE_GOLDEN=1 swift test --filter HelpTests` writes it
/// anew, for a reader to look through.
@Suite struct HelpTests {
    private static let commands = ["", "new", "check", "info", "render", "centrality", "gaps", "suggest", "doctor"]
    private static let cases = commands.flatMap { command in ["nl", "en"].map { (command, $0) } }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Snapshots")

    @Test(arguments: cases)
    func helpIsWhatItWas(command: String, language: String) throws {
        let arguments = (command.isEmpty ? [] : [command]) + ["--help", "--language", language]
        let run = try BuiltProgram.run(arguments)
        #expect(run.status == 0)
        #expect(run.talk.isEmpty)
        let file = Self.folder.appendingPathComponent("help-\(command.isEmpty ? "wittevlek" : command).\(language).txt")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try run.bytes.write(to: file)
        }
        let known = try String(contentsOf: file, encoding: .utf8)
        #expect(run.output == known)
    }

    @Test(arguments: commands)
    func noEnglishIsLeftInTheDutchHelp(command: String) throws {
        let run = try BuiltProgram.run((command.isEmpty ? [] : [command]) + ["--help", "--language", "nl"])
        for word in [
            "OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "Show ", "default:", "values:", "<options>",
        ] {
            #expect(!run.output.contains(word))
        }
    }

    @Test(arguments: [
        ("nieuw", "new"), ("controleer", "check"), ("teken", "render"), ("centraliteit", "centrality"),
        ("witte-vlekken", "gaps"), ("suggesties", "suggest"), ("dokter", "doctor"),
    ])
    func everyCommandHasItsDutchName(dutch: String, english: String) throws {
        let helps = try [dutch, english].map { try BuiltProgram.run([$0, "--help"]).output }
        #expect(helps[0] == helps[1])
    }
}
