internal import DOT

// graphviz writes a label in the middle of its node: disc and label of a shape with a disc are nodes of their own on it.
extension Disc {
    /// graphviz rounds sizes to points: what is left over a whole number of them is the width of the line.
    func node(_ id: String, at center: Point2D, color: Color) -> Document.Node {
        let whole = max(1, (2 * radius).rounded(.up) - 1)
        return .init(
            id,
            [
                .label(""), .shape(.circle), .style([.filled]), .fillColor(color), .color(color),
                .lineWidth(max(0, 2 * radius - whole)), .width(whole), .height(whole),
                .position(center + offset, pinned: true),
            ])
    }

    func label(_ id: String, of place: Arrangement.Place, color: Color, _ theme: Theme) -> Document.Node {
        var attributes: [DOT.Attribute] = [
            .label(place.lines.joined(separator: "\n")), .shape(.plaintext), .fontSize(place.fontSize),
            .fontColor(color),
            .width(labelSize.width), .height(labelSize.height), .position(place.center + labelOffset, pinned: true),
        ]
        if place.isBold { attributes.append(.fontName(theme.font(bold: true))) }
        return .init(id, attributes)
    }
}
