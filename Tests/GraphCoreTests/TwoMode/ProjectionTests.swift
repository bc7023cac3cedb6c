import GraphCore
import Testing

struct ProjectionTests {
    @Test(arguments: ReferenceCase.all("two-mode", measures: "count", "newman", "jaccard", "cosine"))
    func `projections as networkx has them`(reference: ReferenceCase) throws {
        let strength = try #require(ProjectionStrength.allCases.first { "\($0)" == reference.measure })
        let projection = try reference.twoMode().projection(onto: reference.mode, strength: strength)
        var matrix: [Edge: Double] = [:]
        for (edge, value) in zip(projection.graph.edges, projection.strengths) { matrix[edge] = value }
        var values: [Double] = []
        for a in projection.graph.vertices {
            for b in projection.graph.vertices where a < b { values.append(matrix[Edge(a, b)] ?? 0) }
        }
        reference.expect(values)
    }

    @Test(arguments: 0..<60 as Range<UInt64>, Mode.allCases)
    func `a projection is what the pairs share`(seed: UInt64, mode: Mode) throws {
        let affiliations = try TwoModeGraph.random(seed: seed)
        let kept = affiliations.vertices(of: mode)
        let neighbors = kept.map { Set(affiliations.graph.neighbors(of: $0)) }
        for strength in ProjectionStrength.allCases {
            let projection = try affiliations.projection(onto: mode, strength: strength)
            #expect(projection.vertices == kept)
            #expect(projection.graph.isSimple && !projection.graph.isDirected)
            var edges: [Edge] = []
            var strengths: [Double] = []
            for a in kept.indices {
                for b in kept.indices where a < b && !neighbors[a].isDisjoint(with: neighbors[b]) {
                    let both = neighbors[a].intersection(neighbors[b])
                    #expect(affiliations.shared(kept[a], kept[b]) == both.sorted())
                    edges.append(Edge(a, b))
                    switch strength {
                    case .count: strengths.append(Double(both.count))
                    case .newman:
                        strengths.append(
                            both.sorted().reduce(0) { $0 + 1 / Double(affiliations.graph.neighbors(of: $1).count - 1) })
                    case .jaccard:
                        strengths.append(Double(both.count) / Double(neighbors[a].union(neighbors[b]).count))
                    case .cosine:
                        strengths.append(
                            Double(both.count) / Double(neighbors[a].count * neighbors[b].count).squareRoot())
                    }
                }
            }
            #expect(projection.graph == (try Graph(vertexCount: kept.count, edges: edges)))
            #expect(zip(projection.strengths, strengths).allSatisfy { abs($0 - $1) < 1e-12 })
            #expect(projection.strengths.count == strengths.count)
        }
    }

    @Test func `Newman's strengths add up to the events in company`() throws {
        let davis = try ReferenceNetwork.named("davis")
        let affiliations = try TwoModeGraph(davis.built().graph, second: davis.second)
        let projection = try affiliations.projection(onto: .first, strength: .newman)
        var sums = [Double](repeating: 0, count: projection.graph.vertexCount)
        for (edge, strength) in zip(projection.graph.edges, projection.strengths) {
            sums[edge.source] += strength
            sums[edge.target] += strength
        }
        for (woman, sum) in zip(projection.vertices, sums) {
            #expect(abs(sum - Double(affiliations.graph.neighbors(of: woman).count)) < 1e-12)
        }
    }

    @Test func `no vertices, no ties, one mode`() throws {
        let none = try TwoModeGraph(Graph(vertexCount: 0), second: []).projection(onto: .first)
        #expect(none.graph.vertexCount == 0)
        let alone = try TwoModeGraph(Graph(vertexCount: 2), second: [])
        #expect(try alone.projection(onto: .first).graph.edgeCount == 0)
        #expect(try alone.projection(onto: .second).vertices.isEmpty)
    }
}
