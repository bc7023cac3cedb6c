import Collaboration
import Formats
import TestSupport
import Testing

/// What the sources state as numbers, computed from the claims: no network stores them.
@Suite struct StatedNumbersTests {
    @Test(arguments: Project.exampleNames)
    func everyRowIsTakenAndHasASource(name: String) {
        let result = Project.read(name, options: ReadOptions(requiresSources: true))
        #expect(result.problems == [])
        #expect(result.failure == nil)
        #expect(result.balance.allSatisfy { $0.rejected == 0 && $0.merged == 0 })
        #expect(result.network.claims.allSatisfy { $0.source != nil && $0.locator != nil })
    }

    /// The four are made to be read together: what they share must be the same actor in each.
    @Test func theNetworksAgreeOnWhatTheyShare() {
        let result = NetworkReader.read(paths: Project.exampleNames.map { "\(Project.root)/graphs/\($0)" })
        // Dates and finders are each network's own.
        let settings = result.problems.filter { $0.place?.file.hasSuffix(".yaml") ?? false }
        #expect(result.problems == settings)
    }

    // MARK: Zuid-Holland

    private static let municipalities = "level=gemeente province=Zuid-Holland"
    private static let regions = "type=stedelijke-cultuurregio"
    private static let dsp: SourceReference = "dsp-samenwerkingsagenda-2021"
    private static let profiles: SourceReference = "aandachtspunten-profielen-2018"

    private func zuidHolland(by source: SourceReference? = nil) -> Snapshot {
        Snapshot(Project.read("zuid-holland").network, source: source)
    }

    /// DSP, chapters 1 and 2: 52 municipalities with 3,726,050 inhabitants.
    @Test func municipalitiesAndInhabitants() throws {
        let snapshot = zuidHolland()
        let found = try snapshot.find(Self.municipalities)
        #expect(found.count == 52)
        #expect(snapshot.sum("population", of: found) == 3_726_050)
    }

    /// DSP: 28 of 52 in none. The profiles of 2018 list Leiden alone where DSP counts all of Holland Rijnland.
    @Test(arguments: [(dsp, 28, 1_259_731.0, 13), (profiles, 40, 1_708_971.0, 1)])
    func outsideTheRegions(source: SourceReference, outside: Int, inhabitants: Double, leiden: Int) throws {
        let snapshot = zuidHolland(by: source)
        let all = try snapshot.find(Self.municipalities)
        let inside = try snapshot.pairs(Self.municipalities, "member-of", Self.regions)
        let missing = all.filter { inside[$0] == nil }
        #expect(missing.count == outside)
        #expect(snapshot.sum("population", of: missing) == inhabitants)
        #expect(missing.contains("schiedam"))
        var members: [ActorID: Int] = [:]
        for region in inside.values.joined() { members[region, default: 0] += 1 }
        #expect(members == ["regio-haaglanden": 9, "regio-rotterdam": 2, "regio-leiden": leiden])
    }

    @Test func togetherTwelveAreContested() throws {
        let snapshot = zuidHolland()
        let certain = try snapshot.pairs(Self.municipalities, "member-of", Self.regions)
        let contested = try snapshot.pairs(Self.municipalities, "member-of", Self.regions, .contested)
        #expect(certain.count == 12)
        #expect(contested.count == 12)
        #expect(contested.values.allSatisfy { $0 == ["regio-leiden"] })
    }

