import DOT
import Testing

@Suite struct XDotTests {
    private let red = Color(0xFF0000)
    private let corners = [Point2D(x: 0, y: 0), Point2D(x: 10, y: 0), Point2D(x: 10, y: 5.125)]

    @Test func aFilledAndOutlinedPolygonStatesItsWholePen() {
        let drawing = XDot([.polygon(corners, fill: .white, stroke: .init(red, width: 2, style: .dashed))])
        #expect(
            drawing.text
                == "S 6 -dashed S 15 -setlinewidth(2) c 7 -#ff0000 C 7 -#ffffff P 3 0 0 10 0 10 5.13")
    }

    @Test func eachFormHasItsLetter() {
        let pen = XDot.Stroke(red)
        let penText = "S 5 -solid S 15 -setlinewidth(1) c 7 -#ff0000 "
        let curve = corners + [Point2D(x: 0, y: 1)]
        #expect(XDot([.polygon(corners, stroke: pen)]).text == penText + "p 3 0 0 10 0 10 5.13")
        #expect(XDot([.polyline(corners, stroke: pen)]).text == penText + "L 3 0 0 10 0 10 5.13")
        #expect(XDot([.bezier(curve, stroke: pen)]).text == penText + "B 4 0 0 10 0 10 5.13 0 1")
        #expect(
            XDot([.ellipse(center: corners[1], radii: Size2D(width: 3, height: 4), stroke: pen)]).text
                == penText + "e 10 0 3 4")
        #expect(XDot([.bezierArea(curve, fill: red, stroke: pen)]).text.hasSuffix(" b 4 0 0 10 0 10 5.13 0 1"))
        #expect(XDot([.polygon(corners)]).text == "")
        #expect(XDot().text == "")
    }

    @Test func textIsCountedInBytesAndStandsOnItsBaseline() {
        let drawing = XDot([
            .text(
                "Súdwest\n\"\\\"", at: corners[1], width: 40, font: .init(name: "Arial", size: 8), color: .black,
                alignment: .right)
        ])
        #expect(drawing.text == "F 8 5 -Arial c 7 -#000000 T 10 -1.6 1 40 15 -Súdwest \"\\\u{2060}\"")
    }
}
