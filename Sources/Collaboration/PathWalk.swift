/// Where a path can end, and how sure that is.
public struct PathEnd: Hashable, Sendable {
    public var actor: ActorID
    public var certainty: Certainty
    /// The stored ties of the best way there, in the order of the steps; a step that nobody states has none.
    public var ties: [Tie]
}

/// What the ends of a path from one start come to, without a list of those that only silence makes possible.
public struct PathTally: Hashable, Sendable {
    /// The ends to which every step is somebody's word, sorted by id.
    public var stated: [PathEnd]
    /// How many more are possible because nobody says anything of a step on the way.
    public var silent: Int

    /// How many ends are at least this certain.
    public func count(atLeast certainty: Certainty) -> Int {
        stated.count { $0.certainty >= certainty } + (certainty <= .possible ? silent : 0)
    }
}

/// Which ties a walk may use, and what each is worth.
public enum WalkRule: Hashable, Sendable {
    /// Present, contested, and what may be: unknown and unstated.
    case certainty
    /// Ties of these statuses only, each as good as present: for plans and wishes.
    case among(Set<TieStatus>)
}

extension Snapshot {
    /// The distinct ends of a path, each with its best certainty (never `none`), sorted by id.
    ///
    /// A path is as certain as its least certain step; the best path to an end counts. It may pass through its start
    /// but does not end there. A step that no completeness statement covers makes every actor that fits a possible end.
    /// - Complexity: O(t + s · a) over t ties and a actors for each of s steps, where most pairs are either stated or
    ///   silent; O(t + s · a²) where statements cover nearly all.
    public func ends(of path: RelationPath, from start: ActorID, by rule: WalkRule = .certainty) -> [PathEnd] {
        PathWalker(self, path: path, rule: rule).ends(from: start)
    }
}

/// A path prepared for many starts: selectors decided and relations looked up once.
public struct PathWalker: Sendable {
    private struct Step: Sendable {
        var via: [(relation: Int, isInverse: Bool)]
        var lands: [Bool]
        var landing: [Int]
    }

    /// How good the best way to an actor is: as ``Certainty``, but a stated "unknown" before silence.
    private enum Rank: Int, Comparable {
        case none, silent, unknown, contested, present

        static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }

