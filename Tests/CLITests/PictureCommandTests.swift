import Foundation
import Testing

/// The command in a picture's metadata.
@Suite struct PictureCommandTests {
    private func withNetwork(_ body: (String) throws -> Void) throws {
        try withFolder { folder in
            _ = try BuiltProgram.run(["new", "n", "--quiet"], in: folder)
            try body(folder)
        }
    }

    private func command(_ path: String) throws -> String {
        let svg = try String(contentsOfFile: path, encoding: .utf8)
        let found = try #require(svg.firstMatch(of: #/command: ([^\n]*)</metadata>/#)).1
        return [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
            .reduce(String(found)) { $0.replacing($1.0, with: $1.1) }
    }

    /// Options and what of them stands in the metadata.
    static let cases: [(asked: [String], kept: String)] = [
        (["--include", "gewenst,planned", "--size-by", "degree"], "--include planned,desired --size-by degree"),
        (["--as-of", "2023-06"], "--as-of 2023-06-30"),
        (
            [
                "--according-to", "regioplan-2023", "--according-to", "begroting-2022", "--according-to",
                "regioplan-2023",
            ],
            "--according-to begroting-2022 --according-to regioplan-2023"
        ),
        (["--color-by", "Groepen"], "--color-by groups"), (["--size-by", "inwoners"], "--size-by population"),
        (["--where", "soort!=thema"], "--where 'kind!=theme'"),
        (
            ["--where", "name!=\"'s-Gravenhage\" population<30000|"],
            #"--where 'name!='\''s-Gravenhage population<30000'"#
        ),
        (["--language", "nl"], ""), (["--style", "report"], ""),
        (["--highlight", "witte-vlekken"], "--highlight gaps"),
        (["--highlight", "in-regio"], "--highlight in-regio"), (["--style", "grayscale"], "--style grayscale"),
    ]

    /// Given to a shell as it stands there, it draws the same bytes.
    @Test(arguments: cases.indices)
    func itDrawsTheSamePictureAgain(index: Int) throws {
        let (asked, kept) = Self.cases[index]
        try withNetwork { folder in
            let run = try BuiltProgram.run(
                ["render", "n", "--view", "regio", "-o", "x.svg", "--alone"] + asked, in: folder)
            #expect(run.status == 0, "\(run.talk)")
            let command = try command(folder + "/x.svg")
            #expect(command == (["render --view regio"] + (kept.isEmpty ? [] : [kept])).joined(separator: " "))
            let shell = Process()
            shell.executableURL = URL(fileURLWithPath: "/bin/sh")
            shell.arguments = ["-c", "'\(BuiltProgram.path)' \(command) n -o y.svg --alone --quiet"]
            shell.currentDirectoryURL = URL(fileURLWithPath: folder)
            try shell.run()
            shell.waitUntilExit()
            #expect(shell.terminationStatus == 0)
            #expect(FileManager.default.contentsEqual(atPath: folder + "/x.svg", andPath: folder + "/y.svg"))
        }
    }

    @Test func theViewsOwnLayoutIsNotAsked() throws {
        try withNetwork { folder in
            for layout in ["neato", "dot"] {
                let run = try BuiltProgram.run(
                    ["render", "n", "--view", "regio", "-o", layout + ".svg", "--alone", "--layout", layout], in: folder
                )
                #expect(run.status == 0, "\(run.talk)")
            }
            #expect(try command(folder + "/neato.svg") == "render --view regio")
            #expect(try command(folder + "/dot.svg") == "render --view regio --layout dot")
        }
    }
}
