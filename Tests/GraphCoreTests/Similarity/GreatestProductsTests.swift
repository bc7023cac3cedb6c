import Testing

@testable import GraphCore

struct GreatestProductsTests {
    @Test(arguments: 0..<30 as Range<UInt64>)
    func `the first of all pairs without a tie`(seed: UInt64) throws {
        let graph = try RandomEdges(seed: seed, isDirected: false).graph.simplified().graph
        var random = RandomSource(seed: seed, stream: 1)
        let isCandidate = graph.vertices.map { _ in random.next(below: 5) > 0 }
        var all: [(score: Double, source: Int, target: Int)] = []
        for a in graph.vertices where isCandidate[a] && graph.out.degree(a) > 0 {
            for b in graph.vertices where b > a && isCandidate[b] && graph.out.degree(b) > 0 {
                if !graph.hasEdge(from: a, to: b) {
                    all.append((Double(graph.out.degree(a) * graph.out.degree(b)), a, b))
                }
            }
        }
        all.sort { ($1.score, $0.source, $0.target) < ($0.score, $1.source, $1.target) }
        for count in [0, 1, 3, 1000] {
            let found = graph.out.greatestProducts(count: count, among: isCandidate)
            #expect(found.map(\.score) == all.prefix(count).map(\.score))
            #expect(found.map(\.source) == all.prefix(count).map(\.source))
            #expect(found.map(\.target) == all.prefix(count).map(\.target))
        }
    }
}
