internal import ArgumentParser
internal import Collaboration
internal import Formats
internal import Reports
internal import Tables
internal import Wording

/// `check`: reads, validates, and tells what became of every record.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: help(
            "Controleert een netwerk: de importbalans, en elk probleem met zijn cel.",
            "Checks a network: the import balance, and every problem with its cell."),
        usage: help("wittevlek check NETWERK... [<opties>]", "wittevlek check NETWORK... [<options>]"),
        discussion: help(
            "Eindigt met 1 als er een fout is of een rij wordt afgewezen.",
            "Ends with 1 where there is an error or a record is rejected."),
        aliases: ["controleer"])

    @Option(
        help: ArgumentHelp(
            help(
                "Schrijf in deze map een kopie waarin hersteld is wat zonder gokken kan; het origineel blijft.",
                "Write into this folder a copy in which is mended what needs no guessing; the original stays."),
            valueName: help("map", "folder")))
    var fix: String?

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var result: ResultOptions

    func run() throws {
        let read = reading.readAll()
        let say = reading.phrases(of: read)
        if let fix, read.failure != .noSuchInput {
            let copy = try MendedCopy(of: reading.networks, read: read, into: fix, reading, result.place, say)
            return try report(copy.read, say, copy: copy)
        }
        try report(read, say, copy: nil)
    }

    private func report(_ read: ReadResult, _ say: Phrases, copy: MendedCopy?) throws {
        var problems = read.problems
        if read.failure == nil {
            problems += Self.countProblems(try Reading(read, options: reading, say: say).snapshot())
        }
        let report = Report(read: read, problems: problems, copy: copy)
        try result.deliver(report.result(say), reading.speech, say)
        if let failure = read.failure { throw Failure(failure.status) }
        if !report.isWell { throw Failure(.found) }
    }

    /// Numbers that sources state against the names that they give.
    private static func countProblems(_ snapshot: Snapshot) -> [Diagnostic] {
        snapshot.countChecks().compactMap { check in
            let statement = snapshot.network.counts[check.statement]
            if check.isContradicted {
                return Diagnostic(
                    .warning, at: statement.place,
                    .countExceeded(stated: check.stated, named: check.named.count, source: statement.source))
            }
            guard check.unnamed > 0 else { return nil }
            return Diagnostic(
                .warning, at: statement.place,
                .countDiffers(stated: check.stated, named: check.named.count, source: statement.source))
        }.sorted { a, b in a.place.map { place in b.place.map { place < $0 } ?? false } ?? (b.place != nil) }
    }
}

/// What `check` found, in its forms.
private struct Report {
    let read: ReadResult
    let problems: [Diagnostic]
    /// The copy that was read instead, where one was made.
    let copy: MendedCopy?

    private var errors: Int { problems.count { $0.severity == .error } }
    var isWell: Bool { read.failure == nil && errors == 0 && read.rejected == 0 }

    func result(_ say: Phrases) -> CommandResult {
        // What became of the rows says nothing where the file that they refer to could not be read.
        let verdict = say.verdict(
            errors: errors, warnings: problems.count - errors, rejected: read.isPartial ? 0 : read.rejected,
            heldBack: read.heldBack)
        let tables = [balance(say), files(say), problemTable(say)] + (copy.map { [$0.table(say)] } ?? [])
        var blocks: [CommandResult.Block] = []
        if let copy { blocks.append(.lines(title: say.mendedTitle, copy.lines(say))) }
        if !read.isPartial, read.balance.contains(where: { $0.read > 0 }) { blocks.append(.table(tables[0])) }
        if !read.dialects.isEmpty { blocks.append(.table(tables[1])) }
        if !problems.isEmpty {
            let title = copy == nil ? say.problemsTitle : say.notMendedTitle
            blocks.append(.lines(title: title, problems.map(say.listed)))
        }
        blocks.append(.lines(title: nil, [verdict]))
        return CommandResult(tables, main: 2, screen: blocks, json: json(say))
    }

    private func balance(_ say: Phrases) -> ResultTable {
        ResultTable(
            title: say.balanceTitle,
            columns: say.balanceColumns.enumerated().map { .init($1, $0 == 0 ? .left : .right) },
            rows: read.balance.map { table in
                [
                    .text(say.table(table.table)), .integer(table.read), .integer(table.taken), .integer(table.merged),
                    .integer(table.rejected),
                ]
            })
    }

    private func files(_ say: Phrases) -> ResultTable {
        ResultTable(
            title: say.filesTitle, columns: say.fileColumns.map { .init($0) },
            rows: read.dialects.map { table in
                [
                    .text(table.file),
                    .text(say.dialect(table.dialect)),
                ]
            })
    }

    private func problemTable(_ say: Phrases) -> ResultTable {
        ResultTable(
            title: say.problemsTitle,
            columns: say.problemColumns.enumerated().map { .init($1, $0 == 3 || $0 == 4 ? .right : .left) },
            rows: problems.map { problem in
                [
                    .text(say.severity(problem.severity)), .text(problem.place?.file), .text(problem.place?.sheet),
                    .integer(problem.place?.lineNumber), .integer(problem.place?.columnNumber),
                    .text(say.sentence(problem.problem)), .text(problem.suggestion),
                ]
            })
    }

    private func json(_ say: Phrases) -> JSONValue {
        .object([
            "schema": "wittevlek.check/1", "ok": .bool(isWell),
            "balance": .array(
                read.balance.map { table in
                    .object([
                        "table": .string(table.table), "read": .integer(table.read), "taken": .integer(table.taken),
                        "merged": .integer(table.merged), "rejected": .integer(table.rejected),
                    ])
                }),
            "problems": .array(
                problems.map { problem in
                    .object([
                        "severity": .string(problem.severity.rawValue), "file": .string(problem.place?.file),
                        "sheet": .string(problem.place?.sheet), "line": .integer(problem.place?.lineNumber),
                        "column": .integer(problem.place?.columnNumber),
                        "message": .string(say.sentence(problem.problem)),
                        "suggestion": .string(problem.suggestion),
                        "other": problem.other.map { .string(say.place($0)) },
                    ])
                }),
            "heldBack": .integer(read.heldBack), "copy": copy?.json,
            "files": .array(
                read.dialects.map { table in
                    .object([
                        "file": .string(table.file), "encoding": .string(table.dialect.encoding.words),
                        "delimiter": .string(String(table.dialect.delimiter)),
                    ])
                }),
        ])
    }
}

extension FilePlace {
    /// Nil where the place is the whole file.
    fileprivate var lineNumber: Int? { line > 0 ? line : nil }
    fileprivate var columnNumber: Int? { column > 0 ? column : nil }
}
