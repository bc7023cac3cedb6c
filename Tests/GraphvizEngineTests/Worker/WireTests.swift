import DOT
import Testing

@testable import GraphvizEngine

private let document = Document(
    .undirected, name: "g", attributes: [.label("R&D \\N"), .number("dpi", 96)], nodeDefaults: [.shape(.box)],
    edgeDefaults: [.literal("soort", "a\\")], nodes: [.init("é", [.label("<b>")]), .init("b")],
    edges: [.init(from: "é", to: "b", [.label("x\ny", lines: .left)])],
    subgraphs: [
        .init(
            name: "s", isCluster: true, attributes: [.label("S")], nodes: ["b"],
            subgraphs: [.init(name: "t", nodes: ["é"])])
    ])

private let requests: [WorkerRequest] =
    [.measure([TextRun("a", font: "Arial", size: 9.5)]), .measure([]), .read("graph {}")]
    + LayoutEngine.allCases.map { .layout(document, $0) }
    + [OutputFormat.svg, .png(dpi: 144), .pdf, .dot].map { .render(document, .dot, $0) }

private let answers: [WorkerAnswer] = [
    .layout(
        Layout(
            boundingBox: Box2D(minimum: Point2D(x: -0.1, y: 0), maximum: Point2D(x: .pi, y: 1e300)),
            nodes: [
                .init(
                    id: "a", center: Point2D(x: 1, y: 2), size: Size2D(width: 3, height: 4),
                    label: .init(center: Point2D(x: 5, y: 6), size: Size2D(width: 7, height: 8)))
            ],
            edges: [
                .init(
                    tail: "a", head: "a",
                    path: EdgePath(curves: [
                        .line(from: Point2D(x: 1, y: 2), to: Point2D(x: 3, y: 4), endTip: Point2D(x: 9, y: 9))
                    ])), .init(tail: "a", head: "b"),
            ], clusters: [.init(name: "c", box: Box2D(minimum: Point2D(x: 1, y: 1), maximum: Point2D(x: 2, y: 2)))],
            label: .init(center: Point2D(x: 0, y: 0), size: Size2D(width: 1, height: 1)), warnings: ["w"])),
    .drawing(Drawing(bytes: [0, 255, 10], warnings: [])), .sizes([Size2D(width: 1, height: 2)]),
    .graph(
        PlainGraph(
            name: "g", isDirected: true, attributes: .init([.init(name: "a", value: "b")]),
            nodes: [.init(id: "n", attributes: .init([]))],
            edges: [.init(tail: "n", head: "n", attributes: .init([.init(name: "w", value: "1")]))],
            subgraphs: [.init(name: "s", attributes: .init([]), nodes: ["n"], subgraphs: [])])),
    .failure(.duplicateNode("a")), .failure(.unknownNode("b")), .failure(.forbiddenAttribute("image")),
    .failure(.syntax(message: "m", line: 3)), .failure(.syntax(message: "m", line: nil)),
    .failure(.layoutFailed(.fdp, messages: ["a", "b"])), .failure(.layoutCollapsed(.neato)),
    .failure(.renderingFailed(.png(dpi: 1), messages: [])), .failure(.unavailable),
]

private func bytes(of value: some WireValue) -> [UInt8] {
    var wire = WireWriter()
    wire.write(value)
    return wire.bytes
}

@Suite struct WireTests {
    @Test(arguments: requests)
    func requestsArriveAsTheyWereSent(request: WorkerRequest) throws {
        #expect(try WireReader.decode(bytes(of: request)) == request)
    }

    @Test(arguments: answers)
    func answersArriveAsTheyWereSent(answer: WorkerAnswer) throws {
        #expect(try WireReader.decode(bytes(of: answer)) == answer)
    }

    @Test func whatIsCutShortOrTooLongIsRefused() {
        let whole = bytes(of: WorkerRequest.layout(document, .dot))
        for length in 0..<whole.count {
            #expect(throws: WireError.self) {
                try WireReader.decode(Array(whole[..<length]), as: WorkerRequest.self)
            }
        }
        #expect(throws: WireError.self) { try WireReader.decode(whole + [0], as: WorkerRequest.self) }
    }

    @Test func strangeBytesAreRefusedOrReadWithoutHarm() {
        var generator = SplitMix(state: 3)
        let whole = bytes(of: answers[0]) + bytes(of: answers[3])
        var refused = 0
        for _ in 0..<5000 {
            var strange = whole
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                strange[Int.random(in: 0..<strange.count, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            if (try? WireReader.decode(strange, as: WorkerAnswer.self)) == nil { refused += 1 }
            _ = try? WireReader.decode(strange, as: WorkerRequest.self)
        }
        #expect(refused == 5000)
    }
}
