public import Collaboration

/// Two partnerships that have (nearly) the same members.
public struct OverlapPair: Hashable, Sendable {
    public var shared: Int
    /// Members of either.
    public var union: Int
    /// shared / union.
    public var jaccard: Double
}

/// Who meets whom in how many partnerships.
public struct OverlapFacts: Hashable, Sendable {
    /// Two actors and the partnerships that both are in.
    public struct Meeting: Hashable, Sendable {
        public var actors: [ActorID]
        public var partnerships: [ActorID]
    }

    /// An actor with a seat in more than one partnership of a type.
    public struct DoubleSeat: Hashable, Sendable {
        public var actor: ActorID
        public var type: String
        public var partnerships: [ActorID]
    }

    public var settings: FinderSettings.Overlap
    /// Partnerships with at least one present member.
    public var partnerships: Int
    public var alikePairs: Int
    /// Sorted by actor, then type.
    public var doubleSeats: [DoubleSeat]
    /// The ten pairs that meet most, the most first.
    public var meetings: [Meeting]
}

/// Which partnerships have (nearly) the same members, who sits in two of a kind, and who meets whom how often.
struct OverlapFinder {
    let settings: FinderSettings.Overlap

    func finding(in snapshot: Snapshot) -> Finding {
        let all = PartnershipMembers(snapshot, of: snapshot.select(settings.of).selected)
        var collector = EvidenceCollector(snapshot.network)
        var subjects = alike(all)
        let seats = doubleSeats(all, snapshot)
        subjects += seats.map { FindingSubject([$0.actor], .gap, id: "\($0.actor)|\($0.type)") }
        var named: [ActorID: Set<ActorID>] = [:]
        for seat in seats { named[seat.actor, default: []].formUnion(seat.partnerships) }
        for tie in snapshot.ties where named[tie.from]?.contains(tie.to) ?? false && tie.status == .present {
            collector.add(tie)
        }
        let facts = OverlapFacts(
            settings: settings, partnerships: all.groups.count, alikePairs: subjects.count - seats.count,
            doubleSeats: seats, meetings: meetings(all))
        return Finding(
            .overlap, in: snapshot.network, severity: .info, detail: .overlap(facts), subjects: subjects,
            evidence: collector.evidence)
    }

    /// Over the pairs that share a member at all.
    private func alike(_ all: PartnershipMembers) -> [FindingSubject] {
        var found: [FindingSubject] = []
        for (a, list) in all.members.enumerated() {
            var shared: [Int: Int] = [:]
            for member in list { for b in all.seats[member]! where b > a { shared[b, default: 0] += 1 } }
            for b in shared.keys.sorted() {
                let union = list.count + all.members[b].count - shared[b]!
                let pair = OverlapPair(
                    shared: shared[b]!, union: union, jaccard: Double(shared[b]!) / Double(union))
                // One member in common is no likeness.
                guard pair.jaccard >= settings.alike, pair.shared > 1 else { continue }
                found.append(FindingSubject([all.groups[a], all.groups[b]], .gap, note: .overlapping(pair)))
            }
        }
        return found
    }

    private func doubleSeats(_ all: PartnershipMembers, _ snapshot: Snapshot) -> [OverlapFacts.DoubleSeat] {
        var found: [OverlapFacts.DoubleSeat] = []
        for actor in all.seats.keys.sorted() {
            var byType: [String: [ActorID]] = [:]
            for position in all.seats[actor]! {
                guard let type = snapshot.network.actor(all.groups[position])?.type else { continue }
                byType[type, default: []].append(all.groups[position])
            }
            for type in byType.keys.sorted() where byType[type]!.count > 1 {
                found.append(.init(actor: actor, type: type, partnerships: byType[type]!))
            }
        }
        return found
    }

    private func meetings(_ all: PartnershipMembers) -> [OverlapFacts.Meeting] {
        let actors = all.seats.keys.sorted()
        var numbers: [ActorID: Int] = [:]
        for (number, actor) in actors.enumerated() { numbers[actor] = number }
        var best: [(count: Int, a: Int, b: Int)] = []
        for (a, actor) in actors.enumerated() {
            var together = Array(repeating: 0, count: actors.count)
            for group in all.seats[actor]! {
                for other in all.members[group] { together[numbers[other]!] += 1 }
            }
            for b in (a + 1)..<max(a + 1, actors.count) where together[b] > 1 { best.append((together[b], a, b)) }
            best.sort { ($1.count, $0.a, $0.b) < ($0.count, $1.a, $1.b) }
            best.removeLast(max(0, best.count - 10))
        }
        return best.map { pair in
            let shared = all.seats[actors[pair.a]]!.filter(Set(all.seats[actors[pair.b]]!).contains)
            return .init(actors: [actors[pair.a], actors[pair.b]], partnerships: shared.map { all.groups[$0] })
        }
    }
}
