/// Brandes' accumulation without lengths, one source at a time: for sources so far apart that the lanes of
/// ``LaneBetweenness`` would meet most vertices at eight different levels.
///
/// Forward, path counts are pushed while the search runs; backward, a vertex pulls what the next level depends on it for.
/// Whether an arc leads to the next level cannot be foreseen, and a wrong guess costs more than all that is done at an
/// arc: so nothing branches on it, and what the arc carries, or 0, is looked up in a table of two. (Every other way to
/// choose is made a branch again by the compiler.)
///
/// U. Brandes, "A faster algorithm for betweenness centrality", J. Math. Sociol. 25(2), 2001, 163–177,
/// doi:10.1080/0022250X.2001.9990249; unlike there, the way back needs no lists of predecessors.
struct SingleBetweenness {
    private static let unseen = Int32.max

    private let out: Adjacency
    private let levels: Scratch<Int32>
    /// σ, the number of shortest paths from the source; 0 between searches.
    private let sigma: Scratch<Double>
    /// (ω + δ) / σ, where the way back has passed.
    private let shares: Scratch<Double>
    /// 0, and what an arc carries that leads to the next level.
    private let choices: Scratch<Double>
    /// The vertices reached, nearest first; one place more than there can be, for a write that is not kept.
    private let order: Scratch<Int32>
    private var reached = 0

    init(graph: Graph) {
        out = graph.out
        levels = Scratch(count: graph.vertexCount, repeating: Self.unseen)
        sigma = Scratch(count: graph.vertexCount, repeating: 0)
        shares = Scratch(count: graph.vertexCount, repeating: 0)
        choices = Scratch(count: 2, repeating: 0)
        order = Scratch(count: graph.vertexCount + 1, repeating: 0)
    }

    /// As ``LaneBetweenness/add(sources:pairs:byArc:to:)``.
    mutating func add(source: Int, pairs: PairWeights, byArc: Bool, to sums: inout [Double]) -> Int? {
        let overflow = countPaths(from: source)
        defer { clear() }
        if overflow != nil { return overflow }
        let weight = pairs.sourceWeights[source]
        unsafe pairs.targetWeights.withUnsafeBufferPointer { targetWeights in
            unsafe sums.withUnsafeMutableBufferPointer { sums in
                unsafe goBack(weight: weight, targetWeights: targetWeights, byArc: byArc, sums: sums)
            }
        }
        return nil
    }

    private func clear() {
        let (levels, sigma, order) = unsafe (levels.base, sigma.base, order.base)
        for position in 0..<reached {
            unsafe levels[Int(order[position])] = Self.unseen
            unsafe sigma[Int(order[position])] = 0
        }
    }

    /// 1 where `a` is less than `b`, else 0; the two are at most `Int32.max` apart.
    @inline(__always)
    private func isLess(_ a: Int32, _ b: Int32) -> Int { Int(UInt32(bitPattern: a &- b) &>> 31) }

    /// Breadth-first search with path counts. Returns a vertex where the count is beyond `Double`.
    private mutating func countPaths(from source: Int) -> Int? {
        let (levels, sigma, choices, order) = unsafe (levels.base, sigma.base, choices.base, order.base)
        unsafe levels[source] = 0
        unsafe sigma[source] = 1
        unsafe order[0] = Int32(truncatingIfNeeded: source)
        var head = 0
        var tail = 1
        // Not finite if any count is not; then each is looked at.
        var total = 0.0
        unsafe out.withUnsafeRows { out in
            while head < tail {
                let vertex = unsafe Int(order[head])
                head &+= 1
                let level = unsafe levels[vertex]
                unsafe choices[1] = sigma[vertex]
                unsafe total += sigma[vertex]
                for arc in unsafe out.range(vertex) {
                    let target = unsafe out.target(arc)
                    let before = unsafe levels[target]
                    unsafe levels[target] = min(before, level &+ 1)
                    unsafe sigma[target] += choices[isLess(level, before)]
                    unsafe order[tail] = Int32(truncatingIfNeeded: target)
                    tail &+= isLess(Self.unseen - 1, before)
                }
            }
        }
        reached = tail
        if total.isFinite { return nil }
        return unsafe order[..<tail].first { unsafe !sigma[Int($0)].isFinite }.map(Int.init)
    }

    /// From the last vertex to the first, what the source depends on each for.
    private func goBack(
        weight: Double, targetWeights: UnsafeBufferPointer<Double>, byArc: Bool,
        sums: UnsafeMutableBufferPointer<Double>
    ) {
        let (levels, sigma, shares, choices) = unsafe (levels.base, sigma.base, shares.base, choices.base)
        let order = unsafe order.base
        unsafe choices[1] = 1
        unsafe out.withUnsafeRows { out in
            for position in (0..<reached).reversed() {
                let vertex = unsafe Int(order[position])
                let level = unsafe levels[vertex]
                let count = unsafe sigma[vertex]
                // Σ (ω + δ) / σ over the next level: δ = σ Σ, and what this vertex hands on is ω / σ + Σ.
                var sum = 0.0
                for arc in unsafe out.range(vertex) {
                    let target = unsafe out.target(arc)
                    let share = unsafe shares[target] * choices[isLess(level, levels[target])]
                    sum += share
                    if byArc { unsafe sums[arc] += weight * (count * share) }
                }
                if !byArc && position > 0 { unsafe sums[vertex] += weight * (count * sum) }
                unsafe shares[vertex] = targetWeights[vertex] / count + sum
            }
        }
    }
}
