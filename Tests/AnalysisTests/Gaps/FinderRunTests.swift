import Analysis
import Collaboration
import TestSupport
import Testing

/// What finders have in common: their ids, their place among the findings, the sources they rest on, their silence.
@Suite struct FinderRunTests {
    private func coverage(_ id: String?, _ columns: String) -> FinderSettings.Coverage {
        .init(id: id, rows: selector("level=gemeente"), via: [.init("member-of")], columns: selector(columns))
    }

    private func network(_ coverage: [FinderSettings.Coverage]) -> Network {
        var settings = FinderSettings()
        settings.coverage = coverage
        return AnalysisTests.network(
            ["a", "b"].map { municipality($0) } + [region("r"), actor("p", .partnership)],
            [claim("a", "member-of", "r", by: "x"), claim("b", "member-of", "p", by: "y")],
            complete: [
                complete("x", "level=gemeente", "member-of", "kind=region"),
                complete("y", "level=gemeente", "member-of", "kind=partnership"),
            ], finders: settings)
    }

    @Test func oneSettingHasTheFindersName() throws {
        let report = try Snapshot(network([coverage("regio", "kind=region")])).gaps()
        #expect(report.findings.filter { $0.detail.finder == .coverage }.map(\.rule) == ["coverage"])
    }

    @Test func severalSettingsHaveAnIdEach() throws {
        let network = network([coverage("regio", "kind=region"), coverage(nil, "kind=partnership")])
        #expect(network.finders.rules(of: .coverage) == ["coverage/regio", "coverage/2"])
        let report = try Snapshot(network).gaps()
        #expect(
            Set(report.findings.filter { $0.detail.finder == .coverage }.map(\.rule)) == [
                "coverage/regio", "coverage/2",
            ])
        #expect(report.finding("coverage/regio")?.ids(.gap) == ["b"])
        #expect(report.finding("coverage/2")?.ids(.gap) == ["a"])
        #expect(try Snapshot(network).gaps(only: ["coverage/2"]).findings.map(\.rule) == ["coverage/2"])
        #expect(try Snapshot(network).gaps(only: ["coverage"]).findings.count == 2)
    }

    @Test func groupsOfSeveralTypesHaveAnIdEach() throws {
        var settings = FinderSettings()
        settings.betweenGroups = [.init(groups: selector("kind=region"), via: [.init("member-of")])]
        let regions = [region("r", type: "u"), region("s", type: "u"), region("t", type: "v"), region("w", type: "v")]
        let network = AnalysisTests.network(regions, finders: settings)
        let report = try Snapshot(network).gaps(only: ["between-groups"])
        #expect(report.findings.map(\.rule) == ["between-groups/u", "between-groups/v"])
        #expect(
            try Snapshot(network).gaps(only: ["between-groups/v"]).findings.map(\.rule) == ["between-groups/v"])
    }

    @Test func aFinderIsTriedWithoutEachSource() throws {
        let finding = try #require(
            try Snapshot(network([coverage(nil, "kind=region|partnership")])).gaps().finding("coverage"))
        #expect(finding.counts.met == 2)
        // Without x nobody says what regions a and b are in; without y the same of partnerships.
        #expect(finding.without.map(\.source) == ["x", "y"])
        #expect(finding.without.map(\.counts.possible) == [1, 1])
        #expect(finding.without.map(\.counts.met) == [1, 1])
    }

    @Test func isolatesWithoutASource() throws {
        let finding = try #require(try Snapshot(network([])).gaps().finding("isolates"))
        #expect(finding.ids(.gap) == [])
        #expect(finding.without.map(\.gaps) == [["a", "r"], ["b", "p"]])
    }

    @Test func aWishForAClassIsOneSubject() throws {
        let network = AnalysisTests.network(
            ["a", "b", "c"].map { municipality($0) } + [actor("p", .partnership)],
            [
                claim("class:alle", "member-of", "p", .desired, holder: "a"), claim("a", "member-of", "p"),
                claim("c", "member-of", "p", .desired, by: "x"),
            ],
            classes: [
                ActorClass(id: "alle", label: "alle", extent: .closed(selector("level=gemeente")), place: nowhere)
            ])
        let finding = try #require(try Snapshot(network).gaps().finding("desired"))
        // a is in it already, c is wished for by name.
        #expect(finding.subjects.map(\.id) == ["class:alle|member-of|p", "c|member-of|p"])
        guard case .wish(let wish)? = finding["class:alle|member-of|p"]?.note, case .desired(let facts) = finding.detail
        else {
            Issue.record("not a wish")
            return
        }
        #expect(wish.ties.map(\.from) == ["b"])
        #expect(facts.ties == 2)
        #expect(facts.come == 1)
        #expect(facts.wished == 3)
    }

    @Test func whatAllShareIsNoReason() throws {
        var settings = FinderSettings()
        settings.missingTies = .init(among: selector("level=gemeente"), top: 5)
        let network = AnalysisTests.network(
            ["a", "b", "c"].map { municipality($0) } + [actor("t", .theme), actor("p", .partnership)],
            ["a", "b", "c"].map { claim($0, "addresses", "t") } + ["a", "b"].map { claim($0, "member-of", "p") },
            finders: settings)
        let finding = try #require(try Snapshot(network).gaps().finding("missing-ties"))
        #expect(finding.subjects.map(\.id) == ["a|b"])
        guard case .missingTie(let reasons)? = finding.subjects[0].note, case .missingTies(let facts) = finding.detail
        else {
            Issue.record("no reasons")
            return
        }
        #expect(reasons.themes == [])
        #expect(reasons.partnerships == ["p"])
        // 1 / ln 2.
        #expect(abs(reasons.score - 1.4426950408889634) < 1e-12)
        #expect(facts.sharedByAll == ["t"])
        #expect(facts.candidates == 1)
    }

    @Test func numbersWhoseNamesOthersGiveAreNoDispute() throws {
        func count(_ number: Int) -> CountStatement {
            CountStatement(
                source: "k", each: selector("level=gemeente"), relation: "member-of", to: selector("id=r"),
                count: number, place: nowhere)
        }
        let claims = [claim("m", "member-of", "r", by: "a"), claim("n", "member-of", "r", by: "b")]
        let people = ["m", "n", "o"].map { municipality($0) } + [region("r")]
        let all = AnalysisTests.network(people, claims, counts: [count(2)])
        #expect(try Snapshot(all).gaps().finding("disputed")?.subjects.isEmpty == true)
        let more = AnalysisTests.network(people, claims, counts: [count(3)])
        #expect(try Snapshot(more).gaps().finding("disputed")?.ids(.possible).count == 1)
    }

    @Test func sureAndPeopleAndSmallComeFirst() throws {
        let path: RelationPath = [step("member-of", to: "kind=region")]
        var settings = FinderSettings()
        settings.off = Set(FinderID.allCases)
        let network = AnalysisTests.network(
            [
                municipality("a", population: 10), municipality("b", population: 90), municipality("c", population: 1),
                municipality("d"), municipality("e"), region("r"),
            ],
            complete: [complete("s", "id=a|b|c", "member-of", "")],
            expectations: [
                rule("few", each: "id=a", need: .atLeast(1, path), weighBy: "population"),
                rule("many", each: "id=b", need: .atLeast(1, path), weighBy: "population"),
                rule("unweighed", each: "id=b|c", need: .atLeast(1, path)),
                rule("smaller", each: "id=b", need: .atLeast(1, path)),
                // Of d and e nobody says anything: half of what may be a gap is one, and a third.
                rule("half", each: "id=a|d", need: .atLeast(1, path)),
                rule("third", each: "id=b|d|e", need: .atLeast(1, path), weighBy: "population"),
            ], finders: settings)
        #expect(
            try Snapshot(network).gaps().findings.map(\.rule) == [
                "many", "few", "smaller", "unweighed", "half", "third",
            ])
    }
}
