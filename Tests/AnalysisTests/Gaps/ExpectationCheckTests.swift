import Analysis
import Collaboration
import TestSupport
import Testing

@Suite struct ExpectationCheckTests {
    private func finding(
        _ rule: Expectation = inRegio(), asOf: String? = nil, accordingTo viewpoints: [Viewpoint] = []
    ) throws -> Finding {
        let snapshot = Snapshot(with([rule], madeUpNetwork()), asOf: asOf.map(day), accordingTo: viewpoints)
        return try #require(try snapshot.gaps(only: [rule.id]).finding(rule.id))
    }

    // MARK: The made-up network, answers worked out by hand

    @Test func inRegion() throws {
        let finding = try finding()
        #expect(finding.ids(.met) == ["aanstad", "beekdam"])
        #expect(finding.ids(.contested) == ["cosland"])
        #expect(finding.ids(.waived) == ["fluitdorp"])
        #expect(finding.ids(.gap) == ["duinoord", "eemrijk"])
        #expect(finding.ids(.possible) == [])
        #expect(finding.verdict == .gap)
        #expect(finding["duinoord"]?.plans.map(\.actor) == ["stelsel"])
        #expect(finding.weight?.inGap == 9_000)
        #expect(finding.weight?.unknown == ["eemrijk"])
        #expect(finding.range.low == 2)
        #expect(finding.range.high == 3)
    }

    @Test func bySourceOnlyTheCompleteOneAnswers() throws {
        let answers = try finding().bySource
        #expect(answers.map(\.source) == ["bron-b"])
        #expect(answers[0].gaps == ["cosland", "duinoord", "eemrijk"])
        #expect(answers[0].counts.met == 2)
        #expect(answers[0].counts.waived == 1)
        #expect(answers[0].weight == 50_000)
    }

    @Test func accordingToTheSourceThatListsNotAll() throws {
        let finding = try finding(accordingTo: [.source("bron-a")])
        #expect(finding.ids(.met) == ["aanstad", "cosland"])
        #expect(finding.ids(.possible) == ["beekdam", "duinoord", "eemrijk"])
        #expect(finding.ids(.waived) == ["fluitdorp"])
        #expect(finding.bySource.isEmpty)
    }

    @Test func aSuccessorInheritsPlanAndInhabitants() throws {
        let finding = try finding(asOf: "2023-01-01")
        #expect(finding.subjects.count == 5)
        #expect(finding.ids(.gap) == ["eemrijk"])
        let plan = try #require(finding["eemrijk"]?.plans.first?.ties.first)
        #expect(plan.inheritance?.count == 1)
        #expect(plan.inheritance?.of == 1)
        #expect(plan.inheritance?.from == ["duinoord"])
        #expect(finding["eemrijk"]?.weight?.number == 9_000)
        #expect(finding["eemrijk"]?.weight?.inheritedFrom == ["duinoord"])
        let report = try Snapshot(with([inRegio()], madeUpNetwork()), asOf: day("2023-01-01")).gaps()
        #expect(report.successions == [SuccessionMapping(predecessor: "duinoord", successors: ["eemrijk"])])
    }

    @Test func eachSourceLeftOutInTurn() throws {
        let without = try finding().without
        #expect(without.map(\.source) == ["bron-a", "bron-b"])
        #expect(without[0].gaps == ["cosland", "duinoord", "eemrijk"])
        // Without the complete list nothing says who is not a member.
        #expect(without[1].counts.possible == 3)
        #expect(without[1].counts.gap == 0)
    }

    @Test func evidenceGoesDownToTheRow() throws {
        let finding = try finding()
        let network = madeUpNetwork()
        let claims = finding.evidence.flatMap(\.rows).compactMap { row in
            if case .claim(let index) = row { network.claims[index].from.description } else { nil }
        }
        #expect(Set(claims) == ["aanstad", "beekdam", "cosland", "duinoord"])
        #expect(finding.evidence.contains { $0.rows.contains { if case .completeness = $0 { true } else { false } } })
    }

