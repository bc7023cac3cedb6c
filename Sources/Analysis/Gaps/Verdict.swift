/// What a rule says of one subject, or of all of them together.
public enum Verdict: String, CaseIterable, Hashable, Comparable, Sendable {
    case gap, possible, contested, waived, met

    /// By how good it is: `gap` is the worst, `met` the best.
    public static func < (a: Verdict, b: Verdict) -> Bool { a.rank < b.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self)! }
}

/// How many subjects have each verdict. Waived, contested and possible ones are never inside the gaps.
public struct VerdictCounts: Hashable, Sendable {
    public var gap = 0
    public var possible = 0
    public var contested = 0
    public var waived = 0
    public var met = 0

    public init() {}

    public init(_ verdicts: some Sequence<Verdict>) {
        for verdict in verdicts { self[verdict] += 1 }
    }

    public subscript(verdict: Verdict) -> Int {
        get {
            switch verdict {
            case .gap: gap
            case .possible: possible
            case .contested: contested
            case .waived: waived
            case .met: met
            }
        }
        set {
            switch verdict {
            case .gap: gap = newValue
            case .possible: possible = newValue
            case .contested: contested = newValue
            case .waived: waived = newValue
            case .met: met = newValue
            }
        }
    }

    public var total: Int { gap + possible + contested + waived + met }

    /// The worst verdict that any subject has; nil where there is none.
    public var worst: Verdict? { Verdict.allCases.first { self[$0] > 0 } }
}
