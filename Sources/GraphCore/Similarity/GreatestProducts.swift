import HeapModule

extension Adjacency {
    /// The pairs of vertices without a tie whose degrees have the greatest products, best first.
    ///
    /// Each vertex, by falling degree, holds its best partner among those after it; a heap of these merges all pairs in
    /// order, of which only as many are made as are asked for.
    func greatestProducts(count: Int, among isCandidate: [Bool]) -> [ScoredPair] {
        let order = (0..<rowCount).filter { isCandidate[$0] && degree($0) > 0 }
            .sorted { (-degree($0), $0) < (-degree($1), $1) }
        func pair(_ rank: Int, _ partner: Int) -> RankedPair {
            let (a, b) = (order[rank], order[partner])
            let score = Double(degree(a)) * Double(degree(b))
            return RankedPair(
                pair: ScoredPair(source: min(a, b), target: max(a, b), score: score), rank: rank, partner: partner)
        }
        // With equal degrees partners come by rising number, so that each vertex' own pairs are in order as well.
        var heads = Heap(order.indices.dropLast().map { pair($0, $0 + 1) })
        var result: [ScoredPair] = []
        while result.count < count, let next = heads.max {
            if next.partner + 1 < order.count {
                heads.replaceMax(with: pair(next.rank, next.partner + 1))
            } else {
                heads.removeMax()
            }
            let target = Int32(next.pair.target)
            let row = range(next.pair.source)
            let position = firstIndex(in: row, notBelow: target)
            let isTied = position < row.upperBound && targets[position] == target
            if !isTied { result.append(next.pair) }
        }
        return result
    }
}

/// A pair, and where its vertices stand in the order of degrees.
private struct RankedPair: Comparable {
    let pair: ScoredPair
    let rank: Int
    let partner: Int

    static func < (left: RankedPair, right: RankedPair) -> Bool { left.pair < right.pair }
}
