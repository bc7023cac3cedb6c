internal import Collaboration
package import Wording

/// A table as a page of its own that a screen reader can read: language, caption, headings with their scope.
package enum HTMLTable {
    /// What a page is known again by.
    package static let start = "<!doctype html>\n<html lang=\""

    /// - Parameter more: Tables that follow on the same page.
    package static func page(
        _ table: ResultTable, and more: [ResultTable] = [], _ say: Phrases, caption: String? = nil
    ) -> String {
        """
        \(start)\(say.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escaped(table.title))</title>
        <style>
        body { font-family: Arial, "Liberation Sans", sans-serif; margin: 1.5rem; color: #1a1a1a; background: #fff }
        table { border-collapse: collapse; margin-bottom: 1.5rem }
        caption { text-align: left; font-weight: bold; padding-bottom: .5rem }
        th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top }
        th.number, td.number { text-align: right }
        thead th { background: #e8ecf1 }
        </style>
        </head>
        <body>
        <main>
        \(element(table, say, caption: caption))\(more.map { element($0, say) }.joined())</main>
        </body>
        </html>

        """
    }

    /// The table alone, to stand in a larger page. The first column heads its row.
    package static func element(_ table: ResultTable, _ say: Phrases, caption: String? = nil) -> String {
        var html = ""
        // A cell has some thirty letters, and its tags.
        html.reserveCapacity(400 + table.rows.count * table.columns.count * 48)
        html += "<table>\n<caption>\(escaped(caption ?? table.title))</caption>\n<thead>\n<tr>"
        for column in table.columns { html += "<th scope=\"col\"\(mark(column))>\(escaped(column.title))</th>" }
        html += "</tr>\n</thead>\n<tbody>\n"
        let marks = table.columns.map { "<td\(mark($0))>" }
        for row in table.rows {
            html += "<tr>"
            for (index, cell) in row.enumerated() {
                html += index == 0 ? "<th scope=\"row\">" : marks[index]
                html += escaped(cell.words(say))
                html += index == 0 ? "</th>" : "</td>"
            }
            html += "</tr>\n"
        }
        html += "</tbody>\n</table>\n"
        for note in table.notes { html += "<p>\(escaped(note))</p>\n" }
        return html
    }

    private static func mark(_ column: ResultTable.Column) -> String {
        column.alignment == .right ? " class=\"number\"" : ""
    }

    /// Also inside an attribute's quotes. Control characters, which HTML does not allow, are made visible.
    package static func escaped(_ text: String) -> String {
        let text = Phrases.harmless(text)
        // By bytes: a sign with an accent upon it is still the sign for who reads HTML.
        guard text.utf8.contains(where: isSpecial) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            if isSpecial(byte) { bytes.append(contentsOf: entity(byte).utf8) } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    private static func entity(_ special: UInt8) -> String {
        switch special {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
