import Foundation
import TestSupport
import Testing

@Suite struct RenderTests {
    private func withNetwork<Result>(_ body: (String) throws -> Result) throws -> Result {
        try withFolder { folder in
            _ = try BuiltProgram.run(["new", "n", "--quiet"], in: folder)
            return try body(folder)
        }
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
    /// A picture without what says which network it is of.
    private func drawing(_ path: String) throws -> [Substring] {
        String(decoding: try bytes(path), as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("<metadata>") }
    }
    private func files(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
    }

    @Test func withoutOptionsTheFirstViewIsDrawnHere() throws {
        try withNetwork { folder in
            let run = try BuiltProgram.run(["teken", "n"], in: folder)
            #expect(run.status == 0, "\(run.talk)")
            #expect(run.output.isEmpty)
            #expect(run.talk.contains("geschreven: regio.svg"))
            #expect(
                try files(folder) == [
                    "n", "regio.actors.csv", "regio.alt.txt", "regio.svg", "regio.table.csv", "regio.table.html",
                ])
            let svg = String(decoding: try bytes(folder + "/regio.svg"), as: UTF8.self)
            #expect(svg.contains("role=\"img\""))
            #expect(svg.contains("lang=\"nl\""))
            #expect(svg.contains("Wie hoort bij de regio?"))
            #expect(!svg.contains(folder))
            let alt = String(decoding: try bytes(folder + "/regio.alt.txt"), as: UTF8.self)
            #expect(alt.contains("Wie hoort bij de regio?"))
            let table = String(decoding: try bytes(folder + "/regio.table.csv"), as: UTF8.self)
            #expect(table.contains(";bron;bron-id;"))
            #expect(
                table.contains(
                    "Aanstad;lid van;Regio Noord;aanwezig;aanwezig;;Regioplan 2023 (verzonnen);regioplan-2023;blz. 4;"))
            let actors = String(decoding: try bytes(folder + "/regio.actors.csv"), as: UTF8.self)
            #expect(actors.contains("actor;soort;relaties op deze kaart"))
            #expect(actors.contains("Regio Noord;regio (cultuurregio);5"))
            let page = String(decoding: try bytes(folder + "/regio.table.html"), as: UTF8.self)
            #expect(page.contains("<html lang=\"nl\">"))
            #expect(page.contains("<th scope=\"row\">Aanstad</th>"))
            #expect(page.contains("<caption>Actoren op de kaart: Wie hoort bij de regio?</caption>"))
        }
    }

    @Test func allViewsGoIntoAFolder() throws {
        try withNetwork { folder in
            let run = try BuiltProgram.run(["render", "n", "--all-views", "-o", "kaarten/2024", "--alone"], in: folder)
            #expect(run.status == 0, "\(run.talk)")
            #expect(try files(folder + "/kaarten/2024") == ["regio.svg", "themas.svg"])
            let again = try BuiltProgram.run(
                ["render", "n", "--all-views", "-o", "kaarten/2024", "--as", "dot", "--alone"], in: folder)
            #expect(again.status == 0)
            #expect(try files(folder + "/kaarten/2024").count == 4)
            #expect(try BuiltProgram.run(["render", "n", "--all-views", "-o", "x.svg"], in: folder).status == 64)
            #expect(
                try BuiltProgram.run(["render", "n", "--all-views", "--view", "regio"], in: folder).status == 64)
        }
    }

    @Test(arguments: [("png", "\u{89}PNG"), ("pdf", "%PDF"), ("dot", "digraph"), ("svg", "<?xml")])
    func theEndingSaysWhatIsWritten(ending: String, start: String) throws {
        try withNetwork { folder in
            let path = folder + "/kaart." + ending
            for name in ["kaart.", "opnieuw."] {
                let run = try BuiltProgram.run(
                    ["render", "n", "--view", "regio", "-o", name + ending, "--alone", "--dpi", "72"], in: folder)
                #expect(run.status == 0, "\(run.talk)")
            }
            let drawn = try bytes(path)
            let head = String(decoding: drawn.prefix(40), as: Unicode.ASCII.self)
            let isStart = ending == "png" ? drawn.starts(with: [0x89, 0x50, 0x4E, 0x47]) : head.contains(start)
            #expect(isStart || (ending == "dot" && head.contains("graph")))
            // Same input, same bytes.
            #expect(try bytes(folder + "/opnieuw." + ending) == drawn)
        }
    }

    /// What is passed on has no place for anything beside it.
    @Test func besideADeviceNothingIsWritten() throws {
        try withNetwork { folder in
            let run = try BuiltProgram.run(
                ["render", "n", "--view", "regio", "--as", "svg", "-o", "/dev/null"], in: folder)
            #expect(run.status == 0, "\(run.talk)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: "/dev").allSatisfy { !$0.hasPrefix("null.") })
        }
    }

    @Test func whatOthersMadeIsNotWrittenOver() throws {
        try withNetwork { folder in
            try Data("van mij".utf8).write(to: URL(fileURLWithPath: folder + "/kaart.svg"))
            let refused = try BuiltProgram.run(["render", "n", "-o", "kaart.svg", "--alone"], in: folder)
            #expect(refused.status == 73)
            #expect(refused.talk.contains("--force"))
            #expect(try bytes(folder + "/kaart.svg") == Data("van mij".utf8))
            let forced = try BuiltProgram.run(["render", "n", "-o", "kaart.svg", "--alone", "--force"], in: folder)
            #expect(forced.status == 0)
            // What wittevlek made itself may be made anew.
            #expect(try BuiltProgram.run(["render", "n", "-o", "kaart.svg", "--alone"], in: folder).status == 0)
            #expect(try BuiltProgram.run(["render", "n", "-o", "daar/niet/x.svg"], in: folder).status == 73)
            #expect(try files(folder) == ["kaart.svg", "n"])
        }
    }

    /// A picture and what stands beside it come together or not at all, and before the work is done.
    @Test(arguments: ["themas.svg", "themas.alt.txt", "themas.table.csv", "themas.actors.csv", "themas.table.html"])
    func whatIsRefusedLeavesNothingBehind(taken: String) throws {
        try withNetwork { folder in
            try Data("van mij".utf8).write(to: URL(fileURLWithPath: folder + "/" + taken))
            for choice in [["--view", "themas"], ["--all-views", "-o", "."]] {
                let refused = try BuiltProgram.run(["render", "n"] + choice, in: folder)
                #expect(refused.status == 73)
                #expect(refused.talk.contains("\(taken)\" bestaat al"), "\(refused.talk)")
                #expect(!refused.talk.contains("geschreven"), "\(refused.talk)")
                #expect(try files(folder) == ["n", taken].sorted())
            }
        }
    }

    /// A view that cannot be read is told, and the others are drawn.
    @Test func aViewWithAWrongSelectorDoesNotVanish() throws {
        try withNetwork { folder in
            let settings = folder + "/n/netwerk.yaml"
            let text = String(decoding: try bytes(settings), as: UTF8.self)
            let broken = text.replacing("keuze: \"soort=overheid|regio\"", with: "keuze: \"soort=overhied\"")
            #expect(broken != text)
            try Data(broken.utf8).write(to: URL(fileURLWithPath: settings))
            let all = try BuiltProgram.run(["render", "n", "--all-views", "-o", "k", "--alone"], in: folder)
            #expect(all.status == 65)
            #expect(all.talk.contains("de kaart \"regio\" is niet getekend"), "\(all.talk)")
            #expect(
                all.talk.contains("onbekende soort \"overhied\" (") && all.talk.contains("bedoelde u \"overheid\"?"),
                "\(all.talk)")
            #expect(try files(folder + "/k") == ["themas.svg"])
            for choice in [["--view", "regio"], []] {
                let one = try BuiltProgram.run(["render", "n", "--alone"] + choice, in: folder)
                #expect(one.status == 65 && one.talk.contains("onbekende soort \"overhied\""), "\(one.talk)")
                #expect(try files(folder) == ["k", "n"])
            }
            #expect(try BuiltProgram.run(["render", "n", "--view", "themas", "--alone"], in: folder).status == 0)

            // Without a relation that it names, a map would show less than it says.
            try Data(text.replacing("[lid-van, financiert]", with: "[lid-van, finansiert]").utf8)
                .write(to: URL(fileURLWithPath: settings))
            let less = try BuiltProgram.run(["render", "n", "--all-views", "-o", "k2", "--alone"], in: folder)
            #expect(less.status == 65 && less.talk.contains("finansiert"), "\(less.talk)")
            #expect(try files(folder + "/k2") == ["themas.svg"])
        }
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let status: Int32
        let says: String
        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let cases: [Case] = [
        Case(arguments: ["--view", "regoi"], status: 66, says: "bedoelde u \"regio\"?"),
        Case(arguments: ["--view", "x"], status: 66, says: "(de kaarten zijn regio en themas)"),
        Case(arguments: ["--highlight", "x"], status: 64, says: "(er zijn in-regio, "),
        Case(arguments: ["--as-of", "gisteren"], status: 64, says: "is geen datum"),
        Case(arguments: ["--according-to", "regioplan"], status: 66, says: "bedoelde u \"regioplan-2023\"?"),
        Case(arguments: ["--where", "kind=regoi"], status: 64, says: "bedoelde u \"regio\"?"),
        Case(arguments: ["--where", "level=rijk"], status: 64, says: "staat niemand"),
        Case(arguments: ["--include", "misschien"], status: 64, says: "kan niet bij --include"),
        Case(arguments: ["--dpi", "5", "--as", "png"], status: 64, says: "--dpi kan van 24 tot en met 1.200 zijn"),
        Case(arguments: ["-o", "x.doc"], status: 64, says: ".svg, .png, .pdf of .dot"),
        Case(arguments: ["--layout", "osage"], status: 64, says: "kan niet bij '--layout"),
        Case(arguments: ["--layout", "geo", "--boundaries", "niet.geojson"], status: 66, says: "bestaat niet"),
        Case(arguments: ["--layout", "geo", "--boundaries", "n/relaties.csv"], status: 65, says: "het is geen JSON"),
        Case(arguments: ["--view", "themas", "--where", "kind=thema", "--layout", "geo"], status: 64, says: "plaats"),
        Case(
            arguments: ["-o", "x.svg", "--positions", "./x.table.csv"], status: 64,
            says: "een bestand van de kaart zelf"),
        Case(arguments: ["--positions", "n/relaties.csv"], status: 65, says: "geen bestand met plaatsen"),
        Case(arguments: ["--highlight", "in-regoi"], status: 64, says: "in-regio"),
        Case(arguments: ["--highlight", "gap"], status: 64, says: "bedoelde u \"gaps\"?"),
        Case(arguments: ["--color-by", "grops"], status: 64, says: "bedoelde u \"groups\"?"),
        Case(arguments: ["--include", "plannd"], status: 64, says: "bedoelde u \"planned\"?"),
        Case(arguments: ["--timeout", "0"], status: 64, says: "--timeout moet meer dan 0 zijn en ten hoogste 86.400"),
        Case(arguments: ["--timeout", "-1"], status: 64, says: "--timeout moet meer dan 0 zijn"),
        Case(arguments: ["--at-most", "-5"], status: 64, says: "--at-most moet 0 of meer zijn, niet \"-5\""),
        Case(arguments: ["--dpi", "-5", "--as", "png"], status: 64, says: "--dpi kan van 24"),
        Case(arguments: ["--where", "kind=onzin"], status: 64, says: "(de soorten zijn overheid, regio, "),
        Case(arguments: ["--color-by", "onzin"], status: 64, says: "(er zijn kind, groups, level, type, bezoekers, "),
        Case(arguments: ["--size-by", "onzin"], status: 64, says: "(er zijn bezoekers en population)"),
        Case(arguments: ["--timeout", "0.001"], status: 70, says: "niet klaar"),
    ]

    @Test(arguments: cases)
    func whatCannotBeDrawnSaysWhy(test: Case) throws {
        try withNetwork { folder in
            let run = try BuiltProgram.run(["render", "n"] + test.arguments, in: folder)
            #expect(run.status == test.status, "\(run.talk)")
            #expect(run.talk.contains(test.says), "\(run.talk)")
            #expect(run.output.isEmpty)
            #expect(try files(folder) == ["n"])
        }
    }

    @Test func boundariesThatAreNotUsedAreTold() throws {
        try withNetwork { folder in
            let run = try BuiltProgram.run(
                ["render", "n", "--boundaries", "grenzen.geojson", "--layout", "tiles", "--alone"], in: folder)
            #expect(run.status == 0 && run.talk.contains("--boundaries is niet gebruikt"), "\(run.talk)")
        }
    }

    @Test(arguments: [
        ["--highlight", "gaps"], ["--highlight", "in-regio"], ["--size-by", "betweenness"], ["--color-by", "degree"],
        ["--size-by", "inwoners"], ["--color-by", "soort"], ["--style", "grayscale"], ["--language", "en"],
        ["--as-of", "2023-06-01"], ["--according-to", "begroting-2022"], ["--include", "gewenst,planned"],
        ["--layout", "sfdp"], ["--layout", "tiles"], ["--layout", "geo"], ["--timeout", "60"],
    ])
    func everyOptionDraws(options: [String]) throws {
        try withNetwork { folder in
            let run = try BuiltProgram.run(["render", "n", "-o", "x.svg"] + options, in: folder)
            #expect(run.status == 0, "\(run.talk)")
            let isSVG = String(decoding: try bytes(folder + "/x.svg"), as: UTF8.self).hasSuffix("</svg>\n")
            #expect(isSVG)
        }
    }

    @Test func aRuleIsDrawnWhereItCanBeSeen() throws {
        try withNetwork { folder in
            let run = try BuiltProgram.run(["render", "n", "--highlight", "in-regio", "--alone"], in: folder)
            #expect(run.status == 0, "\(run.talk)")
            let drawn = try files(folder).filter { $0.hasSuffix(".svg") }
            #expect(drawn.count == 1)
            let svg = String(decoding: try bytes("\(folder)/\(drawn[0])"), as: UTF8.self)
            #expect(svg.contains("Getoetst: Elke gemeente hoort bij een cultuurregio"))
            #expect(svg.contains("Getoetst aan een eigen maatstaf"))
            #expect(svg.contains("in&#45;regio") || svg.contains("in-regio"))
            let elsewhere = try BuiltProgram.run(
                [
                    "render", "\(Project.root)/graphs/zuid-holland", "--view", "kaart-2-mrdh", "--highlight",
                    "rollen-rijk", "-o", "t.svg", "--alone",
                ], in: folder)
            #expect(elsewhere.status == 0)
            #expect(elsewhere.talk.contains("staat niemand op de kaart \"kaart-2-mrdh\""), "\(elsewhere.talk)")
        }
    }

    @Test func theWorkerDrawsTheSameBytes() throws {
        try withNetwork { folder in
            _ = try BuiltProgram.run(["render", "n", "-o", "hier.svg", "--alone"], in: folder)
            _ = try BuiltProgram.run(["render", "n", "-o", "daar.svg", "--alone", "--timeout", "60"], in: folder)
            #expect(try bytes(folder + "/hier.svg") == bytes(folder + "/daar.svg"))
        }
    }

    @Test func placesAreKeptInAFile() throws {
        try withNetwork { folder in
            let arguments = ["render", "n", "--positions", "plaatsen.json", "-o", "x.svg", "--alone"]
            #expect(try BuiltProgram.run(arguments, in: folder).status == 0)
            let kept = try bytes(folder + "/plaatsen.json")
            let object = try JSONSerialization.jsonObject(with: kept) as? [String: Any]
            #expect(object?["schema"] as? String == "wittevlek.positions/1")
            let first = try bytes(folder + "/x.svg")
            #expect(try BuiltProgram.run(arguments, in: folder).status == 0)
            #expect(try bytes(folder + "/plaatsen.json") == kept)
            #expect(try bytes(folder + "/x.svg") == first)
        }
    }

    /// Where the places cannot be kept, that is said before anything is drawn, with what to do.
    @Test(arguments: [("nergens/plaatsen.json", "de map bestaat niet"), ("n/netwerk.yaml/p.json", "is geen map")])
    func placesThatCannotBeKeptAreToldBeforeDrawing(path: String, says: String) throws {
        try withNetwork { folder in
            let before = try files(folder)
            let run = try BuiltProgram.run(
                ["render", "n", "--positions", path, "-o", "x.svg", "--alone"], in: folder)
            #expect(run.status == 73)
            #expect(run.talk.contains(says) && run.talk.contains("niets getekend"), "\(run.talk)")
            #expect(run.talk.contains("--positions een bestand in een map"), "\(run.talk)")
            #expect(try files(folder) == before)
        }
    }

    /// Root may write everywhere.
    @Test(.enabled(if: getuid() != 0, "skipped: run as root, who may write in every folder"))
    func aFolderWithoutRightsIsToldAndPlacesOfOthersAreUsedAllTheSame() throws {
        try withNetwork { folder in
            let locked = folder + "/dicht"
            try FileManager.default.createDirectory(atPath: locked, withIntermediateDirectories: false)
            func lock(_ isLocked: Bool) throws {
                try FileManager.default.setAttributes(
                    [.posixPermissions: isLocked ? 0o555 : 0o755], ofItemAtPath: locked)
            }
            defer { try? lock(false) }
            let arguments = ["render", "n", "--positions", "dicht/p.json", "-o", "x.svg", "--alone"]
            try lock(true)
            let refused = try BuiltProgram.run(arguments, in: folder)
            #expect(refused.status == 73 && refused.talk.contains("geen rechten"), "\(refused.talk)")
            try lock(false)
            #expect(try BuiltProgram.run(arguments, in: folder).status == 0)
            try lock(true)
            let reused = try BuiltProgram.run(arguments, in: folder)
            #expect(reused.status == 0, "\(reused.talk)")
        }
    }

    /// Tiles that were searched for are kept, used again, and can be pasted into the network's settings.
    @Test func tilesAreKeptAndGoIntoTheNetwork() throws {
        try withFolder { folder in
            let network = folder + "/n"
            try FileManager.default.createDirectory(atPath: network, withIntermediateDirectories: false)
            var actors = "id,name,kind,level,lon,lat\n"
            for index in 0..<12 {
                actors += "g\(index),Gemeente \(index),government,gemeente,\(4 + Double(index % 4) * 0.2),"
                actors += "\(52 + Double(index / 4) * 0.12)\n"
            }
            let settings =
                "schema: wittevlek/1\nid: land\ntitle: Land\nlanguage: nl\nviews:\n"
                + "  - { id: kaart, title: Kaart, select: \"kind=government\", layout: tiles }\n"
            try Data(actors.utf8).write(to: URL(fileURLWithPath: network + "/actors.csv"))
            try Data(settings.utf8).write(to: URL(fileURLWithPath: network + "/network.yaml"))
            let arguments = ["render", "n", "--positions", "p.json", "-o", "x.svg", "--alone"]
            let searched = try BuiltProgram.run(arguments, in: folder)
            #expect(searched.status == 0, "\(searched.talk)")
            let (kept, drawn) = (try bytes(folder + "/p.json"), try bytes(folder + "/x.svg"))
            let reused = try BuiltProgram.run(arguments, in: folder)
            #expect(!reused.talk.contains("gezocht") && reused.status == 0, "\(reused.talk)")
            #expect(try bytes(folder + "/p.json") == kept)
            #expect(try bytes(folder + "/x.svg") == drawn)

            // As the guide says: what stands behind `tiles` goes behind `positions:`.
            let object = try JSONSerialization.jsonObject(with: kept) as? [String: Any]
            let tiles = try #require((object?["layouts"] as? [String: Any])?["tiles"])
            let pasted =
                settings + "positions: "
                + String(decoding: try JSONSerialization.data(withJSONObject: tiles), as: UTF8.self) + "\n"
            try Data(pasted.utf8).write(to: URL(fileURLWithPath: network + "/network.yaml"))
            let own = try BuiltProgram.run(["render", "n", "-o", "y.svg", "--alone"], in: folder)
            #expect(own.status == 0 && !own.talk.contains("gezocht"), "\(own.talk)")
            func shapes(_ path: String) throws -> [Substring] {
                String(decoding: try bytes(path), as: UTF8.self).split(separator: "\n").filter {
                    $0.hasPrefix("<polygon")
                }
            }
            #expect(try shapes(folder + "/y.svg") == shapes(folder + "/x.svg"))
        }
    }

    /// How far a run is, is told on a terminal, and nothing of it where talk goes into a file.
    @Test func noProgressWhereTalkGoesIntoAFile() throws {
        let network = Project.root + "/graphs/zuid-holland"
        try withFolder { folder in
            let piped = try BuiltProgram.run(
                ["render", network, "--all-views", "-o", "kaarten", "--alone"], in: folder)
            #expect(piped.status == 0)
            let lines = piped.talk.split(separator: "\n")
            #expect(lines.allSatisfy { $0.hasPrefix("geschreven: ") || $0.hasPrefix("let op: ") }, "\(piped.talk)")
            #expect(!piped.talk.contains("\r") && !piped.talk.contains("\u{1B}") && !piped.talk.contains(" van 10"))
        }
    }

    /// The maps are drawn as often as it takes to need more than a second, on whatever machine.
    @Test(.enabled(if: BuiltProgram.canMakeTerminal, "skipped: no terminal to be had here"))
    func onATerminalALongRunSaysHowFarItIs() throws {
        let network = Project.root + "/graphs/zuid-holland"
        let views = (0..<12).flatMap { _ in ["--view", "verbanden", "--view", "agenda", "--view", "tweedelijn"] }
        try withFolder { folder in
            let talk = try BuiltProgram.talkOnTerminal(["render", network, "-o", "k", "--alone"] + views, in: folder)
            #expect(talk.contains(#/\rkaart [0-9]+ van 36\x1B\[K/#), "\(talk)")
            // Every one is wiped before something else is said, and at the end.
            let shown = talk.matches(of: #/\rkaart [0-9]+ van 36\x1B\[K/#)
            for match in shown { #expect(talk[match.range.upperBound...].hasPrefix("\r")) }
        }
    }

    /// What one map of a series shows does not depend on which others are drawn.
    @Test func aMapOfASeriesIsTheSameAloneAndWithTheOthers() throws {
        try withNetwork { folder in
            let settings = folder + "/n/netwerk.yaml"
            var text = String(decoding: try bytes(settings), as: UTF8.self)
            #expect(text.contains("layout:") || text.contains("opmaak:"))
            // Without a word all views of a layout are one.
            let all = ["render", "n", "--all-views", "--layout", "neato", "-o", "reeks"]
            #expect(try BuiltProgram.run(all, in: folder).status == 0)
            for view in ["themas", "regio"] {
                let run = try BuiltProgram.run(
                    ["render", "n", "--view", view, "--layout", "neato", "-o", view + ".svg"], in: folder)
                #expect(run.status == 0, "\(run.talk)")
                #expect(try bytes(folder + "/\(view).svg") == bytes(folder + "/reeks/\(view).svg"))
            }
            // One of its own has places of its own.
            text = text.replacing(/(?m)^( +)(opmaak|layout):/, maxReplacements: 1) {
                "\($0.1)reeks: los\n\($0.1)\($0.2):"
            }
            try Data(text.utf8).write(to: URL(fileURLWithPath: settings))
            for view in ["themas", "regio"] {
                let run = try BuiltProgram.run(
                    ["render", "n", "--view", view, "--layout", "neato", "-o", "los-\(view).svg"], in: folder)
                #expect(run.status == 0, "\(run.talk)")
                #expect(try drawing(folder + "/los-\(view).svg") != drawing(folder + "/\(view).svg"))
            }
        }
    }

    @Test func aNetworkWithoutViewsIsDrawnWhole() throws {
        try withFolder { folder in
            try Data("van,naar\na,b\nb,c\n".utf8).write(to: URL(fileURLWithPath: folder + "/lijst.csv"))
            let run = try BuiltProgram.run(["render", "lijst.csv"], in: folder)
            #expect(run.status == 0, "\(run.talk)")
            #expect(try files(folder).filter { $0.hasSuffix(".svg") }.count == 1)
        }
    }

    @Test func aFolderThatIsNotThereIsToldInTheNameOfThePicture() throws {
        try withNetwork { folder in
            let run = try BuiltProgram.run(["render", "n", "-o", "weg/kaart.svg"], in: folder)
            #expect(run.status == 73)
            #expect(run.talk.contains(#""weg/kaart.svg" kan niet worden geschreven: de map bestaat niet"#))
            let file = try BuiltProgram.run(["render", "n", "-o", "n/bronnen.csv/kaart.svg"], in: folder)
            #expect(file.status == 73)
            #expect(file.talk.contains("kaart.svg\" kan niet worden geschreven: een deel van het pad is geen map"))
        }
    }
}
