internal import Collaboration
internal import Tables

/// The actors of all networks that are read together.
///
/// Rows are read in two steps, since a row may name a successor that stands below it: first all that a row says by
/// itself, then its successors.
struct ActorRegister {
    private struct Draft {
        var actor: Actor
        let check: RowCheck
        let network: Int
        let successors: [String]
        var isDropped = false
    }

    private(set) var actors: [Actor] = []
    private var drafts: [Draft] = []
    private var index: [ActorID: Int] = [:]
    private var cells: [ActorID: MergedCells] = [:]
    private var finders: [ActorFinder] = []
    /// The names of each network's own actors.
    private var indices: [ActorIndex] = []

    /// Reads a table's rows, but for their successors. ``settle(networks:ledger:log:)`` counts them.
    mutating func read(
        _ table: RecordTable, network: Int, columnSources: [String: ColumnSource], sources: SourceRegister,
        ledger: inout RowLedger, log: ProblemLog
    ) {
        ledger.reject(unread: table.rejectedRows)
        let columns = AttributeColumns(table, sources: columnSources, log: log)
        for record in table.records where ledger.isNew(record) {
            if let draft = draft(record, columns: columns, network: network, sources: sources, log: log) {
                drafts.append(draft)
            } else {
                ledger.settle(isTaken: false)
            }
        }
    }

    private func draft(
        _ record: Record, columns: AttributeColumns, network: Int, sources: SourceRegister, log: ProblemLog
    ) -> Draft? {
        var check = RowCheck(record, log: log)
        let kind = check.word(
            .kind, { ActorKind(word: $0) }, known: ActorKind.allCases.flatMap { [$0.rawValue, $0.dutch] },
            problem: { .unknownKind(text: $0) })
        let period = check.period()
        let point = Self.point(of: record, log: log)
        if kind == .government { Self.checkLevel(of: record, log: log) }
        let attributes = columns.attributes(of: record, sources: sources, check: &check)
        if let id = record.text(.id), !Identifier.isValid(id) { check.reject(.id, .invalidID(text: id)) }
        guard !check.isRejected, let id = record.text(.id), let name = record.text(.name), let kind else { return nil }
        let actor = Actor(
            id: ActorID(id), name: name, kind: kind, aliases: record.texts(.aliases), level: record.text(.level),
            type: record.text(.type), code: record.text(.code), point: point, exists: period,
            attributes: attributes, note: record.text(.note), place: record.place)
        return Draft(actor: actor, check: check, network: network, successors: record.texts(.replacedBy))
    }

    /// Of a government the level decides what selects it, so a mistyped one would lose it without a word.
    private static func checkLevel(of record: Record, log: ProblemLog) {
        let levels = ["rijk", "provincie", "gemeente"]
        guard let level = record.text(.level), !levels.contains(level.folded) else { return }
        log.warning(
            at: record.place(.level),
            .unknownWord(
                text: level, key: record.table.title(of: .level), allowed: levels.map { BilingualWord($0) }),
            suggestion: NearMiss.closest(to: level, among: levels))
    }

    /// A point on the earth; told and left out where it is none.
    private static func point(of record: Record, log: ProblemLog) -> GeoPoint? {
        func degrees(_ column: ColumnID, limit: Double) -> Double? {
            guard let text = record.text(column) else { return nil }
            // In `52.161` the point cannot group thousands: that would be no place on earth.
            let readings = [NumberStyle.decimalPoint, .decimalComma].compactMap {
                CellNumber.read(text, style: $0)?.value
            }
            if let value = readings.first(where: { abs($0) <= limit }) { return value }
            log.error(
                at: record.place(column),
                readings.isEmpty
                    ? .notANumber(text: text, column: record.table.title(of: column)) : .badCoordinate(text: text),
                suggestion: readings.isEmpty ? CellNumber.probable(text) : nil)
            return nil
        }
        let longitude = degrees(.lon, limit: 180)
        let latitude = degrees(.lat, limit: 90)
        guard let longitude, let latitude else {
            for (column, partner) in [(ColumnID.lon, ColumnID.lat), (.lat, .lon)]
            where record.text(column) != nil && record.text(partner) == nil {
                log.error(at: record.place, .missingCell(column: record.table.title(of: partner)))
            }
            return nil
        }
        return GeoPoint(longitude: longitude, latitude: latitude)
    }

    /// Merges rows of one id, finds the successors, and counts what was taken.
    mutating func settle(networks: Int, ledger: inout RowLedger, log: ProblemLog) {
        for position in drafts.indices { merge(position, log: log) }
        let candidates = drafts.filter { !$0.isDropped }
        makeFinders(networks: networks, from: candidates)
        for position in drafts.indices where !drafts[position].isDropped { findSuccessors(position) }
        for draft in drafts { ledger.settle(isTaken: !draft.isDropped) }
        let standing = drafts.filter { !$0.isDropped }
        for draft in standing {
            if let known = index[draft.actor.id], known < actors.count {
                actors[known].fillIn(from: draft.actor)
            } else {
                index[draft.actor.id] = actors.count
                actors.append(draft.actor)
            }
        }
        drafts = []
        if standing.count < candidates.count { makeFinders(networks: networks, from: standing) }
        reportAliases(log: log)
        reportSuccessors(log: log)
    }

