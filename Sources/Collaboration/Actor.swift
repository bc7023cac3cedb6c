/// The seven kinds of actors; a finer distinction goes into the free `type`.
public enum ActorKind: String, CaseIterable, Hashable, Comparable, Sendable {
    case government, region
    case secondLine = "second-line"
    case institution, partnership, programme, theme

    /// The word in Dutch tables.
    public var dutch: String {
        switch self {
        case .government: "overheid"
        case .region: "regio"
        case .secondLine: "tweedelijn"
        case .institution: "instelling"
        case .partnership: "samenwerkingsverband"
        case .programme: "programma"
        case .theme: "thema"
        }
    }

    /// Reads the English or the Dutch word, whatever the case.
    public init?(word: some StringProtocol) {
        let folded = word.folded
        let known = Self.allCases.first { $0.rawValue == folded || $0.dutch == folded }
        guard let kind = known ?? Self.synonyms[folded] else { return nil }
        self = kind
    }

    private static let synonyms: [String: ActorKind] = [
        "tweedelijnsinstelling": .secondLine, "second line": .secondLine, "opgave": .theme, "program": .programme,
    ]

    public static func < (a: ActorKind, b: ActorKind) -> Bool { a.order < b.order }
    private var order: Int { Self.allCases.firstIndex(of: self)! }
}

/// A point on the earth in WGS84 degrees.
public struct GeoPoint: Hashable, Sendable {
    public var longitude: Double
    public var latitude: Double
    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}

/// A typed value of an attribute.
public enum AttributeValue: Hashable, Sendable {
    case number(Double)
    case text(String)
    case date(PartialDate)
}

/// One value of one attribute of one actor, with the source that gives it.
public struct Attribute: Hashable, Sendable {
    /// Normalised by ``AttributeKey/normalised(_:)``: `population`, `size-class`.
    public var key: String
    public var value: AttributeValue
    public var unit: String?
    public var source: SourceReference?
    public var locator: String?
    /// When it held; of several dated values the latest not after the as-of date counts.
    public var date: PartialDate?
    public var place: FilePlace

    public init(
        key: String, value: AttributeValue, unit: String? = nil, source: SourceReference? = nil,
        locator: String? = nil, date: PartialDate? = nil, place: FilePlace
    ) {
        self.key = key
        self.value = value
        self.unit = unit
        self.source = source
        self.locator = locator
        self.date = date
        self.place = place
    }
}

/// How attribute keys are written: lower case, with `-`; the Dutch words of the common ones are the same key.
public enum AttributeKey {
    public static func normalised(_ key: some StringProtocol) -> String {
        var result = ""
        for character in key.folded {
            result.append(character == "_" || character == " " ? "-" : character)
        }
        return dutch[result] ?? result
    }

    private static let dutch: [String: String] = [
        "soort": "kind", "niveau": "level", "naam": "name", "inwoners": "population", "provincie": "province",
        "bereik": "reach", "grootteklasse": "size-class",
    ]
}

/// Somebody or something that a network speaks of: a government, a region, an institution, a theme …
public struct Actor: Hashable, Sendable, Identifiable {
    public var id: ActorID
    public var name: String
    public var aliases: [String]
    public var kind: ActorKind
    /// Of a government: `rijk`, `provincie`, `gemeente`.
    public var level: String?
    public var type: String?
    public var code: String?
    public var point: GeoPoint?
    /// It exists on the days in this period; others are not selected.
    public var exists: Period
    /// Its successors from the day after its end; more than one is a split.
    public var replacedBy: [ActorID]
    /// Sorted by key, then date, then source.
    public var attributes: [Attribute]
    public var note: String?
    public var place: FilePlace

    public init(
        id: ActorID, name: String, kind: ActorKind, aliases: [String] = [], level: String? = nil, type: String? = nil,
        code: String? = nil, point: GeoPoint? = nil, exists: Period = Period(), replacedBy: [ActorID] = [],
        attributes: [Attribute] = [], note: String? = nil, place: FilePlace
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.aliases = aliases
        self.level = level
        self.type = type
        self.code = code
        self.point = point
        self.exists = exists
        self.replacedBy = replacedBy
        self.attributes = attributes
        self.note = note
        self.place = place
    }

    /// The value of an attribute at a date: of the dated ones the latest not after it, else an undated one.
    public func attribute(_ key: String, asOf day: CivilDate) -> Attribute? {
        var best: Int?
        // By index: a selector asks this of every actor, and a copy of each attribute would take most of its time.
        for index in attributes.indices where attributes[index].key == key {
            guard let date = attributes[index].date else {
                if best == nil { best = index }
                continue
            }
            guard date.firstDay <= day else { continue }
            if let best, let known = attributes[best].date, date < known { continue }
            best = index
        }
        return best.map { attributes[$0] }
    }
}
