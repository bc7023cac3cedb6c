import Analysis
import Collaboration
import GraphCore
import TestSupport
import Testing

@Suite struct ProjectionTests {
    /// m and n share p and q; o is in p alone; m funds n, and they work together.
    private var base: Network {
        network(
            ["m", "n", "o"].map { municipality($0) } + [actor("p", .partnership), actor("q", .partnership)],
            [
                claim("m", "member-of", "p"), claim("n", "member-of", "p"), claim("o", "member-of", "p"),
                claim("m", "member-of", "q"), claim("n", "member-of", "q"), claim("m", "funds", "n", strength: 50),
                claim("n", "collaborates-with", "m"), claim("n", "borders-on", "o"),
                claim("o", "funds", "m", .planned),
            ])
    }

    private func edges(_ projection: Projection) -> [String: Double] {
        var result: [String: Double] = [:]
        for (edge, strength) in zip(projection.graph.edges, projection.strengths) {
            result["\(projection.actors[edge.source])-\(projection.actors[edge.target])"] = strength
        }
        return result
    }

    private var municipalities: Selector { selector("level=gemeente") }

    @Test func directTiesAreMergedAndBordersAreNone() throws {
        let projection = try Snapshot(base).projection(ProjectionSettings(selector: municipalities))
        #expect(edges(projection) == ["m-n": 2])
        #expect(projection.actors == ["m", "n", "o"])
        #expect(projection.vertex(of: "n") == 1)
        #expect(projection.ties[0].count == 2)
    }

    @Test func bordersOnRequest() throws {
        let settings = ProjectionSettings(relations: ["borders-on"])
        #expect(edges(try Snapshot(base).projection(settings)) == ["n-o": 1])
    }

    @Test func directedKeepsBothWaysOfAnUndirectedRelation() throws {
        let settings = ProjectionSettings(isDirected: true, selector: municipalities)
        #expect(edges(try Snapshot(base).projection(settings)) == ["m-n": 2, "n-m": 1])
    }

    @Test func declaredStrengths() throws {
        let settings = ProjectionSettings(strengths: .declared, selector: municipalities)
        #expect(edges(try Snapshot(base).projection(settings)) == ["m-n": 51])
    }

    @Test func sharedPartnershipsByCountAndByNewman() throws {
        let count = ProjectionSettings(kind: .shared, selector: municipalities)
        #expect(edges(try Snapshot(base).projection(count)) == ["m-n": 2, "m-o": 1, "n-o": 1])
        let newman = ProjectionSettings(kind: .shared, strengths: .newman, selector: municipalities)
        #expect(edges(try Snapshot(base).projection(newman)) == ["m-n": 1.5, "m-o": 0.5, "n-o": 0.5])
    }

    @Test func whatIsIncludedOnRequest() throws {
        let settings = ProjectionSettings(selector: municipalities, including: [.planned])
        #expect(edges(try Snapshot(base).projection(settings)) == ["m-n": 2, "m-o": 1])
    }

    @Test func aPlainGraphStandsAsItIs() throws {
        let plain = Network(
            id: "g", title: "g", actors: ["a", "b"].map { actor($0, .institution) },
            relations: [RelationType(id: "tie", dutch: "verbinding", english: "tie", isDirected: true, place: nowhere)],
            claims: [claim("b", "tie", "a", strength: 3)])
        let projection = try Snapshot(plain).projection()
        #expect(projection.graph.isDirected)
        #expect(edges(projection) == ["b-a": 3])
        #expect(projection.settings.strengths == .declared)
    }

    @Test func twoModes() throws {
        let graph = try Snapshot(base).twoMode()
        #expect(graph.actors == ["m", "n", "o", "p", "q"])
        #expect(graph.memberCount == 3)
        #expect(graph.graph.edgeCount == 5)
        #expect(graph.isPartnership == [false, false, false, true, true])
    }
}
