package import Wording

/// A table as lines of a terminal: columns in line, numbers to the right.
package struct TerminalTable {
    /// Where lines must fit; nil for a pipe or file, where nothing is wrapped.
    package let width: Int?
    /// Whether headings stand out, by the terminal's own bold.
    package let isBold: Bool

    package init(width: Int?, isBold: Bool) {
        self.width = width
        self.isBold = isBold
    }

    private static let gap = 2
    /// A column is not made narrower than this: a word a line cannot be read.
    private static let narrowest = 12

    package func text(_ table: ResultTable, _ say: Phrases) -> String {
        var lines: [String] = []
        if !table.title.isEmpty { lines += [bold(Phrases.harmless(table.title)), ""] }
        let titles = table.columns.map { Phrases.harmless($0.title) }
        let cells = table.rows.map { row in row.map { Phrases.harmless($0.words(say)) } }
        let widths = fittedWidths([titles] + cells, columns: table.columns)
        lines += block(titles, widths, table.columns).map(bold)
        lines.append(
            widths.map { String(repeating: "─", count: $0) }.joined(separator: String(repeating: " ", count: Self.gap)))
        for row in cells { lines += block(row, widths, table.columns) }
        if !table.notes.isEmpty { lines.append("") }
        for note in table.notes { lines += wrapped(Phrases.harmless(note), to: width ?? .max) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Lines under a heading, broken where the window ends.
    package func text(_ lines: [String], title: String?) -> String {
        let heading = title.map { [bold(Phrases.harmless($0)), ""] } ?? []
        return (heading + lines.flatMap { wrapped(Phrases.harmless($0), to: width ?? .max) }).joined(separator: "\n")
            + "\n"
    }

    private func bold(_ text: String) -> String { isBold ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// The widest text columns give way first, until the lines fit or nothing can give.
    private func fittedWidths(_ rows: [[String]], columns: [ResultTable.Column]) -> [Int] {
        var widths = columns.indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        guard let width else { return widths }
        func total() -> Int { widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }
        while total() > width {
            let givers = columns.indices.filter { columns[$0].alignment == .left && widths[$0] > Self.narrowest }
            guard let widest = givers.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }

    /// One row, on as many lines as its tallest cell.
    private func block(_ cells: [String], _ widths: [Int], _ columns: [ResultTable.Column]) -> [String] {
        let parts = cells.indices.map { wrapped(cells[$0], to: widths[$0]) }
        let height = parts.map(\.count).max() ?? 0
        return (0..<height).map { line in
            var text = ""
            for column in cells.indices {
                let part = line < parts[column].count ? parts[column][line] : ""
                let space = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(part)))
                text += columns[column].alignment == .right ? space + part : part + space
                if column < cells.count - 1 { text += String(repeating: " ", count: Self.gap) }
            }
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    /// Broken at spaces; a word that is wider than the line is broken inside.
    private func wrapped(_ text: String, to width: Int) -> [String] {
        guard DisplayWidth.of(text) > width, width > 0 else { return [text] }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            var word = String(word)
            if !line.isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) <= width {
                line += " " + word
                continue
            }
            if !line.isEmpty { lines.append(line) }
            while DisplayWidth.of(word) > width {
                var head = ""
                while let next = word.first, DisplayWidth.of(head) + DisplayWidth.of(next) <= width || head.isEmpty {
                    head.append(word.removeFirst())
                }
                lines.append(head)
            }
            line = word
        }
        return lines + [line]
    }
}
