import Collaboration
import Testing
import Wording

/// That every case has a sentence, the compiler sees to; here it is that each says what it is about, and in both languages.
@Suite struct ProblemsTests {
    let nl = Phrases(.dutch)
    let en = Phrases(.english)

    @Test func theLineThatTheHouseHasAsItsExample() {
        let problem = Diagnostic(
            .error, at: FilePlace(file: "relaties.csv", line: 41, column: 3),
            .unknownActor(text: "Leidschendam Voorburg"), suggestion: "Leidschendam-Voorburg")
        #expect(
            nl.line(problem)
                == #"relaties.csv:41:3: onbekende actor "Leidschendam Voorburg"; bedoelde u "Leidschendam-Voorburg"?"#)
        #expect(
            en.line(problem)
                == #"relaties.csv:41:3: unknown actor "Leidschendam Voorburg"; did you mean "Leidschendam-Voorburg"?"#)
    }

    /// 4.4996 must not be said to be 4.5.
    @Test func aContrastThatFallsShortByAHairDoesNotReadAsEnough() {
        let problem = Problem.paleColor(text: "#777777", ratio: 4.4996, least: 4.5)
        #expect(nl.sentence(problem).contains("4,49 : 1") && nl.sentence(problem).contains("4,5 : 1"))
        #expect(en.sentence(problem).contains("4.49 : 1") && en.sentence(problem).contains("4.5 : 1"))
    }

    @Test func placesOfSheetsAndWholeFiles() {
        #expect(nl.place(FilePlace(file: "n.xlsx", sheet: "relaties", line: 4, column: 2)) == "n.xlsx[relaties]:4:2")
        #expect(nl.place(FilePlace(file: "n.csv", line: 4)) == "n.csv:4")
        #expect(nl.place(FilePlace(file: "n.csv")) == "n.csv")
        let clash = Diagnostic(
            .error, at: FilePlace(file: "a.csv", line: 2), .clash(id: "gouda", table: "actors"),
            other: FilePlace(file: "b.csv", line: 9))
        #expect(nl.line(clash).contains("b.csv:9"))
    }

