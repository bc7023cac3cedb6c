public import Collaboration
internal import Wording

extension Figure {
    /// What `view` shows of `network`.
    ///
    /// - Complexity: O(c + a + t) for c claims, a actors and t ties of the snapshot, beside sorting.
    public init(_ network: Network, view: View, options: FigureOptions = FigureOptions()) {
        let snapshot = SnapshotChoice(view, of: network, options: options).snapshot(of: network)
        self.init(snapshot, view: view, options: options)
    }

    /// What `view` shows of a snapshot that is there already; the view's own day and sources do not count.
    public init(_ snapshot: Snapshot, view: View, options: FigureOptions = FigureOptions()) {
        var builder = FigureBuilder(snapshot: snapshot, view: view, options: options)
        self = builder.figure()
        drawnTies = tiesOfLinesAndAreas()
        let isChosen = !options.accordingTo.isEmpty
        if !snapshot.viewpoints.isEmpty, isChosen || !namesAllViewpoints { untoldViewpoints = snapshot.viewpoints }
    }
}

/// Which snapshot a view asks for. Views that ask for the same one can share it.
public struct SnapshotChoice: Hashable, Sendable {
    public var asOf: CivilDate?
    public var viewpoints: [Viewpoint]

    /// The options' day and sources, else the view's, else the network's.
    public init(_ view: View, of network: Network, options: FigureOptions = FigureOptions()) {
        asOf = options.asOf ?? view.asOf?.lastDay ?? network.asOf
        viewpoints = options.accordingTo
        if viewpoints.isEmpty { viewpoints = view.accordingTo.compactMap { network.viewpoint(named: $0) } }
    }

    public func snapshot(of network: Network) -> Snapshot { Snapshot(network, asOf: asOf, accordingTo: viewpoints) }
}

/// Goes from a snapshot to a figure: who, which ties, how grouped, how coloured.
struct FigureBuilder {
    let snapshot: Snapshot
    let view: View
    let options: FigureOptions
    let phrases: Phrases
    let layout: LayoutID
    var notices: [Notice] = []
    var namesakes = Namesakes()

    var network: Network { snapshot.network }

    init(snapshot: Snapshot, view: View, options: FigureOptions) {
        self.snapshot = snapshot
        self.view = view
        self.options = options
        phrases = Phrases(options.language ?? snapshot.network.language)
        layout = options.layout ?? view.layout ?? .neato
    }

