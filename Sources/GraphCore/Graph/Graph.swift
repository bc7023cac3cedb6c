/// An immutable graph on the vertices `0 ..< vertexCount`, in compressed sparse rows.
///
/// - Vertices are plain indices; what they stand for is the caller's to keep.
/// - Edges have the ids `0 ..< edgeCount` in the order (source, target, order of input). In an undirected graph the
///   smaller endpoint is the source. Weights are not part of a graph: they are a `[Double]` by edge id, and the label
///   of the argument (`lengths:` or `strengths:`) says what they mean.
/// - A *loop* joins a vertex to itself. It counts twice in the degree of an undirected graph (so that the degrees sum
///   to 2·`edgeCount`), once in the out-degree and once in the in-degree of a directed one.
/// - *Parallel edges* are kept, each with its own id: two are two ties. Measures that mean "neighbour" rather than
///   "edge" say so, and ``simplified()`` merges them.
///
/// Memory: an undirected graph takes 8·`edgeCount` + 4·`vertexCount` bytes, a directed one 8·`edgeCount` +
/// 8·`vertexCount`.
public struct Graph: Sendable, Equatable {
    /// The number of vertices.
    public let vertexCount: Int
    /// The number of edges, loops and parallel edges included.
    public let edgeCount: Int
    /// Whether an edge has a direction.
    public let isDirected: Bool

    /// The arcs by source, targets ascending. An undirected edge is two arcs, a loop too.
    let out: Adjacency
    /// The arcs by target, sources ascending; the same storage as `out` in an undirected graph.
    let into: Adjacency

    /// Takes over finished rows: `into` mirrors `out`, both sorted.
    init(out: Adjacency, into: Adjacency, isDirected: Bool) {
        self.vertexCount = out.rowCount
        self.edgeCount = isDirected ? out.targets.count : out.targets.count / 2
        self.isDirected = isDirected
        self.out = out
        self.into = into
    }

    /// The vertices, in order.
    public var vertices: Range<Int> { 0..<vertexCount }

    /// The neighbours that `vertex` points to, ascending; one entry an edge, in an undirected graph two for a loop.
    ///
    /// - Complexity: O(1).
    public func neighbors(of vertex: Int) -> Neighbors { out.row(vertex) }

    /// The neighbours that point to `vertex`, ascending; in an undirected graph the same as ``neighbors(of:)``.
    ///
    /// - Complexity: O(1).
    public func inNeighbors(of vertex: Int) -> Neighbors { into.row(vertex) }

    /// Whether an edge leads from `source` to `target`.
    ///
    /// - Complexity: O(log of the out-degree of `source`).
    public func hasEdge(from source: Int, to target: Int) -> Bool {
        let range = out.range(source)
        let index = out.firstIndex(in: range, notBelow: Int32(truncatingIfNeeded: target))
        return index < range.upperBound && Int(out.targets[index]) == target
    }
}
