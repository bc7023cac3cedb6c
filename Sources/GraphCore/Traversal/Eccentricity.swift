extension Graph {
    /// The eccentricity of every vertex: the distance to the farthest one that it reaches.
    ///
    ///     e(v) = max d(v, u)    over the vertices u that v reaches
    ///
    /// The lower, the more central; in a directed graph distances are those from the vertex. The largest is the
    /// ``diameter(lengths:threads:progress:)``.
    ///
    /// - Parameters:
    ///   - lengths: The length of each edge, above zero; `nil` when each counts 1.
    ///   - threads: `nil` for one a processor; the result is the same for any number.
    ///   - progress: Told how far it is; by `false` it cancels, with ``GraphError/cancelled``.
    /// - Returns: One value a vertex; 0 for one that reaches no other. Vertices that are not reached do not count (in
    ///   networkx they are an error, in igraph as here), so that an isolated vertex or a small component can seem
    ///   central. Loops change nothing, of parallel edges the shortest counts.
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)``, ``GraphError/cancelled``.
    /// - Complexity: as ``distanceSums(lengths:direction:threads:progress:)``.
    ///
    /// P. Hage and F. Harary, "Eccentricity and centrality in networks", Social Networks 17(1), 1995, 57–63,
    /// doi:10.1016/0378-8733(94)00248-9.
    public func eccentricity(
        lengths: [Double]? = nil, threads: Int? = nil, progress: Progress? = nil
    ) throws(GraphError) -> [Double] {
        guard let lengths else {
            let order = clusteredOrder(clusterSize: WideSearch.width)
            return try eccentricities(of: order, Workers(threads), progress).map(Double.init)
        }
        try check(lengths, .positive)
        let arcLengths = arcLengths(lengths, .outgoing)
        let meter = ProgressMeter(total: vertexCount, progress)
        let parts = min(vertexCount, 64)
        let result = Workers(threads).sum(
            length: vertexCount, parts: parts, state: LengthSearch(vertexCount: vertexCount)
        ) { search, sums, part in
            for source in piece(part, of: parts, count: vertexCount) where !meter.isStopped {
                search.run(from: source, out, arcLengths: arcLengths)
                sums[source] = search.order.last.map { search.distances[Int($0)] } ?? 0
                meter.finish()
            }
        }
        try meter.check()
        return result
    }

    /// The eccentricities of `sources`, 512 in one search; 0 at all other vertices.
    func eccentricities(
        of sources: [Int32], _ workers: Workers, _ progress: Progress?
    ) throws(GraphError) -> [Int] {
        let batches = (sources.count + WideSearch.width - 1) / WideSearch.width
        let meter = ProgressMeter(total: batches, progress)
        let result = Scratch(count: vertexCount, repeating: 0)
        let farthest = unsafe result.base
        workers.run(parts: batches, state: WideSearch(rows: out, reversed: into)) { search, batch in
            if meter.isStopped { return }
            let first = batch * WideSearch.width
            let chosen = sources[first..<min(first + WideSearch.width, sources.count)]
            // The last distance at which a source still reached somebody is its eccentricity.
            var distanceNow = 0
            var alive = SourceSet.zero
            func settle() {
                for (member, source) in chosen.enumerated() where alive.contains(member) {
                    unsafe farthest[Int(source)] = distanceNow
                }
                alive = .zero
            }
            search.run(sources: chosen) { _, distance, sources in
                if distance != distanceNow {
                    settle()
                    distanceNow = distance
                }
                alive |= sources
            }
            settle()
            meter.finish()
        }
        try meter.check()
        return unsafe Array(result.base)
    }
}
