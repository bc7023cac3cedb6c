public import Collaboration
internal import GraphCore

/// Two groups of one type, and what ties them.
public struct GroupPair: Hashable, Sendable {
    /// Present ties between the two groups themselves.
    public var direct: Int
    /// Present ties between a member of the one and a member of the other.
    public var memberTies: Int
    /// Who is in both, sorted.
    public var sharedMembers: [ActorID]
    /// What both groups are part of, and not all groups are. Sorted.
    public var sharedCovers: [ActorID]
    /// What the sizes lead one to expect of `memberTies`, were the ties between groups spread evenly.
    public var expected: Double
    /// The share of random draws with as few ties or fewer; nil where no tie between groups leaves anything to deal out.
    public var pValue: Double?

    /// All that ties the two, the covers of both left aside.
    public var observed: Int { direct + memberTies + sharedMembers.count }
}

public struct BetweenGroupsFacts: Hashable, Sendable {
    public var settings: FinderSettings.BetweenGroups
    public var type: String?
    /// Groups with their numbers of members, sorted by id.
    public var groups: [ActorID]
    public var sizes: [Int]
    public var pairs: Int
    public var pairsWithoutTie: Int
    /// Pairs that nothing but a common cover ties together, by cover.
    public var onlyThrough: [ActorID: Int]
    /// Present ties between two actors within one group and between two groups, and what sizes lead one to expect within.
    public var tiesWithin: Int
    public var tiesAcross: Int
    public var expectedWithin: Double
    /// The share of draws, with members dealt out over the groups at random, that are at least as far from `expectedWithin`.
    public var pValue: Double?
    public var draws: Int
}

/// Which pairs of regions have no or few ties against what their sizes lead one to expect; regions of one type only.
struct BetweenGroupsFinder {
    let settings: FinderSettings.BetweenGroups
    let rule: String
    static let draws = 999

    /// One finding for each type among the groups, sorted.
    func findings(in snapshot: Snapshot) -> [Finding] {
        var byType: [String: [ActorID]] = [:]
        for group in snapshot.select(settings.groups).selected {
            byType[snapshot.network.actor(group)?.type ?? "", default: []].append(group)
        }
        let types = byType.keys.sorted().filter { byType[$0]!.count > 1 }
        return types.map { type in
            var finding = finding(byType[type]!, type: type.isEmpty ? nil : type, snapshot)
            // Two findings never have one id.
            if types.count > 1 { finding.rule += "/\(type.isEmpty ? "-" : type)" }
            return finding
        }
    }

    private func finding(_ groups: [ActorID], type: String?, _ snapshot: Snapshot) -> Finding {
        let plan = Membership(groups, via: settings.via, snapshot)
        let ties = Crossings(plan, snapshot)
        let chance = Chance(plan, ties.memberEdges)
        let covers = Covers(groups, snapshot)
        var collector = EvidenceCollector(snapshot.network)
        var subjects: [FindingSubject] = []
        var onlyThrough: [ActorID: Int] = [:]
        for a in groups.indices {
            for b in groups.indices where b > a {
                let key = a * groups.count + b
                let pair = GroupPair(
                    direct: ties.direct[key, default: []].count, memberTies: ties.between[key, default: 0],
                    sharedMembers: Set(plan.members[a]).intersection(plan.members[b]).sorted(),
                    sharedCovers: covers.shared(a, b), expected: chance.expected(a, b),
                    pValue: chance.pValue(a, b, observed: ties.between[key, default: 0]))
                let open = ties.open[key, default: []]
                var subject = FindingSubject(
                    [groups[a], groups[b]], verdict(pair, open), refused: open, note: .betweenGroups(pair))
                if subject.verdict != .met { subject.closing = .moreTies(1) }
                if pair.observed == 0 { for cover in pair.sharedCovers { onlyThrough[cover, default: 0] += 1 } }
                for tie in ties.direct[key, default: []] + open { collector.add(tie) }
                subjects.append(subject)
            }
        }
        for tie in covers.ties { collector.add(tie) }
        let facts = BetweenGroupsFacts(
            settings: settings, type: type, groups: groups, sizes: plan.members.map(\.count), pairs: subjects.count,
            pairsWithoutTie: subjects.count { $0.verdict == .gap }, onlyThrough: onlyThrough,
            tiesWithin: chance.within, tiesAcross: chance.across, expectedWithin: chance.expectedWithin,
            pValue: chance.withinPValue, draws: Self.draws)
        return Finding(
            .betweenGroups, rule: rule, in: snapshot.network, severity: .info, detail: .betweenGroups(facts),
            subjects: subjects,
            evidence: collector.evidence)
    }

    /// No tie at all, or fewer than chance gives in 19 of 20 draws.
    private func verdict(_ pair: GroupPair, _ open: [Tie]) -> Verdict {
        let isFew = pair.direct == 0 && pair.sharedMembers.isEmpty && pair.pValue.map { $0 <= 0.05 } ?? false
        if pair.observed > 0, !isFew { return .met }
        if open.contains(where: { $0.status == .contested }) { return .contested }
        return open.contains { $0.status == .unknown } ? .possible : .gap
    }
}

/// Who is in which group.
private struct Membership {
    let groups: [ActorID]
    /// Sorted by id.
    let members: [[ActorID]]
    /// The groups that an actor is in; a group is in itself.
    let groupsOf: [ActorID: [Int]]

