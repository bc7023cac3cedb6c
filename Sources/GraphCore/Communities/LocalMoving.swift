extension CoarseGraph {
    /// Moves vertices to the neighbouring group where they add most, until none gains by moving.
    ///
    /// Begins with every vertex in random order; after that only the neighbours of what moved are looked at again.
    ///
    /// - Parameter groups: Numbers below `count`; changed in place.
    func moveLocally(_ groups: inout [Int32], resolution: Double, random: inout RandomSource) {
        var groupDegree = [Double](repeating: 0, count: count)
        var groupSize = [Int32](repeating: 0, count: count)
        for vertex in 0..<count {
            groupDegree[Int(groups[vertex])] += degree[vertex]
            groupSize[Int(groups[vertex])] += 1
        }
        var unused = (0..<Int32(count)).filter { groupSize[Int($0)] == 0 }
        var tally = GroupTally(count: count)
        // A ring: a vertex waits in it at most once.
        var waiting = (0..<Int32(count)).map(\.self)
        random.shuffle(&waiting)
        var isWaiting = [Bool](repeating: true, count: count)
        var head = 0
        var length = count
        while length > 0 {
            let vertex = Int(waiting[head])
            head = head + 1 == count ? 0 : head + 1
            length -= 1
            isWaiting[vertex] = false

            let arcs = offsets[vertex]..<offsets[vertex + 1]
            let own = Int(groups[vertex])
            tally.begin()
            for arc in arcs { tally.add(strengths[arc], to: Int(groups[Int(targets[arc])])) }
            let weight = degree[vertex]
            let expectation = resolution * weight / total
            let staying = tally.strength(to: own) - expectation * (groupDegree[own] - weight)
            // Less than this is rounding: without it a vertex could go to and fro for ever.
            let margin = 1e-12 * weight
            var best = own
            var bestGain = staying
            for index in 0..<tally.groupCount {
                let group = tally.group(index)
                guard group != own else { continue }
                let gain = tally.strength(to: group) - expectation * groupDegree[group]
                if gain > bestGain + margin {
                    best = group
                    bestGain = gain
                }
            }
            // A group of its own gains 0; a vertex that is alone has that already.
            if bestGain < -margin, groupSize[own] > 1, let fresh = unused.popLast() { best = Int(fresh) }
            guard best != own else { continue }

            groups[vertex] = Int32(best)
            groupDegree[own] -= weight
            groupDegree[best] += weight
            groupSize[own] -= 1
            groupSize[best] += 1
            if groupSize[own] == 0 {
                // Not a remainder of rounding: an empty group weighs nothing.
                groupDegree[own] = 0
                unused.append(Int32(own))
            }
            for arc in arcs {
                let neighbor = Int(targets[arc])
                guard !isWaiting[neighbor], Int(groups[neighbor]) != best else { continue }
                isWaiting[neighbor] = true
                let tail = head + length
                waiting[tail < count ? tail : tail - count] = Int32(neighbor)
                length += 1
            }
        }
    }
}

/// What ties one vertex to each group around it: a flat table that is cleared by what was written.
struct GroupTally {
    private var strengths: [Double]
    private var touched: [Int32]
    private(set) var groupCount = 0

    init(count: Int) {
        strengths = [Double](repeating: -1, count: count)
        touched = [Int32](repeating: 0, count: count)
    }

    @inline(__always)
    mutating func begin() {
        for index in 0..<groupCount { strengths[Int(touched[index])] = -1 }
        groupCount = 0
    }

    @inline(__always)
    mutating func add(_ strength: Double, to group: Int) {
        if strengths[group] < 0 {
            strengths[group] = strength
            touched[groupCount] = Int32(truncatingIfNeeded: group)
            groupCount += 1
        } else {
            strengths[group] += strength
        }
    }

    @inline(__always)
    func group(_ index: Int) -> Int { Int(touched[index]) }

    @inline(__always)
    func strength(to group: Int) -> Double { max(0, strengths[group]) }
}
