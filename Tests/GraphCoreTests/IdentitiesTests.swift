import GraphCore
import Testing

/// What must be so whatever the graph. The identities of one measure stand beside it; HowItIsChecked.md lists them all.
struct IdentitiesTests {
    /// A measure of one value a vertex that only the shape of the graph may decide.
    struct Measure: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let tolerance: Double
        let run: @Sendable (Graph, [Double]) throws -> [Double]

        init(
            _ name: String, tolerance: Double = 1e-9, _ run: @escaping @Sendable (Graph, [Double]) throws -> [Double]
        ) {
            testDescription = name
            self.tolerance = tolerance
            self.run = run
        }

        static let all: [Measure] = [
            Measure("degree") { graph, _ in graph.degree() },
            Measure("strength") { try $0.strength($1) },
            Measure("closeness") { graph, _ in try graph.closeness() },
            Measure("closeness with lengths") { try $0.closeness(lengths: $1) },
            Measure("closeness per component") { graph, _ in try graph.closeness(convention: .perComponent) },
            Measure("harmonic closeness") { graph, _ in try graph.harmonicCloseness() },
            Measure("eccentricity") { graph, _ in try graph.eccentricity() },
            Measure("betweenness") { graph, _ in try graph.betweenness() },
            Measure("betweenness with lengths") { try $0.betweenness(lengths: $1) },
            Measure("eigenvector", tolerance: 1e-6) {
                try $0.eigenvectorCentrality(strengths: $1, tolerance: 1e-13)
            },
            Measure("Katz") { try $0.katzCentrality(strengths: $1, alpha: 0.01) },
            Measure("PageRank") { try $0.pageRank(strengths: $1, tolerance: 1e-13) },
            Measure("core numbers") { graph, _ in graph.coreNumbers() },
            Measure("triangles") { graph, _ in graph.triangles() },
            Measure("local clustering") { graph, _ in graph.localClustering() },
            Measure("weighted clustering") { try $0.localClustering(strengths: $1) },
            Measure("constraint") { try $0.constraint(strengths: $1).map { $0.isNaN ? -1 : $0 } },
            Measure("hierarchy") { try $0.hierarchy(strengths: $1).map { $0.isNaN ? -1 : $0 } },
            Measure("effective size") { try $0.effectiveSize(strengths: $1).map { $0.isNaN ? -1 : $0 } },
            Measure("efficiency") { try $0.efficiency(strengths: $1).map { $0.isNaN ? -1 : $0 } },
            Measure("current-flow betweenness") {
                $0.isDirected ? [] : try $0.currentFlowBetweenness(strengths: $1)
            },
        ]
    }

    @Test(arguments: Measure.all, Sample.all)
    func `numbering vertices otherwise permutes the scores`(measure: Measure, sample: Sample) throws {
        let shuffled = sample.graph.shuffled(seed: 17)
        let scores = try measure.run(sample.graph, sample.weights)
        guard !scores.isEmpty else { return }
        let others = try measure.run(shuffled.graph, shuffled.pullBack(edgeValues: sample.weights))
        #expect(agree(shuffled.pullBack(vertexValues: scores), others, tolerance: measure.tolerance))
    }

    @Test(arguments: Sample.all)
    func `edges and blocks follow their vertices`(sample: Sample) throws {
        let shuffled = sample.graph.shuffled(seed: 17)
        let edges = try sample.graph.edgeBetweenness(lengths: sample.weights)
        let others = try shuffled.graph.edgeBetweenness(lengths: shuffled.pullBack(edgeValues: sample.weights))
        #expect(agree(shuffled.pullBack(edgeValues: edges), others))
        let bridges = Set(sample.graph.bridges())
        #expect(Set(shuffled.graph.bridges().map { shuffled.edges[$0] }) == bridges)
        let points = Set(sample.graph.articulationPoints())
        #expect(Set(shuffled.graph.articulationPoints().map { shuffled.vertices[$0] }) == points)
        let components = sample.graph.components()
        #expect(shuffled.graph.components() == Partition(labels: shuffled.vertices.map { components.labels[$0] }))
    }

    @Test(arguments: Sample.all)
    func `triangles are three corners each, and transitivity is their share`(sample: Sample) throws {
        let graph = sample.graph.undirected().graph.simplified().graph
        let corners = graph.triangles().reduce(0, +)
        #expect(corners == Double(3 * graph.triangleCount()))
        let pairs = graph.degree().reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        #expect(agree([graph.transitivity() * pairs], [corners]))
        let byVertex = zip(graph.localClustering(), graph.degree()).reduce(0) { $0 + $1.0 * $1.1 * ($1.1 - 1) / 2 }
        #expect(agree([byVertex], [corners]))
    }

    @Test(arguments: Sample.all)
    func `a bridge is alone in its block, and a vertex of several blocks holds them together`(sample: Sample) throws {
        let found = sample.graph.biconnectivity()
        let edges = Array(sample.graph.edges)
        var blocks = [Set<Int>](repeating: [], count: sample.graph.vertexCount)
        for (edge, block) in zip(edges, found.blocks) {
            guard let block else { continue }
            blocks[edge.source].insert(block)
            blocks[edge.target].insert(block)
        }
        #expect(found.articulationPoints == sample.graph.vertices.filter { blocks[$0].count > 1 })
        for bridge in found.bridges { #expect(found.blocks.count { $0 == found.blocks[bridge] } == 1) }
    }
}
