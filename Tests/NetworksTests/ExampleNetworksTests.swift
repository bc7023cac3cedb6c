import Collaboration
import Formats
import TestSupport
import Testing

/// What the sources themselves state, computed from the networks and never stored in them.
@Suite struct ExampleNetworksTests {
    @Test(arguments: Project.exampleNames)
    func isReadWholeAndEveryClaimHasItsSourceAndLocator(name: String) {
        let result = Project.read(name, options: ReadOptions(requiresSources: true))
        #expect(result.failure == nil)
        #expect(result.rejected == 0)
        #expect(result.problems.filter { $0.severity == .error }.isEmpty)
        for table in result.balance { #expect(table.read == table.taken + table.merged) }
        #expect(!result.network.claims.isEmpty)
        for claim in result.network.claims {
            #expect(
                claim.source != nil && claim.locator?.isEmpty == false, "\(claim.from) \(claim.relation) \(claim.to)")
        }
        for statement in result.network.completeness { #expect(statement.locator?.isEmpty == false) }
        for statement in result.network.counts { #expect(statement.locator?.isEmpty == false) }
        for attribute in result.network.actors.flatMap(\.attributes) where attribute.key == "population" {
            #expect(attribute.source != nil)
        }
    }

    private let zuidHolland = Project.network("zuid-holland")
    private let profiles = Project.network("stedelijke-regios-2018")

    private func members(
        _ snapshot: Snapshot, of group: ActorID, among selector: String, statuses: Set<TieStatus> = [.present]
    ) throws -> [ActorID] {
        let all = Set(snapshot.select(try Selector(parsing: selector)).selected)
        return snapshot.ties(of: group)
            .filter { $0.relation == "member-of" && $0.to == group && statuses.contains($0.status) }
            .map(\.from).filter(all.contains)
    }

    @Test func zuidHollandHas52MunicipalitiesAndTheirInhabitants() throws {
        let snapshot = Snapshot(zuidHolland)
        let all = snapshot.select(try Selector(parsing: "level=gemeente province=Zuid-Holland")).selected
        #expect(all.count == 52)
        let inhabitants = all.compactMap { snapshot.attribute("population", of: $0)?.number }
        #expect(inhabitants.count == 52 && inhabitants.reduce(0, +) == 3_726_050)
        #expect(all.allSatisfy { zuidHolland.actor($0)?.point != nil && zuidHolland.actor($0)?.code != nil })
        #expect(all.allSatisfy { snapshot.attribute("size-class", of: $0) != nil })
        #expect(snapshot.ties.count { $0.relation == "borders-on" && $0.status == .present } == 130)
        #expect(zuidHolland.asOf?.description == "2021-10-01")
    }

    @Test func twentyThreeMunicipalitiesAreInTheMRDH() throws {
        #expect(try members(Snapshot(zuidHolland), of: "mrdh", among: "level=gemeente").count == 23)
    }

    @Test(arguments: [
        ("dsp-samenwerkingsagenda-2021", [9, 2, 13]), ("aandachtspunten-profielen-2018", [9, 2, 1]),
    ])
    func membersOfTheRegionsAsEachSourceCountsThem(source: String, counts: [Int]) throws {
        let viewpoint = try #require(zuidHolland.viewpoint(named: source))
        let snapshot = Snapshot(zuidHolland, accordingTo: [viewpoint])
        let regions: [ActorID] = ["regio-haaglanden", "regio-rotterdam", "regio-leiden"]
        #expect(try regions.map { try members(snapshot, of: $0, among: "level=gemeente").count } == counts)
    }

    @Test func sevenMunicipalitiesSitInTheCommitteeAndNoneOfTheThreeCities() throws {
        let seats = try members(Snapshot(zuidHolland), of: "begeleidingscommissie-2021", among: "level=gemeente")
        #expect(seats.count == 7)
        #expect(Set(seats).isDisjoint(with: ["rotterdam", "den-haag", "leiden"]))
        let all = try members(Snapshot(zuidHolland), of: "begeleidingscommissie-2021", among: "")
        #expect(Set(all).isSuperset(of: ["kunstgebouw", "erfgoedhuis", "provincie-zuid-holland"]) && all.count == 10)
    }

    @Test func takingPartInCMKIsKnownOfNineAndAbsentOfSliedrecht() throws {
        let snapshot = Snapshot(zuidHolland)
        let all = snapshot.select(try Selector(parsing: "level=gemeente province=Zuid-Holland")).selected
        let statuses = all.map { snapshot.status(from: $0, "executes", to: "cmk") }
        #expect(statuses.count { $0 == .present } == 9)
        #expect(snapshot.status(from: "sliedrecht", "executes", to: "cmk") == .absent)
        #expect(statuses.count { $0 == .unstated } == 52 - 9 - 1)
    }

    @Test func fifteenProfilesHave105MunicipalitiesIn110Memberships() throws {
        let snapshot = Snapshot(profiles)
        let regions = snapshot.select(try Selector(parsing: "type=stedelijke-cultuurregio")).selected
        #expect(regions.count == 15)
        let memberships = try regions.map { try members(snapshot, of: $0, among: "level=gemeente") }
        #expect(memberships.reduce(0) { $0 + $1.count } == 110)
        #expect(Set(memberships.joined()).count == 105)
        let doubles = Dictionary(grouping: memberships.joined(), by: \.self).filter { $0.value.count == 2 }.keys
            .sorted()
        #expect(doubles == ["almere", "dronten", "lelystad", "noordoostpolder", "urk"])
        let provinces = try regions.filter {
            try members(snapshot, of: $0, among: "level=provincie").contains("provincie-flevoland")
        }
        #expect(provinces == ["regio-amsterdam", "regio-flevoland"])
        #expect(profiles.asOf?.description == "2018-11-30")
    }

    @Test func fiveProfilesSitInsideRouteOost() {
        let inside = Snapshot(profiles).ties(of: "route-oost")
            .filter { $0.relation == "part-of" && $0.status == .present }.map(\.from)
        #expect(
            inside == [
                "regio-arnhem-nijmegen", "regio-ede-wageningen", "regio-stedendriehoek", "regio-twente", "regio-zwolle",
            ])
    }

    @Test func threeAreasExploreAndHaveNoProfile() {
        let exploring = Snapshot(profiles).ties(of: "stelsel-stedelijke-cultuurregios")
            .filter { $0.status == .planned }.map(\.from)
        #expect(exploring == ["midden-en-noord-limburg", "noord-holland-noord", "schiedam"])
    }

    @Test func whetherDenHaagAndLeidenAreOneRegionIsContestedByHolder() throws {
        let network = Project.network("leiden-den-haag")
        #expect(network.asOf?.description == "2018-10-31")
        let region: ActorID = "een-regio"
        #expect(Snapshot(network).status(from: "leiden", "member-of", to: region) == .contested)
        func byHolder(_ holder: ActorID) -> TieStatus {
            Snapshot(network, accordingTo: [.holder(holder)]).status(from: "leiden", "member-of", to: region)
        }
        #expect(byHolder("raad-voor-cultuur") == .present)
        #expect(byHolder("leiden") == .absent)
    }

    @Test func fiveOfEightDistrictsHaveANetworkAndNobodySaysWhich() throws {
        let network = Project.network("cultuurschakel-den-haag")
        #expect(network.asOf?.description == "2026-01-01")
        let snapshot = Snapshot(network)
        #expect(snapshot.select(try Selector(parsing: "type=stadsdeel")).selected.count == 8)
        let check = try #require(snapshot.countChecks().first { network.counts[$0.statement].of == 8 })
        #expect(check.stated == 5 && check.named.isEmpty && check.unnamed == 5)
    }
}
