import Collaboration
import TestSupport
import Testing
import Wording

@testable import Diagrams

/// Colours that tell values: of a group's own shape, and of shapes for several.
@Suite struct FigureColorsTests {
    /// Of the municipalities one is large, two have no size, and all others are small.
    private static let sizes: [ActorID: String] = {
        var sizes = Dictionary(
            uniqueKeysWithValues: ["n2", "n3", "n4", "z1", "z2", "z3", "z4", "both", "planned", "single"].map {
                (ActorID($0), "klein")
            })
        sizes["n1"] = "groot"
        return sizes
    }()

    private func figure(
        above limit: Int, layout: LayoutID = .neato, sizes: [ActorID: String] = FigureColorsTests.sizes
    ) -> Figure {
        Figure(
            regionNetwork(sizes: sizes), view: regionView,
            options: FigureOptions(layout: layout, colorBy: .attribute("size"), aggregateAbove: limit))
    }

    private func entries(_ figure: Figure, outlined: [Int: Arrangement.OutlineKind] = [:]) -> [Legend.Entry] {
        Legend(figure, theme: Theme(.report), outlined: outlined).sections.flatMap(\.entries)
    }

    @Test func aGroupsShapeHasTheColourOfItsKindAndItsOutlineANameInTheLegend() throws {
        let figure = figure(above: .max)
        #expect(figure.nodes.filter { $0.kind == .region }.allSatisfy { $0.paintKey == .kind(.region) })
        let looks = LineLooks(figure, palette: Theme(.report).palette)
        let memberships = figure.edges.filter { $0.relation == "member-of" && $0.status == .present }
        #expect(Set(memberships.map { looks.look(of: $0, in: figure).color }).count == 1)
        let all = entries(figure, outlined: [0: .present])
        #expect(all.map(\.words).contains("noord (6, +1 gepland)"))
        #expect(all.contains { $0.swatch == .outline(tone: 0, isDashed: false, isFilled: true) })
        #expect(!all.map(\.words).contains { $0.hasPrefix("zuid") || $0.hasPrefix("omlijnd") })
    }

    /// More values than looks: the rarest share one, which the legend tells, and no two others look the same.
    @Test(arguments: [18, 19, 40], [false, true]) func noTwoValuesLookTheSame(count: Int, isMarked: Bool) throws {
        let actors = (0..<count + 3).map { index in
            var actor = municipality("g\(index)")
            // The first value is of four actors, each other of one.
            let value = "waarde \(100 + max(0, index - 3))"
            actor.attributes = [Attribute(key: "soort-stad", value: .text(value), place: nowhere)]
            return actor
        }
        let highlight = Highlight(title: "Uitgelicht", marks: ["g0": .gap])
        let figure = Figure(
            Network(id: "land", title: "Land", actors: actors), view: View(id: "kaart", title: "Kaart"),
            options: FigureOptions(colorBy: .attribute("soort-stad"), highlight: isMarked ? highlight : nil))
        let looks = isMarked ? 6 : 18
        #expect(figure.categories.count == min(count, looks))
        let shared = figure.categories.last!.label
        #expect((shared == "\(count - looks + 1) andere waarden samen") == (count > looks), "\(shared)")
        for style in [StyleID.report, .grayscale] {
            let painter = Painter(figure, palette: Theme(style).palette)
            let paints = Set(figure.categories.indices.map { painter.paint(.category($0)) })
            #expect(paints.count == figure.categories.count)
            // A mark takes the line: the fills alone differ then.
            if isMarked { #expect(Set(paints.map(\.fills)).count == paints.count) }
        }
        // The frequent one has a look of its own, and the table the words of every other.
        #expect(figure.categories.contains { $0.label == "waarde 100" })
        #expect(FigureWords(figure).color(of: ActorID("g\(count + 2)")) == "waarde \(99 + count)")
    }

    /// Among steps from pale to dark the pale blue of governments would be the lowest; among values without an order each kind has
    /// its own colour.
    @Test func whoHasNoValueIsNotTakenForTheLowest() throws {
        func figure(_ regions: [String]) -> Figure {
            self.figure(
                above: .max, sizes: Dictionary(uniqueKeysWithValues: zip(["noord", "zuid"], regions)))
        }
        let ordered = figure(["klein", "groot"])
        let governments = ordered.nodes.filter { $0.kind == .government }
        #expect(governments.count == 13 && governments.allSatisfy { $0.paintKey == .noValue })
        // The third region too.
        #expect(entries(ordered).contains { $0.words == "geen waarde (14)" })
        #expect(FigureWords(ordered).color(of: "n1") == "geen waarde")
        let unordered = figure(["zand", "klei"]).nodes.filter { $0.kind == .government }
        #expect(unordered.allSatisfy { $0.paintKey == .kind(.government) })
    }

    /// A region may well have a value: betweenness is highest there.
    @Test func aGroupWithAValueShowsIt() throws {
        let figure = figure(above: .max, sizes: FigureColorsTests.sizes.merging(["noord": "groot"]) { $1 })
        let keys = Dictionary(uniqueKeysWithValues: figure.nodes.map { ($0.id, $0.paintKey) })
        #expect(keys["noord"] == keys["n1"] && keys["zuid"] == .noValue)
    }

    /// By hand: in one shape with the north stand n1 (large), n2 to n4 (small) and n5 (none), with the south four small ones; alone stand
    /// both, planned and single (small) and loose (none).
    @Test func shapesForSeveralAreCountedByActor() throws {
        let figure = figure(above: 10)
        let keys = Dictionary(uniqueKeysWithValues: figure.nodes.map { ($0.id, $0.paintKey) })
        #expect(keys["noord"] == .severalValues)
        #expect(keys["zuid"] == keys["both"] && keys["zuid"] != nil && keys["oost"] == .kind(.region))
        #expect(
            entries(figure).map(\.words).filter {
                ["klein", "groot", "samen", "geen"].contains($0.prefix { $0 != " " && $0 != "," })
            } == ["klein (7)", "samen, met waarden die verschillen of ontbreken (5)", "geen waarde (1)"])
        let words = FigureWords(figure)
        #expect(words.color(of: "n1") == "groot" && words.color(of: "n2") == "klein")
        #expect(words.color(of: "n5") == "geen waarde" && words.color(of: "noord") == nil)
        #expect(words.altText.contains("in één vak staan noord (5) en zuid (4)"))
    }

