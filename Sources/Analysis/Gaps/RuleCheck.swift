public import Collaboration

/// One expectation, prepared for the subjects of one snapshot.
struct RuleCheck {
    let snapshot: Snapshot
    let rule: Expectation
    private let walker: PathWalker?
    private let plans: [PathWalker]

    init(_ rule: Expectation, in snapshot: Snapshot) {
        self.snapshot = snapshot
        self.rule = rule
        walker = rule.path.map { PathWalker(snapshot, path: $0) }
        plans = rule.plans.map { PathWalker(snapshot, path: $0, rule: .among([.planned, .desired])) }
    }

    /// How many pairs the rule asks about, over all its steps.
    func pairCount(subjects: Int) -> Int {
        var froms = subjects
        var pairs = 0
        for landing in walker?.landingCounts ?? [] {
            pairs += froms * landing
            froms = landing
        }
        return pairs
    }

    /// The verdict on one subject, with all that it stands on.
    func subject(_ actor: ActorID) -> FindingSubject {
        let tally = walker?.tally(from: actor)
        let plain = plainVerdict(actor, tally)
        var subject = FindingSubject([actor], plain, stated: tally?.stated ?? [], silent: tally?.silent ?? 0)
        subject.waiver = waiver(of: actor)
        if subject.waiver != nil, plain != .met { subject.verdict = .waived }
        subject.weight = rule.weighBy.flatMap { snapshot.attribute($0, of: actor) }
        guard plain != .met else { return subject }
        subject.refused = walker?.refusals(from: actor) ?? []
        subject.plans = plans.flatMap { $0.ends(from: actor) }
        subject.seats = seats(of: actor).filter { seat in !subject.stated.contains { $0.actor == seat } }
        subject.closing = closing(plain, subject)
        return subject
    }

    /// The verdict alone: what other sources, and the data without one source, come to.
    func verdict(_ actor: ActorID) -> Verdict {
        let plain = plainVerdict(actor, walker?.tally(from: actor))
        return plain != .met && waiver(of: actor) != nil ? .waived : plain
    }

    private func plainVerdict(_ actor: ActorID, _ tally: PathTally?) -> Verdict {
        if case .has(let key) = rule.need { return snapshot.hasValue(key, of: actor) ? .met : .gap }
        guard let tally else { return .gap }
        return rule.need.verdict(
            present: tally.count(atLeast: .present), contested: tally.count(atLeast: .contested),
            possible: tally.count(atLeast: .possible))
    }

    private func waiver(of actor: ActorID) -> Expectation.Waiver? {
        rule.waivers.first { $0.actor == actor && $0.isInForce(on: snapshot.asOf) }
    }

    /// A rule about membership is read beside where the subject is a member all the same.
    private func seats(of actor: ActorID) -> [ActorID] {
        guard rule.path?.first?.via.contains(where: { $0.relation == "member-of" && !$0.isInverse }) ?? false else {
            return []
        }
        return snapshot.ties(of: actor).filter {
            $0.from == actor && $0.relation == "member-of" && $0.status == .present
        }.map(\.to).sorted()
    }

    private func closing(_ verdict: Verdict, _ subject: FindingSubject) -> Closing {
        switch (rule.need, verdict) {
        case (.has(let key), _): return .value(key: key)
        case (_, .contested):
            return .settle(subject.stated.filter { $0.certainty == .contested }.flatMap(\.ties))
        case (_, .possible): return .findOut
        case (.atLeast(let needed, _), _):
            return .moreTies(needed - subject.stated.count { $0.certainty == .present })
        case (.atMost(let allowed, _), _):
            return .fewerTies(subject.stated.count { $0.certainty == .present } - allowed)
        }
    }

    // MARK: Who answers

    /// True where completeness statements that `isOwn` admits cover every pair that the rule asks about.
    func isAnswered(for subjects: [ActorID], by isOwn: (SourceReference) -> Bool) -> Bool {
        guard let walker, !subjects.isEmpty else { return false }
        return walker.isCovered(from: subjects, by: isOwn)
    }

    /// The completeness statements by which pairs of these subjects are not left to silence.
    func statements(covering subjects: [ActorID]) -> [Int] { walker?.statements(covering: subjects) ?? [] }
}

extension Expectation {
    /// The path that the rule asks about; nil for a rule about an attribute.
    public var path: RelationPath? {
        switch need {
        case .atLeast(_, let path), .atMost(_, let path): path
        case .has: nil
        }
    }
}

extension Expectation.Need {
    /// The verdict, given how many ends are at least present, at least contested, and at least possible.
    func verdict(present: Int, contested: Int, possible: Int) -> Verdict {
        switch self {
        case .atLeast(let needed, _):
            present >= needed ? .met : contested >= needed ? .contested : possible >= needed ? .possible : .gap
        case .atMost(let allowed, _):
            present > allowed ? .gap : contested > allowed ? .contested : possible > allowed ? .possible : .met
        case .has: present > 0 ? .met : .gap
        }
    }
}

extension Expectation.Waiver {
    /// To its last day; where nothing has a date, always.
    func isInForce(on day: CivilDate?) -> Bool {
        guard let until, let day else { return true }
        return day <= until.lastDay
    }
}

extension Snapshot {
    /// Whether an actor has a value for a key: one of its own columns, or an attribute.
    func hasValue(_ key: String, of actor: ActorID) -> Bool {
        let asked = Selector(terms: [.init(key: AttributeKey.normalised(key), comparison: .notEqual, values: [])])
        return decide(asked, for: actor) == .selected
    }
}
