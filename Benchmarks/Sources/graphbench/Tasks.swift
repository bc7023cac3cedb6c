import GraphCore

/// One task of the table: runs on a graph and gives a few numbers by which it is compared with the peers.
struct Task: Sendable {
    let name: String
    let run: @Sendable (_ graph: Graph, _ threads: Int) throws -> [Double]

    static let all: [Task] = [
        Task(name: "closeness") { graph, threads in
            // Both measures come from the same searches.
            let sums = try graph.distanceSums(threads: threads)
            return [sums.closeness(.perComponent).reduce(0, +), sums.reciprocals.reduce(0, +)]
        },
        Task(name: "betweenness") { [try $0.betweenness(threads: $1).reduce(0, +)] },
        Task(name: "betweenness-500") { graph, threads in
            [try graph.betweenness(sources: Array(0..<min(500, graph.vertexCount)), threads: threads).reduce(0, +)]
        },
        Task(name: "pagerank") { graph, threads in
            let values = try graph.pageRank(tolerance: 1e-10, threads: threads)
            return [values.max() ?? 0, values.reduce(0) { $0 + $1 * $1 }]
        },
        Task(name: "components") { graph, threads in [Double(graph.components(threads: threads).count)] },
        Task(name: "cores") { graph, _ in
            let cores = graph.coreNumbers()
            return [cores.max() ?? 0, cores.reduce(0, +)]
        },
        Task(name: "triangles") { graph, threads in
            // The local coefficients hold the counts: T(v) = C(v) · k (k − 1) / 2.
            let clustering = graph.localClustering(threads: threads)
            let corners = zip(clustering, graph.degree()).reduce(0) { $0 + $1.0 * $1.1 * ($1.1 - 1) / 2 }
            return [(corners / 3).rounded(), clustering.reduce(0, +)]
        },
        Task(name: "articulation") { graph, _ in
            [Double(graph.articulationPoints().count), Double(graph.bridges().count)]
        },
        Task(name: "betweenness-estimate") { graph, threads in
            let estimate = try graph.estimatedBetweenness(
                error: 0.01, failureProbability: 0.1, seed: 1, threads: threads)
            // Sampled: too rough to compare with a peer's digit by digit.
            return [(estimate.values.max() ?? 0) / estimate.errorBound > 1 ? 1 : 0]
        },
        Task(name: "diameter") { graph, threads in [try graph.diameter(threads: threads)] },
    ]
}
