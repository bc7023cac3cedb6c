internal import Collaboration

// Who is drawn as a group, with which members.

extension FigureBuilder {
    /// Each group's actor with its members and the surest of their ties, in the order of the view and of ids. Who is found by several
    /// of the view's groups has the members of all of them.
    func groupMemberships(
        among selected: Set<ActorID>, statuses: Set<TieStatus>
    ) -> [(ActorID, [ActorID: Tie])] {
        var actors: [ActorID] = []
        var known: [ActorID: [ActorID: Tie]] = [:]
        for group in view.groups {
            for actor in snapshot.select(group.of).selected {
                if known[actor] == nil { actors.append(actor) }
                var members = known[actor] ?? [:]
                for tie in snapshot.ties(of: actor) {
                    guard let member = tie.other(than: actor), statuses.contains(tie.status),
                        selected.contains(member) || isGroup(member),
                        group.via.contains(where: { reaches(tie, from: member, by: $0) })
                    else { continue }
                    if members[member].map({ tie.status < $0.status }) ?? true { members[member] = tie }
                }
                known[actor] = members
            }
        }
        return actors.map { ($0, known[$0]!) }.filter { !$0.1.isEmpty }
    }

    private func isGroup(_ actor: ActorID) -> Bool {
        view.groups.contains { snapshot.decide($0.of, for: actor) == .selected }
    }

    private func reaches(_ tie: Tie, from member: ActorID, by via: PathStep.Via) -> Bool {
        guard tie.relation == via.relation else { return false }
        guard network.relation(tie.relation)?.isDirected ?? true else { return true }
        return via.isInverse ? tie.to == member : tie.from == member
    }

    func groups(
        _ memberships: [(ActorID, [ActorID: Tie])], nodes: [Figure.Node]
    ) -> [Figure.Group] {
        let places = nodePlaces(nodes)
        let inClasses = Set(nodes.filter { $0.classID != nil }.flatMap(\.actors))
        let order = Dictionary(uniqueKeysWithValues: memberships.enumerated().map { ($1.0, $0) })
        return memberships.map { actor, members in
            Figure.Group(
                actor: actor, name: namesakes.names[actor] ?? network.actor(actor)?.name ?? actor.rawValue,
                hub: places[actor],
                members: members.keys.sorted().compactMap { member in
                    places[member].map { .init(node: $0, tie: members[member]!) }
                },
                inClasses: members.keys.sorted().filter { places[$0] == nil && inClasses.contains($0) }
                    .map { members[$0]! },
                nested: members.keys.compactMap { members[$0]?.status == .present ? order[$0] : nil }.sorted())
        }
    }

    private func nodePlaces(_ nodes: [Figure.Node]) -> [ActorID: Int] {
        var places: [ActorID: Int] = [:]
        for (index, node) in nodes.enumerated() where node.classID == nil { places[node.actors[0]] = index }
        return places
    }
}
