import Collaboration
import Formats
import Testing

@Suite struct SettingsTests {
    private func read(_ yaml: String) throws -> ReadResult {
        try Fixture.read(Fixture.sound(with: ["network.yaml": "schema: wittevlek/1\nid: klein\n" + yaml]))
    }

    /// The one error of settings of which the first line is line 3.
    private func expectOneError(
        _ yaml: String, _ problem: Problem, at: String, suggestion: String? = nil
    ) throws {
        let result = try read(yaml)
        #expect(result.errors.map(\.problem) == [problem])
        #expect(result.errors.map(\.at) == ["network.yaml:" + at])
        #expect(result.errors.first?.suggestion == suggestion)
        #expect(result.failure == nil)
    }

    @Test func schemas() throws {
        let newer = try Fixture.read(Fixture.sound(with: ["network.yaml": "schema: wittevlek/2\nnieuw: 1\n"]))
        #expect(newer.errors.map(\.problem) == [.newerSchema(found: "wittevlek/2", known: "wittevlek/1")])
        #expect(newer.errors.map(\.at) == ["network.yaml:1:9"])
        #expect(newer.failure == .unreadable)
        let other = try Fixture.read(Fixture.sound(with: ["network.yaml": "schema: iets/1\n"]))
        #expect(other.errors.map(\.problem) == [.unknownSchema(found: "iets/1", known: "wittevlek/1")])
        #expect(other.failure == .unreadable)
        let none = try Fixture.read(Fixture.sound(with: ["network.yaml": "id: klein\n"]))
        #expect(none.problems.map(\.problem) == [.missingKey(key: "schema", in: "network")])
        #expect(!none.hasErrors)
    }

    @Test(arguments: ["- a\n- b\n", "gewoon tekst", "42"])
    func aDocumentThatIsNoMap(yaml: String) throws {
        let result = try Fixture.read(Fixture.sound(with: ["network.yaml": yaml]))
        #expect(result.errors.map(\.problem) == [.wrongShape(key: "", expected: "map")])
        #expect(result.failure == .unreadable)
        #expect(result.network.actors.count == 3)
    }

    @Test func keysAreHeldAgainstWhatIsAllowed() throws {
        let result = try read("titel: x\nveiws: []\n")
        let problem = try #require(result.errors.first?.problem)
        guard case .unknownKey("veiws", let allowed) = problem else {
            Issue.record("\(problem)")
            return
        }
        #expect(allowed.contains(BilingualWord("views", "kaarten")))
        #expect(result.errors.first?.suggestion == "views")
        #expect(result.errors.first?.at == "network.yaml:4:1")
        try expectOneError("title: a\ntitel: b\n", .doubleKey(key: "titel"), at: "4:1")
    }

    @Test func aKeyTwiceIsNoYAML() throws {
        let result = try read("title: a\ntitle: b\n")
        #expect(result.errors.map(\.problem) == [.doubleKey(key: "title")])
        #expect(result.failure == .unreadable)
    }

