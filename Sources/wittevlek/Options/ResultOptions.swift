internal import ArgumentParser
internal import Reports
internal import Tables
internal import Wording

/// The form of a result.
enum ResultFormat: String, CaseIterable, ExpressibleByArgument {
    case table, csv, json, xlsx, md

    /// As the ending of a file's name says.
    init?(ending path: String) {
        guard let dot = path.lastIndex(of: ".") else { return nil }
        switch path[path.index(after: dot)...].lowercased() {
        case "txt": self = .table
        case let ending: self.init(rawValue: ending)
        }
    }
}

/// Who should read a CSV file.
enum CSVDialect: String, CaseIterable, ExpressibleByArgument {
    case excel, plain

    var style: CSVWriter.Style { self == .excel ? .dutchExcel : .plain }
}

/// What a command came to, in all its forms.
struct CommandResult {
    enum Block {
        case table(ResultTable)
        case lines(title: String?, [String])
    }

    /// A workbook holds all.
    let tables: [ResultTable]
    /// A CSV file has room for one.
    let main: Int
    /// What a person reads, in a terminal or as Markdown.
    let screen: [Block]
    let json: JSONValue

    /// - Parameter screen: nil for the tables one after the other.
    init(_ tables: [ResultTable], main: Int = 0, screen: [Block]? = nil, json: JSONValue) {
        self.tables = tables
        self.main = main
        self.screen = screen ?? tables.map { .table($0) }
        self.json = json
    }
}

/// How a result is written, and where to.
struct ResultOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            help(
                "Vorm van het resultaat (anders naar de naam van -o).", "Form of the result (else by the name of -o)."))
    )
    var format: ResultFormat?

    @Option(
        help: ArgumentHelp(
            help(
                "Csv voor Nederlandse Excel (; en komma) of voor programma's (, en punt).",
                "Csv for Dutch Excel (; and comma) or for programs (, and point).")))
    var csv = CSVDialect.excel

    @OptionGroup var place: OutputOptions

    /// Prints the result, or writes it in its file.
    func deliver(_ result: CommandResult, _ speech: SpeechOptions, _ say: Phrases) throws {
        let format = try chosenFormat(say)
        let bytes = try bytes(of: result, as: format, speech, say)
        guard let path = place.output else {
            if format == .xlsx, Terminal.Stream.output.isTerminal {
                throw Failure(.usage, say.sentence(.needsOutputFile(format: format.rawValue)))
            }
            guard Terminal.write(bytes, to: .output) else { throw Failure(.cannotWrite, say.sentence(.cannotPrint)) }
            return
        }
        try place.write(bytes, to: path, say)
        speech.speaker.tell(say.sentence(.written(path: path)))
    }

    private func chosenFormat(_ say: Phrases) throws -> ResultFormat {
        if let format { return format }
        guard let path = place.output else { return .table }
        guard let format = ResultFormat(ending: path) else {
            throw Failure(
                .usage,
                say.sentence(.unknownEnding(path: path, allowed: [".txt", ".csv", ".json", ".xlsx", ".md"])))
        }
        return format
    }

    private func bytes(
        of result: CommandResult, as format: ResultFormat, _ speech: SpeechOptions, _ say: Phrases
    ) throws -> [UInt8] {
        switch format {
        case .table:
            let isScreen = place.output == nil
            let printer = TerminalTable(
                width: isScreen ? Terminal.Stream.output.width : nil,
                isBold: isScreen && Terminal.Stream.output.hasColor(unless: speech.noColor))
            let blocks = result.screen.map { block in
                switch block {
                case .table(let table): printer.text(table, say)
                case .lines(let title, let lines): printer.text(lines, title: title)
                }
            }
            return Array(blocks.joined(separator: "\n").utf8)
        case .csv:
            let others = result.tables.indices.filter { $0 != result.main }.map { result.tables[$0].title }
            if !others.isEmpty { speech.speaker.tell(say.sentence(.otherTables(others))) }
            return CSVWriter.bytes(of: result.tables[result.main].output, style: csv.style)
        case .json: return Array(result.json.text.utf8)
        case .xlsx:
            do {
                return try XLSXWriter.bytes(of: result.tables.map(\.output), title: result.tables[result.main].title)
            } catch {
                throw Failure(.cannotWrite, say.sentence(.tableTooLarge))
            }
        case .md:
            let blocks = result.screen.map { block in
                switch block {
                case .table(let table): MarkdownTable.text(table, say)
                case .lines(let title, let lines): MarkdownTable.text(lines, title: title)
                }
            }
            return Array(blocks.joined(separator: "\n").utf8)
        }
    }
}
