internal import Analysis
internal import ArgumentParser
internal import Collaboration
internal import GraphCore
internal import Reports
internal import Wording

/// `info`: what is in a network.
struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: help(
            "Vat een netwerk samen: actoren, banden, bronnen, samenhang.",
            "Sums a network up: actors, ties, sources, structure."),
        usage: help("wittevlek info NETWERK... [<opties>]", "wittevlek info NETWORK... [<options>]"))

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var result: ResultOptions

    func run() throws {
        let read = try reading.read()
        let summary = try Summary(read)
        try result.deliver(summary.result(read.say), reading.speech, read.say)
    }
}

/// The counts behind `info`.
private struct Summary {
    struct KindCount {
        let kind: ActorKind
        let count: Int
        /// By level of a government, by type of others; the ones without at the end.
        let parts: [(label: String, count: Int)]
    }

    struct RelationCount {
        let relation: RelationType
        let counts: [TieStatus: Int]
    }

    struct Structure {
        let pairs: Int
        let density: Double?
        let components: Int
        let largest: Int
        let isolates: Int
    }

    private let network: Network
    private let snapshot: Snapshot
    private let kinds: [KindCount]
    private let relations: [RelationCount]
    private let totals: [TieStatus: Int]
    private let structure: Structure
    private let claimsBySource: [String: Int]
    private let included: [TieStatus]

    /// Silence is no tie; absence is named, because a source took the trouble to say it.
    private static let statuses: [TieStatus] = [.present, .contested, .planned, .desired, .unknown, .absent]

    init(_ reading: Reading) throws {
        network = reading.network
        snapshot = reading.snapshot()
        included = reading.included
        let selected = Set(reading.selectedActors(in: snapshot))
        let actors = network.actors.filter { selected.contains($0.id) }
        kinds = ActorKind.allCases.compactMap { kind in
            let those = actors.filter { $0.kind == kind }
            return those.isEmpty ? nil : KindCount(kind: kind, count: those.count, parts: Self.parts(of: those))
        }
        let ties = snapshot.ties.filter { selected.contains($0.from) && selected.contains($0.to) }
        relations = network.relations.compactMap { relation in
            let those = ties.filter { $0.relation == relation.id }
            return those.isEmpty ? nil : RelationCount(relation: relation, counts: Self.counts(those))
        }
        totals = Self.counts(ties)
        structure = try Self.structure(of: snapshot, reading)
        var claims: [String: Int] = [:]
        for claim in network.claims { claims[claim.source?.source ?? "", default: 0] += 1 }
        claimsBySource = claims
    }

    private static func parts(of actors: [Actor]) -> [(label: String, count: Int)] {
        let labels = actors.map { $0.level ?? $0.type ?? "" }
        let counts = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.count < 2
            ? [] : counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }

    private static func counts(_ ties: [Tie]) -> [TieStatus: Int] {
        Dictionary(ties.map { ($0.status, 1) }, uniquingKeysWith: +)
    }

    private static func structure(of snapshot: Snapshot, _ reading: Reading) throws -> Structure {
        let graph = try reading.projection(of: snapshot, ProjectionSettings(isDirected: false)).graph
        let components = graph.components()
        let sizes = components.sizes
        let n = Double(graph.vertexCount)
        return Structure(
            pairs: graph.edgeCount, density: n > 1 ? Double(graph.edgeCount) / (n * (n - 1) / 2) : nil,
            components: components.count, largest: sizes.max() ?? 0,
            isolates: sizes.count { $0 == 1 })
    }

    // MARK: Forms

    func result(_ say: Phrases) -> CommandResult {
        let names = snapshot.viewpoints.map { say.viewpoint($0, in: network) }
        var tables = [actorTable(say), tieTable(say), structureTable(say), sourceTable(say)]
        if !snapshot.successions.isEmpty { tables.append(successionTable(say)) }
        let heading = say.heading(network.title, asOf: snapshot.asOf, accordingTo: names)
        return CommandResult(
            tables, main: 1, screen: [.lines(title: nil, [heading])] + tables.map { .table($0) }, json: json())
    }

