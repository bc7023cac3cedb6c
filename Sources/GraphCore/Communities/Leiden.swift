/// Groups that were found, and how good they are.
public struct Communities: Sendable, Equatable {
    /// The groups.
    public let groups: Partition
    /// Their modularity, at the resolution asked for; `nil` where the graph has no ties to judge by.
    public let modularity: Double?
}

extension Graph {
    /// Groups with many ties inside and few between: the Leiden algorithm on modularity.
    ///
    /// Vertices move, in an order that `seed` decides, to the group where they add most; groups are then split into
    /// well-connected parts, the parts become the vertices of a smaller graph, and so on until nothing moves. Every
    /// group is connected. Modularity is hard to maximise: another seed can give other groups, as
    /// ``consensusCommunities(runs:strengths:resolution:seed:progress:)`` shows.
    ///
    /// Deviates from the paper in that the refinement takes the best part rather than a random good one (Sahu), and in
    /// starting again from its own result until that gains less than 1e-6, or `rounds` times.
    ///
    /// - Parameters:
    ///   - strengths: One an edge, finite and at least 0; `nil` counts each edge 1. Parallel edges add up; a loop
    ///     binds its vertex to itself and lowers what ties to others weigh.
    ///   - resolution: γ, above 0: see ``modularity(of:strengths:resolution:)``. Above 1 gives smaller groups.
    ///   - seed: Decides the order; the same seed gives the same groups.
    ///   - rounds: How often to start at most, at least 1.
    ///   - progress: Told after each shrinking how far it is.
    /// - Returns: Groups numbered by their first vertex. A vertex without ties is a group of its own.
    /// - Throws: ``GraphError/unsuitable(_:)`` with ``GraphRequirement/undirected`` for a directed graph (see
    ///   ``undirected()``); ``GraphError/invalidWeight(edge:weight:requirement:)``; ``GraphError/cancelled``.
    /// - Complexity: about O(n + m) a pass, of which there are few.
    ///
    /// V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities",
    /// Scientific Reports 9, 2019, 5233, doi:10.1038/s41598-019-41695-z; S. Sahu, "GVE-Leiden", 2023,
    /// doi:10.48550/arXiv.2312.13936.
    public func leiden(
        strengths: [Double]? = nil, resolution: Double = 1, seed: UInt64 = 0, rounds: Int = 2,
        progress: Progress? = nil
    ) throws(GraphError) -> Communities {
        precondition(rounds >= 1, "at least one round")
        precondition(resolution > 0 && resolution.isFinite, "a resolution above 0")
        guard !isDirected else { throw .unsuitable(.undirected) }
        if let strengths { try check(strengths, .nonNegative) }
        let whole = CoarseGraph(self, strengths: strengths)
        guard whole.total > 0 else {
            return Communities(groups: Partition(labels: vertices), modularity: nil)
        }
        var search = LeidenSearch(resolution: resolution, seed: seed)
        var labels = (0..<Int32(vertexCount)).map(\.self)
        var best = -Double.infinity
        for round in 0..<rounds {
            labels = try search.improve(labels, on: whole) { done in
                progress?((Double(round) + done) / Double(rounds)) ?? true
            }
            let quality = whole.modularity(of: labels, resolution: resolution)
            if quality - best < 1e-6 { break }
            best = quality
        }
        // A vertex that leaves can part those that stay behind; apart they are worth more, so they are parted.
        let groups = Partition(representatives: whole.connectedParts(of: labels))
        return Communities(
            groups: groups, modularity: try modularity(of: groups, strengths: strengths, resolution: resolution))
    }
}

/// One search: the resolution, and the source of its random order.
struct LeidenSearch {
    private let resolution: Double
    private var random: RandomSource

    init(resolution: Double, seed: UInt64) {
        self.resolution = resolution
        random = RandomSource(seed: seed)
    }

    /// Moves, refines and shrinks, beginning with the groups `labels` (numbers below the number of vertices), until
    /// nothing is left to shrink.
    mutating func improve(_ labels: [Int32], on whole: CoarseGraph, progress: Progress) throws(GraphError) -> [Int32] {
        var graph = whole
        var groups = labels
        // Where each vertex of the whole graph is in the present one.
        var place = (0..<Int32(whole.count)).map(\.self)
        while true {
            graph.moveLocally(&groups, resolution: resolution, random: &random)
            let parts = graph.refined(groups, resolution: resolution, random: &random)
            guard progress(1 - Double(parts.count) / Double(whole.count)) else { throw .cancelled }
            if parts.count == graph.count { return place.map { groups[Int($0)] } }
            var groupOfPart = [Int32](repeating: 0, count: parts.count)
            for vertex in 0..<graph.count { groupOfPart[Int(parts.labels[vertex])] = groups[vertex] }
            for vertex in place.indices { place[vertex] = parts.labels[Int(place[vertex])] }
            graph = graph.aggregated(by: parts)
            // Numbers of groups must stay below the number of vertices as the graph shrinks.
            groups = CompactLabels(groupOfPart, below: whole.count).labels
        }
    }
}
