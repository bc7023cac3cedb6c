internal import Collaboration

/// The settings of several networks as one. What is said twice in the same way is said once; what is said in two ways
/// is told with both places, and the first stands.
struct MergedSettings {
    let log: ProblemLog

    private(set) var id: String?
    private(set) var title: String?
    private(set) var language: Language?
    private(set) var asOf: PartialDate?
    private(set) var columnSources: [String: ColumnSource] = [:]
    private(set) var expectations: [Expectation] = []
    private(set) var finders: FinderSettings?
    private(set) var views: [View] = []
    private(set) var brokenViews: [BrokenView] = []
    private(set) var boundaries: String?
    private(set) var boundariesPath: String?
    private(set) var tiles: [ActorID: TilePlace] = [:]
    private(set) var colors: ThemeColors?

    private var asOfPlace: FilePlace?
    private var findersPlace: FilePlace?
    private var boundariesPlace: FilePlace?
    private var columnPlace: FilePlace?
    private var colorsPlace: FilePlace?

    init(log: ProblemLog) { self.log = log }

    mutating func add(
        _ head: SettingsHead, columnSources: [String: ColumnSource], context: SettingsContext, input: NetworkInput
    ) {
        id = id.map { $0 == head.id ? $0 : "\($0)+\(head.id)" } ?? head.id
        title = title.map { $0 == head.title ? $0 : "\($0) + \(head.title)" } ?? head.title
        language = language ?? head.language
        addAsOf(head)
        for key in columnSources.keys.sorted() {
            if let known = self.columnSources[key], known != columnSources[key] {
                clash(key, "sources-for-columns", at: head.fields.keyPlace("sources-for-columns"), other: columnPlace)
            } else {
                self.columnSources[key] = columnSources[key]
            }
        }
        columnPlace = columnPlace ?? head.fields.keyPlace("sources-for-columns")
        addExpectations(head, context: context)
        addFinders(head, context: context)
        addViews(head, context: context)
        addFiles(head, context: context, input: input)
        addColors(head)
    }

    /// The attributes by which a rule weighs or a map sizes.
    var weighedAttributes: Set<String> {
        let sizes = views.compactMap { view -> String? in
            if case .attribute(let key) = view.sizeBy { key } else { nil }
        }
        return Set(expectations.compactMap(\.weighBy) + sizes)
    }

    private mutating func addAsOf(_ head: SettingsHead) {
        guard let new = head.asOf else { return }
        guard let known = asOf else {
            asOf = new
            asOfPlace = head.asOfPlace
            return
        }
        if known == new { return }
        log.warning(at: head.asOfPlace, .clash(id: "as-of", table: "network"), other: asOfPlace)
        // The only day on which all that the networks saw has been seen.
        asOf = max(known, new)
    }

    private mutating func addExpectations(_ head: SettingsHead, context: SettingsContext) {
        let reader = ExpectationReader(context: context, log: log)
        for new in head.fields.list("expectations").compactMap(reader.expectation) {
            guard let known = expectations.first(where: { $0.id == new.id }) else {
                expectations.append(new)
                continue
            }
            if known.withoutPlaces != new.withoutPlaces || known.place.file == new.place.file {
                clash(new.id, "expectations", at: new.place, other: known.place)
            }
        }
    }

    private mutating func addFinders(_ head: SettingsHead, context: SettingsContext) {
        guard let node = head.fields.node("finders") else { return }
        var new = FinderReader(context: context, log: log).settings(node)
        guard let known = finders else {
            finders = new
            findersPlace = node.place
            return
        }
        var other = known
        new.places = [:]
        other.places = [:]
        if new != other { clash("finders", "finders", at: node.place, other: findersPlace) }
    }

    private mutating func addViews(_ head: SettingsHead, context: SettingsContext) {
        let settings = finders ?? FinderSettings()
        let several = FinderID.allCases.flatMap(settings.rules).filter { $0.contains("/") }
        let reader = ViewReader(
            context: context, log: log, rules: expectations.map(\.id) + FinderID.allCases.map(\.rawValue) + several)
        for node in head.fields.list("views") {
            let before = log.problems.count
            let view = reader.view(node)
            if let view, !log.hasErrors(since: before) { add(view) }
            let errors = log.problems[before...].filter { $0.severity == .error }
            guard !errors.isEmpty else { continue }
            let id = node.map?.first { $0.key.folded == "id" }?.value.text?.trimmed
            brokenViews.append(BrokenView(id: id, problems: errors, position: views.count))
        }
    }

    private mutating func add(_ new: View) {
        guard let known = views.first(where: { $0.id == new.id }) else { return views.append(new) }
        var same = new
        same.place = known.place
        if same != known || known.place?.file == new.place?.file {
            clash(new.id, "views", at: new.place, other: known.place)
        }
    }

    private mutating func addColors(_ head: SettingsHead) {
        guard let node = head.fields.node("colors") else { return }
        let new = ColorReader(log: log).colors(node, name: head.fields.written("colors"))
        guard let known = colors else {
            colors = new
            colorsPlace = node.place
            return
        }
        if new != known { clash("colors", "network", at: node.place, other: colorsPlace) }
    }

    private mutating func addFiles(_ head: SettingsHead, context: SettingsContext, input: NetworkInput) {
        if let path = head.fields.text("boundaries"), let node = head.fields.node("boundaries") {
            let found = NamedFile.path(path, of: input, at: node.place, log: log)
            if boundaries == nil {
                boundaries = found == nil ? nil : path
                boundariesPath = found
                boundariesPlace = node.place
            } else if found != boundariesPath {
                clash("boundaries", "network", at: node.place, other: boundariesPlace)
            }
        }
        guard let node = head.fields.node("positions") else { return }
        let places = TilePlaces.read(node, input: input, context: context, log: log)
        var holders = Dictionary(tiles.map { ($1, $0) }) { first, _ in first }
        for actor in places.keys.sorted() {
            let tile = places[actor]!
            if let known = tiles[actor] {
                if known != tile { clash(actor.rawValue, "positions", at: node.place, other: nil) }
            } else if let other = holders[tile] {
                log.error(at: node.place, .sharedTile(actor: actor, other: other))
            } else {
                tiles[actor] = tile
                holders[tile] = actor
            }
        }
    }

    private func clash(_ id: String, _ table: String, at place: FilePlace?, other: FilePlace?) {
        log.error(at: place, .clash(id: id, table: table), other: other)
    }
}

extension Expectation {
    /// The rule itself, wherever it is written.
    fileprivate var withoutPlaces: Expectation {
        var rule = self
        rule.place = FilePlace(file: "")
        for index in rule.waivers.indices { rule.waivers[index].place = FilePlace(file: "") }
        return rule
    }
}