    @Test func anAttributeThatIsThere() throws {
        var actors = madeUpNetwork().actors
        for (id, value) in [("a1", "hoog"), ("a3", "laag")] {
            let index = try #require(actors.firstIndex { $0.id.rawValue == id })
            actors[index].attributes = [Attribute(key: "prioriteit", value: .text(value), place: nowhere)]
        }
        let rule = rule("prioriteit", each: "type=onderwerp", need: .has(key: "prioriteit"), severity: .info)
        let finding = try #require(
            try Snapshot(network(actors, expectations: [rule])).gaps().finding("prioriteit"))
        #expect(finding.ids(.met) == ["a1", "a3"])
        #expect(finding.ids(.gap) == ["a2"])
        #expect(finding["a2"]?.closing == .value(key: "prioriteit"))
        #expect(finding.bySource.isEmpty)
    }

    // MARK: Each verdict

    /// m has one present, one contested, one unknown, one unstated; b covers only the pair that it contests.
    private func fourAnswers(_ need: Expectation.Need) throws -> Finding {
        let regions = ["p", "c", "u", "s"].map { region($0) }
        let network = network(
            [municipality("m")] + regions,
            [
                claim("m", "member-of", "p"), claim("m", "member-of", "c"),
                claim("m", "member-of", "c", .absent, by: "b"), claim("m", "member-of", "u", .unknown),
            ], expectations: [rule(each: "level=gemeente", need: need)])
        return try #require(try Snapshot(network).gaps(only: ["r"]).finding("r"))
    }

    @Test(arguments: [(1, Verdict.met), (2, .contested), (3, .possible), (4, .possible), (5, .gap)])
    func atLeast(_ needed: Int, _ verdict: Verdict) throws {
        let finding = try fourAnswers(.atLeast(needed, [step("member-of", to: "kind=region")]))
        #expect(finding.verdict == verdict)
    }

    @Test(arguments: [(0, Verdict.gap), (1, .contested), (2, .possible), (3, .possible), (4, .met)])
    func atMost(_ allowed: Int, _ verdict: Verdict) throws {
        let finding = try fourAnswers(.atMost(allowed, [step("member-of", to: "kind=region")]))
        #expect(finding.verdict == verdict)
    }

    @Test func whatWouldCloseIt() throws {
        let path = [step("member-of", to: "kind=region")]
        #expect(try fourAnswers(.atLeast(5, path))["m"]?.closing == .moreTies(4))
        #expect(try fourAnswers(.atMost(0, path))["m"]?.closing == .fewerTies(1))
        #expect(try fourAnswers(.atLeast(3, path))["m"]?.closing == .findOut)
        guard case .settle(let ties)? = try fourAnswers(.atLeast(2, path))["m"]?.closing else {
            Issue.record("a contested subject is settled between sources")
            return
        }
        #expect(ties.map(\.to) == ["c"])
        #expect(try fourAnswers(.atLeast(1, path))["m"]?.closing == nil)
    }

    @Test func waivers() throws {
        func waiver(_ actor: ActorID, until: String?) -> Expectation.Waiver {
            .init(actor: actor, reason: "r", until: until.flatMap { PartialDate($0) }, place: nowhere)
        }
        let rule = rule(
            each: "level=gemeente", need: .atLeast(1, [step("member-of", to: "kind=region")]),
            waivers: [
                waiver("a", until: "2021"), waiver("b", until: "2020"), waiver("c", until: nil),
                waiver("d", until: nil),
                waiver("x", until: nil),
            ])
        let network = network(
            ["a", "b", "c", "d"].map { municipality($0) } + [region("r1")], [claim("d", "member-of", "r1")],
            complete: [complete("a", "", "member-of", "")], expectations: [rule])
        let report = try Snapshot(network, asOf: day("2021-12-31")).gaps()
        let finding = try #require(report.finding("r"))
        #expect(finding.ids(.waived) == ["a", "c"])
        #expect(finding.ids(.gap) == ["b"])
        // On a subject that meets the rule it is a note.
        #expect(finding["d"]?.verdict == .met)
        #expect(finding["d"]?.waiver != nil)
        let expired = try #require(report.finding("waiver/r"))
        #expect(expired.ids(.gap) == ["b"])
        #expect(expired.subjects.count == 1)
        #expect(report.warnings.contains(.waiverWithoutSubject(rule: "r", actor: "x")))
    }

    @Test func aRuleThatSelectsNobodyIsNotMet() throws {
        let rule = rule(each: "level=waterschap", need: .atLeast(1, [step("member-of")]))
        let report = try Snapshot(with([rule], madeUpNetwork())).gaps()
        let finding = try #require(report.finding("r"))
        #expect(finding.verdict == nil)
        #expect(finding.severity == .attention)
        #expect(report.warnings.contains(.selectsNobody(rule: "r")))
    }

    @Test func whoCannotBeJudgedIsListed() throws {
        let rule = rule(each: "level=gemeente population<30000", need: .atLeast(1, [step("member-of")]))
        let report = try Snapshot(with([rule], madeUpNetwork())).gaps()
        #expect(report.finding("r")?.undecidable == ["eemrijk"])
        #expect(report.finding("r")?.subjects.map(\.id) == ["beekdam", "duinoord", "fluitdorp"])
    }

    @Test func uptoTheToleratedNumberTheSeverityIsInfo() throws {
        #expect(try finding(inRegio(tolerance: .count(1))).severity == .attention)
        #expect(try finding(inRegio(tolerance: .count(2))).severity == .info)
        // Two of six is a third.
        #expect(try finding(inRegio(tolerance: .percent(33))).severity == .attention)
        #expect(try finding(inRegio(tolerance: .percent(34))).severity == .info)
    }

    @Test func aPathOfTwoStepsIsAnsweredByWhoListsBoth() throws {
        let path = [step("member-of", to: "kind=region"), step("part-of", to: "type=stelsel")]
        let base = [municipality("m"), municipality("n"), region("r"), actor("s", .partnership, type: "stelsel")]
        let claims = [claim("m", "member-of", "r"), claim("r", "part-of", "s")]
        let rule = rule(each: "level=gemeente", need: .atLeast(1, path))
        let members = complete("a", "level=gemeente", "member-of", "kind=region")
        let half = try Snapshot(network(base, claims, complete: [members], expectations: [rule])).gaps()
        #expect(half.finding("r")?.ids(.met) == ["m"])
        #expect(half.finding("r")?.ids(.gap) == ["n"])
        #expect(half.finding("r")?.bySource == [])
        let both = [members, complete("a", "kind=region", "part-of", "type=stelsel")]
        let full = try Snapshot(network(base, claims, complete: both, expectations: [rule])).gaps()
        #expect(full.finding("r")?.bySource.map(\.source) == ["a"])
    }

    @Test func aRunCanBeStopped() {
        let snapshot = Snapshot(with([inRegio()], madeUpNetwork()))
        #expect(throws: GapError.cancelled) { try snapshot.gaps(progress: { _ in false }) }
    }

    @Test func progressGoesUpToOne() throws {
        var seen: [Double] = []
        _ = try Snapshot(with([inRegio()], madeUpNetwork())).gaps(progress: {
            seen.append($0)
            return true
        })
        #expect(seen == seen.sorted())
        #expect(seen.last == 1)
    }
}
