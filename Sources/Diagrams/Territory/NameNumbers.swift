internal import Collaboration
internal import Wording

/// Numbers at the names on a map of the land, for what neither colour, outline nor line tells: a number stands before the name that
/// it is for, and behind the names of those that have to do with it.
struct NameNumbers {
    /// By node, the numbers that it is known by.
    private var own: [[Int]]
    /// By node, those of its groups and partners.
    private var others: [[(number: Int, status: TieStatus)]]
    private var count = 0

    init(of figure: Figure) {
        own = Array(repeating: [], count: figure.nodes.count)
        others = Array(repeating: [], count: figure.nodes.count)
    }

    /// Gives out the next number.
    ///
    /// - Parameter node: Whose it is; nil for a group without a shape of its own.
    mutating func number(for node: Int?) -> Int {
        count += 1
        if let node { own[node].append(count) }
        return count
    }

    mutating func add(_ number: Int, _ status: TieStatus, to node: Int) { others[node].append((number, status)) }

    /// On tiles, which are as high as wide, numbers have a line of their own.
    func write(to figure: inout Figure) {
        let phrases = Phrases(figure.language)
        for node in figure.nodes.indices {
            if !own[node].isEmpty {
                let numbers = phrases.numbers(own[node].map { ($0, .present) })
                figure.nodes[node].label = numbers + " " + figure.nodes[node].label
            }
            guard !others[node].isEmpty else { continue }
            let numbers = phrases.numbers(others[node])
            figure.nodes[node].label += (figure.layout == .tiles ? "\n" : " ") + numbers
            figure.nodes[node].name += " " + numbers
        }
    }
}

extension Figure {
    /// On a map of the land, with numbers for groups that neither colour nor outline tells apart, and for ties with those beside the
    /// land where lines would be too many.
    package func numbered(on ground: Territory.Ground, above toneCount: Int) -> Figure {
        var figure = self
        var numbers = NameNumbers(of: self)
        figure.numberGroups(above: toneCount, &numbers)
        figure.numberTies(on: ground, &numbers)
        numbers.write(to: &figure)
        figure.tellStatuses(beside: ground)
        return figure
    }

    /// Who stands beside the land has no mark of its own: a membership that is not simply present is told behind the name.
    private mutating func tellStatuses(beside ground: Territory.Ground) {
        guard !areGroupsNumbered else { return }
        let phrases = Phrases(language)
        for group in groups where group.hub == nil {
            for member in group.members where member.status != .present && !ground.holds(member.node) {
                nodes[member.node].label += "\n" + phrases.status(group.name, member.status)
            }
        }
    }

    /// With more groups than tones, and between boundaries where the colour says something else.
    private mutating func numberGroups(above toneCount: Int, _ numbers: inout NameNumbers) {
        let isColored = layout == .tiles || coloring == .groups
        guard !groups.isEmpty, groups.count > toneCount || !isColored else { return }
        areGroupsNumbered = true
        let phrases = Phrases(language)
        for index in groups.indices {
            let number = numbers.number(for: groups[index].hub)
            groups[index].name = phrases.numbers([(number, .present)]) + " " + groups[index].name
            for member in groups[index].members { numbers.add(number, member.status, to: member.node) }
        }
    }

    /// Where the lines pass the limit, those to the strip are numbers: between the land and its rows no line could be followed.
    private mutating func numberTies(on ground: Territory.Ground, _ numbers: inout NameNumbers) {
        let areLines = edges.map { edge in
            !isShownByArea(
                edge, isOnLand: ground.holds,
                isOutlined: { group in
                    layout == .tiles
                        && groups[group].members.contains { $0.status == .present && ground.holds($0.node) }
                })
        }
        guard areLines.count(where: \.self) > lineLimit else { return }
        let candidates: [[TieSign]] = edges.indices.map { index in
            areLines[index] && !edges[index].isEmphasized ? edges[index].signs(on: ground) : []
        }
        // Of two in the strip the one with more such ties.
        let counts = Dictionary(candidates.joined().map { ($0, 1) }, uniquingKeysWith: +)
        let signs = candidates.map { $0.max { counts[$0]! < counts[$1]! } }
        let order = Dictionary(uniqueKeysWithValues: network.relations.enumerated().map { ($1.id, $0) })
        func rank(_ sign: TieSign) -> (ActorKind, String, Int, Int, Int) {
            let node = nodes[sign.node]
            return (node.kind, node.label, sign.node, order[sign.relation] ?? order.count, sign.isTarget ? 0 : 1)
        }
        let bundles = Dictionary(grouping: edges.indices.filter { signs[$0] != nil }) { signs[$0]! }
        for sign in bundles.keys.sorted(by: { rank($0) < rank($1) }) {
            let ties = NumberedTies(
                number: numbers.number(for: sign.node), sign: sign, edges: bundles[sign]!.map { edges[$0] })
            for other in ties.others { numbers.add(ties.number, other.status, to: other.node) }
            numberedTies.append(ties)
        }
        if !numberedTies.isEmpty {
            notices.append(.numbered(ties: numberedTies.reduce(0) { $0 + $1.edges.count }, limit: lineLimit))
        }
        let left = edges.indices.count { areLines[$0] && signs[$0] == nil }
        if left > lineLimit { notices.append(.dense(lines: left, limit: lineLimit, remedy: .fewer)) }
        edges = keeping(signs.map { $0 == nil }).edges
    }
}

extension Figure.Edge {
    /// By which of its ends it can be numbered: those that have no place on the land.
    fileprivate func signs(on ground: Territory.Ground) -> [Figure.TieSign] {
        let target = Figure.TieSign(node: to, relation: relation, isTarget: true)
        let source = Figure.TieSign(node: from, relation: relation, isTarget: !isDirected)
        return [target, source].filter { !ground.holds($0.node) }
    }
}
