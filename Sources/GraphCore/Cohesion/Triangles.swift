extension Graph {
    /// The number of triangles at every vertex. Directions, loops and parallel edges are left aside.
    ///
    /// Vertices are numbered by falling degree and each edge kept at its end of smaller degree, so that even a hub has a
    /// short row; a triangle is found once, from its end of the smallest degree, by marking that one's row.
    ///
    /// - Parameter threads: `nil` for one a processor; the result is the same for any number.
    /// - Complexity: O(m^1.5) at worst; 4·m bytes besides the graph.
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
        let forward = forwardRows(rank)
        let parts = min(vertexCount, 32)
        let counts = workers.sum(
            length: vertexCount, parts: parts, state: Scratch<Bool>(count: vertexCount, repeating: false)
        ) { isMarked, counts, part in
            let isMarked = unsafe isMarked.base
            unsafe counts.withUnsafeMutableBufferPointer { counts in
                unsafe forward.withUnsafeRows { forward in
                    // Every 32nd row, so that each part gets its share of long ones.
                    for row in stride(from: part, to: vertexCount, by: parts) {
                        let range = unsafe forward.range(row)
                        if range.count < 2 { continue }
                        for arc in range { unsafe isMarked[forward.target(arc)] = true }
                        var atRow = 0
                        for arc in range {
                            let second = unsafe forward.target(arc)
                            var atSecond = 0
                            for inner in unsafe forward.range(second) {
                                let third = unsafe forward.target(inner)
                                if unsafe isMarked[third] {
                                    unsafe counts[third] += 1
                                    atSecond += 1
                                }
                            }
                            if atSecond > 0 {
                                unsafe counts[second] += Double(atSecond)
                                atRow += atSecond
                            }
                        }
                        unsafe counts[row] += Double(atRow)
                        for arc in range { unsafe isMarked[forward.target(arc)] = false }
                    }
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

    /// By rank, the ranks of the neighbours with a smaller one, ascending.
    private func forwardRows(_ rank: [Int32]) -> Adjacency {
        var vertexOfRank = [Int32](repeating: 0, count: vertexCount)
        for vertex in vertices { vertexOfRank[Int(rank[vertex])] = Int32(vertex) }
        var offsets = [Int32](repeating: 0, count: vertexCount + 1)
        for row in vertices {
            var count: Int32 = 0
            for position in out.range(Int(vertexOfRank[row])) where rank[Int(out.targets[position])] < row {
                count += 1
            }
            offsets[row + 1] = offsets[row] + count
        }
        var targets = [Int32](repeating: 0, count: edgeCount)
        var cursor = offsets
        // Dealt out in the order of the smaller rank, so that rows come out sorted.
        for row in vertices {
            for position in out.range(Int(vertexOfRank[row])) {
                let other = Int(rank[Int(out.targets[position])])
                guard other > row else { continue }
                targets[Int(cursor[other])] = Int32(row)
                cursor[other] += 1
            }
        }
        return Adjacency(offsets: offsets, targets: targets)
    }
}
