extension Graph {
    /// A graph from its edges, in any order.
    ///
    /// - Parameters:
    ///   - vertexCount: The number of vertices; every endpoint is below it (a precondition).
    ///   - edges: The edges; loops and parallel edges are kept.
    ///   - isDirected: Whether an edge leads only from its source to its target.
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    /// - Complexity: O(n + m).
    public init(vertexCount: Int, edges: some Sequence<Edge>, isDirected: Bool = false) throws(GraphError) {
        var builder = GraphBuilder(vertexCount: vertexCount, isDirected: isDirected)
        for edge in edges { builder.addEdge(edge.source, edge.target) }
        self = try builder.build().graph
    }

    /// Whether so many vertices and arcs can be numbered by `Int32`; asked before memory is taken for them. An undirected
    /// edge is two arcs.
    ///
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    static func checkSize(vertices: Int, arcs: Int) throws(GraphError) {
        guard vertices < Int(Int32.max), arcs < Int(Int32.max) else {
            throw .tooLarge(vertices: vertices, arcs: arcs)
        }
    }

    /// A graph on `vertexCount` vertices without an edge.
    ///
    /// - Parameters:
    ///   - vertexCount: Below 2³¹ − 1 (a precondition).
    ///   - isDirected: Whether edges would have a direction.
    /// - Complexity: O(n).
    public init(vertexCount: Int, isDirected: Bool = false) {
        precondition(vertexCount >= 0 && vertexCount < Int(Int32.max), "vertices are numbered by Int32")
        let empty = Adjacency(offsets: [Int32](repeating: 0, count: vertexCount + 1), targets: [])
        self.init(out: empty, into: empty, isDirected: isDirected)
    }
}

/// Edges as they come: a source and a target each.
struct EdgeEnds: Sendable {
    var sources: [Int32]
    var targets: [Int32]
}

extension Graph {
    /// A graph from endpoints that are known to be in range, in one or more lists, the first edges first.
    init(vertexCount: Int, ends: consuming [EdgeEnds], isDirected: Bool) {
        let sorter = ArcSorter(rowCount: vertexCount)
        if isDirected {
            let unsorted = sorter.dealByTarget(ends)
            // Free what came in before the next copy is made: loading peaks at twice the graph.
            ends = []
            let out = sorter.transpose(unsorted, offsets: sorter.transposedOffsets(unsorted))
            let into = sorter.transpose(out, offsets: unsorted.offsets)
            self.init(out: out, into: into, isDirected: true)
        } else {
            let unsorted = sorter.dealBothWays(ends)
            ends = []
            let both = sorter.transpose(unsorted, offsets: unsorted.offsets)
            self.init(out: both, into: both, isDirected: false)
        }
    }
}

/// Makes sorted rows without comparing: arcs are dealt out by target, and then, target by target, to their sources. Both
/// rounds keep the order of arrival, so that parallel edges stay in the order of input.
struct ArcSorter {
    let rowCount: Int

    /// Row `t` of the result holds the sources of the edges to `t`, in the order of input.
    func dealByTarget(_ ends: [EdgeEnds]) -> Adjacency {
        var offsets = [Int32](repeating: 0, count: rowCount + 1)
        for part in ends { for target in part.targets { offsets[Int(target) + 1] += 1 } }
        accumulate(&offsets)
        let targets = unsafe filled(offsets) { cursor, slots in
            for part in ends {
                for index in part.sources.indices {
                    let row = Int(part.targets[index])
                    unsafe slots[Int(cursor[row])] = part.sources[index]
                    unsafe cursor[row] += 1
                }
            }
        }
        return Adjacency(offsets: offsets, targets: targets)
    }

    /// Row `v` of the result holds the other ends of the edges at `v`, in the order of input; a loop twice.
    func dealBothWays(_ ends: [EdgeEnds]) -> Adjacency {
        var offsets = [Int32](repeating: 0, count: rowCount + 1)
        for part in ends {
            for source in part.sources { offsets[Int(source) + 1] += 1 }
            for target in part.targets { offsets[Int(target) + 1] += 1 }
        }
        accumulate(&offsets)
        let targets = unsafe filled(offsets) { cursor, slots in
            for part in ends {
                for index in part.sources.indices {
                    let source = part.sources[index]
                    let target = part.targets[index]
                    unsafe slots[Int(cursor[Int(source)])] = target
                    unsafe cursor[Int(source)] += 1
                    unsafe slots[Int(cursor[Int(target)])] = source
                    unsafe cursor[Int(target)] += 1
                }
            }
        }
        return Adjacency(offsets: offsets, targets: targets)
    }

    /// Turns rows round: row `t` of the result holds every row that has `t`, ascending.
    func transpose(_ rows: Adjacency, offsets: [Int32]) -> Adjacency {
        let targets = unsafe filled(offsets) { cursor, slots in
            unsafe rows.withUnsafeRows { rows in
                for row in 0..<rowCount {
                    for position in unsafe rows.range(row) {
                        let target = unsafe rows.target(position)
                        unsafe slots[Int(cursor[target])] = Int32(truncatingIfNeeded: row)
                        unsafe cursor[target] += 1
                    }
                }
            }
        }
        return Adjacency(offsets: offsets, targets: targets)
    }

    /// Where each row would begin if every arc were turned round.
    func transposedOffsets(_ rows: Adjacency) -> [Int32] {
        var offsets = [Int32](repeating: 0, count: rowCount + 1)
        for target in rows.targets { offsets[Int(target) + 1] += 1 }
        accumulate(&offsets)
        return offsets
    }

    private func accumulate(_ offsets: inout [Int32]) {
        for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
    }

    /// One slot an arc, filled by `body` with a cursor for every row.
    private func filled(
        _ offsets: [Int32], _ body: (UnsafeMutableBufferPointer<Int32>, UnsafeMutableBufferPointer<Int32>) -> Void
    ) -> [Int32] {
        var cursor = offsets
        let count = Int(offsets[rowCount])
        // The empty array that all share must not be written to, not even its count of 0: threads may be reading it.
        guard count > 0 else { return [] }
        return unsafe [Int32](unsafeUninitializedCapacity: count) { slots, filled in
            unsafe cursor.withUnsafeMutableBufferPointer { cursor in unsafe body(cursor, slots) }
            filled = count
        }
    }
}
