/// A source's word that it lists *all* of something.
public struct CompletenessStatement: Hashable, Sendable {
    public var source: SourceReference
    public var locator: String?
    public var quote: String?
    public var from: Selector
    public var relation: RelationID
    public var to: Selector
    public var seen: PartialDate?
    public var period: Period
    public var basis: Basis
    public var note: String?
    public var place: FilePlace

    public init(
        source: SourceReference, locator: String? = nil, quote: String? = nil, from: Selector, relation: RelationID,
        to: Selector, seen: PartialDate? = nil, period: Period = Period(), basis: Basis = .stated,
        note: String? = nil, place: FilePlace
    ) {
        self.source = source
        self.locator = locator
        self.quote = quote
        self.from = from
        self.relation = relation
        self.to = to
        self.seen = seen
        self.period = period
        self.basis = basis
        self.note = note
        self.place = place
    }

    /// The same rule as for a claim.
    public func isInForce(on day: CivilDate) -> Bool {
        Period(since: period.since ?? seen, until: period.until).contains(day)
    }
}

/// A source's number without names: "5 van de 8 stadsdelen". Without relation and `to` it counts actors.
public struct CountStatement: Hashable, Sendable {
    public var source: SourceReference
    public var locator: String?
    public var quote: String?
    public var each: Selector
    public var relation: RelationID?
    public var to: Selector?
    public var count: Int
    public var of: Int?
    public var seen: PartialDate?
    public var note: String?
    public var place: FilePlace

    public init(
        source: SourceReference, locator: String? = nil, quote: String? = nil, each: Selector,
        relation: RelationID? = nil, to: Selector? = nil, count: Int, of: Int? = nil, seen: PartialDate? = nil,
        note: String? = nil, place: FilePlace
    ) {
        self.source = source
        self.locator = locator
        self.quote = quote
        self.each = each
        self.relation = relation
        self.to = to
        self.count = count
        self.of = of
        self.seen = seen
        self.note = note
        self.place = place
    }
}

/// A named selector with a label. An open class draws no line: its bound, if any, is `within`.
public struct ActorClass: Hashable, Sendable, Identifiable {
    public enum Extent: Hashable, Sendable {
        /// Exactly the actors that the selector finds at the as-of date.
        case closed(Selector)
        /// Some of the actors within the bound; which ones is unknown.
        case open(within: Selector?)
    }

    public var id: ClassID
    public var label: String
    public var extent: Extent
    public var place: FilePlace

    public init(id: ClassID, label: String, extent: Extent, place: FilePlace) {
        self.id = id
        self.label = label
        self.extent = extent
        self.place = place
    }
}
