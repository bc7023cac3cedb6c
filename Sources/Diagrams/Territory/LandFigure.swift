internal import Collaboration
internal import Wording

// What the maps of the land ask of a figure: groups are areas there, not lines to a shape.

extension Figure {
    /// Without the ties that an area shows.
    ///
    /// - Parameter isLine: By edge, whether it is drawn as a line.
    package func keeping(_ isLine: [Bool]) -> Figure {
        var kept = self
        kept.edges = zip(edges, isLine).filter(\.1).map(\.0)
        return kept
    }

    /// Whether an edge says no more than that an actor on the land is a member of a group, which colour, outline, mark or number at
    /// its place say.
    ///
    /// - Parameters:
    ///   - isOnLand: By node.
    ///   - isOutlined: By group.
    func isShownByArea(_ edge: Edge, isOnLand: (Int) -> Bool, isOutlined: (Int) -> Bool) -> Bool {
        guard let index = edge.group, let hub = groups[index].hub else { return false }
        let node = edge.from == hub ? edge.to : edge.from
        guard isOnLand(node), let member = groups[index].members.first(where: { $0.node == node }),
            edge.ties.map(TieReference.init) == [TieReference(member.tie)]
        else { return false }
        return areGroupsNumbered || coloring == .groups || member.status != .present || isOutlined(index)
    }
}
