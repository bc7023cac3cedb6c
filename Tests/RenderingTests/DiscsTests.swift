import Collaboration
import DOT
import Rendering
import TestSupport
import Testing
import Wording

@testable import Diagrams

/// Sizes as discs: areas as the values, the legend's to the same scale.
@Suite struct DiscsTests {
    /// Every kind of shape, on pale and dark grounds: 400, 100, 25 … of a measure; nought, below nought, and nobody knows.
    static let network: Network = {
        let values: [(ActorKind, Double?)] = [
            (.government, 400), (.region, 100), (.secondLine, 25), (.institution, 225), (.partnership, 400),
            (.programme, 49), (.theme, 4), (.government, 0), (.institution, -100), (.theme, nil), (.region, 400),
        ]
        let actors = values.enumerated().map { index, item in
            Actor(
                id: ActorID("a\(index)"), name: "Actor met een naam \(index)", kind: item.0,
                attributes: item.1.map { [Attribute(key: "budget", value: .number($0), place: nowhere)] } ?? [],
                place: nowhere)
        }
        let claims = (1..<actors.count).map { claim("a\($0)", "collaborates-with", "a\($0 / 3)") }
        return Network(
            id: "land", title: "Land", actors: actors, sources: [Source(id: "a", title: "A", place: nowhere)],
            claims: claims)
    }()

    private func picture(
        _ network: Network, _ view: View, layout: LayoutID? = nil, style: StyleID? = nil, by key: String,
        format: PictureFormat = .svg
    ) throws -> (picture: Picture, svg: SVGReading) {
        var options = RenderOptions()
        options.format = format
        (options.figure.layout, options.figure.style) = (layout, style)
        options.figure.sizeBy = .attribute(key)
        let picture = try Renderer.render(network, view: view, options: options)
        return (picture, SVGReading(format == .svg ? picture.bytes : []))
    }

    private func hold(_ picture: Picture, _ svg: SVGReading, _ style: StyleID) throws {
        let checks = PictureChecks(picture, svg)
        checks.access()
        checks.form()
        checks.contrast()
        checks.legend()
        checks.legendListsWhatIsDrawn()
        // What a layout cannot bring to 7 points it says.
        let said = picture.notices.compactMap { if case .smallLabels(let points) = $0 { points } else { nil } }.first
        if style != .slide { try checks.labels(leastSize: (said ?? Theme(.report).leastSize) - 0.05) }
        // A disc stands in its shape, and no letter on it.
        for group in svg.groups where group.classes == "node" {
            guard let disc = group.elements.first(where: \.isDisc) else { continue }
            let circle = disc.discBox
            #expect(abs(circle.width - circle.height) < 0.03)
            let shape = SVGReading.around(group.elements.filter { !$0.isDisc && $0.label == nil }.flatMap(\.points))
            #expect(shape.holds(circle, within: 0.01), "\(group.title)")
            #expect(!group.labels.isEmpty)
            for letters in try SVGReading.boxes(group.labels) {
                #expect(!circle.overlaps(letters), "\(group.title) has letters on its disc")
            }
        }
    }