    mutating func figure() -> Figure {
        let selector = Selector(terms: view.select.terms + options.narrowing.terms)
        let selection = snapshot.select(selector)
        let whole = options.narrowing.terms.isEmpty ? selection : snapshot.select(view.select)
        var selected = Set(selection.selected)

        // Groups: their own actors are drawn as centres of their members, where the layout has no territory for them.
        let statuses = Set(options.statuses ?? view.statuses).subtracting([.unstated, .absent])
        let memberships = groupMemberships(among: selected, statuses: statuses)
        if !layout.isTerritory { for (group, _) in memberships { selected.insert(group) } }
        let drawn = selected.union(memberships.map(\.0))
        namesakes = Namesakes(among: drawn.sorted().compactMap { network.actor($0) }, phrases)
        let shownAsGroups = Set(memberships.flatMap { $0.1.values.map(TieReference.init) })

        let relations = view.relations.map(Set.init)
        var omitted = Figure.Omitted(
            undecidable: selection.undecidable.filter { !drawn.contains($0) }, rejectedRows: options.rejectedRows)
        omitted.withoutMembers = snapshot.claimsWithoutMembers.count {
            (relations?.contains($0.relation) ?? true) && statuses.contains(TieStatus($0.status))
                && isWithSomebody($0, of: drawn)
        }
        if !options.narrowing.terms.isEmpty {
            let left = Set(omitted.undecidable)
            omitted.narrowedOut = whole.selected.count { !drawn.contains($0) && !left.contains($0) }
        }
        var ties: [Tie] = []
        for tie in snapshot.ties where relations?.contains(tie.relation) ?? true {
            switch (selected.contains(tie.from), selected.contains(tie.to)) {
            case (true, true):
                if statuses.contains(tie.status) {
                    ties.append(tie)
                } else if tie.status != .absent, tie.status != .unstated {
                    omitted.hidden[tie.status, default: 0] += 1
                }
            default:
                // A group is drawn by its area too, where it has no shape.
                let ends = [tie.from, tie.to].count(where: drawn.contains)
                guard ends > 0, statuses.contains(tie.status), !shownAsGroups.contains(TieReference(tie)) else {
                    continue
                }
                if ends == 2 {
                    omitted.withGroups[tie.status, default: 0] += 1
                } else {
                    omitted.outside[tie.status, default: 0] += 1
                }
            }
        }

        var parts = parts(selected: selected.sorted(), ties: ties)
        parts.groups = groups(memberships, nodes: parts.nodes)
        joinGroups(&parts, ties: ties)
        tellJoined(parts)
        for (index, group) in parts.groups.enumerated() {
            guard let hub = group.hub else { continue }
            parts.nodes[hub].isHub = true
            let memberships = Set((group.members.map(\.tie) + group.joined + group.inClasses).map(TieReference.init))
            for edge in parts.edges.indices where parts.edges[edge].group == nil {
                let (from, to, ties) = (parts.edges[edge].from, parts.edges[edge].to, parts.edges[edge].ties)
                guard from == hub || to == hub else { continue }
                // Other ties of a member to its group are those of their own relation.
                if ties.allSatisfy({ memberships.contains(TieReference($0)) }) { parts.edges[edge].group = index }
            }
        }
        if !view.groups.isEmpty, parts.groups.isEmpty { notices.append(.noGroups) }
        let isBare = parts.edges.isEmpty && parts.groups.isEmpty && omitted.hidden.isEmpty
        if isBare, !parts.nodes.isEmpty, let day = snapshot.asOf, day != network.asOf {
            notices.append(.nothingSaid(day: day))
        }
        let coloring = color(&parts)
        let sizing = size(&parts)
        let changes = changes(
            omitted.undecidable, of: whole.undecidable, addedGroups: selected.count > selection.selected.count, statuses
        )
        var figure = Figure(
            id: view.id, language: phrases.language, layout: layout, style: options.style ?? view.style ?? .report,
            title: view.title, subtitle: subtitle(isWhole: selection.selected == whole.selected, statuses),
            note: phrases.note(view.note, changes), changes: changes, asOf: snapshot.asOf,
            isDayChosen: options.asOf != nil,
            showsLegend: view.showsLegend, relations: view.relations,
            statuses: TieStatus.allCases.filter(statuses.contains), nodes: parts.nodes, edges: parts.edges,
            groups: parts.groups, coloring: coloring, categories: parts.categories, valueKeys: parts.valueKeys,
            valueTexts: parts.valueTexts, sizing: sizing, values: parts.values, distinctNames: namesakes.names,
            highlight: options.highlight, omitted: omitted, notices: notices, lineLimit: limit, snapshot: snapshot)
        (figure.knownOutsiders, figure.hiddenMembers) = outsiders(parts)
        (figure.groupPlaces, figure.groupLooks) = groupPlaces(parts.groups, among: whole.selected)
        figure.valueSources = valueSources(of: parts.nodes.flatMap(\.actors))
        return figure
    }

    // MARK: Words

    var ownStatuses: Set<TieStatus> { Set(view.statuses).subtracting([.unstated, .absent]) }

    /// The view's own was written for all that the view shows.
    private func subtitle(isWhole hasAll: Bool, _ statuses: Set<TieStatus>) -> String? {
        let isWhole =
            statuses == ownStatuses && hasAll
            && SnapshotChoice(view, of: network, options: options) == SnapshotChoice(view, of: network)
        return Self.subtitle(isWhole ? view.subtitle : nil, caption: options.caption)
    }

