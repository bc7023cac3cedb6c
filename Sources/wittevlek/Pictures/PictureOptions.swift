internal import ArgumentParser
internal import Collaboration
internal import Rendering
internal import Reports
internal import Tables
internal import Wording

/// What a picture can be written as; the name is its file's ending.
enum PictureKind: String, CaseIterable, ExpressibleByArgument {
    case svg, png, pdf, dot

    init?(ending path: String) {
        guard let dot = path.lastIndex(of: ".") else { return nil }
        self.init(rawValue: path[path.index(after: dot)...].lowercased())
    }
}

/// How pictures look and where they go: the options of every command that draws.
struct PictureOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            help("Soort bestand (anders naar de naam van -o).", "Sort of file (else by the name of -o).")))
    var kind: PictureKind?

    @Option(help: ArgumentHelp(help("Hoe de plaatsen gevonden worden.", "How places are found.")))
    var layout: LayoutID?

    @Option(
        help: ArgumentHelp(
            help("Voor papier, scherm of kopieermachine.", "For paper, screen or copier.")))
    var style: StyleID?

    // A number may begin with a minus; then that is what is wrong with it, not that it is missing.
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            help("Punten per inch van een PNG.", "Dots per inch of a PNG."), valueName: help("aantal", "number")))
    var dpi = 300

    @Option(
        help: ArgumentHelp(
            help("Markeer de witte vlekken, of één regel.", "Mark the gaps, or one rule."),
            valueName: "gaps|" + help("regel", "rule")))
    var highlight: String?

    @Option(
        help: ArgumentHelp(
            help("Grootte naar een maat of een kenmerk.", "Size by a measure or an attribute."),
            valueName: help("maat", "measure")))
    var sizeBy: String?

    @Option(
        help: ArgumentHelp(
            help(
                "Kleur naar soort, groepen, een maat of een kenmerk.",
                "Colour by kind, groups, a measure or an attribute."),
            valueName: help("maat", "measure")))
    var colorBy: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            help(
                "Vat samen boven zoveel relaties: één lijn per klasse of groep.",
                "Aggregate above so many ties: one line for each class or group."),
            valueName: help("aantal", "number")))
    var atMost: Int?

    @Option(
        help: ArgumentHelp(
            help(
                "Neem de plaatsen uit dit bestand, en bewaar ze erin.",
                "Take the places from this file, and keep them in it."),
            valueName: help("bestand", "file")))
    var positions: String?

    @Option(
        help: ArgumentHelp(
            help("GeoJSON met grenzen, voor --layout geo.", "GeoJSON with outlines, for --layout geo."),
            valueName: help("bestand", "file")))
    var boundaries: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            help("Hoe lang graphviz over een kaart mag doen.", "How long graphviz may take over a view."),
            valueName: help("seconden", "seconds")))
    var timeout: Double?

    @Flag(
        name: .long,
        help: ArgumentHelp(
            help(
                "Alleen het figuur, zonder alt-tekst en tabel ernaast.",
                "The figure alone, without alt text and table beside it.")))
    var alone = false

    @Option(
        help: ArgumentHelp(
            help(
                "Csv van de tabel voor Nederlandse Excel of voor programma's.",
                "Csv of the table for Dutch Excel or for programs.")))
    var csv = CSVDialect.excel

    /// Nil without a time limit: then graphviz runs in this process.
    func worker(_ say: Phrases) throws -> RenderOptions.Worker? {
        guard let timeout else { return nil }
        guard timeout > 0, timeout <= 86_400 else {
            let text = Int(exactly: timeout).map { String($0) } ?? String(timeout)
            throw Failure(
                .usage, say.sentence(.needsMoreThanZero(option: "--timeout", text: text, atMost: 86_400)))
        }
        return RenderOptions.Worker(
            path: Program.path, arguments: [Program.workerArgument], timeout: .seconds(timeout))
    }

    func requireLimit(_ say: Phrases) throws {
        guard let atMost, atMost < 0 else { return }
        throw Failure(.usage, say.sentence(.needsAtLeast(option: "--at-most", text: String(atMost), 0)))
    }

    static let dpiRange = 24...1200

    func checkedDPI(_ say: Phrases) throws -> Int {
        let range = PictureOptions.dpiRange
        guard range.contains(dpi) else {
            throw Failure(
                .usage,
                say.sentence(
                    .outOfRange(option: "--dpi", text: String(dpi), from: range.lowerBound, to: range.upperBound)))
        }
        return dpi
    }
}
