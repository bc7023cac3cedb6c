/// One source for a whole column of the actors' table.
public struct ColumnSource: Hashable, Sendable {
    public var source: SourceReference
    public var date: PartialDate?
    public var locator: String?
    public init(source: SourceReference, date: PartialDate? = nil, locator: String? = nil) {
        self.source = source
        self.date = date
        self.locator = locator
    }
}

/// The language of what a user reads.
public enum Language: String, CaseIterable, Hashable, Sendable {
    case dutch = "nl"
    case english = "en"
}

/// Everything that a network's files say, before any choice of date or source.
///
/// Actors, sources, claims, statements and classes are held in a canonical order, whatever the order of rows in the
/// files; expectations and views keep the order of their file, which means something (the first view is drawn first).
public struct Network: Sendable {
    public let id: String
    public let title: String
    public let language: Language
    /// As stated; see ``asOf`` for the day that counts.
    public let statedAsOf: PartialDate?
    public let actors: [Actor]
    public let relations: [RelationType]
    public let classes: [ActorClass]
    public let sources: [Source]
    public let claims: [Claim]
    public let completeness: [CompletenessStatement]
    public let counts: [CountStatement]
    public let columnSources: [String: ColumnSource]
    public let expectations: [Expectation]
    public let finders: FinderSettings
    public let views: [View]
    /// Path of a GeoJSON file with outlines, relative to the network's folder.
    public let boundaries: String?
    /// Places found before, so that drawing does not search: column and row of a tile by actor.
    public let tiles: [ActorID: TilePlace]
    /// Colours instead of the palette's.
    public let colors: ThemeColors

    let hash = HashOnce()
    private let actorIndex: [ActorID: Int]
    private let relationIndex: [RelationID: Int]

    public init(
        id: String, title: String, language: Language = .dutch, statedAsOf: PartialDate? = nil, actors: [Actor] = [],
        relations: [RelationType] = [], classes: [ActorClass] = [], sources: [Source] = [], claims: [Claim] = [],
        completeness: [CompletenessStatement] = [], counts: [CountStatement] = [],
        columnSources: [String: ColumnSource] = [:], expectations: [Expectation] = [],
        finders: FinderSettings = FinderSettings(), views: [View] = [], boundaries: String? = nil,
        tiles: [ActorID: TilePlace] = [:], colors: ThemeColors = ThemeColors()
    ) {
        self.id = id
        self.title = title
        self.language = language
        self.statedAsOf = statedAsOf
        self.actors = actors.sorted { $0.id < $1.id }
        // A network's own entry stands in the built-in one's place.
        let own = Set(relations.map(\.id))
        self.relations = RelationType.builtIn.filter { !own.contains($0.id) } + relations.sorted { $0.id < $1.id }
        self.classes = classes.sorted { $0.id < $1.id }
        self.sources = sources.sorted { $0.id < $1.id }
        self.claims = Canonical.sorted(claims, by: Canonical.key)
        self.completeness = Canonical.sorted(completeness, by: Canonical.key)
        self.counts = Canonical.sorted(counts, by: Canonical.key)
        self.columnSources = columnSources
        self.expectations = expectations
        self.finders = finders
        self.views = views
        self.boundaries = boundaries
        self.tiles = tiles
        self.colors = colors
        actorIndex = Dictionary(
            zip(self.actors.map(\.id), self.actors.indices), uniquingKeysWith: { first, _ in first })
        relationIndex = Dictionary(
            zip(self.relations.map(\.id), self.relations.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The same network under another name: a copy of a folder that gives none is called after where it stands.
    package func named(_ id: String, title: String) -> Network {
        Network(
            id: id, title: title, language: language, statedAsOf: statedAsOf, actors: actors, relations: relations,
            classes: classes, sources: sources, claims: claims, completeness: completeness, counts: counts,
            columnSources: columnSources, expectations: expectations, finders: finders, views: views,
            boundaries: boundaries, tiles: tiles, colors: colors)
    }

    /// The day that counts: the last day of what is stated, else of the latest `seen`; never the clock.
    /// Nil where nothing in the network has a date.
    public var asOf: CivilDate? {
        if let statedAsOf { return statedAsOf.lastDay }
        let seen = claims.compactMap(\.seen) + completeness.compactMap(\.seen) + counts.compactMap(\.seen)
        return seen.map(\.lastDay).max()
    }

    public func actor(_ id: ActorID) -> Actor? { actorIndex[id].map { actors[$0] } }
    public func index(of id: ActorID) -> Int? { actorIndex[id] }
    public func relation(_ id: RelationID) -> RelationType? { relationIndex[id].map { relations[$0] } }
    public func index(of id: RelationID) -> Int? { relationIndex[id] }
    public func source(_ reference: SourceReference) -> Source? { sources.first { $0.id == reference.source } }
    public func actorClass(_ id: ClassID) -> ActorClass? { classes.first { $0.id == id } }
    public func view(_ id: String) -> View? { views.first { $0.id == id } }
}

/// A tile's place on the grid.
public struct TilePlace: Hashable, Sendable {
    /// No column or row is farther from the first: a map of so many tiles fits no page.
    public static let farthest = 1_000

    public var column: Int
    public var row: Int
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// Whether a map can have such a tile.
    public var isNear: Bool {
        let near = -Self.farthest...Self.farthest
        return near.contains(column) && near.contains(row)
    }
}

extension Network {
    /// The keys that a selector can find anything by: an actor's own columns, and every attribute that anybody has. Sorted.
    public var selectorKeys: [String] {
        var keys: Set<String> = ["kind", "level", "type", "id", "name", "code", "since", "until"]
        for actor in actors { for attribute in actor.attributes { keys.insert(attribute.key) } }
        return keys.sorted()
    }
}