    @Test func brokenYAMLSaysWhere() throws {
        let result = try read("title: x\n\tviews: y")
        #expect(result.failure == .unreadable)
        #expect(result.errors.first?.place?.line == 4)
        guard case .yamlSyntax = try #require(result.errors.first?.problem) else {
            Issue.record("\(result.errors)")
            return
        }
    }

    @Test func colorsAreHeldAgainstTheContrastThatTheyNeed() throws {
        let result = try read(
            "kleuren:\n  groepen: [\"#1F5FA8\", FFCC00]\n  overheid: \"#D97700\"\n  regio: \"#D97700\"\n")
        #expect(result.errors.isEmpty)
        let pale = result.warnings
        #expect(pale.map(\.at) == ["network.yaml:4:24", "network.yaml:6:10"])
        // Of the same hue, the lightest with 4.5 : 1.
        #expect(pale.map(\.suggestion) == ["#907300", "#B36200"])
        guard case .paleColor("FFCC00", let ratio, 4.5) = try #require(pale.first?.problem) else {
            Issue.record("\(pale)")
            return
        }
        #expect(abs(ratio - 1.51) < 0.01)
        #expect(result.network.colors.groups.map(\.description) == ["#1F5FA8", "#FFCC00"])
        #expect(Set(result.network.colors.kinds.keys) == [.government, .region])
    }

    @Test func whatIsNoColor() throws {
        try expectOneError("colors: { groups: [rood] }", .notAColor(text: "rood", key: "groups"), at: "3:20")
        // YAML takes what follows a bare # for a comment.
        try expectOneError("colors:\n  theme: #1F5FA8", .notAColor(text: "", key: "theme"), at: "4:3")
        // By the key that the file has.
        try expectOneError("kleuren: { overheid: rood }", .notAColor(text: "rood", key: "overheid"), at: "3:22")
        try expectOneError("kleuren: blauw", .wrongShape(key: "kleuren", expected: "map"), at: "3:10")
        try expectOneError("colors: blauw", .wrongShape(key: "colors", expected: "map"), at: "3:9")
    }

    @Test func classesAndTheirCircles() throws {
        try expectOneError(
            "classes: [ { id: a } ]", .missingKey(key: BilingualWord("selector", "keuze"), in: "class"), at: "3:12")
        try expectOneError(
            "classes: [ { id: a, selector: class:b }, { id: b, selector: class:a } ]", .classCircle(["a", "b"]),
            at: "3:12")
        let result = try read("classes: [ { id: a, selector: class:b }, { id: b, selector: level=gemeente } ]")
        #expect(result.problems.isEmpty)
        #expect(result.network.actorClass("a")?.extent == .closed(try Selector(parsing: "level=gemeente")))
        try expectOneError(
            "classes:\n  - id: a\n    selector: \"level=gemeente kind=governmnt\"",
            .badSelector(SelectorError(reason: .unknownKind("governmnt", suggestion: "government"), offset: 20)),
            at: "5:36", suggestion: "government")
    }

    private let rule =
        "expectations:\n  - { id: r, each: level=gemeente, needs: { path: [ { via: member-of } ] }, own: true, because: x"

    @Test func expectationsThatCannotBeHeld() throws {
        #expect(
            try read(rule + " }").network.expectations.map(\.need) == [
                .atLeast(1, [PathStep(via: [.init("member-of")])])
            ])
        try expectOneError(
            "expectations:\n  - { id: r, each: level=gemeente, needs: { path: [ { via: membr-of } ] }, own: true, because: x }",
            .unknownRelation(text: "membr-of"), at: "4:60", suggestion: "member-of")
        try expectOneError(
            "expectations:\n  - { id: r, each: level=gemeente, own: true, because: x }",
            .missingKey(key: BilingualWord("needs", "nodig"), in: "expectation"), at: "4:5")
        try expectOneError(
            "expectations:\n  - { id: r, each: level=gemeente, needs: { has: x } }",
            .missingKey(key: BilingualWord("source", "bron"), in: "expectation"), at: "4:5")
        try expectOneError(
            rule + ", source: bron-a }", .wrongShape(key: "own", expected: "own | source"), at: "4:100")
        try expectOneError(
            rule + ", severity: errnstig }",
            .unknownWord(
                text: "errnstig", key: "severity",
                allowed: [
                    BilingualWord("info", "info"), BilingualWord("attention", "aandacht"),
                    BilingualWord("serious", "ernstig"),
                ]), at: "4:110",
            suggestion: "ernstig")
        try expectOneError(rule + ", tolerate: veel }", .notANumber(text: "veel", column: "tolerate"), at: "4:110")
        try expectOneError(
            rule + ", waivers: [ { actor: Goude, reason: x } ] }", .unknownActor(text: "Goude"), at: "4:120",
            suggestion: "Gouda")
        try expectOneError("expectations: nee", .wrongShape(key: "expectation", expected: "map"), at: "3:15")
    }

    @Test func whatARuleTolerates() throws {
        #expect(try read(rule + ", tolerate: 10% }").network.expectations.map(\.tolerance) == [.percent(10)])
        #expect(try read(rule + ", toegestaan: 3 }").network.expectations.map(\.tolerance) == [.count(3)])
    }

    @Test func needsOfEitherKind() throws {
        func need(_ text: String) throws -> [Collaboration.Expectation.Need] {
            try read(
                "expectations: [ { id: r, each: \"\", needs: \(text), own: true, because: x } ]".replacing(
                    "\"\"", with: "level=gemeente")
            )
            .network.expectations.map(\.need)
        }
        let step = PathStep(via: [.init("leads", isInverse: true), .init("represents")])
        #expect(try need("{ path: ^leads|vertegenwoordigt, at-most: 2 }") == [.atMost(2, [step])])
        #expect(try need("{ pad: [ { via: [^leads, represents] } ], minstens: 3 }") == [.atLeast(3, [step])])
        #expect(try need("{ path: [ { via: leads } ], at-least: 1, at-most: 2 }").isEmpty)
    }

    @Test func findersThatCannotBeSet() throws {
        try expectOneError(
            "finders: { isolates: misschien }",
            .unknownWord(
                text: "misschien", key: "isolates", allowed: [BilingualWord("off", "uit"), BilingualWord("on", "aan")]),
            at: "3:22")
        try expectOneError(
            "finders: { coverage: { rows: level=gemeente, via: member-of } }",
            .missingKey(key: BilingualWord("columns", "kolommen"), in: "coverage"), at: "3:22")
        try expectOneError(
            "finders: { overlap: { of: kind=partnership, alike: 2 } }", .notANumber(text: "2", column: "alike"),
            at: "3:52")
        let result = try read(
            "finders:\n  isolates: off\n  missing-ties: { among: level=gemeente, top: 5, severity: serious }\n"
                + "  bridging-risk: { roles: penvoerder|trekker }\n")
        #expect(result.problems.isEmpty)
        #expect(result.network.finders.off == [.isolates])
        #expect(result.network.finders.missingTies.top == 5)
        #expect(result.network.finders.severity == [.missingTies: .serious])
        #expect(result.network.finders.bridgingRisk.roles == ["penvoerder", "trekker"])
    }

    @Test func severalSettingsOfAFinderNeedAnIdEach() throws {
        let one = "rows: level=gemeente, via: member-of, columns: kind=region"
        let told = try read("finders:\n  coverage:\n    - { id: a, \(one) }\n    - { \(one) }\n")
        #expect(told.problems.map(\.problem) == [.finderWithoutID(finder: .coverage, rule: "coverage/2")])
        #expect(!told.hasErrors)
        #expect(told.network.finders.rules(of: .coverage) == ["coverage/a", "coverage/2"])
        let double = try read("finders:\n  coverage:\n    - { id: a, \(one) }\n    - { id: a, \(one) }\n")
        #expect(double.problems.map(\.problem) == [.doubleFinderID(id: "a", finder: .coverage)])
        #expect(double.hasErrors)
        let alone = try read("finders: { coverage: { \(one) } }")
        #expect(alone.problems.isEmpty)
        #expect(alone.network.finders.rules(of: .coverage) == ["coverage"])
    }

    @Test func viewsThatCannotBeDrawn() throws {
        try expectOneError(
            "views: [ { id: v, layout: neat } ]",
            .unknownWord(
                text: "neat", key: "layout",
                allowed: LayoutID.allCases.map { BilingualWord($0.rawValue, $0 == .tiles ? "tegels" : $0.rawValue) }),
            at: "3:27",
            suggestion: "neato")
        try expectOneError(
            "views: [ { id: v, highlight: gap } ]",
            .unknownWord(
                text: "gap", key: "highlight",
                allowed: [BilingualWord("gaps", "witte-vlekken")] + FinderID.allCases.map { BilingualWord($0.rawValue) }
            ),
            at: "3:30", suggestion: "gaps")
        try expectOneError("views: [ { title: v } ]", .missingKey(key: "id", in: "view"), at: "3:10")
        try expectOneError(
            "views: [ { id: v, according-to: [bron-a/tabel, bron-b] } ]", .unknownSource(text: "bron-b"), at: "3:48",
            suggestion: "bron-a")
        try expectOneError(
            "views: [ { id: v }, { id: v, title: w } ]", .clash(id: "v", table: "views"), at: "3:21")
        let result = try read("views: [ { id: v, select: id=gooda } ]")
        #expect(result.problems.map(\.problem) == [.unknownActor(text: "gooda")])
        #expect(!result.hasErrors)
    }

    @Test func aViewWithAnErrorIsNoneOfTheNetwork() throws {
        let result = try read(
            "views: [ { id: a }, { id: b, select: kind=rgion }, { id: c, relations: [lid-vn, funds] }, { id: a, title: x } ]"
        )
        #expect(result.network.views.map(\.id) == ["a"])
        #expect(result.brokenViews.map(\.id) == ["b", "c", "a"])
        #expect(result.brokenViews.map(\.position) == [1, 1, 1])
        #expect(result.brokenViews.flatMap(\.problems) == result.errors)
        #expect(try read("views: [ { id: v } ]").brokenViews.isEmpty)
        #expect(try read("views: [ { title: v } ]").brokenViews.map(\.id) == [nil])
    }

    @Test func aViewInDutch() throws {
        let result = try read(
            """
            kaarten:
              - id: v
                titel: Kaart
                keuze: "soort=overheid"
                relaties: [lid van, grenst-aan]
                status: aanwezig|betwist
                volgens: [bron-a, Gouda]
                opmaak: tegels
                groepen: { via: lid-van, van: "soort=regio" }
                grootte-naar: inwoners
                kleur-naar: groepen
                label: kort
                legenda: nee
                uitgelicht: witte-vlekken
                stijl: grijs
                reeks: samen
                hoogstens: 25
            """)
        #expect(result.problems.isEmpty)
        let view = try #require(result.network.views.first)
        #expect(view.relations == ["member-of", "borders-on"])
        #expect(view.statuses == [.present, .contested])
        #expect(view.accordingTo == ["bron-a", "gouda"])
        #expect(view.layout == .tiles)
        #expect(view.groups == [View.Group(via: [.init("member-of")], of: try Selector(parsing: "kind=region"))])
        #expect(view.sizeBy == .attribute("population"))
        #expect(view.colorBy == .groups)
        #expect(view.label == .short)
        #expect(!view.showsLegend)
        #expect(view.highlight == .gaps)
        #expect(view.style == .grayscale)
        #expect(view.series == "samen" && view.atMost == 25)
    }
}
