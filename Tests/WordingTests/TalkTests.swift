import Analysis
import Collaboration
import Testing
import Wording

/// What commands say around their results exists in both languages and says what it is about.
@Suite struct TalkTests {
    let nl = Phrases(.dutch)
    let en = Phrases(.english)

    private static let samples: [(Talk, [String])] = [
        (.unknownCommand("rendr"), ["rendr"]),
        (.unknownOptionValue("q", option: "--include", allowed: ["a", "b"]), ["\"q\"", "--include", "a", "b"]),
        (.notADay("gisteren"), ["gisteren", "2021-10"]), (.needsOutputFile(format: "xlsx"), ["xlsx", "-o"]),
        (.unknownEnding(path: "x.doc", allowed: [".svg"]), ["x.doc", ".svg"]), (.needsFolder(path: "x.svg"), ["x.svg"]),
        (.outOfRange(option: "--dpi", text: "5", from: 24, to: 1200), ["--dpi", "24", "\"5\""]),
        (.needsAtLeast(option: "--at-most", text: "-5", 0), ["--at-most", "0", "\"-5\""]),
        (.needsMoreThanZero(option: "--timeout", text: "0", atMost: 9), ["--timeout", "0", "9"]),
        (.newMakesFolders(ending: ".xlsx"), [".xlsx"]), (.rejectedRecords(1), ["1"]), (.rejectedRecords(3), ["3"]),
        (.rejectedUnderStrict(2), ["2", "--strict"]), (.problems(errors: 1, warnings: 2), ["1", "2"]),
        (.nobodySelected, []), (.undecidable(["Eemrijk"]), ["Eemrijk"]), (.graphTooLarge, []),
        (.written(path: "x.svg"), ["x.svg"]), (.made(path: "n", files: ["a.csv"]), ["n", "a.csv"]),
        (.folderNotEmpty(path: "n"), ["\"n\"", "--force"]), (.cannotWrite(path: "x", .noSpace), ["\"x\""]),
        (.cannotWrite(path: "x", .other(5, "Input/output error")), ["\"x\"", "5"]), (.cannotPrint, []),
        (.wouldOverwrite(path: "x", changedSince: true), ["\"x\"", "--force"]),
        (.wouldOverwrite(path: "x", changedSince: false), ["\"x\"", "--force"]), (.tableTooLarge, ["csv"]),
        (.otherTables(["Bronnen"]), ["Bronnen", "xlsx"]),
    ]

    @Test(arguments: samples)
    func everySentenceInBothLanguages(talk: Talk, words: [String]) {
        #expect(nl.sentence(talk) != en.sentence(talk))
        for word in words {
            #expect(nl.sentence(talk).contains(word))
            #expect(en.sentence(talk).contains(word))
        }
    }

    @Test func numbersInSentences() {
        #expect(nl.sentence(.rejectedRecords(1)).hasPrefix("1 rij is afgewezen en telt niet mee"))
        #expect(nl.sentence(.rejectedRecords(1200)).hasPrefix("1.200 rijen zijn afgewezen en tellen niet mee"))
        #expect(en.sentence(.rejectedRecords(1)).hasPrefix("1 record was rejected and does not count"))
        #expect(nl.verdict(errors: 0, warnings: 0, rejected: 0, heldBack: 0) == "In orde.")
        #expect(nl.verdict(errors: 0, warnings: 1, rejected: 0, heldBack: 0) == "In orde, met 1 waarschuwing.")
        #expect(nl.verdict(errors: 1, warnings: 0, rejected: 0, heldBack: 3).contains("3 andere meldingen kunnen"))
        #expect(
            nl.verdict(errors: 2, warnings: 0, rejected: 1, heldBack: 0).hasPrefix(
                "Niet in orde: 2 fouten, 1 afgewezen rij"))
        #expect(nl.tally([.present: 24, .contested: 12, .unknown: 3]) == "24 (+12 betwist, +3 onbekend)")
        #expect(nl.tally([:]) == "0")
    }

    @Test func aNameWithASpaceIsOneWordToTheShell() {
        #expect(nl.nextSteps(in: "mijn-netwerk").contains("controleer mijn-netwerk\n"))
        #expect(nl.nextSteps(in: "mijn netwerk").contains("controleer 'mijn netwerk'\n"))
        #expect(nl.nextSteps(in: "d'r; rm").contains(#"'d'\''r; rm'"#))
    }

    @Test(arguments: MeasureID.allCases)
    func everyMeasureSaysWhatItDoesAndDoesNotSay(id: MeasureID) {
        let (dutch, english) = (nl.measure(id), en.measure(id))
        #expect(dutch.says != english.says)
        #expect(dutch.saysNot != english.saysNot)
        #expect(dutch.saysNot.hasPrefix("niet"))
        #expect(english.saysNot.hasPrefix("not"))
        #expect(!dutch.formula.isEmpty)
        #expect(dutch.formula == english.formula)
        #expect(!nl.meaning(id).contains("\n"))
    }

    @Test func noTwoMeasuresShareANameOrAFormula() {
        for say in [nl, en] {
            let words = MeasureID.allCases.map { say.measure($0) }
            #expect(Set(words.map(\.name)).count == words.count)
            #expect(Set(words.map(\.says)).count == words.count)
        }
        let conventions = MeasureConvention.allCases
        #expect(Set(conventions.map { nl.convention($0) }).count == conventions.count)
        #expect(conventions.allSatisfy { nl.convention($0) != en.convention($0) })
    }

    /// A limit is told as it was given, and no layout advised that it is already.
    @Test func aMapThatIsNotDoneInTime() {
        for (seconds, dutch) in [(2, "2"), (0.5, "0,5"), (0.001, "0,001"), (0.0001, "0,0001"), (0.00001, "1e-05")] {
            let sentence = nl.timedOut("k", layout: .neato, seconds: seconds)
            #expect(sentence.contains(" na \(dutch) seconden"), "\(sentence)")
            #expect(sentence.contains("--layout (sfdp"))
        }
        for say in [nl, en] {
            let sentence = say.timedOut("k", layout: .sfdp, seconds: 3)
            #expect(sentence.contains("--timeout"))
            #expect(!sentence.contains("sfdp"))
        }
    }

    @Test func aBitmapThatIsTooLarge() {
        for say in [nl, en] {
            let sentence = say.tooLargeForPNG("k", width: 4000, height: 40_000, limit: 32_766, dpi: 980)
            for part in ["--dpi 980", say.integer(4000), say.integer(40_000), say.integer(32_766)] {
                #expect(sentence.contains(part), "\(sentence)")
            }
            #expect(!say.tooLargeForPNG("k", width: 1, height: 40_000, limit: 32_766, dpi: nil).contains("--dpi"))
        }
    }

    private static let examinations: [Examination] = [
        .program(version: "1", schema: "s"), .graphviz(version: "2"), .noGraphviz, .layouts(count: 7),
        .missingLayouts(["sfdp"]), .formats(["svg", "png"]), .missingFormats(["png"]),
        .font(requested: "Arial", family: "Liberation Sans"), .otherFont(requested: "Arial", family: "DejaVu Sans"),
        .noFont(requested: "Arial"), .boundaries(path: "g"), .missingBoundaries(path: "g"),
    ]

    @Test(arguments: examinations)
    func whatIsMissingHasACommandThatMendsIt(examination: Examination) {
        let isIll = examination.isError || examination.isWarning
        for system in [Examination.System.debian, .macOS, .other] {
            #expect((nl.remedy(examination, on: system) != nil) == isIll)
        }
        #expect(!nl.finding(examination).isEmpty)
        #expect(!en.finding(examination).isEmpty)
    }
}
