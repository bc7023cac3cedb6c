extension Graph {
    /// The strongly connected components: vertices that reach each other along the directions of the edges.
    ///
    /// Components are numbered by their first vertex; one on no cycle is alone. In an undirected graph they are the
    /// ``components(threads:)``. Loops and parallel edges change nothing.
    ///
    /// - Complexity: O(n + m).
    ///
    /// R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1(2), 1972, 146–160,
    /// doi:10.1137/0201010; without recursion here.
    public func strongComponents() -> Partition {
        guard isDirected else { return components() }
        var found = [Int32](repeating: -1, count: vertexCount)
        var low = found
        var representative = found
        var cursor = out.offsets
        var path: [Int32] = []
        var open: [Int32] = []
        var counter: Int32 = 0
        func enter(_ vertex: Int) {
            found[vertex] = counter
            low[vertex] = counter
            counter += 1
            path.append(Int32(vertex))
            open.append(Int32(vertex))
        }
        for root in 0..<vertexCount where found[root] < 0 {
            enter(root)
            while let last = path.last {
                let vertex = Int(last)
                if cursor[vertex] < out.offsets[vertex + 1] {
                    let target = Int(out.targets[Int(cursor[vertex])])
                    cursor[vertex] += 1
                    if found[target] < 0 {
                        enter(target)
                    } else if representative[target] < 0 {
                        low[vertex] = min(low[vertex], found[target])
                    }
                    continue
                }
                path.removeLast()
                if let parent = path.last { low[Int(parent)] = min(low[Int(parent)], low[vertex]) }
                guard low[vertex] == found[vertex] else { continue }
                while let member = open.popLast() {
                    representative[Int(member)] = last
                    if member == last { break }
                }
            }
        }
        return Partition(representatives: representative)
    }
}
