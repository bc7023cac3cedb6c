internal import Collaboration
internal import Wording

/// Ties of a group's members drawn as ties of the group: region to region, with how many there are.
///
/// Who is a present member of one group, and of no other in any status, goes into that group's own shape, and lines that then have the
/// same ends, relation and status are one. Who is less sure of a group, in two, or marked or emphasized otherwise than the
/// group stays apart, and who is in none does.
struct GroupAggregation {
    /// With those that are joined in the shapes of their groups.
    private(set) var parts: FigureBuilder.Parts

    /// - Parameters:
    ///   - memberships: The relations over which groups have members.
    ///   - apart: Who is not to be joined.
    ///   - ties: All that are drawn, in their order.
    init(_ parts: FigureBuilder.Parts, memberships: Set<RelationID>, apart: Set<ActorID>, ties: [Tie]) {
        self.parts = parts
        let homes = GroupAggregation.homes(parts, memberships: memberships, apart: apart)
        guard homes.contains(where: { $0 != nil }) else { return }
        let order = Dictionary(
            ties.enumerated().map { (TieReference($1), $0) }, uniquingKeysWith: { first, _ in first })
        let joinedShapes = Set(homes.compactMap { $0 })
        let inside = joinLines(homes, joinedShapes, order)
        joinNodes(homes, inside, order)
    }

    /// By node the shape of the group that it goes into; nil for who stays apart.
    private static func homes(
        _ parts: FigureBuilder.Parts, memberships: Set<RelationID>, apart: Set<ActorID>
    ) -> [Int?] {
        var places: [[(hub: Int, status: TieStatus)]] = Array(repeating: [], count: parts.nodes.count)
        for group in parts.groups {
            for member in group.members { places[member.node].append((group.hub ?? member.node, member.status)) }
        }
        let hubs = Set(parts.groups.compactMap(\.hub))
        var homes: [Int?] = parts.nodes.indices.map { index in
            let node = parts.nodes[index]
            guard places[index].count == 1, let place = places[index].first, place.status == .present,
                !hubs.contains(index), node.classID == nil, node.mark == parts.nodes[place.hub].mark,
                !apart.contains(node.actors[0])
            else { return nil }
            return place.hub
        }
        // Of two memberships of one group the less sure one must be seen too.
        for edge in parts.edges where memberships.contains(edge.relation) && edge.status != .present {
            if homes[edge.from] == edge.to { homes[edge.from] = nil }
            if homes[edge.to] == edge.from { homes[edge.to] = nil }
        }
        // One alone is no crowd: its name says more than a number does.
        let sizes = Dictionary(grouping: homes.compactMap { $0 }, by: \.self).mapValues(\.count)
        return homes.map { $0.flatMap { sizes[$0]! > 1 ? $0 : nil } }
    }

    /// - Returns: By shape of a group, the ties that have both ends in it.
    private mutating func joinLines(
        _ homes: [Int?], _ joinedShapes: Set<Int>, _ order: [TieReference: Int]
    ) -> [Int: [Tie]] {
        struct Key: Hashable {
            var from: Int
            var relation: RelationID
            var to: Int
            var status: TieStatus
            var isEmphasized: Bool
        }
        var inside: [Int: [Tie]] = [:]
        var lines: [Figure.Edge] = []
        var known: [Key: Int] = [:]
        for var edge in parts.edges {
            (edge.from, edge.to) = (homes[edge.from] ?? edge.from, homes[edge.to] ?? edge.to)
            guard edge.from != edge.to else {
                inside[edge.from, default: []] += edge.ties
                continue
            }
            guard joinedShapes.contains(edge.from) || joinedShapes.contains(edge.to) else {
                lines.append(edge)
                continue
            }
            if !edge.isDirected, edge.to < edge.from { swap(&edge.from, &edge.to) }
            let key = Key(
                from: edge.from, relation: edge.relation, to: edge.to, status: edge.status,
                isEmphasized: edge.isEmphasized)
            if let line = known[key] {
                lines[line].ties += edge.ties
            } else {
                known[key] = lines.count
                lines.append(edge)
            }
        }
        for line in known.values { lines[line].ties = GroupAggregation.distinct(lines[line].ties, order) }
        parts.edges = lines
        return inside
    }