        var certainty: Certainty {
            switch self {
            case .none: .none
            case .silent, .unknown: .possible
            case .contested: .contested
            case .present: .present
            }
        }
    }

    /// The best way to each actor over one step.
    private struct Front {
        var ranks: [Rank]
        /// Where the step came from, and over which tie; -1 for a silent step.
        var origins: [(actor: Int32, tie: Int32)]
        var reached: [Int] = []

        init(count: Int) {
            ranks = Array(repeating: .none, count: count)
            origins = Array(repeating: (-1, -1), count: count)
        }

        mutating func offer(_ there: Int, _ rank: Rank, from here: Int, over tie: Int32) {
            guard rank > ranks[there] else { return }
            if ranks[there] == .none { reached.append(there) }
            ranks[there] = rank
            origins[there] = (Int32(here), tie)
        }
    }

    private let snapshot: Snapshot
    private let steps: [Step]
    private let rule: WalkRule

    public init(_ snapshot: Snapshot, path: RelationPath, rule: WalkRule = .certainty) {
        self.snapshot = snapshot
        self.rule = rule
        steps = path.map { step in
            let lands = snapshot.members(step.to)
            return Step(
                via: step.via.compactMap { via in
                    snapshot.network.index(of: via.relation).map { ($0, via.isInverse) }
                }, lands: lands, landing: lands.indices.filter { lands[$0] })
        }
    }

    /// How many actors each step may land on.
    public var landingCounts: [Int] { steps.map(\.landing.count) }

    /// The distinct ends, sorted by id.
    public func ends(from start: ActorID) -> [PathEnd] {
        let fronts = walk(from: start)
        guard let last = fronts.last else { return [] }
        return last.reached.sorted().map { end($0, of: fronts) }
    }

    /// The stated ends, and the number of those that silence alone makes possible.
    public func tally(from start: ActorID) -> PathTally {
        let fronts = walk(from: start)
        guard let last = fronts.last else { return PathTally(stated: [], silent: 0) }
        let stated = last.reached.filter { last.ranks[$0] > .silent }.sorted()
        return PathTally(stated: stated.map { end($0, of: fronts) }, silent: last.reached.count - stated.count)
    }

    /// True where the completeness statements that `isOwn` admits cover every pair that walks from `starts` ask about.
    public func isCovered(from starts: [ActorID], by isOwn: (SourceReference) -> Bool) -> Bool {
        let own = steps.map { step in
            step.via.map { via in
                CoverageIndex(
                    entries: snapshot.coverage.entries[via.relation].filter { isOwn($0.source) }, of: via.relation)
            }
        }
        guard !steps.isEmpty, own.allSatisfy({ $0.allSatisfy { !$0.isEmpty } }) else { return false }
        return starts.compactMap(snapshot.network.index(of:)).allSatisfy { start in
            let fronts = steps.count == 1 ? [] : walk(from: start)
            return steps.indices.allSatisfy { position in
                let froms = position == 0 ? [start] : fronts[position - 1].reached
                return froms.allSatisfy { isCovered(steps[position], from: $0, by: own[position]) }
            }
        }
    }

    private func isCovered(_ step: Step, from here: Int, by own: [CoverageIndex]) -> Bool {
        zip(step.via, own).allSatisfy { via, index in
            step.landing.allSatisfy { there in
                guard there != here else { return true }
                let (from, to) = via.isInverse ? (there, here) : (here, there)
                return index.covers(from, via.relation, to, origins: snapshot.succession.origins)
            }
        }
    }

    /// The ties that speak of the pairs a one-step walk asks about and are no way to an end: absent, planned, desired;
    /// in the order of the snapshot's ties.
    public func refusals(from start: ActorID) -> [Tie] {
        guard let here = snapshot.network.index(of: start), let step = steps.first else { return [] }
        return snapshot.tieIndices(touching: here).compactMap { index in
            guard let there = there(of: Int(index), over: step, from: here), step.lands[there] else { return nil }
            let tie = snapshot.ties[Int(index)]
            return tie.status.certainty == .none ? tie : nil
        }
    }

    /// The completeness statements that cover a pair between one of these actors and where the first step may land,
    /// sorted.
    public func statements(covering starts: [ActorID]) -> [Int] {
        guard let step = steps.first else { return [] }
        func withOrigins(_ actors: [Int]) -> [Int] {
            actors + actors.flatMap { snapshot.succession.origins[$0].map(\.actor) }
        }
        let heres = withOrigins(starts.compactMap(snapshot.network.index(of:)))
        let theres = withOrigins(step.landing)
        var found: Set<Int> = []
        for via in step.via {
            let (froms, tos) = via.isInverse ? (theres, heres) : (heres, theres)
            for entry in snapshot.coverage.entries[via.relation] {
                let isForward = froms.contains { entry.from[$0] } && tos.contains { entry.to[$0] }
                let isBackward = froms.contains { entry.to[$0] } && tos.contains { entry.from[$0] }
                if isForward || (!entry.isDirected && isBackward) { found.insert(entry.statement) }
            }
        }
        return found.sorted()
    }

    // MARK: The walk

    private func walk(from start: ActorID) -> [Front] {
        snapshot.network.index(of: start).map(walk) ?? []
    }

    private func walk(from start: Int) -> [Front] {
        let count = snapshot.network.actors.count
        var fronts: [Front] = []
        for (position, step) in steps.enumerated() {
            var next = Front(count: count)
            if position == 0 {
                advance(step, from: start, .present, into: &next)
                hush(step, from: [start], rank: { _ in .present }, into: &next)
            } else {
                let before = fronts[position - 1]
                let reached = before.reached.sorted()
                for here in reached { advance(step, from: here, before.ranks[here], into: &next) }
                hush(step, from: reached, rank: { before.ranks[$0] }, into: &next)
            }
            if position == steps.count - 1, next.ranks[start] > .none {
                next.ranks[start] = .none
                next.reached.removeAll { $0 == start }
            }
            fronts.append(next)
        }
        return fronts
    }

    /// Over the stored ties.
    private func advance(_ step: Step, from here: Int, _ rank: Rank, into next: inout Front) {
        for index in snapshot.tieIndices(touching: here) {
            guard let there = there(of: Int(index), over: step, from: here), step.lands[there] else { continue }
            next.offer(there, min(rank, worth(snapshot.ties[Int(index)].status)), from: here, over: index)
        }
    }

    /// Over silence: what nobody states is possible, but for what a complete list leaves out.
    private func hush(_ step: Step, from reached: [Int], rank: (Int) -> Rank, into next: inout Front) {
        guard rule == .certainty else { return }
        var remaining = step.landing.filter { next.ranks[$0] == .none }
        // Of one relation a pair is stated where a tie leads there at all.
        var statedFrom: [Int32] = Array(repeating: -1, count: step.via.count == 1 ? next.ranks.count : 0)
        for here in reached where rank(here) > .none {
            if remaining.isEmpty { return }
            if step.via.count == 1 {
                for index in snapshot.tieIndices(touching: here) {
                    if let there = there(of: Int(index), over: step, from: here) { statedFrom[there] = Int32(here) }
                }
            }
            remaining = remaining.filter { there in
                guard there != here, statedFrom.isEmpty || statedFrom[there] != Int32(here),
                    isSilent(step, here, there)
                else { return true }
                next.offer(there, .silent, from: here, over: -1)
                return false
            }
        }
    }

    private func isSilent(_ step: Step, _ here: Int, _ there: Int) -> Bool {
        step.via.contains { via in
            let (from, to) = via.isInverse ? (there, here) : (here, there)
            // Most pairs are either covered or silent: the statements are asked before the ties, and of one relation the
            // ties have been asked already.
            return !snapshot.coverage.covers(from, via.relation, to, origins: snapshot.succession.origins)
                && (step.via.count == 1 || snapshot.tie(from, via.relation, to) == nil)
        }
    }

    private func worth(_ status: TieStatus) -> Rank {
        switch rule {
        case .certainty:
            switch status {
            case .present: .present
            case .contested: .contested
            case .unknown: .unknown
            case .unstated: .silent
            case .absent, .planned, .desired: .none
            }
        case .among(let statuses): statuses.contains(status) ? .present : .none
        }
    }

    /// The other end, where the step goes over this tie.
    private func there(of tie: Int, over step: Step, from here: Int) -> Int? {
        let key = snapshot.keys[tie]
        let isFrom = key.from == here
        let fits = step.via.contains { via in
            via.relation == key.relation
                && (isFrom != via.isInverse || !snapshot.network.relations[key.relation].isDirected)
        }
        return fits ? (isFrom ? key.to : key.from) : nil
    }

    private func end(_ actor: Int, of fronts: [Front]) -> PathEnd {
        var ties: [Tie] = []
        var here = actor
        for front in fronts.reversed() {
            let origin = front.origins[here]
            if origin.tie >= 0 { ties.append(snapshot.ties[Int(origin.tie)]) }
            here = Int(origin.actor)
        }
        return PathEnd(
            actor: snapshot.network.actors[actor].id, certainty: fronts[fronts.count - 1].ranks[actor].certainty,
            ties: ties.reversed())
    }
}
