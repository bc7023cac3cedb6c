import Collaboration

/// A tie that is not there, and which subjects it would bring which new ends.
struct CandidateTie: Hashable {
    var from: ActorID
    var relation: RelationID
    var to: ActorID
    /// By subject (its position among the gaps): the ends that it gains.
    var gains: [Int: Set<ActorID>]
    var reasons: [Suggestion.Reason]

    /// How many other ties of the same subject have as much to say for them.
    var alternatives = 0

    /// The inhabitants of the one that would be joined, or join: of two as good the larger goes first.
    var size = 0.0

    /// What speaks for it, in whole points: a thought that somebody had before a border, a border before the same province,
    /// that before acquaintance, acquaintance before nearness.
    var preference: Int {
        reasons.reduce(0) { sum, reason in
            switch reason {
            case .status(.contested): sum + 4_000_000
            case .status(.planned): sum + 3_000_000
            case .status(.desired): sum + 2_000_000
            case .status: sum + 1_000_000
            case .bordering(let actors): sum + 20_000 * min(actors.count, 40)
            case .province: sum + 19_500
            case .shared(let actors): sum + 1_000 * min(actors.count, 18)
            case .near(_, let kilometres): sum + 999 - Int(min(kilometres, 999))
            case .onlyChoice: sum
            }
        }
    }
}

/// Finds the ties by which subjects in gap would come to the ends that a rule needs.
struct CandidateTies {
    /// Of ties that help one subject alone no more than so many are kept beyond its need: the others can't do better.
    private static let spare = 2

    private let snapshot: Snapshot
    private let path: RelationPath
    private let lands: [[ActorID]]
    private let neighbourhoods: Neighbourhoods
    /// Of whom all that was said has ended; sorted.
    let ended: [ActorID]

    init(_ snapshot: Snapshot, path: RelationPath) {
        self.snapshot = snapshot
        self.path = path
        lands = path.map { snapshot.select($0.to).selected }
        neighbourhoods = Neighbourhoods(snapshot)
        ended = snapshot.ended(among: Set(lands.joined()))
    }

    /// - Parameter needs: By subject, how many ends it lacks.
    /// - Complexity: O(s · a) for each step over the actors that it lands on.
    func all(_ subjects: [FindingSubject], needs: [Int]) -> [CandidateTie] {
        let rests = path.indices.map { rest(after: $0) }
        let over = Set(ended)
        var found: [TieKey: CandidateTie] = [:]
        for (position, subject) in subjects.enumerated() {
            guard let start = subject.actors.first else { continue }
            let there = Set(subject.stated.filter { $0.certainty == .present }.map(\.actor))
            var here: Set<ActorID> = [start]
            for step in path.indices {
                var own: [CandidateTie] = []
                for x in here.sorted() where !over.contains(x) {
                    for y in lands[step] where y != x && !over.contains(y) && !isPresent(x, step, y) {
                        let ends = (rests[step][y] ?? []).subtracting(there).subtracting([start])
                        guard !ends.isEmpty else { continue }
                        own.append(candidate(x, step, y, [position: ends]))
                    }
                }
                // What speaks for all tells none from another.
                if own.allSatisfy(\.isOfOneProvince) {
                    for index in own.indices { own[index].reasons.removeAll(where: \.isProvince) }
                }
                // What hangs on the subject itself helps nobody else.
                let equals = Dictionary(own.map { ($0.preference, 1) }, uniquingKeysWith: +)
                for index in own.indices { own[index].alternatives = equals[own[index].preference]! - 1 }
                if step == 0, !isShared(step) {
                    own = Array(own.sorted { Self.isBetter($0, $1) }.prefix(needs[position] + Self.spare))
                }
                for tie in own { found[tie.key, default: tie].gains.merge(tie.gains) { $0.union($1) } }
                here = advance(here, over: step)
            }
        }
        return found.values.sorted { $0.size == $1.size ? $0.key < $1.key : $0.size > $1.size }
    }

    /// An undirected tie between two subjects serves both.
    private func isShared(_ step: Int) -> Bool {
        path[step].via.contains { !(snapshot.network.relation($0.relation)?.isDirected ?? true) }
    }

    static func isBetter(_ a: CandidateTie, _ b: CandidateTie) -> Bool {
        if a.preference != b.preference { return a.preference > b.preference }
        return a.size == b.size ? a.key < b.key : a.size > b.size
    }

    /// By landing of a step: the ends to which present ties lead on from there.
    private func rest(after step: Int) -> [ActorID: Set<ActorID>] {
        var ends: [ActorID: Set<ActorID>] = [:]
        for y in lands[step] {
            var here: Set<ActorID> = [y]
            for next in (step + 1)..<max(step + 1, path.count) { here = advance(here, over: next) }
            ends[y] = here
        }
        return ends
    }

    private func advance(_ here: Set<ActorID>, over step: Int) -> Set<ActorID> {
        let landing = Set(lands[step])
        var next: Set<ActorID> = []
        for x in here {
            for tie in snapshot.ties(of: x) where tie.status == .present {
                guard let y = tie.other(than: x), landing.contains(y), goes(tie, from: x, step) else { continue }
                next.insert(y)
            }
        }
        return next
    }

    private func goes(_ tie: Tie, from x: ActorID, _ step: Int) -> Bool {
        path[step].via.contains { via in
            via.relation == tie.relation
                && (tie.from == x) != via.isInverse
                || via.relation == tie.relation && !(snapshot.network.relation(tie.relation)?.isDirected ?? true)
        }
    }

