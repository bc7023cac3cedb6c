import GraphCore
import Testing

struct BiconnectivityTests {
    @Test(arguments: ReferenceCase.all("cohesion", measures: "articulation-points"))
    func `articulation points as networkx and igraph have them`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(built.graph.articulationPoints().map(Double.init))
    }

    @Test(arguments: ReferenceCase.all("cohesion", measures: "bridges"))
    func `bridges as networkx and igraph have them`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(built.graph.bridges().map(Double.init))
    }

    @Test(arguments: ReferenceCase.all("cohesion", measures: "blocks"))
    func `biconnected components as networkx has them`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(built.graph.biconnectivity().blocks.map { Double($0 ?? -1) })
    }

    @Test(arguments: Sample.all)
    func `what is taken away and splits`(sample: Sample) throws {
        let graph = sample.graph
        let count = graph.components().count
        let points = graph.vertices.filter { vertex in
            let isAlone =
                graph.breadthFirst(from: vertex).order.count == 1
                && graph.breadthFirst(from: vertex, direction: .incoming).order.count == 1
            let rest = graph.inducedSubgraph(on: graph.vertices.filter { $0 != vertex }).graph
            return rest.components().count > count - (isAlone ? 1 : 0)
        }
        let all = Array(graph.edges)
        let bridges = try all.indices.filter { id in
            let rest = all.enumerated().filter { $0.offset != id }.map(\.element)
            return try Graph(vertexCount: graph.vertexCount, edges: rest).components().count > count
        }
        let found = graph.biconnectivity()
        #expect(graph.articulationPoints() == points && found.articulationPoints == points)
        #expect(graph.bridges() == bridges && found.bridges == bridges)
        // A block alone is held together at no single point, and blocks meet in articulation points only.
        for block in 0..<found.blockCount {
            let members = all.indices.filter { found.blocks[$0] == block }
            let ends = Set(members.flatMap { [all[$0].source, all[$0].target] })
            let alone = try Graph(vertexCount: graph.vertexCount, edges: members.map { all[$0] })
            #expect(alone.articulationPoints().isEmpty)
            #expect(alone.inducedSubgraph(on: ends.sorted()).graph.isConnected)
            for other in 0..<block {
                let others = all.indices.filter { found.blocks[$0] == other }
                let shared = ends.intersection(others.flatMap { [all[$0].source, all[$0].target] })
                #expect(shared.count <= 1 && shared.isSubset(of: points))
            }
        }
        #expect(all.indices.allSatisfy { (found.blocks[$0] == nil) == all[$0].isLoop })
    }

    @Test func `a long path does not overflow the stack`() throws {
        let path = try Graph.path(100_000)
        #expect(path.bridges().count == 99_999)
        #expect(path.articulationPoints().count == 99_998)
    }
}
