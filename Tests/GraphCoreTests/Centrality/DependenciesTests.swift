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
    func sums(
        byArc: Bool, batch: Int, of sources: [Int32]? = nil, _ add: (ArraySlice<Int32>, inout [Double]) -> Int?
    ) -> [Double] {
        let sources = sources ?? pairs.sources
        var sums = [Double](repeating: 0, count: byArc ? graph.out.targets.count : graph.vertexCount)
        for first in stride(from: 0, to: sources.count, by: batch) {
            #expect(add(sources[first..<min(first + batch, sources.count)], &sums) == nil)
        }
        return sums
    }
}

struct DependenciesTests {
    @Test(arguments: PairSample.all, [false, true])
    func `near or far, on one thread or three, steps are lengths of 1`(sample: PairSample, byArc: Bool) throws {
        let sums = try sample.graph.dependencies([sample.pairs], lengths: nil, byArc: byArc, Workers(1), nil)
        #expect(agree(sums, try sample.expected(byArc: byArc)))
        #expect(try sample.graph.dependencies([sample.pairs], lengths: nil, byArc: byArc, Workers(3), nil) == sums)
    }

    @Test func `counts near the largest number are counts, whatever they are weighted with`() throws {
        // 2¹⁰²³ ways along the path; a leaf makes its first vertex count twice.
        let path = (0..<1023).flatMap { [Edge($0, $0 + 1), Edge($0, $0 + 1)] }
        let leafy = try Graph(vertexCount: 1025, edges: path + [Edge(0, 1024)])
        let ones = [Double](repeating: 1, count: leafy.edgeCount)
        let scores = try leafy.betweenness(sources: [0, 1024])
        #expect(agree(scores, try leafy.betweenness(lengths: ones, sources: [0, 1024])))
    }

    @Test func `what another source's counts would come to is no overflow`() throws {
        // The three search together; when the last reaches 1022, the first's counts around it come to 2¹⁰²⁴.
        let path = (0..<1023).flatMap { [Edge($0, $0 + 1), Edge($0, $0 + 1)] }
        let graph = try Graph(vertexCount: 1026, edges: path + [Edge(1024, 0), Edge(1025, 1024)])
        let ones = [Double](repeating: 1, count: graph.edgeCount)
        let edges = try graph.edgeBetweenness(sources: [0, 1024, 1025])
        #expect(agree(edges, try graph.edgeBetweenness(lengths: ones, sources: [0, 1024, 1025])))
    }

    @Test func `the vertex of an overflow does not hang on the threads`() throws {
        let sample = try PairSample(doubledPath: 1100)
        for threads in [1, 3] {
            #expect(throws: GraphError.pathCountOverflow(vertex: 0)) {
                try sample.graph.dependencies([sample.pairs], lengths: nil, byArc: false, Workers(threads), nil)
            }
            #expect(throws: GraphError.pathCountOverflow(vertex: 1024)) {
                try sample.graph.betweenness(sources: [0], targets: [1100], threads: threads)
            }
        }
    }
}
