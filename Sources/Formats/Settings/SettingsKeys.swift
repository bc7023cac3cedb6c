internal import Collaboration

/// A key of the settings: the English word, which is its name here, and the Dutch ones.
struct SettingsKey: Hashable, Sendable {
    let name: String
    let dutch: [String]

    init(_ name: String, _ dutch: String...) {
        self.name = name
        self.dutch = dutch
    }

    var word: BilingualWord { BilingualWord(name, dutch.first ?? name) }
}

/// The keys that each part of `network.yaml` may have.
enum SettingsKeys {
    static let top = [
        SettingsKey("schema"), SettingsKey("id"), SettingsKey("title", "titel"), SettingsKey("language", "taal"),
        SettingsKey("as-of", "peildatum"), SettingsKey("sources-for-columns", "bron-per-kolom"),
        SettingsKey("relations", "relatietypen"), SettingsKey("classes", "klassen"),
        SettingsKey("expectations", "verwachtingen"), SettingsKey("finders", "zoekers"),
        SettingsKey("views", "kaarten"),
        SettingsKey("boundaries", "grenzen"), SettingsKey("positions", "plaatsen"),
        SettingsKey("colors", "kleuren"),
    ]
    static let colors =
        [SettingsKey("groups", "groepen")] + ActorKind.allCases.map { SettingsKey($0.rawValue, $0.dutch) }
    static let columnSource = [source, SettingsKey("date", "datum"), locator]
    static let relation = [
        SettingsKey("id"), SettingsKey("nl"), SettingsKey("en"), SettingsKey("directed", "gericht"),
    ]
    static let actorClass = [
        SettingsKey("id"), SettingsKey("label"), SettingsKey("selector", "keuze"), SettingsKey("open"),
        SettingsKey("within", "binnen"),
    ]
    static let expectation = [
        SettingsKey("id"), SettingsKey("title", "titel"), SettingsKey("each", "elk"), SettingsKey("needs", "nodig"),
        SettingsKey("plans", "plannen"), severity, SettingsKey("weigh-by", "weeg-naar"), SettingsKey("own", "eigen"),
        SettingsKey("because", "omdat"), source, locator, quote, SettingsKey("tolerate", "toegestaan"),
        SettingsKey("waivers", "ontheffingen"), SettingsKey("context"),
    ]
    static let needs = [
        path, SettingsKey("at-least", "minstens"), SettingsKey("at-most", "hoogstens"), SettingsKey("has", "heeft"),
    ]
    static let plan = [path, via, to]
    static let step = [via, to]
    static let waiver = [
        SettingsKey("actor"), SettingsKey("reason", "reden"), source, SettingsKey("until", "tot", "tot-en-met", "t/m"),
    ]
    static let context = [source, locator, quote, SettingsKey("text", "tekst")]
    static let finders = FinderID.allCases.map { finder in
        switch finder {
        case .coverage: SettingsKey(finder.rawValue, "dekking")
        case .agenda: SettingsKey(finder.rawValue)
        case .missingTies: SettingsKey(finder.rawValue, "ontbrekende-banden")
        case .betweenGroups: SettingsKey(finder.rawValue, "tussen-groepen")
        case .bridgingRisk: SettingsKey(finder.rawValue, "brugrisico")
        case .overlap: SettingsKey(finder.rawValue)
        case .desired: SettingsKey(finder.rawValue, "gewenst")
        case .isolates: SettingsKey(finder.rawValue, "losse-actoren")
        case .disputed: SettingsKey(finder.rawValue, "betwist")
        case .representation: SettingsKey(finder.rawValue, "vertegenwoordiging")
        }
    }
    static let coverage = [
        SettingsKey("id"), SettingsKey("rows", "rijen"), via, SettingsKey("columns", "kolommen"), severity,
    ]
    static let agenda = [SettingsKey("theme", "thema"), via, SettingsKey("priority", "prioriteit"), source, severity]
    static let betweenGroups = [SettingsKey("id"), SettingsKey("groups", "groepen"), via, severity]
    static let representation = [
        SettingsKey("id"), SettingsKey("body", "orgaan"), via, SettingsKey("concerns", "betreft"),
        SettingsKey("by", "door"), severity,
    ]
    static let missingTies = [SettingsKey("among", "onder"), SettingsKey("top"), severity]
    static let bridgingRisk = [SettingsKey("roles", "rollen"), severity]
    static let overlap = [SettingsKey("of", "van"), SettingsKey("alike", "gelijk"), severity]
    static let plainFinder = [severity]
    static let view = [
        SettingsKey("id"), SettingsKey("title", "titel"), SettingsKey("subtitle", "ondertitel"),
        SettingsKey("note", "toelichting"), SettingsKey("select", "keuze"), SettingsKey("relations", "relaties"),
        SettingsKey("status"), SettingsKey("as-of", "peildatum"), SettingsKey("according-to", "volgens"),
        SettingsKey("layout", "opmaak"), SettingsKey("groups", "groepen"), SettingsKey("size-by", "grootte-naar"),
        SettingsKey("color-by", "kleur-naar"), SettingsKey("label"), SettingsKey("legend", "legenda"),
        SettingsKey("highlight", "uitgelicht"), SettingsKey("style", "stijl"),
        SettingsKey("series", "reeks"), SettingsKey("at-most", "hoogstens"),
    ]
    static let group = [via, SettingsKey("of", "van")]

    private static let source = SettingsKey("source", "bron")
    private static let locator = SettingsKey("locator", "vindplaats")
    private static let quote = SettingsKey("quote", "citaat")
    private static let severity = SettingsKey("severity", "ernst")
    private static let path = SettingsKey("path", "pad")
    private static let via = SettingsKey("via")
    private static let to = SettingsKey("to", "naar")
}
