import Analysis
import Collaboration
import TestSupport
import Testing

/// Small networks, one for each finder, with the answer worked out on paper.
@Suite struct FindersTests {
    private func finding(_ id: FinderID, _ network: Network, accordingTo: [Viewpoint] = []) throws -> Finding {
        try #require(try Snapshot(network, accordingTo: accordingTo).gaps(only: [id.rawValue]).finding(id.rawValue))
    }

    private func settings(_ change: (inout FinderSettings) -> Void) -> FinderSettings {
        var settings = FinderSettings()
        change(&settings)
        return settings
    }

    // MARK: Coverage

    @Test func coverageIsAMatrix() throws {
        var sized = [
            municipality("a", population: 10), municipality("b", population: 20), municipality("c", population: 70),
        ]
        for (index, size) in ["klein", "klein", "groot"].enumerated() {
            sized[index].attributes.append(Attribute(key: "size-class", value: .text(size), place: nowhere))
        }
        let network = network(
            sized + [region("r"), region("s")],
            [claim("a", "member-of", "r"), claim("c", "member-of", "r")],
            complete: [complete("a", "level=gemeente", "member-of", "kind=region")],
            finders: settings {
                $0.coverage = [
                    .init(rows: selector("level=gemeente"), via: [.init("member-of")], columns: selector("kind=region"))
                ]
            })
        let finding = try finding(.coverage, network)
        #expect(finding.ids(.met) == ["a", "c"])
        #expect(finding.ids(.gap) == ["b"])
        guard case .coverage(let facts) = finding.detail else { throw Unexpected() }
        #expect(facts.columns == ["r", "s"])
        #expect(facts.emptyColumns == ["s"])
        #expect(facts.coveredInhabitants == 80)
        #expect(facts.inhabitants == 100)
        #expect(facts.bySize.map(\.sizeClass) == ["groot", "klein"])
        #expect(facts.bySize.map(\.covered) == [1, 1])
        #expect(facts.bySize.map(\.of) == [1, 2])
        #expect(finding.weight?.inGap == 20)
    }

    // MARK: Agenda, on the made-up network

    private func agenda() throws -> (Finding, AgendaFacts, [String: ThemeFacts]) {
        var base = madeUpNetwork()
        var actors = base.actors
        for (id, value) in [("a1", "hoog"), ("a3", "laag")] {
            let index = try #require(actors.firstIndex { $0.id.rawValue == id })
            actors[index].attributes = [Attribute(key: "prioriteit", value: .text(value), place: nowhere)]
        }
        base = Network(
            id: base.id, title: base.title, statedAsOf: base.statedAsOf, actors: actors, classes: base.classes,
            claims: base.claims, completeness: base.completeness,
            finders: settings {
                $0.agenda = .init(
                    theme: selector("type=onderwerp"), via: [.init("addresses", isInverse: true)],
                    priority: "prioriteit", source: "bron-b/tabel")
            })
        let finding = try finding(.agenda, base)
        guard case .agenda(let facts) = finding.detail else { throw Unexpected() }
        var themes: [String: ThemeFacts] = [:]
        for subject in finding.subjects { if case .theme(let theme)? = subject.note { themes[subject.id] = theme } }
        return (finding, facts, themes)
    }

    private struct Unexpected: Error {}

    @Test func agendaOfTheMadeUpNetwork() throws {
        let (finding, facts, themes) = try agenda()
        #expect(facts.levelsNowhere == ["rijk"])
        #expect(facts.withoutGovernment == ["a2"])
        #expect(facts.withoutSecondLine == ["a2", "a3"])
        #expect(facts.withoutPriority == ["a2"])
        #expect(facts.withoutLead == ["a1", "a2", "a3"])
        #expect(facts.namingNobody == ["a2"])
        #expect(facts.disagreeing == ["a3"])
        #expect(finding.ids(.gap) == ["a2", "a3"])
        #expect(finding.ids(.possible) == ["a1"])
        let a1 = try #require(themes["a1"])
        #expect(a1.layers.map(\.level) == ["rijk", "provincie", "gemeente"])
        #expect(a1.layers.map(\.verdict) == [.gap, .met, .met])
        #expect(a1.layers[2].actors.count == 6)
        #expect(a1.named == ["provincie-fictie", "steunpunt"])
        #expect(a1.closedClasses == ["alle-gemeenten"])
        let a3 = try #require(themes["a3"])
        #expect(a3.layers.map(\.verdict) == [.gap, .gap, .possible])
        #expect(a3.boundedClasses == ["grotere-gemeenten"])
        #expect(a3.disagreements.map(\.actor) == ["ministerie", "steunpunt"])
        #expect(a3.disagreements.map(\.status) == [.unknown, .present])
    }

