internal import Collaboration

// What a figure shows that sources leave open.

extension Figure {
    /// Of some nodes in no group, how many no source says that of.
    func unsaidCount(of nodes: [Int]) -> Int {
        nodes.count { node in !self.nodes[node].actors.allSatisfy(knownOutsiders.contains) }
    }

    /// How many drawn ties have a claim without a source, and none with one.
    var unsourcedCount: Int {
        drawnTies.count { tie in
            tie.impliedAbsentBy.isEmpty && tie.claims.allSatisfy { network.claims[$0].source == nil }
        }
    }

    /// The drawn ties that no source states for their own ends.
    var inheritedCount: Int { drawnTies.count { $0.inheritance != nil } }
}
