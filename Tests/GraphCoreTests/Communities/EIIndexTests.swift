import GraphCore
import Testing

struct EIIndexTests {
    @Test(arguments: ReferenceCase.all("groups", measures: "eiIndex", "eiIndexByGroup", "eiIndexByVertex"))
    func `the index of what networkx and igraph say goes out and stays in`(reference: ReferenceCase) throws {
        let network = try ReferenceNetwork.named(reference.network)
        let built = try network.built()
        let ei = try built.graph.eiIndex(
            groups: Partition(labels: network.groups), strengths: reference.isSet("strengths") ? built.weights : nil)
        switch reference.measure {
        case "eiIndex": reference.expect([ei.overall ?? .nan])
        case "eiIndexByGroup": reference.expect(ei.byGroup)
        default: reference.expect(ei.byVertex)
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>, [false, true])
    func `the index by edges is that by the matrix`(seed: UInt64, isDirected: Bool) throws {
        let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph
        let strengths = RandomEdges.strengths(seed: seed, count: graph.edgeCount)
        let labels = RandomEdges.labels(seed: seed, count: graph.vertexCount)
        let groups = Partition(labels: labels)
        let naive = TieMatrix(graph, strengths: strengths)
        let ei = try graph.eiIndex(groups: groups, strengths: strengths)
        /// Ties counted once: inside over pairs i < j where `counts` has either.
        func index(_ counts: (Int) -> Bool) -> Double {
            var inside = 0.0
            var outside = 0.0
            for i in graph.vertices {
                for j in graph.vertices where i < j && (counts(i) || counts(j)) {
                    if labels[i] == labels[j] { inside += naive.z[i][j] } else { outside += naive.z[i][j] }
                }
            }
            return (outside - inside) / (outside + inside)
        }
        func expectAlike(_ mine: Double, _ theirs: Double) {
            #expect(abs(mine - theirs) < 1e-12 || mine.isNaN && theirs.isNaN)
        }
        expectAlike(ei.overall ?? .nan, index { _ in true })
        for vertex in graph.vertices { expectAlike(ei.byVertex[vertex], index { $0 == vertex }) }
        for group in 0..<groups.count { expectAlike(ei.byGroup[group], index { groups.labels[$0] == group }) }
    }

    @Test func `what sizes lead one to expect is the index of the complete graph`() throws {
        let complete = try ReferenceNetwork.named("complete").built().graph
        let groups = Partition(labels: [0, 0, 0, 1, 1, 2])
        let ei = try complete.eiIndex(groups: groups)
        #expect(ei.overall == ei.expectedBySizes)
        #expect(ei.overall == (11.0 - 4) / 15)
        #expect(try Graph(vertexCount: 1).eiIndex(groups: Partition(labels: [0])).expectedBySizes == nil)
        #expect(try Graph(vertexCount: 0).eiIndex(groups: Partition(labels: [Int]())).overall == nil)
    }
}
