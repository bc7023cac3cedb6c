internal import Analysis
internal import ArgumentParser
internal import Collaboration
internal import Formats
internal import GraphCore
internal import Reports
internal import Wording

/// `centrality`: measures per actor, with ranks and one plain line on what each says.
struct Centrality: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "centrality",
        abstract: help(
            "Meet wie er in het midden staat, en zegt wat elke maat wel en niet zegt.",
            "Measures who stands in the middle, and says what each measure does and does not say."),
        usage: help("wittevlek centrality NETWERK... [<opties>]", "wittevlek centrality NETWORK... [<options>]"),
        discussion: help(
            "Maten: \(MeasureID.allCases.map(\.rawValue).joined(separator: ", ")).",
            "Measures: \(MeasureID.allCases.map(\.rawValue).joined(separator: ", "))."),
        aliases: ["centraliteit"])

    @Option(
        help: ArgumentHelp(
            help("Welke maten, met komma's ertussen.", "Which measures, separated by commas."),
            valueName: help("maat", "measure") + ",…"))
    var measure = "degree,betweenness,harmonic"

    @Option(
        help: ArgumentHelp(
            help(
                "Wat een band is: rechtstreeks, samen in een verband, of allebei.",
                "What a tie is: direct, together in a partnership, or both.")))
    var projection = ProjectionSettings.Kind.direct

    @Option(
        help: ArgumentHelp(
            help("Wat de sterkte van een band is.", "What the strength of a tie is.")))
    var strengths: ProjectionSettings.Strengths?

    @Option(
        help: ArgumentHelp(
            help(
                "Groepen voor brokerage en participation: kind, level of een type regio.",
                "Groups for brokerage and participation: kind, level or a type of region."),
            valueName: help("groep", "group")))
    var by = "kind"

    @Option(
        help: ArgumentHelp(
            help("Toon ten hoogste zoveel actoren.", "Show at most so many actors."),
            valueName: help("aantal", "number")))
    var limit: Int?

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var result: ResultOptions

    func run() throws {
        let read = try reading.read()
        let measures = try chosenMeasures(read.say)
        if let limit, limit < 1 {
            throw Failure(
                .usage, read.say.sentence(.outOfRange(option: "--limit", text: String(limit), from: 1, to: .max)))
        }
        let snapshot = read.snapshot()
        let grouping = try chosenGrouping(read)
        _ = read.selectedActors(in: snapshot)
        let projected = try read.projection(
            of: snapshot,
            ProjectionSettings(
                kind: projection, strengths: strengths, isDirected: reading.directed ? true : nil))
        let results = try Measurement(read, snapshot, projected, grouping).results(measures)
        let output = CentralityOutput(read, snapshot, projected, results, limit: limit)
        try result.deliver(output.result, reading.speech, read.say)
    }

    private func chosenMeasures(_ say: Phrases) throws -> [MeasureID] {
        var chosen: [MeasureID] = []
        for word in measure.split(separator: ",").map(String.init) {
            guard let id = MeasureID(rawValue: word.folded) else {
                let known = MeasureID.allCases.map(\.rawValue)
                throw Reading.failure(.usage, .unknownMeasure(text: word), Nearest.word(to: word, among: known), say)
            }
            if !chosen.contains(id) { chosen.append(id) }
        }
        guard !chosen.isEmpty else {
            throw Reading.failure(.usage, .unknownMeasure(text: measure), nil, say)
        }
        return chosen
    }

    private func chosenGrouping(_ read: Reading) throws -> MeasureGrouping {
        switch by.folded {
        case "kind", "soort": return .kind
        case "level", "niveau": return .level
        default: break
        }
        let types = Set(read.network.actors.compactMap(\.type)).sorted()
        if let type = types.first(where: { $0.folded == by.folded }) { return .region(type: type) }
        var message = read.say.sentence(
            .unknownOptionValue(by, option: "--by", allowed: ["kind", "level", read.say.aRegionType]))
        if let near = Nearest.word(to: by, among: types) { message += "; " + read.say.didYouMean(near) }
        throw Failure(.usage, message)
    }
}

/// Runs the measures, with a bar where somebody waits.
private struct Measurement {
    private let read: Reading
    private let snapshot: Snapshot
    private let projection: Projection
    private let grouping: MeasureGrouping

    init(_ read: Reading, _ snapshot: Snapshot, _ projection: Projection, _ grouping: MeasureGrouping) {
        self.read = read
        self.snapshot = snapshot
        self.projection = projection
        self.grouping = grouping
    }

    func results(_ measures: [MeasureID]) throws -> [MeasureResult] {
        let bar = ProgressBar(read.speaker)
        defer { bar.end() }
        let groups = projection.groups(grouping, in: snapshot)
        return try measures.enumerated().map { position, id in
            try result(id, groups) { share in
                bar.show((Double(position) + share) / Double(measures.count))
                return true
            }
        }
    }

    private func result(
        _ id: MeasureID, _ groups: Partition, _ progress: @escaping (Double) -> Bool
    ) throws -> MeasureResult {
        do {
            guard id.isTwoMode else { return try projection.measure(id, groups: groups, progress: progress) }
            return try read.memberships(of: snapshot).measure(id, progress: progress)
        } catch let error as MeasureError {
            throw Failure(.badData, read.say.measureFailure(error, in: read.network))
        }
    }
}

/// The measures in all forms.
private struct CentralityOutput {
    private let read: Reading
    private let snapshot: Snapshot
    private let projection: Projection
    private let results: [MeasureResult]
    private let limit: Int

