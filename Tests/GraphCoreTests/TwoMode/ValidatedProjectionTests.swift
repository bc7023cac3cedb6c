import GraphCore
import Testing

struct ValidatedProjectionTests {
    @Test(arguments: ReferenceCase.all("chance", measures: "sharedPValue"))
    func `probabilities of sharing so much as bicm has them`(reference: ReferenceCase) throws {
        reference.expect(
            try reference.twoMode().configurationModel().validatedProjection(onto: .first).pValues)
    }

    @Test(arguments: 0..<20 as Range<UInt64>, Mode.allCases)
    func `the tail is the sum over all that could be shared`(seed: UInt64, mode: Mode) throws {
        let affiliations = try TwoModeGraph.random(seed: seed)
        let model = try affiliations.configurationModel()
        let validated = try model.validatedProjection(onto: mode)
        let others = affiliations.vertices(of: mode.other)
        for (id, edge) in validated.projection.graph.edges.enumerated() {
            let a = validated.projection.vertices[edge.source]
            let b = validated.projection.vertices[edge.target]
            let shared = affiliations.shared(a, b).count
            #expect(validated.projection.strengths[id] == Double(shared))
            // Every set of others that both could be tied to, one by one.
            var expected = 0.0
            for choice in 0..<(1 << others.count) where choice.nonzeroBitCount >= shared {
                expected += others.indices.reduce(1.0) { product, index in
                    let both = model.probability(a, others[index]) * model.probability(b, others[index])
                    return product * (choice >> index & 1 == 1 ? both : 1 - both)
                }
            }
            #expect(abs(validated.pValues[id] - expected) < 1e-12)
        }
    }

    @Test func `what two cliques of affiliation share is no chance`() throws {
        // Two sets of twelve actors with twelve events of their own, and one that is in both.
        var edges: [Edge] = []
        for actor in 0..<24 {
            for event in 0..<12 { edges.append(Edge(actor, 24 + (actor < 12 ? event : 12 + event))) }
        }
        edges.append(Edge(0, 36))
        let affiliations = try TwoModeGraph(Graph(vertexCount: 48, edges: edges), second: Array(24..<48))
        let validated = try affiliations.configurationModel().validatedProjection(onto: .first)
        let kept = Set(validated.edges(falseDiscoveryRate: 0.05))
        for (id, edge) in validated.projection.graph.edges.enumerated() {
            #expect(kept.contains(id) == ((edge.source < 12) == (edge.target < 12)))
        }
        #expect(validated.edges(falseDiscoveryRate: 0).isEmpty)
    }
}
