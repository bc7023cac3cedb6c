internal import DOT

/// Text of the page as one shape a line.
enum PageText {
    /// The share of a line that is written on: graphviz measures letters that are fitted to pixels, and a browser draws
    /// long lines of small ones up to a twentieth wider.
    static let reserve = 0.95
    /// What a single label may be wider than measured, for the same reason.
    static let widening = 1.05

    static func shape(
        _ line: String, at place: Point2D, size: Double, isBold: Bool = false, color: Color = Palette.ink,
        alignment: XDot.TextAlignment = .left, theme: Theme, ruler: inout Ruler
    ) -> XDot.Shape {
        .text(
            line, at: place, width: ruler.width(Text(line, size: size, isBold: isBold)),
            font: .init(name: theme.font(bold: isBold), size: size), color: color, alignment: alignment)
    }
}

/// A line of the legend, drawn as graphviz draws the map's.
enum LineSample {
    static func shapes(
        _ look: LineLook, from: Point2D, to: Point2D, theme: Theme, ruler: inout Ruler
    ) -> [XDot.Shape] {
        var shapes: [XDot.Shape] = []
        let stroke = XDot.Stroke(look.color, width: look.width, style: look.style)
        if look.isDouble {
            let gap = Point2D(x: 0, y: look.width)
            let thin = XDot.Stroke(look.color, width: look.width)
            shapes = [
                .polyline([from + gap, to + gap], stroke: thin), .polyline([from - gap, to - gap], stroke: thin),
            ]
        } else {
            shapes = [.polyline([from, to], stroke: stroke)]
        }
        shapes += head(look.head, at: to, pointing: 1, color: look.color)
        shapes += head(look.tail, at: from, pointing: -1, color: look.color)
        if let marker = look.marker {
            let size = theme.textSize
            let middle = Point2D(x: (from.x + to.x) / 2, y: from.y)
            shapes.append(
                .ellipse(
                    center: middle, radii: Size2D(width: size * 0.55, height: size * 0.55), fill: .white,
                    stroke: .init(look.color, width: 0.6)))
            shapes.append(
                PageText.shape(
                    marker, at: Point2D(x: middle.x, y: middle.y - size * 0.33), size: size * 0.95, alignment: .center,
                    theme: theme, ruler: &ruler))
        }
        return shapes
    }

    private static func head(_ arrow: Arrow, at tip: Point2D, pointing: Double, color: Color) -> [XDot.Shape] {
        let length = Routing.arrowLength
        let base = tip.x - pointing * length
        let stroke = XDot.Stroke(color, width: 0.8)
        let half = length * 0.38
        func point(_ x: Double, _ dy: Double) -> Point2D { Point2D(x: x, y: tip.y + dy) }
        let triangle = [point(base, half), tip, point(base, -half)]
        let middle = tip.x - pointing * length / 2
        switch arrow {
        case .none: return []
        case .normal: return [.polygon(triangle, fill: color, stroke: stroke)]
        case .openNormal: return [.polygon(triangle, fill: .white, stroke: stroke)]
        case .diamond, .openDiamond:
            let corners = [point(base, 0), point(middle, half), tip, point(middle, -half)]
            return [.polygon(corners, fill: arrow == .diamond ? color : .white, stroke: stroke)]
        case .dot, .openDot:
            return [
                .ellipse(
                    center: point(middle, 0), radii: Size2D(width: length / 2.4, height: length / 2.4),
                    fill: arrow == .dot ? color : .white, stroke: stroke)
            ]
        case .box, .openBox:
            let corners = [point(base, half), point(tip.x, half), point(tip.x, -half), point(base, -half)]
            return [.polygon(corners, fill: arrow == .box ? color : .white, stroke: stroke)]
        case .tee:
            return [
                .polyline([point(middle, half * 1.3), point(middle, -half * 1.3)], stroke: .init(color, width: 1.6))
            ]
        case .vee, .crow, .curve, .inv:
            return [.polyline([point(base, half), tip, point(base, -half)], stroke: stroke)]
        }
    }
}
