extension Graph {
    /// The number of triangles at every vertex. Directions, loops and parallel edges are left aside.
    ///
    /// Vertices are ranked by falling degree, so that even a hub has few neighbours before it. Of a triangle w < v < u, by
    /// rank, where v is one of the first ranks, u looks up each pair of its earlier neighbours in a matrix of bits; where
    /// it is not, v marks its earlier neighbours and looks for w among those of each later neighbour u. Either way that is
    /// at most Σ k²/2 looks, k the number of earlier neighbours.
    ///
    /// - Parameter threads: `nil` for one a processor; the result is the same for any number.
    /// - Complexity: O(m^1.5) at worst; 8·m bytes besides the graph, and at most 8 MiB.
    ///
    /// M. Latapy, "Main-memory triangle computations for very large (sparse (power-law)) graphs", Theoretical Computer
    /// Science 407, 2008, 458–473, doi:10.1016/j.tcs.2008.07.017.
    public func triangles(threads: Int? = nil) -> [Double] { plain().countTriangles(Workers(threads)) }

    /// The number of triangles in the graph.
    ///
    /// - Complexity: as ``triangles(threads:)``.
    public func triangleCount(threads: Int? = nil) -> Int {
        Int(triangles(threads: threads).reduce(0, +)) / 3
    }

    /// Undirected, without loops and parallel edges.
    func plain() -> Graph {
        let graph = isDirected ? undirected().graph : self
        return graph.isSimple ? graph : graph.simplified().graph
    }

    private func countTriangles(_ workers: Workers) -> [Double] {
        let rank = ranksByFallingDegree()
        let (earlier, later) = rowsByRank(rank)
        let hubs = HubMatrix(earlier)
        let parts = min(vertexCount, 32)
        let counts = workers.sum(
            length: vertexCount, parts: parts, state: TriangleCounter(earlier: earlier, later: later, hubs: hubs)
        ) { counter, counts, part in
            unsafe counts.withUnsafeMutableBufferPointer { counts in
                // Every 32nd row, so that each part gets its share of long ones.
                for row in stride(from: part, to: vertexCount, by: parts) {
                    unsafe counter.countBetweenHubs(last: row, &counts)
                    if row >= hubs.count { unsafe counter.count(middle: row, &counts) }
                }
            }
        }
        return rank.map { counts[Int($0)] }
    }

    /// The place of each vertex when they stand by falling degree, then by number.
    private func ranksByFallingDegree() -> [Int32] {
        let largest = vertices.reduce(0) { max($0, out.degree($1)) }
        var next = [Int32](repeating: 0, count: largest + 2)
        for vertex in vertices { next[largest - out.degree(vertex) + 1] += 1 }
        for slot in 0...largest { next[slot + 1] += next[slot] }
        return vertices.map { vertex in
            let slot = largest - out.degree(vertex)
            next[slot] += 1
            return next[slot] - 1
        }
    }

    /// By rank, the ranks of the earlier neighbours, ascending, and those of the later ones.
    private func rowsByRank(_ rank: [Int32]) -> (earlier: Adjacency, later: Adjacency) {
        var vertexOfRank = [Int32](repeating: 0, count: vertexCount)
        for vertex in vertices { vertexOfRank[Int(rank[vertex])] = Int32(truncatingIfNeeded: vertex) }
        var later = Adjacency(offsets: [0], targets: [])
        later.offsets.reserveCapacity(vertexCount + 1)
        later.targets.reserveCapacity(edgeCount)
        var earlierOffsets = [Int32](repeating: 0, count: vertexCount + 1)
        for row in vertices {
            for position in out.range(Int(vertexOfRank[row])) {
                let other = rank[Int(out.targets[position])]
                guard other > row else { continue }
                later.targets.append(other)
                earlierOffsets[Int(other) + 1] += 1
            }
            later.offsets.append(Int32(truncatingIfNeeded: later.targets.count))
        }
        for row in vertices { earlierOffsets[row + 1] += earlierOffsets[row] }
        return (ArcSorter(rowCount: vertexCount).transpose(later, offsets: earlierOffsets), later)
    }
}

