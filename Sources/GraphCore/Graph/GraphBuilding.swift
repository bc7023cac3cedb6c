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

    /// A graph on `vertexCount` vertices without an edge.
    public init(vertexCount: Int, isDirected: Bool = false) {
        precondition(vertexCount >= 0 && vertexCount < Int(Int32.max), "vertices are numbered by Int32")
        let empty = Adjacency(offsets: [Int32](repeating: 0, count: vertexCount + 1), targets: [])
        self.init(out: empty, into: empty, isDirected: isDirected)
    }
}

/// Arcs as they come: one row index and one target each, with the number of the input edge behind it where wanted.
///
/// Rows are sorted without comparing: arcs are dealt out by target, and then, target by target, to their sources. Both
/// rounds keep the order of arrival, so that parallel edges stay in the order of input.
struct ArcSorter {
    let rowCount: Int

    /// Deals the arcs out to rows: arc `i` goes to row `rows[i]` with `values[i]`, in order of arrival.
    func deal(rows: [Int32], values: [Int32], also mirrored: Bool) -> Adjacency {
        var offsets = [Int32](repeating: 0, count: rowCount + 1)
        for row in rows { offsets[Int(row) + 1] += 1 }
        if mirrored { for value in values { offsets[Int(value) + 1] += 1 } }
        for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
        var targets = [Int32](repeating: 0, count: Int(offsets[rowCount]))
        var cursor = offsets
        for index in rows.indices {
            let row = Int(rows[index])
            targets[Int(cursor[row])] = values[index]
            cursor[row] += 1
            guard mirrored else { continue }
            let value = Int(values[index])
            targets[Int(cursor[value])] = rows[index]
            cursor[value] += 1
        }
        return Adjacency(offsets: offsets, targets: targets)
    }

    /// Turns rows round: row `t` of the result holds every row that has `t`, ascending.
    func transpose(_ rows: Adjacency, offsets: [Int32]) -> Adjacency {
        var targets = [Int32](repeating: 0, count: rows.targets.count)
        var cursor = offsets
        for row in 0..<rowCount {
            for position in rows.range(row) {
                let target = Int(rows.targets[position])
                targets[Int(cursor[target])] = Int32(truncatingIfNeeded: row)
                cursor[target] += 1
            }
        }
        return Adjacency(offsets: offsets, targets: targets)
    }

    /// Where each row would begin if every arc were turned round.
    func transposedOffsets(_ rows: Adjacency) -> [Int32] {
        var offsets = [Int32](repeating: 0, count: rowCount + 1)
        for target in rows.targets { offsets[Int(target) + 1] += 1 }
        for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
        return offsets
    }
}

extension Graph {
    /// A graph from endpoints that are known to be in range.
    init(vertexCount: Int, sources: consuming [Int32], targets: consuming [Int32], isDirected: Bool) {
        let sorter = ArcSorter(rowCount: vertexCount)
        if isDirected {
            let unsorted = sorter.deal(rows: targets, values: sources, also: false)
            let out = sorter.transpose(unsorted, offsets: sorter.transposedOffsets(unsorted))
            let into = sorter.transpose(out, offsets: unsorted.offsets)
            self.init(out: out, into: into, isDirected: true)
        } else {
            let unsorted = sorter.deal(rows: sources, values: targets, also: true)
            // Free what came in before the second copy is made: loading peaks at twice the graph.
            sources = []
            targets = []
            let both = sorter.transpose(unsorted, offsets: unsorted.offsets)
            self.init(out: both, into: both, isDirected: false)
        }
    }
}
