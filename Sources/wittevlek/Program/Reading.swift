internal import Analysis
internal import Collaboration
internal import Formats
internal import Wording

/// A network that was read, with the choices that the options make in it.
struct Reading {
    let result: ReadResult
    let say: Phrases
    let speaker: Speaker
    /// As asked for; nil leaves it to the network (or a view).
    let asOf: CivilDate?
    /// In order of their ids, each once.
    let viewpoints: [Viewpoint]
    let selection: Selector
    /// The statuses that count beside present ones, in the model's order.
    let included: [TieStatus]

    var network: Network { result.network }
    /// How many rows of the tables could not be taken.
    var rejectedRows: Int { result.rejected }

    init(_ result: ReadResult, options: ReadingOptions, say: Phrases) throws {
        self.result = result
        self.say = say
        speaker = options.speech.speaker
        asOf = try options.asOf.map { try Self.day($0, say) }
        let named = try options.accordingTo.map { try Self.viewpoint($0, in: result.network, say) }
        viewpoints = Set(named).sorted { $0.id < $1.id }
        selection = try options.selection.map { try Self.selector($0, in: result.network, say) } ?? .any
        included = try Self.statuses(options.include, say)
    }

    /// The ties at the as-of date by the chosen sources.
    func snapshot() -> Snapshot { Snapshot(network, asOf: asOf, accordingTo: viewpoints) }

    /// The actors that `--where` selects; says of whom it cannot be told.
    func selectedActors(in snapshot: Snapshot) -> [ActorID] {
        let found = snapshot.select(selection)
        if !found.undecidable.isEmpty {
            let names = found.undecidable.compactMap { network.actor($0)?.name }
            speaker.warn(say.sentence(.undecidable(names)), label: say.severity(.warning))
        }
        if found.selected.isEmpty, !network.actors.isEmpty {
            speaker.warn(say.sentence(.nobodySelected), label: say.severity(.warning))
        }
        return found.selected
    }

    /// The graph of the selected actors, with the statuses that count.
    func projection(of snapshot: Snapshot, _ settings: ProjectionSettings) throws -> Projection {
        var settings = settings
        settings.selector = selection
        settings.statuses.formUnion(included)
        do {
            return try snapshot.projection(settings)
        } catch {
            throw Failure(.badData, say.sentence(.graphTooLarge))
        }
    }

    /// Who is in what, of the selected actors.
    func memberships(of snapshot: Snapshot) throws -> MembershipGraph {
        do {
            return try snapshot.twoMode(ProjectionSettings(selector: selection, including: Set(included)))
        } catch {
            throw Failure(.badData, say.sentence(.graphTooLarge))
        }
    }

    /// The actor that a user names by id, code, name or alias.
    func actor(_ text: String) throws -> Actor {
        switch network.lookUp(text) {
        case .found(let id): return network.actor(id)!
        case .ambiguous(let candidates):
            throw Self.failure(.noInput, .ambiguousActor(text: text, candidates: candidates), nil, say)
        case .unknown:
            throw Self.failure(.noInput, .unknownActor(text: text), network.nearestActor(to: text), say)
        }
    }

    func view(_ id: String) throws -> View {
        if let view = network.view(id) { return view }
        if let broken = result.brokenViews.first(where: { $0.id == id }) {
            tell(broken)
            throw Failure(.badData)
        }
        let known = network.views.map(\.id)
        throw Self.failure(.noInput, .unknownView(id: id, known: known), Nearest.word(to: id, among: known), say)
    }

    /// Why a view cannot be drawn.
    func tell(_ broken: BrokenView) {
        speaker.error(say.brokenView(broken.id), label: say.severity(.error))
        for problem in broken.problems { speaker.error(say.line(problem), label: say.severity(.error)) }
    }

    static func failure(
        _ status: ExitStatus, _ problem: Problem, _ suggestion: String?, _ say: Phrases
    ) -> Failure {
        Failure(status, say.line(Diagnostic(.error, at: nil, problem, suggestion: suggestion)))
    }

    private static func day(_ text: String, _ say: Phrases) throws -> CivilDate {
        guard let date = PartialDate(text) else { throw Failure(.usage, say.sentence(.notADay(text))) }
        return date.lastDay
    }

    /// A key that nobody has finds nobody, which is not what was meant.
    private static func selector(_ text: String, in network: Network, _ say: Phrases) throws -> Selector {
        let selector: Selector
        do {
            selector = try Selector(parsing: text)
        } catch {
            throw failure(.usage, .badSelector(error), nil, say)
        }
        let known = network.selectorKeys
        if !network.actors.isEmpty, let strange = selector.terms.first(where: { !known.contains($0.key) }) {
            let near = Nearest.word(to: strange.key, among: known)
            throw failure(.usage, .unknownAttribute(key: strange.key), near, say)
        }
        return selector
    }

    private static func viewpoint(_ text: String, in network: Network, _ say: Phrases) throws -> Viewpoint {
        if let viewpoint = network.viewpoint(named: text) { return viewpoint }
        if case .ambiguous(let candidates) = network.lookUp(text) {
            throw failure(.noInput, .ambiguousActor(text: text, candidates: candidates), nil, say)
        }
        let reference = SourceReference(text)
        if let source = network.source(reference), let part = reference.part {
            throw failure(
                .noInput, .unknownPart(text: part, source: source.id), Nearest.word(to: part, among: source.parts),
                say)
        }
        let near = Nearest.word(to: text, among: network.sources.map(\.id)) ?? network.nearestActor(to: text)
        throw failure(.noInput, .unknownSource(text: text), near, say)
    }

    private static let canBeIncluded: [TieStatus] = [.contested, .planned, .desired, .unknown]

    private static func statuses(_ text: String?, _ say: Phrases) throws -> [TieStatus] {
        let words = (text ?? "").split(separator: ",").map { String($0).folded }
        let chosen = try words.map { word in
            let both = [Phrases(.dutch), Phrases(.english)]
            guard let status = canBeIncluded.first(where: { status in both.contains { $0.status(status) == word } })
            else {
                let known = both.flatMap { canBeIncluded.map($0.status) }
                let near = Nearest.word(to: word, among: known).map { "; " + say.didYouMean($0) } ?? ""
                throw Failure(
                    .usage,
                    say.sentence(
                        .unknownOptionValue(word, option: "--include", allowed: canBeIncluded.map(say.status))) + near)
            }
            return status
        }
        return canBeIncluded.filter(chosen.contains)
    }
}
