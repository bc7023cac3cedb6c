internal import Analysis
internal import Collaboration
internal import Diagrams
internal import Wording

/// What the options and a view ask of a figure that must be worked out first: measures and marks.
struct FigureChoices {
    private let read: Reading
    private let options: PictureOptions
    private let language: Language
    let snapshots: Snapshots

    init(_ read: Reading, _ options: PictureOptions) {
        self.read = read
        self.options = options
        snapshots = Snapshots(read)
        language = read.say.language
    }

    func figure(for view: View) throws -> FigureOptions {
        var figure = FigureOptions(
            layout: options.layout, style: options.style, language: language, asOf: read.asOf,
            accordingTo: read.viewpoints, narrowing: read.selection)
        figure.aggregateAbove = options.atMost
        figure.rejectedRows = read.rejectedRows
        if !read.included.isEmpty { figure.statuses = Self.statuses(view, with: read.included) }
        figure.sizeBy = Self.size(options)
        figure.colorBy = Self.color(options)
        if case .attribute(let key) = figure.sizeBy { try check(key, as: options.sizeBy, isSize: true) }
        if case .attribute(let key) = figure.colorBy { try check(key, as: options.colorBy, isSize: false) }
        let measures = Self.measures(size: figure.sizeBy ?? view.sizeBy, color: figure.colorBy ?? view.colorBy)
        for id in measures { figure.measures[id] = try measured(id, in: view) }
        figure.highlight = try highlight(for: view)
        figure.caption = caption(of: view)
        return figure
    }

    /// A word that is neither a measure nor an attribute of anybody is a slip.
    private func check(_ key: String, as word: String?, isSize: Bool) throws {
        let known = read.network.selectorKeys
        guard !known.contains(key) else { return }
        let words = isSize ? [] : Self.colorWords.flatMap(\.words)
        let near = Nearest.word(to: word ?? key, among: words + MeasureID.allCases.map(\.rawValue) + known)
        throw Reading.failure(
            .usage, .unknownValue(text: word ?? key, known: isSize ? numbers : attributes), near, read.say)
    }

    /// The attributes that somebody has, and the actors' own fields that colours can tell.
    private var attributes: [String] {
        let all = Set(read.network.actors.flatMap { $0.attributes.map(\.key) })
        return ["kind", "groups", "level", "type"] + all.sorted()
    }

    /// The attributes that are numbers of somebody.
    private var numbers: [String] {
        let all = read.network.actors.flatMap { actor in
            actor.attributes.compactMap { if case .number = $0.value { $0.key } else { nil } }
        }
        return Set(all).sorted()
    }

    /// `--include` adds to what the view shows, in the model's order.
    private static func statuses(_ view: View, with included: [TieStatus]) -> [TieStatus] {
        TieStatus.allCases.filter { view.statuses.contains($0) || included.contains($0) }
    }

    /// What `--size-by` asks for.
    static func size(_ options: PictureOptions) -> SizeBy? {
        options.sizeBy.map { word in
            MeasureID(rawValue: word.folded).map { .measure($0) } ?? .attribute(AttributeKey.normalised(word))
        }
    }

    /// What `--color-by` asks for.
    static func color(_ options: PictureOptions) -> ColorBy? {
        options.colorBy.map { word in
            if let known = colorWords.first(where: { $0.words.contains(word.folded) }) { return known.color }
            return MeasureID(rawValue: word.folded).map { .measure($0) } ?? .attribute(AttributeKey.normalised(word))
        }
    }

    private static let colorWords: [(color: ColorBy, words: [String])] = [
        (.kind, ["kind", "soort"]), (.groups, ["groups", "groepen"]),
    ]

    /// What `--highlight` asks for.
    static func highlight(_ options: PictureOptions) -> View.Highlight? {
        options.highlight.map { allGaps.contains($0.folded) ? .gaps : .rule($0.folded) }
    }

    private static let allGaps = ["gaps", "witte-vlekken"]

