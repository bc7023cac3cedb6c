import Analysis
import Collaboration
import GraphCore
import TestSupport
import Testing

/// Random networks with planted gaps: all are found and nothing else, whatever stands elsewhere and in whatever order.
@Suite struct PlantedGapsTests {
    /// A network and what was planted in it.
    private struct Planted {
        var actors: [Actor] = []
        var claims: [Claim] = []
        var counts: [CountStatement] = []
        var gaps: [String] = []
        var contested: [String] = []
        var isolates: [String] = []
        var wishes: [String] = []
        var disputedTies: [String] = []

        func network(shuffledBy seed: Int? = nil, and more: [Claim] = []) -> Network {
            var rows = claims + more
            var people = actors
            if let seed {
                var random = RandomSource(seed: UInt64(seed))
                random.shuffle(&rows)
                random.shuffle(&people)
            }
            let members = rule(
                "members", each: "level=gemeente", need: .atLeast(1, [step("member-of", to: "kind=region")]))
            return AnalysisTests.network(
                people, rows, complete: [complete("a", "level=gemeente", "member-of", "kind=region")],
                expectations: [members])
        }
    }

    private func planted(_ seed: Int) -> Planted {
        var random = RandomSource(seed: UInt64(seed))
        var result = Planted()
        let regions = (0..<(2 + random.next(below: 4))).map { "r\($0)" }
        result.actors = regions.map { region($0) }
        var alone = Set(regions)
        for number in 0..<(5 + random.next(below: 40)) {
            let id = "m\(number)"
            let home = regions[random.next(below: regions.count)]
            result.actors.append(municipality(id))
            switch random.next(below: 6) {
            case 0:  // in none, and alone
                result.gaps.append(id)
                result.isolates.append(id)
            case 1:  // in none, wishes to be
                result.claims.append(claim(id, "member-of", home, .desired, by: "b"))
                result.gaps.append(id)
                result.isolates.append(id)
                result.wishes.append("\(id)|member-of|\(home)")
            case 2:  // b says so, a's list leaves it out
                result.claims.append(claim(id, "member-of", home, by: "b"))
                result.contested.append(id)
                result.disputedTies.append("\(id)|member-of|\(home)")
            default:
                result.claims.append(claim(id, "member-of", home))
                alone.remove(home)
            }
        }
        // Regions that somebody surely is in are not alone; of the others some have a contested member.
        let doubtful = Set(result.disputedTies.compactMap { $0.split(separator: "|").last.map(String.init) })
        result.isolates += alone.subtracting(doubtful).sorted()
        return result
    }

    private func ids(_ finding: Finding?, _ verdict: Verdict) -> [String] {
        (finding?.subjects ?? []).filter { $0.verdict == verdict }.map(\.id).sorted()
    }

    @Test(arguments: 0..<60) func allAreFoundAndNothingElse(seed: Int) throws {
        let planted = planted(seed)
        let report = try Snapshot(planted.network()).gaps()
        #expect(ids(report.finding("members"), .gap) == planted.gaps.sorted())
        #expect(ids(report.finding("members"), .contested) == planted.contested.sorted())
        #expect(ids(report.finding("members"), .possible) == [])
        #expect(ids(report.finding("isolates"), .gap) == planted.isolates.sorted())
        #expect(ids(report.finding("desired"), .gap) == planted.wishes.sorted())
        let disputes = ids(report.finding("disputed"), .contested).filter { !$0.hasPrefix("rule/") }
        #expect(disputes == planted.disputedTies.sorted())
    }

