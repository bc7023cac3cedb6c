import Testing

@testable import GraphCore

struct PathSamplerTests {
    /// How often each path is drawn between two vertices, the vertices in the order of their numbers.
    private func drawn(_ graph: Graph, _ source: Int, _ target: Int, times: Int = 1) -> [[Int32]: Int] {
        var sampler = PathSampler(graph: graph)
        var random = RandomSource(seed: 1)
        var paths: [[Int32]: Int] = [:]
        for _ in 0..<times {
            var passed: [Int32] = []
            #expect(sampler.draw(from: source, to: target, &random, into: &passed) == nil)
            paths[passed.sorted(), default: 0] += 1
        }
        return paths
    }

    @Test func `the inner vertices of a path, none of neighbours, none where no path leads`() throws {
        let path = try Graph.path(7)
        #expect(drawn(path, 1, 5) == [[2, 3, 4]: 1])
        #expect(drawn(path, 6, 0) == [[1, 2, 3, 4, 5]: 1])
        #expect(drawn(path, 3, 4) == [[]: 1])
        #expect(drawn(try Graph(vertexCount: 3, edges: [Edge(0, 1)]), 0, 2) == [[]: 1])
    }

    @Test func `edges are followed in their direction`() throws {
        let graph = try Graph(
            vertexCount: 4, edges: [Edge(0, 1), Edge(1, 2), Edge(2, 3), Edge(3, 0)], isDirected: true)
        #expect(drawn(graph, 0, 3) == [[1, 2]: 1])
        #expect(drawn(graph, 3, 0) == [[]: 1])
    }

    @Test func `every shortest path is as likely, parallel edges are paths of their own`() throws {
        // Over 1 lead two, over 2 one; 3 and 4 are a way about.
        let graph = try Graph(
            vertexCount: 6,
            edges: [
                Edge(0, 1), Edge(0, 1), Edge(1, 5), Edge(0, 2), Edge(2, 5), Edge(0, 3), Edge(3, 4), Edge(4, 5),
                Edge(0, 0),
            ])
        let paths = drawn(graph, 0, 5, times: 9000)
        #expect(Set(paths.keys) == [[1], [2]])
        // Four standard deviations.
        #expect(abs(Double(paths[[1]] ?? 0) - 6000) < 4 * (9000.0 * 2 / 9).squareRoot())
    }

    @Test func `all ways through a grid`() throws {
        let paths = drawn(try .grid(width: 4, height: 4), 0, 15, times: 20_000)
        // 6! / (3! 3!) ways, each 1000 times but for chance.
        #expect(paths.count == 20)
        #expect(paths.values.allSatisfy { abs(Double($0) - 1000) < 5 * 1000.0.squareRoot() })
    }

    @Test func `too many paths to count are said`() throws {
        let edges = (0..<1100).flatMap { [Edge($0, $0 + 1), Edge($0, $0 + 1)] }
        var sampler = PathSampler(graph: try Graph(vertexCount: 1101, edges: edges))
        var random = RandomSource(seed: 1)
        var passed: [Int32] = []
        #expect(sampler.draw(from: 0, to: 1100, &random, into: &passed) != nil)
        // And what was left of that search is forgotten.
        passed = []
        #expect(sampler.draw(from: 10, to: 7, &random, into: &passed) == nil)
        #expect(passed.sorted() == [8, 9])
    }
}
