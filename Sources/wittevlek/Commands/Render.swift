internal import ArgumentParser
internal import Collaboration
internal import Diagrams
internal import Formats
internal import Foundation
internal import Rendering
internal import Wording

/// `render`: one map, or all views of a network.
struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: help(
            "Tekent een kaart, of alle kaarten van een netwerk.", "Draws a view, or all views of a network."),
        usage: help("wittevlek render NETWERK... [<opties>]", "wittevlek render NETWORK... [<options>]"),
        discussion: help(
            "Zonder --view de eerste kaart (met --highlight REGEL een kaart waarop die regel te zien is), als VIEW.svg in deze map; ernaast komen VIEW.alt.txt, VIEW.table.csv, VIEW.actors.csv en VIEW.table.html.",
            "Without --view the first one (with --highlight RULE one that shows the rule), as VIEW.svg in this folder; beside it come VIEW.alt.txt, VIEW.table.csv, VIEW.actors.csv and VIEW.table.html."
        ),
        aliases: ["teken"])

    @Option(
        help: ArgumentHelp(
            help("Welke kaart (vaker te geven).", "Which view (can be repeated)."), valueName: help("kaart", "view")))
    var view: [String] = []

    @Flag(name: .long, help: ArgumentHelp(help("Alle kaarten, in een map.", "All views, into a folder.")))
    var allViews = false

    @Flag(
        name: .long,
        help: ArgumentHelp(
            help(
                "Teken opnieuw zodra een bestand van het netwerk verandert, tot Ctrl-C.",
                "Draw again whenever a file of the network changes, until Ctrl-C.")))
    var watch = false

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var picture: PictureOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        var written: [String] = []
        guard watch else { return try draw(&written) }
        let say = Program.phrases
        var files = FileWatch(reading.networks + [picture.boundaries].compactMap { $0 })
        Interruption.listen()
        // A network that is wrong now may be right in a moment; an option that is wrong stays wrong.
        try redraw(&files, say, mayFail: { $0.status == .badData })
        reading.speech.speaker.tell(say.sentence(.watching(reading.networks)))
        while !Interruption.isAsked {
            usleep(250_000)
            let changed = files.changes()
            guard !changed.isEmpty, !Interruption.isAsked else { continue }
            reading.speech.speaker.tell(say.sentence(.changed(changed)))
            try redraw(&files, say, mayFail: { _ in true })
        }
    }

    private func redraw(_ files: inout FileWatch, _ say: Phrases, mayFail: (Failure) -> Bool) throws {
        var written: [String] = []
        defer { files.ignored.formUnion(written.map(FileWatch.plain)) }
        do {
            try draw(&written)
        } catch let failure as Failure where mayFail(failure) || Interruption.isAsked {
            if let message = failure.message, !Interruption.isAsked {
                reading.speech.speaker.error(message, label: say.severity(.error))
            }
        }
    }

    /// - Parameter written: gets the paths of what was written, also where something failed.
    private func draw(_ written: inout [String]) throws {
        // Fonts take as long to load as the network does. A worker loads its own.
        let loading = picture.timeout == nil ? Meanwhile(Renderer.prepare) : nil
        defer { loading?.wait() }
        let read = try reading.read()
        let say = read.say
        let choices = FigureChoices(read, picture)
        let views = try chosenViews(read, choices)
        let place = try PicturePlace(
            output.output, kind: picture.kind, pictures: views.count, wantsFolder: allViews, say)
        // An SVG carries it at its end.
        let network = read.network
        let hashing = place.kind == .svg ? Meanwhile { _ = network.canonicalHash } : nil
        defer { hashing?.wait() }
        let files = PictureFiles(place: place, output: output, options: picture, say: say)
        if picture.boundaries != nil, !views.contains(where: { (picture.layout ?? $0.layout) == .geo }) {
            read.speaker.warn(say.boundariesNotUsed, label: say.severity(.warning))
        }
        var draughtsman = try Draughtsman(
            read, picture, choices: choices, kind: place.kind, command: CanonicalCommand(read, picture).text(for:))
        if let path = picture.positions { try requireRoom(for: path, say) { try draughtsman.learns(from: views) } }
        let bar = ProgressBar(read.speaker)
        bar.keepShowing()
        defer { bar.end() }
        var drawnCount = 0
        if let folder = place.newFolder { try output.makeFolder(folder, say) }
        try files.requireRoom(for: views, positions: picture.positions)
        var failure: Failure?
        for group in stride(from: 0, to: views.count, by: Self.drawnAtOnce) where !(watch && Interruption.isAsked) {
            let group = views[group..<min(group + Self.drawnAtOnce, views.count)]
            var made: [Draughtsman.Drawn] = []
            bar.show(say.drawing(drawnCount + 1, of: views.count))
            try draughtsman.draw(group, as: files.form) { view, drawn in
                bar.end()
                drawnCount += 1
                defer { if drawnCount < views.count { bar.show(say.drawing(drawnCount + 1, of: views.count)) } }
                do {
                    let drawn = try drawn.get()
                    for remark in drawn.remarks {
                        read.speaker.warn(say.remark(remark, view: view.id), label: say.severity(.warning))
                    }
                    written += drawn.files.map(\.path)
                    try files.write(drawn.files)
                    made.append(drawn)
                    read.speaker.tell(say.sentence(.written(path: drawn.files.first?.path ?? "")))
                } catch let error as Failure {
                    // One view that cannot be drawn does not take the others with it.
                    guard views.count > 1, error.status != .cannotWrite else { throw error }
                    if let message = error.message { read.speaker.error(message, label: say.severity(.error)) }
                    failure = failure ?? Failure(error.status)
                }
            }
            for drawn in made { draughtsman.learn(drawn) }
        }
        if let path = picture.positions {
            written.append(path)
            // Who only uses the places of others needs no right to write them.
            if draughtsman.saved.hasLearned { try output.write(draughtsman.saved.bytes, to: path, say) }
        }
        // Told at the end, where it is seen.
        if allViews, !read.result.brokenViews.isEmpty {
            read.result.brokenViews.forEach(read.tell)
            throw failure ?? Failure(.badData)
        }
        if let failure { throw failure }
    }

    /// Throws where new places cannot be kept: not after minutes of drawing. Who only uses the places of others needs no right to
    /// write them.
    private func requireRoom(for positions: String, _ say: Phrases, areThere: () throws -> Bool) throws {
        do {
            try output.requireWritable(positions, say, telling: say.noPlaceForPositions)
            try output.requireReplaceable([positions], say)
        } catch {
            if try areThere() { throw error }
        }
    }

    /// How many pictures are held in memory before they are written.
    private static let drawnAtOnce = 16

    private func chosenViews(_ read: Reading, _ choices: FigureChoices) throws -> [View] {
        if allViews, !view.isEmpty { throw Failure(.usage, read.say.viewOrAll) }
        if !view.isEmpty { return try view.map(read.view) }
        // A rule is shown where it can be seen, without the user having to know where that is.
        if !allViews, let fitting = try choices.viewForRule() { return [fitting] }
        let broken = read.result.brokenViews
        // Another view than the first would be drawn in its name.
        if let first = broken.first, first.position == 0, !allViews || read.network.views.isEmpty {
            for view in allViews ? broken : [first] { read.tell(view) }
            throw Failure(.badData)
        }
        guard let first = read.network.views.first else {
            if allViews { read.speaker.tell(read.say.noViews) }
            return [.default(for: read.network)]
        }
        return allViews ? read.network.views : [first]
    }
}
