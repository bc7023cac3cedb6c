internal import Collaboration
internal import DOT
internal import Wording

// The lines of a legend that tell groups: their colours, outlines, marks and who is in none.

extension Legend {
    /// Whether any shape has the colour of a group's members.
    private func hasPaintedMembers(_ group: Int, _ figure: Figure) -> Bool {
        figure.nodes.contains { node in
            if case .groups(let present, let contested) = node.paintKey {
                (present + contested).contains(group)
            } else {
                false
            }
        }
    }

    private func memberForm(_ figure: Figure) -> NodeForm {
        let form = figure.groups.lazy.flatMap(\.members).map { forms[$0.node] }.first ?? .box
        return form.isDrawnByMap ? form : .box
    }

    func groups(
        _ figure: Figure, _ phrases: Phrases, _ theme: Theme, _ painter: Painter,
        _ outlined: [Int: Arrangement.OutlineKind]
    ) -> [Entry] {
        var entries: [Entry] = []
        // Where colours come again, a list of them tells nothing apart that the names on the map do not.
        let areNamedOnMap = !figure.layout.isTerritory && figure.groups.allSatisfy { $0.hub != nil }
        let colorsTellMembers = figure.coloring == .groups && figure.groups.contains { !$0.members.isEmpty }
        let isListed = colorsTellMembers || !areNamedOnMap || figure.groups.count <= theme.palette.toneCount
        if !isListed, !figure.colorsTellValues {
            let first = figure.groups[0].hub!
            var paint = painter.paint(.hub(0))
            paint.fills = theme.palette.allTones
            entries.append(
                Entry(
                    swatch: .shape(forms[first], paint, isClass: false),
                    words: phrases.groupsNamedOnMap(figure.groups.count)))
        }
        for (index, group) in figure.groups.enumerated() where isListed {
            if figure.layout.isTerritory, figure.coloring != .groups, group.hub == nil || figure.colorsTellValues {
                landGroup(index, figure, outlined[index] != nil, phrases).map { entries.append($0) }
                continue
            }
            if figure.colorsTellValues {
                // Its name stands at its own shape, which has the colour of its value.
                if outlined[index] != nil {
                    entries.append(
                        Entry(
                            swatch: .outline(tone: index, isDashed: false, isFilled: true),
                            words: phrases.legendGroup(group.name, group.counts)))
                }
                continue
            }
            let words = phrases.legendGroup(group.name, group.counts)
            let member = painter.paint(.groups([index], contested: []))
            let own = painter.paint(.hub(index))
            let swatch: Swatch =
                if figure.coloring != .groups {
                    .shape(group.hub.map { forms[$0] } ?? memberForm(figure), own, isClass: false)
                } else if let hub = group.hub, !hasPaintedMembers(index, figure),
                    figure.groups.count <= theme.palette.toneCount
                {
                    .shape(forms[hub], own, isClass: figure.nodes[hub].standsForSeveral)
                } else if let hub = group.hub {
                    .group(forms[hub], own, member: memberForm(figure), member)
                } else {
                    .shape(memberForm(figure), member, isClass: false)
                }
            entries.append(Entry(swatch: swatch, words: words))
        }
        guard figure.coloring == .groups else { return entries }
        let several = figure.nodes.filter {
            if case .groups(let present, _) = $0.paintKey { present.count > 1 } else { false }
        }
        if let first = several.first {
            entries.append(
                Entry(
                    swatch: .shape(memberForm(figure), painter.paint(first.paintKey), isClass: false),
                    words: phrases.legendEntry(phrases.inSeveralGroups, count: several.count)))
        }
        let contested = figure.nodes.filter {
            if case .groups(_, let contested) = $0.paintKey { !contested.isEmpty } else { false }
        }
        // The land has marks for it.
        if !figure.layout.isTerritory,
            let first = contested.first(where: { $0.paintKey.isOnlyContested }) ?? contested.first
        {
            entries.append(
                Entry(
                    swatch: .shape(memberForm(figure), painter.paint(first.paintKey), isClass: false),
                    words: phrases.legendEntry(phrases.contestedMember, count: contested.count)))
        }
        let plain = Figure.PaintKey.groups([], contested: [])
        let none = figure.nodes.indices.filter { figure.nodes[$0].paintKey == plain }
        if !none.isEmpty {
            // Who is to be a member one day looks the same, and is no member of none.
            let surest = figure.surestMemberships
            let counts = Dictionary(grouping: none) { surest[$0] ?? .present }.mapValues(\.count)
            let outside = none.filter { surest[$0] == nil }
            let words = phrases.inNoGroup(figure.doubtful(outside), of: outside.count, groups: figure.groups.count)
            entries.append(
                Entry(
                    swatch: .shape(memberForm(figure), painter.paint(plain), isClass: false),
                    words: phrases.legendGroup(words, counts)))
        }
        return entries
    }

