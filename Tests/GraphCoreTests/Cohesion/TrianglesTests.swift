import GraphCore
import Testing

struct TrianglesTests {
    @Test(arguments: ReferenceCase.all("cohesion", measures: "triangles"))
    func `triangles as networkx and igraph have them`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(built.graph.triangles())
    }

    @Test(arguments: Sample.all)
    func `all threes tried`(sample: Sample) throws {
        let graph = sample.graph
        func joined(_ a: Int, _ b: Int) -> Bool { graph.hasEdge(from: a, to: b) || graph.hasEdge(from: b, to: a) }
        var counts = [Double](repeating: 0, count: graph.vertexCount)
        var total = 0
        for a in graph.vertices {
            for b in 0..<a where joined(a, b) {
                for c in 0..<b where joined(a, c) && joined(b, c) {
                    counts[a] += 1
                    counts[b] += 1
                    counts[c] += 1
                    total += 1
                }
            }
        }
        #expect(graph.triangles(threads: 1) == counts)
        #expect(graph.triangles(threads: 3) == counts)
        #expect(graph.triangleCount() == total)
    }

    @Test func `beyond the hubs, too`() throws {
        // More vertices than the matrix of hubs holds.
        let graph = try Graph.wattsStrogatz(vertexCount: 8400, neighbors: 6, rewiring: 0.1, seed: 2)
        let expected = graph.vertices.map { vertex in
            let near = Array(graph.neighbors(of: vertex))
            return near.indices.reduce(0.0) { sum, index in
                sum + Double(near[..<index].count { graph.hasEdge(from: near[index], to: $0) })
            }
        }
        #expect(graph.triangles() == expected)
    }

    @Test func `in a clique every pair of neighbours`() throws {
        #expect(try Graph.complete(40).triangleCount() == 9880)
    }
}
