/// How a picture's places are found.
public enum LayoutID: String, CaseIterable, Hashable, Sendable {
    case dot, neato, sfdp, fdp, circo, twopi, geo, tiles
}

/// A look: `report` for paper, `slide` for a screen, `grayscale` for a copier.
public enum StyleID: String, CaseIterable, Hashable, Sendable {
    case report, slide, grayscale
}

/// What colours say.
public enum ColorBy: Hashable, Sendable {
    case kind
    /// The groups that the view draws.
    case groups
    case attribute(String)
    case measure(MeasureID)
}

/// What sizes say.
public enum SizeBy: Hashable, Sendable {
    case attribute(String)
    case measure(MeasureID)
}

/// What is written at an actor.
public enum LabelForm: String, CaseIterable, Hashable, Sendable {
    case name, code, short
}

/// One map that the network's file describes.
public struct View: Hashable, Sendable, Identifiable {
    /// Whose members are drawn as a group: over a relation, to the actors that a selector finds.
    public struct Group: Hashable, Sendable {
        public var via: [PathStep.Via]
        public var of: Selector
        public init(via: [PathStep.Via], of: Selector) {
            self.via = via
            self.of = of
        }
    }

    public enum Highlight: Hashable, Sendable {
        case gaps
        /// An expectation's or finder's id.
        case rule(String)
    }

    public var id: String
    public var title: String
    public var subtitle: String?
    public var note: String?
    public var select: Selector
    /// Nil for all relations.
    public var relations: [RelationID]?
    /// Which ties are drawn; unstated is never one.
    public var statuses: [TieStatus]
    public var asOf: PartialDate?
    public var accordingTo: [String]
    public var layout: LayoutID?
    public var groups: [Group]
    public var sizeBy: SizeBy?
    public var colorBy: ColorBy?
    public var label: LabelForm
    public var showsLegend: Bool
    public var highlight: Highlight?
    public var style: StyleID?
    /// Views of one layout keep each actor at the same place: those that name the same series, and all that name none.
    public var series: String?
    /// Above so many ties the figure is aggregated; nil for the usual limit.
    public var atMost: Int?
    public var place: FilePlace?

    public init(
        id: String, title: String, subtitle: String? = nil, note: String? = nil, select: Selector = .any,
        relations: [RelationID]? = nil,
        statuses: [TieStatus] = [.present, .contested, .planned, .desired, .unknown], asOf: PartialDate? = nil,
        accordingTo: [String] = [], layout: LayoutID? = nil, groups: [Group] = [], sizeBy: SizeBy? = nil,
        colorBy: ColorBy? = nil, label: LabelForm = .name, showsLegend: Bool = true, highlight: Highlight? = nil,
        style: StyleID? = nil, series: String? = nil, atMost: Int? = nil, place: FilePlace? = nil
    ) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.note = note
        self.select = select
        self.relations = relations
        self.statuses = statuses
        self.asOf = asOf
        self.accordingTo = accordingTo
        self.layout = layout
        self.groups = groups
        self.sizeBy = sizeBy
        self.colorBy = colorBy
        self.label = label
        self.showsLegend = showsLegend
        self.highlight = highlight
        self.style = style
        self.series = series
        self.atMost = atMost
        self.place = place
    }
}
