extension CoarseGraph {
    /// Splits each of `groups` into parts that are well connected: what Leiden adds to Louvain.
    ///
    /// Every vertex begins alone. One that is still alone, and whose ties to the rest of its group are at least what
    /// the degrees lead one to expect, joins the part of its group where it adds most, if that part is tied to the
    /// rest of the group as well.
    ///
    /// - Parameter groups: Numbers below `count`.
    func refined(_ groups: [Int32], resolution: Double, random: inout RandomSource) -> CompactLabels {
        var groupDegree = [Double](repeating: 0, count: count)
        for vertex in 0..<count { groupDegree[Int(groups[vertex])] += degree[vertex] }
        // For each part what ties it to the rest of its group.
        var outward = [Double](repeating: 0, count: count)
        for vertex in 0..<count {
            let group = groups[vertex]
            for arc in offsets[vertex]..<offsets[vertex + 1] where groups[Int(targets[arc])] == group {
                outward[vertex] += strengths[arc]
            }
        }
        var part = (0..<Int32(count)).map(\.self)
        var partDegree = degree
        var isAlone = [Bool](repeating: true, count: count)
        var tally = GroupTally(count: count)
        var order = (0..<Int32(count)).map(\.self)
        random.shuffle(&order)
        for vertex in order.lazy.map(Int.init) where isAlone[vertex] {
            let group = groups[vertex]
            let whole = groupDegree[Int(group)]
            let weight = degree[vertex]
            guard outward[vertex] >= resolution * weight * (whole - weight) / total else { continue }
            tally.begin()
            for arc in offsets[vertex]..<offsets[vertex + 1] {
                let neighbor = Int(targets[arc])
                if groups[neighbor] == group { tally.add(strengths[arc], to: Int(part[neighbor])) }
            }
            var best = -1
            var bestGain = 1e-12 * weight
            for index in 0..<tally.groupCount {
                let candidate = tally.group(index)
                let candidateDegree = partDegree[candidate]
                let gain = tally.strength(to: candidate) - resolution * weight * candidateDegree / total
                guard gain > bestGain,
                    outward[candidate] >= resolution * candidateDegree * (whole - candidateDegree) / total
                else { continue }
                best = candidate
                bestGain = gain
            }
            guard best >= 0 else { continue }
            part[vertex] = Int32(best)
            partDegree[best] += weight
            outward[best] += outward[vertex] - 2 * tally.strength(to: best)
            isAlone[best] = false
            isAlone[vertex] = false
        }
        return CompactLabels(part, below: count)
    }
}
