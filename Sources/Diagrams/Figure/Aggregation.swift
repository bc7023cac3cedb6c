internal import Collaboration

/// Ties that rest on claims about a class, drawn as the claims say it: one line from the class.
///
/// A source that writes "all municipalities work on A1" makes one claim, and 52 lines say no more than one does. Ties are taken
/// together only where all of them have the same status; what differs is drawn on its own.
struct Aggregation {
    struct Line {
        var from: Party
        var relation: RelationID
        var to: Party
        var status: TieStatus
        var ties: [Tie]
    }

    /// The classes that are drawn, with the actors that they stand for.
    var classes: [ClassID: [ActorID]] = [:]
    var lines: [Line] = []
    /// What is drawn tie by tie.
    var rest: [Tie] = []

    init(_ ties: [Tie], in snapshot: Snapshot) {
        struct Key: Hashable, Comparable {
            var from: Party
            var relation: RelationID
            var to: Party

            static func < (a: Key, b: Key) -> Bool {
                if a.from != b.from { return a.from < b.from }
                return a.relation != b.relation ? a.relation < b.relation : a.to < b.to
            }
        }

        let network = snapshot.network
        var bundles: [Key: [Tie]] = [:]
        var bundled: [Tie] = []
        for tie in ties {
            let claims = tie.claims.map { network.claims[$0] }
            guard !claims.isEmpty, claims.allSatisfy({ $0.from.isClass || $0.to.isClass }) else {
                rest.append(tie)
                continue
            }
            bundled.append(tie)
            for key in Set(claims.map { Key(from: $0.from, relation: $0.relation, to: $0.to) }) {
                bundles[key, default: []].append(tie)
            }
        }
        var explained: Set<TieReference> = []
        for key in bundles.keys.sorted() {
            let bundle = bundles[key]!
            let statuses = Set(bundle.map(\.status))
            // What the claims say of the whole class; of single pairs more may be known, or it may be disputed.
            let status =
                statuses.count == 1
                ? statuses.first! : Aggregation.status(of: key.from, key.relation, key.to, bundle, snapshot)
            let ties = bundle.filter { $0.status == status }
            guard !ties.isEmpty else { continue }
            explained.formUnion(ties.map(TieReference.init))
            lines.append(Line(from: key.from, relation: key.relation, to: key.to, status: status, ties: ties))
            for (party, counterpart) in [(key.from, key.to), (key.to, key.from)] {
                guard case .class(let id) = party else { continue }
                let members = ties.map { tie in
                    if case .actor(let actor) = counterpart, let other = tie.other(than: actor) { return other }
                    return party == key.from ? tie.from : tie.to
                }
                classes[id] = Array(Set((classes[id] ?? []) + members)).sorted()
            }
        }
        rest += bundled.filter { !explained.contains(TieReference($0)) }
    }

    /// The status of the claims of these two parties alone.
    private static func status(
        of from: Party, _ relation: RelationID, _ to: Party, _ ties: [Tie], _ snapshot: Snapshot
    ) -> TieStatus {
        var said: Set<ClaimStatus> = []
        for index in Set(ties.flatMap(\.claims)) {
            let claim = snapshot.network.claims[index]
            if claim.from == from, claim.relation == relation, claim.to == to {
                said.insert(snapshot.status(ofClaim: index))
            }
        }
        if said.contains(.present) { return said.contains(.absent) ? .contested : .present }
        if said.contains(.planned) { return .planned }
        if said.contains(.desired) { return .desired }
        return said.contains(.absent) ? .absent : .unknown
    }
}

extension TieReference {
    init(_ tie: Tie) { self.init(from: tie.from, relation: tie.relation, to: tie.to) }
}

extension Party {
    var isClass: Bool {
        if case .class = self { true } else { false }
    }
}
