import DOT
import Testing

@Suite struct WriterTests {
    @Test func writesEveryPartInTheOrderStated() {
        let document = Document(
            .directed, name: "kaart 1", attributes: [.label("Regio's"), .flag("outputorder", true)],
            nodeDefaults: [.shape(.box), .fontName("Arial")], edgeDefaults: [.lineWidth(1.5)],
            nodes: [
                .init(
                    "b",
                    [.label("Bodegraven-\nReeuwijk"), .fillColors([Color(0xFF0000), Color(0x00FF00, alpha: 128)])]),
                .init(
                    "a b", [.style([.filled, .dashed]), .width(72), .position(Point2D(x: 1.25, y: -3), pinned: true)]),
            ],
            edges: [.init(from: "b", to: "a b", [.arrowHead(.openDot)]), .init(from: "b", to: "b")],
            subgraphs: [
                .init(
                    name: "oost", isCluster: true, attributes: [.label("Oost")], nodes: ["b"],
                    subgraphs: [.init(name: "rij", attributes: [.literal("rank", "same")], nodes: ["b"])])
            ])
        #expect(
            document.text == """
                digraph "kaart 1" {
                  graph [label="Regio's", outputorder=true];
                  node [shape=box, fontname=Arial];
                  edge [penwidth=1.5];
                  b [label="Bodegraven-\\nReeuwijk", fillcolor="#ff0000:#00ff0080"];
                  "a b" [style="filled,dashed", width=1, pos="1.25,-3!"];
                  b -> "a b" [arrowhead=odot];
                  b -> b;
                  subgraph cluster_oost {
                    graph [tooltip="", URL="", id="", class="", label=Oost];
                    b;
                    subgraph group_rij {
                      graph [rank=same];
                      b;
                    }
                  }
                }

                """)
    }

    @Test func writesAnUndirectedGraphWithoutAnything() {
        #expect(Document(.undirected, name: "leeg").text == "graph leeg {\n}\n")
        let edge = Document(
            .undirected, name: "g", nodes: [.init("a"), .init("node")], edges: [.init(from: "a", to: "node")])
        #expect(edge.text == "graph g {\n  a;\n  \"node\";\n  a -- \"node\";\n}\n")
    }
}
