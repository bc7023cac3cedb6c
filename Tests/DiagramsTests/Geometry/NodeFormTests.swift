import DOT
import Testing

@testable import Diagrams

@Suite struct NodeFormTests {
    @Test(arguments: NodeForm.allCases.filter { !$0.isDrawnByMap }) func labelsStayInsideTheirShape(form: NodeForm) {
        for width in stride(from: 8.0, through: 120, by: 16) {
            for height in [8.0, 18, 27, 40] {
                let text = Size2D(width: width, height: height)
                let center = Point2D(x: 3, y: -7)
                let outline = form.outline(center: center, size: form.size(around: text, padding: 3.5))
                #expect(
                    Polygon.contains(outline, Box2D(center: center, size: text)), "\(form): \(width) × \(height)")
            }
        }
    }

    @Test(arguments: NodeForm.allCases) func outlinesFillTheirSizeAndRunAnticlockwise(form: NodeForm) {
        let box = Box2D(center: Point2D(x: 10, y: 20), size: Size2D(width: 60, height: 24))
        let outline = form.outline(center: box.center, size: box.size)
        let around = Box2D(around: outline)!
        #expect(abs(around.width - 60) < 1e-9 && abs(around.height - 24) < 1e-9)
        #expect(Polygon.area(outline) > 0)
    }

    @Test(arguments: NodeForm.allCases.filter { !$0.isDrawnByMap }) func aSecondOutlineIsGraphvizsDistanceFromTheFirst(
        form: NodeForm
    ) {
        let inner = form.outline(center: Point2D(x: 0, y: 0), size: Size2D(width: 60, height: 24))
        let place = Arrangement.Place(
            center: Point2D(x: 0, y: 0),
            size: Box2D(around: Polygon.outset(inner, by: Arrangement.Place.outlineGap))!.size, form: form,
            isDouble: true, lines: [], fontSize: 8)
        #expect(abs(place.innerSize.width - 60) < 0.6 && abs(place.innerSize.height - 24) < 0.6)
        if form == .box { #expect(place.size == Size2D(width: 68, height: 32)) }
    }
}
