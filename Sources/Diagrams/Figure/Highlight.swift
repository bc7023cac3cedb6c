public import Collaboration

/// Actors that a picture points out, with the reason: the result of a rule or of a search.
public struct Highlight: Hashable, Sendable {
    /// What a mark says of an actor; drawn heavier the surer it is.
    public enum Mark: String, CaseIterable, Hashable, Comparable, Sendable {
        case gap, possible, contested, waived
        /// The rule allows so many and no more: what it finds is no gap but one too many.
        case excess
        /// Pointed out without a verdict: a path, an actor whose surroundings are shown.
        case selected

        public static func < (a: Mark, b: Mark) -> Bool { allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)! }
    }

    /// What the legend calls it: the rule's title.
    public var title: String
    public var marks: [ActorID: Mark]
    /// Where the norm comes from that the marks hold the network against; nil where there is none, or several.
    public var norm: Expectation.Origin?

    public init(title: String, marks: [ActorID: Mark], norm: Expectation.Origin? = nil) {
        self.title = title
        self.marks = marks
        self.norm = norm
    }
}

/// One number per actor, with the name that the legend gives it.
public struct Measured: Hashable, Sendable {
    public var title: String
    public var values: [ActorID: Double]

    public init(title: String, values: [ActorID: Double]) {
        self.title = title
        self.values = values
    }
}