    /// A group on a map of the land whose colours say something else: by its number, its outline or its members' marks; nil for one
    /// that only its own shape shows, where its name stands.
    private func landGroup(_ index: Int, _ figure: Figure, _ isOutlined: Bool, _ phrases: Phrases) -> Entry? {
        let group = figure.groups[index]
        let name = FigureWords(figure).name(group.actor)
        let swatch: Swatch? =
            if figure.areGroupsNumbered {
                .number(phrases.numbers([(index + 1, .present)]), tone: index)
            } else if isOutlined {
                .outline(tone: index, isDashed: false, isFilled: false)
            } else if group.hub != nil, group.members.allSatisfy({ $0.status == .present }) {
                nil
            } else {
                .membership(
                    memberForm(figure), Paint(fills: [.white], stroke: Palette.faintLine),
                    group.members.map(\.status).min() ?? .present, tone: index)
            }
        return swatch.map { Entry(swatch: $0, words: phrases.legendGroup(name, group.counts)) }
    }

    func outlines(
        _ figure: Figure, _ outlined: [Int: Arrangement.OutlineKind], _ phrases: Phrases
    ) -> [Entry] {
        var entries: [Entry] = []
        // On tiles the outline is a line alone: the tiles have the colour.
        let isFilled = !figure.layout.isTerritory
        // Those that the list of groups does not show by their outlines.
        let listed = sections.flatMap(\.entries).compactMap { entry -> Int? in
            if case .outline(let tone, _, _) = entry.swatch { tone } else { nil }
        }
        if let first = outlined.keys.filter({ !listed.contains($0) }).min() {
            entries.append(
                Entry(
                    swatch: .outline(tone: first, isDashed: false, isFilled: isFilled), words: phrases.outlineOfMembers)
            )
        }
        if let first = outlined.filter({ $0.value == .presentAndContested }).keys.min() {
            entries.append(
                Entry(
                    swatch: .outline(tone: first, isDashed: true, isFilled: false), words: phrases.outlineWithContested)
            )
        }
        return entries
    }

    func memberships(_ figure: Figure, _ phrases: Phrases, _ painter: Painter) -> [Entry] {
        guard figure.layout.isTerritory else { return [] }
        let marks = TileMark.all(in: figure)
        return TieStatus.allCases.flatMap { status in
            // Areas are hatched, points have rings.
            NodeForm.allCases.filter(\.isDrawnByMap).compactMap { form -> Entry? in
                let alike = marks.filter { $0.status == status && forms[$0.node] == form }
                guard let first = alike.first else { return nil }
                var ground = painter.paint(figure.nodes[first.node].paintKey)
                if figure.coloring != .groups { ground = Paint(fills: [.white], stroke: Palette.faintLine) }
                return Entry(
                    swatch: .membership(form, ground, status, tone: first.group),
                    words: phrases.legendEntry(phrases.membership(status), count: alike.count))
            }
        }
    }
}
