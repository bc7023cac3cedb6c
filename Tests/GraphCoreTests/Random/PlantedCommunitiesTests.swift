import GraphCore
import Testing

struct PlantedCommunitiesTests {
    @Test func `pairs within and between are joined as often as asked`() throws {
        let planted = try Graph.plantedPartition(sizes: [60, 90, 50], within: 0.3, between: 0.04, seed: 2)
        #expect(planted.groups.sizes == [60, 90, 50] && planted.graph.isSimple)
        #expect(planted.groups.labels == planted.groups.labels.sorted())
        let inside = Double(
            planted.graph.edges.count { planted.groups.labels[$0.source] == planted.groups.labels[$0.target] })
        let between = Double(planted.graph.edgeCount) - inside
        // Binomials: 1,770 + 4,005 + 1,225 pairs within, 12,900 between; five standard deviations either way.
        #expect(abs(inside - 7000 * 0.3) < 5 * (7000 * 0.3 * 0.7).squareRoot())
        #expect(abs(between - 12_900 * 0.04) < 5 * (12_900 * 0.04 * 0.96).squareRoot())
    }

    @Test func `probabilities of nought and one`() throws {
        let cliques = try Graph.plantedPartition(sizes: [3, 4], within: 1, between: 0, seed: 1)
        #expect(cliques.graph.components() == cliques.groups && cliques.graph.edgeCount == 3 + 6)
        let across = try Graph.plantedPartition(sizes: [3, 4], within: 0, between: 1, seed: 1)
        #expect(across.graph.edgeCount == 12)
        #expect(try Graph.plantedPartition(sizes: [], within: 1, between: 1, seed: 1).graph.vertexCount == 0)
        #expect(try Graph.plantedPartition(sizes: [0, 2], within: 1, between: 1, seed: 1).graph.edgeCount == 1)
    }

    @Test(arguments: [0.0, 0.2, 0.6, 1])
    func `the share of edges that leave a group is what mixing lets leave`(mixing: Double) throws {
        let sizes = [Int](repeating: 100, count: 10)
        let planted = try Graph.plantedCommunities(sizes: sizes, meanDegree: 12, mixing: mixing, seed: 7)
        #expect(planted.graph.isSimple && planted.groups.sizes == sizes)
        let labels = planted.groups.labels
        let leaving = planted.graph.edges.count { labels[$0.source] != labels[$0.target] }
        // Of the edges that lead anywhere a tenth end in their own group; few are lost to simplifying.
        let share = Double(leaving) / Double(planted.graph.edgeCount)
        #expect(abs(share - 0.9 * mixing) < 0.03)
        #expect(planted.graph.edgeCount > 5400 && planted.graph.edgeCount <= 6000)
    }
}
