public import Collaboration

/// A tie that somebody wishes for, and that nobody reports.
public struct DesiredTie: Hashable, Sendable {
    public var tie: Tie
    /// Whose wish it is: the holders of the claims, or their sources. Sorted.
    public var holders: [ActorID]
    /// It is being prepared.
    public var isPlanned: Bool
}

/// Wishes and what came of them.
public struct DesiredFacts: Hashable, Sendable {
    /// How many ties are wished for; those that are also reported as present are no subjects.
    public var wished: Int
    public var come: Int
    /// How many claims of wishes the subjects stem from: a class makes many ties of one.
    public var wishes: Int
    /// Indices into ``Network/claims`` of wishes about an open class, which name no pair for sure.
    public var openWishes: [Int]
}

/// Ties that a source wishes for and none reports as present.
struct DesiredFinder {
    func finding(in snapshot: Snapshot) -> Finding {
        let network = snapshot.network
        var collector = EvidenceCollector(network)
        var subjects: [FindingSubject] = []
        var wished = 0
        var open: Set<Int> = []
        for tie in snapshot.ties {
            let wishes = tie.claims.filter { snapshot.status(ofClaim: $0) == .desired }
            guard !wishes.isEmpty else { continue }
            wished += 1
            guard tie.status == .desired || tie.status == .planned else { continue }
            collector.add(tie)
            open.formUnion(wishes)
            let holders = Set(wishes.compactMap { network.claims[$0].holder }).sorted()
            let wish = DesiredTie(tie: tie, holders: holders, isPlanned: tie.status == .planned)
            var subject = FindingSubject(
                [tie.from, tie.to], .gap, refused: [tie], note: .wish(wish),
                id: "\(tie.from)|\(tie.relation)|\(tie.to)")
            subject.closing = .moreTies(1)
            subjects.append(subject)
        }
        let openWishes = network.claims.indices.filter { index in
            network.claims[index].status == .desired && snapshot.status(ofClaim: index) == .unknown
        }
        for wish in openWishes { collector.add(claim: wish) }
        let facts = DesiredFacts(
            wished: wished, come: wished - subjects.count, wishes: open.count, openWishes: openWishes)
        return Finding(
            .desired, in: network, severity: .attention, detail: .desired(facts),
            subjects: subjects.sorted { $0.id < $1.id }, evidence: collector.evidence)
    }
}
