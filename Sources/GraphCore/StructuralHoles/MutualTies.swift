/// Who is tied to whom and how strongly, directions, loops and parallel edges left aside: one arc a contact.
///
/// `strength` of the arc i → j is z_ij + z_ji, summed over every edge between the two; it equals that of j → i.
/// A tie of strength zero is no tie.
struct MutualTies {
    var rows: Adjacency
    /// By arc.
    var strength: [Double]

    init(_ graph: Graph, strengths: [Double]?) throws(GraphError) {
        if let strengths { try graph.check(strengths, .nonNegative) }
        let outward = graph.outArcWeights(strengths)
        let inward = graph.isDirected ? graph.inArcWeights(strengths) : nil
        rows = Adjacency(offsets: [0], targets: [])
        strength = []
        rows.offsets.reserveCapacity(graph.vertexCount + 1)
        let arcs = graph.isDirected ? 2 * graph.out.targets.count : graph.out.targets.count
        rows.targets.reserveCapacity(arcs)
        strength.reserveCapacity(arcs)
        for vertex in graph.vertices {
            var out = graph.out.range(vertex)
            var into = graph.isDirected ? graph.into.range(vertex) : 0..<0
            while !out.isEmpty || !into.isEmpty {
                // Both rows ascend: the smaller target is next, and every arc to it is one tie.
                let target = min(
                    out.isEmpty ? .max : graph.out.targets[out.lowerBound],
                    into.isEmpty ? .max : graph.into.targets[into.lowerBound])
                var sum = 0.0
                while !out.isEmpty, graph.out.targets[out.lowerBound] == target {
                    sum += outward?[out.lowerBound] ?? 1
                    out.removeFirst()
                }
                while !into.isEmpty, graph.into.targets[into.lowerBound] == target {
                    sum += inward?[into.lowerBound] ?? 1
                    into.removeFirst()
                }
                guard sum > 0, Int(target) != vertex else { continue }
                rows.targets.append(target)
                strength.append(sum)
            }
            rows.offsets.append(Int32(rows.targets.count))
        }
    }

    /// Every arc's strength over the sum of its row: Burt's p.
    func proportions() -> [Double] {
        normalized { arcs in arcs.reduce(0) { $0 + strength[$1] } }
    }

    /// Every arc's strength over the greatest of its row: Burt's m.
    func relativeToStrongest() -> [Double] {
        normalized { arcs in arcs.reduce(0) { max($0, strength[$1]) } }
    }

    private func normalized(by divisor: (Range<Int>) -> Double) -> [Double] {
        var values = strength
        for row in 0..<rows.rowCount {
            let arcs = rows.range(row)
            let total = divisor(arcs)
            for arc in arcs { values[arc] /= total }
        }
        return values
    }

    /// The position of j → i for each arc i → j.
    func mirrored() -> [Int32] {
        var cursor = rows.offsets
        var mirror = [Int32](repeating: 0, count: rows.targets.count)
        // Rows are met in ascending order, which is the order of the arcs back within each row.
        for arc in rows.targets.indices {
            let target = Int(rows.targets[arc])
            mirror[arc] = cursor[target]
            cursor[target] += 1
        }
        return mirror
    }
}

/// Three vertices that are all tied, by the arcs a → b, a → c and b → c.
struct Triangle {
    var ab: Int
    var ac: Int
    var bc: Int
}

extension MutualTies {
    /// Calls `body` once for each triangle.
    ///
    /// Arcs are taken from the end with fewer contacts only (ties by number), so that no list is longer than √(2m).
    ///
    /// - Complexity: O(n + m^1.5) time, O(n + m) memory.
    @inline(__always)
    func forEachTriangle(_ body: (Triangle) -> Void) {
        let count = rows.rowCount
        var upward = Adjacency(offsets: [0], targets: [])
        var arcs: [Int32] = []
        upward.offsets.reserveCapacity(count + 1)
        for a in 0..<count {
            for arc in rows.range(a) {
                let b = Int(rows.targets[arc])
                if (rows.degree(a), a) < (rows.degree(b), b) {
                    upward.targets.append(rows.targets[arc])
                    arcs.append(Int32(arc))
                }
            }
            upward.offsets.append(Int32(arcs.count))
        }
        var arcFromA = [Int32](repeating: -1, count: count)
        for a in 0..<count {
            let row = upward.range(a)
            guard row.count > 1 else { continue }
            for position in row { arcFromA[Int(upward.targets[position])] = arcs[position] }
            for ab in row {
                for bc in upward.range(Int(upward.targets[ab])) {
                    let ac = arcFromA[Int(upward.targets[bc])]
                    if ac >= 0 { body(Triangle(ab: Int(arcs[ab]), ac: Int(ac), bc: Int(arcs[bc]))) }
                }
            }
            for position in row { arcFromA[Int(upward.targets[position])] = -1 }
        }
    }
}