    static func measures(size: SizeBy?, color: ColorBy?) -> [MeasureID] {
        var ids: [MeasureID] = []
        if case .measure(let id) = size { ids.append(id) }
        if case .measure(let id) = color, !ids.contains(id) { ids.append(id) }
        return ids
    }

    /// Over the ties that the view shows between the actors that it shows.
    private func measured(_ id: MeasureID, in view: View) throws -> Measured {
        let snapshot = snapshots[view]
        var settings = ProjectionSettings(relations: view.relations.map(Set.init))
        settings.statuses.formUnion(read.included)
        let selector = Selector(terms: view.select.terms + read.selection.terms)
        settings.selector = selector
        if !view.groups.isEmpty {
            // A membership that the map shows counts, whether or not it draws the group's own shape.
            var shown = snapshot.select(selector).selected
            for group in view.groups { shown += snapshot.select(group.of).selected }
            let ids = Set(shown).sorted().map(\.rawValue)
            settings.selector = Selector(terms: [.init(key: "id", comparison: .equal, values: ids)])
        }
        do {
            let result =
                id.isTwoMode
                ? try snapshot.twoMode(settings).measure(id) : try snapshot.projection(settings).measure(id)
            let values = zip(result.actors, result.values).filter { !$1.isNaN }
            return Measured(
                title: read.say.measure(id).name, values: Dictionary(uniqueKeysWithValues: values.map { ($0, $1) }))
        } catch let error as MeasureError {
            throw Failure(.badData, read.say.measureFailure(error, in: read.network))
        } catch {
            throw Failure(.badData, read.say.sentence(.graphTooLarge))
        }
    }

    /// The marks of the option, else of the view.
    private func highlight(for view: View) throws -> Highlight? {
        guard let asked = asked(view) else { return nil }
        let snapshot = snapshots[view]
        let report = try GapRunner(read, snapshot).report(only: try rules(asked, view, snapshot))
        let limits = Set(read.network.expectations.filter(\.need.isUpperBound).map(\.id))
        var marks: [ActorID: Highlight.Mark] = [:]
        for finding in report.findings {
            for verdict in Verdict.allCases {
                guard var mark = Highlight.Mark(verdict, allowsOnlySoMany: limits.contains(finding.rule)) else {
                    continue
                }
                // What is worth a look is no gap of whoever stands there.
                if mark == .gap, pointsOut(finding.rule) { mark = .selected }
                for actor in finding.actors(verdict) { marks[actor] = min(marks[actor] ?? mark, mark) }
            }
        }
        if case .rule(let rule) = asked { tell(rule, report, marks: Set(marks.keys), view, snapshot) }
        return Highlight(title: title(asked), marks: marks, norm: norm(asked)?.origin)
    }

    /// Whether a rule is a finder that names who takes part in something: a pair without a tie, a bridge, a wish.
    private func pointsOut(_ rule: String) -> Bool {
        if read.network.expectations.contains(where: { $0.id == rule }) { return false }
        return switch FinderID(rule: rule) {
        case .missingTies?, .bridgingRisk?, .overlap?, .desired?, .disputed?, .betweenGroups?: true
        case .coverage?, .agenda?, .isolates?, .representation?, nil: false
        }
    }

    /// What the option asks to be marked, else the view itself.
    private func asked(_ view: View) -> View.Highlight? { Self.highlight(options) ?? view.highlight }

    private func rules(named rule: String) throws -> Set<String> {
        try RuleNames(read).chosen([rule], besides: Self.allGaps) ?? []
    }

    private func rules(_ asked: View.Highlight, _ view: View, _ snapshot: Snapshot) throws -> Set<String> {
        switch asked {
        // What the network itself expects of what is drawn: the finders' lists are no verdicts on a rule, and a mark for
        // a tie that the map does not show would be read as one for a tie that it does.
        case .gaps: Set(expectations(of: view, in: snapshot).map(\.id))
        case .rule(let rule): try rules(named: rule)
        }
    }

    private func title(_ asked: View.Highlight) -> String {
        switch asked {
        case .gaps: return read.say.allGaps
        case .rule(let rule):
            if let known = norm(asked) { return known.title }
            return FinderID(rule: rule).map { read.say.title($0, rule: rule) } ?? rule
        }
    }

