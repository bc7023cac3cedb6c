import Analysis
import Collaboration
import GraphCore
import TestSupport
import Testing

@Suite struct MeasuresTests {
    /// A star of four leaves round c, with one actor apart.
    private func star() throws -> (Projection, Snapshot) {
        let network = network(
            ["a", "b", "c", "d", "e", "z"].map { actor($0, .institution) },
            ["a", "b", "d", "e"].map { claim("c", "collaborates-with", $0) })
        let snapshot = Snapshot(network)
        return (try snapshot.projection(), snapshot)
    }

    // By hand: 4 leaves make 6 unordered pairs through c. Wasserman-Faust: c reaches 4 of 5 others in 4 steps, 1 · 4/5.
    @Test(arguments: [
        (MeasureID.degree, 4.0, 1.0), (.betweenness, 6, 0), (.closeness, 0.8, 4.0 / 7 * 0.8), (.harmonic, 4, 2.5),
        (.coreness, 1, 1), (.clustering, 0, 0), (.eccentricity, 1, 2), (.effectiveSize, 4, 1), (.efficiency, 1, 1),
        (.constraint, 0.25, 1), (.strength, 4, 1), (.currentFlowBetweenness, 6, 0),
    ])
    func ofAStar(_ id: MeasureID, centre: Double, leaf: Double) throws {
        let result = try star().0.measure(id)
        #expect(abs(try #require(result.value(of: "c")) - centre) < 1e-9)
        #expect(abs(try #require(result.value(of: "a")) - leaf) < 1e-9)
    }

    @Test func equalValuesShareARank() throws {
        let degree = try star().0.measure(.degree)
        #expect(degree.actors == ["a", "b", "c", "d", "e", "z"])
        #expect(degree.ranks == [2, 2, 1, 2, 2, 6])
        #expect(degree.shared(rank: 2) == 4)
        #expect(degree.order == [2, 0, 1, 3, 4, 5])
        #expect(degree.convention == .raw)
    }

    @Test func whoHasNoContactsHasNoConstraintAndNoRank() throws {
        let constraint = try star().0.measure(.constraint)
        #expect(constraint.value(of: "z") == nil)
        #expect(constraint.ranks.last == .some(nil))
        #expect(constraint.order.last == 5)
    }

    @Test func pairsAreOrderedInADirectedProjection() throws {
        let network = network(
            ["a", "b", "c"].map { actor($0, .institution) }, [claim("a", "funds", "b"), claim("b", "funds", "c")])
        let directed = try Snapshot(network).projection(ProjectionSettings(isDirected: true)).measure(.betweenness)
        #expect(directed.convention == .orderedPairs)
        #expect(directed.values == [0, 1, 0])
        #expect(try Snapshot(network).projection().measure(.betweenness).convention == .unorderedPairs)
    }

    @Test func brokerageBetweenKinds() throws {
        let network = network(
            [actor("a", .institution), actor("b", .region), actor("c", .institution)],
            [claim("a", "funds", "b"), claim("b", "funds", "c")])
        let snapshot = Snapshot(network)
        let projection = try snapshot.projection(ProjectionSettings(isDirected: true))
        let result = try projection.measure(.brokerage, groups: projection.groups(.kind, in: snapshot))
        #expect(result.roles[1].itinerant == 1)
        #expect(result.values == [0, 1, 0])
    }

    @Test func groupsByRegion() throws {
        let network = network(
            ["a", "b", "c"].map { municipality($0) } + [region("r")],
            [claim("a", "member-of", "r"), claim("c", "member-of", "r")])
        let snapshot = Snapshot(network)
        let projection = try snapshot.projection(ProjectionSettings(selector: selector("level=gemeente")))
        #expect(projection.groups(.region(type: "cultuurregio"), in: snapshot).labels == [0, 1, 0])
    }

    @Test func aStrengthThatAMeasureCannotTakeNamesItsTie() throws {
        let network = network(
            ["a", "b"].map { actor($0, .institution) }, [claim("a", "collaborates-with", "b", strength: -2)])
        let projection = try Snapshot(network).projection(ProjectionSettings(strengths: .declared))
        #expect(throws: MeasureError.strength(from: "a", to: "b", -2)) { try projection.measure(.pagerank) }
    }
}
