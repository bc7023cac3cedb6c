/// Which pairs the completeness statements in force cover.
struct CoverageIndex: Sendable {
    struct Entry: Sendable {
        /// Index into `network.completeness`.
        var statement: Int
        var source: SourceReference
        /// By actor index.
        var from: [Bool]
        var to: [Bool]
        var isDirected: Bool

        func covers(_ a: Int, _ b: Int) -> Bool {
            a != b && ((from[a] && to[b]) || (!isDirected && from[b] && to[a]))
        }
    }

    /// By relation index.
    let entries: [[Entry]]

    init(_ network: Network, on day: CivilDate, viewpoints: [Viewpoint], evaluator: SelectorEvaluator) {
        var entries: [[Entry]] = Array(repeating: [], count: network.relations.count)
        for (index, statement) in network.completeness.enumerated() where statement.isInForce(on: day) {
            guard viewpoints.isEmpty || viewpoints.contains(where: { $0.admits(statement.source) }),
                let relation = network.index(of: statement.relation)
            else { continue }
            // Of those that are gone, a list speaks only where it was made while they were there.
            let made = (statement.period.since ?? statement.seen)?.firstDay
            func members(_ selector: Selector) -> [Bool] {
                zip(evaluator.members(selector), network.actors).map { isMember, actor in
                    guard isMember, let made, let until = actor.exists.until else { return isMember }
                    return made <= until.lastDay
                }
            }
            entries[relation].append(
                Entry(
                    statement: index, source: statement.source, from: members(statement.from),
                    to: members(statement.to), isDirected: network.relations[relation].isDirected))
        }
        self.entries = entries
    }

    /// An index of some entries of one relation alone.
    init(entries: [Entry], of relation: Int) {
        var all: [[Entry]] = Array(repeating: [], count: relation + 1)
        all[relation] = entries
        self.entries = all
    }

    /// Nothing is covered at all.
    var isEmpty: Bool { entries.allSatisfy(\.isEmpty) }

    func covers(_ from: Int, _ relation: Int, _ to: Int, origins: [[Succession.Origin]]) -> Bool {
        guard !entries[relation].isEmpty else { return false }
        if entries[relation].contains(where: { $0.covers(from, to) }) { return true }
        if origins[from].isEmpty, origins[to].isEmpty { return false }
        return !statements(covering: from, relation, to, origins: origins).isEmpty
    }

    func statements(
        covering from: Int, _ relation: Int, _ to: Int, origins: [[Succession.Origin]]
    ) -> [Int] {
        let sources = [from] + origins[from].map(\.actor)
        let targets = [to] + origins[to].map(\.actor)
        return entries[relation].filter { entry in
            sources.contains { source in targets.contains { entry.covers(source, $0) } }
        }.map(\.statement)
    }
}
