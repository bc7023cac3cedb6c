internal import Collaboration
internal import DOT
internal import Wording

/// A membership that is not simply present, marked on the tile or area of the member.
struct TileMark: Hashable {
    var node: Int
    var group: Int
    var status: TieStatus

    static func all(in figure: Figure) -> [TileMark] {
        figure.groups.enumerated().flatMap { index, group in
            group.members.filter { $0.status != .present }.map {
                TileMark(node: $0.node, group: index, status: $0.status)
            }
        }
    }

    func title(in figure: Figure) -> String {
        let phrases = Phrases(figure.language)
        return figure.groups[group].name + ": " + phrases.status(status)
    }

    /// Its lines say the status as those of ties do: two thin ones are contested, dashes planned, dots desired. What is unknown has
    /// corners alone.
    static func ring(_ status: TieStatus, form: NodeForm, center: Point2D, size: Size2D, color: Color) -> [XDot.Shape] {
        let pen = stroke(status, color)
        switch status {
        case .present, .contested:
            return [size, Size2D(width: size.width - 3.4, height: size.height - 3.4)].map {
                .polygon(outline(form, center, $0), stroke: pen)
            }
        case .planned, .desired:
            return [.polygon(outline(form, center, size), stroke: pen)]
        case .unknown, .absent, .unstated:
            // A circle has none.
            let corners = outline(form == .tile ? .tile : .hexagon, center, size)
            return corners.indices.map { index in
                let corner = corners[index]
                let sides = [corners[(index + 5) % 6], corners[(index + 1) % 6]]
                let ends = sides.map { corner + ($0 - corner) * 0.28 }
                return .polyline([ends[0], corner, ends[1]], stroke: pen)
            }
        }
    }

    private static func outline(_ form: NodeForm, _ center: Point2D, _ size: Size2D) -> [Point2D] {
        (form == .spot ? .ellipse : form).outline(center: center, size: size)
    }

    static func stroke(_ status: TieStatus, _ color: Color) -> XDot.Stroke {
        switch status {
        case .present, .contested: XDot.Stroke(color, width: 0.6)
        case .planned: XDot.Stroke(color, width: 1.2, style: .dashed)
        case .desired: XDot.Stroke(color, width: 1.4, style: .dotted)
        case .unknown, .absent, .unstated: XDot.Stroke(color, width: 1.2)
        }
    }
}