/// Which of the first ranks are joined, one bit a pair.
private struct HubMatrix {
    let count: Int
    private let words: Int
    private let bits: Scratch<UInt64>

    init(_ earlier: Adjacency) {
        count = min(earlier.rowCount, 8192)
        words = (count + 63) / 64
        bits = Scratch(count: count * words, repeating: 0)
        for row in 0..<count {
            for position in earlier.range(row) {
                let target = Int(earlier.targets[position])
                unsafe bits.base[row * words + target >> 6] |= 1 << UInt64(target & 63)
            }
        }
    }

    /// 1 where hub `row` is joined to the earlier hub `target`.
    @inline(__always)
    func bit(_ row: Int, _ target: Int) -> Int32 {
        unsafe Int32(
            truncatingIfNeeded: bits.base[row &* words &+ target &>> 6] &>> UInt64(truncatingIfNeeded: target) & 1)
    }
}

/// Counts triangles row by row, each where its middle corner says.
private struct TriangleCounter {
    let earlier: Adjacency
    let later: Adjacency
    let hubs: HubMatrix
    private let isMarked: Scratch<Bool>
    /// For the row at hand the triangles at each of its earlier neighbours.
    private let found: Scratch<Int32>

    init(earlier: Adjacency, later: Adjacency, hubs: HubMatrix) {
        self.earlier = earlier
        self.later = later
        self.hubs = hubs
        isMarked = Scratch(count: earlier.rowCount, repeating: false)
        found = Scratch(count: hubs.count, repeating: 0)
    }

    /// Triangles of `last` with two earlier neighbours that are hubs.
    func countBetweenHubs(last: Int, _ counts: inout UnsafeMutableBufferPointer<Double>) {
        let found = unsafe found.base
        unsafe earlier.withUnsafeRows { earlier in
            let first = unsafe earlier.first(last)
            var width = 0
            while unsafe width < earlier.degree(last) && earlier.target(first + width) < hubs.count {
                unsafe found[width] = 0
                width += 1
            }
            if width < 2 { return }
            var atLast = 0
            for index in 1..<width {
                let middle = unsafe earlier.target(first + index)
                var atMiddle: Int32 = 0
                for other in 0..<index {
                    let bit = unsafe hubs.bit(middle, earlier.target(first + other))
                    unsafe found[other] &+= bit
                    atMiddle &+= bit
                }
                unsafe found[index] &+= atMiddle
                atLast += Int(atMiddle)
            }
            for index in 0..<width { unsafe counts[earlier.target(first + index)] += Double(found[index]) }
            unsafe counts[last] += Double(atLast)
        }
    }

    /// Triangles in which `middle` stands between an earlier and a later neighbour.
    func count(middle: Int, _ counts: inout UnsafeMutableBufferPointer<Double>) {
        let isMarked = unsafe isMarked.base
        unsafe earlier.withUnsafeRows { earlier in
            unsafe later.withUnsafeRows { later in
                let range = unsafe earlier.range(middle)
                if range.isEmpty { return }
                for arc in range { unsafe isMarked[earlier.target(arc)] = true }
                var atMiddle = 0
                for arc in unsafe later.range(middle) {
                    let last = unsafe later.target(arc)
                    var atLast = 0
                    for inner in unsafe earlier.range(last) {
                        let first = unsafe earlier.target(inner)
                        // Rows ascend: what follows is not before the middle one.
                        if first >= middle { break }
                        if unsafe isMarked[first] {
                            unsafe counts[first] += 1
                            atLast += 1
                        }
                    }
                    unsafe counts[last] += Double(atLast)
                    atMiddle += atLast
                }
                unsafe counts[middle] += Double(atMiddle)
                for arc in range { unsafe isMarked[earlier.target(arc)] = false }
            }
        }
    }
}
