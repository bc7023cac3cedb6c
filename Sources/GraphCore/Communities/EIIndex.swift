/// Ties that leave a group against ties that stay in it.
public struct EIIndex: Sendable, Equatable {
    /// (E − I) / (E + I) over all ties, from −1 (all inside) to 1 (all between); `nil` without ties.
    public let overall: Double?
    /// The same for the ties of each group's members; `nan` for a group without ties.
    public let byGroup: [Double]
    /// The same for each vertex's ties; `nan` for a vertex without ties.
    public let byVertex: [Double]
    /// What `overall` would be if every two vertices were tied: what the sizes of the groups alone lead one to expect.
    /// `nil` with fewer than two vertices.
    public let expectedBySizes: Double?
}

extension Graph {
    /// Krackhardt and Stern's E-I index: do ties stay within groups or go between them?
    ///
    ///     EI = (E − I) / (E + I)
    ///
    /// with E the sum of ties between groups and I that within. Small groups have few ties to offer inside, so compare
    /// with ``EIIndex/expectedBySizes``; ``PermutationTest`` says whether the difference is more than chance.
    ///
    /// - Parameters:
    ///   - groups: The group of each vertex.
    ///   - strengths: One an edge, finite and at least 0; `nil` counts each edge 1. Parallel edges add up, an edge
    ///     counts for both its ends whatever its direction, and loops are left out.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``.
    /// - Complexity: O(n + m).
    ///
    /// D. Krackhardt and R. N. Stern, "Informal networks and organizational crises: an experimental simulation",
    /// Social Psychology Quarterly 51(2), 1988, 123–140, doi:10.2307/2786835.
    public func eiIndex(groups: Partition, strengths: [Double]? = nil) throws(GraphError) -> EIIndex {
        precondition(groups.labels.count == vertexCount, "one group for each vertex")
        if let strengths { try check(strengths, .nonNegative) }
        var whole = TieSplit()
        var byGroup = [TieSplit](repeating: TieSplit(), count: groups.count)
        var byVertex = [TieSplit](repeating: TieSplit(), count: vertexCount)
        for (id, edge) in edges.enumerated() where !edge.isLoop {
            let strength = strengths?[id] ?? 1
            let source = groups.labels[edge.source]
            let target = groups.labels[edge.target]
            let isExternal = source != target
            whole.add(strength, isExternal: isExternal)
            byGroup[source].add(strength, isExternal: isExternal)
            if isExternal { byGroup[target].add(strength, isExternal: true) }
            byVertex[edge.source].add(strength, isExternal: isExternal)
            byVertex[edge.target].add(strength, isExternal: isExternal)
        }
        var pairs = TieSplit()
        for size in groups.sizes {
            pairs.inside += Double(size) * Double(size - 1)
            pairs.outside += Double(size) * Double(vertexCount - size)
        }
        return EIIndex(
            overall: whole.index, byGroup: byGroup.map { $0.index ?? .nan },
            byVertex: byVertex.map { $0.index ?? .nan },
            expectedBySizes: pairs.index)
    }
}

/// What stays inside and what goes out.
private struct TieSplit {
    var inside = 0.0
    var outside = 0.0

    mutating func add(_ strength: Double, isExternal: Bool) {
        if isExternal { outside += strength } else { inside += strength }
    }

    var index: Double? { inside + outside > 0 ? (outside - inside) / (outside + inside) : nil }
}