    /// Each names what it speaks of: `*` marks the words that must come back in both languages.
    private static let samples: [(Problem, [String])] = [
        (.noSuchFile(path: "x/y"), ["x/y"]), (.notAFolder(path: "x"), ["\"x\""]), (.unreadable(path: "x"), ["\"x\""]),
        (.emptyFile, []), (.notText, []), (.invalidEncoding(encoding: "UTF-16LE"), ["UTF-16LE"]),
        (.fileTooLarge(limit: 1 << 30), ["MB"]), (.climbsOut(path: "../x"), ["../x"]),
        (.noNetworkFile(expected: ["network.yaml", "netwerk.yaml"], tables: []), ["network.yaml", "netwerk.yaml"]),
        (.noNetworkFile(expected: ["network.yaml"], tables: ["claims.csv"]), ["network.yaml", "claims.csv"]),
        (.tableOfNetwork(table: "positions"), ["network.yaml"]),
        (.noEdgeList(columns: ["q", "r"]), ["\"q\"", "\"r\""]),
        (.newerSchema(found: "wittevlek/9", known: "wittevlek/1"), ["wittevlek/9", "wittevlek/1"]),
        (.unknownSchema(found: "q", known: "wittevlek/1"), ["\"q\"", "wittevlek/1"]),
        (.missingTable(file: "actors.csv"), ["actors.csv"]), (.unsupportedFormat(ending: "pdf"), ["pdf"]),
        (.unsupportedFormat(ending: ""), []), (.unclosedQuote, []), (.textAfterQuote, []),
        (.cellTooMany(found: 9, columns: 8), ["9", "8"]), (.missingColumn(names: ["id"], table: "sources"), ["\"id\""]),
        (.doubleColumn(name: "id"), ["\"id\""]), (.ignoredColumn(name: "q"), ["\"q\""]),
        (.missingCell(column: "status"), ["\"status\""]),
        (.notANumber(text: "tien", column: "budget"), ["tien", "budget"]),
        (.oddNumber(text: "tien", key: "budget"), ["tien", "budget"]),
        (.oddDate(text: "mei", key: "start"), ["mei", "start"]),
        (.unknownFile(name: "actor.csv"), ["actor.csv"]),
        (
            .ambiguousNumber(text: "1.234", column: "strength", taken: 1234, otherwise: 1.234),
            ["1.234", "strength", "1,234"]
        ),
        (.xmlSyntax(.unknownEntity("boom")), ["&boom;"]), (.xmlEntities, ["ENTITY"]),
        (.notADate(text: "mei", column: "seen"), ["mei", "seen"]), (.notALink(text: "zie", column: "address"), ["zie"]),
        (.notAColor(text: "rood", key: "groups"), ["rood", "groups"]), (.notAColor(text: "", key: "theme"), ["theme"]),
        (.paleColor(text: "#FFCC00", ratio: 1.53, least: 4.5), ["#FFCC00"]),
        (.yamlSyntax(.other, message: "boom"), ["boom"]), (.yamlSyntax(.tab, message: "bang"), ["bang", "tab"]),
        (.yamlAliases, []), (.yamlTooDeep(limit: 64), ["64"]),
        (.wrongShape(key: "views", expected: "list"), ["views"]), (.wrongShape(key: "", expected: "map"), ["title"]),
        (.unknownKey(key: "vieuws", allowed: [BilingualWord("views", "kaarten (views)")]), ["vieuws", "views"]),
        (.missingKey(key: "id", in: "needs"), ["\"id\"", "needs"]),
        (.doubleKey(key: "id"), ["\"id\""]),
        (.unknownWord(text: "dott", key: "layout", allowed: ["dot", "neato"]), ["dott", "layout", "neato"]),
        (.unknownActor(text: "Q"), ["\"Q\""]),
        (.ambiguousActor(text: "Leiden", candidates: ["leiden", "regio-leiden"]), ["Leiden", "regio-leiden"]),
        (.ambiguousAlias(alias: "L", actors: ["leiden", "lisse"]), ["\"L\"", "leiden", "lisse"]),
        (.doubleID(id: "leiden", table: "actors"), ["leiden"]), (.unknownKind(text: "q"), ["\"q\""]),
        (.unknownRelation(text: "q"), ["\"q\""]), (.unknownStatus(text: "q"), ["\"q\""]),
        (.unknownBasis(text: "q"), ["\"q\""]), (.unknownSource(text: "q"), ["\"q\""]),
        (.unknownPart(text: "tabel", source: "dsp"), ["tabel", "dsp"]), (.unknownClass(text: "q"), ["\"q\""]),
        (.openClassNeedsSelector(id: "sector"), ["sector"]), (.classCircle(["a", "b"]), ["\"a\"", "\"b\""]),
        (.reversedPeriod(since: "2021", until: "2020"), ["2021", "2020"]), (.selfTie(actor: "gouda"), ["gouda"]),
        (.successorCircle(["a", "b"]), ["\"a\"", "\"b\""]), (.successorWithoutEnd(actor: "gouda"), ["gouda"]),
        (.badSelector(SelectorError(reason: .expectedComparison(after: "kind"), offset: 4)), ["kind", "5"]),
        (.badSelector(SelectorError(reason: .unclosedQuote, offset: 0)), ["1"]),
        (
            .badSelector(SelectorError(reason: .unknownKind("regoi", suggestion: "regio"), offset: 0)),
            ["regoi", "regio"]
        ),
        (.badSelector(SelectorError(reason: .notComparable("q"), offset: 0)), ["\"q\""]),
        (.badSelector(SelectorError(reason: .emptyKey, offset: 2)), ["3"]), (.badPath(text: "^^x"), ["^^x"]),
        (.badCoordinate(text: "95"), ["95"]), (.missingSource, ["--strict"]),
        (.farTile(actor: "gouda", farthest: 1_000), ["gouda", "1"]),
        (.sharedTile(actor: "gouda", other: "delft"), ["gouda", "delft"]),
        (.personalData(text: "a@b.nl"), ["a@b.nl"]),
        (.clash(id: "gouda", table: "actors"), ["gouda"]),
        (.clashingAttribute(actor: "gouda", key: "budget"), ["gouda", "budget"]),
        (.invalidID(text: "Q Q"), ["Q Q"]),
        (.unknownView(id: "q", known: ["kaart-1", "kaart-2"]), ["\"q\"", "kaart-1", "kaart-2"]),
        (.unknownView(id: "q", known: []), ["\"q\""]), (.unknownMeasure(text: "q"), ["\"q\""]),
        (.unknownValue(text: "q", known: ["a", "b"]), ["\"q\"", "a", "b", "betweenness"]),
        (.countDiffers(stated: 5, named: 2, source: "bron"), ["5", "2", "3", "bron"]),
        (.countExceeded(stated: 5, named: 7, source: "bron"), ["5", "7", "bron"]),
        (.selectsNobody(text: "kind=region"), ["kind=region"]),
    ]

    @Test(arguments: samples)
    func everySentenceSaysWhatItIsAbout(problem: Problem, words: [String]) {
        let dutch = nl.sentence(problem)
        let english = en.sentence(problem)
        #expect(dutch != english)
        for word in words {
            #expect(dutch.contains(word))
            #expect(english.contains(word))
        }
    }

    @Test func aColumnIsCalledByItsWordInTheLanguage() {
        let problem = Problem.notANumber(text: "x", column: "population")
        #expect(nl.sentence(problem).contains(#""inwoners""#))
        #expect(en.sentence(problem).contains(#""population""#))
    }

    @Test func noTwoProblemsHaveOneSentence() {
        let sentences = Self.samples.map { nl.sentence($0.0) }
        #expect(Set(sentences).count == sentences.count)
    }

    @Test func whatAFileSaysCannotBreakTheLine() {
        let problem = Diagnostic(.error, at: FilePlace(file: "a\nb.csv", line: 1), .unknownActor(text: "x\ny"))
        #expect(!nl.line(problem).contains("\n"))
        #expect(!nl.sentence(.yamlSyntax(.other, message: "one\ntwo")).contains("\n"))
    }
}
