/// A graph without loops and parallel edges, and what became of each edge.
public struct SimplifiedGraph: Sendable {
    /// The simple graph.
    public let graph: Graph
    /// For each edge of the original the edge it became part of; `nil` for a loop.
    public let edgeOf: [Int?]

    /// How weights of parallel edges become one.
    public enum Merge: Sendable {
        /// Added up, as strengths are.
        case sum
        /// The smallest, as of lengths.
        case minimum
        /// The largest.
        case maximum
        /// Their mean.
        case mean
    }

    /// The weights of the original's edges, merged: one for each edge of the simple graph.
    ///
    /// Strengths add up (`.sum`); of parallel lengths the shortest counts (`.minimum`).
    public func merged(_ weights: [Double], by merge: Merge) -> [Double] {
        precondition(weights.count == edgeOf.count, "one weight for each edge of the original")
        var values = [Double?](repeating: nil, count: graph.edgeCount)
        var counts = [Double](repeating: 0, count: graph.edgeCount)
        for (edge, weight) in zip(edgeOf, weights) {
            guard let edge else { continue }
            counts[edge] += 1
            guard let value = values[edge] else {
                values[edge] = weight
                continue
            }
            values[edge] =
                switch merge {
                case .sum, .mean: value + weight
                case .minimum: min(value, weight)
                case .maximum: max(value, weight)
                }
        }
        // Every edge of the simple graph comes from at least one of the original.
        return zip(values, counts).map { value, count in
            let value = value ?? 0
            return merge == .mean ? value / count : value
        }
    }
}

extension Graph {
    /// Whether the graph has neither loops nor parallel edges.
    ///
    /// - Complexity: O(n + m).
    public var isSimple: Bool {
        for vertex in 0..<vertexCount {
            var previous: Int32 = -1
            for position in out.range(vertex) {
                let target = out.targets[position]
                if target == previous || Int(target) == vertex { return false }
                previous = target
            }
        }
        return true
    }

    /// The graph without loops, parallel edges merged into one. In a directed graph a → b and b → a both stay.
    ///
    /// - Complexity: O(n + m).
    public func simplified() -> SimplifiedGraph {
        var sources: [Int32] = []
        var targets: [Int32] = []
        var edgeOf: [Int?] = []
        edgeOf.reserveCapacity(edgeCount)
        var previous: Edge?
        // Parallel edges are beside each other in the order of ids.
        for edge in edges {
            if edge.isLoop {
                edgeOf.append(nil)
                continue
            }
            if edge != previous {
                sources.append(Int32(edge.source))
                targets.append(Int32(edge.target))
                previous = edge
            }
            edgeOf.append(sources.count - 1)
        }
        let graph = Graph(
            vertexCount: vertexCount, ends: [EdgeEnds(sources: sources, targets: targets)], isDirected: isDirected)
        return SimplifiedGraph(graph: graph, edgeOf: edgeOf)
    }
}
