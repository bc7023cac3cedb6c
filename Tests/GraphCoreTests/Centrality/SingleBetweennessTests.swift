import Testing

@testable import GraphCore

struct SingleBetweennessTests {
    @Test(arguments: PairSample.all, [false, true])
    func `what a table chooses is what distances choose`(sample: PairSample, byArc: Bool) throws {
        var search = SingleBetweenness(graph: sample.graph)
        try sample.hold(byArc: byArc, batch: 1) {
            search.add(source: Int($0[$0.startIndex]), pairs: sample.pairs, byArc: byArc, to: &$1)
        }
    }

    @Test func `more paths than a number holds are said, and the next search is not touched by them`() throws {
        let sample = try PairSample(doubledPath: 1100)
        var search = SingleBetweenness(graph: sample.graph)
        var sums = [Double](repeating: 0, count: sample.graph.vertexCount)
        #expect(search.add(source: 0, pairs: sample.pairs, byArc: false, to: &sums) == 1024)
        try sample.hold(byArc: false, batch: 1, of: [500, 501, 600]) {
            search.add(source: Int($0[$0.startIndex]), pairs: sample.pairs, byArc: false, to: &$1)
        }
    }
}
