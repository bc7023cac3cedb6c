extension Graph {
    /// Current-flow betweenness, or random-walk betweenness: how much of a current sent from one vertex to another flows
    /// through a vertex, when edges are conductors.
    ///
    ///     B(v) = Σ I(v; s, t)    over unordered pairs s ≠ v ≠ t of v's component
    ///
    /// with I the current through v when one unit enters at s and leaves at t. Unlike with betweenness all ways count, the
    /// longer ones less. The raw sum (networkx divides by (n − 1)(n − 2)/2 unless told otherwise, as here on request),
    /// each component by itself. Parallel edges add up, loops carry nothing.
    ///
    /// - Parameters:
    ///   - strengths: The conductance of each edge, above zero; `nil` when each counts 1.
    ///   - isNormalized: Whether to divide by (c − 1)(c − 2)/2, with c the size of the vertex's component.
    ///   - progress: Told how far it is; by `false` it cancels, with ``GraphError/cancelled``.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``, ``GraphError/unsuitable(_:)`` for a directed
    ///   graph, ``GraphError/cancelled``.
    /// - Complexity: O(c³ + m c log c) time and 8·c² bytes, c the size of the largest component.
    ///
    /// M. E. J. Newman, "A measure of betweenness centrality based on random walks", Social Networks 27, 2005, 39–54,
    /// doi:10.1016/j.socnet.2004.11.009; U. Brandes and D. Fleischer, "Centrality measures based on current flow", STACS
    /// 2005, 533–544, doi:10.1007/978-3-540-31856-9_44.
    public func currentFlowBetweenness(
        strengths: [Double]? = nil, isNormalized: Bool = false, progress: Progress? = nil
    ) throws(GraphError) -> [Double] {
        guard !isDirected else { throw .unsuitable(.undirected) }
        if let strengths { try check(strengths, .positive) }
        var result = [Double](repeating: 0, count: vertexCount)
        let groups = components().groups
        let meter = ProgressMeter(total: vertexCount, progress)
        for group in groups {
            if group.count > 2 {
                let part = inducedSubgraph(on: group)
                let conductances = part.pullBack(edgeValues: strengths ?? [Double](repeating: 1, count: edgeCount))
                let pairs = Double(group.count - 1) * Double(group.count - 2) / 2
                for (vertex, flow) in zip(group, part.graph.flows(conductances)) {
                    result[vertex] = isNormalized ? flow / pairs : flow
                }
            }
            meter.finish(group.count)
            try meter.check()
        }
        return result
    }

    /// The sums in a connected graph.
    private func flows(_ conductances: [Double]) -> [Double] {
        let potentials = groundedInverse(conductances)
        let n = vertexCount
        var throughput = [Double](repeating: 0, count: n)
        var differences = [Double](repeating: 0, count: n)
        for (edge, conductance) in zip(edges, conductances) where !edge.isLoop {
            for vertex in 0..<n {
                differences[vertex] =
                    conductance * (potentials[edge.source * n + vertex] - potentials[edge.target * n + vertex])
            }
            // Between s and t the edge carries the difference of their values; sorted, each value is the larger one of as
            // many pairs as there are values before it.
            differences.sort()
            var sum = 0.0
            for index in 0..<n { sum += Double(2 * index - n + 1) * differences[index] }
            // What enters a vertex along one edge leaves along another: half of all is the current through it.
            throughput[edge.source] += sum / 2
            throughput[edge.target] += sum / 2
        }
        // Of the n − 1 pairs that a vertex is itself an end of, half a unit each has been counted.
        return throughput.map { max(0, $0 - Double(n - 1) / 2) }
    }

    /// The inverse of the Laplacian without its last row and column, zeros in their place, row by row: column t is the
    /// potential when a unit enters at t and leaves at the last vertex.
    private func groundedInverse(_ conductances: [Double]) -> [Double] {
        let n = vertexCount
        let storage = Scratch<Double>(count: n * n, repeating: 0)
        let matrix = unsafe storage.base
        for (edge, conductance) in zip(edges, conductances) where !edge.isLoop {
            let (u, v) = (edge.source, edge.target)
            unsafe matrix[u * n + u] += conductance
            unsafe matrix[v * n + v] += conductance
            unsafe matrix[u * n + v] -= conductance
            unsafe matrix[v * n + u] -= conductance
        }
        let size = n - 1
        for vertex in 0..<n {
            unsafe matrix[size * n + vertex] = 0
            unsafe matrix[vertex * n + size] = 0
        }
        // Gauss and Jordan in place. The matrix is symmetric and positive definite, so that no pivot needs choosing.
        for pivot in 0..<size {
            let inverse = unsafe 1 / matrix[pivot * n + pivot]
            for row in 0..<size where row != pivot {
                let factor = unsafe matrix[row * n + pivot] * inverse
                if factor == 0 { continue }
                for column in 0..<size where column != pivot {
                    unsafe matrix[row * n + column] -= factor * matrix[pivot * n + column]
                }
                unsafe matrix[row * n + pivot] = -factor
            }
            for column in 0..<size where column != pivot { unsafe matrix[pivot * n + column] *= inverse }
            unsafe matrix[pivot * n + pivot] = inverse
        }
        return unsafe Array(matrix)
    }
}
