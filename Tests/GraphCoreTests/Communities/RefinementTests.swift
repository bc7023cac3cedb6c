import Testing

@testable import GraphCore

struct RefinementTests {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `parts lie within groups, hang together and are worth it`(seed: UInt64) throws {
        guard let sample = try CoarseSample(seed: seed), sample.coarse.total > 0 else { return }
        let coarse = sample.coarse
        let groups = CompactLabels(sample.groups, below: coarse.count + 3).labels
        var random = RandomSource(seed: seed)
        let parts = coarse.refined(groups, resolution: 1, random: &random)
        for a in 0..<coarse.count {
            for b in 0..<a where parts.labels[a] == parts.labels[b] { #expect(groups[a] == groups[b]) }
        }
        // Each part is one piece of itself.
        #expect(Set(coarse.connectedParts(of: parts.labels)).count == parts.count)
        // Joining only ever adds to what everybody alone has.
        let alone = (0..<Int32(coarse.count)).map(\.self)
        #expect(
            coarse.modularity(of: parts.labels, resolution: 1) >= coarse.modularity(of: alone, resolution: 1) - 1e-12)
    }

    @Test func `two cliques in one group fall apart`() throws {
        let clique = [Edge(0, 1), Edge(0, 2), Edge(1, 2)]
        let graph = try Graph(
            vertexCount: 6, edges: clique + clique.map { Edge($0.source + 3, $0.target + 3) } + [Edge(2, 3)])
        let coarse = CoarseGraph(graph, strengths: nil)
        var random = RandomSource(seed: 1)
        let parts = coarse.refined([0, 0, 0, 0, 0, 0], resolution: 1, random: &random).labels
        for vertex in 3..<6 { #expect(!parts[0..<3].contains(parts[vertex])) }
    }
}