    /// Takes the joined nodes out, and tells the rest by their new places.
    private mutating func joinNodes(_ homes: [Int?], _ inside: [Int: [Tie]], _ order: [TieReference: Int]) {
        var nodes: [Figure.Node] = []
        var places: [Int] = []
        for (index, node) in parts.nodes.enumerated() {
            places.append(nodes.count)
            if homes[index] == nil { nodes.append(node) }
        }
        for index in homes.indices {
            guard let home = homes[index] else { continue }
            nodes[places[home]].actors += parts.nodes[index].actors
        }
        for index in parts.groups.indices {
            let group = parts.groups[index]
            guard let hub = group.hub else { continue }
            let joined = group.members.filter { homes[$0.node] == hub }
            let ties = GroupAggregation.distinct(inside[hub] ?? [], order)
            parts.groups[index].joined = joined.map(\.tie)
            let memberships = Set(joined.map { TieReference($0.tie) })
            parts.groups[index].inside = ties.filter { !memberships.contains(TieReference($0)) }
            parts.groups[index].members = group.members.filter { homes[$0.node] != hub }.map {
                .init(node: places[$0.node], tie: $0.tie)
            }
            parts.groups[index].hub = places[hub]
        }
        for index in parts.edges.indices {
            let edge = parts.edges[index]
            (parts.edges[index].from, parts.edges[index].to) = (places[edge.from], places[edge.to])
        }
        parts.nodes = nodes
    }

    /// Each tie once, in the snapshot's order: those of classes that overlap come with several lines.
    private static func distinct(_ ties: [Tie], _ order: [TieReference: Int]) -> [Tie] {
        var seen: Set<TieReference> = []
        return ties.filter { seen.insert(TieReference($0)).inserted }
            .sorted { order[TieReference($0)]! < order[TieReference($1)]! }
    }
}

extension FigureBuilder {
    /// Joins members in the shapes of their groups where the lines pass the limit.
    mutating func joinGroups(_ parts: inout Parts, ties: [Tie]) {
        let memberships = Set(view.groups.flatMap(\.via).map(\.relation))
        guard !layout.isTerritory, !parts.groups.isEmpty, beside(memberships, in: parts).count > limit else { return }
        let apart = options.emphasized.flatMap { [$0.from, $0.to] }
        parts = GroupAggregation(parts, memberships: memberships, apart: Set(apart), ties: ties).parts
        for group in parts.groups where !group.joined.isEmpty {
            let name = phrases.legendEntry(group.name, count: group.joined.count)
            (parts.nodes[group.hub!].label, parts.nodes[group.hub!].name) = (name, name)
        }
    }

    /// Tells how many ties are drawn as fewer lines, each in one of the two ways, and where that is not enough.
    mutating func tellJoined(_ parts: Parts) {
        // There ties are told otherwise, once it is known who has a place.
        guard !layout.isTerritory else { return }
        let hubs = Set(parts.groups.filter { !$0.joined.isEmpty }.compactMap(\.hub))
        let ofGroups = parts.edges.filter { hubs.contains($0.from) || hubs.contains($0.to) }
        let ofClasses = parts.edges.filter { edge in
            [edge.from, edge.to].contains { parts.nodes[$0].classID != nil }
                && ![edge.from, edge.to].contains(where: hubs.contains)
        }
        func tieCount(_ edges: [Figure.Edge]) -> Int { Set(edges.flatMap { $0.ties.map(TieReference.init) }).count }
        if !ofClasses.isEmpty { notices.append(.aggregated(ties: tieCount(ofClasses), lines: ofClasses.count)) }
        if !hubs.isEmpty {
            // A line for one tie is drawn as ever.
            let several = ofGroups.filter { $0.ties.count > 1 }
            notices.append(
                .grouped(
                    ties: tieCount(several), lines: several.count,
                    inside: parts.groups.reduce(0) { $0 + $1.inside.count }))
        }
        let memberships = Set(view.groups.flatMap(\.via).map(\.relation))
        // Nobody set the usual limit: lines that only show who takes part in what are no reason to warn of it.
        let isSet = (options.aggregateAbove ?? view.atMost) != nil
        let left = beside(memberships, in: parts).count { isSet || !LineLooks.memberships.contains($0.relation) }
        guard left > limit else { return }
        notices.append(
            .dense(
                lines: left, limit: limit, remedy: parts.groups.isEmpty ? .groups : .fewer))
    }

    /// The lines that are not a membership of one of the groups.
    private func beside(_ memberships: Set<RelationID>, in parts: Parts) -> [Figure.Edge] {
        var own: [Int: Set<Int>] = [:]
        for group in parts.groups {
            if let hub = group.hub { own[hub] = Set(group.members.map(\.node)) }
        }
        return parts.edges.filter { edge in
            !memberships.contains(edge.relation)
                || !(own[edge.from]?.contains(edge.to) ?? false) && !(own[edge.to]?.contains(edge.from) ?? false)
        }
    }

    var limit: Int { options.aggregateAbove ?? view.atMost ?? FigureOptions.defaultLimit }
}
