/// An undirected graph without its pendant trees: vertices with one neighbour are folded into it, until none is left.
///
/// What lies in a tree that hangs from the rest needs no search: everything beyond a folded vertex passes through it.
///
/// A. E. Sarıyüce, E. Saule, K. Kaya and Ü. V. Çatalyürek, "Shattering and compressing networks for betweenness
/// centrality" (BADIOS), SDM 2013, doi:10.1137/1.9781611972832.76.
struct PendantTrees {
    /// The vertices left, ascending.
    let core: [Int]
    /// For each vertex the number of vertices that it stands for: itself and what was folded into it.
    let weights: [Double]
    /// For each vertex the betweenness that comes from pairs with an end in what was folded into it.
    let vertexSums: [Double]
    /// The edges of the trees, with the number of pairs that need them.
    let edgeSums: [(edge: Edge, pairs: Double)]

    init(_ graph: Graph) {
        var degrees = graph.vertices.map { graph.out.degree($0) }
        var weights = [Double](repeating: 1, count: graph.vertexCount)
        // Σ bᵢ and Σ bᵢ² over the branches folded into a vertex.
        var branches = [Double](repeating: 0, count: graph.vertexCount)
        var squares = branches
        let components = graph.components()
        let sizes = components.sizes
        var isFolded = [Bool](repeating: false, count: graph.vertexCount)
        var edgeSums: [(edge: Edge, pairs: Double)] = []
        var queue = graph.vertices.filter { degrees[$0] == 1 }
        while let leaf = queue.popLast() {
            guard degrees[leaf] == 1, let parent = graph.neighbors(of: leaf).first(where: { !isFolded[$0] }) else {
                continue
            }
            isFolded[leaf] = true
            weights[parent] += weights[leaf]
            branches[parent] += weights[leaf]
            squares[parent] += weights[leaf] * weights[leaf]
            let all = Double(sizes[components.labels[leaf]])
            edgeSums.append((Edge(min(leaf, parent), max(leaf, parent)), weights[leaf] * (all - weights[leaf])))
            degrees[leaf] = 0
            degrees[parent] -= 1
            if degrees[parent] == 1 { queue.append(parent) }
        }
        core = graph.vertices.filter { !isFolded[$0] }
        self.weights = weights
        self.edgeSums = edgeSums
        vertexSums = graph.vertices.map { vertex in
            let inside = branches[vertex]
            let outside = Double(sizes[components.labels[vertex]]) - 1 - inside
            // Pairs from two branches, and from a branch to the outside.
            return (inside * inside - squares[vertex]) / 2 + inside * outside
        }
    }
}
