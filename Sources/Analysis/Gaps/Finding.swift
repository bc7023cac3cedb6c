public import Collaboration

/// What one rule or finder found: the answer, what it stands on, and how sure it is.
public struct Finding: Hashable, Sendable {
    /// The id of the expectation; of a finder its name; of expired waivers `waiver/RULE`.
    public var rule: String
    public var severity: Severity
    /// What kind of finding it is, with the figures that its sentence speaks of.
    public var detail: FindingDetail
    /// Sorted by id.
    public var subjects: [FindingSubject]
    /// Actors of which the rule's selector cannot tell whether they are subjects. Sorted.
    public var undecidable: [ActorID]
    /// Where the rule weighs by an attribute.
    public var weight: WeighedGaps?
    /// Whether the gaps fall on subjects of one size more than chance would have it, by size class.
    public var sizes: [SizePattern]
    /// One for each document and place in it, sorted.
    public var evidence: [Evidence]
    /// Claims that must be read beside it: a decision already taken.
    public var context: [Expectation.Context]
    /// Sources' numbers about just these subjects, held against the names that they give.
    public var counted: [CountCheck]
    /// The same rule by each source that can answer it.
    public var bySource: [SourceAnswer]
    /// The counts with each source left out in turn, where leaving it out changes them; sorted.
    public var without: [SourceAnswer]
    /// Where the rule stands in a file; nil for a finder that no file speaks of.
    public var place: FilePlace?

    public init(
        rule: String, severity: Severity, detail: FindingDetail, subjects: [FindingSubject],
        undecidable: [ActorID] = [], weight: WeighedGaps? = nil, evidence: [Evidence] = [],
        context: [Expectation.Context] = [], place: FilePlace? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.detail = detail
        self.subjects = subjects
        self.undecidable = undecidable
        self.weight = weight
        self.evidence = evidence
        self.context = context
        sizes = []
        counted = []
        bySource = []
        without = []
        self.place = place
    }

    public var counts: VerdictCounts { VerdictCounts(subjects.lazy.map(\.verdict)) }

    /// The worst of its subjects'; nil where the rule selects nobody.
    public var verdict: Verdict? { counts.worst }

    /// From the gaps that are sure to all that may be one.
    public var range: GapRange {
        let counts = counts
        return GapRange(low: counts.gap, high: counts.gap + counts.possible + counts.contested)
    }

    /// The actors with a verdict of their own, for maps; a pair marks both its ends.
    public func actors(_ verdict: Verdict) -> [ActorID] {
        Array(Set(subjects.filter { $0.verdict == verdict }.flatMap(\.actors))).sorted()
    }
}

/// One actor, or pair of actors, with its verdict.
public struct FindingSubject: Hashable, Sendable {
    /// As JSON and tables name it: `gouda`, of a pair `gouda|waddinxveen`, of a count what it counts.
    public var id: String
    /// One, the two of a pair, or all that a wish for a class is about; none where a source's number names nobody.
    public var actors: [ActorID]
    public var verdict: Verdict
    /// Who counts towards the need, and how surely. Sorted by id.
    public var stated: [PathEnd]
    /// How many more may count, because nobody says anything of them.
    public var silent: Int
    /// Absent, planned and desired ties between it and what it needs.
    public var refused: [Tie]
    /// Planned or desired ties that the rule's plans name.
    public var plans: [PathEnd]
    /// Where it does sit, of a subject that is not in what the rule asks for; sorted.
    public var seats: [ActorID]
    /// A waiver in force; on a subject that meets the rule it is a note.
    public var waiver: Expectation.Waiver?
    /// What would close it; nil where nothing is open.
    public var closing: Closing?
    /// The value that the rule weighs by.
    public var weight: ResolvedAttribute?
    /// What a finder has to say of it.
    public var note: SubjectNote?

    public init(
        _ actors: [ActorID], _ verdict: Verdict, stated: [PathEnd] = [], silent: Int = 0, refused: [Tie] = [],
        plans: [PathEnd] = [], note: SubjectNote? = nil, id: String? = nil
    ) {
        self.id = id ?? actors.map(\.rawValue).joined(separator: "|")
        self.actors = actors
        self.verdict = verdict
        self.stated = stated
        self.silent = silent
        self.refused = refused
        self.plans = plans
        seats = []
        self.note = note
    }
}

/// What would close a gap.
public enum Closing: Hashable, Sendable {
    /// So many more ties like the need's path.
    case moreTies(Int)
    /// So many ties fewer.
    case fewerTies(Int)
    /// A decision between the sources on these ties.
    case settle([Tie])
    /// A source that says whether the ties are there that nobody, or nobody surely, speaks of.
    case findOut
    /// A value for the attribute.
    case value(key: String)
}

/// The weighed attribute over the gaps.
public struct WeighedGaps: Hashable, Sendable {
    /// `population`, mostly.
    public var key: String
    /// Summed over the subjects with verdict `gap`.
    public var inGap: Double
    /// Summed over all subjects.
    public var total: Double
    /// Subjects in gap without a number, sorted.
    public var unknown: [ActorID]
    /// Whose numbers they are, and of when: distinct, sorted by source, then date.
    public var origins: [Origin]

    /// Where numbers come from.
    public struct Origin: Hashable, Sendable {
        public var source: SourceReference?
        /// The number's own date.
        public var date: PartialDate?

        public init(source: SourceReference?, date: PartialDate?) {
            self.source = source
            self.date = date
        }
    }
}

/// A range of gaps: those that are sure, and those and all that are possible or contested.
public struct GapRange: Hashable, Sendable {
    public var low: Int
    public var high: Int
}

/// The same rule under one source, or without it.
public struct SourceAnswer: Hashable, Sendable {
    public var source: SourceReference
    public var counts: VerdictCounts
    /// The weighed attribute over its gaps.
    public var weight: Double?
    /// The subjects with verdict `gap`, sorted.
    public var gaps: [String]

    public init(source: SourceReference, counts: VerdictCounts, weight: Double?, gaps: [String]) {
        self.source = source
        self.counts = counts
        self.weight = weight
        self.gaps = gaps
    }
}

/// A place in a document that a finding stands on.
public struct Evidence: Hashable, Sendable {
    /// The row of the network that says so.
    public enum Row: Hashable, Sendable {
        case claim(Int)
        case completeness(Int)
        case count(Int)
        /// The rule's own source, or an attribute's.
        case other
    }

    public var source: SourceReference?
    public var locator: String?
    public var quote: String?
    /// The rows of the network behind it: indices into its claims and statements.
    public var rows: [Row]
}
