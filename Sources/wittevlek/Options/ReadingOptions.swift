internal import ArgumentParser
internal import Collaboration
internal import Formats
internal import Wording

/// What is read, and which part of it counts. Every command that reads has these.
struct ReadingOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            help(
                "Netwerken: een map, of een los bestand met een graaf; meer dan een wordt samengevoegd.",
                "Networks: a folder, or a single file with a graph; several are merged."),
            valueName: help("netwerk", "network")))
    var networks: [String]

    @Option(
        help: ArgumentHelp(
            help("Peildatum: 2021, 2021-10 of 2021-10-01.", "The day that counts: 2021, 2021-10 or 2021-10-01."),
            valueName: help("datum", "date")))
    var asOf: String?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            help(
                "Alleen volgens deze bron of deze houder (vaker te geven).",
                "Only according to this source or holder (can be repeated)."), valueName: help("bron", "source")))
    var accordingTo: [String] = []

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            help("Alleen deze actoren, zoals: level=gemeente.", "Only these actors, such as: level=gemeente."),
            valueName: help("keuze", "selector")))
    var selection: String?

    @Option(
        help: ArgumentHelp(
            help(
                "Tel ook mee: contested, planned, desired, unknown.", "Count too: contested, planned, desired, unknown."
            ),
            valueName: "status,…"))
    var include: String?

    @Flag(
        name: .long,
        help: ArgumentHelp(
            help(
                "Een afgewezen rij, of een rij zonder bron, is een fout.",
                "A rejected record, or one without a source, is an error.")))
    var strict = false

    @Flag(
        name: .long,
        help: ArgumentHelp(
            help(
                "Een kale lijst van banden zonder richting is toch gericht.", "A plain list of edges has a direction.")
        ))
    var directed = false

    @OptionGroup var speech: SpeechOptions

    /// Reads the networks as they are, whatever is wrong with them.
    func readAll() -> ReadResult {
        NetworkReader.read(
            paths: networks, options: ReadOptions(requiresSources: strict, isDirected: directed))
    }

    /// Reads the networks, says what is wrong with them, and ends where they cannot be used.
    func read() throws -> Reading {
        let result = readAll()
        let say = phrases(of: result)
        if let failure = result.failure {
            for problem in result.problems where problem.severity == .error {
                speech.speaker.error(say.line(problem), label: say.severity(.error))
            }
            throw Failure(failure.status)
        }
        if result.rejected > 0 {
            guard !strict else { throw Failure(.badData, say.sentence(.rejectedUnderStrict(result.rejected))) }
            speech.speaker.warn(say.sentence(.rejectedRecords(result.rejected)), label: say.severity(.warning))
        }
        // Errors in the settings are no rows: a broken rule must not hide behind a rejected one.
        let errors = result.problems.count { $0.severity == .error }
        if errors > result.rejected {
            speech.speaker.warn(
                say.sentence(.problems(errors: errors, warnings: result.problems.count - errors)),
                label: say.severity(.warning))
        }
        Program.keep(result)
        return try Reading(result, options: self, say: say)
    }

    /// What is asked for, else the network's own language.
    func phrases(of result: ReadResult) -> Phrases {
        if Program.requestedLanguage != nil || result.failure != nil { return Program.phrases }
        return Phrases(result.network.language)
    }
}

extension ReadResult.Failure {
    var status: ExitStatus {
        switch self {
        case .unreadable: .badData
        case .noSuchInput: .noInput
        }
    }
}
