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
    /// that no edge leaves are left out of the sum and the result scaled, which gives the same. After each round every
    /// component is scaled to what it must hold, because what flows in and out of it is known: without that, the shares of
    /// the components would settle last.
    ///
    /// - Parameters:
    ///   - strengths: The strength of each edge, at least zero; `nil` when each counts 1. networkx takes an edge's
    ///     `weight` unless told not to.
    ///   - damping: d, from 0 to below 1.
    ///   - personalization: p, one value a vertex, at least zero and not all zero; it is scaled to sum to 1. `nil` for
    ///     the same everywhere.
    ///   - tolerance: Iteration ends when the values are, together, this near to the result, going by how fast they settle.
    ///   - maximumIterations: How many iterations to try before it is an error.
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
            inverse: leaving.map { $0 > 0 ? 1 / $0 : 0 }, components: components(threads: threads),
            workers: Workers(threads))
        var error = Double.infinity
        var previous = Double.infinity
        for _ in 0..<maximumIterations {
            iteration.sweep()
            let change = iteration.balance()
            // All sweeps to come change the values by at most this, if each does by the same factor as the last one did.
            let factor = previous < .infinity ? max(change / previous, 0.1) : damping
            error = factor < 1 ? change * factor / (1 - factor) : change / (1 - damping)
            if error <= tolerance { return iteration.result() }
            previous = change
        }
        throw .notConverged(iterations: maximumIterations, residual: error)
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
    /// The values to come, then those from before.
    private let pending: Scratch<Double>
    private let components: Partition
    /// (1 − d) Σ p over each component.
    private let entering: [Double]

    private static let blocks = 64
    /// The pieces of a block that threads share out.
    private static let pieces = 4

    init(
        into: Adjacency, arcWeights: [Double]?, jump: [Double], damping: Double, inverse: [Double],
        components: Partition, workers: Workers
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
        self.components = components
        var entering = [Double](repeating: 0, count: components.count)
        for (label, jump) in zip(components.labels, jump) { entering[label] += (1 - damping) * jump }
        self.entering = entering
        for vertex in jump.indices {
            unsafe values.base[vertex] = jump[vertex]
            unsafe gifts.base[vertex] = jump[vertex] * inverse[vertex]
        }
    }

    /// Renews every value once.
    func sweep() {
        let (values, gifts, pending) = unsafe (values.base, gifts.base, pending.base)
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
                                    unsafe sum = into.sum(gifts, row)
                                }
                                unsafe pending[row] = damping * sum + (1 - damping) * jump[row]
                            }
                        }
                        for row in rows {
                            let value = unsafe pending[row]
                            unsafe pending[row] = values[row]
                            unsafe values[row] = value
                            unsafe gifts[row] = value * inverse[row]
                        }
                    }
                }
            }
        }
    }

    /// Scales each component so that what it holds is what it gives along its edges and what jumps into it. Returns
    /// Σ|change| since before the sweep.
    func balance() -> Double {
        let (values, gifts, before) = unsafe (values.base, gifts.base, pending.base)
        // What each component holds, and what of that no edge passes on.
        var held = [Double](repeating: 0, count: components.count)
        var lost = held
        for (vertex, label) in components.labels.enumerated() {
            unsafe held[label] += values[vertex]
            if inverse[vertex] == 0 { unsafe lost[label] += values[vertex] }
        }
        let scales = held.indices.map { label in
            let needed = held[label] - damping * (held[label] - lost[label])
            return needed > 0 ? entering[label] / needed : 1
        }
        var change = 0.0
        for (vertex, label) in components.labels.enumerated() {
            let value = unsafe values[vertex] * scales[label]
            unsafe change += abs(value - before[vertex])
            unsafe values[vertex] = value
            unsafe gifts[vertex] *= scales[label]
        }
        return change
    }

    /// The values scaled to sum to 1.
    func result() -> [Double] {
        let sum = unsafe values.base.reduce(0, +)
        return unsafe values.base.map { $0 / sum }
    }
}

extension UnsafeRows {
    /// The sum of `values` over the targets of `row`, in four strands so that no addition waits for the one before.
    @inline(__always)
    fileprivate func sum(_ values: UnsafeMutableBufferPointer<Double>, _ row: Int) -> Double {
        var arc = unsafe first(row)
        let end = unsafe arc + degree(row)
        var strands = SIMD4<Double>.zero
        while arc + 4 <= end {
            unsafe strands +=
                SIMD4(values[target(arc)], values[target(arc + 1)], values[target(arc + 2)], values[target(arc + 3)])
            arc += 4
        }
        var rest = 0.0
        while arc < end {
            unsafe rest += values[target(arc)]
            arc += 1
        }
        return (strands[0] + strands[1]) + (strands[2] + strands[3]) + rest
    }
}
