import Collaboration
import Reports
import Tables
import Testing
import Wording

@Suite struct ResultTableTests {
    let nl = Phrases(.dutch)
    let table = ResultTable(
        title: "Gemeenten", columns: [.init("naam"), .init("inwoners", .right), .init("aandeel", .right)],
        rows: [
            [.text("Gouda"), .integer(73_427), .share(0.215)],
            [.text("東京 a|b <i>"), .empty, .number(0.12345, decimals: 2)],
        ], notes: ["Bron: CBS."])

    @Test func aTerminalGetsColumnsInLineWhateverTheLetters() {
        #expect(
            TerminalTable(width: nil, isBold: false).text(table, nl) == """
                Gemeenten

                naam          inwoners  aandeel
                ────────────  ────────  ───────
                Gouda           73.427   21,5 %
                東京 a|b <i>               0,12

                Bron: CBS.

                """)
    }

    @Test func aNarrowTerminalWrapsTextAndLeavesNumbersWhole() {
        let long = ResultTable(
            title: "", columns: [.init("wat"), .init("n", .right)],
            rows: [[.text("een zin die over meer dan één regel loopt"), .integer(1_000_000)]])
        let lines = TerminalTable(width: 30, isBold: false).text(long, nl).split(separator: "\n")
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 30 })
        #expect(lines.count == 5)
        #expect(lines[2].hasSuffix("1.000.000"))
        let words = lines.dropFirst(2).joined(separator: " ").split(separator: " ").filter { $0 != "1.000.000" }
        #expect(words.joined(separator: " ") == "een zin die over meer dan één regel loopt")
    }

    @Test func aWordWiderThanItsColumnIsBrokenAndNotLost() {
        let word = String(repeating: "x", count: 50)
        let table = ResultTable(title: "", columns: [.init("a")], rows: [[.text(word)]])
        let lines = TerminalTable(width: 20, isBold: false).text(table, nl).split(separator: "\n").dropFirst(2)
        #expect(lines.joined() == word)
    }

    @Test func onlyABoldTableHoldsEscapes() {
        #expect(!TerminalTable(width: 80, isBold: false).text(table, nl).contains("\u{1B}"))
        #expect(TerminalTable(width: 80, isBold: true).text(table, nl).contains("\u{1B}[1mGemeenten\u{1B}[0m"))
        let hostile = ResultTable(
            title: "\u{1B}", columns: [.init("a\u{1B}")], rows: [[.text("\u{1B}[2J\nb")]], notes: ["\u{1B}"])
        #expect(!TerminalTable(width: nil, isBold: false).text(hostile, nl).contains("\u{1B}"))
        #expect(!MarkdownTable.text(hostile, nl).contains("\u{1B}"))
    }

    @Test func cellsDoNotTurnTheDirectionOfWhatFollows() {
        let turned = ResultTable(title: "", columns: [.init("a")], rows: [[.text("a\u{202E}b – é")]])
        #expect(turned.output.rows == [[.text("ab – é")]])
    }

    @Test(arguments: [
        ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("👩‍👩‍👧", 2), ("❤️", 2), ("🇳🇱", 2), ("\u{200B}", 0), ("", 0),
    ])
    func widths(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func markdownKeepsCellsInTheirColumns() {
        #expect(
            MarkdownTable.text(table, nl) == """
                ## Gemeenten

                | naam | inwoners | aandeel |
                | --- | ---: | ---: |
                | Gouda | 73.427 | 21,5 % |
                | 東京 a\\|b &lt;i&gt; |  | 0,12 |

                Bron: CBS.

                """)
        let marks = "*a* [b](c) `d` \\ # x\ny"
        #expect(MarkdownTable.escaped(marks) == "\\*a\\* \\[b\\](c) \\`d\\` \\\\ \\# x y")
    }

    @Test func aPageSaysItsLanguageAndWhatHeadsWhat() {
        let page = HTMLTable.page(table, nl)
        #expect(page.contains("<html lang=\"nl\">"))
        #expect(page.contains("<caption>Gemeenten</caption>"))
        #expect(page.contains("<th scope=\"col\">naam</th><th scope=\"col\" class=\"number\">inwoners</th>"))
        #expect(page.contains("<th scope=\"row\">Gouda</th><td class=\"number\">73.427</td>"))
        #expect(page.contains("a|b &lt;i&gt;"))
        #expect(HTMLTable.page(table, Phrases(.english)).contains("<html lang=\"en\">"))
        #expect(HTMLTable.escaped("\"'&<>\u{0}") == "&quot;&#39;&amp;&lt;&gt;␀")
    }

    @Test func aPageHoldsMoreTablesEachWithItsCaption() {
        let other = ResultTable(title: "Bronnen", columns: [.init("bron")], rows: [[.text("CBS")]])
        let page = HTMLTable.page(table, and: [other], nl)
        #expect(page.contains("<title>Gemeenten</title>"))
        #expect(page.matches(of: /<caption>(\w+)<\/caption>/).map(\.1) == ["Gemeenten", "Bronnen"])
        #expect(page.contains("<th scope=\"row\">CBS</th>"))
    }

    @Test func filesGetNumbersAsNumbers() {
        let rows = table.output.rows
        #expect(rows[0] == [.text("Gouda"), .integer(73_427), .number(0.215)])
        #expect(rows[1][2] == .number(0.12345))
        #expect(rows[1][1] == .empty)
    }

    /// A page shows what is there; a table without rows keeps its head.
    @Test func emptyColumnsAreLeftOutOfAPage() {
        let columns: [ResultTable.Column] = [.init("a"), .init("b"), .init("c", .right)]
        let rows: [[ResultTable.Cell]] = [[.text("x"), .empty, .empty], [.empty, .text(nil), .integer(0)]]
        let table = ResultTable(title: "t", columns: columns, rows: rows, notes: ["n"]).withoutEmptyColumns
        #expect(table.columns.map(\.title) == ["a", "c"])
        #expect(table.rows == [[.text("x"), .empty], [.empty, .integer(0)]])
        #expect(table.notes == ["n"])
        let bare = ResultTable(title: "t", columns: columns, rows: [])
        #expect(bare.withoutEmptyColumns == bare)
    }
}