    private func actorTable(_ say: Phrases) -> ResultTable {
        var rows: [[ResultTable.Cell]] = []
        for kind in kinds {
            rows.append([.text(say.kinds(kind.kind)), .integer(kind.count)])
            for part in kind.parts where !part.label.isEmpty {
                rows.append([.text("  " + say.levels(part.label)), .integer(part.count)])
            }
        }
        rows.append([.text(say.total), .integer(kinds.reduce(0) { $0 + $1.count })])
        return ResultTable(
            title: say.actorsTitle, columns: [.init(say.actorColumns[0]), .init(say.actorColumns[1], .right)],
            rows: rows)
    }

    private func tieTable(_ say: Phrases) -> ResultTable {
        func row(_ title: String, _ counts: [TieStatus: Int]) -> [ResultTable.Cell] {
            [.text(title)] + Self.statuses.map { .integer(counts[$0] ?? 0) }
        }
        return ResultTable(
            title: say.tiesTitle,
            columns: [.init(say.relationColumn)] + Self.statuses.map { .init(say.status($0), .right) },
            rows: relations.map { row(say.relation($0.relation), $0.counts) } + [row(say.total, totals)])
    }

    private func structureTable(_ say: Phrases) -> ResultTable {
        ResultTable(
            title: say.structureTitle,
            columns: [.init(say.structureColumns[0]), .init(say.structureColumns[1], .right)],
            rows: [
                [.text(say.pairsWithTie), .integer(structure.pairs)],
                [.text(say.densityRow), structure.density.map { .share($0) } ?? .empty],
                [.text(say.componentsRow), .integer(structure.components)],
                [.text(say.largestComponentRow), .integer(structure.largest)],
                [.text(say.isolatesRow), .integer(structure.isolates)],
            ], notes: [say.structureNote(included)])
    }

    private func sourceTable(_ say: Phrases) -> ResultTable {
        var rows: [[ResultTable.Cell]] = network.sources.map { source in
            [
                .text(source.id), .text(source.title), .text(source.date.map { say.date($0) }),
                .integer(claimsBySource[source.id] ?? 0),
            ]
        }
        if let without = claimsBySource[""] {
            rows.append([.text(say.withoutSource), .empty, .empty, .integer(without)])
        }
        return ResultTable(
            title: say.sourcesTitle,
            columns: say.sourceColumns.enumerated().map { .init($1, $0 == 3 ? .right : .left) }, rows: rows)
    }

    private func successionTable(_ say: Phrases) -> ResultTable {
        func name(_ id: ActorID) -> String { network.actor(id)?.name ?? id.rawValue }
        return ResultTable(
            title: say.successorsTitle, columns: say.successorColumns.map { .init($0) },
            rows: snapshot.successions.map { mapping in
                [.text(name(mapping.predecessor)), .text(say.list(mapping.successors.map(name)))]
            })
    }

    private func json() -> JSONValue {
        func object(_ counts: [TieStatus: Int]) -> JSONValue {
            .object(Self.statuses.map { ($0.rawValue, .integer(counts[$0] ?? 0)) })
        }
        return .object([
            "schema": "wittevlek.info/1", "asOf": .string(snapshot.asOf?.description), "id": .string(network.id),
            "title": .string(network.title), "hash": .string(network.canonicalHash),
            "actors": .object(
                ActorKind.allCases.map { kind in
                    (kind.rawValue, .integer(kinds.first { $0.kind == kind }?.count ?? 0))
                }),
            "ties": object(totals),
            "relations": .array(
                relations.map { entry in
                    .object([
                        "id": .string(entry.relation.id.rawValue), "directed": .bool(entry.relation.isDirected),
                        "ties": object(entry.counts),
                    ])
                }),
            "structure": .object([
                "pairs": .integer(structure.pairs), "density": structure.density.map { .number($0) } ?? .null,
                "components": .integer(structure.components), "largestComponent": .integer(structure.largest),
                "isolates": .integer(structure.isolates),
            ]),
            "sources": .array(
                network.sources.map { source in
                    .object([
                        "id": .string(source.id), "title": .string(source.title),
                        "date": .string(source.date?.description), "claims": .integer(claimsBySource[source.id] ?? 0),
                    ])
                }),
            "successions": .array(
                snapshot.successions.map { mapping in
                    .object([
                        "predecessor": .string(mapping.predecessor.rawValue),
                        "successors": .strings(mapping.successors.map(\.rawValue)),
                    ])
                }),
            "views": .strings(network.views.map(\.id)),
        ])
    }
}
