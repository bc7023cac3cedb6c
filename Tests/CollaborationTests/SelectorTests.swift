import Collaboration
import TestSupport
import Testing

@Suite struct SelectorTests {
    private let snapshot = Snapshot(
        Network(
            id: "n", title: "n",
            actors: [
                municipality("klein", population: 3_000), municipality("groot", population: 120_000),
                municipality("leeg"), region("regio"),
                Actor(
                    id: "cote", name: "Côte d'Or", kind: .institution, aliases: ["De Kust"],
                    attributes: [
                        Attribute(key: "population", value: .text("veel"), place: nowhere),
                        Attribute(key: "opened", value: .date(PartialDate("1999-05")!), place: nowhere),
                    ], place: nowhere),
            ]))

    private func select(_ text: String) -> [String] { snapshot.select(selector(text)).selected.map(\.rawValue) }
    private func undecidable(_ text: String) -> [String] { snapshot.select(selector(text)).undecidable.map(\.rawValue) }

    @Test(arguments: [
        ("", ["cote", "groot", "klein", "leeg", "regio"]), ("kind=region", ["regio"]),
        ("soort=overheid|regio", ["groot", "klein", "leeg", "regio"]),
        ("level=gemeente population<30000", ["klein"]), ("population>=120000", ["groot"]),
        ("population=3000", ["klein"]),
        ("level=gemeente population=", ["leeg"]), ("population!= level=gemeente", ["groot", "klein"]),
        ("name=\"cote d'or\"", ["cote"]), ("naam=\"de kust\"", ["cote"]), ("id=klein|groot", ["groot", "klein"]),
        ("level!=gemeente", []), ("level=", ["cote", "regio"]), ("opened<2000", ["cote"]), ("KIND=Region", ["regio"]),
    ])
    func selects(text: String, ids: [String]) { #expect(select(text) == ids) }

    @Test func aMissingValueCannotBeJudgedUnlessAnotherTermIsFalse() {
        #expect(undecidable("population<30000") == ["cote", "leeg", "regio"])
        #expect(undecidable("population<30000 level=gemeente") == ["leeg"])
        #expect(undecidable("population!=3000 kind=region") == ["regio"])
        #expect(undecidable("type=cultuurregio") == [])
    }

    @Test(arguments: [
        ("kind", SelectorError.Reason.expectedComparison(after: "kind"), 4), ("=x", .emptyKey, 0),
        ("name=\"open", .unclosedQuote, 5), ("kind=gementee", .unknownKind("gementee", suggestion: nil), 5),
        ("kind=regoin", .unknownKind("regoin", suggestion: "region"), 5),
        ("population<veel", .notComparable("veel"), 11),
        ("a=b c", .expectedComparison(after: "c"), 5), ("population<1|2", .notComparable("1|2"), 11),
    ])
    func sayWhatCannotBeRead(text: String, reason: SelectorError.Reason, offset: Int) {
        #expect(throws: SelectorError(reason: reason, offset: offset)) { try Selector(parsing: text) }
    }

    @Test(arguments: ["kind=region", "a=b|c d<=3", "name=\"Den Haag\"", "x=", "y!=\"a|b\"", ""])
    func writingAndReadingAgainIsTheSame(text: String) {
        #expect(selector(selector(text).description) == selector(text))
    }
}
