internal import Collaboration

// What a figure shows that sources leave open.

extension Figure {
    /// Of some nodes in no group, how many no source says that of, and how many have a membership that the figure does not show.
    func doubtful(_ nodes: [Int]) -> (unsaid: Int, hidden: Int) {
        let hidden = nodes.filter { self.nodes[$0].actors.contains(where: hiddenMembers.contains) }
        let known = nodes.count { self.nodes[$0].actors.allSatisfy(knownOutsiders.contains) }
        return (nodes.count - hidden.count - known, hidden.count)
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
