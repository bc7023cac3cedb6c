/// The way edges are followed in a directed graph; an undirected one is the same both ways.
public enum Direction: Sendable, Hashable {
    /// From source to target.
    case outgoing
    /// From target to source.
    case incoming
}

extension Graph {
    /// The rows to walk when edges are followed in `direction`.
    func rows(_ direction: Direction) -> Adjacency { direction == .outgoing ? out : into }

    /// A breadth-first search from `source`: every vertex that it reaches, nearest first.
    ///
    ///     steps(source) = 0        steps(v) = 1 + min steps(u)    over the edges u → v
    ///
    /// - Parameters:
    ///   - source: Where to begin, a vertex (a precondition).
    ///   - direction: Whether edges are followed from source to target (`.outgoing`) or back.
    /// - Returns: The vertices reached, nearest first and in ascending order of discovery among equals; the number of
    ///   edges to each; and from where each was first found. From an isolated vertex only itself; loops and parallel
    ///   edges change nothing, and what no path leads to has neither steps nor a parent.
    /// - Complexity: O(n + m).
    ///
    /// C. Y. Lee, "An algorithm for path connections and its applications", IRE Transactions on Electronic Computers
    /// EC-10(3), 1961, 346–365, doi:10.1109/TEC.1961.5219222.
    public func breadthFirst(from source: Int, direction: Direction = .outgoing) -> BreadthFirst {
        let rows = rows(direction)
        var steps = [Int?](repeating: nil, count: vertexCount)
        var parents = [Int?](repeating: nil, count: vertexCount)
        var order = [source]
        steps[source] = 0
        var head = 0
        while head < order.count {
            let vertex = order[head]
            head += 1
            let next = steps[vertex].map { $0 + 1 }
            for position in rows.range(vertex) {
                let target = Int(rows.targets[position])
                guard steps[target] == nil else { continue }
                steps[target] = next
                parents[target] = vertex
                order.append(target)
            }
        }
        return BreadthFirst(order: order, steps: steps, parents: parents)
    }
}

/// What a breadth-first search found.
public struct BreadthFirst: Sendable, Equatable {
    /// The vertices reached, the source first.
    public let order: [Int]
    /// The number of edges from the source; `nil` where no path leads.
    public let steps: [Int?]
    /// The vertex from which each was first reached; `nil` for the source and where no path leads.
    public let parents: [Int?]
}

/// The plain distances of one breadth-first search after another, in storage that is used again.
struct HopSearch {
    /// −1 where not reached.
    private(set) var distances: [Int32]
    /// The vertices reached, nearest first.
    private(set) var order: [Int32] = []

    init(vertexCount: Int) { distances = [Int32](repeating: -1, count: vertexCount) }

    /// The distance of the vertex reached last: the eccentricity of the source among what it reaches.
    var depth: Int { order.last.map { Int(distances[Int($0)]) } ?? 0 }

    mutating func run(from source: Int, _ rows: Adjacency) {
        for vertex in order { distances[Int(vertex)] = -1 }
        order.removeAll(keepingCapacity: true)
        order.append(Int32(source))
        distances[source] = 0
        var head = 0
        while head < order.count {
            let vertex = Int(order[head])
            head += 1
            let next = distances[vertex] + 1
            for position in rows.range(vertex) {
                let target = Int(rows.targets[position])
                guard distances[target] < 0 else { continue }
                distances[target] = next
                order.append(Int32(target))
            }
        }
    }
}
