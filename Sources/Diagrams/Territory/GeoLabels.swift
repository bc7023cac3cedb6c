internal import DOT

/// The names on a map of the land: each in its area or led to it by a line, and a number where there is no room for a name.
struct GeoLabels {
    /// What stands at a node: its name, or a number where there is no room for it.
    struct Label {
        var lines: [String]
        var size: Size2D
        /// Where it lies in its own area.
        var spots: [Point2D]
    }

    /// Names and numbers in one size of letters.
    struct Labelling {
        var fontSize: Double
        var labels: [Int: Label]
        /// By node, of those that have no room for a name.
        var numbers: [Int: Int] = [:]
        var placed: [LabelPlacement.Place?] = []

        /// A name without a place is worse than any number, and that than any line.
        var cost: Int {
            placed.reduce(0) { $0 + ($1 == nil ? 1000 : $1!.leader == nil ? 0 : 1) } + 10 * numbers.count
        }
    }

    private let nodes: [Int]
    private let map: TerritoryMap
    private let shapes: AreaShapes
    private let marks: [TileMark]

    /// - Parameter nodes: Those with a place on the land.
    init(_ nodes: [Int], of map: TerritoryMap, shapes: AreaShapes, marks: [TileMark]) {
        self.nodes = nodes
        self.map = map
        self.shapes = shapes
        self.marks = marks
    }

    /// In the letters that do best.
    func labelling(ruler: inout Ruler) -> Labelling {
        // By estimate first, since each size of a font takes graphviz longer to look up than to measure. It may have been a little
        // too careful; where it was too hopeful, all sizes are measured.
        let sizes = map.theme.labelSizes
        var estimating = Ruler()
        let expected = labelling(inSizes: sizes, &estimating)
        let likely = sizes.firstIndex(of: expected.fontSize)!
        var best = labelling(inSizes: Array(sizes[max(0, likely - 1)...likely]), &ruler)
        if best.cost > expected.cost { best = labelling(inSizes: sizes, &ruler) }
        return best
    }

    /// In the letters in which most names stand at their places; of those that do as well, the largest.
    private func labelling(inSizes sizes: [Double], _ ruler: inout Ruler) -> Labelling {
        var best = labelling(sizes[0], &ruler)
        for size in sizes.dropFirst() where best.cost > 0 {
            let found = labelling(size, &ruler)
            if found.cost < best.cost { best = found }
        }
        return best
    }

    /// Names where they have a place; else numbers, which need less.
    private func labelling(_ size: Double, _ ruler: inout Ruler) -> Labelling {
        var labels: [Int: Label] = [:]
        for node in nodes { labels[node] = label(node, map.figure.nodes[node].label, size, &ruler) }
        var found = Labelling(fontSize: size, labels: labels)
        found.placed = placement(labels)
        for _ in 0..<3 {
            let missing = zip(nodes, found.placed).filter { $1 == nil && found.numbers[$0] == nil }.map(\.0)
            guard !missing.isEmpty else { break }
            let numbered = (Array(found.numbers.keys) + missing).sorted {
                (map.figure.nodes[$0].name, $0) < (map.figure.nodes[$1].name, $1)
            }
            for (index, node) in numbered.enumerated() {
                found.numbers[node] = index + 1
                found.labels[node] = label(node, String(index + 1), size, &ruler)
            }
            found.placed = placement(found.labels)
        }
        // A number that found no place is not on the map.
        for (node, place) in zip(nodes, found.placed) where place == nil { found.numbers[node] = nil }
        return found
    }

    /// In wide lines or in narrow ones, as it lies in its own area.
    private func label(_ node: Int, _ text: String, _ size: Double, _ ruler: inout Ruler) -> Label {
        var wide: Label?
        for width in [8.0, 5.5] {
            let lines = ruler.label(text, size: size, atMost: size * width)
            let block = ruler.block(lines, size: size)
            let text = Size2D(width: block.width * PageText.widening, height: block.height)
            let label = Label(lines: lines, size: text, spots: shapes.shapes[node]?.spots(text) ?? [])
            if !label.spots.isEmpty { return label }
            wide = wide ?? label
        }
        return wide!
    }

    private func placement(_ labels: [Int: Label]) -> [LabelPlacement.Place?] {
        // Where a tie ends its arrowhead is seen.
        let tied = map.tied
        let requests = nodes.map { node in
            LabelPlacement.Request(
                anchor: map.anchors[node]!, width: labels[node]!.size.width, height: labels[node]!.size.height,
                spots: labels[node]!.spots, clearance: tied.contains(node) ? 2.5 + Routing.arrowLength : 0,
                // So much of a small area says how it is coloured.
                area: shapes.shapes[node] == nil ? 0 : 12)
        }
        // Nothing beyond the sides of the page.
        let far = 4000.0
        let walls = [-far / 2, map.width + far / 2].map {
            Box2D(center: Point2D(x: $0, y: 0), size: Size2D(width: far, height: 2 * far))
        }
        let rings = Dictionary(grouping: marks, by: \.node).mapValues(\.count)
        let dots = shapes.points.map { node, point in
            let size = GeoMap.extent(rings: rings[node] ?? 0) + 1
            return Box2D(center: point, size: Size2D(width: size, height: size))
        }
        return LabelPlacement(
            requests, obstacles: walls + dots.sorted { ($0.minimum.x, $0.minimum.y) < ($1.minimum.x, $1.minimum.y) },
            reach: map.width * 0.5, gap: 0.8
        ).places
    }
}
