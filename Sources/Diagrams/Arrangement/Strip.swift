package import DOT

/// Nodes in rows below a map, for those that no line ties to it or that have no place on it.
package struct Strip: Hashable, Sendable {
    package var nodes: [Int]
    package var centers: [Point2D]
    /// Where the caption's baseline starts.
    package var caption: Point2D
    package var box: Box2D

    /// - Parameters:
    ///   - sizes: By node.
    ///   - isCaptionBelow: Whether the caption stands below the rows: where lines come down to them, they would run over one above.
    init(
        _ nodes: [Int], sizes: [Size2D], width: Double, gap: Double, top: Double, captionSize: Double,
        isCaptionBelow: Bool = false
    ) {
        self.nodes = nodes
        var centers: [Point2D] = []
        var y = top
        func captionLine() -> Point2D {
            y -= captionSize * (isCaptionBelow ? 1.6 : 1.2)
            defer { y -= captionSize * 0.5 }
            return Point2D(x: 0, y: y + captionSize * 0.3)
        }
        let above = isCaptionBelow ? nil : captionLine()
        var row: [Int] = []
        var x = 0.0
        func close() {
            guard let height = row.map({ sizes[$0].height }).max() else { return }
            var left = 0.0
            for node in row {
                centers.append(Point2D(x: left + sizes[node].width / 2, y: y - height / 2))
                left += sizes[node].width + gap
            }
            y -= height + gap
            row = []
            x = 0
        }
        for node in nodes {
            if !row.isEmpty, x + sizes[node].width > width { close() }
            row.append(node)
            x += sizes[node].width + gap
        }
        close()
        y += gap
        caption = above ?? captionLine()
        self.centers = centers
        box = Box2D(minimum: Point2D(x: 0, y: y), maximum: Point2D(x: width, y: top))
    }
}
