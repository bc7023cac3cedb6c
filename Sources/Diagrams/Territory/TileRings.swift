internal import Collaboration
internal import DOT

/// How deep in its tile each ring lies, so that none lies on another: the outlines of its groups, the larger group outside, then the
/// ring of what is pointed out, then the marks of memberships that are not simply present.
struct TileRings {
    /// By group, how many outlines lie outside its own.
    private(set) var outline: [Int: Int] = [:]
    /// By node, of those that are pointed out.
    private(set) var highlight: [Int: Int] = [:]
    private(set) var marks: [TileMark: Int] = [:]
    /// By node, how many rings it has.
    private var depths: [Int: Int] = [:]
    /// From a ring to the next, in parts of the way from a tile's side to its middle.
    private var step = 0.0

    /// Points from one ring's middle to the next one's, where the tile has room.
    private static let gap = 2.7
    /// The outermost ring, in parts of the way from a tile's side to its middle.
    private static let first = 0.03

    init(_ figure: Figure, nodes: Set<Int>, tile: Double) {
        let members = figure.groups.map { group in
            Set(group.members.filter { $0.status == .present }.map(\.node)).intersection(nodes)
        }
        for group in members.indices.sorted(by: { (-members[$0].count, $0) < (-members[$1].count, $1) }) {
            let taken = Set(outline.filter { !members[$0.key].isDisjoint(with: members[group]) }.values)
            let level = (0...taken.count).first { !taken.contains($0) }!
            outline[group] = level
            for node in members[group] { depths[node] = max(depths[node] ?? 0, level + 1) }
        }
        func next(_ node: Int) -> Int {
            // Beside the line of the tile itself a first ring would not be seen.
            let level = max(1, depths[node] ?? 0)
            depths[node] = level + 1
            return level
        }
        for node in nodes.sorted() where figure.nodes[node].mark != nil { highlight[node] = next(node) }
        var doubled: Set<Int> = []
        for mark in TileMark.all(in: figure) where nodes.contains(mark.node) {
            // The second line of a contested one lies between two rings.
            if doubled.remove(mark.node) != nil { depths[mark.node]! += 1 }
            marks[mark] = next(mark.node)
            if mark.status == .contested { doubled.insert(mark.node) }
        }
        // More than half of the tile is left to its name.
        let deepest = max(1, (depths.values.max() ?? 1) - 1)
        step = min(TileRings.gap / (tile / 2), 0.4 / Double(deepest))
    }

    /// How far in a ring lies, in parts of the way from the tile's corners to its middle.
    func inset(_ level: Int) -> Double { TileRings.first + Double(level) * step }

    /// The room that a node's rings leave to its name, as a share of the tile.
    func room(_ node: Int) -> Double {
        let depth = depths[node] ?? 0
        return depth < 2 ? 1 : 1 - inset(depth - 1)
    }
}
