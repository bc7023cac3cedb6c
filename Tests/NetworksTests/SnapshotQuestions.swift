import Collaboration

// What these tests ask of a snapshot, in short words.

extension Snapshot {
    init(_ network: Network, source: SourceReference?) {
        self.init(network, accordingTo: source.map { [.source($0)] } ?? [])
    }

    func find(_ selector: String) throws -> [ActorID] { select(try Selector(parsing: selector)).selected }

    /// By actor of `rows`, the actors of `columns` that it stands in the relation to, with this status.
    func pairs(
        _ rows: String, _ relation: RelationID, _ columns: String, _ status: TieStatus = .present
    ) throws -> [ActorID: [ActorID]] {
        let columns = try find(columns)
        var pairs: [ActorID: [ActorID]] = [:]
        for row in try find(rows) {
            let found = columns.filter { self.status(from: row, relation, to: $0) == status }
            if !found.isEmpty { pairs[row] = found }
        }
        return pairs
    }

    func sum(_ key: String, of actors: some Sequence<ActorID>) -> Double {
        actors.reduce(0) { $0 + (attribute(key, of: $1)?.number ?? 0) }
    }
}
