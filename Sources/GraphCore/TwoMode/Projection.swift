/// What ties two vertices of one mode that share vertices of the other.
public enum ProjectionStrength: Sendable, Hashable, CaseIterable {
    /// The number that they share.
    case count
    /// Σ 1 / (d − 1) over what they share, d being how many take part: a small table binds more than a large one, and
    /// what a vertex has to others adds up to the number of things it does in company.
    ///
    /// M. E. J. Newman, "Scientific collaboration networks. II", Physical Review E 64, 2001, 016132,
    /// doi:10.1103/PhysRevE.64.016132.
    case newman
    /// What they share as a share of what either has: |A ∩ B| / |A ∪ B|.
    case jaccard
    /// |A ∩ B| / √(|A| |B|), Salton's cosine.
    ///
    /// G. Salton and M. J. McGill, *Introduction to Modern Information Retrieval*, McGraw-Hill, 1983.
    case cosine
}

/// A graph on the vertices of one mode, tied where they share vertices of the other.
public struct ModeProjection: Sendable, Equatable {
    /// The graph on the vertices of one mode.
    public let graph: Graph
    /// The vertex of the two-mode graph behind each vertex, ascending.
    public let vertices: [Int]
    /// By edge id.
    public let strengths: [Double]
}

extension TwoModeGraph {
    /// The graph on the vertices of `mode`: two are tied when they share at least one of the other.
    ///
    /// Row by row over the vertices' neighbours' neighbours (Gustavson's sparse product); rows come out sorted without
    /// comparing, as each row deals its ties out to later ones.
    ///
    /// - Parameters:
    ///   - mode: The mode that stays.
    ///   - strength: What a tie weighs.
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``: one event of 50,000 already makes more ties than there are
    ///   numbers for.
    /// - Complexity: O(Σ_e d_e² + n) time over the vertices e of the other mode; 24 bytes a tie of the result, beside it.
    ///
    /// F. G. Gustavson, "Two fast algorithms for sparse matrices", ACM TOMS 4(3), 1978, 250–269,
    /// doi:10.1145/355791.355796.
    public func projection(onto mode: Mode, strength: ProjectionStrength = .count) throws(GraphError) -> ModeProjection
    {
        let kept = vertices(of: mode)
        // What meets at the largest vertex of the other mode is tied in any case: seen before memory is taken for it.
        let meeting = vertices(of: mode.other).reduce(0) { max($0, graph.out.degree($1)) }
        try Graph.checkSize(vertices: kept.count, arcs: meeting * (meeting - 1))
        var number = [Int32](repeating: -1, count: graph.vertexCount)
        for (index, vertex) in kept.enumerated() { number[vertex] = Int32(index) }
        let pairs = try earlierPartners(of: kept, number: number, strength: strength)

        // Dealing the pairs (later, earlier) out by the earlier one sorts every row's later part and numbers the edges;
        // walking those rows in order then sorts every row's earlier part.
        var laterCount = [Int32](repeating: 0, count: kept.count + 1)
        for earlier in pairs.partners.targets { laterCount[Int(earlier) + 1] += 1 }
        for row in kept.indices { laterCount[row + 1] += laterCount[row] }
        var cursor = laterCount
        var later = Adjacency(offsets: laterCount, targets: [Int32](repeating: 0, count: pairs.strengths.count))
        var strengths = [Double](repeating: 0, count: pairs.strengths.count)
        for row in kept.indices {
            for position in pairs.partners.range(row) {
                let earlier = Int(pairs.partners.targets[position])
                let edge = Int(cursor[earlier])
                later.targets[edge] = Int32(truncatingIfNeeded: row)
                strengths[edge] = pairs.strengths[position]
                cursor[earlier] += 1
            }
        }
        var offsets = [Int32](repeating: 0, count: kept.count + 1)
        for row in kept.indices {
            offsets[row + 1] = offsets[row] + Int32(pairs.partners.degree(row) + later.degree(row))
        }
        var targets = [Int32](repeating: 0, count: 2 * strengths.count)
        var next = offsets
        for row in kept.indices {
            for position in later.range(row) {
                let partner = Int(later.targets[position])
                targets[Int(next[partner])] = Int32(truncatingIfNeeded: row)
                next[partner] += 1
            }
            // By now all earlier partners of this row have dealt themselves to it.
            for position in later.range(row) {
                targets[Int(next[row])] = later.targets[position]
                next[row] += 1
            }
        }
        let rows = Adjacency(offsets: offsets, targets: targets)
        return ModeProjection(
            graph: Graph(out: rows, into: rows, isDirected: false), vertices: kept, strengths: strengths)
    }

    /// For each kept vertex those before it that it shares something with, in no order, with the strength of the tie.
    private func earlierPartners(
        of kept: [Int], number: [Int32], strength: ProjectionStrength
    ) throws(GraphError) -> (partners: Adjacency, strengths: [Double]) {
        let rows = graph.out
        var partners = Adjacency(offsets: [0], targets: [])
        partners.offsets.reserveCapacity(kept.count + 1)
        var strengths: [Double] = []
        var shared = [Double](repeating: 0, count: kept.count)
        var found: [Int32] = []
        for vertex in kept {
            let own = number[vertex]
            for position in rows.range(vertex) {
                let other = Int(rows.targets[position])
                let weight = strength == .newman ? 1 / Double(rows.degree(other) - 1) : 1
                for position in rows.range(other) {
                    let partner = number[Int(rows.targets[position])]
                    // Rows ascend, and so do the numbers.
                    if partner >= own { break }
                    if shared[Int(partner)] == 0 { found.append(partner) }
                    shared[Int(partner)] += weight
                }
            }
            let degree = Double(rows.degree(vertex))
            for partner in found {
                let sum = shared[Int(partner)]
                shared[Int(partner)] = 0
                let partnerDegree = Double(rows.degree(kept[Int(partner)]))
                switch strength {
                case .count, .newman: strengths.append(sum)
                case .jaccard: strengths.append(sum / (degree + partnerDegree - sum))
                case .cosine: strengths.append(sum / (degree * partnerDegree).squareRoot())
                }
            }
            partners.targets.append(contentsOf: found)
            found.removeAll(keepingCapacity: true)
            try Graph.checkSize(vertices: kept.count, arcs: 2 * strengths.count)
            partners.offsets.append(Int32(strengths.count))
        }
        return (partners, strengths)
    }
}
