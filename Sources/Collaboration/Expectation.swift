/// How heavily a finding weighs.
public enum Severity: String, CaseIterable, Hashable, Comparable, Sendable {
    case info, attention, serious

    public var dutch: String {
        switch self {
        case .info: "info"
        case .attention: "aandacht"
        case .serious: "ernstig"
        }
    }

    public init?(word: some StringProtocol) {
        let folded = word.folded
        guard let severity = Self.allCases.first(where: { $0.rawValue == folded || $0.dutch == folded }) else {
            return nil
        }
        self = severity
    }

    public static func < (a: Severity, b: Severity) -> Bool {
        allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }
}

/// A rule that a network's own file sets: what each subject should have.
public struct Expectation: Hashable, Sendable, Identifiable {
    public enum Need: Hashable, Sendable {
        case atLeast(Int, RelationPath)
        case atMost(Int, RelationPath)
        /// The subject has a value for this attribute.
        case has(key: String)
    }

    /// Where the rule comes from: a norm is never put into a source's mouth.
    public enum Origin: Hashable, Sendable {
        case stated(source: SourceReference, locator: String?, quote: String?)
        case own(because: String)
    }

    /// Up to so many gaps the severity is info.
    public enum Tolerance: Hashable, Sendable {
        case count(Int)
        /// Of all subjects, 0...100.
        case percent(Double)
    }

    public struct Waiver: Hashable, Sendable {
        public var actor: ActorID
        public var reason: String
        public var source: SourceReference?
        public var until: PartialDate?
        public var place: FilePlace

        public init(
            actor: ActorID, reason: String, source: SourceReference? = nil, until: PartialDate? = nil,
            place: FilePlace
        ) {
            self.actor = actor
            self.reason = reason
            self.source = source
            self.until = until
            self.place = place
        }
    }

    /// A claim or passage that must be read beside the finding, such as a decision already taken.
    public struct Context: Hashable, Sendable {
        public var source: SourceReference
        public var locator: String?
        public var quote: String?
        public var text: String?
        public init(source: SourceReference, locator: String? = nil, quote: String? = nil, text: String? = nil) {
            self.source = source
            self.locator = locator
            self.quote = quote
            self.text = text
        }
    }

    public var id: String
    public var title: String
    public var each: Selector
    public var need: Need
    /// Planned or desired ties to name beside a gap: each an alternative path.
    public var plans: [RelationPath]
    public var severity: Severity
    public var weighBy: String?
    public var origin: Origin
    public var tolerance: Tolerance
    public var waivers: [Waiver]
    public var context: [Context]
    public var place: FilePlace

    public init(
        id: String, title: String, each: Selector, need: Need, plans: [RelationPath] = [],
        severity: Severity = .attention, weighBy: String? = nil, origin: Origin,
        tolerance: Tolerance = .count(0), waivers: [Waiver] = [], context: [Context] = [], place: FilePlace
    ) {
        self.id = id
        self.title = title
        self.each = each
        self.need = need
        self.plans = plans
        self.severity = severity
        self.weighBy = weighBy
        self.origin = origin
        self.tolerance = tolerance
        self.waivers = waivers
        self.context = context
        self.place = place
    }
}
