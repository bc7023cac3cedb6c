internal import Collaboration
internal import Diagrams

extension Picture {
    /// Each drawn tie with every claim under it, in the snapshot's order.
    static func rows(of figure: Figure, _ words: FigureWords) -> [Row] {
        let network = figure.network
        var rows: [Row] = []
        for tie in figure.drawnTies {
            var row = Row(
                from: tie.from, fromName: words.name(tie.from), relation: tie.relation,
                relationWords: words.relation(tie.relation), to: tie.to, toName: words.name(tie.to),
                status: tie.status, statusWords: words.status(of: tie), isImplied: false)
            for index in tie.claims {
                let claim = network.claims[index]
                row.claimStatus = figure.snapshot.status(ofClaim: index)
                row.source = claim.source?.description
                row.sourceTitle = claim.source.map { words.source($0) }
                row.locator = claim.locator
                row.quote = claim.quote
                row.role = claim.role
                row.holderName = claim.holder.map { words.name($0) }
                rows.append(row)
            }
            for index in tie.impliedAbsentBy {
                let statement = network.completeness[index]
                row.claimStatus = nil
                row.source = statement.source.description
                row.sourceTitle = words.source(statement.source)
                row.locator = statement.locator
                row.quote = statement.quote
                row.role = nil
                row.holderName = nil
                row.isImplied = true
                rows.append(row)
            }
        }
        return rows
    }

    /// Every drawn actor once, by kind and name.
    static func actorRows(of figure: Figure, _ words: FigureWords) -> [ActorRow] {
        var ties: [ActorID: Int] = [:]
        for tie in figure.drawnTies { for end in Set([tie.from, tie.to]) { ties[end, default: 0] += 1 } }
        var memberships: [ActorID: [ActorRow.Membership]] = [:]
        for group in figure.groups {
            for tie in group.members.map(\.tie) + group.joined + group.inClasses {
                guard let member = tie.other(than: group.actor) else { continue }
                memberships[member, default: []].append(.init(group: group.name, status: tie.status))
            }
        }
        var rows: [ActorID: (actor: Actor, row: ActorRow)] = [:]
        for node in figure.nodes {
            for id in node.actors {
                guard let actor = figure.network.actor(id) else { continue }
                // A group's own actor is who its shape is about, whoever else stands in it.
                let isAlone = node.classID == nil && node.actors[0] == id
                // Who is seen alone too is told of as it is there, and a class can share members with another.
                if !isAlone, let known = rows[id]?.row {
                    if !known.sharedShapes.isEmpty { rows[id]!.row.sharedShapes.append(node.name) }
                    continue
                }
                let row = ActorRow(
                    actor: id, name: words.name(id), kindWords: words.kind(of: actor),
                    memberships: memberships[id] ?? [], colorWords: words.color(of: id),
                    size: figure.values[id],
                    markWords: figure.highlight?.marks[id].map { words.mark($0) },
                    sharedShapes: isAlone ? [] : [node.name], tieCount: ties[id] ?? 0)
                rows[id] = (actor, row)
            }
        }
        return rows.values.sorted { one, other in
            if one.actor.kind != other.actor.kind { return one.actor.kind < other.actor.kind }
            let names = (one.row.name.folded, other.row.name.folded)
            return names.0 != names.1 ? names.0 < names.1 : one.row.actor < other.row.actor
        }.map(\.row)
    }

    static func actorColumns(of figure: Figure, _ words: FigureWords) -> ActorColumns {
        var color: String?
        if case .values(let title, _) = figure.coloring { color = title }
        return ActorColumns(
            hasGroups: !figure.groups.isEmpty, color: color, size: figure.sizing?.title,
            highlight: words.highlightTitle, hasSharedShapes: figure.nodes.contains(where: \.standsForSeveral))
    }
}
