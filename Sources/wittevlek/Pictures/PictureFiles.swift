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
        form = Form(
            place: place, isAlone: options.alone || place.isStream, style: options.csv.style, say: say)
        self.output = output
        self.say = say
    }

    /// Throws where one of the files could not be written, before anything is drawn.
    ///
    /// - Parameter positions: Where places are to be kept: no file of a picture.
    func requireRoom(for views: [View], positions: String?) throws {
        let paths = views.map(form.paths)
        if let positions, paths.joined().contains(where: { FilePath.areOne($0, positions) }) {
            throw Failure(.usage, say.positionsArePicture(positions))
        }
        for path in paths.compactMap(\.first) { try output.requireWritable(path, say) }
        try output.requireReplaceable(paths.flatMap(\.self), say, recognizes: Form.isOurs)
    }

    func write(_ files: [File]) throws {
        try output.write(files.map { ($0.path, $0.bytes) }, say, recognizes: Form.isOurs)
    }

    /// What becomes of a picture, before anything is written.
    struct Form: Sendable {
        fileprivate let place: PicturePlace
        fileprivate let isAlone: Bool
        fileprivate let style: CSVWriter.Style
        fileprivate let say: Phrases

        /// What stands beside a picture. Not `VIEW.csv`: that may be the very file that is drawn.
        private enum Companion: String, CaseIterable {
            case altText = ".alt.txt"
            case table = ".table.csv"
            case actors = ".actors.csv"
            case page = ".table.html"
        }

        /// Whether a file says of itself that it is a picture of ours, or stands beside one and is what stands there.
        fileprivate static func isOurs(_ path: String, _ bytes: [UInt8]) -> Bool {
            guard let companion = Companion.allCases.first(where: { path.hasSuffix($0.rawValue) }) else {
                return PictureMark(bytes) != nil
            }
            let picture = path.dropLast(companion.rawValue.count) + ".svg"
            guard let beside = try? FileReader.bytes(of: String(picture)), let mark = PictureMark(beside) else {
                return false
            }
            switch companion {
            case .altText: return mark.hasAltText(String(decoding: bytes.dropLast(), as: UTF8.self))
            case .page: return bytes.starts(with: HTMLTable.start.utf8)
            case .table, .actors:
                let say = [Phrases(.dutch), Phrases(.english)]
                // Earlier versions had no holder.
                let columns =
                    companion == .table
                    ? say.map { $0.twinColumns.dropLast() } : say.map { [$0.twinActor, $0.twinKind] }
                return columns.contains { columns in
                    CSVDialect.allCases.contains { bytes.starts(with: start(columns, $0.style)) }
                }
            }
        }

        private static func start(_ columns: [String], _ style: CSVWriter.Style) -> [UInt8] {
            CSVWriter.bytes(of: OutputTable(name: "", columns: columns.map { .init($0) }, rows: []), style: style)
                .filter { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }
        }

        /// Of all files of a view, the picture's first.
        fileprivate func paths(of view: View) -> [String] {
            [place.path(of: view)] + (isAlone ? [] : Companion.allCases.map { path(of: $0, view) })
        }

        private func path(of companion: Companion, _ view: View) -> String {
            place.base(of: view) + companion.rawValue
        }

        /// The picture first: what cannot be written is told in its name.
        func files(of picture: Picture, _ view: View) -> [File] {
            let own = File(path: place.path(of: view), bytes: picture.bytes)
            if isAlone { return [own] }
            let (ties, actors) = (ties(of: picture, view), actors(of: picture, view))
            return [own]
                + Companion.allCases.map { companion in
                    let bytes =
                        switch companion {
                        case .altText: Array((picture.altText + "\n").utf8)
                        case .table: CSVWriter.bytes(of: ties.output, style: style)
                        case .actors: CSVWriter.bytes(of: actors.output, style: style)
                        // A table of nothing would have a head alone.
                        case .page where picture.rows.isEmpty: Array(HTMLTable.page(actors, say).utf8)
                        case .page: Array(HTMLTable.page(ties.withoutEmptyColumns, and: [actors], say).utf8)
                        }
                    return File(path: path(of: companion, view), bytes: bytes)
                }
        }

        private func ties(of picture: Picture, _ view: View) -> ResultTable {
            ResultTable(
                title: say.twinTitle(view.title), columns: say.twinColumns.map { .init($0) },
                rows: picture.rows.map { row in
                    [
                        .text(row.fromName), .text(row.relationWords), .text(row.toName), .text(row.statusWords),
                        .text(row.isImplied ? say.impliedAbsence : row.claimStatus.map { say.status($0) }),
                        .text(row.role), .text(row.sourceTitle), .text(row.source), .text(row.locator),
                        .text(row.quote), .text(row.holderName),
                    ]
                }, notes: [picture.altText])
        }

        /// Who is on the map, also without a tie, and what the map says of each but for its ties.
        private func actors(of picture: Picture, _ view: View) -> ResultTable {
            typealias Row = Picture.ActorRow
            let shown = picture.actorColumns
            var columns: [(title: String, alignment: ResultTable.Alignment, cell: (Row) -> ResultTable.Cell)] = [
                (say.twinActor, .left, { .text($0.name) }), (say.twinKind, .left, { .text($0.kindWords) }),
            ]
            if shown.hasGroups {
                columns.append(
                    (
                        say.twinGroups, .left,
                        { row in .text(say.twinMemberships(row.memberships.map { ($0.group, $0.status) })) }
                    ))
            }
            if let color = shown.color { columns.append((color, .left, { .text($0.colorWords) })) }
            if let size = shown.size {
                columns.append(
                    (
                        size, .right,
                        { $0.size.map { .number($0, decimals: $0.rounded() == $0 ? 0 : 3) } ?? .empty }
                    ))
            }
            if shown.highlight != nil { columns.append((say.twinMark, .left, { .text($0.markWords) })) }
            if shown.hasSharedShapes {
                columns.append(
                    (
                        say.twinShape, .left,
                        { .text($0.sharedShapes.isEmpty ? nil : $0.sharedShapes.joined(separator: "; ")) }
                    ))
            }
            columns.append(
                (say.twinTies, .right, { $0.tieCount == 0 ? .text(say.twinNoTie) : .integer($0.tieCount) }))
            let notes = [shown.highlight] + (picture.rows.isEmpty ? [say.twinNoTies, picture.altText] : [])
            return ResultTable(
                title: say.twinActorsTitle(view.title), columns: columns.map { .init($0.title, $0.alignment) },
                rows: picture.actorRows.map { row in columns.map { $0.cell(row) } }, notes: notes.compactMap(\.self))
        }
    }
}
