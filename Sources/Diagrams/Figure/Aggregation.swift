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
        for tie in ties {
            let claims = tie.claims.map { network.claims[$0] }
            guard !claims.isEmpty, claims.allSatisfy({ $0.from.isClass || $0.to.isClass }) else {
                rest.append(tie)
                continue
            }
            for key in Set(claims.map { Key(from: $0.from, relation: $0.relation, to: $0.to) }) {
                bundles[key, default: []].append(tie)
            }
        }
        var alone: Set<TieReference> = []
        for key in bundles.keys.sorted() {
            let byStatus = Dictionary(grouping: bundles[key]!, by: \.status)
            let status = byStatus.keys.min { (-byStatus[$0]!.count, $0) < (-byStatus[$1]!.count, $1) }!
            for (other, ties) in byStatus where other != status { alone.formUnion(ties.map(TieReference.init)) }
            let ties = byStatus[status]!
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
        rest += ties.filter { alone.contains(TieReference($0)) }
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
