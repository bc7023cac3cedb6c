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

    /// The status decides the dashes, as it does for lines; the group the colour.
    func stroke(_ palette: Palette) -> XDot.Stroke { TileMark.stroke(status, palette.tone(group)) }

    static func stroke(_ status: TieStatus, _ color: Color) -> XDot.Stroke {
        switch status {
        case .contested, .present: XDot.Stroke(color, width: 1.1, style: .dashed)
        case .planned: XDot.Stroke(color, width: 1.1, style: .dotted)
        case .desired, .unknown, .absent, .unstated: XDot.Stroke(color, width: 0.7, style: .dotted)
        }
    }
}
