import Analysis
import Collaboration
import TestSupport
import Testing

/// What the engine must find in the example networks: each number stands in a source, or was counted by hand from one.
@Suite struct FindingsTests {
    private let dsp: SourceReference = "dsp-samenwerkingsagenda-2021"
    private let profiles: SourceReference = "aandachtspunten-profielen-2018"

    private struct Unexpected: Error {}

    /// One run a network, for all tests.
    private static let reports = Dictionary(
        uniqueKeysWithValues: Project.exampleNames.map { name in
            (name, Result { try Snapshot(Project.network(name)).gaps() })
        })

    private func finding(_ rule: String, in name: String = "zuid-holland") throws -> Finding {
        let report = try #require(Self.reports[name]).get()
        return try #require(report.findings.first { $0.rule == rule })
    }

    private func ids(_ finding: Finding, _ verdict: Verdict) -> [String] {
        finding.subjects.filter { $0.verdict == verdict }.map(\.id)
    }

    // MARK: Zuid-Holland

    @Test func twentyEightOutsideAndTwelveContested() throws {
        let finding = try finding("regio-dekking")
        #expect(finding.subjects.count == 52)
        #expect(finding.counts.gap == 28)
        #expect(finding.counts.contested == 12)
        #expect(finding.counts.met == 12)
        #expect(finding.counts.possible == 0)
        #expect(finding.weight?.inGap == 1_259_731)
        #expect(finding.weight?.total == 3_726_050)
        #expect(finding.range.low == 28)
        #expect(finding.range.high == 40)
    }

    @Test func twoSourcesTwoAnswers() throws {
        let answers = try finding("regio-dekking").bySource
        #expect(answers.map(\.source) == [profiles, dsp])
        #expect(answers.map(\.counts.gap) == [40, 28])
        #expect(answers.map(\.weight) == [1_708_971, 1_259_731])
        #expect(answers.allSatisfy { $0.counts.contested == 0 && $0.counts.possible == 0 })
        let disputed = try finding("disputed")
        #expect(disputed.subjects.contains { $0.id == "rule/regio-dekking" })
        #expect(disputed.subjects.filter { $0.id.hasSuffix("|member-of|regio-leiden") }.count == 12)
    }

    @Test func leavingOneSourceOut() throws {
        let without = try finding("regio-dekking").without
        #expect(without.map(\.source) == [profiles, dsp])
        #expect(without.map(\.counts.gap) == [28, 40])
    }

    @Test func smallMunicipalitiesAreNotOutsideMoreThanChanceGives() throws {
        let small = try #require(try finding("regio-dekking").sizes.first { $0.sizeClass == "klein" })
        #expect(small.subjects == 17)
        #expect(small.gaps == 7)
        #expect(abs(small.expectedGaps - 17.0 * 28 / 52) < 1e-12)
        // Hypergeometric: two-sided, at least 2.15 from 9.15 is at most 7 or at least 12.
        #expect(abs(small.pValue - 0.2498) < 0.02)
        #expect(small.draws == 9_999)
    }

    @Test func schiedamWithItsPlanAndItsSeats() throws {
        let schiedam = try #require(try finding("regio-dekking").subjects.first { $0.id == "schiedam" })
        #expect(schiedam.verdict == .gap)
        #expect(schiedam.plans.map(\.actor) == ["stelsel-stedelijke-cultuurregios"])
        #expect(schiedam.plans[0].ties.map(\.status) == [.planned])
        #expect(schiedam.seats.contains("mrdh"))
        #expect(schiedam.seats.contains("begeleidingscommissie-2021"))
    }

    @Test func theDecisionStandsBesideTheGap() throws {
        let context = try finding("regio-dekking").context
        #expect(context.contains { $0.source == dsp && ($0.locator ?? "").hasPrefix("hoofdstuk 6") })
    }

    private func agenda() throws -> AgendaFacts {
        guard case .agenda(let facts) = try finding("agenda").detail else { throw Unexpected() }
        return facts
    }

    @Test func theAgendaAsTheTableHasIt() throws {
        let facts = try agenda()
        #expect(facts.levelsNowhere == ["rijk"])
        #expect(facts.withoutGovernment == ["b2"])
        #expect(facts.withoutPriority == ["d3"])
        #expect(facts.withoutSecondLine == ["a3", "b1", "b2", "b3", "b4", "d3", "lobby"])
        #expect(facts.namingNobody == ["b2"])
    }

