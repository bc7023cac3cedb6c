import Testing

@testable import GraphCore

struct WideSearchTests {
    @Test func `sets of sources`() {
        var set = SourceSet.zero
        #expect(set.isEmpty && set.memberCount == 0)
        for (count, member) in [0, 63, 64, 300, 511].enumerated() {
            set.insert(member)
            #expect(set.contains(member) && set.memberCount == count + 1 && !set.isEmpty)
        }
        #expect(!set.contains(1) && !set.contains(510))
        // One member anywhere is not none.
        for member in 0..<512 {
            var lone = SourceSet.zero
            lone.insert(member)
            #expect(!lone.isEmpty && lone.memberCount == 1)
        }
        #expect(SourceSet.first(512).memberCount == 512 && SourceSet.first(100).memberCount == 100)
    }

    /// Deep and shallow ones, so that both pushing and pulling take place; more vertices than one search has sources.
    private static let graphs: [Graph] = {
        do {
            return [
                try .barabasiAlbert(vertexCount: 700, edgesPerVertex: 3, seed: 1),
                try .erdosRenyi(vertexCount: 600, probability: 0.004, isDirected: true, seed: 2),
                try .grid(width: 60, height: 10),
            ]
        } catch {
            fatalError("\(error)")
        }
    }()

    @Test(arguments: graphs.indices, [1, 7, 512])
    func `512 searches at once find what each finds by itself`(index: Int, count: Int) throws {
        let graph = Self.graphs[index]
        let sources = graph.clusteredOrder(clusterSize: 64).prefix(count)
        var search = WideSearch(rows: graph.out, reversed: graph.into)
        var single = HopSearch(vertexCount: graph.vertexCount)
        // Twice: what one search leaves behind, the next must not find.
        for _ in 0..<2 {
            var distances = [[Int32]](repeating: [Int32](repeating: -1, count: graph.vertexCount), count: count)
            search.run(sources: sources) { vertex, distance, found in
                for member in 0..<count where found.contains(member) {
                    // Each is found once.
                    #expect(distances[member][vertex] == -1)
                    distances[member][vertex] = Int32(distance)
                }
            }
            for (member, source) in sources.enumerated() {
                distances[member][Int(source)] = 0
                single.run(from: Int(source), graph.out)
                #expect(distances[member] == single.distances)
            }
        }
    }

    @Test(arguments: graphs.indices)
    func `clusters hold every vertex once, and lie together`(index: Int) throws {
        let graph = Self.graphs[index]
        let order = graph.clusteredOrder(clusterSize: 32)
        #expect(order.sorted() == graph.vertices.map(Int32.init))
        // Far nearer to each other than chance would put them: a cluster of a grid is a blot of it.
        guard index == 2 else { return }
        let first = order.prefix(32).map { Int($0) }
        #expect(first.allSatisfy { $0 % 60 + $0 / 60 <= 10 })
    }
}
