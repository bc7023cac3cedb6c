/// A set of up to 512 sources.
typealias SourceSet = SIMD8<UInt64>

extension SIMD8<UInt64> {
    @inline(__always)
    var isEmpty: Bool {
        let half = lowHalf | highHalf
        let quarter = half.lowHalf | half.highHalf
        return quarter.x | quarter.y == 0
    }

    /// The number of members: pairs, nibbles and bytes are summed in all words at once, so that it is quick on
    /// processors without an instruction for it, too.
    @inline(__always)
    var memberCount: Int {
        var sums = self &- ((self &>> 1) & 0x5555_5555_5555_5555)
        sums = (sums & 0x3333_3333_3333_3333) &+ ((sums &>> 2) & 0x3333_3333_3333_3333)
        sums = (sums &+ (sums &>> 4)) & 0x0F0F_0F0F_0F0F_0F0F
        let half = sums.lowHalf &+ sums.highHalf
        let quarter = half.lowHalf &+ half.highHalf
        // No byte is above 8 · 8 = 64 here; the two words are brought together in pairs of bytes.
        let word = quarter.x &+ quarter.y
        let pairs = (word & 0x00FF_00FF_00FF_00FF) &+ ((word >> 8) & 0x00FF_00FF_00FF_00FF)
        return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }

    @inline(__always)
    mutating func insert(_ member: Int) { self[member >> 6] |= 1 << UInt64(member & 63) }

    @inline(__always)
    func contains(_ member: Int) -> Bool { self[member >> 6] >> UInt64(member & 63) & 1 == 1 }

    static func first(_ count: Int) -> Self {
        var set = Self.zero
        for member in 0..<count { set.insert(member) }
        return set
    }
}

/// Breadth-first searches from up to 512 sources at once, one bit a source.
///
/// Small frontiers are pushed along their arcs; once the frontier has more arcs than the vertices that still miss a
/// source, those vertices pull instead, and stop as soon as nothing is missing.
///
/// M. Then, M. Kaufmann, F. Chirigati et al., "The more the merrier: efficient multi-source graph traversal", PVLDB
/// 8(4), 2014, 449–460, doi:10.14778/2735496.2735507. Sources near each other share most of their frontiers; see
/// ``Graph/clusteredOrder(clusterSize:)``.
struct WideSearch {
    static let width = 512

    private let rows: Adjacency
    private let reversed: Adjacency
    private let seen: Scratch<SourceSet>
    private var frontier: Scratch<SourceSet>
    private var next: Scratch<SourceSet>
    /// The vertices in `frontier`, and those in `next`.
    private var active: [Int32] = []
    private var reached: [Int32] = []
    /// The vertices that still miss a source, once pulling has begun, and the number of their arcs.
    private var open: [Int32] = []
    private var openArcs = 0

    /// Follows the arcs of `rows`; `reversed` is the same arcs seen from their targets.
    init(rows: Adjacency, reversed: Adjacency) {
        self.rows = rows
        self.reversed = reversed
        seen = Scratch(count: rows.rowCount, repeating: .zero)
        frontier = Scratch(count: rows.rowCount, repeating: .zero)
        next = Scratch(count: rows.rowCount, repeating: .zero)
    }

    /// Calls `visit` once for each vertex and distance at which sources first reach it, distance 0 excepted.
    @inline(__always)
    mutating func run(
        sources: some Collection<Int32>, _ visit: (_ vertex: Int, _ distance: Int, _ sources: SourceSet) -> Void
    ) {
        precondition(sources.count <= Self.width, "one bit a source")
        let all = SourceSet.first(sources.count)
        seen.fill(.zero)
        active.removeAll(keepingCapacity: true)
        for (member, source) in sources.enumerated() {
            unsafe seen.base[Int(source)].insert(member)
            unsafe frontier.base[Int(source)].insert(member)
            active.append(source)
        }
        open.removeAll(keepingCapacity: true)
        openArcs = rows.targets.count
        var distance = 0
        while !active.isEmpty {
            distance += 1
            reached.removeAll(keepingCapacity: true)
            let activeArcs = active.reduce(0) { $0 + rows.degree(Int($1)) }
            if 2 * activeArcs > openArcs { pull(all) } else { push() }
            let (seen, frontier, next) = unsafe (seen.base, frontier.base, next.base)
            for vertex in active { unsafe frontier[Int(vertex)] = .zero }
            for vertex in reached {
                let new = unsafe next[Int(vertex)]
                unsafe seen[Int(vertex)] |= new
                visit(Int(vertex), distance, new)
            }
            swap(&active, &reached)
            swap(&self.frontier, &self.next)
        }
    }

