internal import Analysis
internal import Collaboration
internal import Diagrams
internal import Wording

/// What the options and a view ask of a figure that must be worked out first: measures and marks.
struct FigureChoices {
    private let read: Reading
    private let options: PictureOptions
    private let language: Language

    init(_ read: Reading, _ options: PictureOptions) {
        self.read = read
        self.options = options
        language = read.say.language
    }

    func figure(for view: View) throws -> FigureOptions {
        var figure = FigureOptions(
            layout: options.layout, style: options.style, language: language, asOf: read.asOf,
            accordingTo: read.viewpoints, narrowing: read.selection)
        if !read.included.isEmpty { figure.statuses = Self.statuses(view, with: read.included) }
        figure.sizeBy = options.sizeBy.map { word in
            MeasureID(rawValue: word.folded).map { .measure($0) } ?? .attribute(AttributeKey.normalised(word))
        }
        figure.colorBy = options.colorBy.map(Self.colors)
        if case .attribute(let key) = figure.sizeBy { try check(key, as: options.sizeBy) }
        if case .attribute(let key) = figure.colorBy { try check(key, as: options.colorBy) }
        let measures = Self.measures(size: figure.sizeBy ?? view.sizeBy, color: figure.colorBy ?? view.colorBy)
        for id in measures { figure.measures[id] = try measured(id, in: view) }
        figure.highlight = try highlight(for: view)
        return figure
    }

    /// A word that is neither a measure nor an attribute of anybody is a slip.
    private func check(_ key: String, as word: String?) throws {
        var known = Set(read.network.actors.flatMap { $0.attributes.map(\.key) })
        known.formUnion(["kind", "level", "type"])
        guard !known.contains(key) else { return }
        let near = Nearest.word(to: word ?? key, among: MeasureID.allCases.map(\.rawValue) + known.sorted())
        throw Reading.failure(.usage, .unknownMeasure(text: word ?? key), near, read.say)
    }

    /// `--include` adds to what the view shows, in the model's order.
    private static func statuses(_ view: View, with included: [TieStatus]) -> [TieStatus] {
        TieStatus.allCases.filter { view.statuses.contains($0) || included.contains($0) }
    }

    private static func colors(_ word: String) -> ColorBy {
        switch word.folded {
        case "kind", "soort": .kind
        case "groups", "groepen": .groups
        default: MeasureID(rawValue: word.folded).map { .measure($0) } ?? .attribute(AttributeKey.normalised(word))
        }
    }

    private static func measures(size: SizeBy?, color: ColorBy?) -> [MeasureID] {
        var ids: [MeasureID] = []
        if case .measure(let id) = size { ids.append(id) }
        if case .measure(let id) = color, !ids.contains(id) { ids.append(id) }
        return ids
    }

    /// Over the ties that the view shows between the actors that it shows.
    private func measured(_ id: MeasureID, in view: View) throws -> Measured {
        let snapshot = snapshot(for: view)
        var settings = ProjectionSettings(relations: view.relations.map(Set.init))
        settings.statuses.formUnion(read.included)
        settings.selector = Selector(terms: view.select.terms + read.selection.terms)
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
        let asked: View.Highlight?
        switch options.highlight?.folded {
        case nil: asked = view.highlight
        case "gaps", "witte-vlekken": asked = .gaps
        case let rule?: asked = .rule(rule)
        }
        guard let asked else { return nil }
        let snapshot = snapshot(for: view)
        let rules: Set<String>
        switch asked {
        // What the network itself expects of what is drawn: the finders' lists are no verdicts on a rule, and a mark for
        // a tie that the map does not show would be read as one for a tie that it does.
        case .gaps: rules = Set(expectations(of: view, in: snapshot).map(\.id))
        case .rule(let rule): rules = try RuleNames(read).chosen([rule]) ?? []
        }
        let report = try GapRunner(read, snapshot).report(only: rules)
        var marks: [ActorID: Highlight.Mark] = [:]
        for finding in report.findings {
            for verdict in Verdict.allCases {
                guard let mark = Highlight.Mark(verdict) else { continue }
                for actor in finding.actors(verdict) { marks[actor] = min(marks[actor] ?? mark, mark) }
            }
        }
        let title =
            switch asked {
            case .gaps: read.say.allGaps
            case .rule(let rule): read.network.expectations.first { $0.id == rule }?.title ?? rule
            }
        return Highlight(title: title, marks: marks)
    }

    /// The rules that a view shows: over its relations, to actors that it draws or groups by.
    private func expectations(of view: View, in snapshot: Snapshot) -> [Expectation] {
        var drawn = Set(snapshot.select(view.select).selected)
        for group in view.groups { drawn.formUnion(snapshot.select(group.of).selected) }
        return read.network.expectations.filter { rule in
            let path: RelationPath
            switch rule.need {
            case .atLeast(_, let steps), .atMost(_, let steps): path = steps
            case .has: return true
            }
            guard let last = path.last else { return false }
            let isShown = view.relations.map { shown in last.via.contains { shown.contains($0.relation) } } ?? true
            return isShown && !drawn.isDisjoint(with: snapshot.select(last.to).selected)
        }
    }

    /// The one that the figure will be drawn from.
    private func snapshot(for view: View) -> Snapshot {
        let options = FigureOptions(asOf: read.asOf, accordingTo: read.viewpoints)
        return SnapshotChoice(view, of: read.network, options: options).snapshot(of: read.network)
    }
}

extension Highlight.Mark {
    /// Nil for what is met.
    fileprivate init?(_ verdict: Verdict) {
        switch verdict {
        case .gap: self = .gap
        case .possible: self = .possible
        case .contested: self = .contested
        case .waived: self = .waived
        case .met: return nil
        }
    }
}
