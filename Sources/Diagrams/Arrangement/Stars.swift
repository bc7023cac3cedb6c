internal import Collaboration
package import DOT

/// The centres of a figure with the nodes that hang on them alone: laid out as one.
package struct Stars: Sendable {
    /// By centre, its leaves in the order in which they stand around it.
    package private(set) var leaves: [Int: [Int]] = [:]
    /// By node, the centre that it hangs on.
    package private(set) var center: [Int: Int] = [:]
    /// By node, its neighbours, sorted.
    package let neighbors: [[Int]]
    let sizing: NodeSizing
    let gap: Double
    /// Between a centre and its leaves, at least.
    private let linkGap: Double
    /// Centres whose leaves stand in several columns.
    private(set) var combs: Set<Int> = []
    /// The form of these columns: width by height.
    let combForm: Double

    /// So many leaves in two columns make a map high.
    private static let leastOfComb = 12

    /// A centre has at least three leaves, or everything in its part of the figure.
    ///
    /// - Parameter combForm: The form, width by height, in which many leaves of one centre stand in several columns, where their
    ///   lines look the same; nil for one column on each side.
    package init(_ figure: Figure, sizing: NodeSizing, gap: Double, combForm: Double? = nil) {
        self.combForm = combForm ?? 1
        self.sizing = sizing
        self.gap = gap
        linkGap = sizing.fontSize * (figure.edges.contains(where: \.hasPattern) ? 3.2 : 2)
        var sets: [Set<Int>] = Array(repeating: [], count: figure.nodes.count)
        for edge in figure.edges where edge.from != edge.to {
            sets[edge.from].insert(edge.to)
            sets[edge.to].insert(edge.from)
        }
        neighbors = sets.map { $0.sorted() }
        var hanging: [Int: [Int]] = [:]
        for node in figure.nodes.indices where neighbors[node].count == 1 {
            let center = neighbors[node][0]
            // Of two that have only each other, the hub, else the first, is the centre.
            if neighbors[center].count == 1 {
                let isCenter =
                    figure.nodes[node].isHub != figure.nodes[center].isHub
                    ? figure.nodes[node].isHub : node < center
                if isCenter { continue }
            }
            hanging[center, default: []].append(node)
        }
        var statuses: [Int: Int] = [:]
        for edge in figure.edges {
            for (end, other) in [(edge.from, edge.to), (edge.to, edge.from)] where neighbors[end] == [other] {
                statuses[end] = min(statuses[end] ?? .max, TieStatus.allCases.firstIndex(of: edge.status)!)
            }
        }
        for (center, nodes) in hanging where nodes.count >= 3 || nodes.count == neighbors[center].count {
            // Those of one status and kind stand together, in the order of their names.
            leaves[center] = nodes.sorted { a, b in
                let (x, y) = (figure.nodes[a], figure.nodes[b])
                if statuses[a] != statuses[b] { return statuses[a] ?? 0 < statuses[b] ?? 0 }
                return x.kind != y.kind ? x.kind < y.kind : (x.label, a) < (y.label, b)
            }
        }
        for (center, nodes) in leaves { for node in nodes { self.center[node] = center } }
        guard combForm != nil else { return }
        var kinds: [Int: Set<LineKind>] = [:]
        for edge in figure.edges {
            for (leaf, hub) in [(edge.from, edge.to), (edge.to, edge.from)] where center[leaf] == hub {
                kinds[hub, default: []].insert(
                    LineKind(relation: edge.relation, status: edge.status, isOutward: edge.from == hub))
            }
        }
        combs = Set(leaves.keys.filter { leaves[$0]!.count >= Stars.leastOfComb && kinds[$0]!.count == 1 })
    }

    /// What lines that share a stem have in common.
    private struct LineKind: Hashable {
        var relation: RelationID
        var status: TieStatus
        var isOutward: Bool
    }

    /// A centre's leaves around it.
    ///
    /// - Parameter sides: Nil for what suits its leaves.
    func placement(of hub: Int, sides: StarPlacement.Sides? = nil) -> StarPlacement {
        let sides = sides ?? (combs.contains(hub) ? .below(form: combForm) : .both)
        return StarPlacement(
            hub: sizing.labels[hub].size, leaves: leaves[hub]!.map { sizing.labels[$0].size }, gap: gap,
            linkGap: linkGap, sides: sides)
    }

    /// What a node takes in the layout: with its leaves, where it has some.
    package func size(of node: Int) -> Size2D {
        leaves[node] == nil ? sizing.labels[node].size : placement(of: node).box.size
    }
}