    @Test func anAgendaIsLeftOutWhereItsSourceDoesNotSpeak() throws {
        let network = with(
            [],
            finders: settings {
                $0.agenda = .init(
                    theme: selector("type=onderwerp"), via: [.init("addresses", isInverse: true)],
                    source: "bron-b/tabel")
            }, madeUpNetwork())
        let report = try Snapshot(network, accordingTo: [.source("bron-a")]).gaps(only: ["agenda"])
        #expect(report.findings.isEmpty)
        #expect(report.notChecked.contains(.finder(rule: "agenda", .sourceNotChosen("bron-b/tabel"))))
    }

    // MARK: Missing ties

    @Test func missingTiesHaveReasons() throws {
        let network = network(
            ["a", "b", "c", "d"].map { municipality($0) } + [actor("p", .partnership), actor("t", .theme)],
            [
                claim("a", "member-of", "p"), claim("b", "member-of", "p"), claim("c", "member-of", "p"),
                claim("a", "addresses", "t"), claim("b", "addresses", "t"), claim("a", "borders-on", "b"),
                claim("a", "collaborates-with", "c"), claim("b", "collaborates-with", "c", .absent),
            ],
            finders: settings { $0.missingTies = .init(among: selector("level=gemeente"), top: 2) })
        let finding = try finding(.missingTies, network)
        // a and c have a tie; d shares nothing. b and c meet in p (three members) and in a's tie with neither.
        #expect(finding.subjects.map(\.id) == ["a|b", "b|c"])
        guard case .missingTie(let reasons)? = finding["a|b"]?.note else { throw Unexpected() }
        #expect(reasons.partnerships == ["p"])
        #expect(reasons.themes == ["t"])
        #expect(reasons.isBorder)
        #expect(reasons.status == .unstated)
        // 1 / ln 3 for p, 1 / ln 2 for t, 1 for the border.
        #expect(abs(reasons.score - (1 / 1.0986122886681098 + 1 / 0.6931471805599453 + 1)) < 1e-12)
        guard case .missingTie(let refused)? = finding["b|c"]?.note else { throw Unexpected() }
        #expect(refused.status == .absent)
        #expect(finding["b|c"]?.refused.count == 1)
    }

    // MARK: Between groups

    private func regions(_ extra: [Claim], cover: Bool = true) -> Network {
        let members = [("a", "r"), ("b", "r"), ("c", "s"), ("d", "s"), ("e", "q"), ("f", "q")]
        let claims = members.map { claim($0.0, "member-of", $0.1) }
        return network(
            members.map { municipality($0.0) } + [
                region("r"), region("s"), region("q"), region("x", type: "gebied"),
                actor("route", .partnership), actor("stelsel", .partnership),
            ],
            claims + ["r", "s", "q"].map { claim($0, "part-of", "stelsel") }
                + (cover ? ["r", "s"].map { claim($0, "part-of", "route") } : []) + extra,
            finders: settings { $0.betweenGroups = [.init(groups: selector("kind=region"), via: [.init("member-of")])] }
        )
    }

    @Test func regionsThatOnlyACoverTiesTogether() throws {
        let finding = try finding(.betweenGroups, regions([]))
        #expect(finding.subjects.map(\.id) == ["q|r", "q|s", "r|s"])
        #expect(finding.ids(.gap).count == 3)
        guard case .betweenGroups(let facts) = finding.detail else { throw Unexpected() }
        // What all are part of ties nobody in particular; a region of another type is compared with none.
        #expect(facts.onlyThrough == ["route": 1])
        #expect(facts.type == "cultuurregio")
        #expect(facts.sizes == [2, 2, 2])
        #expect(facts.pValue == nil)
    }

