public import Collaboration

/// Why a tie between two that have none would be no surprise.
public struct TieReasons: Hashable, Sendable {
    /// Σ 1 / ln d over their common neighbours z of degree d (Adamic and Adar), and 1 for a common border.
    public var score: Double
    /// Each sorted by id.
    public var partnerships: [ActorID]
    public var themes: [ActorID]
    public var others: [ActorID]
    public var isBorder: Bool
    /// What all claims come to for the pair's ties: absent, contested, planned, desired, unknown or unstated.
    public var status: TieStatus
}

public struct MissingTiesFacts: Hashable, Sendable {
    public var settings: FinderSettings.MissingTies
    public var actors: Int
    /// Pairs with a reason and no present tie, of which the subjects are the first.
    public var candidates: Int
    /// What all actors looked at are tied to: it tells no pair from another, and is no reason. Sorted.
    public var sharedByAll: [ActorID]
}

/// Pairs that share neighbours, themes, borders or partnerships and have no present tie, the likeliest first. What many
/// share weighs less, and what all of three or more share weighs nothing.
///
/// L. Adamic and E. Adar, "Friends and neighbors on the Web", Social Networks 25(3), 2003,
/// doi:10.1016/S0378-8733(03)00009-1.
struct MissingTiesFinder {
    let settings: FinderSettings.MissingTies

    private struct Pair: Comparable {
        var score: Double
        var a: Int
        var b: Int
        static func < (x: Pair, y: Pair) -> Bool { (y.score, x.a, x.b) < (x.score, y.a, y.b) }
    }

    /// - Complexity: O(Σ d²) over the neighbours' degrees d, a row of pairs at a time.
    func finding(in snapshot: Snapshot, progress: GapProgress = .silent) throws(GapError) -> Finding {
        let network = snapshot.network
        let among = snapshot.select(settings.among).selected
        let ties = Neighbourhoods(snapshot)
        var chosen: Set<Int> = []
        for actor in among { chosen.insert(network.index(of: actor)!) }
        let common = ties.common(to: chosen)
        var best: [Pair] = []
        var candidates = 0
        for (position, actor) in among.enumerated() {
            let a = network.index(of: actor)!
            var scores: [Int: Double] = [:]
            for z in ties.neighbours[a] where !common.contains(z) {
                let weight = 1 / naturalLogarithm(Double(max(2, ties.neighbours[z].count)))
                for b in ties.neighbours[z] where b > a && chosen.contains(b) { scores[b, default: 0] += weight }
            }
            for b in ties.borders[a] where b > a && chosen.contains(b) { scores[b, default: 0] += 1 }
            let own = Set(ties.neighbours[a])
            for (b, score) in scores where !own.contains(b) {
                candidates += 1
                best.append(Pair(score: score, a: a, b: b))
            }
            best.sort()
            best.removeLast(max(0, best.count - settings.top))
            try progress.report(position + 1, of: among.count)
        }
        var collector = EvidenceCollector(network)
        let subjects = best.map { subject($0, ties, besides: common, snapshot, &collector) }
        let facts = MissingTiesFacts(
            settings: settings, actors: among.count, candidates: candidates,
            sharedByAll: common.sorted().map { network.actors[$0].id })
        return Finding(
            .missingTies, in: network, severity: .info, detail: .missingTies(facts), subjects: subjects,
            evidence: collector.evidence)
    }

    private func subject(
        _ pair: Pair, _ ties: Neighbourhoods, besides common: Set<Int>, _ snapshot: Snapshot,
        _ collector: inout EvidenceCollector
    ) -> FindingSubject {
        let network = snapshot.network
        let (a, b) = (network.actors[pair.a].id, network.actors[pair.b].id)
        let shared = Set(ties.neighbours[pair.a]).intersection(ties.neighbours[pair.b])
            .subtracting(common).sorted()
        let kinds = shared.map { (id: network.actors[$0].id, kind: network.actors[$0].kind) }
        let said = snapshot.ties(of: a).filter { $0.other(than: a) == b && StructuralTies.counts($0) }
        let status = said.map(\.status).min() ?? .unstated
        let reasons = TieReasons(
            score: pair.score, partnerships: kinds.filter { $0.kind == .partnership || $0.kind == .region }.map(\.id),
            themes: kinds.filter { $0.kind == .theme || $0.kind == .programme }.map(\.id),
            others: kinds.filter { ![.partnership, .region, .theme, .programme].contains($0.kind) }.map(\.id),
            isBorder: ties.borders[pair.a].contains(pair.b), status: status)
        for tie in said { collector.add(tie) }
        for neighbour in kinds {
            for end in [a, b] {
                for tie in snapshot.ties(of: end) where tie.other(than: end) == neighbour.id && tie.status == .present {
                    collector.add(tie)
                }
            }
        }
        let verdict: Verdict =
            switch status {
            case .contested: .contested
            case .unknown: .possible
            default: .gap
            }
        var subject = FindingSubject(
            [a, b], verdict, refused: said.filter { $0.status.certainty == .none }, note: .missingTie(reasons))
        subject.closing = verdict == .contested ? .settle(said) : .moreTies(1)
        return subject
    }
}

/// Present ties by actor index, without direction, and borders apart.
struct Neighbourhoods {
    /// Distinct, ascending.
    private(set) var neighbours: [[Int]]
    private(set) var borders: [[Int]]

    init(_ snapshot: Snapshot) {
        let network = snapshot.network
        neighbours = Array(repeating: [], count: network.actors.count)
        borders = neighbours
        for tie in snapshot.ties where tie.status == .present {
            guard let from = network.index(of: tie.from), let to = network.index(of: tie.to) else { continue }
            if StructuralTies.counts(tie) {
                neighbours[from].append(to)
                neighbours[to].append(from)
            } else if tie.relation == "borders-on" {
                borders[from].append(to)
                borders[to].append(from)
            }
        }
        neighbours = neighbours.map { Array(Set($0)).sorted() }
        borders = borders.map { Array(Set($0)).sorted() }
    }

    /// Whom all of these actors, three or more, are tied to; one of them that all others are tied to is among them.
    func common(to actors: Set<Int>) -> Set<Int> {
        guard actors.count > 2 else { return [] }
        return Set(
            neighbours.indices.filter { z in
                guard neighbours[z].count >= actors.count - 1 else { return false }
                return neighbours[z].count(where: actors.contains) == actors.count - (actors.contains(z) ? 1 : 0)
            })
    }
}
