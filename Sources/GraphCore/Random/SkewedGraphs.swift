extension Graph {
    /// R-MAT: each edge falls into a quadrant of the adjacency matrix, `scale` times, with the shares `a`, `b`, `c` and
    /// the rest; simplified, isolated vertices left out.
    ///
    /// D. Chakrabarti, Y. Zhan and C. Faloutsos, "R-MAT: a recursive model for graph mining", SDM 2004,
    /// doi:10.1137/1.9781611972740.43.
    ///
    /// - Parameters:
    ///   - scale: The number of vertices before isolated ones are left out is 2^`scale`; at most 30.
    ///   - edgeFactor: How many edges to draw for each of them.
    ///   - a: The share of the quadrant from the first half to the first half.
    ///   - b: From the first half to the second.
    ///   - c: From the second half to the first; the rest stays in the second.
    ///   - seed: The same seed gives the same graph.
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    /// - Complexity: O(`edgeFactor` · 2^`scale` · `scale`).
    public static func rmat(
        scale: Int, edgeFactor: Int, a: Double = 0.57, b: Double = 0.19, c: Double = 0.19, seed: UInt64
    ) throws(GraphError) -> Graph {
        precondition(scale >= 0 && scale <= 30 && edgeFactor >= 0, "vertices are numbered by Int32")
        precondition(a >= 0 && b >= 0 && c >= 0 && a + b + c <= 1, "shares of one")
        let arcs = (2 * edgeFactor).multipliedReportingOverflow(by: 1 << scale)
        try checkSize(vertices: 1 << scale, arcs: arcs.overflow ? .max : arcs.partialValue)
        var random = RandomSource(seed: seed)
        let count = edgeFactor << scale
        var sources: [Int32] = []
        var targets: [Int32] = []
        sources.reserveCapacity(count)
        targets.reserveCapacity(count)
        for _ in 0..<count {
            var source = 0
            var target = 0
            for _ in 0..<scale {
                let draw = random.nextUnit()
                source = 2 * source + (draw >= a + b ? 1 : 0)
                target = 2 * target + ((draw >= a && draw < a + b) || draw >= a + b + c ? 1 : 0)
            }
            sources.append(Int32(source))
            targets.append(Int32(target))
        }
        let simple = Graph(
            vertexCount: 1 << scale, ends: [EdgeEnds(sources: sources, targets: targets)], isDirected: false
        ).simplified()
            .graph
        return simple.inducedSubgraph(on: simple.vertices.filter { !simple.neighbors(of: $0).isEmpty }).graph
    }

    /// Road-like: a grid that keeps each edge with probability `keeping`, of that the largest component.
    ///
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    /// - Complexity: O(n).
    ///
    /// Bond percolation: S. R. Broadbent and J. M. Hammersley, "Percolation processes. I. Crystals and mazes", Mathematical
    /// Proceedings of the Cambridge Philosophical Society 53(3), 1957, 629–641, doi:10.1017/S0305004100032680.
    public static func roadLike(
        width: Int, height: Int, keeping: Double, seed: UInt64
    ) throws(GraphError) -> Graph {
        var random = RandomSource(seed: seed)
        let grid = try grid(width: width, height: height)
        let kept = try Graph(
            vertexCount: grid.vertexCount, edges: grid.edges.filter { _ in random.nextUnit() < keeping })
        return kept.largestComponent().graph
    }

    /// Who takes part in what: actors `0 ..< actors`, then `events`; `memberships` edges drawn with heavy tails on both
    /// sides, simplified, vertices without an edge left out.
    ///
    /// An end is drawn as ⌊n·u₁·…·u_`skew`⌋ for uniform u: the higher the skew, the more go to the first few.
    ///
    /// - Returns: The graph and for each vertex whether it is an event: group 0 holds the first vertex's side.
    /// - Precondition: At most half of all pairs of an actor and an event are asked for: the fuller, the longer a free
    ///   pair is looked for.
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    /// - Complexity: O(`memberships`) expected where pairs are many.
    public static func affiliation(
        actors: Int, events: Int, memberships: Int, skew: Int = 2, seed: UInt64
    ) throws(GraphError) -> PlantedGraph {
        precondition(2 * memberships <= actors * events, "more memberships than can be found by drawing")
        var random = RandomSource(seed: seed)
        func draw(_ count: Int) -> Int {
            var u = random.nextUnit()
            for _ in 1..<max(skew, 1) { u *= random.nextUnit() }
            return min(count - 1, Int(Double(count) * u))
        }
        var seen = Set<Edge>(minimumCapacity: memberships)
        while seen.count < memberships {
            seen.insert(Edge(draw(actors), actors + draw(events)))
        }
        let graph = try Graph(vertexCount: actors + events, edges: seen)
        let kept = graph.inducedSubgraph(on: graph.vertices.filter { !graph.neighbors(of: $0).isEmpty })
        return PlantedGraph(graph: kept.graph, groups: Partition(labels: kept.vertices.map { $0 >= actors }))
    }

    /// The same graph with its vertices numbered at random, so that numbers say nothing about age or place.
    ///
    /// - Complexity: O(n + m).
    public func shuffled(seed: UInt64) -> DerivedGraph {
        var random = RandomSource(seed: seed)
        var order = Array(vertices)
        random.shuffle(&order)
        return inducedSubgraph(on: order)
    }
}
