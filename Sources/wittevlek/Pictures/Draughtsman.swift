internal import Analysis
internal import Collaboration
internal import Diagrams
internal import Rendering
internal import Wording

/// Draws views with the same choices, several at once.
///
/// What one picture shows never depends on which others are drawn: those of a series take their places from one map of all
/// that the series shows, drawn or not, and all of them start from the places that were saved before.
struct Draughtsman {
    /// A picture with the files that it becomes.
    struct Drawn: Sendable {
        fileprivate let layout: LayoutID
        fileprivate let positions: [ActorID: PicturePosition]
        let remarks: [String]
        let files: [PictureFiles.File]
    }

    /// All that a picture is made from.
    private struct Commission: Sendable {
        let layout: LayoutID
        let snapshot: Snapshot
        let request: RenderOptions
    }

    private let read: Reading
    private let options: PictureOptions
    private let choices: FigureChoices
    private let format: PictureFormat
    private let worker: RenderOptions.Worker?
    private let command: (View) -> String
    private let known: SavedPositions
    /// The places of `--positions`, with those that were drawn since.
    private(set) var saved: SavedPositions
    private var boundaries: Boundaries??
    private var places: [Series: [ActorID: PicturePosition]] = [:]
    /// Views of one layout that show too much together to have the same places.
    private var apart: [Series] = []

    /// Views that keep their actors at the same places.
    private struct Series: Hashable {
        var views: [View]
        var layout: LayoutID
    }

    init(
        _ read: Reading, _ options: PictureOptions, choices: FigureChoices, kind: PictureKind,
        command: @escaping (View) -> String
    ) throws {
        self.read = read
        self.options = options
        self.command = command
        self.choices = choices
        try options.requireLimit(read.say)
        worker = try options.worker(read.say)
        known = try options.positions.map { try SavedPositions(from: $0, read.say) } ?? SavedPositions()
        saved = known
        format =
            switch kind {
            case .svg: .svg
            case .png: .png(dpi: try options.checkedDPI(read.say))
            case .pdf: .pdf
            case .dot: .dot
            }
    }

    /// Hands over the views in their order, each drawn or with the reason why it is not, as soon as it is there.
    mutating func draw(
        _ views: some Collection<View>, as form: PictureFiles.Form,
        then take: (View, Result<Drawn, any Error>) throws -> Void
    ) throws {
        choices.snapshots.resolve(for: views)
        var commissions: [(view: View, commission: Result<Commission, any Error>)] = []
        for view in views {
            do { commissions.append((view, .success(try commission(view)))) } catch {
                commissions.append((view, .failure(error)))
            }
        }
        let (say, seconds) = (read.say, options.timeout ?? 0)
        // Told once, where somebody would lay the maps beside each other.
        let told = Dictionary(
            views.count > 1 ? apart.map { ($0.views[0].id, say.placesApart($0.views.map(\.id))) } : [],
            uniquingKeysWith: { first, _ in first })
        try concurrently(commissions) { view, commission in
            let drawn = commission.flatMap { commission -> Result<Drawn, any Error> in
                do throws(RenderingError) {
                    let picture = try Renderer.render(
                        commission.snapshot, view: view, options: commission.request)
                    return .success(
                        Drawn(
                            layout: commission.layout, positions: picture.positions,
                            remarks: [told[view.id]].compactMap(\.self) + picture.remarks,
                            files: form.files(of: picture, view)))
                } catch {
                    return .failure(Self.failure(error, view, commission.layout, say, seconds: seconds))
                }
            }
            return (view, drawn)
        } then: {
            try take($0.0, $0.1)
        }
    }

    /// Keeps the places of a picture for `--positions`.
    mutating func learn(_ drawn: Drawn) { saved.learn(drawn.positions, in: drawn.layout) }

    /// Whether a picture of these views has somebody whose place is not known yet.
    mutating func learns(from views: [View]) throws -> Bool {
        if known.stored.isEmpty { return true }
        return try views.contains { view in
            let commission = try commission(view)
            let drawn = commission.snapshot.drawn(by: view)
            return commission.request.positions.keys.contains { actor in
                drawn.contains(actor) && known[commission.layout][actor] == nil
            }
        }
    }