    @Test(arguments: 0..<30) func aClaimElsewhereChangesNoVerdict(seed: Int) throws {
        let planted = planted(seed)
        var random = RandomSource(seed: UInt64(seed + 1_000))
        let municipalities = planted.actors.map(\.id.rawValue).filter { $0.hasPrefix("m") }
        let elsewhere = (0..<10).compactMap { _ -> Claim? in
            let a = municipalities[random.next(below: municipalities.count)]
            let b = municipalities[random.next(below: municipalities.count)]
            return a == b ? nil : claim(a, "collaborates-with", b, ClaimStatus.allCases[random.next(below: 5)], by: "c")
        }
        let before = try #require(try Snapshot(planted.network()).gaps(only: ["members"]).finding("members"))
        let after = try #require(
            try Snapshot(planted.network(and: elsewhere)).gaps(only: ["members"]).finding("members"))
        #expect(before.subjects.map(\.verdict) == after.subjects.map(\.verdict))
        #expect(before.bySource.map(\.counts) == after.bySource.map(\.counts))
    }

    /// Others, among themselves, in a relation of their own or in the rule's: what is said of them is no word of these.
    @Test(arguments: 0..<30) func whatIsSaidOfOthersChangesNoVerdictOfAnyFinder(seed: Int) throws {
        let planted = planted(seed)
        var random = RandomSource(seed: UInt64(seed + 2_000))
        let strangers = (0..<6).map { actor("x\($0)", .institution) }
        let elsewhere = (0..<15).compactMap { _ -> Claim? in
            let (a, b) = (random.next(below: 6), random.next(below: 6))
            let relation: RelationID = random.next(below: 2) == 0 ? "member-of" : "collaborates-with"
            let source: SourceReference = random.next(below: 2) == 0 ? "b" : "c"
            let status = ClaimStatus.allCases[random.next(below: ClaimStatus.allCases.count)]
            return a == b ? nil : claim("x\(a)", relation, "x\(b)", status, by: source)
        }
        var larger = planted
        larger.actors += strangers
        let before = try Snapshot(planted.network()).gaps()
        let after = try Snapshot(larger.network(and: elsewhere)).gaps()
        func own(_ rule: String, _ report: GapReport) -> [String] {
            (report.finding(rule)?.subjects ?? []).filter { !$0.id.hasPrefix("x") && !$0.id.hasPrefix("rule/") }
                .map { "\($0.id) \($0.verdict)" }
        }
        for rule in ["members", "isolates", "desired", "disputed"] {
            #expect(own(rule, before) == own(rule, after), "\(rule)")
        }
    }

    @Test(arguments: 0..<30) func theOrderOfRowsChangesNothing(seed: Int) throws {
        let planted = planted(seed)
        let before = try Snapshot(planted.network()).gaps()
        let after = try Snapshot(planted.network(shuffledBy: seed)).gaps()
        #expect(before.findings == after.findings)
        #expect(before.notChecked == after.notChecked)
    }

    @Test(arguments: 0..<30) func otherNamesGiveTheSameCounts(seed: Int) throws {
        let planted = planted(seed)
        let network = planted.network()
        func renamed(_ id: ActorID) -> ActorID { ActorID("x" + String(id.rawValue.reversed())) }
        let actors = network.actors.map { actor in
            var actor = actor
            actor.id = renamed(actor.id)
            return actor
        }
        let claims = network.claims.map { claim in
            var claim = claim
            if case .actor(let id) = claim.from { claim.from = .actor(renamed(id)) }
            if case .actor(let id) = claim.to { claim.to = .actor(renamed(id)) }
            return claim
        }
        let other = AnalysisTests.network(
            actors, claims, complete: network.completeness, expectations: network.expectations)
        let before = try Snapshot(network).gaps().findings.map(Counted.init).sorted { $0.rule < $1.rule }
        let after = try Snapshot(other).gaps().findings.map(Counted.init).sorted { $0.rule < $1.rule }
        #expect(before == after)
    }

    private struct Counted: Equatable {
        var rule: String
        var counts: VerdictCounts

        init(_ finding: Finding) {
            rule = finding.rule
            counts = finding.counts
        }
    }

    @Test func aRuleOverAMillionPairsRunsWithAWarning() throws {
        let people = (0..<1_000).map { municipality("m\($0)") } + (0..<1_000).map { region("r\($0)") }
        let claims = (0..<999).map { claim("m\($0)", "member-of", "r\($0)") }
        let network = network(
            people, claims, complete: [complete("a", "level=gemeente", "member-of", "kind=region")],
            expectations: [
                rule("big", each: "level=gemeente", need: .atLeast(1, [step("member-of", to: "kind=region")]))
            ])
        let snapshot = Snapshot(network)
        #expect(snapshot.longRules() == [.manyPairs(rule: "big", pairs: 1_000_000)])
        var calls = 0
        let report = try snapshot.gaps(only: ["big"]) { _ in
            calls += 1
            return true
        }
        #expect(report.finding("big")?.ids(.gap) == ["m999"])
        #expect(calls > 50)
    }
}
