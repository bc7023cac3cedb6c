import Collaboration
import Testing

@testable import Formats

/// YAML that is made to do harm.
@Suite struct YAMLReaderTests {
    private func read(_ yaml: String) -> (node: SettingsNode?, log: ProblemLog) {
        let log = ProblemLog()
        return (YAMLReader.read(Array(yaml.utf8), file: "network.yaml", log: log), log)
    }

    @Test func aliasBombs() {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...20 {
            bomb +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
                + "]\n"
        }
        let (node, log) = read(bomb)
        #expect(node == nil)
        #expect(log.problems.map(\.problem) == [.yamlAliases])
        #expect(log.problems.first?.place == FilePlace(file: "network.yaml", line: 2, column: 10))
    }

    @Test func aliasesInKeysAreAliases() {
        #expect(read("a: &b [x]\n? *b\n: c\n").log.problems.map(\.problem) == [.yamlAliases])
        #expect(read("? &b [x]\n: *b\n").log.problems.map(\.problem) == [.yamlAliases])
    }

    @Test(arguments: [
        "title: Kunst & cultuur * alles", "title: a &b c", "text: |\n  * punt\n  & en\n", "title: '&a en *b'",
        "list:\n  - \"*x\"\n",
    ])
    func whatMerelyLooksLikeOne(yaml: String) {
        let (node, log) = read(yaml)
        #expect(node != nil)
        #expect(log.problems.isEmpty)
    }

    @Test(arguments: [50, 900, 5000, 200_000])
    func nestingWithoutEnd(depth: Int) {
        for yaml in [
            String(repeating: "[", count: depth),
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth),
            String(repeating: "{a: ", count: depth) + "b" + String(repeating: "}", count: depth),
            String(repeating: "- ", count: depth) + "x", String(repeating: "? ", count: depth) + "x",
        ] {
            let (node, log) = read(yaml)
            #expect(node == nil)
            #expect(log.failure == .unreadable)
        }
    }

    @Test func nestingByIndentation() {
        let yaml = (0..<400).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n") + " x\n"
        let (node, log) = read(yaml)
        #expect(node == nil)
        #expect(log.problems.map(\.problem) == [.yamlTooDeep(limit: YAMLReader.deepest)])
    }

    @Test func encodings() {
        let log = ProblemLog()
        let units: [[UInt8]] = "titel: é".utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let utf16: [UInt8] = [0xFF, 0xFE] + units.joined()
        #expect(YAMLReader.read(utf16, file: "n", log: log)?.map?.first?.value.text == "é")
        #expect(
            YAMLReader.read([0xEF, 0xBB, 0xBF] + Array("titel: é".utf8), file: "n", log: log)?.map?.first?.key
                == "titel")
        #expect(log.problems.isEmpty)
    }

    @Test func placesOfKeysAndValues() {
        let (node, _) = read("a: x\nb:\n  - \"y\"\n")
        let map = node?.map ?? []
        #expect(map.map(\.place.line) == [1, 2])
        #expect(map.first?.value.place == FilePlace(file: "network.yaml", line: 1, column: 4))
        #expect(map.last?.value.list?.first?.textPlace == FilePlace(file: "network.yaml", line: 3, column: 6))
    }

    @Test(arguments: [
        ("a: b: c", YAMLFault.valueNotAllowed), ("a: [b", .expectedCommaOrBracket), ("a: {b", .expectedCommaOrBrace),
        ("a: \"b", .unclosedQuote), ("\ta: b", .tab), ("a: b\n  - c: d\n", .valueNotAllowed),
        ("a: - b", .listNotAllowed),
        ("a: @b", .strangeCharacter), ("a: b\n---\nc: d", .secondDocument), ("a: \"\\q\"", .unknownEscape),
        ("a: b\n c\nd\n", .missingColon), ("a: 'b' c", .expectedKey), ("- a\nb: c", .expectedListItem),
        ("a: \"b\n---\nc\"", .documentMark), ("a: & b", .badReference), ("a: *b", .badReference),
        ("a: \u{1}", .controlCharacter), ("%YAML 9.9\n---\na: b", .other),
    ])
    func whatIsNoYAML(yaml: String, fault: YAMLFault) throws {
        let problem = try #require(read(yaml).log.problems.first?.problem)
        guard case .yamlSyntax(let found, let words) = problem else {
            Issue.record("\(problem)")
            return
        }
        #expect(found == fault, "\(words)")
        #expect(!words.isEmpty)
    }
}
