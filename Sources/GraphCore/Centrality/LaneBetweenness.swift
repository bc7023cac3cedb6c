/// Brandes' accumulation without lengths. Up to 64 sources find their levels together, one bit each; eight at a time
/// then count paths and dependencies, one lane of a vector each.
///
/// Forward, level by level, a vertex sums the path counts of its in-neighbours; backward it sums what its out-neighbours
/// depend on. No arc is tested for its level: when a lane reaches a vertex at level l, its in-neighbours are at level
/// l − 1 or not yet counted (0), and on the way back its out-neighbours are at level l + 1 or still 0. Sources near each
/// other reach most vertices at the same level, so that few vertices are summed often.
///
/// U. Brandes, "A faster algorithm for betweenness centrality", J. Math. Sociol. 25(2), 2001, 163–177,
/// doi:10.1080/0022250X.2001.9990249; unlike there, sums are pulled level by level.
struct LaneBetweenness {
    typealias Lanes = SIMD8<Double>
    /// The sources of one call.
    static let width = 64
    private static let laneCount = 8

    /// The sources that reach a vertex at one level: in `levels` one of 64 a bit, in `entries` one of eight.
    private struct Entry<Sources: FixedWidthInteger & Sendable>: Sendable {
        var vertex: Int32
        var sources: Sources
    }

    private let out: Adjacency
    private let into: Adjacency
    /// The sources that have reached each vertex, and that reach it at the level at hand.
    private let seen: Scratch<UInt64>
    private let next: Scratch<UInt64>
    private var levels: [Entry<UInt64>] = []
    private var levelStarts: [Int] = []

    /// σ, the number of shortest paths from the source of each lane.
    private let sigma: Scratch<Lanes>
    /// (ω + δ) / σ, at the levels that the way back has passed.
    private let shares: Scratch<Lanes>
    /// What a level found, until the whole level is done.
    private let pending: Scratch<Lanes>
    /// 1 in the lanes of the index, 0 elsewhere.
    private let masks: Scratch<Lanes>
    private var entries: [Entry<UInt8>] = []
    private var entryStarts: [Int] = []

    init(graph: Graph) {
        out = graph.out
        into = graph.into
        seen = Scratch(count: graph.vertexCount, repeating: 0)
        next = Scratch(count: graph.vertexCount, repeating: 0)
        sigma = Scratch(count: graph.vertexCount, repeating: .zero)
        shares = Scratch(count: graph.vertexCount, repeating: .zero)
        pending = Scratch(count: graph.vertexCount, repeating: .zero)
        masks = Scratch(count: 256, repeating: .zero)
        for lanes in 0..<256 {
            for lane in 0..<Self.laneCount where lanes >> lane & 1 == 1 { unsafe masks.base[lanes][lane] = 1 }
        }
    }

    /// Searches from at most 64 `sources` and adds to `sums`: Σ ω(s)·δ_s(v) at each vertex, or with `byArc` at each
    /// out-arc.
    ///
    /// - Returns: A vertex that more paths lead to than can be counted, if there is one; `sums` are then of no use.
    mutating func add(sources: ArraySlice<Int32>, pairs: PairWeights, byArc: Bool, to sums: inout [Double]) -> Int? {
        precondition(sources.count <= Self.width, "one bit a source")
        findLevels(from: sources)
        for first in stride(from: 0, to: sources.count, by: Self.laneCount) {
            chooseLanes(first)
            var weights = Lanes.zero
            for (lane, source) in sources.dropFirst(first).prefix(Self.laneCount).enumerated() {
                weights[lane] = pairs.sourceWeights[Int(source)]
                unsafe sigma.base[Int(source)][lane] = 1
            }
            for level in 1..<max(entryStarts.count, 1) {
                if let vertex = countPaths(to: level) { return vertex }
            }
            unsafe pairs.targetWeights.withUnsafeBufferPointer { targetWeights in
                unsafe sums.withUnsafeMutableBufferPointer { sums in
                    unsafe goBack(weights: weights, targetWeights: targetWeights, byArc: byArc, sums: sums)
                }
            }
        }
        return nil
    }

