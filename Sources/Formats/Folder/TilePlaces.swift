internal import Collaboration
internal import Tables

/// The places of tiles that a network gives: in its settings (`leiden: [3, 4]`), or in a table beside them with the
/// columns actor, column and row.
enum TilePlaces {
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
        var tiles = Tiles()
        for entry in map {
            let numbers = (entry.value.list ?? []).compactMap { $0.text.flatMap { Int($0) } }
            guard numbers.count == 2, entry.value.list?.count == 2 else {
                log.error(at: entry.value.place, .wrongShape(key: entry.key, expected: "[column, row]"))
                continue
            }
            add(entry.key, TilePlace(column: numbers[0], row: numbers[1]), at: entry.place, to: &tiles, context, log)
        }
        return tiles.places
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
        var tiles = Tiles()
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
        return tiles.places
    }

    private struct Tiles {
        var places: [ActorID: TilePlace] = [:]
        /// Whose each tile is, and where the file says so.
        var holders: [TilePlace: (actor: ActorID, place: FilePlace)] = [:]
    }

    private static func add(
        _ name: String, _ tile: TilePlace, at place: FilePlace, to tiles: inout Tiles,
        _ context: SettingsContext, _ log: ProblemLog
    ) {
        switch context.actors.resolve(name) {
        case .found(let id):
            if tiles.places[id] != nil {
                log.error(at: place, .doubleID(id: id.rawValue, table: "positions"))
            } else if !tile.isNear {
                log.error(at: place, .farTile(actor: id, farthest: TilePlace.farthest))
            } else if let holder = tiles.holders[tile] {
                log.error(at: place, .sharedTile(actor: id, other: holder.actor), other: holder.place)
            } else {
                tiles.places[id] = tile
                tiles.holders[tile] = (id, place)
            }
        case .ambiguous(let candidates): log.error(at: place, .ambiguousActor(text: name, candidates: candidates))
        case .unknown:
            log.error(at: place, .unknownActor(text: name), suggestion: context.actors.suggestion(for: name))
        }
    }
}
