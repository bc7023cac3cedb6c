import DOT
import Testing

@testable import GraphvizEngine

/// A ring of `count` nodes with chords, labelled, in several fonts and styles.
private func ring(_ count: Int) -> Document {
    Document(
        .undirected, name: "ring", nodeDefaults: [.fontName("Arial"), .style([.filled]), .fillColor(Color(0xFFEECC))],
        edgeDefaults: [.fontName("Arial")],
        nodes: (0..<count).map { .init("n\($0)", [.label("knoop \($0)\nregel")]) },
        edges: (0..<count).flatMap { index -> [Document.Edge] in
            [
                .init(from: "n\(index)", to: "n\((index + 1) % count)", [.label("\(index)")]),
                .init(from: "n\(index)", to: "n\((index * 7 + 3) % count)", [.style([.dashed])]),
            ]
        })
}

@Suite struct DeterminismTests {
    @Test(arguments: LayoutEngine.allCases.filter { $0 != .placed })
    func whatWasDrawnBeforeDoesNotMatter(engine: LayoutEngine) throws {
        let first = try Graphviz.layout(ring(12), engine: engine)
        for other in [LayoutEngine.sfdp, .fdp, .neato, .dot, .circo, .twopi] {
            _ = try Graphviz.layout(ring(17), engine: other)
            #expect(try Graphviz.layout(ring(12), engine: engine) == first)
        }
    }

    /// `fdp` compares addresses; the heap of a busy process must not show in its picture.
    @Test(arguments: [false, true])
    func fdpDoesNotSeeTheHeap(clustered: Bool) throws {
        var document = ring(12)
        if clustered {
            document.subgraphs = [
                .init(name: "x", isCluster: true, nodes: ["n0", "n1", "n2"]),
                .init(name: "y", isCluster: true, nodes: ["n5", "n6", "n7", "n8"]),
            ]
        }
        let first = try Graphviz.render(document, engine: .fdp, format: .svg)
        var blocks: [[UInt8]] = []
        for round in 0..<20 {
            for size in [24, 40, 96, 150, 400] { blocks.append(Array(repeating: 0, count: size + round)) }
            blocks.removeAll { $0.count % 3 == round % 3 }
            _ = try Graphviz.layout(ring(9 + round), engine: .dot)
            #expect(try Graphviz.render(document, engine: .fdp, format: .svg) == first)
        }
    }

    /// `circo` knows a graph by its address, and here each has that of the one before.
    @Test func circoDoesNotTakeAGraphForAnother() async {
        await #expect(processExitsWith: .success) {
            func graph(distance: Double?, root: Bool, attributes: Int) -> Document {
                var document = ring(8)
                document.attributes = (0..<attributes).map { .literal("eigen\($0)", "x") }
                if let distance { document.attributes.append(.number("mindist", distance)) }
                if root { document.nodes[3].attributes.append(.literal("root", "true")) }
                document.nodes += (0..<6).map { .init("los\($0)") }
                document.edges += (0..<6).map { .init(from: "n\($0 / 2)", to: "los\($0)") }
                return document
            }
            let graphs = [
                graph(distance: 0.2, root: false, attributes: 0), graph(distance: nil, root: true, attributes: 3),
                graph(distance: 4, root: false, attributes: 7), graph(distance: nil, root: false, attributes: 1),
                Document(.undirected, name: "los", nodes: [.init("a")]),
            ]
            let first = try graphs.map { try Graphviz.layout($0, engine: .circo) }
            // Already these lie where the one before lay: each has its own distance all the same.
            #expect(first[2].boundingBox.width > 3 * first[0].boundingBox.width)
            for round in 0..<40 {
                let index = (round * round + round / 3) % graphs.count
                OrderedMemory.begin()
                #expect(try Graphviz.layout(graphs[index], engine: .circo) == first[index])
            }
        }
    }

    @Test(arguments: [OutputFormat.svg, .png(dpi: 150), .pdf, .dot])
    func everyFormatRepeatsToTheByte(format: OutputFormat) async throws {
        let first = try Graphviz.render(ring(9), engine: .neato, format: format)
        if format == .pdf {
            // cairo writes the second in which it draws.
            try await Task.sleep(for: .milliseconds(1100))
            #expect(first.bytes.firstRange(of: Array("/CreationDate (D:20000101000000".utf8)) != nil)
        }
        #expect(try Graphviz.render(ring(9), engine: .neato, format: format) == first)
    }

    @Test func aBitmapHasTheDotsAskedFor() throws {
        func width(_ dpi: Int) throws -> Int {
            let bytes = try Graphviz.render(ring(5), engine: .circo, format: .png(dpi: dpi)).bytes
            return bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
        }
        #expect(abs(Double(try width(288)) / Double(try width(72)) - 4) < 0.02)
    }

    @Test func tasksAtTheSameTimeAgree() async throws {
        let expected = try [LayoutEngine.dot, .sfdp].map {
            try Graphviz.render(ring(8), engine: $0, format: .svg)
        }
        let texts = [TextRun("Den Haag", font: "Arial", size: 12)]
        let size = try Graphviz.measure(texts)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<60 {
                group.addTask {
                    switch index % 3 {
                    case 0: try Graphviz.render(ring(8), engine: .dot, format: .svg) == expected[0]
                    case 1: try Graphviz.render(ring(8), engine: .sfdp, format: .svg) == expected[1]
                    default: try Graphviz.measure(texts) == size
                    }
                }
            }
            for try await agrees in group { #expect(agrees) }
        }
    }
}
