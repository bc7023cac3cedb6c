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
