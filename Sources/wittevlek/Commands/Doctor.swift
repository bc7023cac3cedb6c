internal import ArgumentParser
internal import Collaboration
internal import DOT
internal import GraphvizEngine
internal import Reports
internal import Wording

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// `doctor`: what is missing on this machine, and the command that mends it.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: help(
            "Kijkt of graphviz, lettertypen en de rest er zijn, en zegt wat te doen.",
            "Looks whether graphviz, fonts and the rest are there, and says what to do."),
        usage: help("wittevlek doctor [<opties>]", "wittevlek doctor [<options>]"),
        aliases: ["dokter"])

    @OptionGroup var result: ResultOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let say = Program.phrases
        let found = Self.examine()
        try result.deliver(
            CommandResult([Self.table(found, say)], json: Self.json(found, say)), speech, say)
        if found.contains(where: \.isError) { throw Failure(.software) }
    }

    /// The fonts that the maps ask for; each has a stand-in of the same widths.
    private static let fonts = [("Arial", ["Arial", "Liberation Sans", "Arimo", "Helvetica"])]
    private static let formats = ["svg", "png", "pdf", "dot"]

    private static func examine() -> [Examination] {
        var found: [Examination] = [
            .program(version: Wittevlek.configuration.version, schema: Wittevlek.schema)
        ]
        do {
            let installation = try Graphviz.installation()
            found.append(.graphviz(version: installation.version))
            let missing = installation.missingEngines
            found.append(
                missing.isEmpty
                    ? .layouts(count: LayoutEngine.allCases.count) : .missingLayouts(missing.map(\.rawValue)))
            let absent = formats.filter { !installation.formats.contains($0) }
            found.append(absent.isEmpty ? .formats(formats) : .missingFormats(absent))
        } catch {
            found.append(.noGraphviz)
        }
        for (requested, sameWidth) in fonts {
            guard let match = Graphviz.font(for: requested) else {
                found.append(.noFont(requested: requested))
                continue
            }
            found.append(
                sameWidth.contains(match.family)
                    ? .font(requested: requested, family: match.family)
                    : .otherFont(requested: requested, family: match.family))
        }
        if let path = Terminal.environment("WITTEVLEK_BOUNDARIES"), !path.isEmpty {
            found.append(access(path, R_OK) == 0 ? .boundaries(path: path) : .missingBoundaries(path: path))
        }
        return found
    }

    private static var system: Examination.System {
        #if os(macOS)
            .macOS
        #else
            access("/usr/bin/apt-get", X_OK) == 0 ? .debian : .other
        #endif
    }

    private static func table(_ found: [Examination], _ say: Phrases) -> ResultTable {
        ResultTable(
            title: say.doctorTitle, columns: say.doctorColumns.map { .init($0) },
            rows: found.map { examination in
                let state =
                    examination.isError
                    ? say.severity(.error) : examination.isWarning ? say.severity(.warning) : say.isWell
                return [
                    .text(say.part(examination)), .text(state), .text(say.finding(examination)),
                    .text(say.remedy(examination, on: system)),
                ]
            })
    }

    private static func json(_ found: [Examination], _ say: Phrases) -> JSONValue {
        .object([
            "schema": "wittevlek.doctor/1", "ok": .bool(!found.contains(where: \.isError)),
            "parts": .array(
                found.map { examination in
                    .object([
                        "part": .string(Phrases(.english).part(examination)),
                        "state": examination.isError ? "error" : examination.isWarning ? "warning" : "ok",
                        "finding": .string(say.finding(examination)),
                        "remedy": say.remedy(examination, on: system).map { .string($0) },
                    ])
                }),
        ])
    }
}
