extension Graph {
    /// Erdős–Rényi G(n, p): each pair of vertices (each ordered pair, when directed) is joined with `probability`.
    ///
    /// - Parameters:
    ///   - vertexCount: The number of vertices.
    ///   - probability: From 0 to 1 (a precondition).
    ///   - isDirected: Whether both orders of a pair are drawn.
    ///   - seed: The same seed gives the same graph.
    /// - Returns: A simple graph, perhaps with isolated vertices.
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    /// - Complexity: O(n + m).
    ///
    /// E. N. Gilbert, "Random graphs", Annals of Mathematical Statistics 30(4), 1959, 1141–1144,
    /// doi:10.1214/aoms/1177706098.
    public static func erdosRenyi(
        vertexCount: Int, probability: Double, isDirected: Bool = false, seed: UInt64
    ) throws(GraphError) -> Graph {
        var random = RandomSource(seed: seed)
        var builder = GraphBuilder(vertexCount: vertexCount, isDirected: isDirected)
        for source in 0..<vertexCount {
            if isDirected {
                random.pick(from: vertexCount - 1, probability: probability) {
                    builder.addEdge(source, $0 < source ? $0 : $0 + 1)
                }
            } else {
                random.pick(from: source, probability: probability) { builder.addEdge($0, source) }
            }
        }
        return try builder.build().graph
    }

    /// Erdős–Rényi G(n, m): a simple graph with exactly `edgeCount` edges, each such graph as likely.
    ///
    /// - Precondition: There are that many pairs.
    /// - Complexity: O(n + m) expected while at most half of the pairs are joined, as here: beyond that, ask for the
    ///   complement.
    ///
    /// P. Erdős and A. Rényi, "On random graphs I", Publicationes Mathematicae Debrecen 6, 1959, 290–297,
    /// doi:10.5486/PMD.1959.6.3-4.12.
    public static func erdosRenyi(
        vertexCount: Int, edgeCount: Int, isDirected: Bool = false, seed: UInt64
    ) throws(GraphError) -> Graph {
        let ordered = vertexCount * max(vertexCount - 1, 0)
        precondition(edgeCount <= (isDirected ? ordered : ordered / 2), "more edges than pairs")
        var random = RandomSource(seed: seed)
        var chosen = Set<Edge>(minimumCapacity: edgeCount)
        var builder = GraphBuilder(vertexCount: vertexCount, isDirected: isDirected)
        while chosen.count < edgeCount {
            let a = random.next(below: vertexCount)
            let b = random.next(below: vertexCount)
            if a == b { continue }
            let edge = isDirected || a < b ? Edge(a, b) : Edge(b, a)
            if chosen.insert(edge).inserted { builder.addEdge(edge.source, edge.target) }
        }
        return try builder.build().graph
    }

    /// Barabási–Albert: vertices come one by one, each joined to `edgesPerVertex` earlier ones, chosen in proportion
    /// to their degree; the first `edgesPerVertex` vertices begin without edges and all get the first newcomer's.
    ///
    /// A.-L. Barabási and R. Albert, "Emergence of scaling in random networks", Science 286, 1999, 509–512,
    /// doi:10.1126/science.286.5439.509.
    ///
    /// - Complexity: O(n · `edgesPerVertex`) expected.
    public static func barabasiAlbert(
        vertexCount: Int, edgesPerVertex: Int, seed: UInt64
    ) throws(GraphError) -> Graph {
        precondition(edgesPerVertex > 0 && edgesPerVertex < vertexCount, "newcomers need earlier vertices")
        var random = RandomSource(seed: seed)
        var builder = GraphBuilder(vertexCount: vertexCount)
        // Each vertex as often as its degree.
        var ends: [Int] = []
        ends.reserveCapacity(2 * edgesPerVertex * vertexCount)
        var chosen = Array(0..<edgesPerVertex)
        for newcomer in edgesPerVertex..<vertexCount {
            for target in chosen {
                builder.addEdge(target, newcomer)
                ends.append(target)
                ends.append(newcomer)
            }
            chosen.removeAll(keepingCapacity: true)
            while chosen.count < edgesPerVertex {
                let candidate = ends[random.next(below: ends.count)]
                if !chosen.contains(candidate) { chosen.append(candidate) }
            }
        }
        return try builder.build().graph
    }

    /// Watts–Strogatz: a ring in which each vertex is joined to its `neighbors` nearest (an even number), each edge's
    /// far end moved with probability `rewiring` to a random vertex, without loops or parallel edges.
    ///
    /// D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks", Nature 393, 1998, 440–442,
    /// doi:10.1038/30918.
    ///
    /// - Complexity: O(m) expected.
    public static func wattsStrogatz(
        vertexCount: Int, neighbors: Int, rewiring: Double, seed: UInt64
    ) throws(GraphError) -> Graph {
        precondition(neighbors > 0 && neighbors.isMultiple(of: 2) && neighbors < vertexCount - 1, "an even ring")
        precondition(rewiring >= 0 && rewiring <= 1, "a probability lies between 0 and 1")
        var random = RandomSource(seed: seed)
        func pair(_ a: Int, _ b: Int) -> Edge { a < b ? Edge(a, b) : Edge(b, a) }
        var present = Set<Edge>(minimumCapacity: vertexCount * neighbors / 2)
        for vertex in 0..<vertexCount {
            for step in 1...(neighbors / 2) { present.insert(pair(vertex, (vertex + step) % vertexCount)) }
        }
        for step in 1...(neighbors / 2) {
            for vertex in 0..<vertexCount where random.nextUnit() < rewiring {
                let old = pair(vertex, (vertex + step) % vertexCount)
                var other = random.next(below: vertexCount)
                // With at most n − 2 neighbours, `neighbors` of them on average, a free place is found soon.
                while other == vertex || present.contains(pair(vertex, other)) {
                    other = random.next(below: vertexCount)
                }
                present.remove(old)
                present.insert(pair(vertex, other))
            }
        }
        return try Graph(vertexCount: vertexCount, edges: present)
    }

    /// A random bipartite graph: vertices `0 ..< left` on one side, the `right` next ones on the other, each pair
    /// across joined with `probability`: Gilbert's model on the pairs across.
    ///
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    /// - Complexity: O(n + m).
    public static func randomBipartite(
        left: Int, right: Int, probability: Double, seed: UInt64
    ) throws(GraphError) -> Graph {
        var random = RandomSource(seed: seed)
        var builder = GraphBuilder(vertexCount: left + right)
        for vertex in 0..<left {
            random.pick(from: right, probability: probability) { builder.addEdge(vertex, left + $0) }
        }
        return try builder.build().graph
    }
}