    private mutating func commission(_ view: View) throws -> Commission {
        let layout = options.layout ?? view.layout ?? .neato
        var request = RenderOptions(
            format: format, figure: try choices.figure(for: view), positions: [:],
            boundaries: layout == .geo ? try outlines() : nil, command: command(view), worker: worker)
        (request.positions, request.headerHeight) = try places(for: view, layout, request)
        return Commission(layout: layout, snapshot: choices.snapshots[view], request: request)
    }

    /// Where the actors of the view's series stand in all its maps, and how far down these begin. All views of a layout are one series, but
    /// for those that name one of their own; with a file of places all are, whatever they name.
    private mutating func places(
        for view: View, _ layout: LayoutID, _ request: RenderOptions
    ) throws -> (positions: [ActorID: PicturePosition], headerHeight: Double) {
        var views = read.network.views.filter { other in
            (options.layout ?? other.layout ?? .neato) == layout && other.id != view.id
                && (options.positions != nil || other.series == view.series)
        }
        guard options.positions != nil || !views.isEmpty else { return ([:], 0) }
        views.append(view)
        let looks = views.filter { ($0.style ?? .report) == (view.style ?? .report) || options.style != nil }
        do throws(RenderingError) {
            guard let found = try positions(for: view, in: views, layout, request) else { return ([:], 0) }
            return (found, looks.count > 1 ? try Renderer.headerHeight(of: looks, options: request) : 0)
        } catch {
            throw Self.failure(error, view, layout, read.say, seconds: options.timeout ?? 0)
        }
    }

    /// - Parameter views: Those of its series.
    /// - Returns: Nil where one map of all would be too much.
    private mutating func positions(
        for view: View, in views: [View], _ layout: LayoutID, _ request: RenderOptions
    ) throws(RenderingError) -> [ActorID: PicturePosition]? {
        let views = views.filter { $0.id == view.id || options.positions != nil || !isOnSameLand($0, view, layout) }
            .sorted { $0.id < $1.id }
        guard options.positions != nil || views.count > 1 else { return [:] }
        let series = Series(views: views, layout: layout)
        if let found = places[series] { return apart.contains(series) ? nil : found }
        var shared = request
        shared.positions = known[layout]
        // Places hang on none of these, whichever view asks first.
        shared.figure.highlight = nil
        shared.figure.measures = [:]
        let members = views.map { (snapshot: choices.snapshots[$0], view: $0) }
        let found = try Renderer.positions(of: members, options: shared)
        // Who asks for one series gets it.
        let isOne = found.isLegible || options.positions != nil || view.series != nil
        if !isOne { apart.append(series) }
        places[series] = found.positions
        return isOne ? found.positions : nil
    }

    /// Whether the land of both views is the same, since it hangs on who is drawn alone: these need no places from each other.
    private func isOnSameLand(_ one: View, _ other: View, _ layout: LayoutID) -> Bool {
        layout.isTerritory && one.select == other.select && one.asOf == other.asOf
    }

    /// Read once for all views that want them.
    private mutating func outlines() throws -> Boundaries? {
        if let boundaries { return boundaries }
        let found = try Outlines(read, options).boundaries()
        boundaries = .some(found)
        return found
    }

    private static func failure(
        _ error: RenderingError, _ view: View, _ layout: LayoutID, _ say: Phrases, seconds: Double
    ) -> Failure {
        switch error {
        case .nobodySelected: Failure(.usage, say.nobodyInView(view.id))
        case .nobodyPlaced(let layout): Failure(.usage, say.nobodyPlaced(view.id, layout: layout))
        case .graphviz(let messages): Failure(.software, say.graphvizFailed(view.id, messages: messages))
        case .tooLargeForPNG(let width, let height, let limit, let dpi):
            Failure(
                .usage,
                say.tooLargeForPNG(
                    view.id, width: width, height: height, limit: limit,
                    dpi: dpi >= PictureOptions.dpiRange.lowerBound ? dpi : nil))
        case .timedOut: Failure(.software, say.timedOut(view.id, layout: layout, seconds: seconds))
        case .crashed: Failure(.software, say.crashed(view.id))
        }
    }
}
