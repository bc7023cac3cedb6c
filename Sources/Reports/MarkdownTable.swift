package import Wording

/// A table in Markdown (GitHub's form of it), safe for whatever the cells hold.
package enum MarkdownTable {
    package static func text(_ table: ResultTable, _ say: Phrases) -> String {
        var lines: [String] = []
        if !table.title.isEmpty { lines += ["## " + escaped(table.title), ""] }
        lines.append(line(table.columns.map(\.title)))
        lines.append("|" + table.columns.map { $0.alignment == .right ? " ---: |" : " --- |" }.joined())
        lines += table.rows.map { row in line(row.map { $0.words(say) }) }
        for note in table.notes { lines += ["", escaped(note)] }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A list under a heading; without one, paragraphs.
    package static func text(_ lines: [String], title: String?) -> String {
        guard let title else { return lines.map { escaped($0) + "\n" }.joined(separator: "\n") }
        return "## \(escaped(title))\n\n" + lines.map { "- \(escaped($0))\n" }.joined()
    }

    private static func line(_ cells: [String]) -> String {
        "|" + cells.map { " " + escaped($0) + " |" }.joined()
    }

    /// What Markdown would take for a mark of its own gets a backslash, a line break is a space. `<` and `&` become
    /// entities, because a backslash does not stop HTML everywhere.
    package static func escaped(_ text: String) -> String {
        var result = ""
        for character in Phrases.harmless(String(text.map { $0.isNewline ? " " : $0 })) {
            if "\\`*_[]|~#$".contains(character) {
                result += "\\" + String(character)
            } else if character == "<" {
                result += "&lt;"
            } else if character == ">" {
                result += "&gt;"
            } else if character == "&" {
                result += "&amp;"
            } else {
                result.append(character)
            }
        }
        return result
    }
}
