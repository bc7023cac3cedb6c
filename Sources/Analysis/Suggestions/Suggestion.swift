public import Collaboration

/// One new tie that would help to close gaps. It is a thought, not a finding: nobody has said that it should be there.
public struct Suggestion: Hashable, Sendable {
    /// Why this tie rather than another.
    public enum Reason: Hashable, Sendable {
        /// It has been thought of already: contested, planned, desired or unknown.
        case status(TieStatus)
        /// Who is there already and borders on the one that would join; sorted.
        case bordering([ActorID])
        /// Both are of this province, or those tied to them, and not all others that would do are.
        case province(String)
        /// What both are in already; sorted.
        case shared([ActorID])
        /// The nearest of those who are there already, where nobody there borders on the one that would join.
        case near(ActorID, kilometres: Double)
        /// There is nowhere else to go.
        case onlyChoice
    }

    public var from: ActorID
    public var relation: RelationID
    public var to: ActorID
    /// The subjects that it brings nearer to the rule, sorted.
    public var helps: [ActorID]
    /// Those of them that are closed once this and all before it are there, sorted.
    public var closes: [ActorID]
    /// The weighed attribute over ``closes``.
    public var weight: Double?
    public var reasons: [Reason]
    /// How many other ties would do as well.
    public var alternatives: Int
}

/// A smallest set of new ties that closes the gaps of one rule, as far as new ties can.
public struct SuggestionPlan: Hashable, Sendable {
    public var rule: Expectation
    /// In the order of what they close: after each, all before it are there too.
    public var suggestions: [Suggestion]
    /// Subjects in gap, and those among them that no set of such ties closes; sorted.
    public var gaps: [ActorID]
    public var unreachable: [ActorID]
    /// True where no smaller set closes as much.
    public var isExact: Bool
    /// No set of fewer ties than this closes as much; the number of suggestions where it is exact.
    public var atLeast: Int
    /// Where no new tie is proposed to, because all that was said of it has ended; sorted.
    public var ended: [ActorID]
    /// Subjects that are possible or contested: to be found out or settled first. Sorted.
    public var undecided: [ActorID]

    /// The subjects that the whole set closes, sorted.
    public var closed: [ActorID] { suggestions.flatMap(\.closes).sorted() }
}
