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
    /// What each level holds, up to the last of `levelStarts`; beyond, what is written over.
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
    /// As `levels`, of the eight at hand.
    private var entries: [Entry<UInt8>] = []
    private var entryStarts: [Int] = [0]

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
            for level in 1..<(entryStarts.count - 1) {
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
        levels.grow(to: sources.count, Entry(vertex: 0, sources: 0))
        for (member, source) in sources.enumerated() {
            unsafe seen[Int(source)] = 1 << UInt64(member)
            levels[member] = Entry(vertex: source, sources: 1 << UInt64(member))
        }
        levelStarts = [0]
        var tail = sources.count
        while let start = levelStarts.last, start < tail {
            let end = tail
            levelStarts.append(end)
            // Room for all vertices, and for the write that is not kept.
            levels.grow(to: end + out.rowCount + 1, Entry(vertex: 0, sources: 0))
            unsafe levels.withUnsafeMutableBufferPointer { levels in
                unsafe out.withUnsafeRows { out in
                    for index in start..<end {
                        let entry = unsafe levels[index]
                        for arc in unsafe out.range(Int(entry.vertex)) {
                            let target = unsafe out.target(arc)
                            let before = unsafe next[target]
                            let new = unsafe entry.sources & ~(seen[target] | before)
                            unsafe levels[tail].vertex = Int32(truncatingIfNeeded: target)
                            tail &+= before == 0 && new != 0 ? 1 : 0
                            unsafe next[target] = before | new
                        }
                    }
                }
                for index in end..<tail {
                    let vertex = unsafe Int(levels[index].vertex)
                    unsafe levels[index].sources = next[vertex]
                    unsafe seen[vertex] |= next[vertex]
                    unsafe next[vertex] = 0
                }
            }
        }
    }

    /// Picks from the levels what the eight sources from `first` on reach, and clears what others left behind.
    private mutating func chooseLanes(_ first: Int) {
        let (sigma, shares) = unsafe (sigma.base, shares.base)
        let used = entryStarts[entryStarts.count - 1]
        if 2 * used > out.rowCount {
            unsafe sigma.update(repeating: .zero)
            unsafe shares.update(repeating: .zero)
        } else {
            for entry in entries[..<used] {
                unsafe sigma[Int(entry.vertex)] = .zero
                unsafe shares[Int(entry.vertex)] = .zero
            }
        }
        entryStarts = [0]
        var tail = 0
        entries.grow(to: levelStarts[levelStarts.count - 1] + 1, Entry(vertex: 0, sources: 0))
        unsafe entries.withUnsafeMutableBufferPointer { entries in
            for (start, end) in zip(levelStarts, levelStarts.dropFirst()) {
                unsafe levels.withUnsafeBufferPointer { levels in
                    for index in start..<end {
                        let entry = unsafe levels[index]
                        let lanes = UInt8(truncatingIfNeeded: entry.sources >> UInt64(first))
                        unsafe entries[tail] = Entry(vertex: entry.vertex, sources: lanes)
                        tail &+= lanes != 0 ? 1 : 0
                    }
                }
                if tail == entryStarts.last { break }
                entryStarts.append(tail)
            }
        }
    }

    private func range(ofLevel level: Int) -> Range<Int> { entryStarts[level]..<entryStarts[level + 1] }

    /// σ at one level, from the level before. Returns a vertex where it is beyond `Double`.
    private mutating func countPaths(to level: Int) -> Int? {
        let range = range(ofLevel: level)
        let (sigma, pending, masks) = unsafe (sigma.base, pending.base, masks.base)
        // Not finite if any count is not; then each is looked at.
        var total = Lanes.zero
        unsafe into.withUnsafeRows { into in
            for index in range {
                let entry = entries[index]
                var count = Lanes.zero
                for arc in unsafe into.range(Int(entry.vertex)) { unsafe count += sigma[into.target(arc)] }
                // What other lanes sum here is no count, and may be beyond `Double`.
                unsafe count.replace(with: 0, where: masks[Int(entry.sources)] .== 0)
                unsafe pending[index - range.lowerBound] = count
                total += count
            }
        }
        for index in range { unsafe sigma[Int(entries[index].vertex)] += pending[index - range.lowerBound] }
        if total.total.isFinite { return nil }
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
        for level in (0..<entryStarts.count - 1).reversed() {
            let range = range(ofLevel: level)
            var present: UInt8 = 0
            unsafe out.withUnsafeRows { out in
                for index in range {
                    let entry = entries[index]
                    let vertex = Int(entry.vertex)
                    present |= entry.sources
                    let mask = unsafe masks[Int(entry.sources)]
                    let counts = unsafe sigma[vertex]
                    // Σ (ω + δ) / σ over the next level: δ = σ Σ, and what this vertex hands on is ω / σ + Σ.
                    var sum = Lanes.zero
                    if entry.sources & deeper != 0 {
                        // Weighted last: a count may be near the largest number.
                        let own = counts * mask
                        if byArc {
                            for arc in unsafe out.range(vertex) {
                                let share = unsafe shares[out.target(arc)]
                                sum += share
                                unsafe sums[arc] += (own * share * weights).total
                            }
                        } else {
                            for arc in unsafe out.range(vertex) { unsafe sum += shares[out.target(arc)] }
                            if level > 0 { unsafe sums[vertex] += (own * sum * weights).total }
                        }
                    }
                    let divisor = counts.replacing(with: 1, where: counts .== 0)
                    unsafe pending[index - range.lowerBound] = (sum + targetWeights[vertex] / divisor) * mask
                }
            }
            for index in range { unsafe shares[Int(entries[index].vertex)] += pending[index - range.lowerBound] }
            deeper |= present
        }
    }
}

extension Array {
    /// Makes room for `count` elements, each `element` until it is written.
    fileprivate mutating func grow(to count: Int, _ element: Element) {
        if self.count >= count { return }
        let wanted = Swift.max(count, self.count * 3 / 2)
        append(contentsOf: repeatElement(element, count: wanted - self.count))
    }
}

extension SIMD8<Double> {
    /// The sum of the lanes, in halves: quicker than ``sum()``, which adds them one after another.
    @inline(__always)
    fileprivate var total: Double {
        let half = lowHalf + highHalf
        let quarter = half.lowHalf + half.highHalf
        return quarter.x + quarter.y
    }
}
