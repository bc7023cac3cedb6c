import GraphCore
import Testing

struct BrokerageTests {
    @Test(
        arguments: ReferenceCase.all(
            "structural-holes", measures: "coordinator", "itinerant", "representative", "gatekeeper", "liaison"))
    func `roles as the R package sna counts them`(reference: ReferenceCase) throws {
        let network = try ReferenceNetwork.named(reference.network)
        let roles = try network.built().graph.brokerage(groups: Partition(labels: network.groups))
        let role: KeyPath<BrokerageRoles, Int> =
            switch reference.measure {
            case "coordinator": \.coordinator
            case "itinerant": \.itinerant
            case "representative": \.representative
            case "gatekeeper": \.gatekeeper
            default: \.liaison
            }
        reference.expect(roles.map { Double($0[keyPath: role]) })
    }

    @Test(arguments: 0..<60 as Range<UInt64>, [false, true])
    func `roles by walking are roles by trying all threes`(seed: UInt64, isDirected: Bool) throws {
        let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph
        var random = RandomSource(seed: seed, stream: 2)
        let group = graph.vertices.map { _ in random.next(below: 3) }
        var expected = [BrokerageRoles](repeating: BrokerageRoles(), count: graph.vertexCount)
        for a in graph.vertices {
            for b in graph.vertices where b != a && graph.hasEdge(from: a, to: b) {
                for c in graph.vertices where c != a && c != b && graph.hasEdge(from: b, to: c) {
                    if graph.hasEdge(from: a, to: c) { continue }
                    switch Set([group[a], group[b], group[c]]).count {
                    case 1: expected[b].coordinator += 1
                    case 3: expected[b].liaison += 1
                    default:
                        if group[a] == group[c] { expected[b].itinerant += 1 }
                        if group[a] == group[b] { expected[b].representative += 1 }
                        if group[b] == group[c] { expected[b].gatekeeper += 1 }
                    }
                }
            }
        }
        let roles = graph.brokerage(groups: Partition(labels: group))
        #expect(roles == expected)
        // Without directions who speaks for a group is who guards it.
        if !isDirected { #expect(roles.allSatisfy { $0.representative == $0.gatekeeper }) }
    }

    @Test func `each role by hand`() throws {
        let chain = try Graph(vertexCount: 3, edges: [Edge(0, 1), Edge(1, 2)], isDirected: true)
        func middle(_ groups: [Int]) -> BrokerageRoles { chain.brokerage(groups: Partition(labels: groups))[1] }
        #expect(middle([0, 0, 0]).coordinator == 1)
        #expect(middle([0, 1, 0]).itinerant == 1)
        #expect(middle([0, 0, 1]).representative == 1)
        #expect(middle([0, 1, 1]).gatekeeper == 1)
        #expect(middle([0, 1, 2]).liaison == 1)
        #expect(middle([0, 1, 2]).total == 1)
    }

    @Test func `no vertices, no ties`() {
        #expect(Graph(vertexCount: 0).brokerage(groups: Partition(labels: [Int]())).isEmpty)
        #expect(Graph(vertexCount: 2).brokerage(groups: Partition(labels: [0, 1])).map(\.total) == [0, 0])
    }
}