    @Test func tiesOfMembersAndOfRegionsCount() throws {
        let finding = try finding(
            .betweenGroups,
            regions([
                claim("a", "collaborates-with", "c"), claim("q", "agreement-with", "s"),
                claim("e", "collaborates-with", "a", .desired), claim("e", "borders-on", "b"),
            ]))
        #expect(finding.ids(.met) == ["q|s", "r|s"])
        #expect(finding.ids(.gap) == ["q|r"])
        guard case .betweenGroups(let pair)? = finding["r|s"]?.note else { throw Unexpected() }
        #expect(pair.memberTies == 1)
        #expect(pair.sharedCovers == ["route"])
        guard case .betweenGroups(let facts) = finding.detail else { throw Unexpected() }
        #expect(facts.tiesAcross == 1)
        #expect(facts.tiesWithin == 0)
    }

    @Test func aContestedTieBetweenRegionsIsNone() throws {
        let finding = try finding(
            .betweenGroups,
            regions([claim("a", "collaborates-with", "e"), claim("a", "collaborates-with", "e", .absent, by: "b")]))
        #expect(finding.ids(.contested) == ["q|r"])
    }

    // MARK: Bridging risk

    @Test func whoFallsOffWhenOneGoes() throws {
        // a - b - c in a ring with d; e and f hang on c by e; g hangs on a.
        let network = network(
            ["a", "b", "c", "d", "e", "f", "g"].map { actor($0, .institution) } + [actor("p", .partnership)],
            [("a", "b"), ("b", "c"), ("c", "d"), ("d", "a"), ("c", "e"), ("e", "f"), ("a", "g")].map {
                claim($0.0, "collaborates-with", $0.1)
            } + [claim("f", "member-of", "p"), leads("g", "p", role: "penvoerder")],
            finders: settings { $0.bridgingRisk = .init(roles: ["Penvoerder"]) })
        let finding = try finding(.bridgingRisk, network)
        // p closes a second ring: f - p - g, so that nobody of these is a cut vertex.
        #expect(finding.subjects.map(\.id) == ["g|leads|p"])
        guard case .bridging(.onlyLead(let role, let led, let members))? = finding.subjects[0].note else {
            throw Unexpected()
        }
        #expect(role == "penvoerder")
        #expect(led == "p")
        #expect(members == ["f"])
    }

    @Test func aBridgeAndItsEnds() throws {
        let network = network(
            ["a", "b", "c", "d", "e", "f"].map { actor($0, .institution) } + [actor("t", .theme)],
            [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e"), ("e", "f"), ("f", "d")].map {
                claim($0.0, "collaborates-with", $0.1)
            } + [claim("a", "addresses", "t"), claim("f", "addresses", "t")])
        let finding = try finding(.bridgingRisk, network)
        #expect(finding.subjects.map(\.id) == ["c|d", "c", "d"])
        guard case .bridging(.tie(let losing))? = finding.subjects[0].note else { throw Unexpected() }
        #expect(losing == ["d", "e", "f"])
        guard case .bridging(.actor(let lost))? = finding["c"]?.note else { throw Unexpected() }
        #expect(lost == ["a", "b"])
    }

    private func leads(_ from: String, _ to: String, role: String) -> Claim {
        var claim = claim(from, "leads", to)
        claim.role = role
        return claim
    }

    @Test func twoPenvoerdersAreNotTheOnlyOne() throws {
        let network = network(
            ["a", "b"].map { actor($0, .institution) } + [actor("p", .partnership)],
            [leads("a", "p", role: "penvoerder"), leads("b", "p", role: "penvoerder")],
            finders: settings { $0.bridgingRisk = .init(roles: ["penvoerder"]) })
        guard case .bridgingRisk(let facts) = try finding(.bridgingRisk, network).detail else { throw Unexpected() }
        #expect(facts.onlyLeads == 0)
    }

    // MARK: Overlap

    @Test func partnershipsThatAreAlikeAndSeatsInTwoOfAKind() throws {
        func members(_ partnership: String, _ ids: String) -> [Claim] {
            ids.map { claim(String($0), "member-of", partnership) }
        }
        let network = network(
            "abcdef".map { municipality(String($0)) } + [
                actor("p", .partnership, type: "gr"), actor("q", .partnership, type: "platform"),
                actor("r", .partnership, type: "gr"), actor("s", .partnership),
            ], members("p", "abcde") + members("q", "abcd") + members("r", "ef") + members("s", "f"))
        let finding = try finding(.overlap, network)
        // p and q: 4 of 5. r and s share f alone, which is no likeness. e sits in two of type gr.
        #expect(finding.subjects.map(\.id) == ["p|q", "e|gr"])
        guard case .overlapping(let pair)? = finding["p|q"]?.note else { throw Unexpected() }
        #expect(pair.shared == 4)
        #expect(pair.union == 5)
        guard case .overlap(let facts) = finding.detail else { throw Unexpected() }
        #expect(facts.doubleSeats.map(\.partnerships) == [["p", "r"]])
        #expect(facts.meetings.first?.actors == ["a", "b"])
        #expect(facts.meetings.count == 6)
    }

