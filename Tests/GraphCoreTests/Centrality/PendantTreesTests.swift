import Testing

@testable import GraphCore

struct PendantTreesTests {
    /// All pairs once each way.
    private func all(_ graph: Graph) -> PairWeights {
        let ones = [Double](repeating: 1, count: graph.vertexCount)
        return PairWeights(sources: graph.vertices.map(Int32.init), sourceWeights: ones, targetWeights: ones)
    }

    @Test func `tails are folded, and what hangs from what is folded`() throws {
        // A triangle with a tail of two and a star of two, and an edge by itself.
        let graph = try Graph(
            vertexCount: 10,
            edges: [
                Edge(0, 1), Edge(1, 2), Edge(0, 2), Edge(2, 3), Edge(3, 4), Edge(1, 5), Edge(5, 6), Edge(5, 7),
                Edge(8, 9),
            ])
        let trees = PendantTrees(graph)
        #expect(Array(trees.core.prefix(3)) == [0, 1, 2])
        // Of an edge by itself one end is left, as of every tree.
        #expect(trees.core.count == 4)
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `of a tree nothing is left to search: the folding has all that lies between`(seed: UInt64) throws {
        var random = RandomSource(seed: seed)
        let count = 2 + random.next(below: 12)
        // Each vertex hangs from one before it, or begins a tree.
        let edges = (1..<count).compactMap { vertex in
            random.next(below: 8) == 0 ? nil : Edge(random.next(below: vertex), vertex)
        }
        let tree = try Graph(vertexCount: count, edges: edges)
        let trees = PendantTrees(tree)
        #expect(trees.core.count == tree.components().count)
        var sums = [Double](repeating: 0, count: count)
        let rest = trees.fold(all(tree), adding: &sums)
        let naive = NaivePaths(tree, lengths: nil)
        for vertex in tree.vertices {
            var expected = 0.0
            for s in tree.vertices { for t in tree.vertices { expected += naive.share(s, t, through: vertex) } }
            #expect(sums[vertex] == expected)
        }
        // What is left of each tree stands for all of it.
        #expect(rest.sources.reduce(0) { $0 + rest.sourceWeights[Int($1)] } == Double(count))
    }

    @Test func `nothing to fold`() throws {
        let cycle = try Graph.cycle(5)
        let trees = PendantTrees(cycle)
        #expect(trees.core == [0, 1, 2, 3, 4])
        var sums = [Double](repeating: 0, count: 5)
        let rest = trees.fold(all(cycle), adding: &sums)
        #expect(sums == [0, 0, 0, 0, 0] && rest.sources == [0, 1, 2, 3, 4])
    }
}
