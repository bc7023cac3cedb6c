extension Graph {
    /// The core number of every vertex: the largest k such that it belongs to a part in which all have k neighbours.
    ///
    /// Directions are left aside, loops do not count, parallel edges count each (networkx refuses loops and takes
    /// simple graphs; igraph counts a loop twice).
    ///
    /// - Complexity: O(n + m).
    ///
    /// S. B. Seidman, "Network structure and minimum degree", Social Networks 5(3), 1983, 269–287,
    /// doi:10.1016/0378-8733(83)90028-X. Vertices are peeled in order of degree, those left scanned once for each k
    /// (V. Batagelj and M. Zaveršnik, arXiv:cs/0310049, keep them sorted instead): the scans sum to Σ core numbers.
    public func coreNumbers() -> [Double] {
        let rows = isDirected ? [out, into] : [out]
        let degrees = Scratch<Int32>(count: vertexCount, repeating: 0)
        let left = unsafe degrees.base
        for vertex in 0..<vertexCount {
            for rows in rows {
                let range = rows.range(vertex)
                let loop = rows.firstIndex(in: range, notBelow: Int32(vertex))
                let next = rows.firstIndex(in: range, notBelow: Int32(vertex) + 1)
                unsafe left[vertex] += Int32(range.count - (next - loop))
            }
        }
        var remaining = (0..<Int32(vertexCount)).map(\.self)
        var stack: [Int32] = []
        var core: Int32 = 0
        while !remaining.isEmpty {
            var kept = 0
            var smallest = Int32.max
            for index in remaining.indices {
                let vertex = remaining[index]
                let degree = unsafe left[Int(vertex)]
                // Those peeled before have fallen to a smaller number, and stay there.
                if degree < core { continue }
                if degree == core {
                    stack.append(vertex)
                } else {
                    remaining[kept] = vertex
                    kept += 1
                    smallest = min(smallest, degree)
                }
            }
            remaining.removeLast(remaining.count - kept)
            if stack.isEmpty {
                core = smallest
                continue
            }
            unsafe peel(&stack, core, left, rows)
            core += 1
        }
        return unsafe left.map(Double.init)
    }

    /// Takes the vertices on the stack away, and those that fall to `core` by it.
    private func peel(
        _ stack: inout [Int32], _ core: Int32, _ left: UnsafeMutableBufferPointer<Int32>, _ rows: [Adjacency]
    ) {
        while let vertex = stack.popLast() {
            for rows in rows {
                unsafe rows.withUnsafeRows { rows in
                    for arc in unsafe rows.range(Int(vertex)) {
                        let target = unsafe rows.target(arc)
                        let degree = unsafe left[target]
                        if degree <= core { continue }
                        unsafe left[target] = degree - 1
                        if degree - 1 == core { stack.append(Int32(truncatingIfNeeded: target)) }
                    }
                }
            }
        }
    }
}