    /// The expectation that is asked for; nil for a finder, which expects nothing, and for all of them.
    private func norm(_ asked: View.Highlight) -> Expectation? {
        guard case .rule(let rule) = asked else { return nil }
        return read.network.expectations.first { $0.id == rule }
    }

    /// Says plainly what of a rule is not on the map.
    private func tell(
        _ rule: String, _ report: GapReport, marks: Set<ActorID>, _ view: View, _ snapshot: Snapshot
    ) {
        let drawn = snapshot.drawn(by: view)
        let shown = marks.count(where: drawn.contains)
        let words: String? =
            if marks.isEmpty {
                read.say.nothingToMark(rule, silent: report.notChecked.filter(\.isFinder), in: read.network)
            } else if shown < marks.count { read.say.marked(rule, shown, of: marks.count, view: view.id) } else { nil }
        if let words { read.speaker.warn(words, label: read.say.severity(.warning)) }
    }

    /// With `--highlight`, what is marked, to stand under the title.
    private func caption(of view: View) -> String? {
        guard options.highlight != nil, let asked = asked(view) else { return nil }
        switch asked {
        case .gaps: return read.say.marking(expectations(of: view, in: snapshots[view]).map(\.id))
        // A map made for the rule has its title already.
        case .rule(let rule):
            return read.say.marking(view.id == rule ? rule : title(asked), rule: rule, isNorm: norm(asked) != nil)
        }
    }

    /// The view that shows the rule of `--highlight`: one of the network's, else one made for it. Nil where the option
    /// names no rule, or nobody is to be marked.
    func viewForRule() throws -> View? {
        guard case .rule(let rule)? = asked(View(id: "", title: "")), options.highlight != nil else { return nil }
        let usual = snapshots.choice(for: View(id: "", title: ""))
        let snapshot = snapshots[usual]
        let report = try GapRunner(read, snapshot).report(only: try rules(named: rule))
        let views = read.network.views.filter { snapshots.choice(for: $0) == usual }
        guard let map = snapshot.map(of: report.findings, among: views) else { return nil }
        var view = map.view
        if case .made = map {
            view.id = rule
            let title = title(.rule(rule))
            let words = title.prefix(1).uppercased() + title.dropFirst()
            // A norm by itself would read as what is.
            view.title = norm(.rule(rule)) == nil ? words : read.say.checked(words)
        }
        return view
    }

    /// The rules that a view shows: over its relations, to actors that it draws or groups by.
    private func expectations(of view: View, in snapshot: Snapshot) -> [Expectation] {
        var drawn = Set(snapshot.select(view.select).selected)
        for group in view.groups { drawn.formUnion(snapshot.select(group.of).selected) }
        return read.network.expectations.filter { rule in
            let path: RelationPath
            switch rule.need {
            case .atLeast(_, let steps), .atMost(_, let steps): path = steps
            case .has: return isAbout(drawn, rule, snapshot)
            }
            guard let last = path.last, isAbout(drawn, rule, snapshot) else { return false }
            let isShown = view.relations.map { shown in last.via.contains { shown.contains($0.relation) } } ?? true
            return isShown && !drawn.isDisjoint(with: snapshot.select(last.to).selected)
        }
    }

    private func isAbout(_ drawn: Set<ActorID>, _ rule: Expectation, _ snapshot: Snapshot) -> Bool {
        !drawn.isDisjoint(with: snapshot.select(rule.each).selected)
    }
}

extension Highlight.Mark {
    /// Nil for what is met.
    fileprivate init?(_ verdict: Verdict, allowsOnlySoMany: Bool) {
        switch verdict {
        case .gap: self = allowsOnlySoMany ? .excess : .gap
        case .possible: self = .possible
        case .contested: self = .contested
        case .waived: self = .waived
        case .met: return nil
        }
    }
}

extension Expectation.Need {
    fileprivate var isUpperBound: Bool {
        if case .atMost = self { true } else { false }
    }
}