    /// MRDH's own annual report of 2015, and DSP's footnote 1.
    @Test func membersOfTheMetropolisAndOfTheCommittee() throws {
        let snapshot = zuidHolland()
        #expect(try snapshot.pairs(Self.municipalities, "member-of", "id=mrdh").count == 23)
        let committee = try snapshot.pairs(Self.municipalities, "member-of", "id=begeleidingscommissie-2021")
        #expect(
            committee.keys.sorted() == [
                "alphen-aan-den-rijn", "dordrecht", "gorinchem", "gouda", "hellevoetsluis", "schiedam", "zoetermeer",
            ])
    }

    /// DSP's table of chapter 6, row by row.
    @Test func theAgendaAsTheTableHasIt() throws {
        let table = zuidHolland(by: "dsp-samenwerkingsagenda-2021/tabel")
        let topics = try table.find("type=onderwerp")
        #expect(topics.count == 14)
        #expect(try table.pairs("level=rijk", "addresses", "type=onderwerp").isEmpty)
        let governed = Set(try table.pairs("kind=government", "addresses", "type=onderwerp").values.joined())
        let perhaps = Set(try table.pairs("kind=government", "addresses", "type=onderwerp", .unknown).values.joined())
        #expect(topics.filter { !governed.contains($0) && !perhaps.contains($0) } == ["b2"])
        let supported = Set(
            try table.pairs("type=tweedelijnsinstelling", "addresses", "type=onderwerp").values.joined())
        #expect(topics.filter { !supported.contains($0) } == ["a3", "b1", "b2", "b3", "b4", "d3", "lobby"])
        #expect(topics.filter { table.attribute("prioriteit", of: $0) == nil } == ["d3"])
    }

    @Test func theTableAgainstTheAdviceText() throws {
        let snapshot = zuidHolland()
        let contested = try snapshot.pairs("kind=government|second-line", "addresses", "type=onderwerp", .contested)
        #expect(contested.keys.sorted() == ["erfgoedhuis", "kunstgebouw", "probiblio", "provincie-zuid-holland"])
        #expect(contested.values.allSatisfy { $0 == ["a3"] })
        let advice = zuidHolland(by: "dsp-samenwerkingsagenda-2021/advies")
        #expect(advice.status(from: "provincie-zuid-holland", "addresses", to: "b3") == .unknown)
    }

    @Test func takingPartInCulturalEducation() throws {
        let snapshot = zuidHolland()
        #expect(try snapshot.pairs(Self.municipalities, "executes", "id=cmk").count == 9)
        #expect(snapshot.status(from: "sliedrecht", "executes", to: "cmk") == .absent)
    }

    /// DSP's footnote 6: the municipalities miss it, and wish it.
    @Test func theMissingCofinancing() {
        let snapshot = zuidHolland()
        let tie = snapshot.tie(from: "provincie-zuid-holland", "funds", to: "cmk")
        #expect(tie?.status == .desired)
        #expect(tie?.claims.map { snapshot.network.claims[$0].status }.sorted() == [.absent, .desired])
    }

    // MARK: The others

    /// The table of the fifteen profiles.
    @Test func theFifteenProfiles() throws {
        let snapshot = Snapshot(Project.read("stedelijke-regios-2018").network)
        #expect(try snapshot.find(Self.regions).count == 15)
        let members = try snapshot.pairs("level=gemeente", "member-of", Self.regions)
        #expect(members.count == 105)
        #expect(members.values.reduce(0) { $0 + $1.count } == 110)
        let double = members.filter { $0.value.count > 1 }.keys.sorted()
        #expect(double == ["almere", "dronten", "lelystad", "noordoostpolder", "urk"])
        let provinces = try snapshot.pairs("level=provincie", "member-of", Self.regions)
        #expect(provinces.filter { $0.value.count > 1 }.keys.sorted() == ["provincie-flevoland"])
        #expect(try snapshot.pairs(Self.regions, "part-of", "id=route-oost").count == 5)
    }

    @Test func oneRegionOrTwoIsContestedByHolder() throws {
        let network = Project.read("leiden-den-haag").network
        let all = Snapshot(network)
        for city: ActorID in ["den-haag", "leiden"] {
            #expect(all.status(from: city, "member-of", to: "een-regio") == .contested)
            let council = Snapshot(network, accordingTo: [.holder("raad-voor-cultuur")])
            #expect(council.status(from: city, "member-of", to: "een-regio") == .present)
            let own = Snapshot(network, accordingTo: [.holder(city)])
            #expect(own.status(from: city, "member-of", to: "een-regio") == .absent)
        }
    }

    /// "5 van de 8 stadsdelen", and no names.
    @Test func districtsWithANetwork() throws {
        let snapshot = Snapshot(Project.read("cultuurschakel-den-haag").network)
        #expect(try snapshot.find("type=stadsdeel").count == 8)
        let check = try #require(snapshot.countChecks().first)
        #expect(check.stated == 5)
        #expect(check.named.isEmpty && check.unnamed == 5)
    }
}
