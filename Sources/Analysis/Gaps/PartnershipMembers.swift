import Collaboration

/// Who is in what: the members of each group by present ties, one list a group.
struct PartnershipMembers {
    static let relations: Set<RelationID> = ["member-of", "part-of"]

    /// Groups with at least one member, sorted by id.
    let groups: [ActorID]
    /// Sorted by id.
    let members: [[ActorID]]
    /// By actor: the positions in ``groups`` of those it is in, ascending.
    let seats: [ActorID: [Int]]

    init(_ snapshot: Snapshot, of groups: [ActorID], via relations: Set<RelationID> = Self.relations) {
        let wanted = Set(groups)
        var byGroup: [ActorID: Set<ActorID>] = [:]
        for tie in snapshot.ties where tie.status == .present && relations.contains(tie.relation) {
            if wanted.contains(tie.to) { byGroup[tie.to, default: []].insert(tie.from) }
        }
        self.groups = byGroup.keys.sorted()
        members = self.groups.map { byGroup[$0]!.sorted() }
        var seats: [ActorID: [Int]] = [:]
        for (position, list) in members.enumerated() {
            for member in list { seats[member, default: []].append(position) }
        }
        self.seats = seats
    }
}
