internal import Collaboration
internal import Diagrams
internal import Rendering
internal import Wording

/// Draws views with the same choices, several at once.
///
/// What one picture shows never depends on which others are drawn: all of them start from the places that were saved before.
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
        let view: View
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
    /// Most views of a network show the same day and sources.
    private var snapshots: [SnapshotChoice: Snapshot] = [:]
    private var boundaries: Boundaries??

    init(_ read: Reading, _ options: PictureOptions, kind: PictureKind, command: @escaping (View) -> String) throws {
        self.read = read
        self.options = options
        self.command = command
        choices = FigureChoices(read, options)
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

    /// The views in their order, each drawn or with the reason why it is not.
    mutating func draw(_ views: some Collection<View>, as form: PictureFiles.Form) -> [Result<Drawn, any Error>] {
        var commissions: [Result<Commission, any Error>] = []
        for view in views {
            do { commissions.append(.success(try commission(view))) } catch { commissions.append(.failure(error)) }
        }
        let (say, seconds) = (read.say, options.timeout ?? 0)
        return concurrently(commissions) { commission in
            commission.flatMap { commission in
                do throws(RenderingError) {
                    let picture = try Renderer.render(
                        commission.snapshot, view: commission.view, options: commission.request)
                    return .success(
                        Drawn(
                            layout: commission.layout, positions: picture.positions, remarks: picture.remarks,
                            files: form.files(of: picture, commission.view)))
                } catch {
                    return .failure(Self.failure(error, commission.view, say, seconds: seconds))
                }
            }
        }
    }

    /// Keeps the places of a picture for `--positions`.
    mutating func learn(_ drawn: Drawn) { saved.learn(drawn.positions, in: drawn.layout) }

    private mutating func commission(_ view: View) throws -> Commission {
        let layout = options.layout ?? view.layout ?? .neato
        let request = RenderOptions(
            format: format, figure: try choices.figure(for: view), positions: known[layout],
            boundaries: layout == .geo ? try outlines() : nil, command: command(view), worker: worker)
        let choice = SnapshotChoice(view, of: read.network, options: request.figure)
        let snapshot = snapshots[choice] ?? choice.snapshot(of: read.network)
        snapshots[choice] = snapshot
        return Commission(view: view, layout: layout, snapshot: snapshot, request: request)
    }

    /// Read once for all views that want them.
    private mutating func outlines() throws -> Boundaries? {
        if let boundaries { return boundaries }
        let found = try Outlines(read, options).boundaries()
        boundaries = .some(found)
        return found
    }

    private static func failure(_ error: RenderingError, _ view: View, _ say: Phrases, seconds: Double) -> Failure {
        switch error {
        case .nobodySelected: Failure(.usage, say.nobodyInView(view.id))
        case .nobodyPlaced(let layout): Failure(.usage, say.nobodyPlaced(view.id, layout: layout))
        case .graphviz(let messages): Failure(.software, say.graphvizFailed(view.id, messages: messages))
        case .timedOut: Failure(.software, say.timedOut(view.id, seconds: seconds))
        case .crashed: Failure(.software, say.crashed(view.id))
        }
    }
}
