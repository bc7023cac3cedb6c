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

    /// Of who is in no group: of whom sources say so for each of them, and who has a membership that the figure does not show.
    func outsiders(_ parts: Parts) -> (known: Set<ActorID>, hidden: Set<ActorID>) {
        let groups = parts.groups.map { group in
            (group.actor, view.groups.filter { snapshot.decide($0.of, for: group.actor) == .selected }.flatMap(\.via))
        }
        guard !groups.isEmpty else { return ([], []) }
        let members = Set(parts.groups.flatMap { $0.members.map(\.node) })
        let others = parts.nodes.indices.filter { !members.contains($0) }.flatMap { parts.nodes[$0].actors }
        var (known, hidden): (Set<ActorID>, Set<ActorID>) = ([], [])
        for actor in Set(others) {
            let said = groups.flatMap { group, ways in
                ways.map { via in
                    let (from, to) = via.isInverse ? (group, actor) : (actor, group)
                    return snapshot.status(from: from, via.relation, to: to)
                }
            }
            if said.allSatisfy({ $0 == .absent }) { known.insert(actor) }
            if said.contains(where: { $0 != .absent && $0 != .unstated }) { hidden.insert(actor) }
        }
        return (known, hidden)
    }

    /// Whether a claim about a class of which nobody is known is about nobody else than who is drawn; one of which no end is known
    /// may be about anybody.
    func isWithSomebody(_ claim: Claim, of drawn: Set<ActorID>) -> Bool {
        let ends = [claim.from, claim.to].compactMap { party -> Bool? in
            switch party {
            case .actor(let actor): return drawn.contains(actor)
            case .class(let id):
                guard let selector = network.actorClass(id)?.bound else { return nil }
                let members = snapshot.select(selector).selected
                return members.isEmpty ? nil : members.contains(where: drawn.contains)
            }
        }
        return ends.allSatisfy { $0 }
    }

    /// The places of groups among those that the view has without the options' choice of actors, sources and day. None where that is
    /// the same, or where two groups would have one colour that need not.
    ///
    /// - Parameter all: Whom the view selects in the figure's own snapshot.
    func groupPlaces(_ groups: [Figure.Group], among all: [ActorID]) -> (places: [Int], of: Int) {
        let own = SnapshotChoice(view, of: network)
        let isOwn = own == SnapshotChoice(view, of: network, options: options)
        guard !groups.isEmpty, !options.narrowing.terms.isEmpty || !isOwn else { return ([], 0) }
        let whole = FigureBuilder(
            snapshot: isOwn ? snapshot : own.snapshot(of: network), view: view, options: FigureOptions())
        let members = Set(isOwn ? all : whole.snapshot.select(view.select).selected)
        var order = whole.groupMemberships(among: members, statuses: ownStatuses).map(\.0)
        order += groups.map(\.actor).filter { !order.contains($0) }
        let places = groups.map { order.firstIndex(of: $0.actor)! }
        let tones = Palette.toneCount(network.colors)
        let distinct = Set(places.map { $0 % tones }).count
        return distinct == min(groups.count, tones) || groups.count > tones ? (places, order.count) : ([], 0)
    }
}

extension ActorClass {
    /// Whom it is about, or among whom they are; nil for an open class without a bound.
    fileprivate var bound: Selector? {
        switch extent {
        case .closed(let selector): selector
        case .open(let within): within
        }
    }
}

extension TieStatus {
    init(_ status: ClaimStatus) {
        self =
            switch status {
            case .present: .present
            case .absent: .absent
            case .planned: .planned
            case .desired: .desired
            case .unknown: .unknown
            }
    }
}
