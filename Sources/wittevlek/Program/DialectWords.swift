internal import Tables
internal import Wording

extension Phrases {
    func dialect(_ dialect: TableDialect) -> String {
        self.dialect(
            encoding: dialect.encoding.words, delimiter: dialect.delimiter,
            hasDecimalComma: dialect.numberStyle == .decimalComma)
    }
}

extension TableDialect.Encoding {
    var words: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf8WithByteOrderMark: "UTF-8 (BOM)"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .windows1252: "Windows-1252"
        }
    }
}
