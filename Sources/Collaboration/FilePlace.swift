/// Where a value stands in a file: what lets an adviser find the cell that a message speaks of.
public struct FilePlace: Hashable, Comparable, Sendable {
    /// The file's path as the user gave it, or relative to the network's folder.
    public var file: String
    /// The sheet of a workbook; nil elsewhere.
    public var sheet: String?
    /// Counted from 1; 0 where the place is the whole file.
    public var line: Int
    /// Counted from 1, in cells for a table and in characters for YAML; 0 where it is the whole line.
    public var column: Int

    public init(file: String, sheet: String? = nil, line: Int = 0, column: Int = 0) {
        self.file = file
        self.sheet = sheet
        self.line = line
        self.column = column
    }

    public static func < (a: FilePlace, b: FilePlace) -> Bool {
        (a.file, a.sheet ?? "", a.line, a.column) < (b.file, b.sheet ?? "", b.line, b.column)
    }
}
