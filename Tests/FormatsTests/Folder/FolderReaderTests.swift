import Collaboration
import Foundation
import Tables
import Testing

@testable import Formats

/// Files that are not what they should be.
@Suite struct FolderReaderTests {
    private func expectFailure(
        _ result: ReadResult, _ failure: ReadResult.Failure, _ problem: Problem, at: String
    ) {
        #expect(result.failure == failure)
        #expect(result.errors.map(\.problem).contains(problem))
        #expect(result.errors.first { $0.problem == problem }?.at == at)
        #expect(result.hasErrors)
    }

    @Test func aFolderThatIsNotThere() throws {
        try Fixture.inFolder { folder in
            try FileManager.default.createDirectory(atPath: folder + "/gouda", withIntermediateDirectories: false)
            let result = NetworkReader.read(paths: [folder + "/goude"])
            expectFailure(result, .noSuchInput, .noSuchFile(path: folder + "/goude"), at: folder + "/goude:0:0")
            #expect(result.errors.first?.suggestion == folder + "/gouda")
        }
    }

    @Test func aFolderWithoutANetwork() throws {
        let result = try Fixture.read(["netwerk.yam": "x", "b.csv": "x"])
        #expect(result.failure == .unreadable)
        #expect(
            result.errors.map(\.problem) == [.noNetworkFile(expected: ["network.yaml", "netwerk.yaml"], tables: [])])
        #expect(result.errors.first?.suggestion == "netwerk.yam")
        let tables = try Fixture.read(["actoren.csv": "x"])
        #expect(
            tables.errors.map(\.problem) == [
                .noNetworkFile(expected: ["network.yaml", "netwerk.yaml"], tables: ["actoren.csv"])
            ])
    }

    @Test func aFileThatIsNoNetwork() throws {
        let path = Fixture.path("voorbeeld/network.yaml")
        #expect(NetworkReader.read(paths: [path]).network.id == "voorbeeld")
        try Fixture.inFolder { folder in
            try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/brief.docx"))
            let result = NetworkReader.read(paths: [folder + "/brief.docx"])
            expectFailure(
                result, .unreadable, .unsupportedFormat(ending: "docx"), at: folder + "/brief.docx:0:0")
        }
    }

    @Test func aQuoteThatIsNotClosed() throws {
        let result = try Fixture.read(
            Fixture.sound(with: ["claims.csv": "from,relation,to,status,note\ngouda,leads,leiden,present,\"x\n"]))
        expectFailure(result, .unreadable, .unclosedQuote, at: "claims.csv:2:5")
        // The rest is read all the same.
        #expect(result.network.actors.count == 3)
    }

    @Test func anEmptyFileAndOneThatIsNoText() throws {
        let empty = try Fixture.read(Fixture.sound(with: ["claims.csv": ""]))
        expectFailure(empty, .unreadable, .emptyFile, at: "claims.csv:0:0")
        let settings = try Fixture.read(Fixture.sound(with: ["network.yaml": " \n"]))
        expectFailure(settings, .unreadable, .emptyFile, at: "network.yaml:0:0")
        var files = Fixture.sound.mapValues { Array($0.utf8) }
        files["claims.csv"] = [0x66, 0x00, 0x01, 0x02]
        expectFailure(try Fixture.read(files), .unreadable, .notText, at: "claims.csv:1:1")
        files["claims.csv"] = Array("from,é\nx,".utf8) + [0xE9, 0x0A]
        expectFailure(try Fixture.read(files), .unreadable, .invalidEncoding(encoding: "UTF-8"), at: "claims.csv:2:2")
    }

    @Test func aTableThatIsMissing() throws {
        var files = Fixture.sound
        files["actors.csv"] = nil
        files["claims.csv"] = nil
        files["actor.csv"] = "id,name,kind\n"
        let result = try Fixture.read(files)
        expectFailure(result, .unreadable, .missingTable(file: "actors.csv"), at: "actors.csv:0:0")
        #expect(result.warnings.map(\.problem) == [.unknownFile(name: "actor.csv")])
        #expect(result.warnings.map(\.suggestion) == ["actors.csv"])
    }

    /// What only follows from a part that could not be read is counted, not told: the cause would drown in it.
    @Test(arguments: [
        ("network.yaml", "schema: wittevlek/9", 2), ("network.yaml", "- a", 2), ("network.yaml", "a: [b", 2),
        ("network.yaml", "", 2), ("actors.csv", "", 3), ("sources.csv", "\"x", 1),
    ])
    func theCauseStandsFirstAndWhatFollowsIsHeldBack(file: String, text: String, heldBack: Int) throws {
        let result = try Fixture.read(
            Fixture.sound(with: [
                "claims.csv":
                    "from,relation,to,status,source\nclass:alle,own-relation,gouda,prsent,bron-a\nleiden,leads,gouda,present,\n",
                "counts.csv": "source,count\nbron-b,veel\n", file: text,
            ]))
        #expect(result.failure == .unreadable)
        #expect(result.isPartial)
        #expect(result.problems.first?.place?.file == file)
        #expect(result.heldBack >= heldBack, "\(result.heldBack)")
        #expect(result.errors.contains { $0.problem == .unknownStatus(text: "prsent") })
        #expect(result.errors.contains { $0.problem == .notANumber(text: "veel", column: "count") })
    }

    @Test func anotherNetworkMayHaveTheActors() throws {
        try Fixture.inFolder { folder in
            for (name, files) in [
                ("a", Fixture.sound),
                ("b", ["network.yaml": "schema: wittevlek/1\nid: b\n", "claims.csv": Fixture.sound["claims.csv"]!]),
            ] {
                try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: false)
                for (file, text) in files {
                    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)/\(file)"))
                }
            }
            #expect(NetworkReader.read(paths: [folder + "/a", folder + "/b"]).failure == nil)
            #expect(NetworkReader.read(paths: [folder + "/b"]).failure == .unreadable)
        }
    }

    @Test func tablesMayBeSplit() throws {
        let result = try Fixture.read(
            Fixture.sound(with: [
                "claims-borders.csv": "from,relation,to,status\ngouda,borders-on,leiden,present\n",
                "relaties.csv": "van;relatie;naar;status\ngouda;grenst aan;leiden;aanwezig\n",
                "actoren-rest.csv": "id;naam;soort\ngouda;Gouda;regio\nx;X;thema\n", "notities.csv": "een,twee\n",
            ]))
        #expect(result.balance("claims")?.taken == 3)
        #expect(result.balance("actors") == TableBalance(table: "actors", read: 5, taken: 4, rejected: 1))
        #expect(result.errors.map(\.at) == ["actors.csv:3:1"])
        #expect(
            result.dialects.map(\.file) == [
                "actoren-rest.csv", "actors.csv", "claims-borders.csv", "claims.csv", "relaties.csv", "sources.csv",
            ])
        #expect(result.dialects.map(\.dialect.delimiter) == [";", ",", ",", ",", ";", ","])
    }

    @Test func pathsThatClimbOut() throws {
        for path in ["../grenzen.geojson", "/etc/passwd", "kaart/../../x", "~/x"] {
            let settings = Fixture.sound["network.yaml"]! + "\nboundaries: \(path)\n"
            let result = try Fixture.read(Fixture.sound(with: ["network.yaml": settings]))
            #expect(result.errors.map(\.problem) == [.climbsOut(path: path)])
            #expect(result.errors.map(\.at) == ["network.yaml:5:13"])
            #expect(result.boundariesPath == nil)
        }
    }

    @Test func aTableThatIsALinkToElsewhere() throws {
        try Fixture.inFolder { folder in
            for (name, text) in Fixture.sound {
                try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
            }
            try FileManager.default.removeItem(atPath: folder + "/claims.csv")
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/claims.csv", withDestinationPath: Fixture.path("voorbeeld/claims.csv"))
            let result = NetworkReader.read(paths: [folder])
            expectFailure(result, .unreadable, .climbsOut(path: "claims.csv"), at: "claims.csv:0:0")
        }
    }

    @Test func theOutlinesThatANetworkNames() throws {
        let settings =
            Fixture.sound["network.yaml"]!
            + "\ngrenzen: kaart/zh.geojson\nplaatsen: { gouda: [2, 3], Leyden: [0, 1] }\n"
        let result = try Fixture.read(Fixture.sound(with: ["network.yaml": settings, "kaart/zh.geojson": "{}"]))
        #expect(result.problems.isEmpty)
        #expect(result.network.boundaries == "kaart/zh.geojson")
        #expect(result.boundariesPath?.hasSuffix("/kaart/zh.geojson") == true)
        #expect(
            result.network.tiles == ["gouda": TilePlace(column: 2, row: 3), "leiden": TilePlace(column: 0, row: 1)])
    }

    @Test func tilesInATable() throws {
        let settings = Fixture.sound["network.yaml"]! + "\npositions: tegels.csv\n"
        let result = try Fixture.read(
            Fixture.sound(with: [
                "network.yaml": settings, "tegels.csv": "actor;kolom;rij\ngouda;2;3\nutrecht;1;1\nleiden;x;1\n",
            ]))
        #expect(result.network.tiles == ["gouda": TilePlace(column: 2, row: 3)])
        #expect(result.errors.map(\.at) == ["tegels.csv:3:1", "tegels.csv:4:2"])
    }

    /// In both carriers: a tile that no map has, and one that is another's, are none.
    @Test func tilesThatCannotBe() throws {
        let far = Int.max
        for (tiles, places) in [
            ("{ gouda: [\(far), 0], leiden: [1, -1001], regio-leiden: [-1000, 1000] }", ["5:14", "5:47"]),
            ("tegels.csv", ["2:1", "3:1"]),
        ] {
            let result = try Fixture.read(
                Fixture.sound(with: [
                    "network.yaml": Fixture.sound["network.yaml"]! + "\npositions: \(tiles)\n",
                    "tegels.csv": "actor,column,row\ngouda,\(far),0\nGM0546,1,-1001\nregio-leiden,-1000,1000\n",
                ]))
            #expect(result.network.tiles == ["regio-leiden": TilePlace(column: -1000, row: 1000)])
            #expect(result.errors.map { $0.at.split(separator: ":", maxSplits: 1).last.map(String.init) } == places)
            #expect(
                result.errors.map(\.problem)
                    == ["gouda", "leiden"].map { .farTile(actor: $0, farthest: TilePlace.farthest) })
        }
    }

    @Test func aTileIsOneActors() throws {
        let settings = Fixture.sound["network.yaml"]! + "\npositions: { gouda: [1, 1], GM0546: [1, 1] }\n"
        let result = try Fixture.read(Fixture.sound(with: ["network.yaml": settings]))
        #expect(result.network.tiles == ["gouda": TilePlace(column: 1, row: 1)])
        let error = try #require(result.errors.first)
        #expect(result.errors.count == 1 && error.problem == .sharedTile(actor: "leiden", other: "gouda"))
        #expect(error.at == "network.yaml:5:29" && error.other?.column == 14)
    }
}
