import Foundation
import Testing

/// What the program says of itself and of a command line that it cannot follow.
@Suite struct UsageTests {
    @Test func withoutArgumentsItExplainsItself() throws {
        let run = try BuiltProgram.run([])
        #expect(run.status == 0)
        #expect(run.output.contains("USAGE: wittevlek"))
        #expect(run.talk.isEmpty)
    }

    @Test func helpIsEnglishUnlessAskedOtherwise() throws {
        let english = try BuiltProgram.run(["--help"]).output
        #expect(english.contains("SUBCOMMANDS:"))
        #expect(!english.contains("Tekent"))
        #expect(try BuiltProgram.run(["--help", "--language", "nl"]).output.contains("OPDRACHTEN:"))
    }

    @Test func theLanguageMayStandBeforeTheCommand() throws {
        let run = try BuiltProgram.run(["--language", "en", "check", BuiltProgram.example])
        #expect(run.status == 1)
        #expect(run.output.contains("Import balance"))
        let other = try BuiltProgram.run(["check", BuiltProgram.example, "--language=en"])
        #expect(other.output == run.output)
    }

    @Test(arguments: [
        (["doctro"], "onbekende opdracht \"doctro\"; bedoelde u \"doctor\"?"),
        (["dokterr"], "bedoelde u \"dokter\"?"), (["doctro", "--language", "en"], "did you mean \"doctor\"?"),
        (["doctor", "--formt", "csv"], "bedoelde u '--format'?"), (["doctor", "--format", "doc"], "kan niet bij"),
        (["doctor", "extra"], "onverwacht: 'extra'"), (["doctor", "--format"], "ontbreekt een waarde"),
        (["help", "doctro"], "bedoelde u \"doctor\"?"), (["render"], "Netwerken: een map"),
        (["doctor", "--format", "doc"], "kies uit 'table', 'csv', 'json', 'xlsx' of 'md'"),
        (["render", "n", "--layout", "neat"], "Hoe de plaatsen gevonden worden"),
        (["qqqqqqqq"], "onbekende opdracht \"qqqqqqqq\""), (["doctor", "--language", "fr"], "'nl'"),
        (["--language", "en", "doctro"], "did you mean \"doctor\"?"),
    ])
    func aWrongCommandLineEndsWith64AndSaysWhatIsNear(arguments: [String], words: String) throws {
        let run = try BuiltProgram.run(arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.talk.contains(words))
    }

    /// An error is in one language, with what it quotes of the help.
    @Test(arguments: [
        ["check"], ["render", "n", "--view"], ["render", "n", "--layout", "xx"], ["render", "n", "--dpi", "abc"],
        ["check", "n", "--format", "doc"], ["check", "n", "--csv", "x"], ["new"], ["check", "--language"],
        ["centrality", "n", "--projection", "x"], ["gaps", "n", "--limit", "x"],
    ])
    func noEnglishStandsBesideADutchError(arguments: [String]) throws {
        let run = try BuiltProgram.run(arguments)
        #expect(run.status == 64)
        for word in [
            " the ", " or ", " of help", "Which", "How ", "Show ", "NETWORK.", "<network", "<name>", "following",
        ] {
            #expect(!run.talk.contains(word), "\(run.talk)")
        }
    }

    @Test func aFullDiskIsNotSilent() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
        process.arguments = ["doctor", "--quiet"]
        process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 73)
    }

    @Test func nothingPipedHoldsAnEscape() throws {
        for arguments in [["doctor"], ["--help"], ["doctro"]] {
            let run = try BuiltProgram.run(arguments, environment: ["TERM": "xterm-256color"])
            #expect(!run.output.contains("\u{1B}"))
            #expect(!run.talk.contains("\u{1B}"))
        }
    }
}
