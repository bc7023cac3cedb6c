import GraphCore
import Testing

struct AssortativityTests {
    @Test(arguments: ReferenceCase.all("communities", measures: "assortativityByGroup"))
    func `assortativity by group as networkx and igraph have it`(reference: ReferenceCase) throws {
        let network = try ReferenceNetwork.named(reference.network)
        let ours = try network.built().graph.assortativity(groups: Partition(labels: network.groups))
        reference.expect([ours ?? .nan])
    }

    @Test(arguments: ReferenceCase.all("communities", measures: "assortativityByValue"))
    func `assortativity by value as networkx and igraph have it`(reference: ReferenceCase) throws {
        let graph = try ReferenceNetwork.named(reference.network).built().graph
        let ours = try graph.assortativity(values: try #require(reference.numbers("ours")))
        reference.expect([ours ?? .nan])
    }

    @Test(arguments: 0..<40 as Range<UInt64>, [false, true])
    func `a strength of three is three parallel ties`(seed: UInt64, isDirected: Bool) throws {
        let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph
        var random = RandomSource(seed: seed, stream: 3)
        let strengths = (0..<graph.edgeCount).map { _ in Double(random.next(below: 4)) }
        let copies = zip(graph.edges, strengths).flatMap { Array(repeating: $0, count: Int($1)) }
        let repeated = try Graph(vertexCount: graph.vertexCount, edges: copies, isDirected: isDirected)
        let groups = Partition(labels: RandomEdges.labels(seed: seed, count: graph.vertexCount))
        let values = graph.vertices.map { Double(($0 * 5) % 7) }
        let pairs = [
            (try graph.assortativity(groups: groups, strengths: strengths), try repeated.assortativity(groups: groups)),
            (try graph.assortativity(values: values, strengths: strengths), try repeated.assortativity(values: values)),
        ]
        for (weighted, plain) in pairs {
            #expect((weighted == nil) == (plain == nil))
            #expect(abs((weighted ?? 0) - (plain ?? 0)) < 1e-12)
        }
    }

    @Test func `nothing to compare`() throws {
        let pair = try Graph(vertexCount: 3, edges: [Edge(0, 1)])
        #expect(try pair.assortativity(groups: Partition(labels: [0, 0, 1])) == nil)
        #expect(try pair.assortativity(values: [0.1, 0.1, 5]) == nil)
        #expect(try Graph(vertexCount: 2).assortativity(values: [1, 2]) == nil)
        #expect(try Graph(vertexCount: 0).assortativity(groups: Partition(labels: [Int]())) == nil)
        #expect(try pair.assortativity(groups: Partition(labels: [0, 1, 0])) == -1)
        #expect(try pair.assortativity(values: [1, 2, 0]) == -1)
    }
}
