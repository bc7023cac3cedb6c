extension Graph {
    /// The weakly connected components: vertices joined by a chain of edges, whatever their direction.
    ///
    /// Components are numbered by their first vertex; an isolated vertex is one of its own.
    ///
    /// - Complexity: O(n + m α(n)).
    public func components() -> Partition {
        var parent = (0..<Int32(vertexCount)).map(\.self)
        func root(_ vertex: Int32) -> Int32 {
            var vertex = vertex
            while parent[Int(vertex)] != vertex {
                parent[Int(vertex)] = parent[Int(parent[Int(vertex)])]
                vertex = parent[Int(vertex)]
            }
            return vertex
        }
        for source in 0..<vertexCount {
            for position in out.range(source) {
                let a = root(Int32(source))
                let b = root(out.targets[position])
                // The smaller number is the root, so that chains only lead down.
                if a < b { parent[Int(b)] = a } else { parent[Int(a)] = b }
            }
        }
        return Partition(representatives: (0..<Int32(vertexCount)).map { root($0) })
    }

    /// Whether every vertex can be reached from every other when directions are left aside; true without vertices.
    public var isConnected: Bool { vertexCount == 0 || components().count == 1 }
}

extension Graph {
    /// The component with most vertices, of equal ones the first.
    ///
    /// - Complexity: as ``components()``, and O(n + m) for the subgraph.
    public func largestComponent() -> DerivedGraph {
        let components = components()
        let sizes = components.sizes
        guard let largest = sizes.max(), let label = sizes.firstIndex(of: largest) else {
            return inducedSubgraph(on: [])
        }
        return inducedSubgraph(on: vertices.filter { components.labels[$0] == label })
    }
}
