import Foundation
import TestSupport
import Testing

@Suite struct GapsTests {
    private static let network = "\(Project.root)/graphs/zuid-holland"

    private struct Unexpected: Error {}

    private func finding(_ json: [String: Any]) throws -> [String: Any] {
        guard let findings = json["findings"] as? [[String: Any]], let first = findings.first else {
            throw Unexpected()
        }
        return first
    }

    @Test func jsonAsPromised() throws {
        let (run, json) = try BuiltProgram.json(
            ["gaps", Self.network, "--only", "regio-dekking", "--format", "json"])
        #expect(run.status == 0)
        #expect(json["schema"] as? String == "wittevlek.gaps/1")
        #expect(json["asOf"] as? String == "2021-10-01")
        let finding = try finding(json)
        #expect(finding["rule"] as? String == "regio-dekking")
        #expect(finding["verdict"] as? String == "gap")
        #expect(finding["of"] as? Int == 52)
        #expect(
            finding["counts"] as? [String: Int] == ["gap": 28, "possible": 0, "contested": 12, "waived": 0, "met": 12])
        #expect(finding["inhabitants"] as? Int == 1_259_731)
        #expect(finding["inhabitantsUnknown"] as? [String] == [])
        #expect(finding["range"] as? [String: Int] == ["low": 28, "high": 40])
        #expect((finding["sentence"] as? String ?? "").contains("28 van de 52 gemeenten"))
        #expect((finding["sentence"] as? String ?? "").contains("+12 betwist"))
        let subjects = finding["subjects"] as? [[String: Any]] ?? []
        #expect(subjects.count == 52)
        #expect(subjects.allSatisfy { $0["id"] is String && $0["name"] is String && $0["verdict"] is String })
        let answers = finding["bySource"] as? [[String: Any]] ?? []
        #expect(answers.compactMap { $0["inhabitants"] as? Int } == [1_708_971, 1_259_731])
        #expect((finding["evidence"] as? [[String: Any]] ?? []).allSatisfy { $0.keys.contains("locator") })
        #expect(json["notChecked"] is [Any])
    }

    @Test func englishOnRequestWithTheSameIds() throws {
        let (_, json) = try BuiltProgram.json(
            ["gaps", Self.network, "--only", "regio-dekking", "--format", "json", "--language", "en"])
        let finding = try finding(json)
        #expect((finding["sentence"] as? String ?? "").contains("28 of 52 municipalities"))
        #expect((finding["sentence"] as? String ?? "").contains("1,259,731 inhabitants"))
        #expect(finding["verdict"] as? String == "gap")
    }

    @Test func statusForScripts() throws {
        #expect(try BuiltProgram.run(["gaps", Self.network, "--only", "regio-dekking"]).status == 0)
        func failing(_ severity: String, only rule: String) throws -> Int32 {
            try BuiltProgram.run(["gaps", Self.network, "--only", rule, "--fail-on", severity, "--quiet"]).status
        }
        #expect(try failing("attention", only: "regio-dekking") == 1)
        #expect(try failing("aandacht", only: "regio-dekking") == 1)
        #expect(try failing("ernstig", only: "regio-dekking") == 0)
        #expect(try failing("serious", only: "cofinanciering-cmk") == 1)
        #expect(try failing("zeer", only: "regio-dekking") == 64)
    }

    @Test func aMistypedRuleGetsASuggestion() throws {
        let run = try BuiltProgram.run(["gaps", Self.network, "--only", "regio-deking"])
        #expect(run.status == 64)
        #expect(run.talk.contains("regio-dekking"))
    }

    @Test func noMoreThanTheLimit() throws {
        let (_, json) = try BuiltProgram.json(["gaps", Self.network, "--limit", "2", "--format", "json"])
        #expect((json["findings"] as? [Any])?.count == 2)
        #expect(try BuiltProgram.run(["gaps", Self.network, "--limit", "0"]).status == 64)
    }

    @Test func accordingToOneSource() throws {
        let (_, json) = try BuiltProgram.json([
            "gaps", Self.network, "--only", "regio-dekking", "--format", "json", "--according-to",
            "aandachtspunten-profielen-2018",
        ])
        #expect((try finding(json)["counts"] as? [String: Int])?["gap"] == 40)
    }

    @Test(arguments: ["csv", "md", "table", "xlsx"]) func everyForm(format: String) throws {
        try withFolder { folder in
            let path = "\(folder)/uit.\(format == "table" ? "txt" : format)"
            let run = try BuiltProgram.run(["gaps", Self.network, "--only", "agenda", "-o", path])
            #expect(run.status == 0)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(bytes.count > 500)
            if format != "xlsx" { #expect(String(decoding: bytes, as: UTF8.self).contains("agenda")) }
        }
    }

    @Test func includingOthersChangesNoVerdictAndIsSaid() throws {
        let run = try BuiltProgram.run([
            "gaps", Self.network, "--only", "regio-dekking", "--include", "contested", "--format", "json",
        ])
        #expect(run.status == 0)
        #expect(run.talk.contains("--include"))
    }

    @Test func suggestionsAreLabelled() throws {
        let (run, json) = try BuiltProgram.json(
            ["suggest", Self.network, "--rule", "regio-dekking", "--format", "json"])
        #expect(run.status == 0)
        #expect(json["schema"] as? String == "wittevlek.suggest/1")
        #expect((json["note"] as? String ?? "").contains("geen bevindingen"))
        let plan = try #require((json["plans"] as? [[String: Any]])?.first)
        #expect((plan["gaps"] as? [String])?.count == 28)
        #expect((plan["closed"] as? [String])?.count == 28)
        #expect((plan["suggestions"] as? [Any])?.count == 28)
        #expect(plan["exact"] as? Bool == true)
    }

    @Test func aFinderWithSeveralSettingsHasARuleForEach() throws {
        let (_, json) = try BuiltProgram.json(["gaps", Self.network, "--only", "coverage", "--format", "json"])
        let rules = (json["findings"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
        #expect(rules.sorted() == ["coverage/cmk", "coverage/verbanden"])
        #expect(try BuiltProgram.run(["gaps", Self.network, "--only", "coverage/cmk"]).status == 0)
        let mistyped = try BuiltProgram.run(["gaps", Self.network, "--only", "coverage/cmkk"])
        #expect(mistyped.status == 64)
        #expect(mistyped.talk.contains("coverage/cmk"))
    }

    @Test func aMistypedAttributeGetsASuggestion() throws {
        let run = try BuiltProgram.run(["gaps", Self.network, "--where", "provnce=Zuid-Holland"])
        #expect(run.status == 64)
        #expect(run.talk.contains("\"provnce\""))
        #expect(run.talk.contains("province"))
    }

    @Test func aFinderWithoutItsSourceSaysSo() throws {
        let run = try BuiltProgram.run([
            "gaps", Self.network, "--only", "agenda", "--according-to", "cbs-bevolking-2021",
        ])
        #expect(run.status == 0)
        #expect(run.output.contains("dsp-samenwerkingsagenda-2021/tabel"))
        #expect(run.output.contains("niet gekozen"))
    }

    @Test func suggestionsNoMoreThanTheLimit() throws {
        let (run, json) = try BuiltProgram.json([
            "suggest", Self.network, "--rule", "regio-dekking", "--limit", "3", "--format", "json", "--include",
            "contested",
        ])
        let plan = try #require((json["plans"] as? [[String: Any]])?.first)
        #expect((plan["suggestions"] as? [Any])?.count == 3)
        #expect(run.talk.contains("--include"))
        #expect(try BuiltProgram.run(["suggest", Self.network, "--limit", "0"]).status == 64)
    }

    @Test func theTopOfTheListIsWhatAnAdviserNeeds() throws {
        let (_, json) = try BuiltProgram.json(["gaps", Self.network, "--limit", "3", "--format", "json"])
        let rules = (json["findings"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
        #expect(rules == ["cofinanciering-cmk", "agenda-overheid", "regio-dekking"])
    }
}
