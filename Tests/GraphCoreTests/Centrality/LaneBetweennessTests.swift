import Testing

@testable import GraphCore

struct LaneBetweennessTests {
    @Test(arguments: PairSample.all, [false, true])
    func `eight at a time is one at a time with lengths of 1`(sample: PairSample, byArc: Bool) throws {
        var lanes = LaneBetweenness(graph: sample.graph)
        try sample.hold(byArc: byArc, batch: LaneBetweenness.width) {
            lanes.add(sources: $0, pairs: sample.pairs, byArc: byArc, to: &$1)
        }
    }

    @Test func `more paths than a number holds are said, and the next search is not touched by them`() throws {
        let sample = try PairSample(doubledPath: 1100)
        var lanes = LaneBetweenness(graph: sample.graph)
        var sums = [Double](repeating: 0, count: sample.graph.vertexCount)
        // One lane alone has them.
        #expect(lanes.add(sources: [600, 80, 0], pairs: sample.pairs, byArc: false, to: &sums) == 1024)
        try sample.hold(byArc: false, batch: 8, of: [500, 501, 600]) {
            lanes.add(sources: $0, pairs: sample.pairs, byArc: false, to: &$1)
        }
    }
}
