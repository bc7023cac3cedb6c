import GraphCore
import Testing

struct ParticipationTests {
    @Test(arguments: ReferenceCase.all("groups", measures: "participation", "withinGroupZScore"))
    func `as the Brain Connectivity Toolbox has them`(reference: ReferenceCase) throws {
        let network = try ReferenceNetwork.named(reference.network)
        let built = try network.built()
        let groups = Partition(labels: network.groups)
        let strengths = reference.isSet("strengths") ? built.weights : nil
        reference.expect(
            reference.measure == "participation"
                ? try built.graph.participation(groups: groups, strengths: strengths)
                : try built.graph.withinGroupZScore(groups: groups, strengths: strengths))
    }

    @Test(arguments: 0..<60 as Range<UInt64>, [false, true])
    func `participation and within-group degree by the formula`(seed: UInt64, isDirected: Bool) throws {
        let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph
        let strengths = RandomEdges.strengths(seed: seed, count: graph.edgeCount)
        let naive = TieMatrix(graph, strengths: strengths)
        var random = RandomSource(seed: seed, stream: 2)
        let group = graph.vertices.map { _ in random.next(below: 3) }
        let participation = try graph.participation(groups: Partition(labels: group), strengths: strengths)
        let zScore = try graph.withinGroupZScore(groups: Partition(labels: group), strengths: strengths)
        func tie(_ i: Int, to s: Int) -> Double {
            graph.vertices.filter { group[$0] == s }.reduce(0) { $0 + naive.z[i][$1] }
        }
        for i in graph.vertices {
            let k = naive.z[i].reduce(0, +)
            let shares = k == 0 ? [1] : (0..<3).map { tie(i, to: $0) / k }
            #expect(abs(participation[i] - (1 - shares.reduce(0) { $0 + $1 * $1 })) < 1e-12)
            let kappa = graph.vertices.filter { group[$0] == group[i] }.map { tie($0, to: group[i]) }
            let mean = kappa.reduce(0, +) / Double(kappa.count)
            let spread = kappa.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(kappa.count)
            let expected = spread < 1e-20 ? 0 : (tie(i, to: group[i]) - mean) / spread.squareRoot()
            #expect(abs(zScore[i] - expected) < 1e-9)
        }
    }

    @Test func `ties to one group, to two alike, to none`() throws {
        let graph = try Graph(vertexCount: 5, edges: [Edge(0, 1), Edge(0, 2), Edge(0, 3), Edge(0, 0)])
        let groups = Partition(labels: [0, 0, 1, 2, 1])
        let participation = try graph.participation(groups: groups)
        #expect(abs(participation[0] - 2 / 3.0) < 1e-15)
        #expect(participation[1...] == [0, 0, 0, 0])
        #expect(try graph.withinGroupZScore(groups: groups) == [0, 0, 0, 0, 0])
        #expect(try Graph(vertexCount: 0).participation(groups: Partition(labels: [Int]())).isEmpty)
    }
}
