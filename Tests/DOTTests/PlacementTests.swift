import DOT
import Testing

@Suite struct PlacementTests {
    private let document = Document(
        .directed, name: "g", attributes: [.label("titel"), .background(XDot()), .page(Self.page)],
        nodes: [
            .init("a", [.label("A"), .position(Point2D(x: 9, y: 9), pinned: true)]), .init("b", [.externalLabel("B")]),
        ], edges: [.init(from: "a", to: "b", [.label("ab")]), .init(from: "b", to: "a")])
    private static let page = Box2D(minimum: Point2D(x: -10, y: 0), maximum: Point2D(x: 30, y: 20))
    private let layout = Layout(
        boundingBox: page,
        nodes: [
            .init(id: "a", center: Point2D(x: 1, y: 2), size: Size2D(width: 54, height: 36)),
            .init(
                id: "b", center: Point2D(x: 3.5, y: 4), size: Size2D(width: 54, height: 36),
                externalLabel: .init(center: Point2D(x: 5, y: 6), size: Size2D(width: 10, height: 12))),
        ],
        edges: [
            .init(
                tail: "a", head: "b",
                path: EdgePath(curves: [.line(from: Point2D(x: 0, y: 0), to: Point2D(x: 3, y: 3))]),
                label: .init(center: Point2D(x: 7, y: 8), size: Size2D(width: 10, height: 12))),
            .init(tail: "b", head: "a"),
        ])

    @Test func everyPartGetsItsPlaceAndLosesItsOld() {
        let placed = document.placed(as: layout)
        #expect(placed.attributes == [.label("titel"), .literal("_background", "c 7 -#000000")])
        #expect(placed.nodes[0].attributes == [.label("A"), .literal("pos", "1,2")])
        #expect(placed.nodes[1].attributes == [.externalLabel("B"), .literal("pos", "3.5,4"), .literal("xlp", "5,6")])
        #expect(
            placed.edges[0].attributes == [
                .label("ab"), .literal("pos", "0,0 1,1 2,2 3,3"), .literal("lp", "7,8"),
            ])
        #expect(placed.edges[1].attributes == [])
    }

    @Test func backgroundAndPageAreStatedOnce() {
        let area = XDot([.polyline([Point2D(x: 0, y: 0), Point2D(x: 1, y: 1)], stroke: .init(.black))])
        let placed = document.placed(as: layout, background: area, page: Self.page)
        #expect(placed.attributes == [.label("titel"), .background(area), .literal("viewport", "40,20,1,10,10")])
        #expect(placed.placed(as: layout, background: area, page: Self.page) == placed)
    }

    @Test func whatWasDrawnHasItsBoxPlacesAndSizes() {
        let drawn = document.drawn(as: layout)
        #expect(drawn.attributes == document.attributes + [.literal("bb", "-10,0,30,20")])
        #expect(
            drawn.nodes[0].attributes == [
                .label("A"), .literal("pos", "1,2"), .literal("width", "0.75"), .literal("height", "0.5"),
            ])
        #expect(drawn.edges[0].attributes == document.placed(as: layout).edges[0].attributes)
    }
}
