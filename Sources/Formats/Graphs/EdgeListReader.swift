internal import Collaboration
internal import Tables

/// Reads a plain edge list: two columns of names and perhaps a third with a weight.
enum EdgeListReader {
    private static let ends = [["source", "target"], ["from", "to"], ["van", "naar"], ["bron", "doel"]]
    private static let weights = ["weight", "gewicht", "strength", "sterkte"]

    /// - Returns: nil, after telling, for a table that is no edge list: one of claims, which needs its network.
    static func read(
        _ table: Table, file: String, title: String, isDirected: Bool, log: ProblemLog
    ) -> PlainGraph? {
        let names = table.header.map { RecordTable.key($0.text) }
        let known = ends.compactMap { pair -> (from: Int, to: Int)? in
            guard let from = names.firstIndex(of: pair[0]), let to = names.firstIndex(of: pair[1]) else { return nil }
            return (from, to)
        }.first
        if let kind = tableOfNetwork(names, isEdges: known != nil) {
            log.fail(
                .unreadable, at: FilePlace(file: file, line: 1), .tableOfNetwork(table: kind.rawValue),
                suggestion: FolderReader.network(beside: file))
            return nil
        }
        guard let columns = known ?? (looksLikeEdges(table) ? (0, 1) : nil) else {
            log.fail(
                .unreadable, at: FilePlace(file: file, line: 1),
                .noEdgeList(columns: table.header.map(\.text.trimmed)))
            return nil
        }
        let weight = known == nil ? (names.count > 2 ? 2 : nil) : names.firstIndex(where: weights.contains)
        let hasHeader = known != nil || isHeader(table, weight: weight)
        var reader = Reader(table: table, file: file, from: columns.from, to: columns.to, weight: weight, log: log)
        if known != nil { reader.reportIgnored(names) }
        if !hasHeader { reader.take(table.header) }
        for row in table.rows { reader.take(Array(row)) }
        return reader.graph(title: title, isDirected: isDirected)
    }

    /// The table of a network that these columns are: it has all that the table must have. An edge list has no relations.
    private static func tableOfNetwork(_ names: [String], isEdges: Bool) -> TableKind? {
        let hasRelations = names.contains("relation") || names.contains("relatie")
        if isEdges, !hasRelations { return nil }
        let whole = TableKind.allCases.first { kind in
            kind.columns.allSatisfy { column in !column.isRequired || column.words.contains(where: names.contains) }
        }
        return whole ?? (hasRelations ? .claims : nil)
    }

    /// Two columns, and perhaps a third with numbers: without words that say so, no more than that can be told to be
    /// edges.
    private static func looksLikeEdges(_ table: Table) -> Bool {
        switch table.header.count {
        case 2: return true
        case 3:
            let weights = table.rows.map { $0[2].text.trimmed }.filter { !$0.isEmpty }
            let numbers = weights.count { CellNumber.read($0, style: .decimalPoint) != nil }
            return 2 * numbers >= weights.count
        default: return false
        }
    }

    /// Words that we do not know are a header all the same where they stand above a column of numbers.
    private static func isHeader(_ table: Table, weight: Int?) -> Bool {
        guard let weight, let first = table.rows.first else { return false }
        func isNumber(_ cell: TableCell) -> Bool { CellNumber.read(cell.text, style: .decimalPoint) != nil }
        return !isNumber(table.header[weight]) && isNumber(first[weight])
    }

    private struct Reader {
        let table: Table
        let file: String
        let from: Int
        let to: Int
        let weight: Int?
        let log: ProblemLog
        let numbers: NumberColumn

        private var nodes = NodeNames()
        private var actors: [Actor] = []
        private var edges: [PlainGraph.Edge] = []
        private var seen: Set<[String]> = []
        private var merged = 0
        private var rejected: Int

        init(table: Table, file: String, from: Int, to: Int, weight: Int?, log: ProblemLog) {
            self.table = table
            self.file = file
            self.from = from
            self.to = to
            self.weight = weight
            self.log = log
            numbers = NumberColumn(of: table, column: weight)
            rejected = table.rejected.count
            for row in table.rejected {
                log.error(at: RecordTable.place(of: row, file: file), RecordTable.problem(of: row))
            }
        }

        func reportIgnored(_ names: [String]) {
            for index in names.indices where index != from && index != to && index != weight {
                log.warning(at: place(table.header[index]), .ignoredColumn(name: table.header[index].text.trimmed))
            }
        }

        mutating func take(_ cells: [TableCell]) {
            if !seen.insert(cells.map(\.text.trimmed)).inserted {
                merged += 1
                return
            }
            let ends = [cells[from], cells[to]]
            let names = ends.map { FormulaDefusing.restored($0.text.trimmed) }
            guard !names.contains("") else {
                let empty = names[0].isEmpty ? 0 : 1
                return reject(ends[empty], .missingCell(column: empty == 0 ? "source" : "target"))
            }
            let ids = zip(names, ends).map { actor($0, at: place($1)) }
            guard ids[0] != ids[1] else { return reject(ends[1], .selfTie(actor: ids[0])) }
            edges.append(
                PlainGraph.Edge(from: ids[0], to: ids[1], strength: strength(cells), place: rowPlace(cells)))
        }

        private mutating func actor(_ name: String, at place: FilePlace) -> ActorID {
            let isNew = !nodes.contains(name)
            let id = nodes.id(of: name)
            if isNew { actors.append(Actor(id: id, name: name, kind: .institution, place: place)) }
            return id
        }

        private func strength(_ cells: [TableCell]) -> Double? {
            guard let weight, !cells[weight].text.trimmed.isEmpty else { return nil }
            let place = place(cells[weight])
            if let reading = numbers.read(cells[weight].text, column: "weight", at: place, log: log) {
                return reading.value
            }
            let text = cells[weight].text.trimmed
            log.error(
                at: place, .notANumber(text: text, column: "weight"), suggestion: CellNumber.probable(text))
            return nil
        }

        private mutating func reject(_ cell: TableCell, _ problem: Problem) {
            rejected += 1
            log.error(at: place(cell), problem)
        }

        private func place(_ cell: TableCell) -> FilePlace {
            FilePlace(file: file, line: cell.position.line, column: cell.position.column)
        }

        private func rowPlace(_ cells: [TableCell]) -> FilePlace {
            FilePlace(file: file, line: cells.first?.position.line ?? 0)
        }

        func graph(title: String, isDirected: Bool) -> PlainGraph {
            PlainGraph(
                file: file, title: title, isDirected: isDirected, actors: actors, edges: edges, readActors: 0,
                takenEdges: edges.count,
                mergedEdges: merged, rejectedActors: 0, rejectedEdges: rejected)
        }
    }
}
