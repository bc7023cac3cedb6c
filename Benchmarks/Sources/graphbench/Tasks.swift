import GraphCore

/// What a task computed.
struct Outcome {
    /// All numbers, by which two builds of ours are compared.
    let values: [Double]
    /// A few numbers by which ours is compared with the peers.
    let check: [Double]

    init(_ values: [Double], check: [Double]) {
        self.values = values
        self.check = check
    }

    /// Compared by its sum.
    init(_ values: [Double]) { self.init(values, check: [values.reduce(0, +)]) }
}

/// One task of the table. What it returns is not timed: there its numbers are put together.
struct Task: Sendable {
    let name: String
    let run: @Sendable (_ graph: Graph, _ threads: Int) throws -> () throws -> Outcome

    /// The first vertices, for peers that take minutes for all.
    static func sample(_ graph: Graph) -> Range<Int> { 0..<min(500, graph.vertexCount) }

    static let all: [Task] = [
        Task(name: "closeness") { graph, threads in
            // Both measures come from the same searches.
            let sums = try graph.distanceSums(threads: threads)
            return {
                let closeness = sums.closeness(.perComponent)
                let sample = sample(graph)
                return Outcome(
                    closeness + sums.reciprocals,
                    check: [closeness[sample].reduce(0, +), sums.reciprocals[sample].reduce(0, +)])
            }
        },
        Task(name: "betweenness") { graph, threads in
            let values = try graph.betweenness(threads: threads)
            return { Outcome(values) }
        },
        Task(name: "betweenness-500") { graph, threads in
            let values = try graph.betweenness(sources: Array(sample(graph)), threads: threads)
            return { Outcome(values) }
        },
        Task(name: "pagerank") { graph, threads in
            let values = try graph.pageRank(tolerance: 1e-10, threads: threads)
            return { Outcome(values, check: [values.max() ?? 0, values.reduce(0) { $0 + $1 * $1 }]) }
        },
        Task(name: "components") { graph, threads in
            let components = graph.components(threads: threads)
            return { Outcome(components.labels.map(Double.init), check: [Double(components.count)]) }
        },
        Task(name: "cores") { graph, _ in
            let cores = graph.coreNumbers()
            return { Outcome(cores, check: [cores.max() ?? 0, cores.reduce(0, +)]) }
        },
        Task(name: "triangles") { graph, threads in
            // The local coefficients hold the counts: T(v) = C(v) · k (k − 1) / 2.
            let clustering = graph.localClustering(threads: threads)
            return {
                let corners = zip(clustering, graph.degree()).reduce(0) { $0 + $1.0 * $1.1 * ($1.1 - 1) / 2 }
                return Outcome(clustering, check: [(corners / 3).rounded(), clustering.reduce(0, +)])
            }
        },
        Task(name: "articulation") { graph, _ in
            let points = graph.articulationPoints()
            let bridges = graph.bridges()
            return {
                Outcome((points + bridges).map(Double.init), check: [Double(points.count), Double(bridges.count)])
            }
        },
        Task(name: "betweenness-estimate") { graph, threads in
            let estimate = try graph.estimatedBetweenness(
                error: 0.01, failureProbability: 0.1, seed: 1, threads: threads)
            // Sampled: the greatest, as a share of the pairs, is within the error of the peer's.
            let pairs = Double(graph.vertexCount) * Double(graph.vertexCount - 1) / 2
            return { Outcome(estimate.values, check: [(estimate.values.max() ?? 0) / pairs]) }
        },
        Task(name: "diameter") { graph, threads in
            let diameter = try graph.diameter(threads: threads)
            return { Outcome([diameter]) }
        },
        Task(name: "leiden") { graph, _ in
            let communities = try graph.leiden(seed: 1)
            return { Outcome(communities.groups.labels.map(Double.init), check: [communities.modularity ?? 0]) }
        },
        Task(name: "constraint") { graph, _ in
            let values = try graph.constraint()
            return { Outcome(values) }
        },
        Task(name: "adamic-adar") { graph, threads in
            let pairs = graph.linkPredictions(by: .adamicAdar, count: 1000, threads: threads)
            return { Outcome(pairs.map(\.score)) }
        },
        Task(name: "projection") { graph, _ in
            // An edge list of an affiliation names actors first.
            let actors = (graph.edges.map(\.source).max() ?? -1) + 1
            let projection = try TwoModeGraph(graph, second: Array(actors..<graph.vertexCount)).projection(onto: .first)
            return {
                Outcome(
                    projection.strengths,
                    check: [Double(projection.graph.edgeCount), projection.strengths.reduce(0, +)])
            }
        },
    ]
}
