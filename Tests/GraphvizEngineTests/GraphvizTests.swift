import DOT
import Testing

@testable import GraphvizEngine

private func bridge(_ kind: Document.Kind = .directed) -> Document {
    Document(
        kind, name: "bridge", attributes: [.fontName("Arial")], nodeDefaults: [.fontName("Arial"), .shape(.box)],
        edgeDefaults: [.fontName("Arial")],
        nodes: [
            .init("leiden", [.label("Leiden")]), .init("delft", [.label("Delft")]), .init("gouda", [.label("Gouda")]),
        ],
        edges: [.init(from: "leiden", to: "delft", [.label("werkt samen")]), .init(from: "delft", to: "gouda")])
}

@Suite struct GraphvizTests {
    @Test(arguments: LayoutEngine.allCases.filter { $0 != .placed })
    func everyEnginePlacesEveryNodeApart(engine: LayoutEngine) throws {
        let layout = try Graphviz.layout(bridge(), engine: engine)
        #expect(layout.nodes.map(\.id) == ["leiden", "delft", "gouda"])
        #expect(Set(layout.nodes.map(\.center)).count == 3)
        #expect(layout.nodes.allSatisfy { $0.size.width >= 54 && $0.size.height >= 36 })
        #expect(layout.edges.allSatisfy { $0.path != nil })
        for node in layout.nodes {
            #expect(node.center.x - node.size.width / 2 >= layout.boundingBox.minimum.x - 0.5)
            #expect(node.center.x + node.size.width / 2 <= layout.boundingBox.maximum.x + 0.5)
        }
    }
}
