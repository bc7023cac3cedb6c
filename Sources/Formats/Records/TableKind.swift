internal import Collaboration

/// The tables of a network, in the order of the import balance.
enum TableKind: String, CaseIterable, Hashable, Sendable {
    case actors, attributes, claims, sources, completeness, counts

    /// The name of the Dutch file.
    var dutch: String {
        switch self {
        case .actors: "actoren"
        case .attributes: "kenmerken"
        case .claims: "relaties"
        case .sources: "bronnen"
        case .completeness: "volledigheid"
        case .counts: "aantallen"
        }
    }

    /// The columns that the table may have; the first word of each is its name here.
    var columns: [Column] {
        switch self {
        case .actors:
            [
                Column(.id, isRequired: true), Column(.name, "naam", isRequired: true),
                Column(.aliases, "aliassen", "alias"), Column(.kind, "soort", isRequired: true),
                Column(.level, "niveau"), Column(.type), Column(.code), Column(.lon, "lengtegraad", "longitude"),
                Column(.lat, "breedtegraad", "latitude"), Self.since, Self.until,
                Column(.replacedBy, "opgevolgd-door"), Self.note,
            ]
        case .attributes:
            [
                Column(.actor, isRequired: true), Column(.key, "kenmerk", isRequired: true),
                Column(.value, "waarde", isRequired: true), Self.unit, Self.source, Self.locator, Self.date,
            ]
        case .claims:
            [
                Column(.from, "van", isRequired: true), Column(.relation, "relatie", isRequired: true),
                Column(.to, "naar", isRequired: true), Column(.status, isRequired: true), Column(.role, "rol"),
                Column(.strength, "sterkte"), Self.unit, Self.seen, Self.since, Self.until, Self.source, Self.locator,
                Self.quote, Column(.holder, "houder"), Self.basis, Column(.basedOn, "gebaseerd-op"), Self.note,
                Column(.checkedOn, "nagekeken-op"), Column(.checkedBy, "nagekeken-door"),
            ]
        case .sources:
            [
                Column(.id, isRequired: true), Column(.title, "titel", isRequired: true), Column(.author, "auteur"),
                Column(.publisher, "uitgever"), Self.date, Column(.address, "adres"), Column(.licence, "licentie"),
                Column(.parts, "delen"), Self.note,
            ]
        case .completeness:
            [
                Self.requiredSource, Self.locator, Self.quote, Column(.from, "van"),
                Column(.relation, "relatie", isRequired: true), Column(.to, "naar"), Self.seen, Self.since, Self.until,
                Self.basis, Self.note,
            ]
        case .counts:
            [
                Self.requiredSource, Self.locator, Self.quote, Column(.each, "elk"), Column(.relation, "relatie"),
                Column(.to, "naar"), Column(.count, "aantal", isRequired: true), Column(.of, "van-totaal"), Self.seen,
                Self.note,
            ]
        }
    }

    struct Column: Sendable {
        let id: ColumnID
        let words: [String]
        /// A row without it is rejected.
        let isRequired: Bool

        init(_ id: ColumnID, _ others: String..., isRequired: Bool = false) {
            self.id = id
            words = [id.rawValue] + others
            self.isRequired = isRequired
        }
    }

    private static let since = Column(.since, "vanaf")
    private static let until = Column(.until, "tot", "t/m", "tot-en-met")
    private static let seen = Column(.seen, "gezien")
    private static let source = Column(.source, "bron")
    private static let requiredSource = Column(.source, "bron", isRequired: true)
    private static let locator = Column(.locator, "vindplaats")
    private static let quote = Column(.quote, "citaat")
    private static let basis = Column(.basis, "grondslag")
    private static let unit = Column(.unit, "eenheid")
    private static let date = Column(.date, "datum")
    private static let note = Column(.note, "opmerking")
}

/// The columns of all tables, by their English word.
enum ColumnID: String, CaseIterable, Hashable, Sendable {
    case id, name, aliases, kind, level, type, code, lon, lat, since, until
    case replacedBy = "replaced-by"
    case note, actor, key, value, unit, source, locator, date, from, relation, to, status, role, strength, seen, quote
    case holder, basis
    case basedOn = "based-on"
    case checkedOn = "checked-on"
    case checkedBy = "checked-by"
    case title, author, publisher, address, licence, parts, each, count, of
}
