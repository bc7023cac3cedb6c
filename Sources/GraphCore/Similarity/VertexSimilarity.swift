/// How alike two vertices are by the contacts that they share: a guess at who might be tied.
///
/// N(v) are the contacts of v, whatever the direction, each once, v itself left out.
public enum VertexSimilarity: Sendable, Hashable, CaseIterable {
    /// |N(a) ∩ N(b)|.
    ///
    /// D. Liben-Nowell and J. Kleinberg, "The link-prediction problem for social networks", JASIST 58(7), 2007,
    /// 1019–1031, doi:10.1002/asi.20591.
    case commonNeighbors
    /// |N(a) ∩ N(b)| / |N(a) ∪ N(b)|; 0 where both are empty.
    ///
    /// P. Jaccard, "The distribution of the flora in the alpine zone", New Phytologist 11(2), 1912, 37–50,
    /// doi:10.1111/j.1469-8137.1912.tb05611.x.
    case jaccard
    /// Σ 1 / ln |N(c)| over shared contacts c: one that few share says more.
    ///
    /// L. A. Adamic and E. Adar, "Friends and neighbors on the Web", Social Networks 25(3), 2003, 211–230,
    /// doi:10.1016/S0378-8733(03)00009-1.
    case adamicAdar
    /// Σ 1 / |N(c)| over shared contacts c.
    ///
    /// T. Zhou, L. Lü and Y.-C. Zhang, "Predicting missing links via local information", European Physical Journal B 71,
    /// 2009, 623–630, doi:10.1140/epjb/e2009-00335-8.
    case resourceAllocation
    /// |N(a)| · |N(b)|: who has much gets more, shared contacts or not.
    ///
    /// A.-L. Barabási and R. Albert, "Emergence of scaling in random networks", Science 286, 1999, 509–512,
    /// doi:10.1126/science.286.5439.509.
    case preferentialAttachment
}

extension VertexSimilarity {
    /// What one shared contact adds, given how many contacts it has itself.
    func share(ofContacts count: Int) -> Double {
        switch self {
        case .commonNeighbors, .jaccard: 1
        // A shared contact has at least the two that share it, so that the logarithm is above 0.
        case .adamicAdar: 1 / logarithm(Double(count))
        case .resourceAllocation: 1 / Double(count)
        case .preferentialAttachment: 0
        }
    }

    /// The score, from what the shared contacts add up to.
    @inline(__always)
    func score(shared: Double, degrees a: Int, _ b: Int) -> Double {
        switch self {
        case .commonNeighbors, .adamicAdar, .resourceAllocation: shared
        case .jaccard: shared == 0 ? 0 : shared / (Double(a + b) - shared)
        case .preferentialAttachment: Double(a) * Double(b)
        }
    }
}

extension Graph {
    /// How alike two vertices are, whether they are tied or not.
    ///
    /// - Complexity: O(n + m), for one pair as for the many of ``linkPredictions(by:count:among:threads:)``.
    public func similarity(_ measure: VertexSimilarity, between a: Int, and b: Int) -> Double {
        precondition(a >= 0 && a < vertexCount && b >= 0 && b < vertexCount, "no such vertex")
        let rows = contactRows()
        let others = Set(rows.targets[rows.range(b)])
        let shared = rows.targets[rows.range(a)].lazy.filter(others.contains).reduce(0.0) {
            $0 + measure.share(ofContacts: rows.degree(Int($1)))
        }
        return measure.score(shared: shared, degrees: rows.degree(a), rows.degree(b))
    }

    /// Every vertex' contacts, ascending: directions aside, each once, without the vertex itself.
    func contactRows() -> Adjacency {
        if !isDirected && isSimple { return out }
        let plain = isDirected ? undirected().graph : self
        return plain.simplified().graph.out
    }
}
