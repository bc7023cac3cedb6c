/// What a source says of a tie.
public enum ClaimStatus: String, CaseIterable, Hashable, Comparable, Sendable {
    case present, absent, planned, desired, unknown

    public var dutch: String {
        switch self {
        case .present: "aanwezig"
        case .absent: "afwezig"
        case .planned: "gepland"
        case .desired: "gewenst"
        case .unknown: "onbekend"
        }
    }

    /// Reads the English or the Dutch word, whatever the case.
    public init?(word: some StringProtocol) {
        let folded = word.folded
        guard let status = Self.allCases.first(where: { $0.rawValue == folded || $0.dutch == folded }) else {
            return nil
        }
        self = status
    }

    public static func < (a: ClaimStatus, b: ClaimStatus) -> Bool {
        allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }
}

/// How a source comes to a claim.
public enum Basis: String, CaseIterable, Hashable, Sendable {
    case stated, derived, estimated

    public var dutch: String {
        switch self {
        case .stated: "gegeven"
        case .derived: "afgeleid"
        case .estimated: "geschat"
        }
    }

    public init?(word: some StringProtocol) {
        let folded = word.folded
        guard let basis = Self.allCases.first(where: { $0.rawValue == folded || $0.dutch == folded }) else {
            return nil
        }
        self = basis
    }
}

/// One side of a claim: an actor, or a class of actors.
public enum Party: Hashable, Comparable, Sendable, CustomStringConvertible {
    case actor(ActorID)
    case `class`(ClassID)

    /// As a table writes it: `leiden` or `class:alle-gemeenten`.
    public var description: String {
        switch self {
        case .actor(let id): id.rawValue
        case .class(let id): "class:\(id.rawValue)"
        }
    }

    public static func < (a: Party, b: Party) -> Bool { a.description < b.description }
}

/// A row of the data: source S says, at locator L, with quote Q, that *from* stands in *relation* to *to*.
public struct Claim: Hashable, Sendable {
    public var from: Party
    public var relation: RelationID
    public var to: Party
    public var status: ClaimStatus
    public var role: String?
    public var strength: Double?
    public var unit: String?
    /// When the source saw it.
    public var seen: PartialDate?
    public var period: Period
    public var source: SourceReference?
    public var locator: String?
    public var quote: String?
    /// Whose view it is, where that is not simply the source's.
    public var holder: ActorID?
    public var basis: Basis
    /// Which source or claims it was derived from, as written.
    public var basedOn: String?
    public var note: String?
    public var checkedOn: PartialDate?
    public var checkedBy: String?
    public var place: FilePlace

    public init(
        from: Party, relation: RelationID, to: Party, status: ClaimStatus, role: String? = nil,
        strength: Double? = nil, unit: String? = nil, seen: PartialDate? = nil, period: Period = Period(),
        source: SourceReference? = nil, locator: String? = nil, quote: String? = nil, holder: ActorID? = nil,
        basis: Basis = .stated, basedOn: String? = nil, note: String? = nil, checkedOn: PartialDate? = nil,
        checkedBy: String? = nil, place: FilePlace
    ) {
        self.from = from
        self.relation = relation
        self.to = to
        self.status = status
        self.role = role
        self.strength = strength
        self.unit = unit
        self.seen = seen
        self.period = period
        self.source = source
        self.locator = locator
        self.quote = quote
        self.holder = holder
        self.basis = basis
        self.basedOn = basedOn
        self.note = note
        self.checkedOn = checkedOn
        self.checkedBy = checkedBy
        self.place = place
    }

    /// In force on a day: `since`, else the first day of `seen`, else always; to `until`, else for ever.
    public func isInForce(on day: CivilDate) -> Bool {
        Period(since: period.since ?? seen, until: period.until).contains(day)
    }
}