    @Test(
        arguments: LayoutID.allCases.filter { $0 != .geo && $0 != .tiles }, [StyleID.report, .grayscale, .slide])
    func areasAreAsTheValues(layout: LayoutID, style: StyleID) throws {
        let view = View(id: "kaart", title: "Kaart")
        let (picture, svg) = try picture(DiscsTests.network, view, layout: layout, style: style, by: "budget")
        try hold(picture, svg, style)
        var areas: [String: Double] = [:]
        for group in svg.groups where group.classes == "node" {
            let disc = group.elements.first(where: \.isDisc)
            let diameter = disc.map { $0.discBox.width }
            areas[group.id] = diameter.map { $0 * $0 }
            let sizes = Set(group.labels.map(\.size))
            #expect(sizes.count == 1)
        }
        #expect(areas.count == 8)
        let whole = try #require(areas["node-a0"])
        for (node, share) in [("node-a1", 0.25), ("node-a2", 0.0625), ("node-a3", 0.5625), ("node-a6", 0.01)] {
            let area = try #require(areas[node])
            #expect(abs(area / whole - share) < 0.002, "\(node)")
        }
        // The table beside it has the values of those without a disc too.
        let told = Dictionary(uniqueKeysWithValues: picture.actorRows.map { ($0.actor, $0.size) })
        #expect(told["a6"] == 4 && told["a7"] == 0 && told["a8"] == -100 && told["a9"] == .some(nil))
        // Letters say nothing about the value.
        #expect(Set(svg.groups.filter { $0.classes == "node" }.flatMap(\.labels).map(\.size)).count == 1)
        #expect(
            picture.notices.contains(.sizesBelowZero(title: "budget", actors: ["a8"])) && !picture.remarks.isEmpty)
        let legend = DrawnLegend(svg).entries.filter { $0.section.hasPrefix("Budget") }.map(\.words)
        #expect(legend == ["200", "50", "10", "zonder schijf: geen waarde (1), nul (1), onder nul (1)"])
    }

    @Test func inhabitantsOfAnExampleAreToScale() throws {
        let network = ExampleViewsTests.networks["zuid-holland"]!
        let (picture, svg) = try picture(network, try #require(network.view("verbanden")), by: "population")
        try hold(picture, svg, .report)
        #expect(picture.altText.contains("schijven tonen inwoners"))
    }

    /// Members joined in a group's shape, and classes, have no value of their own.
    @Test func shapesOfSeveralHaveNoDisc() throws {
        var view = regionView
        view.atMost = 10
        var network = regionNetwork()
        network = Network(
            id: network.id, title: network.title,
            actors: network.actors.map { actor in
                var actor = actor
                actor.attributes = [Attribute(key: "population", value: .number(10), place: nowhere)]
                return actor
            }, sources: network.sources, claims: network.claims)
        let (picture, svg) = try picture(network, view, by: "population")
        try hold(picture, svg, .report)
        #expect(DrawnLegend(svg).entries.contains { $0.words == "zonder schijf: meer actoren samen (2)" })
    }

    @Test func wordsAreNoSizes() throws {
        var network = DiscsTests.network
        network = Network(
            id: "land", title: "Land",
            actors: network.actors.map { actor in
                var actor = actor
                actor.attributes = [Attribute(key: "kleur", value: .text("rood"), place: nowhere)]
                return actor
            }, sources: network.sources, claims: network.claims)
        let (picture, svg) = try picture(network, View(id: "kaart", title: "Kaart"), by: "kleur")
        #expect(svg.groups.flatMap(\.elements).filter(\.isDisc).isEmpty)
        #expect(picture.notices.contains(.noSizes(title: "kleur")))
        #expect(
            picture.notices.contains { if case .sizesInWords(_, let actors) = $0 { actors.count == 11 } else { false } }
        )
        #expect(picture.remarks.count >= 2)
    }

    /// Other programs lay the text of DOT out anew: there a name stays with its node.
    @Test func textOfGraphvizKeepsLabelsInTheirNodes() throws {
        let (picture, _) = try picture(
            DiscsTests.network, View(id: "kaart", title: "Kaart"), by: "budget", format: .dot)
        let text = String(decoding: picture.bytes, as: UTF8.self)
        #expect(!text.contains("disc:") && !text.contains("label:a"))
        #expect(text.contains("Actor met een"))
    }

    @Test func valuesOfALegendAreRound() {
        #expect(RoundValues.below(651_631, downTo: 8_000, areWhole: true) == [500_000, 100_000, 20_000])
        #expect(RoundValues.below(651_631, downTo: 60_000, areWhole: true) == [500_000, 100_000])
        #expect(RoundValues.below(10, downTo: 1, areWhole: true) == [10, 2, 1])
        #expect(RoundValues.below(10, downTo: 1, areWhole: false) == [10, 2, 0.5])
        #expect(RoundValues.below(4, downTo: 1, areWhole: true) == [2, 1])
        #expect(RoundValues.below(1, downTo: 1, areWhole: true) == [1])
        #expect(RoundValues.below(0.31, downTo: 0.3, areWhole: false) == [0.2, 0.05])
        #expect([0.0005, 0.0001, 0.000012345].map(Phrases(.dutch).legendSize) == ["0,0005", "0,0001", "1,23e-05"])
    }
}