    /// Each active vertex hands its sources on.
    private mutating func push() {
        let (seen, frontier, next) = unsafe (seen.base, frontier.base, next.base)
        let active = active
        unsafe rows.withUnsafeRows { rows in
            for vertex in active {
                let sources = unsafe frontier[Int(vertex)]
                for arc in unsafe rows.range(Int(vertex)) {
                    let target = unsafe rows.target(arc)
                    let new = unsafe sources & ~seen[target]
                    if new.isEmpty { continue }
                    let before = unsafe next[target]
                    if before.isEmpty { reached.append(Int32(truncatingIfNeeded: target)) }
                    unsafe next[target] = before | new
                }
            }
        }
    }

    /// Each vertex that misses sources asks its neighbours for them.
    private mutating func pull(_ all: SourceSet) {
        if open.isEmpty { open = (0..<Int32(rows.rowCount)).map(\.self) }
        let (seen, frontier, next) = unsafe (seen.base, frontier.base, next.base)
        var kept = 0
        var keptArcs = 0
        unsafe reversed.withUnsafeRows { reversed in
            for index in open.indices {
                let vertex = Int(open[index])
                let missing = unsafe all & ~seen[vertex]
                if missing.isEmpty { continue }
                var found = SourceSet.zero
                for arc in unsafe reversed.range(vertex) {
                    unsafe found |= frontier[reversed.target(arc)]
                    // Asking less often whether all is found is cheaper than asking a few neighbours too many.
                    if arc & 7 == 7 && (missing & ~found).isEmpty { break }
                }
                found &= missing
                if !found.isEmpty {
                    unsafe next[vertex] = found
                    reached.append(Int32(truncatingIfNeeded: vertex))
                    if (missing & ~found).isEmpty { continue }
                }
                open[kept] = Int32(truncatingIfNeeded: vertex)
                kept += 1
                unsafe keptArcs += reversed.degree(vertex)
            }
        }
        open.removeLast(open.count - kept)
        openArcs = keptArcs
    }
}

extension Graph {
    /// All vertices, in clusters of up to `clusterSize` that lie close together, each next to one before.
    ///
    /// - Complexity: O(n + m) expected; an arc is looked at again for each cluster that its source borders on.
    func clusteredOrder(clusterSize: Int) -> [Int32] {
        var isTaken = [Bool](repeating: false, count: vertexCount)
        var queuedFor = [Int32](repeating: -1, count: vertexCount)
        var order: [Int32] = []
        order.reserveCapacity(vertexCount)
        // Vertices met at the rim of a cluster, from which the next ones grow.
        var seeds: [Int32] = []
        var seedHead = 0
        var nextFresh = 0
        var cluster: Int32 = 0
        while order.count < vertexCount {
            var seed: Int32?
            while seed == nil && seedHead < seeds.count {
                if !isTaken[Int(seeds[seedHead])] { seed = seeds[seedHead] }
                seedHead += 1
            }
            while seed == nil {
                if !isTaken[nextFresh] { seed = Int32(nextFresh) }
                nextFresh += 1
            }
            var queue: [Int32] = seed.map { [$0] } ?? []
            var head = 0
            var taken = 0
            while head < queue.count && taken < clusterSize {
                let vertex = queue[head]
                head += 1
                isTaken[Int(vertex)] = true
                order.append(vertex)
                taken += 1
                for position in out.range(Int(vertex)) {
                    let target = out.targets[position]
                    guard !isTaken[Int(target)], queuedFor[Int(target)] != cluster else { continue }
                    queuedFor[Int(target)] = cluster
                    queue.append(target)
                }
            }
            seeds.append(contentsOf: queue[head...])
            cluster += 1
        }
        return order
    }
}
