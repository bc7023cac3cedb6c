import GraphCore
import Testing

struct WeightsTests {
    /// A measure that takes a weight for each edge, and what it asks of them.
    struct Measure: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let requirement: WeightRequirement
        let run: @Sendable (Graph, [Double]) throws -> Void

        init(
            _ name: String, _ requirement: WeightRequirement,
            _ run: @escaping @Sendable (Graph, [Double]) throws -> Void
        ) {
            testDescription = name
            self.requirement = requirement
            self.run = run
        }

        static func groups(_ graph: Graph) -> Partition { Partition(labels: graph.vertices.map { $0 % 2 }) }

        static let all: [Measure] = [
            Measure("closeness", .positive) { _ = try $0.closeness(lengths: $1) },
            Measure("harmonic closeness", .positive) { _ = try $0.harmonicCloseness(lengths: $1) },
            Measure("betweenness", .positive) { _ = try $0.betweenness(lengths: $1) },
            Measure("edge betweenness", .positive) { _ = try $0.edgeBetweenness(lengths: $1) },
            Measure("number of shortest paths", .positive) { _ = try $0.shortestPathCounts(from: 0, lengths: $1) },
            Measure("eccentricity", .positive) { _ = try $0.eccentricity(lengths: $1) },
            Measure("diameter", .positive) { _ = try $0.diameter(lengths: $1) },
            Measure("average path length", .positive) { _ = try $0.averagePathLength(lengths: $1) },
            Measure("distances", .nonNegative) { _ = try $0.distances(from: 0, lengths: $1) },
            Measure("shortest path", .positive) { _ = try $0.shortestPath(from: 0, to: 3, lengths: $1) },
            Measure("strength", .finite) { _ = try $0.strength($1) },
            Measure("eigenvector", .nonNegative) { _ = try $0.eigenvectorCentrality(strengths: $1) },
            Measure("Katz", .nonNegative) { _ = try $0.katzCentrality(strengths: $1, alpha: 0.01) },
            Measure("PageRank", .nonNegative) { _ = try $0.pageRank(strengths: $1) },
            Measure("HITS", .nonNegative) { _ = try $0.hubsAndAuthorities(strengths: $1) },
            Measure("current-flow betweenness", .positive) { _ = try $0.currentFlowBetweenness(strengths: $1) },
            Measure("clustering", .positive) { _ = try $0.localClustering(strengths: $1) },
            Measure("constraint", .nonNegative) { _ = try $0.constraint(strengths: $1) },
            Measure("hierarchy", .nonNegative) { _ = try $0.hierarchy(strengths: $1) },
            Measure("effective size", .nonNegative) { _ = try $0.effectiveSize(strengths: $1) },
            Measure("efficiency", .nonNegative) { _ = try $0.efficiency(strengths: $1) },
            Measure("participation", .nonNegative) { _ = try $0.participation(groups: groups($0), strengths: $1) },
            Measure("z within groups", .nonNegative) {
                _ = try $0.withinGroupZScore(groups: groups($0), strengths: $1)
            },
            Measure("Leiden", .nonNegative) { _ = try $0.leiden(strengths: $1) },
            Measure("modularity", .nonNegative) { _ = try $0.modularity(of: groups($0), strengths: $1) },
            Measure("block densities", .nonNegative) { _ = try $0.blockDensities(groups: groups($0), strengths: $1) },
            Measure("assortativity", .nonNegative) { _ = try $0.assortativity(groups: groups($0), strengths: $1) },
            Measure("E-I index", .nonNegative) { _ = try $0.eiIndex(groups: groups($0), strengths: $1) },
        ]
    }

    @Test(arguments: Measure.all)
    func `a weight that a measure cannot take is an error that names the edge`(measure: Measure) throws {
        let graph = try Graph.cycle(5)
        try measure.run(graph, [1, 2, 1, 3, 1])
        var bad: [Double] = [.nan, .infinity, -.infinity]
        if measure.requirement != .finite { bad.append(-1) }
        if measure.requirement == .positive { bad.append(0) }
        for weight in bad {
            let error = #expect(throws: GraphError.self) { try measure.run(graph, [1, 2, 1, weight, 1]) }
            guard case .invalidWeight(edge: 3, weight: let named, requirement: measure.requirement) = error else {
                Issue.record("\(weight): \(String(describing: error))")
                continue
            }
            #expect(named == weight || named.isNaN && weight.isNaN)
        }
    }

    @Test(arguments: Measure.all)
    func `graphs with nothing in them, with one vertex, with no edge, with a loop and a piece apart`(measure: Measure)
        throws
    {
        if ["distances", "shortest path", "number of shortest paths"].contains(measure.testDescription) {
            try measure.run(Graph(vertexCount: 4), [])
        } else {
            for count in 0...2 { try measure.run(Graph(vertexCount: count), []) }
        }
        let edges = [Edge(0, 0), Edge(0, 1), Edge(0, 1), Edge(1, 2), Edge(0, 2), Edge(3, 4)]
        try measure.run(Graph(vertexCount: 6, edges: edges), [1, 2, 2, 1, 1, 3])
    }
}
