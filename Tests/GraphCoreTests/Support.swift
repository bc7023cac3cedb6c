import GraphCore
import Testing

/// Whether two lists of numbers agree to a part in 10⁹ (or 10⁻⁹ near zero).
func agree(_ a: [Double], _ b: [Double], tolerance: Double = 1e-9) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || abs($0 - $1) <= tolerance * max(1, abs($0), abs($1)) }
}

/// Graphs of every shape with lengths of which many tie: what a fast and a naive implementation are compared on.
struct Sample: CustomStringConvertible, Sendable {
    let description: String
    let graph: Graph
    let weights: [Double]

    /// Small ones with loops, parallel edges and isolated vertices, and one of each generator.
    static let all: [Sample] = {
        do {
            var samples: [Sample] = []
            for seed in 0..<8 as Range<UInt64> {
                for isDirected in [false, true] {
                    let graph = try RandomEdges(seed: seed, isDirected: isDirected).graph
                    samples.append(Sample("random \(seed)\(isDirected ? " directed" : "")", graph, seed: seed))
                }
            }
            for (name, graph) in try RandomGraphsTests.all(seed: 5) { samples.append(Sample(name, graph, seed: 6)) }
            samples.append(Sample("path", try .path(12), seed: 1))
            samples.append(Sample("star", try .star(leaves: 9), seed: 2))
            samples.append(Sample("grid", try .grid(width: 5, height: 4), seed: 3))
            samples.append(Sample("cycle", try .cycle(9), seed: 4))
            samples.append(Sample("complete", try .complete(7), seed: 5))
            samples.append(Sample("empty", Graph(vertexCount: 0), seed: 0))
            samples.append(Sample("one", Graph(vertexCount: 1), seed: 0))
            samples.append(Sample("isolated", Graph(vertexCount: 4, isDirected: true), seed: 0))
            return samples
        } catch {
            fatalError("\(error)")
        }
    }()

    static let undirected = all.filter { !$0.graph.isDirected }

    init(_ description: String, _ graph: Graph, seed: UInt64) {
        self.description = description
        self.graph = graph
        var random = RandomSource(seed: seed)
        weights = (0..<graph.edgeCount).map { _ in Double(1 + random.next(below: 4)) / 2 }
    }
}

/// Distances and numbers of shortest paths between all pairs, the slow way.
struct NaivePaths {
    let count: Int
    /// Infinite where no path leads.
    var distance: [[Double]]
    /// Parallel edges of the same length are different paths.
    var paths: [[Double]]

    init(_ graph: Graph, lengths: [Double]?) {
        let n = graph.vertexCount
        count = n
        distance = [[Double]](repeating: [Double](repeating: .infinity, count: n), count: n)
        paths = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
        for vertex in 0..<n { distance[vertex][vertex] = 0 }
        let edges = Array(graph.edges)
        func length(_ edge: Int) -> Double { lengths?[edge] ?? 1 }
        // Bellman–Ford from every source.
        for source in 0..<n {
            var changed = true
            while changed {
                changed = false
                for (id, edge) in edges.enumerated() {
                    for (a, b) in graph.isDirected
                        ? [(edge.source, edge.target)] : [(edge.source, edge.target), (edge.target, edge.source)]
                    where distance[source][a] + length(id) < distance[source][b] {
                        distance[source][b] = distance[source][a] + length(id)
                        changed = true
                    }
                }
            }
            paths[source][source] = 1
            for vertex in (0..<n).sorted(by: { distance[source][$0] < distance[source][$1] })
            where vertex != source && distance[source][vertex] < .infinity {
                for (id, edge) in edges.enumerated() where !edge.isLoop {
                    for (a, b) in graph.isDirected
                        ? [(edge.source, edge.target)] : [(edge.source, edge.target), (edge.target, edge.source)]
                    where b == vertex && distance[source][a] + length(id) == distance[source][b] {
                        paths[source][vertex] += paths[source][a]
                    }
                }
            }
        }
    }

    /// The share of the shortest paths from s to t that pass v.
    func share(_ s: Int, _ t: Int, through v: Int) -> Double {
        guard s != v, t != v, s != t, distance[s][t] < .infinity, distance[s][v] + distance[v][t] == distance[s][t]
        else { return 0 }
        return paths[s][v] * paths[v][t] / paths[s][t]
    }
}
