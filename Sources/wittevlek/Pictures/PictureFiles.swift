internal import Collaboration
internal import Rendering
internal import Reports
internal import Tables
internal import Wording

/// Writes a picture, and beside it the same in words and in a table.
struct PictureFiles {
    let place: PicturePlace
    let output: OutputOptions
    let options: PictureOptions
    let say: Phrases

    /// - Returns: The paths, the picture's last: where that is there, all is there.
    func write(_ picture: Picture, of view: View) throws -> [String] {
        var paths: [String] = []
        func write(_ bytes: [UInt8], _ path: String) throws {
            try output.write(bytes, to: path, say)
            paths.append(path)
        }
        if !options.alone {
            // Not `VIEW.csv`: that may be the very file that is drawn.
            let base = place.base(of: view)
            let table = twin(of: picture, view)
            try write(Array((picture.altText + "\n").utf8), base + ".alt.txt")
            try write(CSVWriter.bytes(of: table.output, style: options.csv.style), base + ".table.csv")
            try write(Array(HTMLTable.page(table, say).utf8), base + ".table.html")
        }
        try write(picture.bytes, place.path(of: view))
        return paths
    }

    private func twin(of picture: Picture, _ view: View) -> ResultTable {
        ResultTable(
            title: say.twinTitle(view.title), columns: say.twinColumns.map { .init($0) },
            rows: picture.rows.map { row in
                [
                    .text(row.fromName), .text(row.relationWords), .text(row.toName), .text(row.statusWords),
                    .text(row.isImplied ? say.impliedAbsence : row.claimStatus.map { say.status($0) }),
                    .text(row.role), .text(row.source), .text(row.locator), .text(row.quote),
                ]
            }, notes: [picture.altText])
    }
}
