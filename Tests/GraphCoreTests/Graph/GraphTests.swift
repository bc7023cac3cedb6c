import GraphCore
import Testing

/// The plainest picture of a graph: its edges as they were given.
struct RandomEdges {
    let vertexCount: Int
    let edges: [Edge]
    let isDirected: Bool

    /// Any shape at all: loops, parallel edges and isolated vertices included.
    init(seed: UInt64, isDirected: Bool) {
        var random = RandomSource(seed: seed)
        let vertexCount = 1 + random.next(below: 12)
        let edgeCount = random.next(below: 30)
        self.vertexCount = vertexCount
        self.isDirected = isDirected
        edges = (0..<edgeCount).map { _ in Edge(random.next(below: vertexCount), random.next(below: vertexCount)) }
    }

    var graph: Graph {
        get throws { try Graph(vertexCount: vertexCount, edges: edges, isDirected: isDirected) }
    }
}

struct GraphTests {
    @Test(arguments: 0..<40 as Range<UInt64>, [false, true])
    func `edges and rows say what was put in`(seed: UInt64, isDirected: Bool) throws {
        let input = RandomEdges(seed: seed, isDirected: isDirected)
        let graph = try input.graph
        let expected = input.edges.map { isDirected || $0.source <= $0.target ? $0 : Edge($0.target, $0.source) }
            .sorted()
        #expect(Array(graph.edges) == expected)
        for vertex in graph.vertices {
            var outward: [Int] = []
            var inward: [Int] = []
            for edge in expected {
                if edge.source == vertex { outward.append(edge.target) }
                if edge.target == vertex { (isDirected ? inward.append(edge.source) : outward.append(edge.source)) }
            }
            #expect(Array(graph.neighbors(of: vertex)) == outward.sorted())
            #expect(Array(graph.inNeighbors(of: vertex)) == (isDirected ? inward : outward).sorted())
            for other in graph.vertices {
                #expect(graph.hasEdge(from: vertex, to: other) == outward.contains(other))
            }
        }
    }

    @Test func `a graph without vertices or edges`() {
        let none = Graph(vertexCount: 0)
        #expect(none.vertexCount == 0 && none.edgeCount == 0 && none.vertices.isEmpty)
        #expect(Array(none.edges).isEmpty)
        let lone = Graph(vertexCount: 1, isDirected: true)
        #expect(lone.neighbors(of: 0).isEmpty && lone.inNeighbors(of: 0).isEmpty)
    }

    @Test func `a loop counts twice in an undirected row and once in a directed one`() throws {
        let loop = [Edge(0, 0)]
        #expect(try Array(Graph(vertexCount: 1, edges: loop).neighbors(of: 0)) == [0, 0])
        #expect(try Array(Graph(vertexCount: 1, edges: loop, isDirected: true).neighbors(of: 0)) == [0])
    }
}
