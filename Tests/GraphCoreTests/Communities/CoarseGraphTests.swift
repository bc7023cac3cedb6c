import Testing

@testable import GraphCore

/// A small undirected graph with strengths, as Leiden takes it, and groups of it.
struct CoarseSample {
    let graph: Graph
    let strengths: [Double]
    let coarse: CoarseGraph
    let groups: [Int32]

    init?(seed: UInt64) throws {
        graph = try RandomEdges(seed: seed, isDirected: false).graph
        guard graph.edgeCount > 0 else { return nil }
        strengths = RandomEdges.strengths(seed: seed, count: graph.edgeCount)
        coarse = CoarseGraph(graph, strengths: strengths)
        groups = RandomEdges.labels(seed: seed, count: graph.vertexCount).map { Int32($0) }
    }
}

struct CoarseGraphTests {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `a graph and its groups have the same modularity`(seed: UInt64) throws {
        guard let sample = try CoarseSample(seed: seed), sample.coarse.total > 0 else { return }
        let bound = max(sample.coarse.count, Int(sample.groups.max() ?? 0) + 1)
        let parts = CompactLabels(sample.groups, below: bound)
        let modularity = sample.coarse.modularity(of: parts.labels, resolution: 1.3)
        let expected = try #require(
            try sample.graph.modularity(
                of: Partition(labels: sample.groups), strengths: sample.strengths, resolution: 1.3))
        #expect(abs(modularity - expected) < 1e-12)
        // Each group as one vertex, by itself.
        let shrunk = sample.coarse.aggregated(by: parts)
        #expect(shrunk.count == parts.count)
        #expect(abs(shrunk.total - sample.coarse.total) < 1e-9)
        let alone = (0..<Int32(shrunk.count)).map(\.self)
        #expect(abs(shrunk.modularity(of: alone, resolution: 1.3) - expected) < 1e-12)
    }

    @Test func `ties between groups add up to one arc each way, ties within to a loop`() throws {
        let graph = try Graph(
            vertexCount: 4, edges: [Edge(0, 1), Edge(0, 2), Edge(1, 2), Edge(1, 3), Edge(2, 3), Edge(3, 3)])
        let coarse = CoarseGraph(graph, strengths: nil).aggregated(by: CompactLabels([0, 0, 1, 1], below: 2))
        #expect(coarse.offsets == [0, 1, 2] && coarse.targets == [1, 0] && coarse.strengths == [3, 3])
        #expect(coarse.loop == [2, 4] && coarse.degree == [5, 7] && coarse.total == 12)
    }

    @Test func `a group in two pieces, and one held together by nothing`() throws {
        let graph = try Graph(vertexCount: 6, edges: [Edge(0, 1), Edge(1, 2), Edge(2, 3), Edge(4, 5)])
        let coarse = CoarseGraph(graph, strengths: [1, 1, 1, 0])
        #expect(coarse.connectedParts(of: [0, 0, 1, 0, 2, 2]) == [0, 0, 2, 3, 4, 5])
    }

    @Test func `labels by first appearance, and who has them`() {
        let labels = CompactLabels([7, 3, 7, 0, 3], below: 8)
        #expect(labels.labels == [0, 1, 0, 2, 1] && labels.count == 3)
        let members = labels.membersByLabel()
        #expect(members.offsets == [0, 2, 4, 5] && members.vertices == [0, 2, 1, 4, 3])
    }
}
