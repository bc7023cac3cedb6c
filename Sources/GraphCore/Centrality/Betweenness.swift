extension Graph {
    /// Betweenness centrality: on how many shortest paths between others a vertex lies.
    ///
    ///     B(v) = Σ σ(s, t | v) / σ(s, t)    over pairs s ≠ v ≠ t
    ///
    /// The raw sum. In an undirected graph each unordered pair counts once (as in igraph and networkx), in a directed
    /// one each ordered pair. With `sources` or `targets` only pairs of a source and a target count, an unordered pair
    /// still once: networkx's subset variant halves pairs that are a source and a target one way only.
    ///
    /// - Parameters:
    ///   - lengths: The length of each edge, above zero; `nil` when each counts 1. Lengths that differ by less than a
    ///     part in 10¹² tie.
    ///   - sources: The vertices where paths begin, none twice; `nil` for all.
    ///   - targets: The vertices where paths end, none twice; `nil` for all.
    ///   - isNormalized: Whether to divide by the number of pairs that could pass: (n − 1)(n − 2), halved when
    ///     undirected.
    ///   - threads: `nil` for one a processor; the result is the same for any number.
    ///   - progress: Told how far it is; by `false` it cancels, with ``GraphError/cancelled``.
    /// - Returns: One value a vertex. Parallel edges of the same length are different paths; loops change nothing; pairs
    ///   that no path joins count for nothing.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``, ``GraphError/pathCountOverflow(vertex:)``,
    ///   ``GraphError/cancelled``.
    /// - Complexity: O(n (n + m)), with lengths O(n (n + m) log n); about 300 bytes a vertex and thread, more where sources
    ///   meet a vertex at many levels. Pendant trees cost nothing.
    ///
    /// L. C. Freeman, "A set of measures of centrality based on betweenness", Sociometry 40(1), 1977, 35–41,
    /// doi:10.2307/3033543.
    public func betweenness(
        lengths: [Double]? = nil, sources: [Int]? = nil, targets: [Int]? = nil, isNormalized: Bool = false,
        threads: Int? = nil, progress: Progress? = nil
    ) throws(GraphError) -> [Double] {
        let workers = Workers(threads)
        let result =
            lengths == nil && !isDirected
            ? try foldedDependencies(pairs(sources, targets), workers, progress)
            : try dependencies(
                pairs(sources, targets, shareSearches: lengths == nil), lengths: lengths, byArc: false, workers,
                progress)
        let pairCount = Double(vertexCount - 1) * Double(vertexCount - 2) / (isDirected ? 1 : 2)
        return isNormalized && vertexCount > 2 ? result.map { $0 / pairCount } : result
    }

    /// Edge betweenness: on how many shortest paths an edge lies.
    ///
    ///     B(e) = Σ σ(s, t | e) / σ(s, t)    over pairs s ≠ t
    ///
    /// Conventions, parameters, errors and cost (and 8 bytes an arc and thread) are those of
    /// ``betweenness(lengths:sources:targets:isNormalized:threads:progress:)``; divided, where asked, by the number of
    /// pairs n (n − 1), halved when undirected.
    ///
    /// - Returns: One value an edge, by edge id; 0 for a loop.
    ///
    /// M. Girvan and M. E. J. Newman, "Community structure in social and biological networks", PNAS 99(12), 2002,
    /// 7821–7826, doi:10.1073/pnas.122653799.
    public func edgeBetweenness(
        lengths: [Double]? = nil, sources: [Int]? = nil, targets: [Int]? = nil, isNormalized: Bool = false,
        threads: Int? = nil, progress: Progress? = nil
    ) throws(GraphError) -> [Double] {
        let arcs = try dependencies(
            pairs(sources, targets, shareSearches: lengths == nil), lengths: lengths, byArc: true, Workers(threads),
            progress)
        var result = [Double](repeating: 0, count: edgeCount)
        for (arc, edge) in outArcEdges().enumerated() { result[Int(edge)] += arcs[arc] }
        let pairCount = Double(vertexCount) * Double(vertexCount - 1) / (isDirected ? 1 : 2)
        return isNormalized && vertexCount > 1 ? result.map { $0 / pairCount } : result
    }

    /// Any choice of pairs, each pair once.
    ///
    /// - Parameter shareSearches: Whether sources next to each other will be searched from together; with lengths none is.
    private func pairs(_ sources: [Int]?, _ targets: [Int]?, shareSearches: Bool = false) -> [PairWeights] {
        let isSource = indicator(sources)
        let isTarget = indicator(targets)
        // Without directions a pair of two vertices that are both source and target is met from both ends.
        let isBoth =
            isDirected ? [Bool](repeating: false, count: vertexCount) : zip(isSource, isTarget).map { $0 && $1 }
        let order =
            shareSearches ? searchOrder(sourceCount: sources?.count ?? vertexCount) : vertices.map(Int32.init)
        return [true, false].map { both in
            PairWeights(
                sources: order.filter { isSource[Int($0)] && isBoth[Int($0)] == both },
                sourceWeights: [Double](repeating: 1, count: vertexCount),
                targetWeights: vertices.map { isTarget[$0] ? (isBoth[$0] && both ? 0.5 : 1) : 0 })
        }
    }

    /// The sums of an undirected graph without lengths, by vertex: its pendant trees folded, and the rest renumbered so
    /// that what is needed together lies together in memory.
    private func foldedDependencies(
        _ groups: [PairWeights], _ workers: Workers, _ progress: Progress?
    ) throws(GraphError) -> [Double] {
        let trees = PendantTrees(self)
        let order = localOrder(of: trees.core)
        let core = inducedSubgraph(on: order).graph
        let searchOrder = core.searchOrder(sourceCount: groups.reduce(0) { $0 + $1.sources.count })
        var result = [Double](repeating: 0, count: vertexCount)
        let folded = groups.map { group in
            let pairs = trees.fold(group, adding: &result)
            let weights = order.map { pairs.sourceWeights[$0] }
            return PairWeights(
                sources: searchOrder.filter { weights[Int($0)] != 0 }, sourceWeights: weights,
                targetWeights: order.map { pairs.targetWeights[$0] })
        }
        do {
            let sums = try core.dependencies(folded, lengths: nil, byArc: false, workers, progress)
            for (vertex, sum) in zip(order, sums) { result[vertex] += sum }
            return result
        } catch {
            guard case .pathCountOverflow(let vertex) = error else { throw error }
            throw .pathCountOverflow(vertex: order[vertex])
        }
    }

    /// An order of the vertices in which those near each other share a search.
    private func searchOrder(sourceCount: Int) -> [Int32] {
        // Grouping spares a tenth of the searches, and takes as long as a hundred of them.
        sourceCount > 1000
            ? groupedOrder(groupSize: LaneBetweenness.width) : clusteredOrder(clusterSize: LaneBetweenness.width)
    }

    /// `vertices` breadth first, hubs before others.
    private func localOrder(of vertices: [Int]) -> [Int] {
        let hubsFirst = vertices.sorted { (-out.degree($0), $0) < (-out.degree($1), $1) }
        let byHub = inducedSubgraph(on: hubsFirst).graph
        return byHub.clusteredOrder(clusterSize: max(vertices.count, 1)).map { hubsFirst[Int($0)] }
    }

    private func indicator(_ chosen: [Int]?) -> [Bool] {
        guard let chosen else { return [Bool](repeating: true, count: vertexCount) }
        var isChosen = [Bool](repeating: false, count: vertexCount)
        for vertex in chosen {
            precondition(!isChosen[vertex], "a vertex is asked for twice")
            isChosen[vertex] = true
        }
        return isChosen
    }
}
