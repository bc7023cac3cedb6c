import GraphCore
import Testing

struct SkewedGraphsTests {
    @Test func `R-MAT with equal quadrants is even, with unequal ones it has hubs`() throws {
        let even = try Graph.rmat(scale: 10, edgeFactor: 8, a: 0.25, b: 0.25, c: 0.25, seed: 1)
        let skewed = try Graph.rmat(scale: 10, edgeFactor: 8, seed: 1)
        // 8,192 edges on 1,024 vertices: degrees are near 16, their largest far below what skewed shares give.
        let largest = even.degree().max() ?? 0
        #expect(largest < 40 && (skewed.degree().max() ?? 0) > 3 * largest)
        for graph in [even, skewed] {
            #expect(graph.isSimple && graph.degree().allSatisfy { $0 > 0 })
            #expect(graph.edgeCount <= 8192 && graph.vertexCount <= 1024)
        }
    }

    @Test func `each bit of an end falls by the shares of the quadrants`() throws {
        // With a = 1 all edges are the one loop that simplifying takes away; with a + d = 1 both ends are alike.
        #expect(try Graph.rmat(scale: 6, edgeFactor: 4, a: 1, b: 0, c: 0, seed: 1).vertexCount == 0)
        #expect(try Graph.rmat(scale: 6, edgeFactor: 4, a: 0.5, b: 0, c: 0, seed: 1).edgeCount == 0)
        // With b = 1 all edges lead from the first vertex to the last.
        let one = try Graph.rmat(scale: 6, edgeFactor: 4, a: 0, b: 1, c: 0, seed: 1)
        #expect(one.vertexCount == 2 && one.edgeCount == 1)
    }

    @Test func `a road is a connected piece of a grid`() throws {
        let whole = try Graph.roadLike(width: 9, height: 7, keeping: 1, seed: 3)
        #expect(try whole == Graph.grid(width: 9, height: 7))
        let road = try Graph.roadLike(width: 60, height: 60, keeping: 0.8, seed: 3)
        #expect(road.isConnected && road.isSimple)
        #expect(road.degree().allSatisfy { $0 >= 1 && $0 <= 4 })
        // Above one half a grid hangs together but for a few vertices (bond percolation).
        #expect(road.vertexCount > 3500)
        #expect(abs(Double(road.edgeCount) / 7080 - 0.8) < 0.03)
        #expect(try Graph.roadLike(width: 5, height: 5, keeping: 0, seed: 3).vertexCount == 1)
    }

    @Test func `memberships are as many as asked, between the sides, and skewed`() throws {
        func drawn(_ skew: Int) throws -> PlantedGraph {
            try Graph.affiliation(actors: 400, events: 100, memberships: 2000, skew: skew, seed: 5)
        }
        for skew in 1...3 {
            let sides = try drawn(skew)
            #expect(sides.graph.edgeCount == 2000 && sides.graph.isSimple)
            #expect(sides.graph.edges.allSatisfy { sides.groups.labels[$0.source] != sides.groups.labels[$0.target] })
            #expect(sides.graph.degree().allSatisfy { $0 > 0 })
        }
        // Evenly drawn, 400 actors have 5 each; the higher the skew, the more the first have.
        let largest = try (1...3).map { try #require(drawn($0).graph.degree().max()) }
        #expect(largest[0] < largest[1] && largest[1] < largest[2])
    }
}
