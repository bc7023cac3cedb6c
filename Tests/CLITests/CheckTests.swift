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
            says: "actors.csv:5:7: fout: het eind (2020) ligt voor het begin (2021); wissel ze om"),
        Case(
            name: "no date", files: actor("cosland,Cosland,,government,gemeente,vorig jaar,,"),
            says: #"actors.csv:5:6: fout: "vorig jaar" in "since" is geen datum; schrijf 2021,"#),
        Case(
            name: "self-tie", files: claim("aanstad,member-of,Aanstad,present,rapport"),
            says: #"claims.csv:3:3: fout: "aanstad" heeft een relatie met zichzelf; verbeter"#),
        Case(
            name: "source that does not exist", files: claim("beekdam,member-of,noord,present,raport"),
            says: #"claims.csv:3:5: fout: onbekende bron "raport"; bedoelde u "rapport"?"#),
        Case(
            name: "successor circle",
            files: actor("c,C,,government,gemeente,,2019,d\nd,D,,government,gemeente,,2019,c"),
            says: #"actors.csv:5: fout: deze actoren volgen elkaar in een kring op: "c" en "d"; haal"#),
        Case(
            name: "open class where a selector is needed",
            files: [
                "completeness.csv": "source,from,relation,to\nrapport,class:sector,member-of,id=noord"
            ],
            says:
                #"completeness.csv:2:2: fout: de klasse "sector" is open: de bron zegt niet wie erin zit. Hier is een keuze"#
        ),
        Case(
            name: "YAML of the wrong shape", files: setting("views: 3"),
            says: #"network.yaml:7:8: fout: "kaart" heeft de verkeerde vorm; verwacht wordt een blok van sleutels"#),
        Case(
            name: "YAML that is a list", files: ["network.yaml": "- a\n- b"], status: 65,
            says: "network.yaml:1:1: fout: het bestand moet een blok van sleutels met waarden zijn"),
        Case(
            name: "a number with a letter too many",
            files: ["actors.csv": "id,name,kind,inwoners\naanstad,Aanstad,overheid,28.000x\nnoord,Noord,regio,\n"],
            says: #"actors.csv:2:4: fout: "28.000x" in "inwoners" is geen getal"#),
        Case(
            name: "a table of the wrong name", files: ["claim.csv": claims], status: 0,
            says:
                #"claim.csv: let op: "claim.csv" heeft niet de naam van een tabel en wordt overgeslagen; bedoelde u "claims.csv"?"#
        ),
        Case(
            name: "unknown key in YAML", files: setting("vieuws: []"),
            says: #"onbekende sleutel "vieuws""#),
        Case(
            name: "YAML alias bomb",
            files: ["network.yaml": "a: &a [x, x]\nb: &b [*a, *a]\nid: *b"], status: 65,
            says: "network.yaml:2:8: fout: verwijzingen (& en *) zijn hier niet toegestaan; schrijf de waarde uit"),
        Case(
            name: "YAML nesting without end",
            files: ["network.yaml": String(repeating: "[", count: 5_000)], status: 65,
            says: "network.yaml:1:1: fout: de YAML is dieper genest dan 32 niveaus"),
        Case(
            name: "YAML that is none", files: ["network.yaml": "a: [b"], status: 65,
            says: "fout: dit is geen geldige YAML: in een lijst tussen [ en ] ontbreekt een komma of de ]"),
        Case(
            name: "unclosed quote", files: ["claims.csv": claims + "\n\"beekdam,member-of"], status: 65,
            says: "claims.csv:3:1: fout: een aanhalingsteken"),
        Case(
            name: "a cell too many", files: claim("beekdam,member-of,noord,present,rapport,nog een"),
            says: "claims.csv:3:6: fout: de rij heeft 6 cellen en de tabel 5 kolommen; zet een cel"),
        Case(name: "empty table", files: ["claims.csv": ""], status: 65, says: "claims.csv: fout: het bestand is leeg"),
        Case(
            name: "not text", files: ["claims.csv": "PK\u{3}\u{4}\0\0"], status: 65,
            says: "claims.csv:1:1: fout: dit is geen tekst; bewaar"),
        Case(
            name: "missing cell", files: claim("beekdam,,noord,present,rapport"),
            says: #"de cel "relation" is leeg, maar verplicht"#),
        Case(
            name: "missing column", files: ["sources.csv": "id,naam\nrapport,Rapport"],
            says: #"de tabel bronnen heeft geen kolom "title""#),
        Case(
            name: "newer schema", files: ["network.yaml": "schema: wittevlek/9\nid: x\ntitle: X"], status: 65,
            says: "network.yaml:1:9: fout: het bestand is geschreven voor een nieuwere wittevlek"),
        Case(
            name: "a path that climbs out", files: setting("boundaries: ../../etc/passwd"),
            says: #"network.yaml:7:13: fout: het pad "../../etc/passwd" leidt uit de map van het netwerk"#),
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

    /// Each message is there in the other language too, at the same place and with the same verdict.
    @Test(arguments: cases)
    func theSameIsSaidInEnglish(test: Case) throws {
        try withFolder { folder in
            let files = [
                "network.yaml": Self.network, "actors.csv": Self.actors, "claims.csv": Self.claims,
                "sources.csv": Self.sources,
            ].merging(test.files) { $1 }
            for (name, text) in files {
                try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
            }
            let arguments = test.arguments.filter { $0 == "--strict" }
            let found = try ["nl", "en"].map { language in
                try BuiltProgram.json(["check", folder, "--format", "json", "--language", language] + arguments).1[
                    "problems"] as? [[String: Any]] ?? []
            }
            #expect(found[0].count == found[1].count)
            for (dutch, english) in zip(found[0], found[1]) {
                #expect(dutch["file"] as? String == english["file"] as? String)
                #expect(dutch["line"] as? Int == english["line"] as? Int)
                #expect(dutch["column"] as? Int == english["column"] as? Int)
                #expect(dutch["suggestion"] as? String == english["suggestion"] as? String)
                #expect(dutch["message"] as? String != english["message"] as? String)
                #expect(dutch["file"] as? String != nil)
            }
        }
    }

    @Test func theCauseComesFirst() throws {
        try withFolder { folder in
            let claims = Self.claims + "\nclass:sector,own-relation,noord,present,rapport"
            for (name, text) in [
                ("network.yaml", "schema: wittevlek/9"), ("actors.csv", Self.actors), ("claims.csv", claims),
                ("sources.csv", Self.sources),
            ] {
                try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
            }
            let run = try BuiltProgram.run(["check", folder])
            #expect(run.status == 65)
            #expect(!run.output.contains("own-relation"))
            #expect(run.output.contains("2 andere meldingen kunnen hieruit volgen"))
            let json = try BuiltProgram.json(["check", folder, "--format", "json"]).1
            #expect(json["heldBack"] as? Int == 2)
            let info = try BuiltProgram.run(["info", folder])
            #expect(info.status == 65)
            #expect(info.talk.split(separator: "\n").count == 1)
            // Without its actors a network is none; one of its tables by itself even less.
            try FileManager.default.removeItem(atPath: folder + "/actors.csv")
            try Data(Self.network.utf8).write(to: URL(fileURLWithPath: folder + "/network.yaml"))
            let missing = try BuiltProgram.run(["check", folder])
            #expect(missing.status == 65)
            #expect(missing.output.contains(#"actors.csv: fout: de tabel "actors.csv" ontbreekt"#))
            #expect(!missing.output.contains("onbekende actor"))
            let table = try BuiltProgram.run(["check", "claims.csv"], in: folder)
            #expect(table.status == 65)
            #expect(table.output.contains("claims.csv:1: fout: dit is één tabel (relaties) van een netwerk"))
            #expect(table.output.contains(#"bedoelde u "."?"#))
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
