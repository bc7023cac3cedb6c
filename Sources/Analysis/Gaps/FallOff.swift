internal import GraphCore

/// What breaks off a connected whole when one vertex, or one edge, goes.
///
/// More than a list of cut vertices: each comes with the vertices that lose the rest. One depth-first search numbers the
/// vertices so that everything below a vertex is an interval; a child whose interval has no way past its parent falls
/// off with it (R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1(2), 1972,
/// doi:10.1137/0201010).
struct FallOff {
    /// A vertex, or the two ends of an edge, and who is cut off from the largest piece that remains.
    struct Cut {
        var vertices: [Int]
        /// Sorted.
        var lost: [Int]
    }

    /// Cut vertices, ascending.
    private(set) var vertices: [Cut] = []
    /// Bridges, by their ends ascending.
    private(set) var edges: [Cut] = []

    /// - Parameter graph: Undirected and simple.
    /// - Complexity: O(n + m), and the size of what is lost.
    init(_ graph: Graph) {
        let count = graph.vertexCount
        var entered = Array(repeating: -1, count: count)
        var low = Array(repeating: 0, count: count)
        var size = Array(repeating: 1, count: count)
        var parent = Array(repeating: -1, count: count)
        var next = Array(repeating: 0, count: count)
        var order: [Int] = []
        for root in 0..<count where entered[root] < 0 {
            let first = order.count
            var stack = [root]
            entered[root] = first
            low[root] = first
            order.append(root)
            while let here = stack.last {
                let neighbours = graph.neighbors(of: here)
                if next[here] < neighbours.count {
                    let there = neighbours[neighbours.startIndex + next[here]]
                    next[here] += 1
                    if entered[there] < 0 {
                        parent[there] = here
                        entered[there] = order.count
                        low[there] = order.count
                        order.append(there)
                        stack.append(there)
                    } else if there != parent[here] {
                        low[here] = min(low[here], entered[there])
                    }
                } else {
                    stack.removeLast()
                    let above = parent[here]
                    if above >= 0 {
                        low[above] = min(low[above], low[here])
                        size[above] += size[here]
                    }
                }
            }
            collect(order, component: first..<order.count, entered, low, size, parent)
        }
        vertices.sort { $0.vertices[0] < $1.vertices[0] }
        edges.sort { $0.vertices.lexicographicallyPrecedes($1.vertices) }
    }

    private mutating func collect(
        _ order: [Int], component: Range<Int>, _ entered: [Int], _ low: [Int], _ size: [Int], _ parent: [Int]
    ) {
        var pieces: [Int: [Range<Int>]] = [:]
        for position in component.dropFirst() {
            let child = order[position]
            let above = parent[child]
            let below = position..<(position + size[child])
            if low[child] >= entered[above] { pieces[above, default: []].append(below) }
            guard low[child] > entered[above] else { continue }
            // The smaller side is what is lost.
            let lost =
                2 * below.count <= component.count
                ? below.map { order[$0] } : component.filter { !below.contains($0) }.map { order[$0] }
            edges.append(Cut(vertices: [min(above, child), max(above, child)], lost: lost.sorted()))
        }
        for (vertex, below) in pieces {
            let falling = below.reduce(0) { $0 + $1.count }
            let rest = component.count - 1 - falling
            // A root with one piece loses nothing: what is below it is all there is.
            guard below.count > 1 || rest > 0 else { continue }
            let largest = below.max { $0.count < $1.count }!
            var lost: [Int] = []
            if rest >= largest.count {
                for piece in below { lost += piece.map { order[$0] } }
            } else {
                let keeps = Set(largest)
                lost = component.filter { !keeps.contains($0) && order[$0] != vertex }.map { order[$0] }
            }
            vertices.append(Cut(vertices: [vertex], lost: lost.sorted()))
        }
    }
}
