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
    /// - Parameter tables: the files in the folder that look like a network's tables.
    case noNetworkFile(expected: [String], tables: [String])
    case newerSchema(found: String, known: String)
    case unknownSchema(found: String, known: String)
    case missingTable(file: String)
    case unsupportedFormat(ending: String)
    /// A single file that is one of a network's tables, and nothing without the others.
    case tableOfNetwork(table: String)
    /// A single table that is no edge list: the columns that it has.
    case noEdgeList(columns: [String])

    // Tables.
    case unclosedQuote
    case textAfterQuote
    case cellTooMany(found: Int, columns: Int)
    /// - Parameter names: the words by which the column may be called.
    case missingColumn(names: [String], table: String)
    case doubleColumn(name: String)
    case ignoredColumn(name: String)
    case missingCell(column: String)
    case notANumber(text: String, column: String)
    /// `1.234` is a thousand and more, or one and a bit; it was read as the first of the two.
    case ambiguousNumber(text: String, column: String, taken: Double, otherwise: Double)
    /// Nearly all values of the attribute are numbers, and this one is text.
    case oddNumber(text: String, key: String)
    case notADate(text: String, column: String)
    /// Nearly all values of the attribute are dates, and this one is text.
    case oddDate(text: String, key: String)
    case notALink(text: String, column: String)
    case notAColor(text: String, key: String)
    /// A colour that is not dark enough on white, and is not drawn with.
    case paleColor(text: String, ratio: Double, least: Double)

    // YAML.
    /// - Parameter message: the parser's own words.
    case yamlSyntax(YAMLFault, message: String)
    case yamlAliases
    case yamlTooDeep(limit: Int)
    case wrongShape(key: String, expected: String)
    case unknownKey(key: String, allowed: [BilingualWord])
    case missingKey(key: BilingualWord, in: String)
    case doubleKey(key: String)
    case unknownWord(text: String, key: String, allowed: [BilingualWord])
    /// A file whose name is nearly that of a table is not read.
    case unknownFile(name: String)

    // XML.
    case xmlSyntax(XMLFault)
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
    /// A number of degrees that no place on earth has.
    case badCoordinate(text: String)
    /// A tile farther off than a map has columns and rows.
    case farTile(actor: ActorID, farthest: Int)
    /// A tile that is another actor's already.
    case sharedTile(actor: ActorID, other: ActorID)
    case missingSource
    case personalData(text: String)
    case clash(id: String, table: String)
    case clashingAttribute(actor: ActorID, key: String)
    case invalidID(text: String)
    case unknownView(id: String, known: [String])
    case unknownMeasure(text: String)
    /// Neither a measure nor an attribute of anybody.
    /// - Parameter known: what of this network could stand there.
    case unknownValue(text: String, known: [String])
    /// A selector's key that no actor has.
    case unknownAttribute(key: String)
    /// One of several settings of a finder: which rule it is until it gets an id.
    case finderWithoutID(finder: FinderID, rule: String)
    case doubleFinderID(id: String, finder: FinderID)

    // Statements held against names.
    case countDiffers(stated: Int, named: Int, source: SourceReference)
    case countExceeded(stated: Int, named: Int, source: SourceReference)
    case selectsNobody(text: String)
}

/// A word that a file may have in either language.
public struct BilingualWord: Hashable, Sendable, ExpressibleByStringLiteral {
    public let english: String
    public let dutch: String

    public init(_ english: String, _ dutch: String) {
        self.english = english
        self.dutch = dutch
    }

    /// The same word in both.
    public init(_ word: String) { self.init(word, word) }

    public init(stringLiteral value: String) { self.init(value) }
}

/// What makes a text no YAML.
public enum YAMLFault: Hashable, Sendable {
    case missingColon, valueNotAllowed, listNotAllowed, keyNotAllowed
    case expectedKey, expectedListItem, expectedValue, expectedCommaOrBracket, expectedCommaOrBrace
    case strangeCharacter, tab, unclosedQuote, unknownEscape, documentMark, secondDocument
    case badReference, controlCharacter
    /// One of the rarer ones: only the parser's own words say which.
    case other
}

/// What makes a text no XML.
public enum XMLFault: Hashable, Sendable {
    case noElement, textOutsideRoot, secondRoot, namelessTag, brokenEndTag, bareAmpersand
    case unclosedTag(String)
    case strayEndTag(String)
    case attributeWithoutValue(tag: String)
    case doubleAttribute(String)
    case unquotedValue(attribute: String)
    case unclosedValue(attribute: String)
    case missing(String)
    case unknownEntity(String)
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
