internal import Collaboration

/// Makes one network of what the carriers hold, in the order in which things refer to each other: relations and
/// sources, classes, actors, the rows that name them, and the rules and maps.
struct NetworkAssembler {
    let options: ReadOptions
    let log: ProblemLog

    private(set) var balance: [TableBalance] = []
    private(set) var boundariesPath: String?
    private(set) var brokenViews: [BrokenView] = []

    init(options: ReadOptions, log: ProblemLog) {
        self.options = options
        self.log = log
    }

    mutating func network(of inputs: [NetworkInput]) -> Network {
        var ledgers = Dictionary(uniqueKeysWithValues: TableKind.allCases.map { ($0, RowLedger($0)) })
        func tables(_ kind: TableKind, _ body: (RecordTable, Int, inout RowLedger) -> Void) {
            for (number, input) in inputs.enumerated() {
                for table in input.tables where table.kind == kind { body(table, number, &ledgers[kind]!) }
            }
        }
        let heads = inputs.map { input in
            input.settings.flatMap { settings -> SettingsHead? in
                let head = SettingsHead(settings, fallback: input.name, log: log)
                if head == nil { log.lose(.settings) }
                return head
            }
        }
        for settings in inputs.compactMap(\.settings) { PersonalData.warn(in: settings, log: log) }
        var vocabulary = Vocabulary()
        for relation in heads.compactMap({ $0?.relations() }).joined() { vocabulary.add(relation, log: log) }
        let graphs = inputs.compactMap(\.graph)
        if graphs.contains(where: \.isDirected) { vocabulary.directTies() }

        var sources = SourceRegister()
        tables(.sources) { table, number, ledger in sources.read(table, network: number, ledger: &ledger, log: log) }

        var classes = ClassRegister()
        for head in heads { classes.read(head?.fields.list("classes") ?? [], log: log) }

        let columnSources = heads.map { $0?.columnSources(in: sources) ?? [:] }
        var actors = ActorRegister()
        tables(.actors) { table, number, ledger in
            actors.read(
                table, network: number, columnSources: columnSources[number], sources: sources, ledger: &ledger,
                log: log)
        }
        actors.settle(networks: inputs.count, ledger: &ledgers[.actors]!, log: log)

        var claims: [Claim] = []
        var completeness: [CompletenessStatement] = []
        var counts: [CountStatement] = []
        let readers = inputs.indices.map { number in
            ClaimReader(
                vocabulary: vocabulary, sources: sources, classes: classes, actors: actors.finder(ofNetwork: number),
                requiresSources: options.requiresSources, log: log)
        }
        tables(.attributes) { table, number, ledger in
            for owned in readers[number].attributes(table, ledger: &ledger) {
                actors.add(owned.attribute, to: owned.actor)
            }
        }
        tables(.claims) { table, number, ledger in claims += readers[number].claims(table, ledger: &ledger) }
        tables(.completeness) { table, number, ledger in
            completeness += readers[number].completeness(table, ledger: &ledger)
        }
        tables(.counts) { table, number, ledger in counts += readers[number].counts(table, ledger: &ledger) }
        for graph in graphs {
            claims += Self.claims(of: graph, isDirected: graphs.contains(where: \.isDirected), &actors, &sources)
            ledgers[.actors]!.count(taken: graph.readActors, merged: 0, rejected: graph.rejectedActors)
            ledgers[.claims]!.count(
                taken: graph.takenEdges, merged: graph.mergedEdges, rejected: graph.rejectedEdges)
        }
        AttributeClashes.report(in: actors.actors, log: log)
        balance = TableKind.allCases.compactMap { ledgers[$0]?.balance }

        var merged = MergedSettings(log: log)
        for (number, head) in heads.enumerated() {
            guard let head else { continue }
            let context = SettingsContext(
                vocabulary: vocabulary, sources: sources, classes: classes, actors: actors.finder(ofNetwork: number))
            merged.add(head, columnSources: columnSources[number], context: context, input: inputs[number])
        }
        boundariesPath = merged.boundariesPath
        brokenViews = merged.brokenViews
        OddValues.report(in: actors.actors, weighed: merged.weighedAttributes, log: log)
        return Network(
            id: merged.id ?? inputs.first?.name ?? "", title: merged.title ?? inputs.first?.name ?? "",
            language: merged.language ?? .dutch, statedAsOf: merged.asOf, actors: actors.finished,
            relations: vocabulary.own, classes: classes.classes, sources: sources.sources, claims: claims,
            completeness: completeness, counts: counts, columnSources: merged.columnSources,
            expectations: merged.expectations, finders: merged.finders ?? FinderSettings(), views: merged.views,
            boundaries: merged.boundaries, tiles: merged.tiles, colors: merged.colors ?? ThemeColors())
    }
}

extension NetworkAssembler {
    /// A plain graph as claims of its file: every edge a present tie.
    private static func claims(
        of graph: PlainGraph, isDirected: Bool, _ actors: inout ActorRegister, _ sources: inout SourceRegister
    ) -> [Claim] {
        let source = sources.add(file: graph.file, title: graph.title)
        for actor in graph.actors where actors.actor(actor.id) == nil { actors.add(actor) }
        return graph.edges.flatMap { edge in
            // Beside a directed file, a tie without direction is one in both.
            let isDoubled = isDirected && !graph.isDirected
            let ends = isDoubled ? [(edge.from, edge.to), (edge.to, edge.from)] : [(edge.from, edge.to)]
            return ends.map { from, to in
                Claim(
                    from: .actor(from), relation: "tie", to: .actor(to), status: .present, strength: edge.strength,
                    source: source, place: edge.place)
            }
        }
    }
}

/// Values of one attribute of one actor, of one date and one source, that differ: somebody must choose.
enum AttributeClashes {
    private struct Key: Hashable {
        let name: String
        let date: PartialDate?
        let source: SourceReference?
    }

    static func report(in actors: [Actor], log: ProblemLog) {
        for actor in actors {
            var known: [Key: Attribute] = [:]
            for attribute in actor.attributes {
                let key = Key(name: attribute.key, date: attribute.date, source: attribute.source)
                guard let other = known[key] else {
                    known[key] = attribute
                    continue
                }
                if other.value != attribute.value {
                    log.error(
                        at: attribute.place, .clashingAttribute(actor: actor.id, key: attribute.key), other: other.place
                    )
                }
            }
        }
    }
}
