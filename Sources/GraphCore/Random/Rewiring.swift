extension Graph {
    /// A random graph in which every vertex keeps its degree: what the network would be if only degrees mattered.
    ///
    /// Again and again two edges a–b and c–d are drawn and swapped to a–d and c–b, unless that makes a loop or a
    /// parallel edge; an attempt that fails counts as one that stays, so that in the long run each simple graph with
    /// these degrees is as likely. With directions edges keep theirs, and in- and out-degrees both stay; swaps alone
    /// then cannot turn a triangle round, which matters in very small graphs only (Roberts and Coolen).
    ///
    /// - Parameters:
    ///   - swapsPerEdge: How many swaps to try for each edge; ten are enough for the degrees alone to be remembered
    ///     (Milo et al.).
    ///   - seed: Decides the swaps.
    /// - Precondition: The graph is simple: see ``simplified()``.
    /// - Returns: A graph on the same vertices. A graph with fewer than two edges comes back as it is.
    /// - Complexity: O(n + m · `swapsPerEdge`) expected.
    ///
    /// S. Maslov and K. Sneppen, "Specificity and stability in topology of protein networks", Science 296, 2002,
    /// 910–913, doi:10.1126/science.1065103; R. Milo et al., "On the uniform generation of random graphs with prescribed
    /// degree sequences", 2003, doi:10.48550/arXiv.cond-mat/0312028; E. S. Roberts and A. C. C. Coolen, Physical Review E
    /// 85, 2012, 046103, doi:10.1103/PhysRevE.85.046103.
    public func rewired(swapsPerEdge: Int = 10, seed: UInt64) -> Graph {
        precondition(isSimple, "a simple graph")
        return swapped(
            Array(edges), keepsSides: isDirected, attempts: swapsPerEdge * edgeCount, seed: seed, isDirected: isDirected
        )
    }

    /// The graph after so many attempts to swap the targets of two of `edges`.
    ///
    /// - Parameter keepsSides: Whether a source must stay a source; otherwise either end may be swapped.
    fileprivate func swapped(
        _ edges: [Edge], keepsSides: Bool, attempts: Int, seed: UInt64, isDirected: Bool
    ) -> Graph {
        precondition(attempts >= 0, "a number of swaps")
        guard edges.count > 1 else { return self }
        func key(_ edge: Edge) -> Edge {
            isDirected || edge.source < edge.target ? edge : Edge(edge.target, edge.source)
        }
        var edges = edges
        var present = Set(edges.map(key))
        var random = RandomSource(seed: seed)
        for _ in 0..<attempts {
            let first = random.next(below: edges.count)
            let second = random.next(below: edges.count)
            let (a, b) = (edges[first].source, edges[first].target)
            var (c, d) = (edges[second].source, edges[second].target)
            if !keepsSides && random.next() & 1 == 1 { swap(&c, &d) }
            let (new, other) = (Edge(a, d), Edge(c, b))
            guard first != second, !new.isLoop, !other.isLoop, !present.contains(key(new)),
                !present.contains(key(other))
            else { continue }
            present.remove(key(edges[first]))
            present.remove(key(edges[second]))
            edges[first] = new
            edges[second] = other
            present.insert(key(new))
            present.insert(key(other))
        }
        // As many edges on as many vertices as before: numbers that fitted still fit.
        return Graph(
            vertexCount: vertexCount,
            ends: [EdgeEnds(sources: edges.map { Int32($0.source) }, targets: edges.map { Int32($0.target) })],
            isDirected: isDirected)
    }
}

extension TwoModeGraph {
    /// A random graph of two modes in which every vertex keeps its degree: as many events an actor, as many actors an
    /// event, but not the same ones.
    ///
    /// - Parameters:
    ///   - swapsPerEdge: How many swaps to try for each tie.
    ///   - seed: Decides the swaps.
    /// - Returns: A graph with the same vertices and modes; each such graph is as likely in the long run (Ryser showed
    ///   that swaps lead to all).
    /// - Complexity: O(n + m · `swapsPerEdge`) expected.
    ///
    /// H. J. Ryser, "Combinatorial properties of matrices of zeros and ones", Canadian Journal of Mathematics 9, 1957,
    /// 371–377, doi:10.4153/CJM-1957-044-3.
    public func rewired(swapsPerEdge: Int = 10, seed: UInt64) -> TwoModeGraph {
        let fromFirst = graph.edges.map { modes[$0.source] == .first ? $0 : Edge($0.target, $0.source) }
        let swapped = graph.swapped(
            fromFirst, keepsSides: true, attempts: swapsPerEdge * graph.edgeCount, seed: seed, isDirected: false)
        return TwoModeGraph(swapped, modes: modes)
    }
}
