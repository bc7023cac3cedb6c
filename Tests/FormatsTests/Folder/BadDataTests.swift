import Collaboration
import Formats
import Foundation
import Testing

/// Every way in which rows are known to be wrong: told with its cell, counted, and the rest is read.
@Suite struct BadDataTests {
    private func claims(_ rows: String..., more: [String: String] = [:]) throws -> ReadResult {
        let header = "from,relation,to,status,seen,since,until,source,holder,basis,strength\n"
        return try Fixture.read(
            Fixture.sound(with: ["claims.csv": header + rows.joined(separator: "\n") + "\n"]).merging(more) { $1 })
    }

    private func expectOneRejected(_ result: ReadResult, _ problem: Problem, at: String, suggestion: String? = nil) {
        #expect(result.errors.map(\.problem) == [problem])
        #expect(result.errors.map(\.at) == [at])
        #expect(result.errors.first?.suggestion == suggestion)
        #expect(result.balance("claims") == TableBalance(table: "claims", read: 2, taken: 1, rejected: 1))
        #expect(result.network.claims.count == 1)
        #expect(result.failure == nil)
    }

    private let good = "gouda,member-of,regio-leiden,present,,,,bron-a,,,"

    @Test func theSoundNetworkIsSound() throws {
        let result = try Fixture.read(Fixture.sound)
        #expect(result.problems.isEmpty)
        #expect(result.rejected == 0)
        #expect(!result.hasErrors)
    }

    @Test func anUnknownActor() throws {
        expectOneRejected(
            try claims(good, "Goude,member-of,regio-leiden,present,,,,bron-a,,,"), .unknownActor(text: "Goude"),
            at: "claims.csv:3:1", suggestion: "Gouda")
    }

    @Test func aNameOfTwo() throws {
        expectOneRejected(
            try claims(good, "gouda,member-of,Leiden,present,,,,bron-a,,,"),
            .ambiguousActor(text: "Leiden", candidates: ["leiden", "regio-leiden"]), at: "claims.csv:3:3")
    }

    @Test func codesAliasesAndCapitals() throws {
        let result = try claims(
            "gm0546,Lid van,regio-leiden,Aanwezig,,,,,,,", " Leyden ,member_of,regio-leiden,present,,,,,LÉYDEN,,")
        #expect(result.errors.isEmpty)
        #expect(result.network.claims.map(\.from) == [.actor("leiden"), .actor("leiden")])
    }

    @Test func aRelationThatNobodyKnows() throws {
        expectOneRejected(
            try claims(good, "gouda,membre-of,leiden,present,,,,bron-a,,,"), .unknownRelation(text: "membre-of"),
            at: "claims.csv:3:2", suggestion: "member-of")
    }

    @Test func aStatusThatIsNone() throws {
        expectOneRejected(
            try claims(good, "gouda,member-of,leiden,presnt,,,,bron-a,,,"), .unknownStatus(text: "presnt"),
            at: "claims.csv:3:4", suggestion: "present")
    }

    @Test func aBasisThatIsNone() throws {
        expectOneRejected(
            try claims(good, "gouda,member-of,leiden,present,,,,bron-a,,gokje,"), .unknownBasis(text: "gokje"),
            at: "claims.csv:3:10")
    }

    @Test func aSourceThatIsNotThere() throws {
        expectOneRejected(
            try claims(good, "gouda,member-of,leiden,present,,,,bron-x,,,"), .unknownSource(text: "bron-x"),
            at: "claims.csv:3:8", suggestion: "bron-a")
        expectOneRejected(
            try claims(good, "gouda,member-of,leiden,present,,,,bron-a/tabl,,,"),
            .unknownPart(text: "bron-a/tabl", source: "bron-a"), at: "claims.csv:3:8", suggestion: "bron-a/tabel")
    }

    @Test func datesThatAreNone() throws {
        expectOneRejected(
            try claims(good, "gouda,member-of,leiden,present,2021-02-30,,,bron-a,,,"),
            .notADate(text: "2021-02-30", column: "seen"), at: "claims.csv:3:5")
        expectOneRejected(
            try claims(good, "gouda,member-of,leiden,present,,2022,2021-12,bron-a,,,"),
            .reversedPeriod(since: "2022", until: "2021-12"), at: "claims.csv:3:7")
    }

