/// The connected parts of a figure's nodes, and those without a line.
struct Components {
    /// Each sorted; the largest first, then by first node.
    var connected: [[Int]] = []
    var alone: [Int] = []

    init(nodeCount: Int, edges: some Sequence<(Int, Int)>) {
        var parent = Array(0..<nodeCount)
        func root(_ node: Int) -> Int {
            var node = node
            while parent[node] != node {
                parent[node] = parent[parent[node]]
                node = parent[node]
            }
            return node
        }
        var hasLine = Array(repeating: false, count: nodeCount)
        for (a, b) in edges {
            hasLine[a] = true
            hasLine[b] = true
            let (x, y) = (root(a), root(b))
            if x != y { parent[max(x, y)] = min(x, y) }
        }
        var parts: [Int: [Int]] = [:]
        for node in 0..<nodeCount {
            if hasLine[node] { parts[root(node), default: []].append(node) } else { alone.append(node) }
        }
        connected = parts.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }
}
