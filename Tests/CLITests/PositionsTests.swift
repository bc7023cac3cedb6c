import Foundation
import Testing

@Suite struct PositionsTests {
    private func withNetwork(_ body: (String) throws -> Void) throws {
        try withFolder { folder in
            _ = try BuiltProgram.run(["new", "n", "--quiet"], in: folder)
            try body(folder)
        }
    }

    private func write(_ text: String, _ path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    private func positions(_ layouts: String) -> String {
        #"{"schema":"wittevlek.positions/1","layouts":{\#(layouts)}}"#
    }

    /// The program would ask for the memory of a page that reaches there.
    @Test(arguments: [
        ("neato", "[1e12, 0]"), ("neato", "[0, -1e19]"), ("tiles", "[1001, 0]"), ("geo", "[1]"),
    ])
    func aPlaceThatNoPageHasIsRefused(layout: String, place: String) throws {
        try withNetwork { folder in
            let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            try write(positions(#""\#(layout)":{"aanstad":\#(place)}"#), folder + "/p.json")
            let run = try BuiltProgram.run(["render", "n", "--positions", "p.json", "-o", "x.svg"], in: folder)
            #expect(run.status == 65)
            for words in ["\"p.json\"", "\"aanstad\"", "\"\(layout)\"", "niets getekend", "haal de plaats weg"] {
                #expect(run.talk.contains(words), "\(run.talk)")
            }
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == (before + ["p.json"]).sorted())
        }
    }

    /// A file that may not be written is enough for who is in it, and is told before anything is drawn where somebody is not.
    @Test func newPlacesThatCannotBeKeptAreToldBeforeDrawing() throws {
        try withNetwork { folder in
            try write(positions(#""neato":{"aanstad":[10, 10]}"#), folder + "/p.json")
            let arguments = ["render", "n", "--layout", "neato", "--positions", "p.json", "-o"]
            let refused = try BuiltProgram.run(arguments + ["x.svg"], in: folder)
            #expect(refused.status == 73 && refused.talk.contains("\"p.json\" bestaat al"), "\(refused.talk)")
            #expect(!FileManager.default.fileExists(atPath: folder + "/x.svg"))
            #expect(try BuiltProgram.run(arguments + ["x.svg", "--force"], in: folder).status == 0)
            // With everybody in it, and changed by hand.
            let kept = try String(contentsOfFile: folder + "/p.json", encoding: .utf8)
            try write(kept.replacing("  ", with: " "), folder + "/p.json")
            let reused = try BuiltProgram.run(arguments + ["y.svg"], in: folder)
            #expect(reused.status == 0, "\(reused.talk)")
        }
    }
}
