/// Groups on which many searches agree, and how far they do.
public struct ConsensusCommunities: Sendable, Equatable {
    /// The groups.
    public let groups: Partition
    /// The modularity of `groups`; `nil` where the graph has no ties to judge by.
    public let modularity: Double?
    /// How alike the searches are: the mean adjusted Rand index over every two of them. 1 where the seed makes no
    /// difference; well below it the groups are one reading among several.
    public let stability: Double
    /// How alike the group around each vertex is from search to search: the mean share that its group here and its
    /// group there have in common (Jaccard), from 0 to 1.
    public let vertexStability: [Double]
    /// The number of searches that were compared.
    public let runs: Int
}

extension Graph {
    /// Groups that do not hang on one seed: Leiden many times over, and again on the agreement between the results.
    ///
    /// Each tie gets as strength the share of the searches that put its ends together; ties below one half go, except
    /// the strongest of a vertex, and the search runs again on what is left until all results are the same. If they
    /// still differ after ten rounds, the one with the highest modularity on the graph itself is taken. Deviates from
    /// the paper in that agreement is counted for ties only and not for all pairs, so that memory stays O(m).
    ///
    /// - Parameters:
    ///   - runs: The number of searches a round, at least 2.
    ///   - strengths: As in ``leiden(strengths:resolution:seed:rounds:progress:)``.
    ///   - resolution: As there.
    ///   - seed: Decides the seeds of all searches.
    ///   - progress: Told after each search how far it is.
    /// - Throws: As there.
    /// - Complexity: about O(runs · (n + m) + runs² · n) a round.
    ///
    /// A. Lancichinetti and S. Fortunato, "Consensus clustering in complex networks", Scientific Reports 2, 2012, 336,
    /// doi:10.1038/srep00336.
    public func consensusCommunities(
        runs: Int = 20, strengths: [Double]? = nil, resolution: Double = 1, seed: UInt64 = 0,
        progress: Progress? = nil
    ) throws(GraphError) -> ConsensusCommunities {
        precondition(runs >= 2, "one search agrees with itself")
        var random = RandomSource(seed: seed)
        let mostRounds = 10
        func search(_ strengths: [Double]?, round: Int) throws(GraphError) -> [Communities] {
            var found: [Communities] = []
            for run in 0..<runs {
                found.append(try leiden(strengths: strengths, resolution: resolution, seed: random.next()))
                let done = Double(round * runs + run + 1) / Double((mostRounds + 1) * runs)
                guard progress?(done) ?? true else { throw .cancelled }
            }
            return found
        }
        let first = try search(strengths, round: 0)
        var present = first.map(\.groups)
        for round in 1...mostRounds {
            guard present.contains(where: { $0 != present[0] }) else { break }
            let agreement = agreement(of: present, strengths: strengths)
            present = try search(agreement, round: round).map(\.groups)
        }
        var groups = present[0]
        var best = try modularity(of: groups, strengths: strengths, resolution: resolution)
        for candidate in present.dropFirst() where candidate != groups {
            let quality = try modularity(of: candidate, strengths: strengths, resolution: resolution)
            if let quality, let known = best, quality > known {
                groups = candidate
                best = quality
            }
        }
        return ConsensusCommunities(
            groups: groups, modularity: best, stability: meanAgreement(of: first.map(\.groups)),
            vertexStability: groups.stability(in: first.map(\.groups)), runs: runs)
    }

    /// The share of `partitions` in which the ends of each edge are together, where that says enough.
    private func agreement(of partitions: [Partition], strengths: [Double]?) -> [Double] {
        let all = Array(edges)
        var agreement = all.enumerated().map { id, edge in
            guard strengths?[id] ?? 1 > 0, !edge.isLoop else { return 0.0 }
            let together = partitions.count { $0.labels[edge.source] == $0.labels[edge.target] }
            return Double(together) / Double(partitions.count)
        }
        var strongest = [Double](repeating: 0, count: vertexCount)
        for (edge, share) in zip(all, agreement) {
            strongest[edge.source] = max(strongest[edge.source], share)
            strongest[edge.target] = max(strongest[edge.target], share)
        }
        for (id, edge) in all.enumerated()
        where agreement[id] < min(0.5, strongest[edge.source], strongest[edge.target]) {
            agreement[id] = 0
        }
        return agreement
    }
}

/// The mean adjusted Rand index over every two of `partitions`.
private func meanAgreement(of partitions: [Partition]) -> Double {
    var sum = 0.0
    for (index, partition) in partitions.enumerated() {
        for other in partitions[(index + 1)...] { sum += partition.adjustedRandIndex(with: other) }
    }
    return sum / Double(partitions.count * (partitions.count - 1) / 2)
}

extension Partition {
    /// For each vertex the mean, over `others`, of what its group here and its group there share (Jaccard).
    func stability(in others: [Partition]) -> [Double] {
        var result = [Double](repeating: 0, count: labels.count)
        let mine = sizes
        for other in others {
            let theirs = other.sizes
            var shares: [[Int: Double]] = Array(repeating: [:], count: count)
            for overlap in overlaps(with: other) {
                let union = mine[overlap.group] + theirs[overlap.other] - overlap.count
                shares[overlap.group][overlap.other] = Double(overlap.count) / Double(union)
            }
            for (vertex, group) in labels.enumerated() {
                result[vertex] += (shares[group][other.labels[vertex]] ?? 0) / Double(others.count)
            }
        }
        return result
    }
}