    private mutating func merge(_ position: Int, log: ProblemLog) {
        let draft = drafts[position]
        let id = draft.actor.id
        guard var known = cells[id] else {
            cells[id] = MergedCells(draft.check.record, network: draft.network)
            return
        }
        if known.network == draft.network {
            drafts[position].isDropped = true
            log.error(
                at: draft.check.record.place(.id), .doubleID(id: id.rawValue, table: TableKind.actors.rawValue),
                other: known.place)
            return
        }
        let clashes = known.add(draft.check.record)
        for clash in clashes {
            log.error(at: clash.place, .clashingAttribute(actor: id, key: clash.column), other: clash.other)
        }
        if clashes.isEmpty { cells[id] = known } else { drafts[position].isDropped = true }
    }

    private mutating func findSuccessors(_ position: Int) {
        var check = drafts[position].check
        let finder = finders[drafts[position].network]
        drafts[position].actor.replacedBy = drafts[position].successors.compactMap {
            check.actor(named: $0, .replacedBy, in: finder)
        }
        if check.isRejected { drafts[position].isDropped = true }
    }

    private mutating func makeFinders(networks: Int, from standing: [Draft]) {
        let ids = Set(standing.map(\.actor.id))
        let all = ActorIndex(standing.lazy.map(\.actor))
        let names = standing.flatMap { [$0.actor.id.rawValue, $0.actor.name] + $0.actor.aliases }
        indices = (0..<networks).map { network in
            networks == 1 ? all : ActorIndex(standing.lazy.filter { $0.network == network }.map(\.actor))
        }
        finders = indices.map { ActorFinder(ids: ids, indices: networks == 1 ? [all] : [$0, all], names: names) }
    }

    func finder(ofNetwork network: Int) -> ActorFinder { finders[network] }

    func actor(_ id: ActorID) -> Actor? { index[id].map { actors[$0] } }

    private func reportAliases(log: ProblemLog) {
        for own in indices {
            for shared in own.sharedAliases {
                let places = shared.actors.compactMap { actor($0)?.place }.sorted()
                log.warning(
                    at: places.last, .ambiguousAlias(alias: shared.alias, actors: shared.actors), other: places.first)
            }
        }
    }

    /// Circles of successors are an error, their rows stand.
    private func reportSuccessors(log: ProblemLog) {
        for actor in actors where !actor.replacedBy.isEmpty && actor.exists.until == nil {
            log.warning(at: actor.place, .successorWithoutEnd(actor: actor.id))
        }
        let circles = SuccessorCircles.find(in: actors.sorted { $0.id < $1.id })
        for circle in circles { log.error(at: actor(circle[0])?.place, .successorCircle(circle)) }
    }

    /// Adds a row of the attributes' table.
    mutating func add(_ attribute: Attribute, to id: ActorID) {
        if let known = index[id] { actors[known].attributes.append(attribute) }
    }

    /// Adds what no table holds: the node of a graph file.
    mutating func add(_ actor: Actor) {
        index[actor.id] = actors.count
        actors.append(actor)
    }

    /// The actors with their attributes in the order that ``Actor/attributes`` promises.
    var finished: [Actor] {
        actors.map { actor in
            var actor = actor
            actor.attributes = actor.attributes.enumerated().sorted { one, other in
                let (a, b) = (one.element, other.element)
                if a.key != b.key { return a.key < b.key }
                if a.date != b.date {
                    guard let date = a.date else { return true }
                    guard let otherDate = b.date else { return false }
                    return date < otherDate
                }
                let (source, otherSource) = (a.source?.description ?? "", b.source?.description ?? "")
                return source != otherSource ? source < otherSource : one.offset < other.offset
            }.map(\.element)
            return actor
        }
    }
}

extension Actor {
    /// Takes from another record of the same actor what this one leaves open.
    fileprivate mutating func fillIn(from other: Actor) {
        if aliases.isEmpty { aliases = other.aliases }
        if replacedBy.isEmpty { replacedBy = other.replacedBy }
        level = level ?? other.level
        type = type ?? other.type
        code = code ?? other.code
        point = point ?? other.point
        note = note ?? other.note
        exists = Period(since: exists.since ?? other.exists.since, until: exists.until ?? other.exists.until)
        let known = Set(attributes.map(\.key))
        attributes += other.attributes.filter { !known.contains($0.key) }
    }
}

/// Actors that are, over one or more steps, their own successors.
enum SuccessorCircles {
    /// Each circle once, beginning with the actor that comes first. A walk that marks what it has seen, without recursion.
    static func find(in actors: [Actor]) -> [[ActorID]] {
        let next = Dictionary(actors.map { ($0.id, $0.replacedBy) }, uniquingKeysWith: { first, _ in first })
        var finished: Set<ActorID> = []
        var circles: [[ActorID]] = []
        for actor in actors where !finished.contains(actor.id) {
            var path: [ActorID] = [actor.id]
            var onPath: [ActorID: Int] = [actor.id: 0]
            var remaining = [next[actor.id] ?? []]
            while !path.isEmpty {
                guard let step = remaining[remaining.count - 1].first else {
                    let last = path.removeLast()
                    remaining.removeLast()
                    onPath[last] = nil
                    finished.insert(last)
                    continue
                }
                remaining[remaining.count - 1].removeFirst()
                if let start = onPath[step] {
                    circles.append(Array(path[start...]))
                } else if !finished.contains(step), let successors = next[step] {
                    onPath[step] = path.count
                    path.append(step)
                    remaining.append(successors)
                }
            }
        }
        return circles
    }
}
