import GraphCore
import Testing

struct RegularGraphsTests {
    @Test(arguments: [1, 2, 5, 12])
    func `a path has n − 1 edges in a row`(count: Int) throws {
        let path = try Graph.path(count)
        #expect(Array(path.edges) == (0..<(count - 1)).map { Edge($0, $0 + 1) })
        // Distances on a path are differences: their sum over all pairs is C(n + 1, 3).
        let sums = try path.distanceSums()
        #expect(sums.totals.reduce(0, +) / 2 == Double((count + 1) * count * (count - 1) / 6))
    }

    @Test(arguments: [3, 4, 9])
    func `a ring is a path that closes`(count: Int) throws {
        let ring = try Graph.cycle(count)
        #expect(ring.edgeCount == count && ring.isConnected && ring.isSimple)
        #expect(ring.degree() == [Double](repeating: 2, count: count))
        #expect(ring.bridges().isEmpty)
        #expect(try ring.diameter() == Double(count / 2))
    }

    @Test(arguments: [0, 1, 7])
    func `a star has one middle`(leaves: Int) throws {
        let star = try Graph.star(leaves: leaves)
        #expect(star.vertexCount == leaves + 1)
        #expect(star.degree() == [Double(leaves)] + [Double](repeating: 1, count: leaves))
        #expect(try star.betweenness()[0] == Double(leaves * (leaves - 1) / 2))
    }

    @Test(arguments: [0, 1, 2, 6])
    func `in a complete graph all are joined`(count: Int) throws {
        let complete = try Graph.complete(count)
        #expect(complete.edgeCount == count * (count - 1) / 2 && complete.isSimple)
        #expect(complete.density() == (count > 1 ? 1 : 0))
        #expect(complete.coreNumbers() == [Double](repeating: Double(max(count - 1, 0)), count: count))
    }

    @Test(arguments: [(1, 1), (5, 1), (1, 4), (4, 3)])
    func `in a grid one goes along rows and columns`(width: Int, height: Int) throws {
        let grid = try Graph.grid(width: width, height: height)
        #expect(grid.vertexCount == width * height)
        #expect(grid.edgeCount == (width - 1) * height + width * (height - 1))
        for vertex in grid.vertices {
            let distances = try grid.distances(from: vertex)
            #expect(
                distances
                    == grid.vertices.map {
                        Double(abs($0 % width - vertex % width) + abs($0 / width - vertex / width))
                    })
        }
    }

    @Test func `nothing at all`() throws {
        #expect(try Graph.path(0).vertexCount == 0)
        #expect(try Graph.grid(width: 0, height: 3).vertexCount == 0)
        #expect(try Graph.grid(width: 3, height: 0).edgeCount == 0)
    }
}
