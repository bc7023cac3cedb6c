import Foundation
import Testing

@Suite struct NewTests {
    @Test(arguments: [("nl", "netwerk.yaml", "In orde."), ("en", "network.yaml", "All is well.")])
    func aNewNetworkPassesTheStrictestCheck(language: String, settings: String, verdict: String) throws {
        try withFolder { folder in
            let made = try BuiltProgram.run(["new", "Mijn Netwerk", "--language", language], in: folder)
            #expect(made.status == 0)
            #expect(made.output.isEmpty)
            #expect(made.talk.contains(settings))
            #expect(made.talk.contains("'Mijn Netwerk'"))
            let check = try BuiltProgram.run(["check", "Mijn Netwerk", "--strict"], in: folder)
            #expect(check.status == 0)
            #expect(check.output.hasSuffix(verdict + "\n"))
            #expect(check.talk.isEmpty)
        }
    }

    @Test func bothLanguagesMakeTheSameKindOfNetwork() throws {
        try withFolder { folder in
            _ = try BuiltProgram.run(["nieuw", "nl", "--quiet"], in: folder)
            _ = try BuiltProgram.run(["new", "en", "--language", "en", "--quiet"], in: folder)
            let dutch = try BuiltProgram.json(["info", "nl", "--format", "json"], in: folder).1
            let english = try BuiltProgram.json(["info", "en", "--format", "json"], in: folder).1
            for key in ["actors", "ties", "structure", "asOf"] {
                #expect(dutch[key] as? NSObject == english[key] as? NSObject)
            }
            #expect(dutch["id"] as? String == "nl")
        }
    }

    @Test func whatIsThereIsNotWrittenOver() throws {
        try withFolder { folder in
            let path = folder + "/mijn"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try Data("van mij".utf8).write(to: URL(fileURLWithPath: path + "/relaties.csv"))
            let refused = try BuiltProgram.run(["new", "mijn"], in: folder)
            #expect(refused.status == 73)
            #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["relaties.csv"])
            #expect(try BuiltProgram.run(["new", "mijn", "--force"], in: folder).status == 0)
            #expect(try BuiltProgram.run(["check", "mijn"], in: folder).status == 0)
        }
    }

    private static let names: [([String], Int32)] = [
        (["new"], 64), (["new", "x.xlsx"], 64), (["new", "niet/daar"], 0), (["new", "/proc/x"], 73),
    ]

    @Test(arguments: names)
    func namesThatAreNoFolders(arguments: [String], status: Int32) throws {
        try withFolder { folder in
            let run = try BuiltProgram.run(arguments, in: folder)
            #expect(run.status == status)
        }
    }
}
