/// What all claims in force come to for one pair.
public enum TieStatus: String, CaseIterable, Hashable, Comparable, Sendable {
    case present, contested, planned, desired, absent, unknown
    /// Silence: no tie, and no absence either.
    case unstated

    /// The order in which origins of one tie are weighed: the first that applies stands.
    public static func < (a: TieStatus, b: TieStatus) -> Bool { a.rank < b.rank }
    var rank: Int { Self.allCases.firstIndex(of: self)! }

    /// What a step over this tie is worth in a path.
    public var certainty: Certainty {
        switch self {
        case .present: .present
        case .contested: .contested
        case .unknown, .unstated: .possible
        case .absent, .planned, .desired: .none
        }
    }
}

/// How sure a path is: that of its least certain step.
public enum Certainty: Int, Hashable, Comparable, Sendable {
    case none, possible, contested, present
    public static func < (a: Certainty, b: Certainty) -> Bool { a.rawValue < b.rawValue }
}