    private func isPresent(_ x: ActorID, _ step: Int, _ y: ActorID) -> Bool {
        path[step].via.contains { via in
            let (from, to) = via.isInverse ? (y, x) : (x, y)
            return snapshot.status(from: from, via.relation, to: to) == .present
        }
    }

    private func candidate(_ x: ActorID, _ step: Int, _ y: ActorID, _ gains: [Int: Set<ActorID>]) -> CandidateTie {
        // Of several relations the first that the rule names.
        let via = path[step].via[0]
        var (from, to) = via.isInverse ? (y, x) : (x, y)
        if !(snapshot.network.relation(via.relation)?.isDirected ?? true), to < from { swap(&from, &to) }
        return CandidateTie(
            from: from, relation: via.relation, to: to, gains: gains,
            reasons: reasons(x, y, via.relation, from, to, step),
            size: snapshot.attribute("population", of: y)?.number ?? 0)
    }

    private func reasons(
        _ x: ActorID, _ y: ActorID, _ relation: RelationID, _ from: ActorID, _ to: ActorID, _ step: Int
    ) -> [Suggestion.Reason] {
        var reasons: [Suggestion.Reason] = []
        if let status = snapshot.tie(from: from, relation, to: to)?.status, status != .absent, status != .present {
            reasons.append(.status(status))
        }
        let network = snapshot.network
        guard let a = network.index(of: x), let b = network.index(of: y) else { return reasons }
        let borders = Set(neighbourhoods.borders[a])
        let inside = neighbourhoods.neighbours[b].filter(borders.contains) + (borders.contains(b) ? [b] : [])
        if !inside.isEmpty { reasons.append(.bordering(inside.sorted().map { network.actors[$0].id })) }
        if let province = commonProvince(a, b) { reasons.append(.province(province)) }
        let shared = Set(neighbourhoods.neighbours[a]).intersection(neighbourhoods.neighbours[b]).sorted()
        if !shared.isEmpty { reasons.append(.shared(shared.map { network.actors[$0].id })) }
        if inside.isEmpty, let near = nearest(to: x, in: y, neighbourhoods.neighbours[b]) { reasons.append(near) }
        if lands[step].count(where: { $0 != x }) == 1 { reasons.append(.onlyChoice) }
        return reasons
    }
}

extension CandidateTies {
    /// A province that both are of: by their own word, else by that of who is tied to them. The first by text.
    private func commonProvince(_ a: Int, _ b: Int) -> String? {
        provinces(a).intersection(provinces(b)).min()
    }

    private func provinces(_ index: Int) -> Set<String> {
        func own(_ index: Int) -> String? {
            let actor = snapshot.network.actors[index].id
            if case .text(let name)? = snapshot.attribute("province", of: actor)?.value { return name }
            return nil
        }
        return own(index).map { [$0] } ?? Set(neighbourhoods.neighbours[index].compactMap(own))
    }

    /// Where both have a point: who of `y` and its own neighbours is nearest to `x`.
    private func nearest(to x: ActorID, in y: ActorID, _ neighbours: [Int]) -> Suggestion.Reason? {
        let network = snapshot.network
        guard let start = network.actor(x)?.point else { return nil }
        var best: (actor: ActorID, distance: Double)?
        for actor in neighbours.map({ network.actors[$0] }) + [network.actor(y)].compactMap(\.self) where actor.id != x
        {
            guard let point = actor.point else { continue }
            let distance = start.kilometres(to: point)
            if best.map({ distance < $0.distance }) ?? true { best = (actor.id, distance) }
        }
        return best.map { .near($0.actor, kilometres: $0.distance) }
    }
}

extension GeoPoint {
    /// Over a plane that touches the earth between the two: good to a percent within a country.
    fileprivate func kilometres(to other: GeoPoint) -> Double {
        let degree = Double.pi / 180
        let east = (other.longitude - longitude) * degree * cosine((latitude + other.latitude) / 2 * degree)
        let north = (other.latitude - latitude) * degree
        return 6_371 * (east * east + north * north).squareRoot()
    }
}

/// A tie's ends and relation, in the order of what is printed.
struct TieKey: Hashable, Comparable {
    var from: ActorID
    var relation: RelationID
    var to: ActorID

    static func < (a: TieKey, b: TieKey) -> Bool { (a.from, a.relation, a.to) < (b.from, b.relation, b.to) }
}

extension Suggestion.Reason {
    fileprivate var isProvince: Bool { if case .province = self { true } else { false } }
}

extension Snapshot {
    /// Those among these actors that others were tied to and, as all that was said of them has ended, no longer are: a
    /// tie to what is over closes nothing. Sorted.
    ///
    /// - Complexity: O(claims).
    fileprivate func ended(among actors: Set<ActorID>) -> [ActorID] {
        guard let asOf else { return [] }
        var over: Set<ActorID> = []
        var alive: Set<ActorID> = []
        for claim in network.claims where claim.status == .present {
            let last = claim.period.until?.lastDay
            for case .actor(let id) in [claim.from, claim.to] where actors.contains(id) {
                if let last, last < asOf { over.insert(id) } else { alive.insert(id) }
            }
        }
        return over.subtracting(alive).sorted()
    }
}

extension CandidateTie {
    fileprivate var isOfOneProvince: Bool { reasons.contains(where: \.isProvince) }
    var key: TieKey { TieKey(from: from, relation: relation, to: to) }
}
