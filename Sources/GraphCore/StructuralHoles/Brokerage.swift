/// How often a vertex stands between two others that are not tied themselves, by whose groups they are in.
///
/// The names are Gould and Fernandez'; a → b → c, with b the broker.
public struct BrokerageRoles: Sendable, Hashable {
    /// All three in one group.
    public var coordinator = 0
    /// The ends in one group, the broker in another (also called consultant).
    public var itinerant = 0
    /// The broker shares the group of the one it gets from, and passes on to another.
    public var representative = 0
    /// The broker shares the group of the one it passes on to, and gets from another.
    public var gatekeeper = 0
    /// Three groups.
    public var liaison = 0

    /// None of any.
    public init() {}

    /// All roles together.
    public var total: Int { coordinator + itinerant + representative + gatekeeper + liaison }
}

extension Graph {
    /// Gould and Fernandez' brokerage roles of each vertex.
    ///
    /// Counts for each vertex b the ordered pairs (a, c), a ≠ c, with a → b and b → c but not a → c. In an undirected
    /// graph each tie leads both ways, so that an unordered pair counts twice and every representative is a gatekeeper
    /// too; the R package sna counts alike.
    ///
    /// - Parameter groups: The group of each vertex: a kind, a level, a region.
    /// - Returns: One value a vertex. Loops are left out, parallel edges count once.
    /// - Complexity: O(Σ_b inDegree(b) · outDegree(b)).
    ///
    /// R. V. Gould and R. M. Fernandez, "Structures of mediation: a formal approach to brokerage in transaction
    /// networks", Sociological Methodology 19, 1989, 89–126, doi:10.2307/270949.
    public func brokerage(groups: Partition) -> [BrokerageRoles] {
        precondition(groups.labels.count == vertexCount, "one group for each vertex")
        let group = groups.labels
        var roles = [BrokerageRoles](repeating: BrokerageRoles(), count: vertexCount)
        // What a reaches in one step; every other end of a path of two is brokered.
        var isReached = [Bool](repeating: false, count: vertexCount)
        for a in vertices {
            for position in out.range(a) { isReached[Int(out.targets[position])] = true }
            isReached[a] = true
            var previousB = -1
            for position in out.range(a) {
                let b = Int(out.targets[position])
                guard b != a, b != previousB else { continue }
                previousB = b
                var previousC = -1
                for position in out.range(b) {
                    let c = Int(out.targets[position])
                    guard !isReached[c], c != previousC else { continue }
                    previousC = c
                    switch (group[a] == group[b], group[b] == group[c]) {
                    case (true, true): roles[b].coordinator += 1
                    case (true, false): roles[b].representative += 1
                    case (false, true): roles[b].gatekeeper += 1
                    case (false, false):
                        if group[a] == group[c] { roles[b].itinerant += 1 } else { roles[b].liaison += 1 }
                    }
                }
            }
            for position in out.range(a) { isReached[Int(out.targets[position])] = false }
            isReached[a] = false
        }
        return roles
    }
}
