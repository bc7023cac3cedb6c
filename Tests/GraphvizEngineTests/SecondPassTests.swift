import DOT
import Testing

@testable import GraphvizEngine

private let triangle = Document(
    .directed, name: "driehoek", attributes: [.number("pad", 0)],
    nodeDefaults: [.shape(.ellipse), .fontName("Arial")], edgeDefaults: [.fontName("Arial")],
    nodes: [.init("a"), .init("b"), .init("c", [.externalLabel("buiten")])],
    edges: [.init(from: "a", to: "b", [.label("samen")]), .init(from: "b", to: "c"), .init(from: "c", to: "c")])

private func svg(_ document: Document) throws -> String {
    String(decoding: try Graphviz.render(document, engine: .placed, format: .svg).bytes, as: UTF8.self)
}

private func box(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> Box2D {
    Box2D(minimum: Point2D(x: x0, y: y0), maximum: Point2D(x: x1, y: y1))
}

private func corners(of box: Box2D) -> [Point2D] {
    [
        box.minimum, Point2D(x: box.maximum.x, y: box.minimum.y), box.maximum,
        Point2D(x: box.minimum.x, y: box.maximum.y),
    ]
}

/// What `LayoutEngine.placed` says it does.
@Suite struct SecondPassTests {
    @Test(arguments: [LayoutEngine.dot, .neato, .circo])
    func everythingStaysWhereTheFirstPassPutIt(engine: LayoutEngine) throws {
        let first = try Graphviz.layout(triangle, engine: engine)
        let second = try Graphviz.layout(triangle.placed(as: first), engine: .placed)
        for (before, after) in zip(first.nodes, second.nodes) {
            #expect(near(before.center, after.center))
            #expect(before.size == after.size)
            #expect((before.externalLabel == nil) == (after.externalLabel == nil))
        }
        for (before, after) in zip(first.edges, second.edges) {
            let old = try #require(before.path?.curves)
            let new = try #require(after.path?.curves)
            #expect(old.count == new.count)
            for (old, new) in zip(old, new) {
                #expect(old.controlPoints.count == new.controlPoints.count)
                #expect(zip(old.controlPoints, new.controlPoints).allSatisfy(near))
                #expect((old.endTip == nil) == (new.endTip == nil))
            }
            if let label = before.label { #expect(near(label.center, try #require(after.label?.center))) }
        }
    }

    private func near(_ one: Point2D, _ other: Point2D) -> Bool {
        abs(one.x - other.x) < 0.01 && abs(one.y - other.y) < 0.01
    }

    @Test func aBackgroundKeepsThePlaneAndWidensTheBox() throws {
        var layout = try Graphviz.layout(triangle, engine: .neato)
        let shift = { (point: Point2D) in Point2D(x: point.x - 300, y: point.y + 40) }
        for index in layout.nodes.indices {
            layout.nodes[index].center = shift(layout.nodes[index].center)
            layout.nodes[index].externalLabel = nil
        }
        for index in layout.edges.indices {
            layout.edges[index].path = .init(curves: [
                .line(from: layout.nodes[0].center, to: layout.nodes[1].center)
            ])
        }
        let empty = try Graphviz.layout(triangle.placed(as: layout), engine: .placed)
        #expect(empty.nodes.map(\.center) == layout.nodes.map(\.center).map { rounded($0) })
        let page = box(-1000, -500, 2000, 700)
        let area = XDot([.polygon(corners(of: page), fill: .white)])
        let wide = try Graphviz.layout(triangle.placed(as: layout, background: area), engine: .placed)
        #expect(wide.boundingBox == page)
        #expect(wide.nodes.map(\.center) == empty.nodes.map(\.center))
    }

    private func rounded(_ point: Point2D) -> Point2D {
        Point2D(x: (point.x * 1000).rounded() / 1000, y: (point.y * 1000).rounded() / 1000)
    }

    @Test func aPageShowsItsPartOfThePlane() throws {
        let layout = try Graphviz.layout(triangle, engine: .neato)
        let picture = try svg(triangle.placed(as: layout, page: box(-20, -30, 380, 170)))
        #expect(picture.contains("viewBox=\"0.00 0.00 400.00 200.00\""))
        #expect(picture.contains("translate(20 170)"))
    }

    @Test func backgroundShapesComeInTheirOrderWithTheirPens() throws {
        let layout = try Graphviz.layout(triangle, engine: .neato)
        let red = Color(0xCC0000)
        let font = XDot.Font(name: "Arial", size: 20)
        let drawing = XDot([
            .polygon(corners(of: box(0, 0, 40, 40)), fill: Color(0x00CC00, alpha: 51)),
            .polygon(corners(of: box(0, 0, 40, 40)), stroke: .init(red, width: 3, style: .dashed)),
            .ellipse(center: Point2D(x: 9, y: 8), radii: Size2D(width: 7, height: 6), fill: red, stroke: .init(.black)),
            .polyline([Point2D(x: 0, y: 0), Point2D(x: 1, y: 2)], stroke: .init(red, style: .dotted)),
            .bezier(
                [Point2D(x: 0, y: 0), Point2D(x: 1, y: 2), Point2D(x: 3, y: 4), Point2D(x: 5, y: 6)],
                stroke: .init(red)),
            .text("R&D <b> &lt; \\N \"é\"", at: Point2D(x: 10, y: 50), width: 99, font: font, color: red),
            .text("mid", at: Point2D(x: 11, y: 51), width: 9, font: font, color: red, alignment: .center),
            .text("eind", at: Point2D(x: 12, y: 52), width: 9, font: font, color: red, alignment: .right),
        ])
        let lines = try svg(triangle.placed(as: layout, background: drawing)).split(separator: "\n")
        let shapes = lines.drop { !$0.contains("<polygon fill=\"white\"") }.dropFirst().prefix { !$0.hasPrefix("<!--") }
        #expect(
            Array(shapes) == [
                "<polygon fill=\"#00cc00\" fill-opacity=\"0.200000\" stroke=\"#00cc00\" stroke-width=\"0\" stroke-opacity=\"0.200000\" points=\"0,0 40,0 40,-40 0,-40 0,0\"/>",
                "<polygon fill=\"none\" stroke=\"#cc0000\" stroke-width=\"3\" stroke-dasharray=\"5,2\" points=\"0,0 40,0 40,-40 0,-40 0,0\"/>",
                "<ellipse fill=\"#cc0000\" stroke=\"#000000\" cx=\"9\" cy=\"-8\" rx=\"7\" ry=\"6\"/>",
                "<polyline fill=\"none\" stroke=\"#cc0000\" stroke-dasharray=\"1,5\" points=\"0,0 1,-2 \"/>",
                "<path fill=\"none\" stroke=\"#cc0000\" d=\"M0,0C1,-2 3,-4 5,-6\"/>",
                "<text text-anchor=\"start\" x=\"10\" y=\"-50\" font-family=\"Arial\" font-size=\"20.00\" fill=\"#cc0000\">R&amp;D &lt;b&gt; &amp;lt; \\N &quot;é&quot;</text>",
                "<text text-anchor=\"middle\" x=\"11\" y=\"-51\" font-family=\"Arial\" font-size=\"20.00\" fill=\"#cc0000\">mid</text>",
                "<text text-anchor=\"end\" x=\"12\" y=\"-52\" font-family=\"Arial\" font-size=\"20.00\" fill=\"#cc0000\">eind</text>",
            ])
    }

    @Test func aLargeBackgroundIsDrawn() throws {
        let layout = try Graphviz.layout(triangle, engine: .neato)
        let outline = (0..<5000).map { Point2D(x: Double($0) / 10, y: Double($0 % 7)) }
        let document = triangle.placed(as: layout, background: XDot([.polygon(outline, fill: .white)]))
        #expect(try svg(document).contains("499.9,-1"))
        #expect(try Graphviz.read(document.text).attributes["_background"]?.utf8.count ?? 0 > 30_000)
    }

    /// What another program reads from the DOT of a drawing is the drawing.
    @Test func theDOTOfADrawingDrawsTheSame() throws {
        let layout = try Graphviz.layout(triangle, engine: .dot)
        let again = try Graphviz.layout(triangle.drawn(as: layout), engine: .placed)
        #expect(zip(layout.nodes, again.nodes).allSatisfy { near($0.center, $1.center) })
        #expect(zip(layout.nodes, again.nodes).allSatisfy { abs($0.size.width - $1.size.width) < 0.01 })
        let box = again.boundingBox
        #expect(abs(box.width - layout.boundingBox.width) < 1 && abs(box.height - layout.boundingBox.height) < 1)
    }
}
