import Testing

@testable import GraphCore

struct LaneBetweennessTests {
    @Test(arguments: PairSample.all, [false, true])
    func `eight at a time is one at a time with lengths of 1`(sample: PairSample, byArc: Bool) throws {
        var lanes = LaneBetweenness(graph: sample.graph)
        let sums = sample.sums(byArc: byArc, batch: LaneBetweenness.width) { sources, sums in
            lanes.add(sources: sources, pairs: sample.pairs, byArc: byArc, to: &sums)
        }
        #expect(agree(sums, try sample.expected(byArc: byArc)))
        #expect(sums.contains { $0 > 0 })
    }

    @Test func `more paths than a number holds are said, and the next search is not touched by them`() throws {
        let sample = try PairSample(doubledPath: 1100)
        var lanes = LaneBetweenness(graph: sample.graph)
        var sums = [Double](repeating: 0, count: sample.graph.vertexCount)
        // One lane alone has them.
        #expect(lanes.add(sources: [600, 80, 0], pairs: sample.pairs, byArc: false, to: &sums) == 1024)
        sums = sample.sums(byArc: false, batch: 8, of: [500, 501, 600]) { sources, sums in
            lanes.add(sources: sources, pairs: sample.pairs, byArc: false, to: &sums)
        }
        #expect(agree(sums, try sample.expected(byArc: false, of: [500, 501, 600])))
    }
}
