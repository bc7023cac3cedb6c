extension Graph {
    /// The edges in the order of their ids.
    ///
    /// - Complexity: O(1); a walk over all of them O(n + m).
    public var edges: Edges { Edges(graph: self) }

    /// The edges of a graph in the order of their ids. `Array(graph.edges)[id]` looks one up.
    public struct Edges: Sequence, Sendable {
        let graph: Graph

        public var underestimatedCount: Int { graph.edgeCount }

        public func makeIterator() -> Iterator { Iterator(graph: graph) }

        public struct Iterator: IteratorProtocol {
            private let graph: Graph
            private var source = 0
            private var position = 0

            init(graph: Graph) { self.graph = graph }

            public mutating func next() -> Edge? {
                while position < graph.out.targets.count {
                    while position == Int(graph.out.offsets[source + 1]) { source += 1 }
                    let target = Int(graph.out.targets[position])
                    if graph.isDirected || target > source {
                        position += 1
                        return Edge(source, target)
                    }
                    if target == source {
                        // The two arcs of a loop stand beside each other.
                        position += 2
                        return Edge(source, target)
                    }
                    position += 1
                }
                return nil
            }
        }
    }

    /// The id of the edge behind each out-arc, by the arc's position in `out.targets`.
    ///
    /// - Complexity: O(n + m) time; four bytes an arc.
    func outArcEdges() -> [Int32] {
        guard !isDirected else { return (0..<Int32(edgeCount)).map(\.self) }
        var ids = [Int32](repeating: 0, count: out.targets.count)
        // Row v begins with the arcs to smaller vertices, which are met in ascending order of those vertices.
        var cursor = out.offsets
        var id: Int32 = 0
        for source in 0..<vertexCount {
            var arc = Int(cursor[source])
            let end = Int(out.offsets[source + 1])
            while arc < end {
                let target = Int(out.targets[arc])
                ids[arc] = id
                if target == source {
                    ids[arc + 1] = id
                    arc += 2
                } else {
                    ids[Int(cursor[target])] = id
                    cursor[target] += 1
                    arc += 1
                }
                id += 1
            }
        }
        return ids
    }

    /// The id of the edge behind each in-arc, by the arc's position in `into.targets`.
    ///
    /// - Complexity: O(n + m) time; four bytes an arc.
    func inArcEdges() -> [Int32] {
        // The id of a directed edge is the position of its out-arc.
        isDirected ? outArcOfInArc() : outArcEdges()
    }

    /// For each in-arc the position of the same arc among the out-arcs.
    ///
    /// - Complexity: O(n + m) time; four bytes an arc.
    func outArcOfInArc() -> [Int32] {
        var positions = [Int32](repeating: 0, count: into.targets.count)
        var cursor = into.offsets
        for arc in out.targets.indices {
            let target = Int(out.targets[arc])
            positions[Int(cursor[target])] = Int32(truncatingIfNeeded: arc)
            cursor[target] += 1
        }
        return positions
    }
}
