import Analysis
import Collaboration
import TestSupport
import Testing

@Suite struct SuggestionFinderTests {
    private let members: RelationPath = [step("member-of", to: "kind=region")]

    @Test func aBorderingRegionComesFirst() throws {
        let network = network(
            [
                municipality("a", population: 3), municipality("b"), municipality("c", population: 8), region("r"),
                region("s"),
            ],
            [
                claim("b", "member-of", "s"), claim("a", "borders-on", "b"),
                claim("c", "member-of", "r", .desired), claim("c", "borders-on", "b"),
            ], complete: [complete("a", "", "member-of", "")],
            expectations: [rule(each: "level=gemeente", need: .atLeast(1, members), weighBy: "population")])
        let plan = try #require(Snapshot(network).suggestions().first)
        // A wish weighs more than a border; the larger one comes first.
        #expect(plan.suggestions.map(\.from) == ["c", "a"])
        #expect(plan.suggestions.map(\.to) == ["r", "s"])
        #expect(plan.suggestions[0].reasons == [.status(.desired)])
        #expect(plan.suggestions[1].reasons == [.bordering(["b"])])
        #expect(plan.suggestions.map(\.weight) == [8, 3])
        #expect(plan.isExact)
        #expect(plan.closed == ["a", "c"])
    }

    @Test func oneTieOfARegionClosesAllItsMembers() throws {
        let path: RelationPath = [step("member-of", to: "kind=region"), step("part-of", to: "type=stelsel")]
        let network = network(
            ["a", "b", "c"].map { municipality($0) } + [region("r"), actor("s", .partnership, type: "stelsel")],
            ["a", "b", "c"].map { claim($0, "member-of", "r") },
            complete: [complete("a", "", "member-of", ""), complete("a", "", "part-of", "")],
            expectations: [rule(each: "level=gemeente", need: .atLeast(1, path))])
        let plan = try #require(Snapshot(network).suggestions().first)
        #expect(plan.suggestions.count == 1)
        #expect(plan.suggestions[0].from == "r")
        #expect(plan.suggestions[0].to == "s")
        #expect(plan.suggestions[0].closes == ["a", "b", "c"])
        #expect(plan.isExact)
    }

    @Test func whatNoTieCloses() throws {
        let network = network(
            [municipality("a"), region("r")], [claim("a", "member-of", "r")],
            complete: [complete("a", "", "member-of", "")],
            expectations: [rule(each: "level=gemeente", need: .atLeast(2, members))])
        let plan = try #require(Snapshot(network).suggestions().first)
        #expect(plan.unreachable == ["a"])
        #expect(plan.suggestions.isEmpty)
    }

    @Test func nothingIsProposedToWhatIsOver() throws {
        let network = network(
            [municipality("a"), municipality("b"), region("r"), region("s")],
            [
                claim("b", "member-of", "r", since: "2015", until: "2018"),
                claim("b", "member-of", "s", seen: "2020"), claim("a", "borders-on", "b", seen: "2020"),
            ], complete: [complete("a", "", "member-of", "")],
            expectations: [rule(each: "id=a", need: .atLeast(1, members))])
        let plan = try #require(Snapshot(network, asOf: day("2021-01-01")).suggestions().first)
        #expect(plan.suggestions.map(\.to) == ["s"])
        #expect(plan.ended == ["r"])
        // While r still stood both would do, and the one where a neighbour is comes by name.
        let before = try #require(Snapshot(network, asOf: day("2016-01-01")).suggestions().first)
        #expect(before.ended == [])
    }

    @Test func theSameProvinceThenTheLarger() throws {
        func province(_ id: String, _ name: String, population: Double? = nil) -> Actor {
            var actor = municipality(id, population: population)
            actor.attributes.append(Attribute(key: "province", value: .text(name), place: nowhere))
            return actor
        }
        let network = network(
            [
                province("a", "Noord", population: 1), province("b", "Zuid", population: 9),
                province("c", "Zuid", population: 5), actor("t", .theme), actor("p", .partnership),
                province("m", "Noord", population: 0),
            ], [claim("m", "member-of", "p")],
            complete: [complete("a", "", "addresses", ""), complete("a", "", "leads", "")],
            expectations: [
                rule("larger", each: "id=t", need: .atLeast(1, [step("addresses", inverse: true, to: "id=a|b|c")])),
                rule("province", each: "id=p", need: .atLeast(1, [step("leads", inverse: true, to: "id=a|b|c")])),
            ])
        let plans = Snapshot(network).suggestions()
        #expect(plans.map { $0.suggestions.map(\.from) } == [["b"], ["a"]])
        // p's one member is of Noord, and so is a.
        #expect(plans[1].suggestions[0].reasons == [.province("Noord")])
        #expect(plans[0].suggestions[0].alternatives == 2)
    }

    @Test func rulesThatAskForNoTieHaveNoPlan() {
        let network = network(
            [municipality("a")],
            expectations: [
                rule("has", each: "level=gemeente", need: .has(key: "x")),
                rule("most", each: "level=gemeente", need: .atMost(0, members)),
            ])
        #expect(Snapshot(network).suggestions().isEmpty)
    }

    @Test func suggestionsReallyCloseTheGaps() throws {
        let base = with([inRegio()], madeUpNetwork())
        let plan = try #require(Snapshot(base).suggestions().first)
        let added = plan.suggestions.map { claim($0.from.rawValue, $0.relation, $0.to.rawValue, by: "bron-b") }
        let after = Network(
            id: base.id, title: base.title, statedAsOf: base.statedAsOf, actors: base.actors,
            claims: base.claims + added,
            completeness: base.completeness, expectations: base.expectations)
        #expect(try Snapshot(after).gaps().finding("in-regio")?.ids(.gap) == [])
    }
}
