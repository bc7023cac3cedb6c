/// What a table was taken for. Nothing in a CSV file says how it was written, so the reader tells what it decided.
package struct TableDialect: Hashable, Sendable {
    package enum Encoding: Hashable, Sendable, CaseIterable {
        case utf8
        case utf8WithByteOrderMark
        case utf16LittleEndian
        case utf16BigEndian
        case windows1252
    }

    package enum LineEnding: Hashable, Sendable {
        case lineFeed
        case carriageReturnLineFeed
        case carriageReturn
        /// More than one kind in one file.
        case mixed
        /// The file is one line without an end.
        case none
    }

    package let encoding: Encoding
    package let delimiter: Character
    package let lineEnding: LineEnding
    /// The file names its delimiter itself, in the line `sep=;` that Excel understands.
    package let statesDelimiter: Bool

    package init(
        encoding: Encoding, delimiter: Character, lineEnding: LineEnding, statesDelimiter: Bool = false
    ) {
        self.encoding = encoding
        self.delimiter = delimiter
        self.lineEnding = lineEnding
        self.statesDelimiter = statesDelimiter
    }

    /// How a number that can be read in two ways is read first: a file with commas between its cells comes from a program that
    /// writes the decimal point, any other one from a Dutch spreadsheet, which writes the comma.
    package var numberStyle: NumberStyle { delimiter == "," ? .decimalPoint : .decimalComma }
}
