import GraphCore
import Testing

struct BestPathsTests {
    @Test(arguments: ReferenceCase.all("paths", measures: "best-paths"))
    func `lengths of the best as networkx and igraph have them`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let target = Int(try #require(reference.number("target")))
        let lengths = reference.isSet("lengths") ? built.weights : nil
        reference.expect(try built.graph.bestPaths(from: 0, to: target, count: 8, lengths: lengths).map(\.length))
    }

    /// All paths without repeated vertices, shortest first.
    static func allPaths(_ graph: Graph, _ source: Int, _ target: Int, _ lengths: [Double]) -> [(Double, [Int])] {
        var shortest: [Edge: Double] = [:]
        for (id, edge) in graph.edges.enumerated() {
            shortest[edge] = min(lengths[id], shortest[edge] ?? .infinity)
            if !graph.isDirected { shortest[Edge(edge.target, edge.source)] = shortest[edge] }
        }
        var result: [(Double, [Int])] = []
        func extend(_ path: [Int], _ length: Double) {
            if path[path.count - 1] == target {
                result.append((length, path))
                return
            }
            for next in Set(graph.neighbors(of: path[path.count - 1])) where !path.contains(next) {
                extend(path + [next], length + shortest[Edge(path[path.count - 1], next)]!)
            }
        }
        extend([source], 0)
        return result.sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1.lexicographicallyPrecedes($1.1) }
    }

    @Test(arguments: 0..<25 as Range<UInt64>, [false, true])
    func `the best paths are the first of all`(seed: UInt64, isDirected: Bool) throws {
        var random = RandomSource(seed: seed)
        let edges = (0..<14).map { _ in Edge(random.next(below: 7), random.next(below: 7)) }
        let sample = Sample("", try Graph(vertexCount: 7, edges: edges, isDirected: isDirected), seed: seed)
        let lengths = sample.weights
        let ids = Array(sample.graph.edges)
        for target in sample.graph.vertices {
            let expected = Self.allPaths(sample.graph, 0, target, lengths)
            let found = try sample.graph.bestPaths(from: 0, to: target, count: 6, lengths: lengths)
            #expect(found.map(\.vertices) == expected.prefix(6).map(\.1))
            #expect(found.map(\.length) == expected.prefix(6).map(\.0))
            for path in found {
                #expect(path.edges.reduce(0) { $0 + lengths[$1] } == path.length)
                for (edge, step) in zip(path.edges, zip(path.vertices, path.vertices.dropFirst())) {
                    #expect(ids[edge] == Edge(step.0, step.1) || (!isDirected && ids[edge] == Edge(step.1, step.0)))
                }
            }
        }
    }

    @Test func `lengths must be above zero`() throws {
        #expect(throws: GraphError.invalidWeight(edge: 0, weight: 0, requirement: .positive)) {
            try Graph.path(2).shortestPath(from: 0, to: 1, lengths: [0])
        }
    }

    @Test func `none, itself, and parallel edges`() throws {
        let graph = try Graph(vertexCount: 3, edges: [Edge(0, 1), Edge(0, 1)])
        #expect(try graph.shortestPath(from: 0, to: 2) == nil)
        #expect(try graph.bestPaths(from: 0, to: 1, count: 0).isEmpty)
        let itself = try #require(try graph.shortestPath(from: 2, to: 2))
        #expect(itself.vertices == [2] && itself.edges.isEmpty && itself.length == 0)
        let paths = try graph.bestPaths(from: 0, to: 1, count: 5, lengths: [3, 2])
        #expect(paths.map(\.edges) == [[1]])
    }
}
