import Synchronization

extension Graph {
    /// The weakly connected components: vertices joined by a chain of edges, whatever their direction.
    ///
    /// Components are numbered by their first vertex; an isolated vertex is one of its own.
    ///
    /// First only the first two edges of each vertex are looked at, which joins most of a large component; what belongs to
    /// it already needs no other edge looked at.
    ///
    /// - Parameter threads: `nil` for one a processor; the result is the same for any number.
    /// - Complexity: O(n + m) at most, in practice little more than O(n).
    ///
    /// M. Sutton, T. Ben-Nun and A. Barak, "Optimizing parallel graph connectivity computation via subgraph sampling"
    /// (Afforest), IPDPS 2018, 12–21, doi:10.1109/IPDPS.2018.00012.
    public func components(threads: Int? = nil) -> Partition {
        let forest = Forest(count: vertexCount)
        let workers = Workers(vertexCount < 10_000 ? 1 : threads)
        let parts = min(vertexCount, 64)
        let sampled = 2
        func forAll(_ body: (Int) -> Void) {
            workers.run(parts: parts) { part in
                for vertex in piece(part, of: parts, count: vertexCount) { body(vertex) }
            }
        }
        unsafe out.withUnsafeRows { out in
            for round in 0..<sampled {
                forAll { vertex in
                    guard unsafe round < out.degree(vertex) else { return }
                    unsafe forest.join(vertex, out.target(out.first(vertex) + round))
                }
                forAll { forest.flatten($0) }
            }
            let largest = forest.commonRoot()
            unsafe into.withUnsafeRows { into in
                forAll { vertex in
                    if forest.root(vertex) == largest { return }
                    for arc in unsafe out.range(vertex).dropFirst(sampled) {
                        unsafe forest.join(vertex, out.target(arc))
                    }
                    guard isDirected else { return }
                    for arc in unsafe into.range(vertex) { unsafe forest.join(vertex, into.target(arc)) }
                }
            }
        }
        forAll { forest.flatten($0) }
        return Partition(representatives: forest.roots())
    }

    /// Whether every vertex can be reached from every other when directions are left aside; true without vertices.
    public var isConnected: Bool { vertexCount == 0 || components().count == 1 }

    /// The component with most vertices, of equal ones the first.
    ///
    /// - Complexity: as ``components(threads:)``, and O(n + m) for the subgraph.
    public func largestComponent() -> DerivedGraph {
        let components = components()
        let sizes = components.sizes
        guard let largest = sizes.max(), let label = sizes.firstIndex(of: largest) else {
            return inducedSubgraph(on: [])
        }
        return inducedSubgraph(on: vertices.filter { components.labels[$0] == label })
    }
}

/// Trees that threads join: each vertex points to a smaller one of its component, the smallest to itself.
@safe
private final class Forest {
    private let parents: UnsafeMutableBufferPointer<Atomic<Int32>>
    private let count: Int

    init(count: Int) {
        self.count = count
        unsafe parents = .allocate(capacity: count)
        for vertex in 0..<count {
            unsafe parents.initializeElement(at: vertex, to: Atomic(Int32(truncatingIfNeeded: vertex)))
        }
    }

    deinit {
        unsafe parents.deinitialize()
        unsafe parents.deallocate()
    }

    @inline(__always)
    private func parent(_ vertex: Int32) -> Int32 { unsafe parents[Int(vertex)].load(ordering: .relaxed) }

    /// Makes one tree of those of `a` and `b`: the larger root is hung below the other.
    @inline(__always)
    func join(_ a: Int, _ b: Int) {
        var first = parent(Int32(truncatingIfNeeded: a))
        var second = parent(Int32(truncatingIfNeeded: b))
        while first != second {
            let high = max(first, second)
            let low = min(first, second)
            let above = parent(high)
            if above == low { return }
            if above == high,
                unsafe parents[Int(high)].compareExchange(expected: high, desired: low, ordering: .relaxed).exchanged
            {
                return
            }
            first = parent(parent(high))
            second = parent(low)
        }
    }

    /// Lets a vertex point to its root.
    @inline(__always)
    func flatten(_ vertex: Int) {
        let vertex = Int32(truncatingIfNeeded: vertex)
        var above = parent(vertex)
        while true {
            let next = parent(above)
            if next == above { return }
            unsafe parents[Int(vertex)].store(next, ordering: .relaxed)
            above = next
        }
    }

    @inline(__always)
    func root(_ vertex: Int) -> Int32 { parent(Int32(truncatingIfNeeded: vertex)) }

    /// The root that most of a sample of the vertices have, of equal ones the smallest.
    func commonRoot() -> Int32 {
        var counts: [Int32: Int] = [:]
        for index in 0..<min(1024, count) { counts[root(index * count / 1024), default: 0] += 1 }
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? 0
    }

    func roots() -> [Int32] { (0..<count).map { root($0) } }
}
