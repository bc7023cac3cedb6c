/// A source's number held against the names that it gives itself.
public struct CountCheck: Hashable, Sendable {
    /// Index into ``Network/counts``.
    public var statement: Int
    public var stated: Int
    /// The subjects that this source (or part) itself names with a present tie; of a count of actors those selected.
    public var named: [ActorID]
    /// The subjects that other sources name beside it.
    public var namedByOthers: [ActorID]

    public init(statement: Int, stated: Int, named: [ActorID], namedByOthers: [ActorID]) {
        self.statement = statement
        self.stated = stated
        self.named = named
        self.namedByOthers = namedByOthers
    }

    /// What the source counts but does not name; zero where it names as many or more.
    public var unnamed: Int { max(0, stated - named.count) }
    /// The source names more than it counts.
    public var isContradicted: Bool { named.count > stated }
}

extension Snapshot {
    /// Every count statement seen on or before the as-of date (or undated), held against names, in the network's order.
    ///
    /// A count "each E, relation R, to T" counts the distinct E that have R to a T.
    public func countChecks() -> [CountCheck] {
        network.counts.indices.compactMap { index in
            let statement = network.counts[index]
            if let seen = statement.seen, seen.firstDay > day { return nil }
            // A source that was not chosen is not held to names that were left out.
            guard viewpoints.isEmpty || viewpoints.contains(where: { $0.admits(statement.source) }) else { return nil }
            let subjects = select(statement.each).selected
            guard let relation = statement.relation else {
                return CountCheck(statement: index, stated: statement.count, named: subjects, namedByOthers: [])
            }
            let lands = Set(select(statement.to ?? .any).selected)
            var own: [ActorID] = []
            var others: [ActorID] = []
            for subject in subjects {
                let claims = ties(of: subject).filter { tie in
                    guard tie.relation == relation, let other = tie.other(than: subject), lands.contains(other) else {
                        return false
                    }
                    return tie.from == subject || !(network.relation(relation)?.isDirected ?? true)
                }.flatMap(\.claims).filter { status(ofClaim: $0) == .present }
                if claims.contains(where: { network.claims[$0].source.map(statement.source.includes) ?? false }) {
                    own.append(subject)
                } else if !claims.isEmpty {
                    others.append(subject)
                }
            }
            return CountCheck(statement: index, stated: statement.count, named: own, namedByOthers: others)
        }
    }
}
