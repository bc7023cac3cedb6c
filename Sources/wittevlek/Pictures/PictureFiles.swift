internal import Collaboration
internal import Rendering
internal import Reports
internal import Tables
internal import Wording

/// The files of a picture: itself, and beside it the same in words and in a table.
struct PictureFiles {
    struct File: Sendable {
        let path: String
        let bytes: [UInt8]
    }

    let form: Form
    private let output: OutputOptions
    private let say: Phrases

    init(place: PicturePlace, output: OutputOptions, options: PictureOptions, say: Phrases) {
        form = Form(place: place, isAlone: options.alone, style: options.csv.style, say: say)
        self.output = output
        self.say = say
    }

    func write(_ files: [File]) throws {
        try output.write(files.map { ($0.path, $0.bytes) }, say)
    }

    /// What becomes of a picture, before anything is written.
    struct Form: Sendable {
        fileprivate let place: PicturePlace
        fileprivate let isAlone: Bool
        fileprivate let style: CSVWriter.Style
        fileprivate let say: Phrases

        /// The picture last: where that is there, all is there.
        func files(of picture: Picture, _ view: View) -> [File] {
            let own = File(path: place.path(of: view), bytes: picture.bytes)
            if isAlone { return [own] }
            // Not `VIEW.csv`: that may be the very file that is drawn.
            let base = place.base(of: view)
            let table = twin(of: picture, view)
            return [
                File(path: base + ".alt.txt", bytes: Array((picture.altText + "\n").utf8)),
                File(path: base + ".table.csv", bytes: CSVWriter.bytes(of: table.output, style: style)),
                File(path: base + ".table.html", bytes: Array(HTMLTable.page(table, say).utf8)), own,
            ]
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
}
