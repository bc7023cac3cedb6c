import GraphCore

/// The benchmark graphs, by the letters of the table; `small` makes one that every peer finishes at once.
enum Kind: String, CaseIterable {
    /// Scale-free.
    case a
    /// Scale-free, larger.
    case b
    /// R-MAT.
    case c
    /// Small world.
    case d
    /// Road-like.
    case e
    /// Affiliation.
    case f
    /// Planted communities.
    case p

    func graph(small: Bool) throws(GraphError) -> Graph {
        switch self {
        case .a: try scaleFree(small ? 300 : 20_000)
        case .b: try scaleFree(small ? 600 : 200_000)
        case .c: try .rmat(scale: small ? 8 : 20, edgeFactor: 10, seed: 3)
        case .d:
            try .wattsStrogatz(vertexCount: small ? 300 : 20_000, neighbors: 10, rewiring: 0.1, seed: 4)
        case .e:
            try .roadLike(width: small ? 16 : 330, height: small ? 16 : 330, keeping: 0.72, seed: 5)
        case .f:
            try .affiliation(
                actors: small ? 300 : 50_000, events: small ? 40 : 5_000, memberships: small ? 900 : 300_000, seed: 6
            ).graph
        case .p:
            try .plantedCommunities(
                sizes: [Int](repeating: small ? 30 : 100, count: small ? 10 : 2_000), meanDegree: small ? 8 : 11.2,
                mixing: 0.3, seed: 7
            ).graph
        }
    }

    private func scaleFree(_ vertexCount: Int) throws(GraphError) -> Graph {
        try Graph.barabasiAlbert(vertexCount: vertexCount, edgesPerVertex: 5, seed: 1).shuffled(seed: 2).graph
    }
}
