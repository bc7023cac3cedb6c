import Collaboration
import TestSupport
import Testing

/// The made-up network's table of ties, as it was worked out by hand.
@Suite struct SnapshotTests {
    private let network = madeUpNetwork()

    private func status(
        _ from: ActorID, _ relation: RelationID, _ to: ActorID, asOf: String = "2021-10-01", by: [Viewpoint] = []
    )
        -> TieStatus
    {
        Snapshot(network, asOf: day(asOf), accordingTo: by).status(from: from, relation, to: to)
    }

    @Test func tiesOfAllSources() {
        #expect(status("aanstad", "member-of", "regio-noord") == .present)
        #expect(status("beekdam", "member-of", "regio-noord") == .present)
        #expect(status("cosland", "member-of", "regio-zuid") == .contested)
        #expect(status("aanstad", "member-of", "regio-zuid") == .desired)
        #expect(status("beekdam", "member-of", "regio-zuid") == .absent)
        #expect(status("duinoord", "member-of", "regio-noord") == .absent)
        #expect(status("duinoord", "member-of", "stelsel") == .planned)
        #expect(status("ministerie", "funds", "regio-noord") == .unstated)
        #expect(status("ministerie", "funds", "regio-noord", asOf: "2020-06-01") == .present)
        #expect(status("ministerie", "addresses", "a3") == .absent)
        #expect(status("steunpunt", "addresses", "a3") == .contested)
        #expect(status("steunpunt", "addresses", "a3", by: [.source("bron-b/tabel")]) == .absent)
    }

    @Test func bySourceAPartDoesNotSpeakForTheWhole() {
        #expect(status("steunpunt", "addresses", "a3", by: [.source("bron-b/advies")]) == .present)
        #expect(status("steunpunt", "addresses", "a3", by: [.source("bron-b")]) == .contested)
        #expect(status("cosland", "member-of", "regio-zuid", by: [.source("bron-a")]) == .present)
        #expect(status("beekdam", "member-of", "regio-noord", by: [.source("bron-a")]) == .unstated)
        #expect(status("aanstad", "member-of", "regio-zuid", by: [.holder("provincie-fictie")]) == .desired)
    }

    @Test func classes() {
        #expect(status("fluitdorp", "addresses", "a1") == .present)
        // An open class with a bound: unknown of each, and so not implied absent.
        #expect(status("aanstad", "addresses", "a3") == .unknown)
        // One without a bound gives no pair and stops no implied absence.
        #expect(status("aanstad", "addresses", "a2") == .absent)
        #expect(status("regio-noord", "addresses", "a2") == .absent)
    }

    @Test func theEarliestAsOfHasNothingInForce() {
        let snapshot = Snapshot(network, asOf: day("2010-01-01"))
        #expect(snapshot.ties.isEmpty)
        #expect(snapshot.status(from: "beekdam", "member-of", to: "regio-zuid") == .unstated)
    }

    @Test func everyTieKeepsItsClaims() throws {
        let snapshot = Snapshot(network)
        let tie = try #require(snapshot.tie(from: "aanstad", "member-of", to: "regio-noord"))
        #expect(tie.claims.map { network.claims[$0].source } == ["bron-a", "bron-b"])
        let contested = try #require(snapshot.tie(from: "cosland", "member-of", to: "regio-zuid"))
        #expect(contested.impliedAbsentBy.map { network.completeness[$0].source } == ["bron-b"])
    }

    @Test func withoutADateTheLatestSeenCounts() {
        let network = Network(
            id: "n", title: "n",
            claims: [claim("a", "funds", "b", seen: "2019"), claim("a", "funds", "c", seen: "2020-03")])
        #expect(network.asOf == day("2020-03-31"))
        #expect(Network(id: "n", title: "n").asOf == nil)
    }

    @Test func undirectedTiesAreOneWhicheverWayTheyAreTold() {
        let network = Network(
            id: "n", title: "n", actors: [municipality("x"), municipality("y")],
            claims: [claim("y", "borders-on", "x"), claim("x", "borders-on", "y", by: "b")])
        let snapshot = Snapshot(network)
        #expect(snapshot.ties.count == 1)
        #expect(snapshot.ties.first?.claims.count == 2)
        #expect(snapshot.status(from: "x", "borders-on", to: "y") == .present)
        #expect(snapshot.status(from: "y", "borders-on", to: "x") == .present)
    }

    @Test func ofStrengthsTheLatestCountsAndADifferenceIsKept() {
        let network = Network(
            id: "n", title: "n", actors: [municipality("x"), region("r")],
            claims: [
                claim("x", "funds", "r", by: "a", seen: "2019", strength: 9),
                claim("x", "funds", "r", by: "b", seen: "2020", strength: 5),
                claim("x", "funds", "r", by: "c", seen: "2020", strength: 7),
            ])
        let strength = Snapshot(network).tie(from: "x", "funds", to: "r")?.strength
        #expect(strength?.value == 7 && strength?.isDisputed == true)
    }

    @Test func countsAreHeldAgainstTheNamesOfTheirOwnSource() {
        let checks = Snapshot(network).countChecks()
        #expect(checks.count == 1)
        #expect(checks.first?.named == ["aanstad"])
        #expect(checks.first?.namedByOthers == ["beekdam"])
        #expect(checks.first?.unnamed == 3)
    }

    @Test func aSourceThatWasNotChosenIsNotHeldToItsCounts() {
        #expect(Snapshot(network, accordingTo: [.source("bron-b")]).countChecks().isEmpty)
        #expect(Snapshot(network, accordingTo: [.source("bron-a")]).countChecks().first?.named == ["aanstad"])
    }
}
