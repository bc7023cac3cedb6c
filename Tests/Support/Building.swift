package import Collaboration

// Short words for making networks in tests.

package let nowhere = FilePlace(file: "test")

package func municipality(
    _ id: String, population: Double? = nil, until: String? = nil, replacedBy: [ActorID] = [], since: String? = nil
) -> Actor {
    Actor(
        id: ActorID(id), name: id.prefix(1).uppercased() + id.dropFirst(), kind: .government, level: "gemeente",
        exists: Period(since: since.flatMap { PartialDate($0) }, until: until.flatMap { PartialDate($0) }),
        replacedBy: replacedBy,
        attributes: population.map { [Attribute(key: "population", value: .number($0), place: nowhere)] } ?? [],
        place: nowhere)
}

package func region(_ id: String, type: String = "cultuurregio") -> Actor {
    Actor(id: ActorID(id), name: id, kind: .region, type: type, place: nowhere)
}

package func claim(
    _ from: String, _ relation: RelationID, _ to: String, _ status: ClaimStatus = .present,
    by source: SourceReference? = "a", seen: String? = nil, since: String? = nil, until: String? = nil,
    holder: ActorID? = nil, strength: Double? = nil
) -> Claim {
    func party(_ text: String) -> Party {
        text.hasPrefix("class:") ? .class(ClassID(String(text.dropFirst(6)))) : .actor(ActorID(text))
    }
    return Claim(
        from: party(from), relation: relation, to: party(to), status: status, strength: strength,
        seen: seen.flatMap { PartialDate($0) },
        period: Period(since: since.flatMap { PartialDate($0) }, until: until.flatMap { PartialDate($0) }),
        source: source, holder: holder, place: nowhere)
}

package func complete(
    _ source: SourceReference, _ from: String, _ relation: RelationID, _ to: String, seen: String? = nil
) -> CompletenessStatement {
    CompletenessStatement(
        source: source, from: selector(from), relation: relation, to: selector(to),
        seen: seen.flatMap { PartialDate($0) }, place: nowhere)
}

package func selector(_ text: String) -> Selector {
    do { return try Selector(parsing: text) } catch { fatalError("\(text): \(error)") }
}

package func day(_ text: String) -> CivilDate { PartialDate(text)!.firstDay }

/// The made-up network of the model's documentation, whose answers are worked out by hand.
package func madeUpNetwork() -> Network {
    let theme = { (id: String) in Actor(id: ActorID(id), name: id, kind: .theme, type: "onderwerp", place: nowhere) }
    return Network(
        id: "voorbeeld", title: "Een verzonnen provincie", statedAsOf: PartialDate("2021-10-01"),
        actors: [
            municipality("aanstad", population: 120_000), municipality("beekdam", population: 28_000),
            municipality("cosland", population: 41_000),
            municipality("duinoord", population: 9_000, until: "2022-12-31", replacedBy: ["eemrijk"]),
            municipality("eemrijk"), municipality("fluitdorp", population: 3_000),
            Actor(id: "provincie-fictie", name: "Provincie", kind: .government, level: "provincie", place: nowhere),
            Actor(id: "ministerie", name: "Ministerie", kind: .government, level: "rijk", place: nowhere),
            region("regio-noord"), region("regio-zuid"),
            Actor(id: "stelsel", name: "Stelsel", kind: .partnership, type: "stelsel", place: nowhere),
            Actor(id: "steunpunt", name: "Steunpunt", kind: .secondLine, place: nowhere), theme("a1"), theme("a2"),
            theme("a3"),
        ],
        classes: [
            ActorClass(
                id: "alle-gemeenten", label: "alle", extent: .closed(selector("level=gemeente")), place: nowhere),
            ActorClass(
                id: "grotere-gemeenten", label: "grotere", extent: .open(within: selector("level=gemeente")),
                place: nowhere),
            ActorClass(id: "culturele-sector", label: "sector", extent: .open(within: nil), place: nowhere),
        ],
        claims: [
            claim("aanstad", "member-of", "regio-noord", by: "bron-a", seen: "2020"),
            claim("aanstad", "member-of", "regio-noord", by: "bron-b", seen: "2021-06"),
            claim("beekdam", "member-of", "regio-noord", by: "bron-b", seen: "2021-06"),
            claim("cosland", "member-of", "regio-zuid", by: "bron-a", seen: "2020"),
            claim("duinoord", "member-of", "stelsel", .planned, by: "bron-b", seen: "2021-06"),
            claim(
                "aanstad", "member-of", "regio-zuid", .desired, by: "bron-a", seen: "2020", holder: "provincie-fictie"),
            claim("ministerie", "funds", "regio-noord", by: "bron-a", since: "2017", until: "2020"),
            claim("provincie-fictie", "funds", "steunpunt", by: "bron-b/advies", since: "2021", until: "2024"),
            claim("class:alle-gemeenten", "addresses", "a1", by: "bron-b/tabel", seen: "2021-06"),
            claim("provincie-fictie", "addresses", "a1", by: "bron-b/tabel", seen: "2021-06"),
            claim("steunpunt", "addresses", "a1", by: "bron-b/tabel", seen: "2021-06"),
            claim("class:culturele-sector", "addresses", "a2", by: "bron-b/tabel", seen: "2021-06"),
            claim("class:grotere-gemeenten", "addresses", "a3", by: "bron-b/tabel", seen: "2021-06"),
            claim("steunpunt", "addresses", "a3", by: "bron-b/advies", seen: "2021-06"),
            claim("ministerie", "addresses", "a3", .unknown, by: "bron-b/advies", seen: "2021-06"),
        ],
        completeness: [
            complete("bron-b", "level=gemeente", "member-of", "type=cultuurregio", seen: "2021-06"),
            complete("bron-b/tabel", "", "addresses", "type=onderwerp", seen: "2021-06"),
        ],
        counts: [
            CountStatement(
                source: "bron-a", each: selector("level=gemeente"), relation: "member-of",
                to: selector("id=regio-noord"), count: 4, seen: PartialDate("2020"), place: nowhere)
        ])
}
