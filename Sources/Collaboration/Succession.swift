/// Who stands in whose place on one day.
struct Succession: Sendable {
    /// An actor that ended, as an origin of one of its heirs.
    struct Origin: Hashable, Sendable {
        var actor: Int
        /// It was split on the way, so that what is inherited becomes unknown.
        var isSplit: Bool
    }

    /// By actor index: true where it exists on the day.
    let exists: [Bool]
    /// By actor index: the ended actors that came to it, over chains, sorted.
    let origins: [[Origin]]
    /// By actor index: its direct predecessors that ended before the day, sorted.
    let predecessors: [[Int]]

    init(_ network: Network, on day: CivilDate) {
        let actors = network.actors
        exists = actors.map { $0.exists.contains(day) }
        var origins: [[Origin]] = Array(repeating: [], count: actors.count)
        var predecessors: [[Int]] = Array(repeating: [], count: actors.count)
        let hasEnded = actors.map { actor in actor.exists.until.map { $0.lastDay < day } ?? false }
        for start in actors.indices where hasEnded[start] {
            for heir in actors[start].replacedBy.compactMap(network.index(of:)) { predecessors[heir].append(start) }
            // Circles are reported by `check`; here they simply lead nowhere.
            var seen: Set<Int> = [start]
            var open = [Origin(actor: start, isSplit: false)]
            var reached: [Int: Bool] = [:]
            while let here = open.popLast() {
                let heirs = actors[here.actor].replacedBy.compactMap(network.index(of:))
                for heir in heirs {
                    let isSplit = here.isSplit || heirs.count > 1
                    if exists[heir] {
                        reached[heir] = (reached[heir] ?? true) && isSplit
                    } else if hasEnded[heir], seen.insert(heir).inserted {
                        open.append(Origin(actor: heir, isSplit: isSplit))
                    }
                }
            }
            for (heir, isSplit) in reached { origins[heir].append(Origin(actor: start, isSplit: isSplit)) }
        }
        self.origins = origins.map { $0.sorted { $0.actor < $1.actor } }
        self.predecessors = predecessors
    }
}

/// An ended actor and those that stand in its place at the as-of date.
public struct SuccessionMapping: Hashable, Sendable {
    public var predecessor: ActorID
    public var successors: [ActorID]
    public init(predecessor: ActorID, successors: [ActorID]) {
        self.predecessor = predecessor
        self.successors = successors
    }
}
