package import Collaboration
internal import DOT
internal import Wording

/// What a figure's forms, lines and colours mean: exactly those that are drawn, with their numbers, in the figure's language.
package struct Legend: Hashable, Sendable {
    package enum Swatch: Hashable, Sendable {
        case shape(NodeForm, Paint, isClass: Bool)
        case line(LineLook)
        /// A number as it stands at names: of a group, in its tone, or of ties.
        case number(String, tone: Int?)
        /// The number of ties at a line.
        case count(String)
        /// A disc as large as on the map.
        case disc(radius: Double)
        case outline(tone: Int, isDashed: Bool, isFilled: Bool)
        /// A group's own shape, and that of its members.
        case group(NodeForm, Paint, member: NodeForm, Paint)
        /// A membership that is not simply present, as a map of the land marks it on the member's own shape.
        case membership(NodeForm, Paint, TieStatus, tone: Int)
    }

    package struct Entry: Hashable, Sendable {
        package var swatch: Swatch
        package var words: String
    }

    package struct Section: Hashable, Sendable {
        package var title: String
        package var entries: [Entry]

        package init(title: String, entries: [Entry]) {
            self.title = title
            self.entries = entries
        }
    }

    package var sections: [Section] = []
    /// By node.
    let forms: [NodeForm]

    /// - Parameter forms: How the map draws each node; without them by its kind.
    package init(
        _ figure: Figure, theme: Theme, outlined: [Int: Arrangement.OutlineKind], forms: [NodeForm] = []
    ) {
        self.forms = forms.isEmpty ? figure.nodes.map { NodeForm($0.kind) } : forms
        let phrases = Phrases(figure.language)
        let painter = Painter(figure, palette: theme.palette)
        add(phrases.legendKinds, kinds(figure, phrases, theme, painter))
        if case .values(let title, _) = figure.coloring { add(Legend.heading(title), values(figure, phrases, painter)) }
        add(phrases.legendGroups, groups(figure, phrases, theme, painter, outlined))
        add(phrases.legendGroups, outlines(figure, outlined, phrases))
        add(phrases.legendGroups, memberships(figure, phrases, painter))
        add(phrases.legendLines, lines(figure, phrases, theme))
        if let sizing = figure.sizing {
            add(Legend.heading(phrases.legendSizes(sizing.title)), sizes(sizing, figure, phrases))
        }
        if let highlight = figure.highlight { add(highlight.title, marks(figure, phrases, painter)) }
    }

    private static func heading(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private mutating func add(_ title: String, _ entries: [Entry]) {
        guard !entries.isEmpty else { return }
        if let known = sections.firstIndex(where: { $0.title == title }) {
            sections[known].entries += entries
        } else {
            sections.append(Section(title: title, entries: entries))
        }
    }

    private func kinds(_ figure: Figure, _ phrases: Phrases, _ theme: Theme, _ painter: Painter) -> [Entry] {
        var entries: [Entry] = []
        for kind in ActorKind.allCases {
            let ofKind = figure.nodes.indices.filter {
                figure.nodes[$0].kind == kind && !figure.nodes[$0].standsForSeveral
            }
            // On a map of the land those without a place have the kind's own form.
            for form in NodeForm.allCases {
                let nodes = ofKind.filter { forms[$0] == form }.map { figure.nodes[$0] }
                guard !nodes.isEmpty else { continue }
                let actors = nodes.flatMap(\.actors).compactMap { figure.network.actor($0) }
                let words = phrases.actorCounts(actors).map {
                    phrases.legendEntry($0.count == 1 ? $0.one : $0.many, count: $0.count)
                }
                entries.append(
                    Entry(
                        swatch: .shape(form, paint(kind, nodes, painter), isClass: false),
                        words: words.joined(separator: ", ")))
            }
        }
        // A class has the form of its members, so each kind of member has its own line.
        let several = Dictionary(grouping: figure.nodes.filter(\.standsForSeveral), by: \.kind)
        for kind in several.keys.sorted() {
            let nodes = several[kind]!
            let classes = nodes.count { $0.classID != nil }
            let words =
                classes == 0
                ? phrases.groupShapes(of: kind)
                : classes < nodes.count
                    ? phrases.classOrGroupShapes(of: kind)
                    : several.count == 1 ? phrases.classShapes : phrases.classShapes(of: kind)
            entries.append(
                Entry(
                    swatch: .shape(NodeForm(kind), paint(kind, nodes, painter), isClass: true),
                    words: phrases.legendEntry(words, count: nodes.count)))
        }
        return entries
    }

    /// The kind's colour where one of the shapes has it; else the form alone stands for it.
    private func paint(_ kind: ActorKind, _ nodes: [Figure.Node], _ painter: Painter) -> Paint {
        nodes.contains { $0.paintKey == .kind(kind) }
            ? painter.paint(.kind(kind)) : Paint(fills: [.white], stroke: Palette.line)
    }

    private func values(_ figure: Figure, _ phrases: Phrases, _ painter: Painter) -> [Entry] {
        // In the form of the first who has the colour, if possible alone.
        func swatch(_ key: Figure.PaintKey) -> Swatch {
            let painted = figure.nodes.indices.filter { figure.nodes[$0].paintKey == key }
            let first = painted.first { !figure.nodes[$0].standsForSeveral } ?? painted[0]
            return .shape(forms[first], painter.paint(key), isClass: figure.nodes[first].standsForSeveral)
        }
        let keys: [(key: Figure.PaintKey, words: String)] =
            figure.categories.enumerated().map { (.category($0), $1.label) }
            + [(.severalValues, phrases.severalValues), (.noValue, phrases.noValue)]
        return keys.compactMap { key, words in
            let count = figure.actorCount(painted: key)
            return count == 0 ? nil : Entry(swatch: swatch(key), words: phrases.legendEntry(words, count: count))
        }
    }

    private func lines(_ figure: Figure, _ phrases: Phrases, _ theme: Theme) -> [Entry] {
        let looks = LineLooks(figure, palette: theme.palette)
        var entries: [Entry] = []
        for relation in looks.relations {
            let type = figure.network.relation(relation)
            for status in TieStatus.allCases {
                let edges = figure.edges.filter { $0.relation == relation && $0.status == status }
                guard let first = edges.first else { continue }
                let isPlain = edges.allSatisfy { !looks.look(of: $0, in: figure).hasHead }
                let look = looks.look(
                    relation, status, toHub: isPlain && figure.nodes[first.to].isHub, group: nil, isEmphasized: false)
                let ties = Set(edges.flatMap { $0.ties.map(TieReference.init) }).count
                entries.append(
                    Entry(
                        swatch: .line(look),
                        words: phrases.legendEntry(
                            type.map { phrases.legendLine($0, status) } ?? relation.rawValue, count: ties)))
            }
        }
        let words = FigureWords(figure)
        for ties in figure.numberedTies {
            entries.append(
                Entry(
                    swatch: .number(phrases.numbers([(ties.number, .present)]), tone: nil),
                    words: phrases.legendGroup(
                        words.meaning(of: ties.sign), Dictionary(grouping: ties.edges, by: \.status).mapValues(\.count))
                ))
        }
        if let counted = figure.edges.filter(figure.showsCount).map(\.ties.count).max() {
            entries.append(Entry(swatch: .count(phrases.integer(counted)), words: phrases.countsAtLines))
        }
        return entries
    }

    /// Round values to the map's scale, and who has no disc.
    private func sizes(_ sizing: Figure.Sizing, _ figure: Figure, _ phrases: Phrases) -> [Entry] {
        let single = figure.nodes.filter { !$0.standsForSeveral }
        let values = single.compactMap(\.value)
        let smallest = values.filter { $0 > 0 }.min() ?? sizing.largest
        let areWhole = values.allSatisfy { $0 == $0.rounded() }
        var entries = RoundValues.below(sizing.largest, downTo: smallest, areWhole: areWhole).map { value in
            Entry(
                swatch: .disc(radius: Disc.radius(value / sizing.largest, figure.style)),
                words: phrases.legendSize(value))
        }
        let without = phrases.withoutDisc(
            none: single.count - values.count, zero: values.count { $0 == 0 }, belowZero: values.count { $0 < 0 },
            several: figure.nodes.count - single.count)
        if let without {
            let paint = Paint(fills: [.white], stroke: Palette.line)
            entries.append(Entry(swatch: .shape(.box, paint, isClass: false), words: without))
        }
        return entries
    }

    private func marks(_ figure: Figure, _ phrases: Phrases, _ painter: Painter) -> [Entry] {
        Highlight.Mark.allCases.compactMap { mark in
            let marked = figure.nodes.indices.filter { figure.nodes[$0].mark == mark }
            guard let first = marked.first else { return nil }
            var paint = painter.paint(figure.nodes[first].paintKey, mark: mark)
            paint.fills = [.white]
            return Entry(
                swatch: .shape(forms[first], paint, isClass: false),
                words: phrases.legendEntry(
                    phrases.mark(mark.rawValue), count: Set(marked.flatMap { figure.nodes[$0].actors }).count))
        }
    }
}
