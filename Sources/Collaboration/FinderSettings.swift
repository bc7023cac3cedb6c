/// The built-in finders; the raw value is the rule's id.
public enum FinderID: String, CaseIterable, Hashable, Comparable, Sendable {
    case coverage, agenda
    case missingTies = "missing-ties"
    case betweenGroups = "between-groups"
    case bridgingRisk = "bridging-risk"
    case overlap, desired, isolates, disputed, representation

    /// The finder of a rule: `coverage`, or `coverage/ID` of several settings; nil for another rule.
    package init?(rule: String) {
        guard let name = rule.split(separator: "/").first else { return nil }
        self.init(rawValue: String(name))
    }

    /// Coverage, agenda, between-groups and representation run where they are configured; the others unless off.
    public var runsUnlessOff: Bool {
        switch self {
        case .coverage, .agenda, .betweenGroups, .representation: false
        default: true
        }
    }

    public static func < (a: FinderID, b: FinderID) -> Bool {
        allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }
}

/// What the network's file says of the built-in finders. Nil or empty is "not configured".
public struct FinderSettings: Hashable, Sendable {
    public struct Coverage: Hashable, Sendable {
        /// Tells several settings of the finder apart: see ``FinderSettings/rules(of:)``.
        public var id: String?
        public var rows: Selector
        public var via: [PathStep.Via]
        public var columns: Selector
        public init(id: String? = nil, rows: Selector, via: [PathStep.Via], columns: Selector) {
            self.id = id
            self.rows = rows
            self.via = via
            self.columns = columns
        }
    }

    public struct Agenda: Hashable, Sendable {
        public var theme: Selector
        public var via: [PathStep.Via]
        /// The attribute that holds a theme's priority.
        public var priority: String?
        /// By this source (or part) alone; nil for all.
        public var source: SourceReference?
        public init(theme: Selector, via: [PathStep.Via], priority: String? = nil, source: SourceReference? = nil) {
            self.theme = theme
            self.via = via
            self.priority = priority
            self.source = source
        }
    }

    public struct BetweenGroups: Hashable, Sendable {
        public var id: String?
        public var groups: Selector
        public var via: [PathStep.Via]
        public init(id: String? = nil, groups: Selector, via: [PathStep.Via]) {
            self.id = id
            self.groups = groups
            self.via = via
        }
    }

    public struct Representation: Hashable, Sendable {
        public var id: String?
        public var body: Selector
        public var via: [PathStep.Via]
        public var concerns: Selector
        public var by: [PathStep.Via]
        public init(
            id: String? = nil, body: Selector, via: [PathStep.Via], concerns: Selector, by: [PathStep.Via]
        ) {
            self.id = id
            self.body = body
            self.via = via
            self.concerns = concerns
            self.by = by
        }
    }

    public struct MissingTies: Hashable, Sendable {
        public var among: Selector
        public var top: Int
        public init(among: Selector = .any, top: Int = 20) {
            self.among = among
            self.top = top
        }
    }

    public struct BridgingRisk: Hashable, Sendable {
        /// Roles of `leads` that count as the only one: penvoerder.
        public var roles: [String]
        public init(roles: [String] = []) { self.roles = roles }
    }

    public struct Overlap: Hashable, Sendable {
        public var of: Selector
        /// The Jaccard share from which two member lists are (nearly) the same, 0...1.
        public var alike: Double
        public init(
            of: Selector = Selector(terms: [.init(key: "kind", comparison: .equal, values: ["partnership"])]),
            alike: Double = 0.8
        ) {
            self.of = of
            self.alike = alike
        }
    }

    public var coverage: [Coverage] = []
    public var agenda: Agenda?
    public var betweenGroups: [BetweenGroups] = []
    public var representation: [Representation] = []
    public var missingTies = MissingTies()
    public var bridgingRisk = BridgingRisk()
    public var overlap = Overlap()
    public var off: Set<FinderID> = []
    /// Severity and place of each finder that the file speaks of.
    public var severity: [FinderID: Severity] = [:]
    public var places: [FinderID: FilePlace] = [:]

    public init() {}

    /// The ids of a finder's rules, one for each of its settings: its name, and with several settings `NAME/ID`, or
    /// `NAME/2` for the second where the file gives it no id.
    public func rules(of finder: FinderID) -> [String] {
        let ids: [String?] =
            switch finder {
            case .coverage: coverage.map(\.id)
            case .betweenGroups: betweenGroups.map(\.id)
            case .representation: representation.map(\.id)
            case .agenda: agenda == nil ? [] : [nil]
            default: [nil]
            }
        guard ids.count > 1 else { return ids.map { _ in finder.rawValue } }
        return ids.enumerated().map { "\(finder.rawValue)/\($1 ?? String($0 + 1))" }
    }
}