    // MARK: Desired, isolates, disputed

    @Test func wishesThatNobodyReports() throws {
        let network = network(
            ["a", "b", "c"].map { municipality($0) } + [region("r")],
            [
                claim("a", "member-of", "r", .desired, holder: "b"), claim("b", "member-of", "r", .desired),
                claim("b", "member-of", "r", by: "x"), claim("c", "member-of", "r", .desired),
                claim("c", "member-of", "r", .planned), claim("class:sector", "member-of", "r", .desired),
            ], classes: [ActorClass(id: "sector", label: "sector", extent: .open(within: nil), place: nowhere)])
        let finding = try finding(.desired, network)
        #expect(finding.ids(.gap) == ["a|member-of|r", "c|member-of|r"])
        guard case .desired(let facts) = finding.detail, case .wish(let first)? = finding.subjects[0].note,
            case .wish(let second)? = finding.subjects[1].note
        else { throw Unexpected() }
        #expect(facts.come == 1)
        #expect(facts.openWishes.count == 1)
        #expect(first.holders == ["b"])
        #expect(!first.isPlanned)
        #expect(second.isPlanned)
    }

    @Test func isolatesAndComponents() throws {
        let network = network(
            ["a", "b", "c", "d", "e", "f", "g"].map { municipality($0) },
            [
                claim("a", "collaborates-with", "b"), claim("c", "collaborates-with", "d"),
                claim("e", "collaborates-with", "a"), claim("e", "collaborates-with", "a", .absent, by: "b"),
                claim("f", "collaborates-with", "a", .unknown), claim("g", "borders-on", "a"),
                claim("g", "collaborates-with", "a", .desired),
            ])
        let finding = try finding(.isolates, network)
        #expect(finding.ids(.gap) == ["g"])
        #expect(finding.ids(.contested) == ["e"])
        #expect(finding.ids(.possible) == ["f"])
        guard case .isolates(let facts) = finding.detail else { throw Unexpected() }
        #expect(facts.components == [["a", "b"], ["c", "d"]])
        #expect(facts.actors == 7)
    }

    @Test func whatSourcesDoNotAgreeOn() throws {
        func count(_ source: SourceReference, _ number: Int) -> CountStatement {
            CountStatement(
                source: source, each: selector("level=gemeente"), relation: "member-of", to: selector("id=r"),
                count: number, place: nowhere)
        }
        let network = network(
            ["m", "n", "o"].map { municipality($0) } + [region("r")],
            [
                claim("m", "member-of", "r", by: "a"), claim("m", "member-of", "r", .absent, by: "b"),
                claim("n", "member-of", "r", by: "a"), claim("m", "funds", "n", strength: 5),
                claim("m", "funds", "n", by: "b", strength: 6),
            ], counts: [count("a", 1), count("b", 3)])
        let finding = try finding(.disputed, network)
        guard case .disputed(let facts) = finding.detail else { throw Unexpected() }
        #expect(facts.contestedTies == 1)
        #expect(facts.differingStrengths == 1)
        // a counts 1 and names 2; b counts 3 and names none.
        #expect(facts.contradictedCounts == 1)
        #expect(facts.unnamedCounts == 1)
        #expect(facts.differingCounts == 1)
        #expect(finding["m|member-of|r"]?.verdict == .contested)
    }

    @Test func sourcesThatAnswerARuleDifferently() throws {
        let base = with([inRegio()], madeUpNetwork())
        let both = Network(
            id: base.id, title: base.title, statedAsOf: base.statedAsOf, actors: base.actors, classes: base.classes,
            claims: base.claims,
            completeness: base.completeness + [complete("bron-a", "level=gemeente", "member-of", "type=cultuurregio")],
            expectations: base.expectations)
        let report = try Snapshot(both).gaps()
        #expect(report.finding("in-regio")?.bySource.map(\.source) == ["bron-a", "bron-b"])
        guard case .disputed(let facts)? = report.finding("disputed")?.detail else { throw Unexpected() }
        #expect(facts.differingRules == 1)
        #expect(report.finding("disputed")?["rule/in-regio"] != nil)
    }

