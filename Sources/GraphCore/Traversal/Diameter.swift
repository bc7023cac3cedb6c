extension Graph {
    /// The diameter: the largest distance between two vertices that a path joins, within any component.
    ///
    /// In an undirected graph without lengths few vertices are searched from: iFUB goes from a middle of each component
    /// inwards from its rim, and stops when nothing nearer can be farther apart. Otherwise every vertex is.
    ///
    /// - Parameters:
    ///   - lengths: The length of each edge, above zero; `nil` when each counts 1.
    ///   - threads: `nil` for one a processor; the result is the same for any number.
    /// - Returns: 0 without an edge. networkx refuses a graph that is not connected; igraph does as here.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``, ``GraphError/cancelled``.
    /// - Complexity: O(n (n + m)) at worst; with iFUB, in practice, a few searches.
    ///
    /// P. Crescenzi, R. Grossi, M. Habib, L. Lanzi and A. Marino, "On computing the diameter of real-world undirected
    /// graphs", Theoretical Computer Science 514, 2013, 84–95, doi:10.1016/j.tcs.2012.09.018.
    public func diameter(
        lengths: [Double]? = nil, threads: Int? = nil, progress: Progress? = nil
    ) throws(GraphError) -> Double {
        if lengths != nil || isDirected {
            return try eccentricity(lengths: lengths, threads: threads, progress: progress).max() ?? 0
        }
        let components = components()
        let sizes = components.sizes
        var first = [Int?](repeating: nil, count: components.count)
        for vertex in vertices.reversed() { first[components.labels[vertex]] = vertex }
        // Large ones first: a component of s vertices is less than s wide.
        let order = sizes.indices.sorted { (sizes[$0], $1) > (sizes[$1], $0) }
        var search = HopSearch(vertexCount: vertexCount)
        var widest = 0
        for component in order where sizes[component] - 1 > widest {
            guard let start = first[component] else { continue }
            widest = try fringeDiameter(from: start, atLeast: widest, &search, Workers(threads), progress)
        }
        return Double(widest)
    }

    /// The diameter of the component of `start`, or `atLeast` if that is more.
    private func fringeDiameter(
        from start: Int, atLeast: Int, _ search: inout HopSearch, _ workers: Workers, _ progress: Progress?
    ) throws(GraphError) -> Int {
        var widest = atLeast
        // Four sweeps: the middle of a long path, and of a long path from there.
        var middle = start
        search.run(from: start, out)
        if let hub = search.order.max(by: { (out.degree(Int($0)), $1) < (out.degree(Int($1)), $0) }) {
            middle = Int(hub)
        }
        for _ in 0..<2 {
            search.run(from: middle, out)
            let end = Int(search.order[search.order.count - 1])
            search.run(from: end, out)
            widest = max(widest, search.depth)
            middle = walkBack(from: Int(search.order[search.order.count - 1]), steps: search.depth / 2, search)
        }
        search.run(from: middle, out)
        widest = max(widest, search.depth)
        let order = search.order
        let distances = order.map { Int(search.distances[Int($0)]) }
        var end = order.count
        // Two vertices below level i are at most 2(i − 1) apart.
        while end > 0 && 2 * distances[end - 1] > widest {
            let level = distances[end - 1]
            let begin = distances[..<end].firstIndex(of: level) ?? end
            let fringe = Array(order[begin..<end])
            if fringe.count < 8 {
                for vertex in fringe {
                    search.run(from: Int(vertex), out)
                    widest = max(widest, search.depth)
                }
            } else {
                let farthest = try eccentricities(of: fringe, workers, progress)
                widest = fringe.reduce(widest) { max($0, farthest[Int($1)]) }
            }
            end = begin
        }
        return widest
    }

    private func walkBack(from vertex: Int, steps: Int, _ search: HopSearch) -> Int {
        var vertex = vertex
        for _ in 0..<steps {
            for position in out.range(vertex) {
                let next = Int(out.targets[position])
                if search.distances[next] == search.distances[vertex] - 1 {
                    vertex = next
                    break
                }
            }
        }
        return vertex
    }
}
