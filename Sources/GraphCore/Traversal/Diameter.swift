extension Graph {
    /// The diameter: the largest distance between two vertices that a path joins, within any component.
    ///
    ///     D = max d(s, t)    over the pairs s, t with d(s, t) < ∞
    ///
    /// In an undirected graph without lengths few vertices are searched from: iFUB goes from a middle of each component
    /// inwards from its rim, and stops when nothing nearer can be farther apart. Otherwise every vertex is.
    ///
    /// - Parameters:
    ///   - lengths: The length of each edge, above zero; `nil` when each counts 1.
    ///   - threads: `nil` for one a processor; the result is the same for any number.
    ///   - progress: Told how far it is; by `false` it cancels, with ``GraphError/cancelled``.
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
        let middle = middle(of: start, &widest, &search)
        search.run(from: middle, out)
        let order = search.order
        let distances = order.map { Int(search.distances[Int($0)]) }
        var end = order.count
        // Two vertices below level i are at most 2(i − 1) apart.
        while end > 0 && 2 * distances[end - 1] > widest {
            let level = distances[end - 1]
            let begin = distances[..<end].firstIndex(of: level) ?? end
            let fringe = Array(order[begin..<end])
            if fringe.count < 32 {
                for vertex in fringe where 2 * level > widest {
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

    /// A vertex of the component of `start` from which none is far. What is seen on the way to be farther apart than
    /// `widest` is noted there.
    ///
    /// The vertex that is least far from all rim vertices met so far is tried, and what is farthest from it is the next
    /// rim vertex.
    private func middle(of start: Int, _ widest: inout Int, _ search: inout HopSearch) -> Int {
        search.run(from: start, out)
        let members = search.order.sorted()
        // The one with most neighbours, of equal ones the first.
        var middle = Int(members.max { (out.degree(Int($0)), $1) < (out.degree(Int($1)), $0) } ?? Int32(start))
        var best = (middle, Int.max)
        var farthest = [Int32](repeating: 0, count: vertexCount)
        for _ in 0..<12 {
            search.run(from: middle, out)
            widest = max(widest, search.depth)
            if search.depth < best.1 { best = (middle, search.depth) }
            // No vertex can be nearer to the rim vertices than this one is to all.
            if search.depth == Int(farthest[middle]) { break }
            let rim = Int(search.order[search.order.count - 1])
            search.run(from: rim, out)
            widest = max(widest, search.depth)
            for vertex in search.order {
                farthest[Int(vertex)] = max(farthest[Int(vertex)], search.distances[Int(vertex)])
            }
            middle = Int(members.min { (farthest[Int($0)], $0) < (farthest[Int($1)], $1) } ?? Int32(middle))
        }
        return best.0
    }
}
