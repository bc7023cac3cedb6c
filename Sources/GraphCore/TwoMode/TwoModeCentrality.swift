extension TwoModeGraph {
    /// Degree as a share of the other mode: of all events, how many does an actor attend?
    ///
    ///     d(v) / n_other
    ///
    /// - Returns: One value a vertex of ``graph``, from 0 to 1; 0 where the other mode is empty.
    /// - Complexity: O(n).
    ///
    /// S. P. Borgatti and M. G. Everett, "Network analysis of 2-mode data", Social Networks 19(3), 1997, 243–269,
    /// doi:10.1016/S0378-8733(96)00301-2.
    public func degree() -> [Double] {
        let sizes = ModeSizes(self)
        return graph.vertices.map { vertex in
            let others = sizes.count(of: modes[vertex].other)
            return others == 0 ? 0 : Double(graph.out.degree(vertex)) / Double(others)
        }
    }

    /// Closeness against the best that two modes allow: one step to each of the other mode, two to each of one's own.
    ///
    ///     (c_other + 2 (c_own − 1)) / Σ d(v, t)  ·  (c − 1) / (n − 1)
    ///
    /// with c the size of the component of v, c_own and c_other of it in the mode of v and in the other. In a connected
    /// graph the last factor is 1 and this is Borgatti and Everett's; elsewhere the factor keeps a vertex of a small
    /// component from seeming central. (networkx takes the sizes of the whole graph's modes there, by which an actor
    /// alone with one event can score above 1.)
    ///
    /// - Returns: One value a vertex of ``graph``, from 0 to 1; 0 for an isolated vertex.
    /// - Throws: ``GraphError/cancelled``.
    /// - Complexity: that of ``Graph/distanceSums(lengths:direction:threads:progress:)``.
    ///
    /// S. P. Borgatti and M. G. Everett, "Network analysis of 2-mode data", Social Networks 19(3), 1997, 243–269,
    /// doi:10.1016/S0378-8733(96)00301-2.
    public func closeness(threads: Int? = nil, progress: Progress? = nil) throws(GraphError) -> [Double] {
        let sums = try graph.distanceSums(threads: threads, progress: progress)
        let components = graph.components()
        var firstCounts = [Int](repeating: 0, count: components.count)
        for vertex in graph.vertices where modes[vertex] == .first { firstCounts[components.labels[vertex]] += 1 }
        return graph.vertices.map { vertex in
            guard sums.totals[vertex] > 0 else { return 0 }
            let size = sums.reached[vertex]
            let first = firstCounts[components.labels[vertex]]
            let own = modes[vertex] == .first ? first : size - first
            let least = (size - own) + 2 * (own - 1)
            return Double(least) / sums.totals[vertex] * (Double(size - 1) / Double(graph.vertexCount - 1))
        }
    }

    /// Betweenness as a share of the most that two modes of these sizes allow.
    ///
    /// For a vertex of the mode of n vertices, the other having m, with s and t quotient and remainder of (n − 1) / m:
    ///
    ///     B(v) / ½ (m² (s + 1)² + m (s + 1) (2t − s − 1) − t (2s − t + 3))
    ///
    /// - Returns: One value a vertex of ``graph``, from 0 to 1; 0 where no vertex of its mode could be between others.
    /// - Throws: ``GraphError/pathCountOverflow(vertex:)``, ``GraphError/cancelled``.
    /// - Complexity: that of ``Graph/betweenness(lengths:sources:targets:isNormalized:threads:progress:)``.
    ///
    /// S. P. Borgatti and M. G. Everett, "Network analysis of 2-mode data", Social Networks 19(3), 1997, 243–269,
    /// doi:10.1016/S0378-8733(96)00301-2.
    public func betweenness(threads: Int? = nil, progress: Progress? = nil) throws(GraphError) -> [Double] {
        let sizes = ModeSizes(self)
        let raw = try graph.betweenness(threads: threads, progress: progress)
        func most(own n: Int, other m: Int) -> Double {
            guard n > 0 && m > 0 else { return 0 }
            let (n, m) = (Double(n), Double(m))
            let s = ((n - 1) / m).rounded(.down)
            let t = (n - 1) - s * m
            return (m * m * (s + 1) * (s + 1) + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2
        }
        let first = most(own: sizes.first, other: sizes.second)
        let second = most(own: sizes.second, other: sizes.first)
        return graph.vertices.map { vertex in
            let most = modes[vertex] == .first ? first : second
            return most > 0 ? raw[vertex] / most : 0
        }
    }

    /// Eigenvector centrality: an actor counts for as much as its events do, an event for as much as its actors.
    ///
    /// The principal eigenvector of the graph, each mode on its own of length 1: the first pair of singular vectors of
    /// the matrix of affiliations. Borgatti and Everett's normalisation is the same, as √½ is the length of a mode's
    /// part of an eigenvector of length 1. Where the graph hangs apart, only the component with the largest eigenvalue
    /// has values above 0.
    ///
    /// - Parameters:
    ///   - tolerance: The change (largest, of any value) at which a step of the power iteration is the last.
    ///   - maximumIterations: How many steps to try.
    /// - Returns: One value a vertex of ``graph``, from 0 to 1; all 0 without ties.
    /// - Throws: ``GraphError/notConverged(iterations:residual:)``, when two eigenvalues are very near each other.
    /// - Complexity: O(n + m) a step.
    ///
    /// S. P. Borgatti and M. G. Everett, "Network analysis of 2-mode data", Social Networks 19(3), 1997, 243–269,
    /// doi:10.1016/S0378-8733(96)00301-2.
    public func eigenvector(tolerance: Double = 1e-10, maximumIterations: Int = 10_000) throws(GraphError) -> [Double] {
        guard graph.edgeCount > 0 else { return [Double](repeating: 0, count: graph.vertexCount) }
        let rows = graph.out
        var values = graph.vertices.map { Double(rows.degree($0)) }
        /// What the vertices of `mode` get from the other, brought to length 1.
        func update(_ mode: Mode) -> Double {
            var next = values
            var squares = 0.0
            for vertex in graph.vertices where modes[vertex] == mode {
                next[vertex] = rows.range(vertex).reduce(0) { $0 + values[Int(rows.targets[$1])] }
                squares += next[vertex] * next[vertex]
            }
            let length = squares.squareRoot()
            var change = 0.0
            for vertex in graph.vertices where modes[vertex] == mode {
                next[vertex] /= length
                change = max(change, abs(next[vertex] - values[vertex]))
            }
            values = next
            return change
        }
        var residual = Double.infinity
        for _ in 0..<maximumIterations {
            residual = max(update(.first), update(.second))
            if residual <= tolerance { return values }
        }
        throw .notConverged(iterations: maximumIterations, residual: residual)
    }
}

/// How many vertices each mode has.
private struct ModeSizes {
    let first: Int
    let second: Int

    init(_ graph: TwoModeGraph) {
        second = graph.modes.count { $0 == .second }
        first = graph.modes.count - second
    }

    func count(of mode: Mode) -> Int { mode == .first ? first : second }
}
