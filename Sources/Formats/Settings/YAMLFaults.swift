internal import Collaboration

extension YAMLFault {
    /// The parser's words for the faults that people make; what is none of these is ``YAMLFault/other``.
    ///
    /// - Parameter character: what stands where the parser stopped.
    init(parserWords: String, at character: Character?) {
        switch parserWords {
        case "could not find expected ':'": self = .missingColon
        case "mapping values are not allowed in this context", "found unexpected ':'": self = .valueNotAllowed
        case "block sequence entries are not allowed in this context": self = .listNotAllowed
        case "mapping keys are not allowed in this context": self = .keyNotAllowed
        case "did not find expected key": self = .expectedKey
        case "did not find expected '-' indicator": self = .expectedListItem
        case "did not find expected node content": self = .expectedValue
        case "did not find expected ',' or ']'": self = .expectedCommaOrBracket
        case "did not find expected ',' or '}'": self = .expectedCommaOrBrace
        case "found character that cannot start any token": self = character == "\t" ? .tab : .strangeCharacter
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            self = .tab
        case "found unexpected end of stream": self = .unclosedQuote
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            self = .unknownEscape
        case "found unexpected document indicator": self = .documentMark
        case "but found another document", "did not find expected <document start>":
            self = .secondDocument
        case "did not find expected alphabetic or numeric character", "found undefined alias",
            "found undefined tag handle":
            self = .badReference
        case "control characters are not allowed": self = .controlCharacter
        default: self = .other
        }
    }
}
