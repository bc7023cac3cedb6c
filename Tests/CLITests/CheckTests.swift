import Foundation
import Testing

/// What `check` says of data that is wrong, from the user's side: each case is one way to spoil a network that is well.
@Suite struct CheckTests {
    private static let network = """
        schema: wittevlek/1
        id: proef
        title: Proef
        as-of: 2021-10-01
        classes:
          - { id: sector, label: culturele sector, open: true }
        """
    private static let actors = """
        id,name,aliases,kind,level,since,until,replaced-by
        aanstad,Aanstad,Aan,government,gemeente,,,
        beekdam,Beekdam,,government,gemeente,,,
        noord,Noord,,region,,,,
        """
    private static let claims = """
        from,relation,to,status,source
        aanstad,member-of,noord,present,rapport
        """
    private static let sources = "id,title\nrapport,Rapport"

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        var files: [String: String] = [:]
        var arguments: [String] = []
        var status: Int32 = 1
        let says: String
        var testDescription: String { name }
    }

    private static func claim(_ row: String) -> [String: String] { ["claims.csv": claims + "\n" + row] }
    private static func actor(_ row: String) -> [String: String] { ["actors.csv": actors + "\n" + row] }
    private static func setting(_ lines: String) -> [String: String] { ["network.yaml": network + "\n" + lines] }

    static let cases: [Case] = [
        Case(name: "all is well", status: 0, says: "In orde."),
        Case(
            name: "unknown actor", files: claim("Aanstat,member-of,noord,present,rapport"),
            says: #"claims.csv:3:1: fout: onbekende actor "Aanstat"; bedoelde u "Aanstad"?"#),
        Case(
            name: "double id", files: actor("aanstad,Anders,,government,gemeente,,,"),
            says: "actors.csv:5:1: fout: het id \"aanstad\" staat twee keer"),
        Case(
            name: "alias that points two ways", files: actor("cosland,Cosland,Aan,government,gemeente,,,"), status: 0,
            says: #"de alias "aan" hoort bij meer dan een actor: "aanstad" en "cosland""#),
        Case(
            name: "alias that points two ways, used",
            files: actor("cosland,Cosland,Aan,government,gemeente,,,").merging(
                claim("Aan,member-of,noord,present,rapport")
            ) { $1 },
            says: #"claims.csv:3:1: fout: "Aan" past bij meer actoren: "aanstad" of "cosland"; schrijf het id"#),
        Case(
            name: "name that two actors have",
            files: actor("west-1,West,,region,,,,\nwest-2,West,,region,,,,").merging(
                claim("aanstad,member-of,West,present,rapport")
            ) { $1 },
            says: #"claims.csv:3:3: fout: "West" past bij meer actoren: "west-1" of "west-2""#),
        Case(
            name: "relation not in the vocabulary", files: claim("beekdam,member-off,noord,present,rapport"),
            says: #"claims.csv:3:2: fout: onbekende relatie "member-off""#),
        Case(
            name: "unknown status", files: claim("beekdam,member-of,noord,aanwezg,rapport"),
            says: #"claims.csv:3:4: fout: onbekende status "aanwezg""#),
        Case(
            name: "period that ends before it begins", files: actor("cosland,Cosland,,government,gemeente,2021,2020,"),
            says: "het eind (2020) ligt voor het begin (2021)"),
        Case(
            name: "no date", files: actor("cosland,Cosland,,government,gemeente,vorig jaar,,"),
            says: #""vorig jaar" in "since" is geen datum"#),
        Case(
            name: "self-tie", files: claim("aanstad,member-of,Aanstad,present,rapport"),
            says: "heeft een relatie met zichzelf"),
        Case(
            name: "source that does not exist", files: claim("beekdam,member-of,noord,present,raport"),
            says: #"claims.csv:3:5: fout: onbekende bron "raport"; bedoelde u "rapport"?"#),
        Case(
            name: "successor circle",
            files: actor("c,C,,government,gemeente,,2019,d\nd,D,,government,gemeente,,2019,c"),
            says: "volgen elkaar in een kring op"),
        Case(
            name: "open class where a selector is needed",
            files: [
                "completeness.csv": "source,from,relation,to\nrapport,class:sector,member-of,id=noord"
            ], says: "completeness.csv:2"),
        Case(name: "YAML of the wrong shape", files: setting("views: 3"), says: "network.yaml:7"),
        Case(
            name: "unknown key in YAML", files: setting("vieuws: []"),
            says: #"onbekende sleutel "vieuws""#),
        Case(
            name: "YAML alias bomb",
            files: ["network.yaml": "a: &a [x, x]\nb: &b [*a, *a]\nid: *b"], status: 65, says: "verwijzingen"),
        Case(
            name: "YAML nesting without end",
            files: ["network.yaml": String(repeating: "[", count: 5_000)], status: 65, says: "network.yaml"),
        Case(name: "YAML that is none", files: ["network.yaml": "a: [b"], status: 65, says: "geen geldige YAML"),
        Case(
            name: "unclosed quote", files: ["claims.csv": claims + "\n\"beekdam,member-of"], status: 65,
            says: "claims.csv:3:1: fout: een aanhalingsteken"),
        Case(
            name: "a cell too many", files: claim("beekdam,member-of,noord,present,rapport,nog een"),
            says: "de rij heeft 6 cellen en de tabel 5 kolommen"),
        Case(name: "empty table", files: ["claims.csv": ""], status: 65, says: "claims.csv: fout: het bestand is leeg"),
        Case(name: "not text", files: ["claims.csv": "PK\u{3}\u{4}\0\0"], status: 65, says: "dit is geen tekst"),
        Case(
            name: "missing cell", files: claim("beekdam,,noord,present,rapport"),
            says: #"de cel "relation" is leeg, maar verplicht"#),
        Case(
            name: "missing column", files: ["sources.csv": "id,naam\nrapport,Rapport"],
            says: #"de tabel bronnen heeft geen kolom "title""#),
        Case(
            name: "newer schema", files: ["network.yaml": "schema: wittevlek/9\nid: x\ntitle: X"], status: 65,
            says: "geschreven voor een nieuwere wittevlek"),
        Case(
            name: "a path that climbs out", files: setting("boundaries: ../../etc/passwd"),
            says: "leidt uit de map van het netwerk"),
        Case(
            name: "something like a telephone number",
            files: ["actors.csv": actors.replacingOccurrences(of: ",Aan,", with: ",06-12345678,")], status: 0,
            says: "(AVG)"),
        Case(
            name: "no source, strictly", files: claim("beekdam,member-of,noord,present,"), arguments: ["--strict"],
            says: "deze rij noemt geen bron"),
        Case(
            name: "no source, not strictly", files: claim("beekdam,member-of,noord,present,"), status: 0,
            says: "In orde."),
        Case(
            name: "in English", files: claim("Aanstat,member-of,noord,present,rapport"),
            arguments: ["--language", "en"],
            says: #"claims.csv:3:1: error: unknown actor "Aanstat"; did you mean "Aanstad"?"#),
    ]

    @Test(arguments: cases)
    func whatIsWrongIsSaidWithItsCell(test: Case) throws {
        try withFolder { folder in
            let files = [
                "network.yaml": Self.network, "actors.csv": Self.actors, "claims.csv": Self.claims,
                "sources.csv": Self.sources,
            ].merging(test.files) { $1 }
            for (name, text) in files {
                try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
            }
            let run = try BuiltProgram.run(["check", folder] + test.arguments)
            #expect(run.status == test.status, "\(run.output)")
            #expect(run.output.contains(test.says), "\(run.output)")
            #expect(run.talk.isEmpty)
            let json = try BuiltProgram.json(["check", folder, "--format", "json"] + test.arguments)
            #expect(json.0.status == test.status)
            #expect(json.1["schema"] as? String == "wittevlek.check/1")
            #expect(json.1["ok"] as? Bool == (test.status == 0))
            for table in json.1["balance"] as? [[String: Any]] ?? [] {
                let number = { (key: String) in table[key] as? Int ?? -1 }
                #expect(number("read") == number("taken") + number("merged") + number("rejected"))
            }
        }
    }

    @Test func aFolderThatIsNotThereGetsASuggestion() throws {
        try withFolder { folder in
            try FileManager.default.createDirectory(atPath: folder + "/netwerk", withIntermediateDirectories: true)
            let run = try BuiltProgram.run(["check", "netwrek"], in: folder)
            #expect(run.status == 66)
            #expect(run.output.contains("bedoelde u \"netwerk\"?"))
            #expect(try BuiltProgram.run(["info", "netwrek"], in: folder).status == 66)
            let empty = try BuiltProgram.run(["check", "netwerk"], in: folder)
            #expect(empty.status != 0)
            #expect(empty.output.contains("network.yaml"))
        }
    }

    @Test func problemsGoIntoASpreadsheet() throws {
        try withFolder { folder in
            _ = try BuiltProgram.run(["new", "n", "--quiet"], in: folder)
            let claims = URL(fileURLWithPath: folder + "/n/relaties.csv")
            try (try Data(contentsOf: claims) + Data("onbekend;lid-van;regio-noord;aanwezig\r\n".utf8)).write(
                to: claims)
            let run = try BuiltProgram.run(["check", "n", "-o", "problemen.csv"], in: folder)
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/problemen.csv"))
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
            #expect(String(decoding: bytes, as: UTF8.self).contains("fout;relaties.csv;;12;1;"))
            let book = try BuiltProgram.run(["check", "n", "-o", "problemen.xlsx"], in: folder)
            #expect(book.status == 1)
            #expect(
                try Data(contentsOf: URL(fileURLWithPath: folder + "/problemen.xlsx")).starts(with: Data("PK".utf8)))
            // Other commands go on, say the number, and stop under --strict.
            let info = try BuiltProgram.run(["info", "n"], in: folder)
            #expect(info.status == 0)
            #expect(info.talk.contains("1 rij is afgewezen"))
            #expect(try BuiltProgram.run(["info", "n", "--quiet"], in: folder).talk.isEmpty)
            #expect(try BuiltProgram.run(["info", "n", "--strict"], in: folder).status == 65)
        }
    }
}
