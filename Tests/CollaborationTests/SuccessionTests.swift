import Collaboration
import TestSupport
import Testing

@Suite struct SuccessionTests {
    @Test func theMadeUpMergerInheritsThePlan() throws {
        let snapshot = Snapshot(madeUpNetwork(), asOf: day("2023-01-01"))
        #expect(snapshot.select(selector("level=gemeente")).selected.count == 5)
        let plan = try #require(snapshot.tie(from: "eemrijk", "member-of", to: "stelsel"))
        #expect(plan.status == .planned)
        #expect(plan.inheritance == Tie.Inheritance(count: 1, of: 1, from: ["duinoord"]))
        #expect(snapshot.status(from: "eemrijk", "member-of", to: "regio-noord") == .absent)
        #expect(snapshot.successions == [SuccessionMapping(predecessor: "duinoord", successors: ["eemrijk"])])
        let population = try #require(snapshot.attribute("population", of: "eemrijk"))
        #expect(population.number == 9_000 && population.inheritedFrom == ["duinoord"])
        #expect(Snapshot(madeUpNetwork(), asOf: day("2022-12-31")).contains("duinoord"))
    }

    private func merger(_ claims: [Claim], completeness: [CompletenessStatement] = []) -> Snapshot {
        Snapshot(
            Network(
                id: "n", title: "n",
                actors: [
                    municipality("a", population: 1, until: "2020", replacedBy: ["z"]),
                    municipality("b", population: 2, until: "2020", replacedBy: ["z"]),
                    municipality("c", population: 4, until: "2018", replacedBy: ["b"]),
                    municipality("z", since: "2021"),
                    region("r"), region("s"),
                ], claims: claims, completeness: completeness), asOf: day("2021-06-01"))
    }

    @Test func theFirstStatusOfTheOriginsStandsAndIsCounted() {
        let snapshot = merger([claim("a", "member-of", "r", .unknown), claim("c", "member-of", "r", .present)])
        let tie = snapshot.tie(from: "z", "member-of", to: "r")
        #expect(tie?.status == .present)
        #expect(tie?.inheritance == Tie.Inheritance(count: 1, of: 3, from: ["c"]))
        #expect(tie?.claims.count == 2)
    }

    @Test func ownWordIsNotMarkedAsInherited() {
        let snapshot = merger([claim("z", "member-of", "r"), claim("a", "member-of", "r")])
        #expect(snapshot.tie(from: "z", "member-of", to: "r")?.inheritance == nil)
    }

    @Test func aListThatLeavesThePredecessorOutContestsItsTie() {
        let snapshot = merger(
            [claim("a", "member-of", "r", by: "x")],
            completeness: [complete("y", "level=gemeente", "member-of", "type=cultuurregio")])
        #expect(snapshot.tie(from: "z", "member-of", to: "r")?.status == .contested)
        #expect(snapshot.status(from: "z", "member-of", to: "s") == .absent)
    }

    /// The list is of 2021, when predecessor `a` was gone: it says nothing of `a`, and nothing through it of `z`.
    @Test func aListMadeAfterThePredecessorsEndSaysNothingOfIt() {
        let snapshot = merger(
            [claim("z", "member-of", "r", .unknown, by: "y")],
            completeness: [complete("y", "level=gemeente", "member-of", "type=cultuurregio", seen: "2021")])
        #expect(snapshot.status(from: "z", "member-of", to: "r") == .unknown)
    }

    @Test func numbersAreSummedOverChainsUnlessAPartIsMissing() {
        // b has its own number, so c's is not added to it.
        #expect(merger([]).attribute("population", of: "z")?.number == 3)
        let missing = Network(
            id: "n", title: "n",
            actors: [
                municipality("a", population: 1, until: "2020", replacedBy: ["z"]),
                municipality("b", until: "2020", replacedBy: ["z"]), municipality("z"),
            ])
        #expect(Snapshot(missing, asOf: day("2021-06-01")).attribute("population", of: "z") == nil)
    }

    @Test func inASplitWhatIsInheritedBecomesUnknownButAbsentStaysAbsent() {
        let network = Network(
            id: "n", title: "n",
            actors: [
                municipality("a", population: 5, until: "2020", replacedBy: ["x", "y"]), municipality("x"),
                municipality("y"),
                region("r"), region("s"),
            ],
            claims: [claim("a", "member-of", "r"), claim("a", "member-of", "s", .absent)])
        let snapshot = Snapshot(network, asOf: day("2021-06-01"))
        for heir in ["x", "y"] as [ActorID] {
            #expect(snapshot.status(from: heir, "member-of", to: "r") == .unknown)
            #expect(snapshot.status(from: heir, "member-of", to: "s") == .absent)
            #expect(snapshot.attribute("population", of: heir) == nil)
        }
    }

    @Test func aCircleOfSuccessorsLeadsNowhereAndEnds() {
        let network = Network(
            id: "n", title: "n",
            actors: [
                municipality("a", until: "2018", replacedBy: ["b"]),
                municipality("b", until: "2019", replacedBy: ["a"]),
                region("r"),
            ], claims: [claim("a", "member-of", "r")])
        let snapshot = Snapshot(network, asOf: day("2021-06-01"))
        #expect(snapshot.ties.isEmpty && snapshot.actors == ["r"])
    }

    @Test func twoThatMergeHaveNoTieWithThemselves() {
        let snapshot = merger([claim("a", "collaborates-with", "b")])
        #expect(snapshot.ties.isEmpty)
    }
}
