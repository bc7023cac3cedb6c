import DOT
import Testing

@testable import GraphvizEngine

@Suite struct TextMetricsTests {
    @Test func aTextIsAsWideAsTheNodeDrawnAroundIt() throws {
        let texts = ["Leiden", "Den Haag\nZoetermeer", "Súdwest-Fryslân", "iiii", "MMMM", "<b>&amp;</b>", "\\N"]
        let sizes = try Graphviz.measure(texts.map { TextRun($0, font: "Arial", size: 11) })
        let layout = try Graphviz.layout(
            Document(
                .undirected, name: "g", nodeDefaults: [.shape(.plain), .fontName("Arial"), .fontSize(11)],
                nodes: texts.map { .init($0, [.label($0)]) }), engine: .dot)
        for (size, node) in zip(sizes, layout.nodes) {
            #expect(abs(size.width - node.size.width) < 0.01)
            #expect(node.label?.size == size)
        }
        #expect(sizes[3].width < sizes[4].width / 2)
        #expect(abs(sizes[1].height - 2 * sizes[0].height) < 0.01)
    }

    /// The advance widths of Arial, which Liberation Sans has too, by its own tables in 2048ths of the type size: H 1479, i 455,
    /// e 1139, d 1139. Hinting and whole points make up to a fiftieth of difference.
    @Test(.enabled(if: ["Arial", "Liberation Sans", "Arimo"].contains(Graphviz.font(for: "Arial")?.family)))
    func aTextIsAsWideAsItsFontSays() throws {
        let sizes = try Graphviz.measure(
            ["HHHHHHHHHH", "iiiiiiiiii", "eedd"].map { TextRun($0, font: "Arial", size: 100) })
        for (size, units) in zip(sizes, [14790.0, 4550, 4556]) {
            #expect(abs(size.width / (units / 2048 * 100) - 1) < 0.02)
        }
    }

    @Test func theOrderAndRepetitionOfRunsDoNotMatter() throws {
        let runs = ["a", "bb", "a", ""].map { TextRun($0, font: "Arial", size: 10) }
        let sizes = try Graphviz.measure(runs)
        #expect(sizes.count == 4)
        #expect(sizes[0] == sizes[2])
        #expect(sizes[3].width == 0)
        #expect(try Graphviz.measure(runs.reversed()) == sizes.reversed())
        #expect(try Graphviz.measure([]) == [])
    }

    @Test func manyTextsAreMeasuredAtOnce() throws {
        let runs = (0..<2000).map { TextRun("gemeente \($0)", font: "Arial", size: 9) }
        var sizes: [Size2D] = []
        let time = try ContinuousClock().measure { sizes = try Graphviz.measure(runs) }
        #expect(sizes.count == 2000)
        #expect(sizes.allSatisfy { $0.width > 20 && $0.width < 100 })
        print("measured 2000 texts in \(time)")
        #expect(time < .seconds(2))
    }

    @Test func largerTypeIsWider() throws {
        let sizes = try Graphviz.measure([8, 16].map { TextRun("Provincie", font: "Arial", size: $0) })
        #expect(abs(sizes[1].width / sizes[0].width - 2) < 0.1)
    }
}
