import Foundation
import Testing

/// `check --fix`, from the user's side: a copy that is right where nothing had to be guessed.
@Suite struct FixTests {
    private func withNetwork<Result>(_ body: (String) throws -> Result) throws -> Result {
        try withFolder { folder in
            _ = try BuiltProgram.run(["new", "n", "--quiet"], in: folder)
            return try body(folder)
        }
    }

    private func edit(_ path: String, _ change: (String) -> Data) throws {
        let url = URL(fileURLWithPath: path)
        let text = try String(contentsOf: url, encoding: .utf8).replacingOccurrences(of: "\u{FEFF}", with: "")
        try change(text).write(to: url)
    }

    private func bytes(in folder: String) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))) })
    }

    @Test func wordsThatCanOnlyMeanOneThingAreReplaced() throws {
        try withNetwork { folder in
            try edit(folder + "/n/relaties.csv") { text in
                Data(
                    text.replacingOccurrences(of: "beekdam;lid-van", with: "beekdm;lid-vann")
                        .replacingOccurrences(
                            of: ";2022;2025;begroting-2022;blz. 31", with: ";1.1.2022;31-12-2025;begrotin-2022;blz. 31"
                        )
                        .utf8)
            }
            try edit(folder + "/n/actoren.csv") { Data($0.replacingOccurrences(of: "41.000", with: "41.0x0").utf8) }
            try edit(folder + "/n/netwerk.yaml") { text in
                Data(
                    text.replacingOccurrences(of: "kaarten:", with: "karten:")
                        .replacingOccurrences(of: "werkt-aan, ondersteunt", with: "werkt-an, ondersteunt").utf8)
            }
            let before = try bytes(in: folder + "/n")
            let (run, json) = try BuiltProgram.json(["check", "n", "--fix", "kopie", "--format", "json"], in: folder)
            #expect(run.status == 1)
            #expect(try bytes(in: folder + "/n") == before)
            let copy = try #require(json["copy"] as? [String: Any])
            let changes = try #require(copy["changes"] as? [[String: Any]])
            func found(_ what: String) -> [String] {
                changes.filter { $0["what"] as? String == what }.map { change in
                    "\(change["file"] ?? ""):\(change["line"] ?? 0) \(change["old"] ?? "")>\(change["new"] ?? "")"
                }
            }
            #expect(
                found("word") == [
                    "netwerk.yaml:29 karten>kaarten", "relaties.csv:3 beekdm>beekdam",
                    "relaties.csv:3 lid-vann>lid-van",
                    "relaties.csv:6 1.1.2022>2022-01-01", "relaties.csv:6 begrotin-2022>begroting-2022",
                    "netwerk.yaml:38 werkt-an>werkt-aan",
                ])
            #expect(found("form").contains("relaties.csv:6 31-12-2025>2025-12-31"))
            // A number with a letter in it is nobody's to guess.
            let problems = try #require(json["problems"] as? [[String: Any]])
            #expect(problems.filter { $0["severity"] as? String == "error" }.map { $0["line"] as? Int } == [4])
            #expect(copy["sameNetwork"] as? Bool == nil)
            let screen = try BuiltProgram.run(["check", "n", "--fix", "kopie"], in: folder).output
            #expect(screen.contains("relaties.csv:3:1: woord: \"beekdm\" → \"beekdam\""))
            #expect(screen.contains("Niet hersteld"))
        }
    }

    @Test(arguments: [String.Encoding.windowsCP1252, .utf16])
    func anotherFormSaysTheSame(encoding: String.Encoding) throws {
        try withNetwork { folder in
            for name in ["actoren.csv", "relaties.csv", "bronnen.csv", "kenmerken.csv"] {
                try edit(folder + "/n/" + name) { text in
                    text.replacingOccurrences(of: "Bureau Telling", with: " Bureau Télling ").data(using: encoding)!
                }
            }
            let (run, json) = try BuiltProgram.json(["check", "n", "--fix", "kopie", "--format", "json"], in: folder)
            #expect(run.status == 0)
            let copy = try #require(json["copy"] as? [String: Any])
            #expect(copy["sameNetwork"] as? Bool == true)
            for (name, bytes) in try bytes(in: folder + "/kopie") {
                #expect(String(data: bytes, encoding: .utf8) != nil, "\(name)")
            }
            // What is right is left as it is, byte for byte.
            let again = try BuiltProgram.json(["check", "kopie", "--fix", "nog-een", "--format", "json"], in: folder).1
            #expect(((again["copy"] as? [String: Any])?["changes"] as? [Any])?.isEmpty == true)
            #expect(try bytes(in: folder + "/nog-een") == bytes(in: folder + "/kopie"))
        }
    }

    /// Excel's "Unicode text": UTF-16 with tabs, and Dutch numbers.
    @Test func aTableWithTabsHasTheSameNumbers() throws {
        try withNetwork { folder in
            let before = try BuiltProgram.json(["info", "n", "--format", "json"], in: folder).1
            try edit(folder + "/n/actoren.csv") {
                $0.replacingOccurrences(of: ";", with: "\t").data(using: .utf16)!
            }
            let (run, after) = try BuiltProgram.json(["info", "n", "--format", "json"], in: folder)
            #expect(run.status == 0)
            #expect(before["hash"] as? String != nil)
            #expect(before["hash"] as? String == after["hash"] as? String)
        }
    }

    /// With `;` between its cells `120.000` would be another number than the one that was warned of.
    @Test func aNumberThatIsAGuessStaysOne() throws {
        try withNetwork { folder in
            try edit(folder + "/n/actoren.csv") { Data($0.replacingOccurrences(of: ";", with: ",").utf8) }
            let before = try BuiltProgram.json(["check", "n", "--format", "json"], in: folder).1
            let (_, json) = try BuiltProgram.json(["check", "n", "--fix", "kopie", "--format", "json"], in: folder)
            let problems = [before, json].map { ($0["problems"] as? [[String: Any]])?.count }
            #expect(problems[0] == problems[1] && problems[0] != 0)
            #expect((json["copy"] as? [String: Any])?["sameNetwork"] as? Bool == true)
        }
    }

    @Test func nothingIsLostAndTheOriginalIsNoPlace() throws {
        try withNetwork { folder in
            try edit(folder + "/n/relaties.csv") {
                Data(($0 + "beekdam;lid-van;noord;aanwezig;;;;;;;;;;;te veel\r\n").utf8)
            }
            try Data("van mij".utf8).write(to: URL(fileURLWithPath: folder + "/n/notities.txt"))
            let run = try BuiltProgram.run(["check", "n", "--fix", "kopie/"], in: folder)
            #expect(run.status == 1)
            let (original, copy) = (try bytes(in: folder + "/n"), try bytes(in: folder + "/kopie"))
            #expect(copy.keys.sorted() == original.keys.sorted())
            #expect(copy["relaties.csv"] == original["relaties.csv"])
            #expect(copy["notities.txt"] == original["notities.txt"])
            for place in ["n", "./n/", "n/kopie", "."] {
                let refused = try BuiltProgram.run(["check", "n", "--fix", place], in: folder)
                #expect(refused.status == 64, "\(place)")
            }
            #expect(try BuiltProgram.run(["check", "n", "kopie", "--fix", "x"], in: folder).status == 64)
            #expect(try BuiltProgram.run(["check", "n/relaties.csv", "--fix", "x"], in: folder).status == 64)
            #expect(try BuiltProgram.run(["check", "weg", "--fix", "x"], in: folder).status == 66)
            #expect(!FileManager.default.fileExists(atPath: folder + "/x"))
            // What stands there already and is not ours is not written over.
            try FileManager.default.createDirectory(atPath: folder + "/vol", withIntermediateDirectories: false)
            try Data("van mij".utf8).write(to: URL(fileURLWithPath: folder + "/vol/bronnen.csv"))
            #expect(try BuiltProgram.run(["check", "n", "--fix", "vol"], in: folder).status == 73)
        }
    }
}
