public import Collaboration

/// The typed facts of a finding; `Wording` makes the sentence.
public enum FindingDetail: Hashable, Sendable {
    case expectation(Expectation)
    /// Waivers of a rule that have run out.
    case expiredWaivers(Expectation, [Expectation.Waiver])
    case coverage(CoverageFacts)
    case agenda(AgendaFacts)
    case missingTies(MissingTiesFacts)
    case betweenGroups(BetweenGroupsFacts)
    case bridgingRisk(BridgingRiskFacts)
    case overlap(OverlapFacts)
    case desired(DesiredFacts)
    case isolates(IsolatesFacts)
    case disputed(DisputedFacts)
    case representation(RepresentationFacts)

    /// Nil for what the network itself expects.
    public var finder: FinderID? {
        switch self {
        case .expectation, .expiredWaivers: nil
        case .coverage: .coverage
        case .agenda: .agenda
        case .missingTies: .missingTies
        case .betweenGroups: .betweenGroups
        case .bridgingRisk: .bridgingRisk
        case .overlap: .overlap
        case .desired: .desired
        case .isolates: .isolates
        case .disputed: .disputed
        case .representation: .representation
        }
    }
}

/// What a finder has to say of one of its subjects.
public enum SubjectNote: Hashable, Sendable {
    case theme(ThemeFacts)
    case missingTie(TieReasons)
    case betweenGroups(GroupPair)
    case bridging(BridgingFacts)
    case overlapping(OverlapPair)
    case wish(DesiredTie)
    case dispute(Dispute)
    case concern(ConcernFacts)
}