    init(_ groups: [ActorID], via: [PathStep.Via], _ snapshot: Snapshot) {
        self.groups = groups
        let walker = PathWalker(snapshot, path: [PathStep(via: via.map(\.turned), to: .any)])
        members = groups.map { walker.tally(from: $0).actors(.present) }
        var groupsOf: [ActorID: [Int]] = [:]
        for (group, list) in members.enumerated() { for member in list { groupsOf[member, default: []].append(group) } }
        self.groupsOf = groupsOf
    }
}

/// The ties that cross from one group into another.
private struct Crossings {
    /// By `a * groups + b`, a < b: ties between the groups themselves.
    private(set) var direct: [Int: [Tie]] = [:]
    /// Ties between members, the number of them.
    private(set) var between: [Int: Int] = [:]
    /// Contested, planned, desired and unknown ties of either sort.
    private(set) var open: [Int: [Tie]] = [:]
    /// Present ties between two members of any groups.
    private(set) var memberEdges: [(ActorID, ActorID)] = []

    init(_ plan: Membership, _ snapshot: Snapshot) {
        var numbers: [ActorID: Int] = [:]
        for (number, group) in plan.groups.enumerated() { numbers[group] = number }
        let count = plan.groups.count
        for tie in snapshot.ties where StructuralTies.counts(tie) && tie.status != .absent {
            if let a = numbers[tie.from], let b = numbers[tie.to] {
                let key = min(a, b) * count + max(a, b)
                if tie.status == .present {
                    direct[key, default: []].append(tie)
                } else {
                    open[key, default: []].append(tie)
                }
            } else if let mine = plan.groupsOf[tie.from], let theirs = plan.groupsOf[tie.to] {
                if tie.status == .present { memberEdges.append((tie.from, tie.to)) }
                for a in mine {
                    for b in theirs where a != b {
                        let key = min(a, b) * count + max(a, b)
                        if tie.status == .present {
                            between[key, default: 0] += 1
                        } else {
                            open[key, default: []].append(tie)
                        }
                    }
                }
            }
        }
    }
}

/// What the groups are part of together.
private struct Covers {
    private let covers: [Set<ActorID>]
    let ties: [Tie]

    init(_ groups: [ActorID], _ snapshot: Snapshot) {
        var ties: [Tie] = []
        var covers = groups.map { group in
            let own = snapshot.ties(of: group).filter {
                $0.from == group && $0.status == .present && PartnershipMembers.relations.contains($0.relation)
            }
            ties += own
            return Set(own.map(\.to))
        }
        // What all are part of tells no pair from another.
        let common = covers.dropFirst().reduce(covers[0]) { $0.intersection($1) }
        covers = covers.map { $0.subtracting(common) }
        self.covers = covers
        self.ties = ties.filter { !common.contains($0.to) }
    }

    func shared(_ a: Int, _ b: Int) -> [ActorID] { covers[a].intersection(covers[b]).sorted() }
}

/// What sizes alone would give: the members dealt out over the groups at random, the groups' sizes and all ties kept.
private struct Chance {
    let within: Int
    let across: Int
    let expectedWithin: Double
    let withinPValue: Double?
    private let expectedPairs: [Double]
    private let pairDraws: [[Int]]
    private let count: Int

    init(_ plan: Membership, _ edges: [(ActorID, ActorID)]) {
        let actors = plan.groupsOf.keys.sorted()
        var numbers: [ActorID: Int] = [:]
        for (number, actor) in actors.enumerated() { numbers[actor] = number }
        let ends = edges.map { (numbers[$0.0]!, numbers[$0.1]!) }
        let count = plan.groups.count
        self.count = count
        // Each actor's seats move together, so that nobody is dealt two of one group.
        var seats = actors.map { plan.groupsOf[$0]! }
        func tallied(_ seats: [[Int]]) -> (within: Int, pairs: [Int]) {
            var within = 0
            var pairs = Array(repeating: 0, count: count * count)
            for (x, y) in ends {
                if seats[x].contains(where: seats[y].contains) { within += 1 }
                for a in seats[x] { for b in seats[y] where a != b { pairs[min(a, b) * count + max(a, b)] += 1 } }
            }
            return (within, pairs)
        }
        let observed = tallied(seats)
        within = observed.within
        across = ends.count - observed.within
        guard !ends.isEmpty else {
            expectedWithin = 0
            withinPValue = nil
            expectedPairs = Array(repeating: 0, count: count * count)
            pairDraws = []
            return
        }
        var random = RandomSource(seed: SizeTest.seed)
        var sums = Array(repeating: 0.0, count: count * count)
        var withins: [Int] = []
        var draws: [[Int]] = []
        for _ in 0..<BetweenGroupsFinder.draws {
            random.shuffle(&seats)
            let drawn = tallied(seats)
            withins.append(drawn.within)
            draws.append(drawn.pairs)
            for index in sums.indices { sums[index] += Double(drawn.pairs[index]) }
        }
        let mean = Double(withins.reduce(0, +)) / Double(withins.count)
        expectedWithin = mean
        let distance = (Double(observed.within) - mean).magnitude
        withinPValue =
            Double(1 + withins.count { (Double($0) - mean).magnitude >= distance - 1e-9 }) / Double(1 + withins.count)
        expectedPairs = sums.map { $0 / Double(withins.count) }
        pairDraws = draws
    }

    func expected(_ a: Int, _ b: Int) -> Double { expectedPairs[a * count + b] }

    /// The share of draws with as few ties between the two, or fewer; the data itself counted as one.
    func pValue(_ a: Int, _ b: Int, observed: Int) -> Double? {
        guard !pairDraws.isEmpty else { return nil }
        let few = pairDraws.count { $0[a * count + b] <= observed }
        return Double(1 + few) / Double(1 + pairDraws.count)
    }
}