    @Test func aTieWithItself() throws {
        expectOneRejected(
            try claims(good, "leiden,member-of,GM0546,present,,,,bron-a,,,"), .selfTie(actor: "leiden"),
            at: "claims.csv:3:3")
    }

    @Test func aMissingCell() throws {
        expectOneRejected(
            try claims(good, "gouda,,leiden,present,,,,bron-a,,,"), .missingCell(column: "relation"),
            at: "claims.csv:3:2")
    }

    @Test func aCellTooMany() throws {
        expectOneRejected(
            try claims(good, "gouda,member-of,leiden,present,,,,bron-a,,,,nog iets"),
            .cellTooMany(found: 12, columns: 11), at: "claims.csv:3:12")
    }

    @Test func aClassThatIsNotThere() throws {
        expectOneRejected(
            try claims(good, "class:alle,member-of,leiden,present,,,,bron-a,,,"), .unknownClass(text: "alle"),
            at: "claims.csv:3:1")
    }

    @Test func allThatIsWrongInARowIsTold() throws {
        let result = try claims("Goude,membre-of,leiden,presnt,2021-13,,,bron-x,,,")
        #expect(result.errors.count == 5)
        #expect(result.balance("claims")?.rejected == 1)
    }

    @Test func aNumberThatIsNoneIsLeftOut() throws {
        let result = try claims("gouda,member-of,leiden,present,,,,bron-a,,,veel")
        #expect(result.errors.map(\.problem) == [.notANumber(text: "veel", column: "strength")])
        #expect(result.network.claims.map(\.strength) == [nil])
        #expect(result.rejected == 0)
    }

    @Test func aColumnThatIsMissing() throws {
        let result = try Fixture.read(
            Fixture.sound(with: ["claims.csv": "from,relatoin,to,status\ngouda,leads,leiden,present\n"]))
        #expect(result.errors.map(\.problem) == [.missingColumn(names: ["relation", "relatie"], table: "claims")])
        #expect(result.errors.first?.suggestion == "relatoin")
        #expect(result.warnings.map(\.problem) == [.ignoredColumn(name: "relatoin")])
        #expect(result.balance("claims")?.rejected == 1)
    }

    @Test func aClaimWithoutSourceIsRejectedByTheStrict() throws {
        let files = Fixture.sound(with: ["claims.csv": "from,relation,to,status,source\ngouda,leads,leiden,present,\n"])
        #expect(try Fixture.read(files).rejected == 0)
        let strict = try Fixture.read(files, options: ReadOptions(requiresSources: true))
        #expect(strict.errors.map(\.problem) == [.missingSource])
        #expect(strict.rejected == 1)
    }

    // Actors.

    private func actors(_ rows: String...) throws -> ReadResult {
        let header = "id,name,aliases,kind,since,until,replaced-by,lon,lat,inwoners,inwoners-source\n"
        return try Fixture.read(
            Fixture.sound(with: [
                "actors.csv": header + rows.joined(separator: "\n") + "\n", "claims.csv": "from,relation,to,status\n",
            ]))
    }

    @Test func anIDGivenTwice() throws {
        let result = try actors("a,A,,theme,,,,,,,", "b,B,,theme,,,,,,,", "a,C,,theme,,,,,,,", "a,A,,theme,,,,,,,")
        #expect(result.errors.map(\.problem) == [.doubleID(id: "a", table: "actors")])
        #expect(result.errors.map(\.at) == ["actors.csv:4:1"])
        #expect(result.errors.first?.other == FilePlace(file: "actors.csv", line: 2))
        #expect(result.balance("actors") == TableBalance(table: "actors", read: 4, taken: 2, merged: 1, rejected: 1))
        #expect(result.network.actor("a")?.name == "A")
    }

    @Test func anAliasOfTwo() throws {
        let result = try actors("a,A,x|y,theme,,,,,,,", "b,B,y,theme,,,,,,,")
        #expect(result.problems.map(\.problem) == [.ambiguousAlias(alias: "y", actors: ["a", "b"])])
        #expect(result.rejected == 0)
    }

