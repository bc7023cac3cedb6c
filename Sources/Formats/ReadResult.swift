public import Collaboration
package import Tables

/// What came of reading one or more networks.
public struct ReadResult: Sendable {
    /// Why there is no (whole) network: no message of a single record, those stand in ``problems``.
    public enum Failure: Hashable, Comparable, Sendable {
        /// A file is there and is not what it should be: no text, no YAML, a newer schema.
        case unreadable
        /// There is nothing of the name that was given.
        case noSuchInput
    }

    /// All that could be read; after a ``failure`` it may be empty.
    public let network: Network
    /// For each table, in a fixed order: actors, attributes, claims, sources, completeness, counts.
    public let balance: [TableBalance]
    /// First what kept a file from being read, then in order of file, line and column.
    public let problems: [Diagnostic]
    /// How many problems are not among ``problems``, because they may all follow from what could not be read.
    public let heldBack: Int
    /// The settings, the actors or the sources could not be read: what became of the other records says nothing yet.
    public let isPartial: Bool
    public let failure: Failure?
    /// The outlines that the network names, as a path from where the program runs.
    public let boundariesPath: String?
    /// The views that the settings describe in a way that cannot be meant; they are not among the network's.
    public let brokenViews: [BrokenView]
    /// What each table was taken for, by file.
    package let dialects: [ReadTable]

    public var rejected: Int { balance.reduce(0) { $0 + $1.rejected } }
    public var hasErrors: Bool { failure != nil || problems.contains { $0.severity == .error } }
}

/// A view of the settings with an error in it. To draw it without what could not be read would be to draw something else.
public struct BrokenView: Hashable, Sendable {
    /// Nil where it has none, and where it is not told apart from others.
    public let id: String?
    /// The errors that it has, which are among ``ReadResult/problems`` too.
    public let problems: [Diagnostic]
    /// How many sound views stand before it.
    public let position: Int
}

/// A table file and how it is written.
package struct ReadTable: Hashable, Sendable {
    package let file: String
    package let dialect: TableDialect
}

/// How strict the reading is.
public struct ReadOptions: Hashable, Sendable {
    /// A claim without a source is rejected.
    public var requiresSources: Bool
    /// The edges of a plain edge list, which does not say so itself, have a direction.
    public var isDirected: Bool

    public init(requiresSources: Bool = false, isDirected: Bool = false) {
        self.requiresSources = requiresSources
        self.isDirected = isDirected
    }
}