    /// Breadth-first search from all sources: who reaches which vertex at which level.
    private mutating func findLevels(from sources: ArraySlice<Int32>) {
        let (seen, next) = unsafe (seen.base, next.base)
        unsafe seen.update(repeating: 0)
        levels.removeAll(keepingCapacity: true)
        levelStarts = [0]
        for (member, source) in sources.enumerated() {
            unsafe seen[Int(source)] = 1 << UInt64(member)
            levels.append(Entry(vertex: source, sources: 1 << UInt64(member)))
        }
        var start = 0
        while start < levels.count {
            let end = levels.count
            unsafe out.withUnsafeRows { out in
                for index in start..<end {
                    let entry = levels[index]
                    for arc in unsafe out.range(Int(entry.vertex)) {
                        let target = unsafe out.target(arc)
                        let before = unsafe next[target]
                        let new = unsafe entry.sources & ~(seen[target] | before)
                        if new == 0 { continue }
                        if before == 0 { levels.append(Entry(vertex: Int32(truncatingIfNeeded: target), sources: 0)) }
                        unsafe next[target] = before | new
                    }
                }
            }
            for index in end..<levels.count {
                let vertex = Int(levels[index].vertex)
                unsafe levels[index].sources = next[vertex]
                unsafe seen[vertex] |= next[vertex]
                unsafe next[vertex] = 0
            }
            levelStarts.append(end)
            start = end
        }
    }

    /// Picks from the levels what the eight sources from `first` on reach, and clears what others left behind.
    private mutating func chooseLanes(_ first: Int) {
        let (sigma, shares) = unsafe (sigma.base, shares.base)
        if 2 * entries.count > out.rowCount {
            unsafe sigma.update(repeating: .zero)
            unsafe shares.update(repeating: .zero)
        } else {
            for entry in entries {
                unsafe sigma[Int(entry.vertex)] = .zero
                unsafe shares[Int(entry.vertex)] = .zero
            }
        }
        entries.removeAll(keepingCapacity: true)
        entryStarts.removeAll(keepingCapacity: true)
        for (start, end) in zip(levelStarts, levelStarts.dropFirst()) {
            let entryStart = entries.count
            for index in start..<end {
                let lanes = UInt8(truncatingIfNeeded: levels[index].sources >> UInt64(first))
                if lanes != 0 { entries.append(Entry(vertex: levels[index].vertex, sources: lanes)) }
            }
            if entries.count == entryStart { break }
            entryStarts.append(entryStart)
        }
    }

    private func range(ofLevel level: Int) -> Range<Int> {
        entryStarts[level]..<(level + 1 < entryStarts.count ? entryStarts[level + 1] : entries.count)
    }

    /// σ at one level, from the level before. Returns a vertex where it is beyond `Double`.
    private mutating func countPaths(to level: Int) -> Int? {
        let range = range(ofLevel: level)
        let (sigma, pending, masks) = unsafe (sigma.base, pending.base, masks.base)
        // Stays 0 as long as every count is finite.
        var excess = Lanes.zero
        unsafe into.withUnsafeRows { into in
            for index in range {
                let entry = entries[index]
                var count = Lanes.zero
                for arc in unsafe into.range(Int(entry.vertex)) { unsafe count += sigma[into.target(arc)] }
                unsafe count *= masks[Int(entry.sources)]
                unsafe pending[index - range.lowerBound] = count
                excess += count * 0
            }
        }
        for index in range { unsafe sigma[Int(entries[index].vertex)] += pending[index - range.lowerBound] }
        if excess.sum() == 0 { return nil }
        return range.first { unsafe !(pending[$0 - range.lowerBound] * 0).sum().isZero }
            .map { Int(entries[$0].vertex) }
    }

    /// From the last level to the first, what the sources depend on each vertex for.
    private mutating func goBack(
        weights: Lanes, targetWeights: UnsafeBufferPointer<Double>, byArc: Bool,
        sums: UnsafeMutableBufferPointer<Double>
    ) {
        let (sigma, shares, pending, masks) = unsafe (sigma.base, shares.base, pending.base, masks.base)
        // Lanes that have a level behind the one at hand.
        var deeper: UInt8 = 0
        for level in entryStarts.indices.reversed() {
            let range = range(ofLevel: level)
            var present: UInt8 = 0
            unsafe out.withUnsafeRows { out in
                for index in range {
                    let entry = entries[index]
                    let vertex = Int(entry.vertex)
                    present |= entry.sources
                    let mask = unsafe masks[Int(entry.sources)]
                    let counts = unsafe sigma[vertex]
                    var delta = Lanes.zero
                    if entry.sources & deeper != 0 {
                        if byArc {
                            let weighted = counts * mask * weights
                            for arc in unsafe out.range(vertex) {
                                let share = unsafe shares[out.target(arc)]
                                delta += share
                                unsafe sums[arc] += (weighted * share).sum()
                            }
                        } else {
                            for arc in unsafe out.range(vertex) { unsafe delta += shares[out.target(arc)] }
                        }
                        delta *= counts * mask
                        if !byArc && level > 0 { unsafe sums[vertex] += (delta * weights).sum() }
                    }
                    let divisor = counts.replacing(with: 1, where: counts .== 0)
                    unsafe pending[index - range.lowerBound] = (delta + targetWeights[vertex]) * mask / divisor
                }
            }
            for index in range { unsafe shares[Int(entries[index].vertex)] += pending[index - range.lowerBound] }
            deeper |= present
        }
    }
}
