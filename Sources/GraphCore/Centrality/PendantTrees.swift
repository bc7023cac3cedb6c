/// An undirected graph without its pendant trees: vertices with one neighbour are folded into it, until none is left.
///
/// What lies in a tree that hangs from the rest needs no search: everything beyond a folded vertex passes through it.
///
/// A. E. Sarıyüce, E. Saule, K. Kaya and Ü. V. Çatalyürek, "Shattering and compressing networks for betweenness
/// centrality" (BADIOS), SDM 2013, doi:10.1137/1.9781611972832.76; here with weights of the sources and of the targets.
struct PendantTrees {
    /// The vertices left, ascending.
    let core: [Int]
    /// Which vertex is folded into which, those farthest out first.
    private let folds: [(leaf: Int, parent: Int)]
    private let components: Partition

    init(_ graph: Graph) {
        var degrees = graph.vertices.map { graph.out.degree($0) }
        var isFolded = [Bool](repeating: false, count: graph.vertexCount)
        var folds: [(leaf: Int, parent: Int)] = []
        var queue = graph.vertices.filter { degrees[$0] == 1 }
        while let leaf = queue.popLast() {
            guard degrees[leaf] == 1, let parent = graph.neighbors(of: leaf).first(where: { !isFolded[$0] }) else {
                continue
            }
            isFolded[leaf] = true
            folds.append((leaf, parent))
            degrees[leaf] = 0
            degrees[parent] -= 1
            if degrees[parent] == 1 { queue.append(parent) }
        }
        core = graph.vertices.filter { !isFolded[$0] }
        self.folds = folds
        components = graph.components()
    }

    /// The sources and weights with which the core stands for all that was folded into it. Adds to `sums`, for each
    /// vertex, the pairs that it lies between of which an end was folded into it.
    func fold(_ pairs: PairWeights, adding sums: inout [Double]) -> PairWeights {
        var sourceWeights = [Double](repeating: 0, count: sums.count)
        for source in pairs.sources { sourceWeights[Int(source)] = pairs.sourceWeights[Int(source)] }
        var targetWeights = pairs.targetWeights
        // Of each component, Σ ω of its sources and of its targets.
        var totals = [(sources: Double, targets: Double)](repeating: (0, 0), count: components.count)
        for (vertex, label) in components.labels.enumerated() {
            totals[label].sources += sourceWeights[vertex]
            totals[label].targets += targetWeights[vertex]
        }
        // Of each vertex, the same over its branches, and Σ of their products branch by branch.
        var branches = [(sources: Double, targets: Double, products: Double)](repeating: (0, 0, 0), count: sums.count)
        for (leaf, parent) in folds {
            branches[parent].sources += sourceWeights[leaf]
            branches[parent].targets += targetWeights[leaf]
            branches[parent].products += sourceWeights[leaf] * targetWeights[leaf]
            sourceWeights[parent] += sourceWeights[leaf]
            targetWeights[parent] += targetWeights[leaf]
        }
        for (vertex, branch) in branches.enumerated() {
            let total = totals[components.labels[vertex]]
            // From a branch to another, to the outside, and from there.
            sums[vertex] += branch.sources * branch.targets - branch.products
            sums[vertex] += branch.sources * (total.targets - targetWeights[vertex])
            sums[vertex] += (total.sources - sourceWeights[vertex]) * branch.targets
        }
        return PairWeights(
            sources: core.filter { sourceWeights[$0] != 0 }.map(Int32.init), sourceWeights: sourceWeights,
            targetWeights: targetWeights)
    }
}
