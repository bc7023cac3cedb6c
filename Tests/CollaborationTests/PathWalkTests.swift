import Collaboration
import TestSupport
import Testing

@Suite struct PathWalkTests {
    private func step(_ relation: RelationID, inverse: Bool = false, to: String = "") -> PathStep {
        PathStep(via: [.init(relation, isInverse: inverse)], to: selector(to))
    }

    private func ends(_ snapshot: Snapshot, _ path: RelationPath, from: ActorID) -> [String: Certainty] {
        Dictionary(uniqueKeysWithValues: snapshot.ends(of: path, from: from).map { ($0.actor.rawValue, $0.certainty) })
    }

    @Test func theMadeUpNetworksFunder() {
        let path = [step("funds", inverse: true, to: "kind=government level=rijk")]
        #expect(ends(Snapshot(madeUpNetwork()), path, from: "regio-noord") == ["ministerie": .possible])
        let earlier = Snapshot(madeUpNetwork(), asOf: day("2020-06-01"))
        #expect(ends(earlier, path, from: "regio-noord") == ["ministerie": .present])
    }

    @Test func aCompleteListLeavesNothingPossible() {
        let path = [step("member-of", to: "type=cultuurregio")]
        let snapshot = Snapshot(madeUpNetwork())
        #expect(ends(snapshot, path, from: "aanstad") == ["regio-noord": .present])
        #expect(ends(snapshot, path, from: "cosland") == ["regio-zuid": .contested])
        #expect(ends(snapshot, path, from: "duinoord") == [:])
        let byA = Snapshot(madeUpNetwork(), accordingTo: [.source("bron-a")])
        #expect(ends(byA, path, from: "duinoord") == ["regio-noord": .possible, "regio-zuid": .possible])
    }

    @Test func aPathIsAsCertainAsItsLeastCertainStepAndTheBestCounts() {
        let network = Network(
            id: "n", title: "n", actors: ["m", "p", "q"].map { municipality($0) } + [region("r"), region("s")],
            claims: [
                claim("m", "collaborates-with", "p"), claim("m", "collaborates-with", "q"),
                claim("p", "member-of", "r", .unknown), claim("q", "member-of", "r"), claim("p", "member-of", "s"),
                claim("p", "member-of", "s", .absent, by: "b"),
            ],
            completeness: [complete("a", "", "collaborates-with", ""), complete("a", "", "member-of", "")])
        let snapshot = Snapshot(network)
        let path = [step("collaborates-with"), step("member-of", to: "kind=region")]
        #expect(ends(snapshot, path, from: "m") == ["r": .present, "s": .contested])
        #expect(snapshot.ends(of: path, from: "m").first?.ties.map(\.relation) == ["collaborates-with", "member-of"])
    }

    @Test func aPathMayPassThroughItsStartButNotEndThere() {
        let network = Network(
            id: "n", title: "n", actors: [municipality("m"), municipality("p")],
            claims: [claim("m", "collaborates-with", "p")], completeness: [complete("a", "", "collaborates-with", "")])
        let there = step("collaborates-with")
        #expect(ends(Snapshot(network), [there, there], from: "m") == [:])
        #expect(ends(Snapshot(network), [there, there, there], from: "m") == ["p": .present])
    }

    @Test func plansAreWalkedOverTheirOwnStatuses() {
        let path = [step("member-of", to: "id=stelsel")]
        let snapshot = Snapshot(madeUpNetwork())
        let plans = snapshot.ends(of: path, from: "duinoord", by: .among([.planned, .desired]))
        #expect(plans.map(\.actor) == ["stelsel"])
        #expect(snapshot.ends(of: path, from: "aanstad", by: .among([.planned, .desired])).isEmpty)
    }

    @Test func anUndirectedRelationIsWalkedBothWaysAndADirectedOneIsNot() {
        let network = Network(
            id: "n", title: "n", actors: [municipality("m"), municipality("p")],
            claims: [claim("p", "borders-on", "m"), claim("p", "funds", "m")],
            completeness: [complete("a", "", "borders-on", ""), complete("a", "", "funds", "")])
        let snapshot = Snapshot(network)
        #expect(ends(snapshot, [step("borders-on")], from: "m") == ["p": .present])
        #expect(ends(snapshot, [step("funds")], from: "m") == [:])
        #expect(ends(snapshot, [step("funds", inverse: true)], from: "m") == ["p": .present])
    }
}
