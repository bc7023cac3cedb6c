/// Where a path can end, and how sure that is.
public struct PathEnd: Hashable, Sendable {
    public var actor: ActorID
    public var certainty: Certainty
    /// The stored ties of the best way there, in the order of the steps; a step that nobody states has none.
    public var ties: [Tie]
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
    /// - Complexity: O(s · a) for one step, O(s · a²) for each further one over a actors.
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

    private struct Reached {
        var certainty: Certainty
        var ties: [Int]
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

    public func ends(from start: ActorID) -> [PathEnd] {
        guard let start = snapshot.network.index(of: start), !steps.isEmpty else { return [] }
        var reached: [Int: Reached] = [start: Reached(certainty: .present, ties: [])]
        for (position, step) in steps.enumerated() {
            var next: [Int: Reached] = [:]
            for here in reached.keys.sorted() {
                walk(step, from: here, reached[here]!, into: &next)
            }
            if position == steps.count - 1 { next[start] = nil }
            reached = next
        }
        return reached.keys.sorted().map { index in
            PathEnd(
                actor: snapshot.network.actors[index].id, certainty: reached[index]!.certainty,
                ties: reached[index]!.ties.map { snapshot.ties[$0] })
        }
    }

    private func walk(_ step: Step, from here: Int, _ state: Reached, into next: inout [Int: Reached]) {
        func offer(_ there: Int, _ certainty: Certainty, _ ties: [Int]) {
            guard certainty > .none else { return }
            if let known = next[there], known.certainty >= certainty { return }
            next[there] = Reached(certainty: certainty, ties: ties)
        }
        for index in snapshot.tieIndices(touching: here) {
            let tie = snapshot.ties[Int(index)]
            guard let there = other(tie, than: here), step.lands[there], fits(tie, step, from: here) else { continue }
            offer(there, min(state.certainty, worth(tie.status)), state.ties + [Int(index)])
        }
        guard rule == .certainty else { return }
        // What nobody states is possible, but for what a complete list leaves out.
        for there in step.landing where there != here && next[there] == nil {
            let isOpen = step.via.contains { via in
                let (from, to) = via.isInverse ? (there, here) : (here, there)
                return snapshot.status(from, via.relation, to) == .unstated
            }
            if isOpen { offer(there, min(state.certainty, .possible), state.ties) }
        }
    }

    private func worth(_ status: TieStatus) -> Certainty {
        switch rule {
        case .certainty: status.certainty
        case .among(let statuses): statuses.contains(status) ? .present : .none
        }
    }

    private func other(_ tie: Tie, than here: Int) -> Int? {
        tie.other(than: snapshot.network.actors[here].id).flatMap(snapshot.network.index(of:))
    }

    private func fits(_ tie: Tie, _ step: Step, from here: Int) -> Bool {
        let isFrom = tie.from == snapshot.network.actors[here].id
        return step.via.contains { via in
            let relation = snapshot.network.relations[via.relation]
            return relation.id == tie.relation && (!relation.isDirected || isFrom != via.isInverse)
        }
    }
}
