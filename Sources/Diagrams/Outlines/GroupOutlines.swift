internal import Collaboration
package import DOT
internal import GraphCore
internal import Wording

/// The outlines of a figure's groups, as they are drawn: solid around the present members, dashed around these and the contested ones.
package struct GroupOutlines {
    let figure: Figure
    let places: [Arrangement.Place?]
    let courses: [EdgePath?]
    let theme: Theme
    package private(set) var areas: [Arrangement.Area] = []
    package private(set) var outlined: [Int: Arrangement.OutlineKind] = [:]
    package private(set) var notices: [Notice] = []
    /// The corners of all outlines.
    package private(set) var points: [Point2D] = []

    package init(_ figure: Figure, places: [Arrangement.Place?], courses: [EdgePath?], theme: Theme) {
        self.figure = figure
        self.places = places
        self.courses = courses
        self.theme = theme
        draw()
    }

    /// Draws what can be drawn without a lie; of the others a notice says that they have no outline.
    ///
    /// Larger groups first, so that nested ones lie on those around them.
    private mutating func draw() {
        let found = outlinesSideBySide
        var drawn: [(index: Int, size: Int, box: Box2D, shapes: [XDot.Shape])] = []
        for index in figure.groups.indices {
            let group = figure.groups[index]
            guard let found = found[index] else { continue }
            guard let solid = found.solid else {
                notices.append(.outlineLeftOut(group: group.actor))
                continue
            }
            outlined[index] = .present
            var shapes = [
                XDot.Shape.polygon(
                    solid, fill: theme.palette.area(index), stroke: .init(theme.palette.tone(index), width: 0.9))
            ]
            points += solid
            if let dashed = found.dashed {
                outlined[index] = .presentAndContested
                shapes.append(.polygon(dashed, stroke: .init(theme.palette.tone(index), width: 0.9, style: .dashed)))
                points += dashed
            }
            drawn.append((index, found.size, Box2D(around: (found.dashed ?? []) + solid)!, shapes))
        }
        drawn.sort { ($1.size, $0.index) < ($0.size, $1.index) }
        for item in drawn { areas.append(area(item.index, "outline-", item.shapes)) }
        // Where the area of a smaller group lies over the line of a larger one, that is drawn once more on top: a member of both
        // must not seem to be in one.
        for (place, item) in drawn.enumerated() {
            guard drawn[(place + 1)...].contains(where: { $0.box.overlaps(item.box) }) else { continue }
            areas.append(area(item.index, "border-", item.shapes.compactMap(\.border)))
        }
    }

    private func area(_ index: Int, _ prefix: String, _ shapes: [XDot.Shape]) -> Arrangement.Area {
        let group = figure.groups[index]
        return Arrangement.Area(
            id: prefix + group.actor.rawValue, role: .outline,
            title: Phrases(figure.language).outlineTitle(
                group.name, members: group.counts[.present] ?? 0, contested: group.counts[.contested] ?? 0),
            shapes: shapes)
    }

    /// By group; nil for one that would hold a single node. Each takes milliseconds and knows nothing of the others.
    private var outlinesSideBySide: [(size: Int, solid: [Point2D]?, dashed: [Point2D]?)?] {
        Workers().map(parts: figure.groups.count) { index in
            let present = enclosed(by: index) { $0 == .present }
            guard present.count > 1 else { return nil }
            let solid = outline(of: index, around: present, depth: depth(index))
            var dashed: [Point2D]?
            if solid != nil, figure.groups[index].members.contains(where: { $0.status == .contested }) {
                let all = enclosed(by: index) { $0 == .present || $0 == .contested }
                dashed = outline(of: index, around: all, depth: depth(index) + 1)
            }
            return (present.count, solid, dashed)
        }
    }

    /// The nodes that an outline holds: the group's own shape, its members of these statuses, and what nested groups hold.
    private func enclosed(by index: Int, _ counts: (TieStatus) -> Bool) -> Set<Int> {
        var nodes: Set<Int> = []
        var open = [index]
        var seen: Set<Int> = [index]
        while let next = open.popLast() {
            let group = figure.groups[next]
            if let hub = group.hub { nodes.insert(hub) }
            for member in group.members where counts(member.status) { nodes.insert(member.node) }
            for nested in group.nested where seen.insert(nested).inserted { open.append(nested) }
        }
        return nodes.filter { places[$0] != nil }
    }

    /// How many levels of groups lie inside: the outer outline stays further off.
    private func depth(_ index: Int) -> Int {
        var seen: Set<Int> = [index]
        func below(_ index: Int) -> Int {
            var deepest = 0
            for nested in figure.groups[index].nested where seen.insert(nested).inserted {
                deepest = max(deepest, 1 + below(nested))
            }
            return deepest
        }
        return below(index)
    }

    private func outline(of index: Int, around nodes: Set<Int>, depth: Int) -> [Point2D]? {
        let boxes = nodes.sorted().compactMap { places[$0]?.box }
        let others = figure.nodes.indices.filter { !nodes.contains($0) }.compactMap { places[$0]?.box }
        var ties: [[Point2D]] = []
        for (edge, course) in zip(figure.edges, courses)
        where nodes.contains(edge.from) && nodes.contains(edge.to) {
            if let course { ties.append(course.samples) }
        }
        let padding = 5 + 4 * Double(depth)
        for closing in [30.0, 16, 8] {
            if let outline = GroupOutline.around(boxes, ties: ties, others: others, padding: padding, closing: closing)
            {
                return outline
            }
        }
        return nil
    }
}

extension XDot.Shape {
    /// Its line alone.
    fileprivate var border: XDot.Shape? {
        if case .polygon(let points, _, let stroke?) = self { .polygon(points, stroke: stroke) } else { nil }
    }
}
