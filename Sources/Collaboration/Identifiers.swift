/// The id of an actor: a slug such as `den-haag` or `provincie-utrecht`.
public struct ActorID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }
    public var description: String { rawValue }
    public static func < (a: ActorID, b: ActorID) -> Bool { a.rawValue < b.rawValue }
}

/// The id of a relation in the network's vocabulary, such as `member-of`.
public struct RelationID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }
    public var description: String { rawValue }
    public static func < (a: RelationID, b: RelationID) -> Bool { a.rawValue < b.rawValue }
}

/// The id of a class of actors, written `class:ID` in a table; here without the prefix.
public struct ClassID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }
    public var description: String { rawValue }
    public static func < (a: ClassID, b: ClassID) -> Bool { a.rawValue < b.rawValue }
}

/// A source, or a part of one: `dsp-samenwerkingsagenda-2021` or `dsp-samenwerkingsagenda-2021/tabel`.
///
/// Naming a source includes its parts; naming a part does not include the whole (see ``includes(_:)``).
public struct SourceReference: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The id of the whole source.
    public let source: String
    /// The part, without its slash; nil for the whole.
    public let part: String?

    public init(source: String, part: String? = nil) {
        self.source = source
        self.part = part
    }

    public init(_ text: String) {
        if let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) {
            source = String(text[..<slash])
            part = String(text[text.utf8.index(after: slash)...])
        } else {
            source = text
            part = nil
        }
    }

    public init(stringLiteral value: String) { self.init(value) }

    /// True where `other` is this source, or a part of it.
    public func includes(_ other: SourceReference) -> Bool {
        source == other.source && (part == nil || part == other.part)
    }

    public var description: String { part.map { "\(source)/\($0)" } ?? source }

    public static func < (a: SourceReference, b: SourceReference) -> Bool {
        a.source != b.source ? a.source < b.source : (a.part ?? "") < (b.part ?? "")
    }
}
