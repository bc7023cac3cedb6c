extension Graph {
    /// PageRank: where a walker is found who follows an edge with probability `damping` and else jumps.
    ///
    ///     x(v) = d Σ x(u) w(u, v) / s(u) + (1 − d + d·D) p(v)    over the edges u → v, s(u) the strength leaving u
    ///
    /// with D the share of vertices that no edge leaves: from there the walker always jumps, to where `personalization`
    /// says, as in networkx and igraph. The values sum to 1. Loops and parallel edges count each (a loop of an
    /// undirected graph twice).
    ///
    /// Values are pulled and used as soon as they are there (Gauss–Seidel), in 64 blocks one after the other, within
    /// each of which all use the values from before: so the result is the same for any number of threads. Vertices
    /// that no edge leaves are left out of the sum and the result scaled, which gives the same.
    ///
    /// - Parameters:
    ///   - strengths: The strength of each edge, at least zero; `nil` when each counts 1. networkx takes an edge's
    ///     `weight` unless told not to.
    ///   - damping: d, from 0 to below 1.
    ///   - personalization: p, one value a vertex, at least zero and not all zero; it is scaled to sum to 1. `nil` for
    ///     the same everywhere.
    ///   - tolerance: Iteration ends when the values change by at most this, together.
    ///   - threads: `nil` for one a processor.
    /// - Returns: One value a vertex.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``,
    ///   ``GraphError/notConverged(iterations:residual:)``.
    /// - Complexity: O(n + m) an iteration; the error falls at least by the factor d in each.
    ///
    /// S. Brin and L. Page, "The anatomy of a large-scale hypertextual web search engine", Computer Networks 30, 1998,
    /// 107–117, doi:10.1016/S0169-7552(98)00110-X; for vertices without a way out G. M. Del Corso, A. Gullí and
    /// F. Romani, "Fast PageRank computation via a sparse linear system", Internet Mathematics 2(3), 2005, 251–273,
    /// doi:10.1080/15427951.2005.10129108.
    public func pageRank(
        strengths: [Double]? = nil, damping: Double = 0.85, personalization: [Double]? = nil,
        tolerance: Double = 1e-10, maximumIterations: Int = 10_000, threads: Int? = nil
    ) throws(GraphError) -> [Double] {
        precondition(damping >= 0 && damping < 1, "the damping lies between 0 and 1")
        if let strengths { try check(strengths, .nonNegative) }
        guard vertexCount > 0 else { return [] }
        let jump = jumps(personalization)
        let leaving =
            strengths.map { strengths in
                let arcs = outArcWeights(strengths) ?? []
                return vertices.map { out.range($0).reduce(0) { $0 + arcs[$1] } }
            } ?? outDegree()
        let iteration = PageRankIteration(
            into: into, arcWeights: inArcWeights(strengths), jump: jump, damping: damping,
            inverse: leaving.map { $0 > 0 ? 1 / $0 : 0 }, workers: Workers(threads))
        var change = 0.0
        for _ in 0..<maximumIterations {
            change = iteration.sweep()
            if change <= tolerance * (1 - damping) { return iteration.result() }
        }
        throw .notConverged(iterations: maximumIterations, residual: change)
    }

    private func jumps(_ personalization: [Double]?) -> [Double] {
        guard let personalization else { return [Double](repeating: 1 / Double(vertexCount), count: vertexCount) }
        precondition(personalization.count == vertexCount, "one value for each vertex")
        precondition(personalization.allSatisfy { $0 >= 0 && $0.isFinite }, "jumps have no negative probability")
        let sum = personalization.reduce(0, +)
        precondition(sum > 0, "a jump must lead somewhere")
        return personalization.map { $0 / sum }
    }
}

/// The values of PageRank while they settle.
private struct PageRankIteration {
    private let into: Adjacency
    private let arcWeights: [Double]?
    private let jump: [Double]
    private let damping: Double
    private let inverse: [Double]
    private let workers: Workers
    /// x, and x(u) / s(u), what each vertex gives along an edge.
    private let values: Scratch<Double>
    private let gifts: Scratch<Double>
    private let pending: Scratch<Double>
    private let changes: Scratch<Double>

    private static let blocks = 64
    /// The pieces of a block that threads share out.
    private static let pieces = 4

    init(
        into: Adjacency, arcWeights: [Double]?, jump: [Double], damping: Double, inverse: [Double], workers: Workers
    ) {
        self.into = into
        self.arcWeights = arcWeights
        self.jump = jump
        self.damping = damping
        self.inverse = inverse
        self.workers = workers
        values = Scratch(count: jump.count, repeating: 0)
        gifts = Scratch(count: jump.count, repeating: 0)
        pending = Scratch(count: jump.count, repeating: 0)
        changes = Scratch(count: Self.blocks, repeating: 0)
        for vertex in jump.indices {
            unsafe values.base[vertex] = jump[vertex]
            unsafe gifts.base[vertex] = jump[vertex] * inverse[vertex]
        }
    }

    /// Renews every value once. Returns Σ|change|.
    func sweep() -> Double {
        let (values, gifts, pending, changes) = unsafe (values.base, gifts.base, pending.base, changes.base)
        let damping = damping
        unsafe into.withUnsafeRows { into in
            unsafe inverse.withUnsafeBufferPointer { inverse in
                unsafe jump.withUnsafeBufferPointer { jump in
                    for block in 0..<Self.blocks {
                        let rows = piece(block, of: Self.blocks, count: jump.count)
                        // A small block is not worth a second thread.
                        let workers = rows.count < 2048 ? Workers(1) : workers
                        workers.run(parts: Self.pieces) { part in
                            let part = piece(part, of: Self.pieces, count: rows.count)
                            for row in (rows.lowerBound + part.lowerBound)..<(rows.lowerBound + part.upperBound) {
                                var sum = 0.0
                                if let arcWeights {
                                    for arc in unsafe into.range(row) {
                                        unsafe sum += gifts[into.target(arc)] * arcWeights[arc]
                                    }
                                } else {
                                    for arc in unsafe into.range(row) { unsafe sum += gifts[into.target(arc)] }
                                }
                                unsafe pending[row] = damping * sum + (1 - damping) * jump[row]
                            }
                        }
                        var change = 0.0
                        for row in rows {
                            let value = unsafe pending[row]
                            unsafe change += abs(value - values[row])
                            unsafe values[row] = value
                            unsafe gifts[row] = value * inverse[row]
                        }
                        unsafe changes[block] = change
                    }
                }
            }
        }
        return unsafe changes.reduce(0, +)
    }

    /// The values scaled to sum to 1.
    func result() -> [Double] {
        let sum = unsafe values.base.reduce(0, +)
        return unsafe values.base.map { $0 / sum }
    }
}
