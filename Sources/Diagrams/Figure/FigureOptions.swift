public import Collaboration

/// What the caller decides about a figure, beside the view.
public struct FigureOptions: Hashable, Sendable {
    /// Instead of the view's.
    public var layout: LayoutID?
    public var style: StyleID?
    /// Instead of the network's.
    public var language: Language?
    /// Instead of the view's or network's.
    public var asOf: CivilDate?
    /// Instead of the view's, unless empty.
    public var accordingTo: [Viewpoint]
    /// Narrows what the view selects.
    public var narrowing: Selector
    /// Instead of the statuses that the view shows.
    public var statuses: [TieStatus]?
    /// Stands behind the view's subtitle: what is highlighted, say.
    public var caption: String?
    public var sizeBy: SizeBy?
    public var colorBy: ColorBy?
    /// What the view's or the options' measures come to. A measure without values is not drawn, and a notice says so.
    public var measures: [MeasureID: Measured]
    public var highlight: Highlight?
    /// Ties drawn heavier, as a path is: by their ends and relation.
    public var emphasized: [TieReference]
    /// Above so many ties the figure is aggregated; without it the view's limit, or ``defaultLimit``.
    public var aggregateAbove: Int?
    /// How many rows of the tables could not be taken, for the figure to say so.
    public var rejectedRows = 0

    /// Above so many ties claims about a whole class are drawn as one tie of the class, and above so many lines the members of groups
    /// in their groups' shapes, where no limit is set.
    public static let defaultLimit = 40

    public init(
        layout: LayoutID? = nil, style: StyleID? = nil, language: Language? = nil, asOf: CivilDate? = nil,
        accordingTo: [Viewpoint] = [], narrowing: Selector = .any, statuses: [TieStatus]? = nil, caption: String? = nil,
        sizeBy: SizeBy? = nil, colorBy: ColorBy? = nil, measures: [MeasureID: Measured] = [:],
        highlight: Highlight? = nil, emphasized: [TieReference] = [], aggregateAbove: Int? = nil
    ) {
        self.layout = layout
        self.style = style
        self.language = language
        self.asOf = asOf
        self.accordingTo = accordingTo
        self.narrowing = narrowing
        self.statuses = statuses
        self.caption = caption
        self.sizeBy = sizeBy
        self.colorBy = colorBy
        self.measures = measures
        self.highlight = highlight
        self.emphasized = emphasized
        self.aggregateAbove = aggregateAbove
    }
}

/// A tie by what identifies it.
public struct TieReference: Hashable, Sendable {
    public var from: ActorID
    public var relation: RelationID
    public var to: ActorID

    public init(from: ActorID, relation: RelationID, to: ActorID) {
        self.from = from
        self.relation = relation
        self.to = to
    }
}
