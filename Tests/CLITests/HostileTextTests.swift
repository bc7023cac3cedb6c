import Foundation
import Testing

/// What names from a file may not do: command a terminal, or turn the direction of our own sentences.
@Suite struct HostileTextTests {
    private func withNetwork(_ body: (String) throws -> Void) throws {
        try withFolder { folder in
            try FileManager.default.createDirectory(atPath: folder + "/n", withIntermediateDirectories: false)
            for (name, text) in [
                (
                    "network.yaml",
                    """
                    schema: wittevlek/1
                    id: n
                    as-of: 2021
                    views:
                      - { id: land, title: "Land \\u202eabc", layout: geo, relations: [member-of], groups: [ { via: member-of, of: "id=r" } ] }
                      - { id: veren, title: "Veren \\u202eabc", layout: neato, relations: [member-of] }

                    """
                ),
                (
                    "actors.csv",
                    """
                    id,name,kind,level,lon,lat
                    a,Aa\u{202E}gnp.exe,government,gemeente,4.1,52.1
                    b,B\u{2067}ee\u{FFFE}r,government,gemeente,4.3,52.1
                    c,C\u{1B}]0;pwned\u{7}\u{1B}[2J,government,gemeente,4.3,52.2
                    r,Regio,region,,,

                    """
                ),
                ("sources.csv", "id,title\nbron,Bron \u{202E}x\n"),
                (
                    "claims.csv",
                    "from,relation,to,status,source,quote\na,member-of,r,present,bron,zo \u{202E}staat het\n"
                ),
                (
                    "land.geojson",
                    #"{"type":"FeatureCollection","features":[{"properties":{"name":"Q"},"geometry":{"type":"Polygon","coordinates":[[[4,52],[5,52],[5,53],[4,52]]]}}]}"#
                ),
            ] { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/n/\(name)")) }
            try body(folder)
        }
    }

    @Test func noNameCommandsATerminal() throws {
        try withNetwork { folder in
            for view in ["land", "veren"] {
                let run = try BuiltProgram.run(
                    ["render", "n", "--view", view, "--alone", "--boundaries", "n/land.geojson"], in: folder)
                #expect(run.status == 0)
                #expect(view == "veren" || run.talk.contains("pwned"), "\(run.talk)")
                #expect(run.talk.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
            }
        }
    }

    @Test func noNameTurnsOurSentences() throws {
        try withNetwork { folder in
            let run = try BuiltProgram.run(["render", "n", "--all-views", "-o", "k"], in: folder)
            #expect(run.status == 0, "\(run.talk)")
            let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/k").filter { !$0.hasPrefix(".") }
            #expect(names.count == 10)
            for name in names {
                let text = try String(contentsOfFile: "\(folder)/k/\(name)", encoding: .utf8)
                #expect(!text.unicodeScalars.contains { $0.properties.isBidiControl }, "\(name)")
                let isMarkup = name.hasSuffix(".svg") || name.hasSuffix(".html")
                #expect(!isMarkup || !text.unicodeScalars.contains("\u{FFFE}"), "\(name)")
            }
        }
    }
}
