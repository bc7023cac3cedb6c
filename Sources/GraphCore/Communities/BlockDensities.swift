/// How dense the ties are within and between groups, beside what chance would give: one block for each two groups.
public struct BlockDensities: Sendable, Equatable {
    /// The ties from one group to another, or within one.
    public struct Block: Sendable, Equatable {
        /// What is tied: the number of edges, or their strengths together.
        public var observed = 0.0
        /// The pairs of vertices that could be tied; with directions ordered ones.
        public var pairs = 0.0
        /// What the sizes of the groups lead one to expect: all ties, spread evenly over all pairs.
        public var expectedBySizes = 0.0
        /// What the vertices' own ties lead one to expect: the configuration model, in which each tie of a vertex ends
        /// at another in proportion to how many that one has.
        public var expectedByDegrees = 0.0

        /// Ties a pair; `nil` for a group of one with itself.
        public var density: Double? { pairs > 0 ? observed / pairs : nil }
    }

    /// The number of groups.
    public let groupCount: Int
    /// Row by row.
    private let blocks: [Block]

    init(groupCount: Int, blocks: [Block]) {
        self.groupCount = groupCount
        self.blocks = blocks
    }

    /// The block from `source` to `target`; without directions the same as from `target` to `source`.
    public subscript(source: Int, target: Int) -> Block {
        precondition(source >= 0 && source < groupCount && target >= 0 && target < groupCount, "no such group")
        return blocks[source * groupCount + target]
    }
}

extension Graph {
    /// The ties within and between groups, observed and expected.
    ///
    ///     density(g, h) = ties(g, h) / pairs(g, h)        pairs = n_g n_h, within a group n_g (n_g − 1), halved without directions
    ///     expected by sizes = pairs(g, h) · ties / Σ pairs
    ///     expected by degrees = k_g k_h / 2m, within a group (k_g² − Σ_i k_i²) / 4m        without directions
    ///     expected by degrees = (k_g(out) k_h(in) − Σ_i k_i(out) k_i(in)) / m             with directions; Σ over i in both
    ///
    /// The expectation by degrees leaves the chance of a loop out, so that it sums to a little less than all ties.
    ///
    /// - Parameters:
    ///   - groups: The group of each vertex.
    ///   - strengths: One an edge, finite and at least 0; `nil` counts each edge 1. Parallel edges each count, so that
    ///     a density can be above 1 (``simplified()`` makes pairs of them); loops are left out.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(n + m + groups²).
    ///
    /// S. Wasserman and K. Faust, *Social Network Analysis*, Cambridge University Press, 1994, chapter 10,
    /// doi:10.1017/CBO9780511815478; the configuration model as in ``modularity(of:strengths:resolution:)``.
    public func blockDensities(groups: Partition, strengths: [Double]? = nil) throws(GraphError) -> BlockDensities {
        precondition(groups.labels.count == vertexCount, "one group for each vertex")
        if let strengths { try check(strengths, .nonNegative) }
        let count = groups.count
        let sizes = groups.sizes
        var blocks = [BlockDensities.Block](repeating: BlockDensities.Block(), count: count * count)
        var outward = [Double](repeating: 0, count: vertexCount)
        var inward = outward
        var total = 0.0
        for (id, edge) in edges.enumerated() where !edge.isLoop {
            let strength = strengths?[id] ?? 1
            let source = groups.labels[edge.source]
            let target = groups.labels[edge.target]
            total += strength
            outward[edge.source] += strength
            inward[edge.target] += strength
            blocks[source * count + target].observed += strength
            if !isDirected && source != target { blocks[target * count + source].observed += strength }
        }
        if !isDirected {
            for vertex in vertices {
                outward[vertex] += inward[vertex]
                inward[vertex] = outward[vertex]
            }
        }
        var groupOut = [Double](repeating: 0, count: count)
        var groupIn = groupOut
        var loops = groupOut
        for vertex in vertices {
            let group = groups.labels[vertex]
            groupOut[group] += outward[vertex]
            groupIn[group] += inward[vertex]
            loops[group] += outward[vertex] * inward[vertex]
        }
        let allPairs = Double(vertexCount) * Double(vertexCount - 1) / (isDirected ? 1 : 2)
        for source in 0..<count {
            for target in 0..<count {
                let isWithin = source == target
                var pairs = Double(sizes[source]) * Double(isWithin ? sizes[target] - 1 : sizes[target])
                var byDegrees = groupOut[source] * groupIn[target] - (isWithin ? loops[source] : 0)
                if !isDirected {
                    if isWithin { pairs /= 2 }
                    byDegrees /= isWithin ? 4 : 2
                }
                let index = source * count + target
                blocks[index].pairs = pairs
                blocks[index].expectedBySizes = allPairs > 0 ? pairs * total / allPairs : 0
                blocks[index].expectedByDegrees = total > 0 ? max(0, byDegrees / total) : 0
            }
        }
        return BlockDensities(groupCount: count, blocks: blocks)
    }
}