    @Test func aCircleOfSuccessorsIsAnErrorAndItsRowsStand() throws {
        let result = try actors(
            "a,A,,theme,,2020,b,,,,", "b,B,,theme,,2021,c,,,,", "c,C,,theme,,2022,A,,,,", "d,D,,theme,,2022,d,,,,")
        #expect(result.errors.map(\.problem) == [.successorCircle(["a", "b", "c"]), .successorCircle(["d"])])
        #expect(result.balance("actors") == TableBalance(table: "actors", read: 4, taken: 4))
    }

    @Test func aSuccessorThatIsNotThere() throws {
        let result = try actors("a,A,,theme,,2020,bb,,,,", "b,B,,theme,,,,,,,")
        #expect(result.errors.map(\.problem) == [.unknownActor(text: "bb")])
        #expect(result.errors.map(\.at) == ["actors.csv:2:7"])
        #expect(result.network.actors.map(\.id) == ["b"])
        #expect(
            try actors("a,A,,theme,,,b,,,,", "b,B,,theme,,,,,,,").problems.map(\.problem) == [
                .successorWithoutEnd(actor: "a")
            ])
    }

    @Test func whatAnActorsCellsCanHave() throws {
        let result = try actors(
            "a b,A,,theme,,,,,,,", "c,C,,themma,,,,,,,", "d,D,,theme,,,,4.5,95,,", "e,,,theme,,,,,,,",
            "f,F,,theme,,,,4.5,,,", "g,G,,theme,,,,,,12.345,bron-x")
        #expect(
            result.errors.map(\.problem) == [
                .invalidID(text: "a b"), .unknownKind(text: "themma"), .badCoordinate(text: "95"),
                .missingCell(column: "name"), .missingCell(column: "lat"), .unknownSource(text: "bron-x"),
            ])
        #expect(result.errors[1].suggestion == "thema")
        #expect(result.network.actors.map(\.id) == ["d", "f"])
        #expect(result.network.actors.map(\.point) == [nil, nil])
    }

    @Test func pointsAndNumbersAsDutchTablesHaveThem() throws {
        let result = try Fixture.read(
            Fixture.sound(with: [
                "actors.csv":
                    "id;naam;soort;breedtegraad;lengtegraad;inwoners;dichtheid;code;aandeel\n"
                    + "gouda;Gouda;overheid;52,011;4,711;73.427;1.234,5;0513;21,5%\n"
                    + "regio-leiden;Leiden;regio;52.161;4.490;3.726.050;1.234;;\n"
            ]))
        #expect(result.problems.isEmpty)
        let gouda = try #require(result.network.actor("gouda"))
        let asOf = try #require(result.network.asOf)
        #expect(gouda.point == GeoPoint(longitude: 4.711, latitude: 52.011))
        #expect(gouda.code == "0513")
        #expect(gouda.attribute("population", asOf: asOf)?.value == .number(73_427))
        #expect(gouda.attribute("dichtheid", asOf: asOf)?.value == .number(1234.5))
        #expect(gouda.attribute("aandeel", asOf: asOf)?.value == .number(21.5))
        #expect(gouda.attribute("aandeel", asOf: asOf)?.unit == "%")
        let regio = try #require(result.network.actor("regio-leiden"))
        #expect(regio.point == GeoPoint(longitude: 4.49, latitude: 52.161))
        #expect(regio.attribute("dichtheid", asOf: asOf)?.value == .number(1234))
    }

    /// Read as a word it would be missing in every sum, and nobody would know.
    @Test(arguments: [
        ("28.000x", "28.000"), ("ca. 28000", "28000"), ("28OOO", "28000"), ("28.000 inw.", "28.000"), ("veel", nil),
        ("0518", nil), ("12-10", nil), ("-", nil),
    ])
    func inhabitantsThatAreNoNumber(text: String, suggestion: String?) throws {
        let result = try actors("a,A,,theme,,,,,,\(text),bron-a")
        #expect(result.problems.map(\.problem) == [.notANumber(text: text, column: "population")])
        #expect(result.errors.map(\.at) == ["actors.csv:2:10"])
        #expect(result.errors.first?.suggestion == suggestion)
        #expect(result.rejected == 0)
    }

    private func attributes(_ values: String...) throws -> ReadResult {
        let rows = values.enumerated().map { "a\($0),A \($0),theme,\($1)\n" }
        return try Fixture.read(
            Fixture.sound(with: [
                "actors.csv": "id,name,kind,eigen\n" + rows.joined(), "claims.csv": "from,relation,to,status\n",
            ]))
    }

    @Test func textAmongNumbersAndDates() throws {
        let numbers = try attributes("1998", "20O1", "2003", "2010")
        #expect(numbers.problems.map(\.problem) == [.oddNumber(text: "20O1", key: "eigen")])
        #expect(numbers.warnings.map(\.at) == ["actors.csv:3:4"])
        #expect(numbers.warnings.first?.suggestion == "2001")
        let dates = try attributes("2021-10-01", "1-10-2021", "2021-10", "1 november 2021")
        #expect(dates.problems.map(\.problem) == [.oddDate(text: "1 november 2021", key: "eigen")])
        #expect(dates.warnings.first?.suggestion == "2021-11-01")
        // Words, codes, and what is no more of one sort than of another.
        #expect(try attributes("hoog", "laag", "3", "4").problems.isEmpty)
        #expect(try attributes("0518", "1234", "5678", "9012").problems.isEmpty)
    }

    @Test func textInRowsOfAttributesAndInWhatARuleWeighsBy() throws {
        let rows = "actor;kenmerk;waarde\nleiden;inwoners;28.000x\nleiden;budget;veel\ngouda;budget;10\n"
        #expect(
            try Fixture.read(Fixture.sound(with: ["kenmerken.csv": rows])).problems.map(\.at) == ["kenmerken.csv:2:3"])
        let rule =
            "\nexpectations: [ { id: r, each: level=gemeente, needs: { has: budget }, weigh-by: budget, own: true, because: x } ]"
        let weighed = try Fixture.read(
            Fixture.sound(with: ["kenmerken.csv": rows, "network.yaml": Fixture.sound["network.yaml"]! + rule]))
        #expect(weighed.errors.map(\.at) == ["kenmerken.csv:2:3", "kenmerken.csv:3:3"])
    }

    @Test(arguments: [
        ("1.10.2021", "2021-10-01"), ("2021/10/01", "2021-10-01"), ("13/10/2021", "2021-10-13"),
        ("okt 2021", "2021-10"),
        ("1 maart 2021", "2021-03-01"), ("3/10/2021", nil), ("1-10-21", nil), ("2021-02-30", nil), ("najaar 2021", nil),
    ])
    func datesInOtherWords(text: String, suggestion: String?) throws {
        let result = try claims(good, "gouda,member-of,leiden,present,\(text),,,bron-a,,,")
        #expect(result.errors.map(\.problem) == [.notADate(text: text, column: "seen")])
        #expect(result.errors.first?.suggestion == suggestion)
    }

    @Test func columnsAreCalledAsTheFileCallsThem() throws {
        let result = try Fixture.read(
            Fixture.sound(with: [
                "claims.csv": "van;relatie;naar;status;sterkte;gezien\ngouda;;leiden;aanwezig;veel;ooit\n"
            ]))
        #expect(
            result.errors.map(\.problem) == [
                .missingCell(column: "relatie"), .notANumber(text: "veel", column: "sterkte"),
                .notADate(text: "ooit", column: "gezien"),
            ])
    }

    // Statements and attributes.

    @Test func aClassWithoutSelectorWhereOneIsNeeded() throws {
        let settings =
            Fixture.sound["network.yaml"]!
            + "\nclasses:\n  - { id: velen, open: true }\n  - { id: alle, selector: level=gemeente }\n"
        let result = try Fixture.read(
            Fixture.sound(with: [
                "network.yaml": settings,
                "completeness.csv":
                    "source,from,relation,to\nbron-a,class:velen,member-of,\nbron-a,klasse:alle,member-of,\n",
                "counts.csv": "source,each,relation,to,count\nbron-a,class:velen,,,3\nbron-a,class:alle,,,1.234\n",
            ]))
        #expect(
            result.errors.map(\.problem) == [
                .openClassNeedsSelector(id: "velen"), .openClassNeedsSelector(id: "velen"),
            ])
        #expect(result.errors.map(\.at) == ["completeness.csv:2:2", "counts.csv:2:2"])
        #expect(result.network.completeness.map(\.from) == [try Selector(parsing: "level=gemeente")])
        #expect(result.network.counts.map(\.count) == [1234])
    }

    @Test func selectorsAndCountsThatCannotBeRead() throws {
        let result = try Fixture.read(
            Fixture.sound(with: [
                "counts.csv":
                    "source,each,relation,to,count\nbron-a,kind=governmnt,,,3\nbron-a,,member-of,,3\n"
                    + "bron-a,,,id=gouda,3\nbron-a,,,,velen\n"
            ]))
        #expect(result.errors.map(\.at) == ["counts.csv:2:2", "counts.csv:4:3", "counts.csv:5:5"])
        #expect(result.errors.map(\.suggestion) == ["government", nil, nil])
        #expect(result.balance("counts") == TableBalance(table: "counts", read: 4, taken: 1, rejected: 3))
    }

    @Test func attributesOfTheirOwnTable() throws {
        let result = try Fixture.read(
            Fixture.sound(with: [
                "kenmerken.csv":
                    "actor;kenmerk;waarde;eenheid;bron;datum\nGouda;inwoners;73.427;;bron-a;2021\n"
                    + "gouda;inwoners;70.000;;bron-a;2021\ngouda;Website;https://gouda.nl;;;\nGoudda;x;1;;;\n"
            ]))
        #expect(
            result.errors.map(\.problem) == [
                .clashingAttribute(actor: "gouda", key: "population"), .unknownActor(text: "Goudda"),
            ])
        #expect(result.errors[0].other == FilePlace(file: "kenmerken.csv", line: 2, column: 3))
        #expect(result.balance("attributes") == TableBalance(table: "attributes", read: 4, taken: 3, rejected: 1))
        #expect(result.network.actor("gouda")?.attributes.map(\.key) == ["population", "population", "website"])
    }

    @Test func addressesThatAreNone() throws {
        let result = try Fixture.read(
            Fixture.sound(with: [
                "sources.csv":
                    "id,title,address\nbron-a,A,javascript:alert(1)\nb,B,https://x.nl\nc,C,x.nl/a:b\nd,D,doi:10.1/x\n"
            ]))
        #expect(result.problems.map(\.problem) == [.notALink(text: "javascript:alert(1)", column: "address")])
        #expect(result.rejected == 0)
    }

    /// A mistake in every row must not cost a search in every row.
    @Test(.timeLimit(.minutes(1))) func manyMistakes() throws {
        let rows = (0..<20_000).map { "gouda,membr-of,goudda\($0),present,,,,bron-aa,,," }
        let result = try claims(rows.joined(separator: "\n"))
        #expect(result.balance("claims")?.rejected == 20_000)
        #expect(result.errors.count == 60_000)
    }

    // People.

    @Test(arguments: [
        ("bel 06-12345678", "06-12345678"), ("jan.smit@gouda.nl.", "jan.smit@gouda.nl"),
        ("(070) 123 45 67", "(070) 123 45 67"), ("tel. +31 70 123 45 67 (receptie)", "+31 70 123 45 67"),
        ("0182 588211", "0182 588211"),
    ])
    func whatLooksLikeAWayToReachSomeone(text: String, found: String) throws {
        let result = try Fixture.read(
            Fixture.sound(with: ["claims.csv": "from,relation,to,status,note\ngouda,leads,leiden,present,\(text)\n"]))
        #expect(result.problems.map(\.problem) == [.personalData(text: found)])
        #expect(result.warnings.map(\.at) == ["claims.csv:2:5"])
    }

    @Test func settingsAreLookedAtToo() throws {
        let settings = Fixture.sound["network.yaml"]! + "\nviews: [ { id: v, note: mail jan@gouda.nl } ]\n"
        let result = try Fixture.read(Fixture.sound(with: ["network.yaml": settings]))
        #expect(result.warnings.map(\.at) == ["network.yaml:5:25"])
    }

    @Test(arguments: [
        "blz. 12-14, 2021-06-01", "01-10-2021 / 02-11-2021", "ISBN 0-19-852663-6", "3.726.050 inwoners", "a @ b",
        "https://gouda.nl/0612345678", "GM0513", "1.222.000.000",
    ])
    func whatDoesNot(text: String) throws {
        let result = try Fixture.read(
            Fixture.sound(with: ["claims.csv": "from,relation,to,status,note\ngouda,leads,leiden,present,\"\(text)\"\n"]
            ))
        #expect(result.problems.isEmpty)
    }
}
