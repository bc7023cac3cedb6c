package import DOT

/// Two centres with the members that they share in a column between them, and each one's own leaves on its outer side.
package struct PairPlacement {
    let left: Int
    let right: Int
    let shared: [Int]

    /// - Returns: nil where the nodes are not of this form, or share too few to need it.
    package init?(_ core: [Int], stars: Stars, figure: Figure) {
        let centers = core.filter { stars.leaves[$0] != nil || stars.neighbors[$0].count > 2 }
        guard centers.count == 2 else { return nil }
        let between = core.filter { !centers.contains($0) }
        guard between.count >= 4, between.allSatisfy({ stars.neighbors[$0] == centers }) else { return nil }
        (left, right) = (centers[0], centers[1])
        shared = between.sorted {
            (figure.nodes[$0].kind, figure.nodes[$0].label, $0) < (figure.nodes[$1].kind, figure.nodes[$1].label, $1)
        }
    }

    /// Each node's centre, and where lines end at the shared ones: by node and the centre that the line comes from.
    package func places(stars: Stars, sizing: NodeSizing, gap: Double) -> (
        centers: [(node: Int, center: Point2D)], attachments: [LineEnd: Point2D]
    ) {
        var centers: [(node: Int, center: Point2D)] = []
        var attachments: [LineEnd: Point2D] = [:]
        let widest = shared.map { sizing.labels[$0].size.width }.max()!
        let height = shared.reduce(-gap) { $0 + sizing.labels[$1].size.height + gap }
        var y = height / 2
        for node in shared {
            let size = sizing.labels[node].size
            centers.append((node, Point2D(x: 0, y: y - size.height / 2)))
            attachments[LineEnd(at: node, from: left)] = Point2D(x: -size.width / 2, y: 0)
            attachments[LineEnd(at: node, from: right)] = Point2D(x: size.width / 2, y: 0)
            y -= size.height + gap
        }
        let reach = widest / 2 + min(70, max(sizing.fontSize * 3, height * 0.22))
        for (center, sense) in [(left, -1.0), (right, 1.0)] {
            let place = Point2D(x: sense * (reach + sizing.labels[center].size.width / 2), y: 0)
            centers.append((center, place))
            guard stars.leaves[center] != nil else { continue }
            let placement = stars.placement(of: center, sides: sense < 0 ? .left : .right)
            for (leaf, own) in zip(stars.leaves[center]!, placement.leaves) {
                centers.append((leaf, place + own.center))
                attachments[LineEnd(at: leaf, from: center)] = own.attachment
            }
        }
        return (centers, attachments)
    }
}

/// The end of a line at one node, coming from another.
package struct LineEnd: Hashable, Sendable {
    package var at: Int
    package var from: Int

    package init(at: Int, from: Int) {
        self.at = at
        self.from = from
    }
}
