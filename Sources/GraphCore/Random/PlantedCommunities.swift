/// A random graph with the groups that were planted in it.
public struct PlantedGraph: Sendable {
    public let graph: Graph
    public let groups: Partition
}

extension Graph {
    /// A planted partition: pairs within a group are joined with probability `within`, other pairs with `between`.
    ///
    /// Vertices are numbered group by group.
    ///
    /// A. Condon and R. M. Karp, "Algorithms for graph partitioning on the planted partition model", Random Structures
    /// & Algorithms 18(2), 2001, 116–140.
    ///
    /// - Complexity: O(n + m).
    public static func plantedPartition(
        sizes: [Int], within: Double, between: Double, seed: UInt64
    ) throws(GraphError) -> PlantedGraph {
        var random = RandomSource(seed: seed)
        var builder = GraphBuilder(vertexCount: sizes.reduce(0, +))
        var labels: [Int] = []
        var first = 0
        for (group, size) in sizes.enumerated() {
            for vertex in first..<(first + size) {
                random.pick(from: first, probability: between) { builder.addEdge($0, vertex) }
                random.pick(from: vertex - first, probability: within) { builder.addEdge(first + $0, vertex) }
                labels.append(group)
            }
            first += size
        }
        return PlantedGraph(graph: try builder.build().graph, groups: Partition(labels: labels))
    }

    /// Planted communities by mean degree and mixing: of the edges of a vertex on average the share `mixing` leads
    /// anywhere, the rest stays in its group.
    ///
    /// Edges are drawn one by one and simplified afterwards, so that the mean degree lies slightly below what is asked.
    ///
    /// - Complexity: O(n · `meanDegree`).
    public static func plantedCommunities(
        sizes: [Int], meanDegree: Double, mixing: Double, seed: UInt64
    ) throws(GraphError) -> PlantedGraph {
        precondition(mixing >= 0 && mixing <= 1, "a share lies between 0 and 1")
        var random = RandomSource(seed: seed)
        let vertexCount = sizes.reduce(0, +)
        var builder = GraphBuilder(vertexCount: vertexCount)
        var labels: [Int] = []
        var first = 0
        for (group, size) in sizes.enumerated() {
            for _ in 0..<Int(Double(size) * meanDegree / 2) {
                let source = first + random.next(below: size)
                let leaves = random.nextUnit() < mixing
                builder.addEdge(source, leaves ? random.next(below: vertexCount) : first + random.next(below: size))
            }
            labels.append(contentsOf: repeatElement(group, count: size))
            first += size
        }
        return PlantedGraph(graph: try builder.build().graph.simplified().graph, groups: Partition(labels: labels))
    }
}
