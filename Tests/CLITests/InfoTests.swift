import Foundation
import Testing

/// Against the made-up network whose answers are worked out by hand.
@Suite struct InfoTests {
    private func object(_ value: Any?) -> [String: Any] { value as? [String: Any] ?? [:] }

    @Test func theCountsOfTheExample() throws {
        let (run, info) = try BuiltProgram.json(["info", BuiltProgram.example, "--format", "json"])
        #expect(run.status == 0)
        #expect(run.talk.contains("1 rij is afgewezen"))
        #expect(info["schema"] as? String == "wittevlek.info/1")
        #expect(info["asOf"] as? String == "2021-10-01")
        let actors = object(info["actors"]) as? [String: Int]
        #expect(
            actors == [
                "government": 8, "region": 2, "second-line": 1, "institution": 0, "partnership": 1, "programme": 0,
                "theme": 3,
            ])
        let relations = info["relations"] as? [[String: Any]] ?? []
        let members = object(relations.first { $0["id"] as? String == "member-of" }?["ties"]) as? [String: Int]
        #expect(
            members == ["present": 2, "contested": 1, "planned": 1, "desired": 1, "unknown": 0, "absent": 0])
    }

    @Test func anotherDateAndSuccession() throws {
        let (_, info) = try BuiltProgram.json(["info", BuiltProgram.example, "--format", "json", "--as-of", "2023"])
        #expect(info["asOf"] as? String == "2023-12-31")
        #expect((object(info["actors"]) as? [String: Int])?["government"] == 7)
        let mapping = (info["successions"] as? [[String: Any]])?.first ?? [:]
        #expect(mapping["predecessor"] as? String == "duinoord")
        #expect(mapping["successors"] as? [String] == ["eemrijk"])
    }

    @Test func oneSourceAndAPartOfTheActors() throws {
        let (_, info) = try BuiltProgram.json(
            [
                "info", BuiltProgram.example, "--format", "json", "--according-to", "bron-a", "--where",
                "kind=overheid|regio",
            ])
        let ties = object(info["ties"]) as? [String: Int]
        // Aanstad and Cosland are members; the province wishes for one; the ministry's funding has ended.
        #expect(ties?["present"] == 2)
        #expect(ties?["desired"] == 1)
        #expect(ties?["contested"] == 0)
    }

    @Test(arguments: ["table", "csv", "md", "json"])
    func everyFormIsTheSameTwice(format: String) throws {
        let arguments = ["info", BuiltProgram.example, "--format", format]
        let runs = try [BuiltProgram.run(arguments), BuiltProgram.run(arguments)]
        #expect(runs[0].bytes == runs[1].bytes)
        #expect(!runs[0].bytes.isEmpty)
    }
}