    @Test func theAdviceTextSaysOtherwiseOnA3AndB() throws {
        #expect(try agenda().disagreeing == ["a3", "b1", "b2", "b3", "b4"])
        let a3 = try #require(try finding("agenda").subjects.first { $0.id == "a3" })
        guard case .theme(let facts)? = a3.note else { throw Unexpected() }
        #expect(
            facts.disagreements.map(\.actor) == ["erfgoedhuis", "kunstgebouw", "probiblio", "provincie-zuid-holland"])
        #expect(facts.disagreements.allSatisfy { $0.status == .present })
        let b1 = try #require(try finding("agenda").subjects.first { $0.id == "b1" })
        guard case .theme(let open)? = b1.note else { throw Unexpected() }
        // "of": which of them is unknown.
        #expect(open.disagreements.allSatisfy { $0.status == .unknown })
    }

    @Test func theSecondLineByTheTableAlone() throws {
        let answer = try #require(
            try finding("agenda-tweedelijn").bySource.first { $0.source == "dsp-samenwerkingsagenda-2021/tabel" })
        #expect(answer.gaps == ["a3", "b1", "b2", "b3", "b4", "d3", "lobby"])
    }

    @Test func theProvinceDoesNotCoFinance() throws {
        let finding = try finding("cofinanciering-cmk")
        #expect(ids(finding, .gap) == ["cmk"])
        #expect(finding.evidence.contains { $0.locator?.contains("voetnoot 6") ?? false })
    }

    @Test func takingPartInCulturalEducation() throws {
        let finding = try finding("cmk-deelname")
        #expect(finding.counts.met == 9)
        #expect(ids(finding, .gap) == ["sliedrecht"])
        #expect(finding.counts.possible == 42)
        #expect(finding.range.high == 43)
    }

    @Test func theCommitteeWithoutTheThreeCities() throws {
        let finding = try finding("commissie-drie-steden")
        #expect(ids(finding, .gap) == ["den-haag", "leiden", "rotterdam"])
        let body = try self.finding("representation")
        guard case .representation(let facts) = body.detail else { throw Unexpected() }
        #expect(facts.absent.contains("rotterdam"))
        #expect(facts.absent.contains("den-haag"))
    }

    @Test func reachOfTheSecondLineIsUnknown() throws {
        #expect(try finding("bereik-tweedelijn").counts.possible == 52)
    }

    // MARK: The fifteen profiles

    @Test func doublyPlaced() throws {
        let finding = try finding("overlap", in: "stedelijke-regios-2018")
        guard case .overlap(let facts) = finding.detail else { throw Unexpected() }
        #expect(
            facts.doubleSeats.map(\.actor) == [
                "almere", "dronten", "lelystad", "noordoostpolder", "provincie-flevoland", "urk",
            ])
    }

    @Test func regionsThatOnlyRouteOostTiesTogether() throws {
        let finding = try finding("between-groups", in: "stedelijke-regios-2018")
        guard case .betweenGroups(let facts) = finding.detail else { throw Unexpected() }
        #expect(facts.groups.count == 15)
        #expect(facts.pairs == 105)
        // Five profiles: ten pairs, none of them tied otherwise.
        #expect(facts.onlyThrough == ["route-oost": 10])
    }

    @Test func threeAreasExplore() throws {
        let finding = try finding("verkenners", in: "stedelijke-regios-2018")
        #expect(finding.subjects.map(\.id) == ["midden-en-noord-limburg", "noord-holland-noord", "schiedam"])
        #expect(finding.subjects.allSatisfy { $0.plans.first?.ties.first?.status == .planned })
    }

    // MARK: The Hague

    @Test func threeOfEightDistrictsAndNobodySaysWhich() throws {
        let finding = try finding("wijknetwerk", in: "cultuurschakel-den-haag")
        #expect(finding.subjects.count == 8)
        #expect(finding.counts.possible == 8)
        let counted = try #require(finding.counted.first)
        #expect(counted.stated == 5)
        #expect(counted.named.isEmpty)
        #expect(Project.network("cultuurschakel-den-haag").counts[counted.statement].of == 8)
    }

    // MARK: Den Haag and Leiden

    @Test func oneRegionOrTwoIsContested() throws {
        let finding = try finding("disputed", in: "leiden-den-haag")
        guard case .disputed(let facts) = finding.detail else { throw Unexpected() }
        #expect(facts.contestedTies == 2)
    }

    @Test(arguments: Project.exampleNames) func whatIsContestedHasItsEvidence(name: String) throws {
        let report = try #require(Self.reports[name]).get()
        #expect(report.findings.count > 5)
        for finding in report.findings where finding.counts.contested > 0 { #expect(!finding.evidence.isEmpty) }
        #expect(!report.notChecked.isEmpty)
    }
}
