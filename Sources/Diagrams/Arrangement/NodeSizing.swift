internal import Collaboration
package import DOT

/// How large each node must be for its label, at one size of letters.
package struct NodeSizing: Hashable, Sendable {
    package struct Label: Hashable, Sendable {
        package var lines: [String]
        package var fontSize: Double
        package var isBold: Bool
        package var form: NodeForm
        package var isDouble: Bool
        package var size: Size2D
        /// In the shape, beside the label.
        package var disc: Disc?
    }

    package var labels: [Label]
    package var fontSize: Double

    /// - Parameter ruler: Measures the labels' lines.
    package init(_ figure: Figure, fontSize: Double, ruler: inout Ruler) {
        self.fontSize = fontSize
        labels = figure.nodes.map { node in
            let size = fontSize
            let form = NodeForm(node.kind)
            let isBold = node.isHub
            let limit = size * (node.isHub ? 10.5 : node.kind == .theme || node.classID != nil ? 13.5 : 8.8)
            let lines = ruler.label(node.label, size: size, isBold: isBold, atMost: limit)
            let text = ruler.block(lines, size: size, isBold: isBold)
            let padding = size * (node.isHub ? 0.55 : 0.4)
            let disc = node.size.map { Disc(share: $0, label: text, gap: size * 0.4, style: figure.style) }
            var box = form.size(around: disc?.contentSize ?? text, padding: padding)
            box.width = max(box.width, size * 2.6)
            if node.standsForSeveral {
                // Room for the second outline.
                box =
                    Box2D(
                        around: Polygon.outset(
                            form.outline(center: Point2D(x: 0, y: 0), size: box), by: Arrangement.Place.outlineGap))!
                    .size
            }
            return Label(
                lines: lines, fontSize: size, isBold: isBold, form: form, isDouble: node.standsForSeveral, size: box,
                disc: disc)
        }
    }

    package func place(_ index: Int, at center: Point2D) -> Arrangement.Place {
        let label = labels[index]
        return Arrangement.Place(
            center: center, size: label.size, form: label.form, isDouble: label.isDouble, lines: label.lines,
            fontSize: label.fontSize,
            isBold: label.isBold, disc: label.disc)
    }
}
