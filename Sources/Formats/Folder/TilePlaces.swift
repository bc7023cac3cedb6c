internal import Collaboration
internal import Tables

/// The places of tiles that a network gives: in its settings (`leiden: [3, 4]`), or in a table beside them with the
/// columns actor, column and row.
enum TilePlaces {
    /// A grid of a whole continent has fewer columns.
    private static let farthest = -1000...1000

    static func read(
        _ node: SettingsNode, input: NetworkInput, context: SettingsContext, log: ProblemLog
    ) -> [ActorID: TilePlace] {
        if let map = node.map { return read(map, context: context, log: log) }
        guard let name = node.text else {
            log.error(at: node.place, .wrongShape(key: "positions", expected: "map"))
            return [:]
        }
        guard let path = NamedFile.path(name.trimmed, of: input, at: node.place, log: log) else { return [:] }
        let file = input.prefix + name.trimmed
        do {
            return read(try CSVReader.read(FileReader.bytes(of: path)), file: file, context: context, log: log)
        } catch {
            log.fail(error, file: file)
            return [:]
        }
    }

    private static func read(
        _ map: [SettingsNode.Entry], context: SettingsContext, log: ProblemLog
    ) -> [ActorID: TilePlace] {
        var tiles: [ActorID: TilePlace] = [:]
        for entry in map {
            let numbers = (entry.value.list ?? []).compactMap { $0.text.flatMap { Int($0) } }
            guard numbers.count == 2, entry.value.list?.count == 2 else {
                log.error(at: entry.value.place, .wrongShape(key: entry.key, expected: "[column, row]"))
                continue
            }
            add(entry.key, TilePlace(column: numbers[0], row: numbers[1]), at: entry.place, to: &tiles, context, log)
        }
        return tiles
    }

    private static func read(
        _ table: Table, file: String, context: SettingsContext, log: ProblemLog
    ) -> [ActorID: TilePlace] {
        func place(_ cell: TableCell) -> FilePlace {
            FilePlace(file: file, line: cell.position.line, column: cell.position.column)
        }
        let names = table.header.map { RecordTable.key($0.text) }
        func index(_ words: String...) -> Int? {
            if let index = names.firstIndex(where: words.contains) { return index }
            log.error(at: FilePlace(file: file, line: 1), .missingColumn(names: words, table: "positions"))
            return nil
        }
        guard let actor = index("actor"), let column = index("column", "kolom"), let row = index("row", "rij") else {
            return [:]
        }
        var tiles: [ActorID: TilePlace] = [:]
        for cells in table.rows {
            let numbers = [column, row].compactMap { index -> Int? in
                if let number = Int(cells[index].text.trimmed) { return number }
                log.error(
                    at: place(cells[index]), .notANumber(text: cells[index].text, column: names[index]),
                    suggestion: CellNumber.probable(cells[index].text))
                return nil
            }
            guard numbers.count == 2 else { continue }
            add(
                cells[actor].text.trimmed, TilePlace(column: numbers[0], row: numbers[1]), at: place(cells[actor]),
                to: &tiles, context, log)
        }
        return tiles
    }

    private static func add(
        _ name: String, _ tile: TilePlace, at place: FilePlace, to tiles: inout [ActorID: TilePlace],
        _ context: SettingsContext, _ log: ProblemLog
    ) {
        switch context.actors.resolve(name) {
        case .found(let id):
            guard tiles[id] == nil else {
                log.error(at: place, .doubleID(id: id.rawValue, table: "positions"))
                return
            }
            guard farthest.contains(tile.column), farthest.contains(tile.row) else {
                log.error(at: place, .tileTooFar(column: tile.column, row: tile.row, limit: farthest.upperBound))
                return
            }
            // The later one gets a free tile beside the others when it is drawn.
            if let other = tiles.first(where: { $0.value == tile })?.key {
                log.error(at: place, .sameTile(actor: id, other: other))
                return
            }
            tiles[id] = tile
        case .ambiguous(let candidates): log.error(at: place, .ambiguousActor(text: name, candidates: candidates))
        case .unknown:
            log.error(at: place, .unknownActor(text: name), suggestion: context.actors.suggestion(for: name))
        }
    }
}
