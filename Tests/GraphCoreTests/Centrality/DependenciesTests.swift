import Testing

@testable import GraphCore

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
