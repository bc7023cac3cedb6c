import DOT
import Testing

@Suite struct EscapingTests {
    @Test(arguments: [
        ("plain", "plain"), ("\\N \\G", "\\\\N \\\\G"), ("R&D &amp; &#169;", "R&amp;D &amp;amp; &amp;#169;"),
        ("a\nb\r\nc\rd", "a\\nb\\nc\\nd"), ("tab\tx", "tab x"), ("<b>vet</b>", "<b>vet</b>"), ("\"", "\""),
        ("bel\u{7}\0\u{FFFE}", "bel\u{FFFD}\u{FFFD}\u{FFFD}"), ("👩‍👧‍👦 שלום", "👩‍👧‍👦 שלום"), ("", ""),
        ("a\u{202E}b\u{2066}c\u{2069}", "abc"),
    ])
    func textBecomesAnEscString(text: String, escaped: String) {
        #expect(Escaping.escString(text) == escaped)
    }

    @Test func alignedLinesEachEndInTheirBreak() {
        #expect(Escaping.escString("a\nb", lines: .left) == "a\\lb\\l")
        #expect(Escaping.escString("a\nb\n", lines: .right) == "a\\rb\\r")
        #expect(Escaping.escString("a", lines: .left) == "a")
    }

    @Test(arguments: [
        ("a", "a"), ("Zuid_Holland", "Zuid_Holland"), ("1", "1"), ("-1.5", "-1.5"), ("1.", "\"1.\""), ("-", "\"-\""),
        ("1a", "\"1a\""), ("", "\"\""), ("Graph", "\"Graph\""), ("STRICT", "\"STRICT\""), ("a-b", "\"a-b\""),
        ("zeg \"hoi\"", "\"zeg \\\"hoi\\\"\""), ("é", "\"é\""), ("<b>", "\"<b>\""), ("a\\\\", "\"a\\\\\""),
    ])
    func aTokenIsBareOnlyWhereItIsSafe(stored: String, token: String) {
        #expect(Escaping.token(stored) == token)
    }

    @Test func longTextsAreWrittenInPieces() {
        let token = Escaping.token(String(repeating: "é", count: 12_000))
        let pieces = token.split(separator: " + ")
        #expect(pieces.count == 3)
        #expect(pieces.allSatisfy { $0.utf8.count < 16_384 && $0.hasPrefix("\"") && $0.hasSuffix("\"") })
        #expect(pieces.map { $0.dropFirst().dropLast() }.joined() == String(repeating: "é", count: 12_000))
        // A backslash stays with what it escapes, wherever the piece would end.
        for offset in 0..<3 {
            let text = String(repeating: "x", count: 7_998 + offset) + "\\\\\\\\ einde"
            #expect(Escaping.token(text).split(separator: " + ").allSatisfy { trailingBackslashes($0) % 2 == 0 })
        }
    }

    private func trailingBackslashes(_ piece: Substring) -> Int {
        piece.dropLast().reversed().prefix { $0 == "\\" }.count
    }

    @Test(arguments: [
        ("plain", "plain"), ("a\\", "a\\\\"), ("a\\\\", "a\\\\\\\\"), ("a\\b", "a\\b"), ("a\\\"b", "a\\\\\"b"),
        ("a\\\nb", "a\\\\\\nb"), ("\r\n", "\\r\\n"), ("a\\nb", "a\\\\nb"), ("a\\b\\\\c", "a\\b\\\\c"),
        ("%3", "\\p3"), ("3%", "3%"), ("nul\0", "nul\u{FFFD}"),
    ])
    func whatDOTCannotHoldIsDoubled(text: String, stored: String) {
        #expect(Escaping.storable(text) == stored)
    }

    @Test func theStorableFormIsOneToOne() {
        var seen: [String: String] = [:]
        for text in strings(over: ["\\", "\"", "\n", "n", "%"], upTo: 5) {
            let stored = Escaping.storable(text)
            #expect(Escaping.original(stored) == text)
            #expect(seen.updateValue(text, forKey: stored) == nil)
        }
        #expect(seen.count == 1 + 5 + 25 + 125 + 625 + 3125)
    }

    private func strings(over alphabet: [String], upTo length: Int) -> [String] {
        var all = [""]
        var last = [""]
        for _ in 0..<length {
            last = last.flatMap { start in alphabet.map { start + $0 } }
            all += last
        }
        return all
    }
}