    // MARK: Representation

    @Test func whoDecidesAgainstWhoIsConcerned() throws {
        let network = network(
            [
                municipality("a", population: 5), municipality("b", population: 9), municipality("c", population: 1),
                municipality("d"), region("r"), region("s"), actor("k", .partnership, type: "commissie"),
            ],
            [
                claim("a", "member-of", "k"), claim("d", "member-of", "k"), claim("a", "member-of", "r"),
                claim("c", "member-of", "r"), claim("b", "leads", "s"),
            ], complete: [complete("a", "", "member-of", "id=k"), complete("a", "", "leads", "kind=region")],
            finders: settings {
                $0.representation = [
                    .init(
                        body: selector("id=k"), via: [.init("member-of")], concerns: selector("kind=region"),
                        by: [.init("leads"), .init("member-of")])
                ]
            })
        let finding = try finding(.representation, network)
        #expect(finding.ids(.met) == ["r"])
        #expect(finding.ids(.gap) == ["s"])
        guard case .representation(let facts) = finding.detail else { throw Unexpected() }
        #expect(facts.members == ["a", "d"])
        #expect(facts.withoutConcern == ["d"])
        #expect(facts.absent == ["b", "c"])
    }

    // MARK: The run

    @Test func findersAreSwitchedOffAndGivenASeverity() throws {
        let network = network(
            [municipality("a"), municipality("b")],
            finders: settings {
                $0.off = [.overlap, .desired, .disputed, .bridgingRisk, .missingTies]
                $0.severity = [.isolates: .serious]
            })
        let report = try Snapshot(network).gaps()
        #expect(report.findings.map(\.rule) == ["isolates"])
        #expect(report.notChecked.contains(.finder(rule: "overlap", .off)))
        #expect(report.notChecked.contains(.finder(rule: "coverage", .notConfigured)))
        #expect(report.findings[0].severity == .serious)
    }

    @Test func theMostUsefulComeFirst() throws {
        let path: RelationPath = [step("member-of", to: "kind=region")]
        let network = network(
            ["a", "b", "c"].map { municipality($0) } + [region("r")], [claim("a", "member-of", "r")],
            complete: [complete("a", "", "member-of", "")],
            expectations: [
                rule("met", each: "id=a", need: .atLeast(1, path)),
                rule("half", each: "id=a|b", need: .atLeast(1, path)),
                rule("all", each: "id=b|c", need: .atLeast(1, path)),
                rule("worst", each: "id=b", need: .atLeast(1, path), severity: .serious),
                rule("nobody", each: "id=x", need: .atLeast(1, path)),
            ], finders: settings { $0.off = Set(FinderID.allCases) })
        #expect(try Snapshot(network).gaps().findings.map(\.rule) == ["worst", "all", "half", "nobody", "met"])
    }

    @Test func whatNoRuleTouched() throws {
        let report = try Snapshot(with([inRegio()], madeUpNetwork())).gaps()
        #expect(report.notChecked.contains(.actors(kind: .government, level: "rijk", ["ministerie"])))
        #expect(report.notChecked.contains(.themes(["a1", "a2", "a3"])))
        #expect(report.notChecked.contains { if case .relation("addresses", _) = $0 { true } else { false } })
        #expect(report.notChecked.contains(.openClass("culturele-sector")))
        let byA = try Snapshot(with([inRegio()], madeUpNetwork()), accordingTo: [.source("bron-a")]).gaps()
        #expect(byA.notChecked.contains(.incompleteList(rule: "in-regio", relations: ["member-of"])))
    }

    @Test func aSelectorNarrowsWhomItIsAbout() throws {
        let snapshot = Snapshot(with([inRegio()], madeUpNetwork()))
        let report = try snapshot.gaps(only: ["in-regio"], among: selector("population>10000"))
        #expect(report.finding("in-regio")?.subjects.map(\.id) == ["aanstad", "beekdam", "cosland"])
    }
}
