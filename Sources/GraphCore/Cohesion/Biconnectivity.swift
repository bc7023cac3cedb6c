/// What holds a graph together at single points.
public struct Biconnectivity: Sendable, Equatable {
    /// The vertices without which their component falls apart, ascending.
    public let articulationPoints: [Int]
    /// The ids of the edges without which their component falls apart, ascending.
    public let bridges: [Int]
    /// For each edge its biconnected component: edges on a common cycle are together, a bridge is alone. Numbered by
    /// the first edge; `nil` for a loop.
    public let blocks: [Int?]
    /// The number of biconnected components.
    public let blockCount: Int
}

extension Graph {
    /// The articulation points: vertices whose removal splits their component, ascending. Directions are left aside.
    ///
    ///     v with more than one component left of its own once v is taken away
    ///
    /// - Returns: Empty without edges. An isolated vertex is none; loops and parallel edges change nothing.
    /// - Complexity: O(n + m); no recursion, so that a long path does not overflow the stack.
    ///
    /// J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", Comm. ACM 16(6), 1973,
    /// 372–378, doi:10.1145/362248.362272.
    public func articulationPoints() -> [Int] {
        let search = lowPoints()
        return vertices.filter { search.isArticulation[$0] }
    }

    /// The bridges: ids of edges whose removal splits their component, ascending. Directions are left aside; of parallel
    /// edges none is a bridge, nor is a loop.
    ///
    /// - Complexity: O(n + m).
    ///
    /// R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1(2), 1972, 146–160,
    /// doi:10.1137/0201010.
    public func bridges() -> [Int] {
        let search = lowPoints()
        return search.bridgeEdges(of: self)
    }

    /// Articulation points, bridges and biconnected components. Directions are left aside.
    ///
    /// - Returns: Nothing in any of them without edges; loops belong to no component, parallel edges to the same one.
    /// - Complexity: O(n + m).
    ///
    /// J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", Comm. ACM 16(6), 1973,
    /// 372–378, doi:10.1145/362248.362272.
    public func biconnectivity() -> Biconnectivity {
        let search = lowPoints()
        // An edge belongs to the block of its lower end: the farther one of a tree edge, the one where another edge
        // climbs up. Blocks begin at vertices whose subtree does not climb above their parent.
        var top = [Int](repeating: -1, count: vertexCount)
        for vertex in search.order {
            let parent = Int(search.parents[Int(vertex)])
            guard parent >= 0 else { continue }
            top[Int(vertex)] = search.lows[Int(vertex)] >= search.found[parent] ? Int(vertex) : top[parent]
        }
        var numbers: [Int: Int] = [:]
        let blocks = edges.map { edge -> Int? in
            if edge.isLoop { return nil }
            let lower = search.found[edge.source] > search.found[edge.target] ? edge.source : edge.target
            let block = top[lower]
            if let number = numbers[block] { return number }
            numbers[block] = numbers.count
            return numbers.count - 1
        }
        return Biconnectivity(
            articulationPoints: vertices.filter { search.isArticulation[$0] }, bridges: search.bridgeEdges(of: self),
            blocks: blocks, blockCount: numbers.count)
    }

    private func lowPoints() -> LowPoints { LowPoints(isDirected ? undirected().graph.out : out) }
}

/// A depth-first search that notes for each vertex how far up its subtree is joined to what came before.
///
/// J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", Comm. ACM 16(6), 1973,
/// 372–378, doi:10.1145/362248.362272; without recursion here.
private struct LowPoints {
    /// The number at which each vertex was found, and the smallest that its subtree has an edge to.
    private(set) var found: [Int32]
    private(set) var lows: [Int32]
    /// −1 for a root.
    private(set) var parents: [Int32]
    private(set) var order: [Int32] = []
    private(set) var isArticulation: [Bool]

    init(_ rows: Adjacency) {
        let count = rows.rowCount
        found = [Int32](repeating: -1, count: count)
        lows = found
        parents = found
        isArticulation = [Bool](repeating: false, count: count)
        order.reserveCapacity(count)
        var cursor = rows.offsets
        // Whether the edge back to the parent has been passed over; a second one counts.
        var passedParent = isArticulation
        for root in 0..<count where found[root] < 0 {
            found[root] = Int32(order.count)
            lows[root] = found[root]
            order.append(Int32(root))
            var branches = 0
            var vertex = root
            while true {
                if cursor[vertex] < rows.offsets[vertex + 1] {
                    let target = Int(rows.targets[Int(cursor[vertex])])
                    cursor[vertex] += 1
                    if found[target] < 0 {
                        found[target] = Int32(order.count)
                        lows[target] = found[target]
                        order.append(Int32(target))
                        parents[target] = Int32(vertex)
                        vertex = target
                    } else if Int(parents[vertex]) == target && !passedParent[vertex] {
                        passedParent[vertex] = true
                    } else if found[target] < lows[vertex] {
                        lows[vertex] = found[target]
                    }
                    continue
                }
                let parent = Int(parents[vertex])
                if parent < 0 { break }
                if lows[vertex] < lows[parent] { lows[parent] = lows[vertex] }
                if parent == root {
                    branches += 1
                } else if lows[vertex] >= found[parent] {
                    isArticulation[parent] = true
                }
                vertex = parent
            }
            if branches > 1 { isArticulation[root] = true }
        }
    }

    /// The edges to vertices whose subtree is joined to nothing above itself.
    func bridgeEdges(of graph: Graph) -> [Int] {
        var isBridge: [Edge] = []
        for vertex in found.indices where parents[vertex] >= 0 && lows[vertex] == found[vertex] {
            let parent = Int(parents[vertex])
            isBridge.append(Edge(vertex, parent))
            isBridge.append(Edge(parent, vertex))
        }
        isBridge.sort()
        var result: [Int] = []
        var next = 0
        for (id, edge) in graph.edges.enumerated() {
            while next < isBridge.count && isBridge[next] < edge { next += 1 }
            if next < isBridge.count && isBridge[next] == edge { result.append(id) }
        }
        return result
    }
}
