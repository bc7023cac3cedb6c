import Collaboration
import Formats
import Foundation
import Testing

@Suite struct EdgeListReaderTests {
    private func read(_ text: String, name: String = "buren.csv", options: ReadOptions = ReadOptions()) throws
        -> ReadResult
    {
        try Fixture.inFolder { folder in
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
            return NetworkReader.read(paths: [folder + "/" + name], options: options)
        }
    }

    private func edges(_ result: ReadResult) -> [String] {
        result.network.claims.map { "\($0.from)-\($0.to)" + ($0.strength.map { ":\($0)" } ?? "") }
    }

    @Test(arguments: [
        "source,target\na,b\nb,c\n", "van;naar\r\na;b\r\nb;c\r\n", "From\tTo\na\tb\nb\tc\n", "a,b\nb,c\n",
        "target,source\nb,a\nc,b\n",
    ])
    func headersAndNone(text: String) throws {
        let result = try read(text)
        #expect(result.problems.isEmpty)
        #expect(edges(result) == ["a-b", "b-c"])
        #expect(result.balance("claims") == TableBalance(table: "claims", read: 2, taken: 2))
        #expect(result.network.actors.map(\.kind) == [.institution, .institution, .institution])
        #expect(result.network.id == "buren")
    }

    @Test func tiesAreClaimsOfTheFile() throws {
        let network = try read("van,naar\na,b\n").network
        let claim = try #require(network.claims.first)
        #expect(claim.relation == "tie")
        #expect(claim.status == .present)
        #expect(claim.source == "buren")
        #expect(claim.strength == nil)
        #expect(network.source("buren")?.title == "buren")
        #expect(network.relation("tie")?.isDirected == false)
        let directed = try read("van,naar\na,b\n", options: ReadOptions(isDirected: true)).network
        #expect(directed.relation("tie")?.isDirected == true)
    }

    @Test func weights() throws {
        #expect(edges(try read("source,target,weight\na,b,2.5\nb,c,\n")) == ["a-b:2.5", "b-c"])
        #expect(edges(try read("van;naar;gewicht\na;b;1,5\n")) == ["a-b:1.5"])
        #expect(edges(try read("a,b,3\nb,c,4\n")) == ["a-b:3.0", "b-c:4.0"])
        // Words of another language above numbers are a header.
        #expect(edges(try read("von,nach,Gewicht\na,b,3\n")) == ["a-b:3.0"])
        let wrong = try read("source,target,weight\na,b,veel\n")
        #expect(wrong.errors.map(\.problem) == [.notANumber(text: "veel", column: "weight")])
        #expect(edges(wrong) == ["a-b"])
        let twofold = try read("source,target,weight\na,b,1.234\n")
        #expect(
            twofold.problems.map(\.problem) == [
                .ambiguousNumber(text: "1.234", column: "weight", taken: 1.234, otherwise: 1234)
            ])
    }

    @Test func recordsThatAreNoTie() throws {
        let result = try read("source,target\na,a\n,b\na,b\na,b\na,b,c\n b , c \n")
        #expect(result.balance("claims") == TableBalance(table: "claims", read: 6, taken: 2, merged: 1, rejected: 3))
        #expect(
            result.errors.map(\.problem) == [
                .selfTie(actor: "a"), .missingCell(column: "source"), .cellTooMany(found: 3, columns: 2),
            ])
    }

    @Test func namesBecomeIDs() throws {
        let network = try read("source,target\nDen Haag,'s-Gravenhage\nden-haag,GM0518\n").network
        #expect(network.actors.map(\.id) == ["GM0518", "den-haag", "den-haag-2", "s-gravenhage"])
        #expect(network.actor("den-haag")?.name == "Den Haag")
    }

    @Test func aTableOfClaimsIsNoEdgeList() throws {
        let result = try read("from,relation,to\na,b,c\n")
        #expect(result.failure == .unreadable)
        #expect(result.errors.map(\.problem) == [.tableOfNetwork(table: "claims")])
        #expect(result.errors.first?.suggestion == nil)
        let actors = try read("id;naam;soort\ngouda;Gouda;overheid\n")
        #expect(actors.errors.map(\.problem) == [.tableOfNetwork(table: "actors")])
        let path = Fixture.path("voorbeeld/actors.csv")
        #expect(NetworkReader.read(paths: [path]).errors.first?.suggestion == Fixture.path("voorbeeld"))
    }

    @Test(arguments: ["a\nb\n", "naam,plaats,soort\nx,y,z\n", "a,b,c,d\n1,2,3,4\n"])
    func aTableOfSomethingElseIsNoEdgeList(text: String) throws {
        let result = try read(text)
        #expect(result.failure == .unreadable)
        let columns = text.split(separator: "\n")[0].split(separator: ",").map(String.init)
        #expect(result.errors.map(\.problem) == [.noEdgeList(columns: columns)])
        #expect(result.network.claims.isEmpty)
    }
}
