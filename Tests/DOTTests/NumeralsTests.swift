import DOT
import Testing

@Suite struct NumeralsTests {
    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (0.5, "0.5"), (-0.5, "-0.5"), (0.0004, "0"), (-0.0004, "0"),
        (0.0005, "0.001"), (1.0049, "1.005"), (2.999_9, "3"), (0.05, "0.05"), (123_456_789.125, "123456789.125"),
        (0.1 + 0.2, "0.3"), (1e11, "100000000000"),
    ])
    func roundsToThreePlaces(value: Double, text: String) {
        #expect(Numerals.text(value) == text)
    }

    @Test func roundsToAnyNumberOfPlaces() {
        #expect(Numerals.text(2.5, decimals: 0) == "3")
        #expect(Numerals.text(1.0 / 3, decimals: 6) == "0.333333")
        #expect(Numerals.text(1.000_001, decimals: 6) == "1.000001")
    }

    @Test func writesPointsBoxesAndPaths() {
        let box = Box2D(minimum: Point2D(x: -1, y: 0), maximum: Point2D(x: 10.5, y: 20))
        #expect(Numerals.text(box) == "-1,0,10.5,20")
        let line = EdgePath.Curve.line(
            from: Point2D(x: 0, y: 0), to: Point2D(x: 30, y: 60), startTip: Point2D(x: -1, y: -2),
            endTip: Point2D(x: 31, y: 62))
        let path = EdgePath(curves: [line, .line(from: Point2D(x: 0, y: 0), to: Point2D(x: 3, y: 3))])
        #expect(Numerals.text(path) == "s,-1,-2 e,31,62 0,0 10,20 20,40 30,60;0,0 1,1 2,2 3,3")
    }
}
