/// What is wrong with a piece of data, where, and what is near. `Wording` makes the sentence.
public struct Diagnostic: Hashable, Sendable {
    public enum Severity: String, Hashable, Comparable, Sendable {
        case warning, error
        public static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
    }

    public var severity: Severity
    public var place: FilePlace?
    public var problem: Problem
    /// What the user probably meant, as it may be written.
    public var suggestion: String?
    /// The other place, where two clash.
    public var other: FilePlace?

    public init(
        _ severity: Severity, at place: FilePlace?, _ problem: Problem, suggestion: String? = nil,
        other: FilePlace? = nil
    ) {
        self.severity = severity
        self.place = place
        self.problem = problem
        self.suggestion = suggestion
        self.other = other
    }
}

/// The problems that data can have. A case says what, never how to say it.
public enum Problem: Hashable, Sendable {
    // Files.
    case noSuchFile(path: String)
    case notAFolder(path: String)
    case unreadable(path: String)
    case emptyFile
    case notText
    case invalidEncoding(encoding: String)
    case fileTooLarge(limit: Int)
    case climbsOut(path: String)
    case noNetworkFile(expected: [String])
    case newerSchema(found: String, known: String)
    case unknownSchema(found: String, known: String)
    case missingTable(file: String)
    case unsupportedFormat(ending: String)

    // Tables.
    case unclosedQuote
    case textAfterQuote
    case cellTooMany(found: Int, columns: Int)
    case missingColumn(name: String, table: String)
    case doubleColumn(name: String)
    case ignoredColumn(name: String)
    case missingCell(column: String)
    case notANumber(text: String, column: String)
    /// `1.234` is a thousand and more, or one and a bit; it was read as the first of the two.
    case ambiguousNumber(text: String, column: String, taken: Double, otherwise: Double)
    case notADate(text: String, column: String)
    case notALink(text: String, column: String)

    // YAML.
    case yamlSyntax(message: String)
    case yamlAliases
    case yamlTooDeep(limit: Int)
    case wrongShape(key: String, expected: String)
    case unknownKey(key: String, allowed: [String])
    case missingKey(key: String, in: String)
    case doubleKey(key: String)
    case unknownWord(text: String, key: String, allowed: [String])

    // XML.
    case xmlSyntax(message: String)
    case xmlEntities

    // The model.
    case unknownActor(text: String)
    case ambiguousActor(text: String, candidates: [ActorID])
    case ambiguousAlias(alias: String, actors: [ActorID])
    case doubleID(id: String, table: String)
    case unknownKind(text: String)
    case unknownRelation(text: String)
    case unknownStatus(text: String)
    case unknownBasis(text: String)
    case unknownSource(text: String)
    case unknownPart(text: String, source: String)
    case unknownClass(text: String)
    case openClassNeedsSelector(id: ClassID)
    case classCircle([ClassID])
    case reversedPeriod(since: String, until: String)
    case selfTie(actor: ActorID)
    case successorCircle([ActorID])
    case successorWithoutEnd(actor: ActorID)
    case badSelector(SelectorError)
    case badPath(text: String)
    case badLatitude(text: String)
    case missingSource
    case personalData(text: String)
    case clash(id: String, table: String)
    case clashingAttribute(actor: ActorID, key: String)
    case invalidID(text: String)
    case unknownView(id: String)
    case unknownMeasure(text: String)

    // Statements held against names.
    case countDiffers(stated: Int, named: Int, source: SourceReference)
    case countExceeded(stated: Int, named: Int, source: SourceReference)
    case selectsNobody(text: String)
}

/// What became of a table's records: read = taken + merged + rejected.
public struct TableBalance: Hashable, Sendable {
    /// `actors`, `attributes`, `claims`, `sources`, `completeness`, `counts`.
    public var table: String
    public var read: Int
    public var taken: Int
    public var merged: Int
    public var rejected: Int

    public init(table: String, read: Int = 0, taken: Int = 0, merged: Int = 0, rejected: Int = 0) {
        self.table = table
        self.read = read
        self.taken = taken
        self.merged = merged
        self.rejected = rejected
    }
}