    private var say: Phrases { read.say }

    init(
        _ read: Reading, _ snapshot: Snapshot, _ projection: Projection, _ results: [MeasureResult], limit: Int?
    ) {
        self.read = read
        self.snapshot = snapshot
        self.projection = projection
        self.results = results
        self.limit = limit ?? .max
    }

    var result: CommandResult {
        let values = valueTable
        let heading = say.heading(
            read.network.title, asOf: snapshot.asOf,
            accordingTo: snapshot.viewpoints.map { say.viewpoint($0, in: read.network) })
        let scope = say.measured(
            projection.settings, actors: projection.actors.count, edges: projection.graph.edgeCount,
            included: read.included)
        let meanings = results.flatMap { result in [say.meaning(result.id), "  " + counted(result)] }
        return CommandResult(
            [values, measureTable],
            screen: [
                .lines(title: nil, [heading, scope]), .table(values), .lines(title: say.measuresTitle, meanings),
            ], json: json)
    }

    private func counted(_ result: MeasureResult) -> String {
        say.counted(
            result.id, result.convention, isWeighted: result.isWeighted, isDirected: result.isDirected)
    }

    private var valueTable: ResultTable {
        let showsKind = Set(listed.map(\.kind)).count > 1
        var columns: [ResultTable.Column] = [.init(say.actorColumn)]
        if showsKind { columns.append(.init(say.kindColumn)) }
        for result in results {
            let rank = results.count > 1 ? "\(say.rankColumn) \(result.id.rawValue)" : say.rankColumn
            columns += [.init(say.measure(result.id).name, .right), .init(rank, .right)]
            if !result.roles.isEmpty { columns += say.brokerageRoles.map { .init($0, .right) } }
        }
        let decimals = results.map(Self.decimals)
        let indices = results.map { result in
            Dictionary(uniqueKeysWithValues: result.actors.enumerated().map { ($1, $0) })
        }
        let order = listed
        let rows = order.prefix(limit).map { actor -> [ResultTable.Cell] in
            var row: [ResultTable.Cell] = [.text(actor.name)]
            if showsKind { row.append(.text(say.kind(actor.kind))) }
            for (position, result) in results.enumerated() {
                guard let index = indices[position][actor.id], let rank = result.ranks[index] else {
                    row += Array(repeating: .empty, count: 2 + (result.roles.isEmpty ? 0 : say.brokerageRoles.count))
                    continue
                }
                row.append(.number(result.values[index], decimals: decimals[position]))
                row.append(.text(say.rank(rank, isShared: result.shared(rank: rank) > 1)))
                if !result.roles.isEmpty { row += result.roles[index].inOrder.map { .integer($0) } }
            }
            return row
        }
        let rest = order.count - rows.count
        return ResultTable(
            title: say.centralityTitle, columns: columns, rows: rows, notes: rest > 0 ? [say.moreRows(rest)] : [])
    }

    /// By the first measure, then those that only another one knows (partnerships, of two modes).
    private var listed: [Actor] {
        var seen: Set<ActorID> = []
        let ids = results.flatMap { result in result.order.map { result.actors[$0] } }
        return ids.filter { seen.insert($0).inserted }.compactMap { read.network.actor($0) }
    }

    private var measureTable: ResultTable {
        ResultTable(
            title: say.measuresTitle, columns: say.measureColumns.map { .init($0) },
            rows: results.map { result in
                let words = say.measure(result.id)
                return [
                    .text(result.id.rawValue), .text(words.name), .text(words.formula), .text(counted(result)),
                    .text(words.says), .text(words.saysNot),
                ]
            })
    }

    /// Counts have none.
    private static func decimals(_ result: MeasureResult) -> Int {
        result.values.allSatisfy { $0.isNaN || $0 == $0.rounded() } ? 0 : 4
    }

    private var json: JSONValue {
        .object([
            "schema": "wittevlek.centrality/1", "asOf": .string(snapshot.asOf?.description),
            "projection": .string(projection.settings.kind.rawValue),
            "strengths": .string(projection.settings.strengths?.rawValue),
            "directed": .bool(projection.graph.isDirected),
            "included": .strings(read.included.map(\.rawValue)),
            "actors": .integer(projection.actors.count), "pairs": .integer(projection.graph.edgeCount),
            "measures": .array(results.map(json)),
        ])
    }

    private func json(_ result: MeasureResult) -> JSONValue {
        .object([
            "id": .string(result.id.rawValue), "name": .string(say.measure(result.id).name),
            "convention": .string(result.convention.rawValue), "formula": .string(say.measure(result.id).formula),
            "weighted": .bool(result.isWeighted), "directed": .bool(result.isDirected),
            "says": .string(say.meaning(result.id)),
            "values": .array(
                result.order.prefix(limit).map { index in
                    let actor = result.actors[index]
                    let roles = result.roles.isEmpty ? nil : result.roles[index]
                    return .object([
                        "id": .string(actor.rawValue), "name": .string(read.network.actor(actor)?.name),
                        "value": .number(result.values[index]), "rank": .integer(result.ranks[index]),
                        "roles": roles.map { roles in
                            .object(zip(BrokerageRoles.names, roles.inOrder).map { ($0, .integer($1)) })
                        },
                    ])
                }),
        ])
    }
}

extension BrokerageRoles {
    /// As JSON names them, in the order of ``inOrder``.
    fileprivate static let names = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"]
    fileprivate var inOrder: [Int] { [coordinator, itinerant, gatekeeper, representative, liaison] }
}