    @Test func aClassHasTheValueOfAllItsMembers() throws {
        let members = ["a", "b", "c", "d"]
        func figure(_ sizes: [String]) -> Figure {
            let network = Network(
                id: "n", title: "N",
                actors: zip(members, sizes).map { id, size in
                    var actor = municipality(id)
                    actor.attributes = [Attribute(key: "size", value: .text(size), place: nowhere)]
                    return actor
                } + [region("r")],
                classes: [
                    ActorClass(id: "alle", label: "alle", extent: .closed(selector("level=gemeente")), place: nowhere)
                ],
                sources: [Source(id: "a", title: "A", place: nowhere)], claims: [claim("class:alle", "member-of", "r")])
            return Figure(
                network, view: View(id: "kaart", title: "Kaart"),
                options: FigureOptions(colorBy: .attribute("size"), aggregateAbove: 1))
        }
        let one = figure(["klein", "klein", "klein", "klein"])
        #expect(one.nodes.first { $0.classID == "alle" }?.paintKey == .category(0))
        #expect(entries(one).contains { $0.words == "klein (4)" })
        let two = figure(["klein", "klein", "klein", "groot"])
        #expect(two.nodes.first { $0.classID == "alle" }?.paintKey == .severalValues)
        #expect(entries(two).contains { $0.words == "samen, met waarden die verschillen of ontbreken (4)" })
        #expect(!entries(two).contains { $0.words.hasPrefix("klein") })
    }

    /// On the land each group stands in the legend once, and no other line says what an outline is.
    @Test func onTheLandEachGroupStandsInTheLegendOnce() {
        let all = entries(figure(above: .max, layout: .tiles), outlined: [0: .present, 1: .present, 2: .present])
        let outlines = all.filter { if case .outline = $0.swatch { true } else { false } }
        #expect(outlines.map(\.words) == ["noord (6, +1 gepland)", "oost (1)", "zuid (5)"])
    }

    /// Many have one value: the others share the four classes that are left, and equal values are never parted.
    @Test func whatManyHaveIsOneClassOfFive() {
        let numbers = (0..<40).map { ($0, 0.0) } + (40..<60).map { ($0, Double($0)) }
        let classes = ValueCategories(
            numbers: Dictionary(uniqueKeysWithValues: numbers.map { (ActorID("a\($0)"), $1) }), phrases: Phrases(.dutch)
        )
        #expect(classes.labels == ["0", "40 – 44", "45 – 49", "50 – 54", "55 – 59"])
        let counts = Dictionary(grouping: classes.index.values, by: \.self).mapValues(\.count)
        #expect(counts == [0: 40, 1: 5, 2: 5, 3: 5, 4: 5])
    }

    /// However near to each other numbers are, classes that differ are told apart.
    @Test(arguments: [1e-5, 1e-9, 1e-20, 0.001]) func differentClassesHaveDifferentWords(unit: Double) {
        for count in [4, 30] {
            let numbers = (1...count).map { (ActorID("a\($0)"), Double($0) * unit) }
            let classes = ValueCategories(numbers: Dictionary(uniqueKeysWithValues: numbers), phrases: Phrases(.dutch))
            let ends = classes.labels.flatMap { $0.split(separator: " – ") }
            #expect(Set(ends).count == ends.count && ends.count == (count == 4 ? 4 : 10), "\(classes.labels)")
        }
    }

    /// Who asks for other colours than the view's is told that the view's note may speak of them.
    @Test func aNoteMaySpeakOfOtherColours() {
        var view = regionView
        view.note = "Kleur is de regio."
        func notices(_ color: ColorBy?) -> [Notice] {
            Figure(regionNetwork(), view: view, options: FigureOptions(colorBy: color)).notices
        }
        // Groups are what such a view's colours tell.
        #expect(notices(.kind) == [.noteOfOtherColors] && notices(.groups) == [] && notices(nil) == [])
        view.colorBy = .kind
        #expect(notices(.kind) == [])
        view.note = nil
        #expect(notices(.groups) == [])
    }
}