    static func subtitle(_ own: String?, caption: String?) -> String? {
        let parts = [own, caption].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// What the options leave out or add.
    ///
    /// - Parameter all: Who cannot be judged whatever the options say.
    private func changes(
        _ undecidable: [ActorID], of all: [ActorID], addedGroups: Bool, _ statuses: Set<TieStatus>
    ) -> [String] {
        var sentences: [String] = []
        if !options.narrowing.terms.isEmpty {
            let before = Set(all)
            sentences.append(
                phrases.narrowed(
                    to: options.narrowing, withGroups: addedGroups,
                    leavesOutUndecidable: undecidable.contains { !before.contains($0) }))
        }
        func sorted(_ statuses: Set<TieStatus>) -> [TieStatus] { TieStatus.allCases.filter(statuses.contains) }
        sentences += [
            phrases.otherStatuses(
                added: sorted(statuses.subtracting(ownStatuses)), left: sorted(ownStatuses.subtracting(statuses)))
        ].compactMap(\.self)
        return sentences
    }

    // MARK: Nodes and edges

    struct Parts {
        var nodes: [Figure.Node] = []
        var edges: [Figure.Edge] = []
        var groups: [Figure.Group] = []
        var categories: [Figure.Category] = []
        var valueKeys: [ActorID: Figure.PaintKey] = [:]
        var valueTexts: [ActorID: String] = [:]
        var values: [ActorID: Double] = [:]
    }

    private mutating func parts(selected: [ActorID], ties: [Tie]) -> Parts {
        let emphasized = Set(options.emphasized)
        let aggregation =
            ties.count > limit && !layout.isTerritory
            ? Aggregation(ties, in: snapshot) : nil
        var shown = selected
        if let aggregation, !aggregation.lines.isEmpty {
            // Who only takes part as one of a class is in the class's shape.
            var alone: Set<ActorID> = []
            for tie in aggregation.rest { alone.formUnion([tie.from, tie.to]) }
            for line in aggregation.lines {
                for case .actor(let actor) in [line.from, line.to] { alone.insert(actor) }
            }
            let absorbed = Set(aggregation.classes.values.joined())
            // Who is marked otherwise than the rest of the class is seen apart from it.
            for members in aggregation.classes.values where mark(of: members) == nil {
                alone.formUnion(members.filter { options.highlight?.marks[$0] != nil })
            }
            shown.removeAll { absorbed.contains($0) && !alone.contains($0) }
        }
        var parts = Parts()
        parts.nodes = shown.compactMap { network.actor($0) }.map(node)
        if let aggregation {
            for id in aggregation.classes.keys.sorted() { parts.nodes.append(node(id, of: aggregation.classes[id]!)) }
        }
        parts.nodes.sort { $0.id < $1.id }
        let places = Dictionary(uniqueKeysWithValues: parts.nodes.enumerated().map { ($1.id, $0) })
        func edge(_ from: String, _ relation: RelationID, _ to: String, _ status: TieStatus, _ ties: [Tie]) {
            guard let from = places[from], let to = places[to] else { return }
            parts.edges.append(
                Figure.Edge(
                    from: from, to: to, relation: relation,
                    isDirected: network.relation(relation)?.isDirected ?? true, status: status, ties: ties,
                    isEmphasized: ties.contains { emphasized.contains(TieReference($0)) }))
        }
        for tie in aggregation?.rest ?? ties {
            edge(tie.from.rawValue, tie.relation, tie.to.rawValue, tie.status, [tie])
        }
        for line in aggregation?.lines ?? [] {
            edge(line.from.description, line.relation, line.to.description, line.status, line.ties)
        }
        return parts
    }

    private func node(_ actor: Actor) -> Figure.Node {
        Figure.Node(
            id: actor.id.rawValue, actors: [actor.id], classID: nil, kind: actor.kind, label: label(actor),
            name: namesakes.names[actor.id] ?? actor.name, paintKey: .kind(actor.kind), size: nil, value: nil,
            mark: options.highlight?.marks[actor.id],
            isHub: actor.kind == .partnership || actor.kind == .region)
    }

    private func node(_ id: ClassID, of members: [ActorID]) -> Figure.Node {
        let kinds = Dictionary(grouping: members.compactMap { network.actor($0)?.kind }, by: \.self)
        let kind = kinds.keys.min { (-kinds[$0]!.count, $0) < (-kinds[$1]!.count, $1) } ?? .institution
        let name = name(of: id, drawing: members.count)
        return Figure.Node(
            id: Party.class(id).description, actors: members, classID: id, kind: kind, label: name, name: name,
            paintKey: .kind(kind), size: nil, value: nil, mark: mark(of: members), isHub: false)
    }

    /// A class by its label and its size on the day, of which the ties that are drawn may be those of some.
    private func name(of id: ClassID, drawing count: Int) -> String {
        guard let found = network.actorClass(id) else { return id.rawValue }
        switch found.extent {
        case .closed(let selector):
            let size = snapshot.select(selector).selected.count
            return phrases.classShape(found.label, count: count, of: size, isOpen: false)
        case .open(let within):
            let size = within.map { snapshot.select($0).selected.count } ?? count
            return phrases.classShape(found.label, count: count, of: size, isOpen: true)
        }
    }

    /// The mark that all of a class have; nil where they differ.
    private func mark(of members: [ActorID]) -> Highlight.Mark? {
        guard let highlight = options.highlight, let first = members.first.flatMap({ highlight.marks[$0] }) else {
            return nil
        }
        return members.allSatisfy { highlight.marks[$0] == first } ? first : nil
    }

    private func label(_ actor: Actor) -> String {
        let name = namesakes.alike.contains(actor.id) ? namesakes.names[actor.id]! : actor.name
        switch view.label {
        case .name: return name
        case .code: return actor.code ?? name
        case .short:
            let shortest = actor.aliases.min { ($0.count, $0) < ($1.count, $1) }
            return shortest.flatMap { $0.count < actor.name.count ? $0 : nil } ?? name
        }
    }
}

extension LayoutID {
    /// Whether actors stand where they are in the land, so that a group has no place of its own.
    package var isTerritory: Bool { self == .geo || self == .tiles }
}
