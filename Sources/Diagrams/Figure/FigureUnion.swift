internal import Collaboration

extension Figure {
    /// Everything that the figures of a series show, in one: what the places of all of them are found from.
    ///
    /// It is never drawn: it has no colours, marks, notices or words of its own, only what takes room or pulls.
    ///
    /// - Parameter figures: At least one, all of one layout; their order does not matter to shapes and lines.
    /// - Complexity: O(n log n + m) for n shapes and m lines of all figures together.
    package init(union figures: [Figure]) {
        precondition(!figures.isEmpty, "a union of no figures")
        self = figures[0]
        var merged: [String: Node] = [:]
        for node in figures.flatMap(\.nodes) {
            var node = node
            (node.paintKey, node.mark) = (.noValue, nil)
            if let known = merged[node.id] {
                node.size = [known.size, node.size].compactMap { $0 }.max()
                node.isHub = node.isHub || known.isHub
                if known.actors.count > node.actors.count { node.actors = known.actors }
                node.label = [known.label, node.label].max { ($0.count, $0) < ($1.count, $1) }!
            }
            merged[node.id] = node
        }
        nodes = merged.values.sorted { $0.id < $1.id }
        let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.id, $0) })
        struct Line: Hashable {
            var from: Int
            var relation: RelationID
            var to: Int
        }
        var lines: [Line: Edge] = [:]
        var bundles: [ActorID: Group] = [:]
        for figure in figures {
            let place = figure.nodes.map { places[$0.id]! }
            for edge in figure.edges {
                var edge = edge
                (edge.from, edge.to, edge.group) = (place[edge.from], place[edge.to], nil)
                let line = Line(from: edge.from, relation: edge.relation, to: edge.to)
                lines[line] = lines[line] ?? edge
            }
            for group in figure.groups {
                var group = group
                group.hub = group.hub.map { place[$0] }
                group.nested = []
                let known = bundles[group.actor]?.members ?? []
                let members = known + group.members.map { .init(node: place[$0.node], tie: $0.tie) }
                var seen: Set<Int> = []
                group.members = members.filter { seen.insert($0.node).inserted }.sorted { $0.node < $1.node }
                bundles[group.actor] = group
            }
        }
        edges = lines.values.sorted {
            ($0.from, $0.to, $0.relation.rawValue) < ($1.from, $1.to, $1.relation.rawValue)
        }
        groups = bundles.values.sorted { $0.actor < $1.actor }
        (coloring, categories, valueKeys, highlight, notices) = (.kinds, [], [:], nil, [])
    }
}
