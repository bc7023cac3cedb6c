package import Collaboration
package import DOT

/// How a line looks: its dash says the status, its head and colour the relation.
package struct LineLook: Hashable, Sendable {
    package var color: Color
    package var width: Double
    package var style: XDot.LineStyle
    /// Two thin lines with white between: contested.
    package var isDouble: Bool
    package var head: Arrow
    /// The same at the start, for relations without a direction.
    package var tail: Arrow
    /// A sign on the line, beside its dash.
    package var marker: String?

    package var hasHead: Bool { head != .none }
}

/// The looks of a figure's lines: a relation has the same one all over the figure.
package struct LineLooks: Hashable, Sendable {
    private let palette: Palette
    private let ordinal: [RelationID: Int]
    private let directed: [RelationID: Bool]
    /// The relations that are drawn, in the vocabulary's order.
    package let relations: [RelationID]

    package init(_ figure: Figure, palette: Palette) {
        self.palette = palette
        let drawn = Set(figure.edges.map(\.relation))
        relations = figure.network.relations.map(\.id).filter(drawn.contains)
        ordinal = Dictionary(uniqueKeysWithValues: relations.enumerated().map { ($1, $0) })
        directed = Dictionary(
            uniqueKeysWithValues: relations.map { ($0, figure.network.relation($0)?.isDirected ?? true) })
    }

    private static let heads: [Arrow] = [.normal, .openNormal, .vee, .diamond, .openDiamond, .dot, .box, .tee]
    private static let ends: [Arrow] = [.none, .openDot, .dot, .openBox, .box, .openDiamond, .diamond]
    private static let tones: [Color] = [
        Palette.line, Color(0x1F5FA8), Color(0xA04E00), Color(0x1B6B50), Color(0x8A2A72), Color(0x6B6B00),
    ]

    /// - Parameter toHub: Whether it ends at the centre of the group that it shows membership of: that needs no arrowhead.
    package func look(_ relation: RelationID, _ status: TieStatus, toHub: Bool, group: Int?, isEmphasized: Bool)
        -> LineLook
    {
        let index = ordinal[relation] ?? 0
        let isSingle = relations.count < 2
        var color = isSingle || palette.isGray ? Palette.line : LineLooks.tones[index % LineLooks.tones.count]
        if let group { color = palette.tone(group) }
        if status == .unknown { color = Palette.faintLine }
        var look = LineLook(
            color: color, width: isEmphasized ? 2.4 : 0.9, style: .solid, isDouble: false, head: .none, tail: .none,
            marker: nil)
        switch status {
        case .planned:
            look.style = .dashed
            look.width += 0.3
        case .desired:
            look.style = .dotted
            look.width += 0.5
        case .contested: look.isDouble = true
        case .unknown:
            look.width = 0.7
            look.marker = "?"
        case .absent:
            look.width = 0.7
            look.marker = "×"
        case .present, .unstated: break
        }
        if directed[relation] ?? true {
            let place = relations.filter { directed[$0] ?? true }.firstIndex(of: relation) ?? 0
            if !toHub || relation != membership {
                look.head = LineLooks.heads[place % LineLooks.heads.count]
                number(place / LineLooks.heads.count, on: &look)
            }
        } else {
            // A line without ends is a membership where one is drawn.
            let ends = membership == nil ? LineLooks.ends : Array(LineLooks.ends.dropFirst())
            let place = relations.filter { !(directed[$0] ?? true) }.firstIndex(of: relation) ?? 0
            look.head = ends[place % ends.count]
            look.tail = look.head
            number(place / ends.count, on: &look)
        }
        return look
    }

    /// Ends that come again are told apart by a number.
    private func number(_ round: Int, on look: inout LineLook) {
        if round > 0 { look.marker = "\(round + 1)" + (look.marker ?? "") }
    }

    package func look(of edge: Figure.Edge, in figure: Figure) -> LineLook {
        look(
            edge.relation, edge.status, toHub: figure.nodes[edge.to].isHub,
            group: figure.colorsTellValues ? nil : edge.group, isEmphasized: edge.isEmphasized)
    }

    /// The one drawn relation that may go without an arrowhead: two would look the same.
    private var membership: RelationID? { relations.first(where: LineLooks.memberships.contains) }

    /// Relations that run from a part to its whole, which the hub's shape shows.
    static let memberships: Set<RelationID> = ["member-of", "part-of", "located-in"]
}
