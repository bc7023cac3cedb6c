import Testing

@testable import GraphCore

/// A graph with weights of sources and targets, some of them 0.
struct PairSample: Sendable, CustomTestStringConvertible {
    let graph: Graph
    let pairs: PairWeights
    let testDescription: String

    init(_ description: String, _ graph: Graph, seed: UInt64) {
        var random = RandomSource(seed: seed)
        testDescription = description
        self.graph = graph
        let weights = graph.vertices.map { _ in Double(random.next(below: 3)) }
        pairs = PairWeights(
            sources: graph.vertices.filter { _ in random.next(below: 4) > 0 }.map(Int32.init),
            sourceWeights: weights.map { $0 + 1 }, targetWeights: weights)
    }

    /// A path of `length` steps, each of two edges: 2ᵏ ways to the vertex k steps away.
    init(doubledPath length: Int) throws {
        let edges = (0..<length).flatMap { [Edge($0, $0 + 1), Edge($0, $0 + 1)] }
        self.init("doubled path", try Graph(vertexCount: length + 1, edges: edges), seed: 1)
    }

    /// More sources than one batch takes, and not a whole number of lanes; near each other and far apart.
    static let all: [PairSample] = {
        do {
            return [
                PairSample(
                    "small world", try .wattsStrogatz(vertexCount: 150, neighbors: 4, rewiring: 0.05, seed: 1), seed: 0),
                PairSample("scale-free", try .barabasiAlbert(vertexCount: 133, edgesPerVertex: 2, seed: 2), seed: 1),
                PairSample(
                    "directed", try .erdosRenyi(vertexCount: 101, probability: 0.02, isDirected: true, seed: 3), seed: 2
                ),
                PairSample("scattered", try .erdosRenyi(vertexCount: 180, probability: 0.008, seed: 4), seed: 3),
                PairSample("grid", try .grid(width: 17, height: 6), seed: 4),
                PairSample("ribbon", try .grid(width: 140, height: 3), seed: 5),
                PairSample(
                    "directed cycle",
                    try Graph(vertexCount: 90, edges: (0..<90).map { Edge($0, ($0 + 1) % 90) }, isDirected: true),
                    seed: 6),
                PairSample(
                    "loops and parallel edges",
                    try Graph(
                        vertexCount: 70,
                        edges: (0..<70).flatMap { [Edge($0, $0), Edge($0, ($0 + 1) % 70), Edge($0, ($0 * 3) % 70)] }),
                    seed: 7),
            ]
        } catch {
            fatalError("\(error)")
        }
    }()

    /// The sums by Brandes' accumulation along lengths, all 1: one source at a time, by another program text.
    func expected(byArc: Bool, of sources: [Int32]? = nil) throws -> [Double] {
        var pairs = pairs
        pairs.sources = sources ?? pairs.sources
        let ones = [Double](repeating: 1, count: graph.edgeCount)
        return try graph.dependencies([pairs], lengths: ones, byArc: byArc, Workers(1), nil)
    }

    /// What `add` makes of the sources, `batch` at a time; none of them may overflow.
    private func sums(
        byArc: Bool, batch: Int, of sources: [Int32]?, _ add: (ArraySlice<Int32>, inout [Double]) -> Int?
    ) -> [Double] {
        let sources = sources ?? pairs.sources
        var sums = [Double](repeating: 0, count: byArc ? graph.out.targets.count : graph.vertexCount)
        for first in stride(from: 0, to: sources.count, by: batch) {
            #expect(add(sources[first..<min(first + batch, sources.count)], &sums) == nil)
        }
        return sums
    }

    /// Holds a search, called for `batch` sources at a time, to what lengths of 1 give.
    func hold(
        byArc: Bool, batch: Int, of sources: [Int32]? = nil, _ add: (ArraySlice<Int32>, inout [Double]) -> Int?
    ) throws {
        let sums = sums(byArc: byArc, batch: batch, of: sources, add)
        #expect(agree(sums, try expected(byArc: byArc, of: sources)))
        #expect(sums.contains { $0 > 0 })
    }
}
