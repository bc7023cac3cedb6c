import HeapModule

/// Two vertices, `source < target`, and how alike they are.
public struct ScoredPair: Sendable, Hashable {
    /// The smaller number.
    public let source: Int
    /// The greater one.
    public let target: Int
    /// How alike they are, by the measure that was asked for.
    public let score: Double

    /// A pair told from its smaller number (a precondition).
    public init(source: Int, target: Int, score: Double) {
        precondition(source < target, "a pair is told from its smaller number")
        self.source = source
        self.target = target
        self.score = score
    }
}

extension ScoredPair: Comparable {
    /// The better pair is the greater: the higher score, and among equals the smaller numbers.
    public static func < (left: ScoredPair, right: ScoredPair) -> Bool {
        if left.score != right.score { return left.score < right.score }
        return (left.source, left.target) > (right.source, right.target)
    }
}

extension Graph {
    /// The pairs without a tie that are most alike: which ties may be missing?
    ///
    /// Goes row by row over the contacts of contacts and keeps the best `count` only, so that memory does not grow with
    /// the number of pairs (Gustavson's sparse product). Preferential attachment, which needs no shared contact, lists
    /// products of degrees from the top.
    ///
    /// - Parameters:
    ///   - measure: What makes two vertices alike.
    ///   - count: How many pairs at most.
    ///   - candidates: Vertices that may be an end; `nil` for all. Shared contacts may be any vertex.
    ///   - threads: `nil` for one a processor; the result is the same for any number.
    /// - Returns: Best first, equals in the order of their numbers; only pairs with a score above 0, so perhaps fewer
    ///   than `count`.
    /// - Complexity: O(Σ_v d_v² + n + m) time, O(m + (n + `count`) · threads) memory; preferential attachment
    ///   O(n log n + (m + `count`) log n).
    ///
    /// F. G. Gustavson, "Two fast algorithms for sparse matrices", ACM TOMS 4(3), 1978, 250–269,
    /// doi:10.1145/355791.355796.
    public func linkPredictions(
        by measure: VertexSimilarity, count: Int, among candidates: [Int]? = nil, threads: Int? = nil
    ) -> [ScoredPair] {
        precondition(count >= 0, "a number of pairs")
        let rows = contactRows()
        var isCandidate = [Bool](repeating: candidates == nil, count: vertexCount)
        for vertex in candidates ?? [] { isCandidate[vertex] = true }
        if measure == .preferentialAttachment {
            return rows.greatestProducts(count: count, among: isCandidate)
        }
        let shares = vertices.map { measure.share(ofContacts: rows.degree($0)) }
        let parts = min(vertexCount, 64)
        let best = Lock(BestPairs(count: count))
        Workers(threads).run(
            parts: parts, state: SharedContacts(vertexCount: vertexCount, pairs: BestPairs(count: count))
        ) { [isCandidate] state, part in
            for vertex in piece(part, of: parts, count: vertexCount) where isCandidate[vertex] {
                state.gather(from: vertex, rows: rows, shares: shares)
                state.offer(from: vertex, among: isCandidate, measure: measure, rows: rows)
            }
            // The order of pairs is strict, so that it does not matter whose pairs come first.
            let mine = state.pairs.takeAll()
            best.withLock { best in
                for pair in mine { best.offer(pair) }
            }
        }
        return best.withLock { $0.takeAll() }.sorted(by: >)
    }
}

/// One row of the product of the matrix of contacts with itself: what each later vertex shares with one.
private struct SharedContacts {
    /// By vertex; 0 where nothing is shared.
    private var shared: [Double]
    /// Where `shared` may not be 0.
    private var found: [Int32] = []
    var pairs: BestPairs

    init(vertexCount: Int, pairs: BestPairs) {
        shared = [Double](repeating: 0, count: vertexCount)
        self.pairs = pairs
    }

    /// What vertices after `vertex` that are not tied to it share with it.
    mutating func gather(from vertex: Int, rows: Adjacency, shares: [Double]) {
        for other in found { shared[Int(other)] = 0 }
        found.removeAll(keepingCapacity: true)
        for position in rows.range(vertex) {
            let contact = Int(rows.targets[position])
            let share = shares[contact]
            let row = rows.range(contact)
            let later = rows.firstIndex(in: row, notBelow: Int32(vertex + 1))
            for position in later..<row.upperBound {
                let other = Int(rows.targets[position])
                if shared[other] == 0 { found.append(Int32(truncatingIfNeeded: other)) }
                shared[other] += share
            }
        }
        for position in rows.range(vertex) { shared[Int(rows.targets[position])] = 0 }
    }

    /// Offers what was gathered from `vertex`.
    mutating func offer(from vertex: Int, among isCandidate: [Bool], measure: VertexSimilarity, rows: Adjacency) {
        let degree = rows.degree(vertex)
        for found in found {
            let other = Int(found)
            guard shared[other] > 0, isCandidate[other] else { continue }
            let score = measure.score(shared: shared[other], degrees: degree, rows.degree(other))
            if score >= pairs.floor { pairs.offer(ScoredPair(source: vertex, target: other, score: score)) }
        }
    }
}

/// The best pairs so far, at most `count`.
private struct BestPairs {
    private let count: Int
    private var heap = Heap<ScoredPair>()
    /// What a pair must score to have a chance.
    private(set) var floor = 0.0

    init(count: Int) { self.count = count }

    mutating func offer(_ pair: ScoredPair) {
        if heap.count < count {
            heap.insert(pair)
        } else if let worst = heap.min, worst < pair {
            heap.replaceMin(with: pair)
        }
        if heap.count == count { floor = heap.min?.score ?? .infinity }
    }

    mutating func takeAll() -> [ScoredPair] {
        defer {
            heap = Heap()
            floor = 0
        }
        return heap.unordered
    }
}
