internal import ArgumentParser
internal import Collaboration
internal import Diagrams
internal import Formats
internal import Rendering
internal import Tables
internal import Wording

/// `render`: one map, or all views of a network.
struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: help(
            "Tekent een kaart, of alle kaarten van een netwerk.", "Draws a view, or all views of a network."),
        usage: help("wittevlek render NETWERK... [<opties>]", "wittevlek render NETWORK... [<options>]"),
        discussion: help(
            "Zonder --view de eerste kaart, als VIEW.svg in deze map; ernaast komen VIEW.alt.txt, VIEW.table.csv en VIEW.table.html.",
            "Without --view the first one, as VIEW.svg in this folder; beside it come VIEW.alt.txt, VIEW.table.csv and VIEW.table.html."
        ),
        aliases: ["teken"])

    @Option(
        help: ArgumentHelp(
            help("Welke kaart (vaker te geven).", "Which view (can be repeated)."), valueName: help("kaart", "view")))
    var view: [String] = []

    @Flag(name: .long, help: ArgumentHelp(help("Alle kaarten, in een map.", "All views, into a folder.")))
    var allViews = false

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var picture: PictureOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let read = try reading.read()
        let say = read.say
        let views = try chosenViews(read)
        let place = try PicturePlace(output.output, kind: picture.kind, isSeries: views.count > 1, say)
        let files = PictureFiles(place: place, output: output, options: picture, say: say)
        var draughtsman = try Draughtsman(read, picture, kind: place.kind, command: canonical(views))
        if let folder = place.newFolder { try output.makeFolder(folder, say) }
        var saved = try picture.positions.map { try SavedPositions(from: $0, say) } ?? SavedPositions()
        var failure: Failure?
        for view in views {
            do {
                let made = try draughtsman.draw(view, keeping: &saved)
                for remark in made.remarks {
                    read.speaker.warn(say.remark(remark, view: view.id), label: say.severity(.warning))
                }
                let paths = try files.write(made, of: view)
                read.speaker.tell(say.sentence(.written(path: paths.last ?? "")))
            } catch let error as Failure {
                // One view that cannot be drawn does not take the others with it.
                guard views.count > 1, error.status != .cannotWrite else { throw error }
                if let message = error.message { read.speaker.error(message, label: say.severity(.error)) }
                failure = failure ?? Failure(error.status)
            }
        }
        if let path = picture.positions { try output.write(saved.bytes, to: path, say) }
        if let failure { throw failure }
    }

    private func chosenViews(_ read: Reading) throws -> [View] {
        if allViews, !view.isEmpty { throw Failure(.usage, read.say.viewOrAll) }
        if !view.isEmpty { return try view.map(read.view) }
        guard let first = read.network.views.first else {
            if allViews { read.speaker.tell(read.say.noViews) }
            return [.default(for: read.network)]
        }
        return allViews ? read.network.views : [first]
    }

    /// The command without paths, as a picture's metadata keep it.
    private func canonical(_ views: [View]) -> (View) -> String {
        var words: [String] = []
        func add(_ option: String, _ value: String?) {
            guard let value else { return }
            words.append("\(option) \(value.contains { " \"'".contains($0) } ? Starter.quoted(value) : value)")
        }
        add("--as-of", reading.asOf)
        for source in reading.accordingTo { add("--according-to", source) }
        add("--where", reading.selection)
        add("--include", reading.include)
        add("--language", Program.requestedLanguage?.rawValue)
        add("--layout", picture.layout?.rawValue)
        add("--style", picture.style?.rawValue)
        add("--highlight", picture.highlight)
        add("--size-by", picture.sizeBy)
        add("--color-by", picture.colorBy)
        return { view in (["render --view \(view.id)"] + words).joined(separator: " ") }
    }
}

/// Draws views with the same choices.
private struct Draughtsman {
    private let read: Reading
    private let options: PictureOptions
    private let choices: FigureChoices
    private let format: PictureFormat
    private let worker: RenderOptions.Worker?
    private let command: (View) -> String

    init(_ read: Reading, _ options: PictureOptions, kind: PictureKind, command: @escaping (View) -> String) throws {
        self.read = read
        self.options = options
        self.command = command
        choices = FigureChoices(read, options)
        worker = try options.worker(read.say)
        format =
            switch kind {
            case .svg: .svg
            case .png: .png(dpi: try options.checkedDPI(read.say))
            case .pdf: .pdf
            case .dot: .dot
            }
    }

    /// Most views of a network show the same day and sources.
    private var snapshots: [SnapshotChoice: Snapshot] = [:]

    mutating func draw(_ view: View, keeping saved: inout SavedPositions) throws -> Picture {
        let layout = options.layout ?? view.layout ?? .neato
        let request = RenderOptions(
            format: format, figure: try choices.figure(for: view), positions: saved[layout],
            boundaries: layout == .geo ? try Outlines(read, options).boundaries() : nil, command: command(view),
            worker: worker)
        let choice = SnapshotChoice(view, of: read.network, options: request.figure)
        let snapshot = snapshots[choice] ?? choice.snapshot(of: read.network)
        snapshots[choice] = snapshot
        do {
            let picture = try Renderer.render(snapshot, view: view, options: request)
            saved.learn(picture.positions, in: layout)
            return picture
        } catch {
            switch error {
            case .nobodySelected: throw Failure(.usage, read.say.nobodyInView(view.id))
            case .nobodyPlaced(let layout): throw Failure(.usage, read.say.nobodyPlaced(view.id, layout: layout))
            case .graphviz(let messages):
                throw Failure(.software, read.say.graphvizFailed(view.id, messages: messages))
            case .timedOut: throw Failure(.software, read.say.timedOut(view.id, seconds: options.timeout ?? 0))
            case .crashed: throw Failure(.software, read.say.crashed(view.id))
            }
        }
    }
}

/// The outlines for `--layout geo`: the option's, else the environment's, else the network's own.
private struct Outlines {
    private let path: String?
    private let say: Phrases

    init(_ read: Reading, _ options: PictureOptions) {
        let environment = Terminal.environment("WITTEVLEK_BOUNDARIES").flatMap { $0.isEmpty ? nil : $0 }
        path = options.boundaries ?? environment ?? read.result.boundariesPath
        say = read.say
    }

    /// Nil where nobody gives any: then places stand without outlines.
    func boundaries() throws -> Boundaries? {
        guard let path else { return nil }
        let bytes: [UInt8]
        do {
            bytes = try FileReader.bytes(of: path)
        } catch {
            let isMissing = if case .noSuchFile = error { true } else { false }
            throw Reading.failure(
                isMissing ? .noInput : .badData, isMissing ? .noSuchFile(path: path) : .unreadable(path: path), nil, say
            )
        }
        do {
            return try GeoJSONReader.read(bytes)
        } catch {
            throw Failure(.badData, say.badBoundaries(path, reason: error.words))
        }
    }
}

extension GeoJSONError {
    fileprivate var words: Phrases.BoundariesFault {
        switch self {
        case .tooLarge(let limit): .tooLarge(limit: limit)
        case .notJSON: .notJSON
        case .wrongShape: .wrongShape
        case .strangeCoordinates(let feature, _, _): .strangeCoordinates(feature: feature)
        case .noAreas: .noAreas
        }
    }
}
