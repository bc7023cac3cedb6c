import GraphCore
import Testing

struct LinkPredictionTests {
    /// Every pair without a tie, scored one by one and sorted.
    private func naive(_ graph: Graph, _ measure: VertexSimilarity, among candidates: [Int]) -> [ScoredPair] {
        let allowed = Set(candidates)
        var pairs: [(a: Int, b: Int, score: Double)] = []
        for a in graph.vertices where allowed.contains(a) {
            for b in graph.vertices where a < b && allowed.contains(b) {
                if graph.hasEdge(from: a, to: b) || graph.hasEdge(from: b, to: a) { continue }
                let score = graph.similarity(measure, between: a, and: b)
                if score > 0 { pairs.append((a, b, score)) }
            }
        }
        return pairs.sorted { (-$0.score, $0.a, $0.b) < (-$1.score, $1.a, $1.b) }
            .map { ScoredPair(source: $0.a, target: $0.b, score: $0.score) }
    }

    @Test(arguments: 0..<40 as Range<UInt64>, VertexSimilarity.allCases)
    func `the best of the rows are the best of all pairs`(seed: UInt64, measure: VertexSimilarity) throws {
        var random = RandomSource(seed: seed, stream: 4)
        let graph = try RandomEdges(seed: seed, isDirected: seed % 2 == 0).graph
        let all = naive(graph, measure, among: Array(graph.vertices))
        #expect(graph.linkPredictions(by: measure, count: 1000) == all)
        let count = random.next(below: 8)
        #expect(graph.linkPredictions(by: measure, count: count) == Array(all.prefix(count)))
        let some = graph.vertices.filter { _ in random.next(below: 3) > 0 }
        #expect(
            graph.linkPredictions(by: measure, count: 5, among: some)
                == Array(naive(graph, measure, among: some).prefix(5)))
    }

    @Test(arguments: VertexSimilarity.allCases)
    func `one thread and many give the same pairs`(measure: VertexSimilarity) throws {
        let graph = try Graph.barabasiAlbert(vertexCount: 60, edgesPerVertex: 4, seed: 9)
        let one = graph.linkPredictions(by: measure, count: 50, threads: 1)
        #expect(one == graph.linkPredictions(by: measure, count: 50, threads: 4))
        #expect(one == Array(naive(graph, measure, among: Array(graph.vertices)).prefix(50)))
    }

    @Test func `nothing to predict`() throws {
        for measure in VertexSimilarity.allCases {
            #expect(Graph(vertexCount: 0).linkPredictions(by: measure, count: 3).isEmpty)
            #expect(Graph(vertexCount: 3).linkPredictions(by: measure, count: 3).isEmpty)
            #expect(try Graph.complete(4).linkPredictions(by: measure, count: 3).isEmpty)
            #expect(try Graph.path(4).linkPredictions(by: measure, count: 0).isEmpty)
        }
    }
}
