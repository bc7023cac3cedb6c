import Collaboration
import Formats
import Foundation
import Testing

/// Networks that are given together become one, by id; what they say in two ways is told with both places.
@Suite struct SeveralNetworksTests {
    private func read(_ networks: [String: String]...) throws -> ReadResult {
        try Fixture.inFolder { folder in
            var paths: [String] = []
            for (number, files) in networks.enumerated() {
                let path = folder + "/n\(number + 1)"
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
                for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name)) }
                paths.append(path)
            }
            return NetworkReader.read(paths: paths)
        }
    }

    private func ends(_ place: FilePlace?, _ end: String) -> Bool {
        place.map { "\($0.file):\($0.line)".hasSuffix(end) } ?? false
    }

    @Test func theSameTwiceIsTheSame() throws {
        let result = try read(Fixture.sound, Fixture.sound)
        #expect(result.problems.isEmpty)
        #expect(result.balance("actors") == TableBalance(table: "actors", read: 6, taken: 3, merged: 3))
        #expect(result.balance("claims") == TableBalance(table: "claims", read: 2, taken: 1, merged: 1))
        #expect(result.network.canonicalHash == (try Fixture.read(Fixture.sound).network.canonicalHash))
    }

    @Test func oneNetworkAddsToTheOther() throws {
        let other = [
            "network.yaml": "schema: wittevlek/1\nid: tweede\ntitle: Tweede\n",
            "actors.csv":
                "id,name,kind,level,population\ngouda,Gouda,overheid,gemeente,73427\ndelft,Delft,government,gemeente,\n",
            "sources.csv": "id,title,publisher\nbron-a,Rapport A,Bureau A\n",
            "claims.csv": "from,relation,to,status,source\ndelft,borders-on,regio-leiden,absent,bron-a/tabel\n",
        ]
        let result = try read(Fixture.sound, other)
        #expect(result.errors.isEmpty)
        #expect(result.network.id == "klein+tweede")
        #expect(result.network.actor("gouda")?.code == "GM0513")
        #expect(result.network.actor("gouda")?.attributes.map(\.value) == [.number(73_427)])
        #expect(result.network.source("bron-a")?.publisher == "Bureau A")
        #expect(result.network.claims.count == 2)
        #expect(result.balance("actors") == TableBalance(table: "actors", read: 5, taken: 5))
    }

    @Test func whatClashesIsToldWithBothPlaces() throws {
        var other = Fixture.sound
        other["actors.csv"] =
            "id,name,kind,level\ngouda,Gouda aan de IJssel,government,gemeente\nleiden,Leiden,government,gemeente\nregio-leiden,Leiden,region,\n"
        other["sources.csv"] = "id,title,parts\nbron-a,Rapport Q,/tabel\n"
        other["network.yaml"] = Fixture.sound["network.yaml"]!.replacing("2021-10-01", with: "2022")
        let result = try read(Fixture.sound, other)
        #expect(
            result.errors.map(\.problem) == [
                .clashingAttribute(actor: "gouda", key: "name"), .clash(id: "bron-a", table: "sources"),
            ])
        #expect(ends(result.errors[0].place, "n2/actors.csv:2"))
        #expect(ends(result.errors[0].other, "n1/actors.csv:3"))
        #expect(ends(result.errors[1].other, "n1/sources.csv:2"))
        #expect(result.warnings.map(\.problem) == [.clash(id: "as-of", table: "network")])
        #expect(result.network.asOf == CivilDate(year: 2022, month: 12, day: 31))
        #expect(result.network.actor("gouda")?.name == "Gouda")
        #expect(result.balance("actors") == TableBalance(table: "actors", read: 6, taken: 4, merged: 1, rejected: 1))
    }

    @Test func rulesAndViewsOfOneID() throws {
        func settings(_ title: String) -> String {
            Fixture.sound["network.yaml"]!
                + "\nviews: [ { id: v, title: \(title) } ]\nclasses: [ { id: k, label: \(title), open: true } ]\n"
        }
        let first = Fixture.sound(with: ["network.yaml": settings("een")])
        let second = Fixture.sound(with: ["network.yaml": settings("twee")])
        #expect(try read(first, first).problems.isEmpty)
        let result = try read(first, second)
        #expect(result.errors.map(\.problem) == [.clash(id: "v", table: "views"), .clash(id: "k", table: "classes")])
        #expect(result.errors.allSatisfy { ends($0.other, "n1/network.yaml:5") || ends($0.other, "n1/network.yaml:6") })
        #expect(result.network.views.map(\.title) == ["een"])
    }

    @Test func aNameIsLookedForAtHomeFirst() throws {
        var other = Fixture.sound
        other["actors.csv"] = "id,name,kind\nx,Gouda,theme\nregio-leiden,Leiden,region\n"
        other["claims.csv"] = "from,relation,to,status\nGouda,addresses,regio-leiden,present\nLeyden,leads,x,present\n"
        let result = try read(Fixture.sound, other)
        #expect(result.errors.isEmpty)
        #expect(result.network.claims.map(\.from).sorted() == [.actor("gouda"), .actor("leiden"), .actor("x")])
    }

    @Test func anEdgeListBesideANetwork() throws {
        let result = try Fixture.inFolder { folder in
            try Data("van,naar\ngouda,school\n".utf8).write(to: URL(fileURLWithPath: folder + "/scholen.csv"))
            for (name, text) in Fixture.sound {
                try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
            }
            return NetworkReader.read(paths: [folder, folder + "/scholen.csv"])
        }
        #expect(result.errors.isEmpty)
        #expect(result.network.actor("gouda")?.kind == .government)
        #expect(result.network.actor("school")?.kind == .institution)
        #expect(result.network.claims.map(\.relation) == ["member-of", "tie"])
    }
}
