import Collaboration
import Formats
import Testing

/// The made-up network and the answers of `check` that were worked out by hand beside it.
@Suite struct ExampleTests {
    @Test(arguments: ["voorbeeld", "voorbeeld-nederlands"])
    func theBalance(name: String) {
        let result = NetworkReader.read(paths: [Fixture.path(name)])
        #expect(
            result.balance == [
                TableBalance(table: "actors", read: 15, taken: 15),
                TableBalance(table: "attributes"),
                TableBalance(table: "claims", read: 17, taken: 15, merged: 1, rejected: 1),
                TableBalance(table: "sources", read: 3, taken: 3),
                TableBalance(table: "completeness", read: 2, taken: 2),
                TableBalance(table: "counts", read: 1, taken: 1),
            ])
        #expect(result.failure == nil)
    }

    @Test func theOneRowThatIsWrong() {
        let result = NetworkReader.read(paths: [Fixture.path("voorbeeld")])
        #expect(
            result.errors == [
                Diagnostic(
                    .error, at: FilePlace(file: "claims.csv", line: 18, column: 1), .unknownActor(text: "Noordstad"),
                    suggestion: "Noord")
            ])
    }

    @Test func actorsAreFoundByIDCodeNameAndAlias() throws {
        let network = NetworkReader.read(paths: [Fixture.path("voorbeeld")]).network
        let noord = network.claims.filter { $0.to == .actor("regio-noord") && $0.relation == "member-of" }
        #expect(noord.map(\.from) == [.actor("aanstad"), .actor("aanstad"), .actor("beekdam")])
        #expect(network.claims.contains { $0.from == .actor("cosland") && $0.to == .actor("regio-zuid") })
        #expect(network.claims.contains { $0.holder == "provincie-fictie" && $0.status == .desired })
        #expect(network.actor("aanstad")?.aliases == ["Aan de Stad"])
        #expect(network.actor("duinoord")?.replacedBy == ["eemrijk"])
    }

    @Test func numbersCarryTheSourceOfTheirColumn() throws {
        let network = NetworkReader.read(paths: [Fixture.path("voorbeeld")]).network
        let aanstad = try #require(network.actor("aanstad"))
        let asOf = try #require(network.asOf)
        let population = try #require(aanstad.attribute("population", asOf: asOf))
        #expect(population.value == .number(120_000))
        #expect(population.source == "telling-2021")
        #expect(population.date == PartialDate("2021-01-01"))
        #expect(population.place == FilePlace(file: "actors.csv", line: 2, column: 8))
        #expect(network.actor("eemrijk")?.attribute("population", asOf: asOf) == nil)
        #expect(network.actor("a1")?.attribute("prioriteit", asOf: asOf)?.value == .text("hoog"))
    }

    @Test func theSettings() throws {
        let network = NetworkReader.read(paths: [Fixture.path("voorbeeld")]).network
        #expect(network.id == "voorbeeld")
        #expect(network.asOf == CivilDate(year: 2021, month: 10, day: 1))
        #expect(network.relation("lends-to")?.dutch == "leent uit aan")
        #expect(
            network.actorClass("grotere-gemeenten")?.extent == .open(within: try Selector(parsing: "level=gemeente")))
        #expect(network.actorClass("culturele-sector")?.extent == .open(within: nil))
        let rule = try #require(network.expectations.first)
        let path = [
            PathStep(via: [.init("member-of")], to: try Selector(parsing: "kind=region type=cultuurregio"))
        ]
        #expect(rule.need == .atLeast(1, path))
        #expect(rule.origin == .own(because: "Verzonnen voorbeeld."))
        #expect(rule.waivers.map(\.actor) == ["fluitdorp"])
        #expect(rule.place == FilePlace(file: "network.yaml", line: 19, column: 5))
        #expect(network.expectations[1].need == .has(key: "prioriteit"))
        #expect(
            network.expectations[1].origin
                == .stated(source: "bron-b", locator: "tabel 2", quote: "elk onderwerp krijgt een prioriteit"))
        #expect(network.finders.off == [.missingTies])
        #expect(network.finders.agenda?.via == [.init("addresses", isInverse: true)])
        #expect(network.finders.agenda?.source == "bron-b/tabel")
        #expect(network.views.map(\.layout) == [.neato])
    }

    /// The same network in Dutch words, saved as Dutch Excel saves it.
    @Test func theDutchTwinIsTheSameNetwork() throws {
        let english = NetworkReader.read(paths: [Fixture.path("voorbeeld")]).network
        let result = NetworkReader.read(paths: [Fixture.path("voorbeeld-nederlands")])
        let dutch = result.network
        #expect(dutch.claims.map(\.withoutPlace) == english.claims.map(\.withoutPlace))
        #expect(dutch.actors.map(\.withoutPlaces) == english.actors.map(\.withoutPlaces))
        #expect(dutch.completeness.map(\.to) == english.completeness.map(\.to))
        #expect(dutch.counts.map(\.count) == english.counts.map(\.count))
        #expect(dutch.classes.map(\.extent) == english.classes.map(\.extent))
        #expect(dutch.expectations.map(\.need) == english.expectations.map(\.need))
        #expect(dutch.expectations.map(\.severity) == english.expectations.map(\.severity))
        #expect(dutch.finders.coverage == english.finders.coverage)
        #expect(dutch.finders.off == english.finders.off)
        #expect(dutch.columnSources == english.columnSources)
        #expect(dutch.statedAsOf == english.statedAsOf)
        #expect(result.errors.map(\.at) == ["relaties.csv:18:1"])
    }
}

extension Claim {
    fileprivate var withoutPlace: Claim {
        var claim = self
        claim.place = FilePlace(file: "")
        return claim
    }
}

extension Actor {
    fileprivate var withoutPlaces: Actor {
        var actor = self
        actor.place = FilePlace(file: "")
        for index in actor.attributes.indices { actor.attributes[index].place = FilePlace(file: "") }
        return actor
    }
}
