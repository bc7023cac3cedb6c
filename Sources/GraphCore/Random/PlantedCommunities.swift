/// A random graph with the groups that were planted in it.
public struct PlantedGraph: Sendable {
    /// The graph.
    public let graph: Graph
    /// The group that each vertex was given.
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
    /// - Parameters:
    ///   - sizes: The number of vertices of each group.
    ///   - within: The probability of an edge inside a group.
    ///   - between: The probability of an edge between two groups.
    ///   - seed: The same seed gives the same graph.
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
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
    /// Mixing as in A. Lancichinetti, S. Fortunato and F. Radicchi, "Benchmark graphs for testing community detection
    /// algorithms", Physical Review E 78, 2008, 046110, doi:10.1103/PhysRevE.78.046110, but with sizes that are given and
    /// degrees that follow a Poisson distribution; and an edge that leads anywhere may end in its own group.
    ///
    /// - Parameters:
    ///   - sizes: The number of vertices of each group.
    ///   - meanDegree: What degrees are on average before simplifying.
    ///   - mixing: The share of edges that lead anywhere, from 0 to 1.
    ///   - seed: The same seed gives the same graph.
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
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
