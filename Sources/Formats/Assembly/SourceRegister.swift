internal import Collaboration

/// The sources of all networks that are read together, and the references to them.
struct SourceRegister {
    enum Resolution {
        case found(SourceReference)
        case not(Problem, suggestion: String?)
    }

    private(set) var sources: [Source] = []
    private var index: [String: Int] = [:]
    private var cells: [String: MergedCells] = [:]
    private let suggestions = SuggestionCache()

    /// - Parameter network: the number of the network that the table belongs to.
    mutating func read(_ table: RecordTable, network: Int, ledger: inout RowLedger, log: ProblemLog) {
        ledger.reject(unread: table.rejectedRows)
        for record in table.records where ledger.isNew(record) {
            ledger.settle(isTaken: take(record, network: network, log: log))
        }
    }

    private mutating func take(_ record: Record, network: Int, log: ProblemLog) -> Bool {
        var check = RowCheck(record, log: log)
        let date = check.date(.date)
        guard let id = record.text(.id), let title = record.text(.title) else { return false }
        if !Identifier.isValid(id) { check.reject(.id, .invalidID(text: id)) }
        let parts = record.texts(.parts).map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
        if let address = record.text(.address), WebAddress.hasStrangeScheme(address) {
            log.warning(at: record.place(.address), .notALink(text: address, column: record.table.title(of: .address)))
        }
        for part in parts where !Identifier.isValid(part) { check.reject(.parts, .invalidID(text: part)) }
        guard !check.isRejected else { return false }
        let source = Source(
            id: id, title: title, author: record.text(.author), publisher: record.text(.publisher), date: date,
            address: record.text(.address), licence: record.text(.licence), parts: parts, note: record.text(.note),
            place: record.place)
        guard let known = index[id] else {
            index[id] = sources.count
            sources.append(source)
            cells[id] = MergedCells(record, network: network)
            return true
        }
        guard cells[id]?.network != network else {
            log.error(
                at: record.place(.id), .doubleID(id: id, table: TableKind.sources.rawValue),
                other: sources[known].place)
            return false
        }
        let clashes = cells[id]?.add(record) ?? []
        for clash in clashes {
            log.error(at: clash.place, .clash(id: id, table: TableKind.sources.rawValue), other: clash.other)
        }
        if clashes.isEmpty { sources[known].fillIn(from: source) }
        return clashes.isEmpty
    }

    /// A file that is its own source. Its id is its name without ending, with a number where that is taken.
    mutating func add(file: String, title: String) -> SourceReference {
        let base = NodeNames.slug(title)
        var id = base
        var number = 2
        while index[id] != nil {
            id = "\(base)-\(number)"
            number += 1
        }
        index[id] = sources.count
        sources.append(Source(id: id, title: title, place: FilePlace(file: file)))
        return SourceReference(source: id)
    }

    private var references: [String] {
        sources.flatMap { source in [source.id] + source.parts.map { "\(source.id)/\($0)" } }
    }

    /// A cell or a setting that names a source or a part of one.
    func resolve(_ text: String) -> Resolution {
        let reference = SourceReference(text)
        guard let position = index[reference.source] else {
            return .not(.unknownSource(text: text), suggestion: suggestions.closest(to: text, among: references))
        }
        guard let part = reference.part else { return .found(reference) }
        let parts = sources[position].parts
        if parts.contains(part) { return .found(reference) }
        return .not(
            .unknownPart(text: text, source: reference.source),
            suggestion: suggestions.closest(to: text, among: parts.map { "\(reference.source)/\($0)" }))
    }
}

extension Source {
    /// Takes from another record of the same source what this one leaves open.
    fileprivate mutating func fillIn(from other: Source) {
        author = author ?? other.author
        publisher = publisher ?? other.publisher
        date = date ?? other.date
        address = address ?? other.address
        licence = licence ?? other.licence
        note = note ?? other.note
        if parts.isEmpty { parts = other.parts }
    }
}

/// Addresses of sources become links in what we write, so what is no address of a document must not pass for one.
enum WebAddress {
    /// Whether it begins as `javascript:` or `file:` do; an address without a scheme is fine.
    static func hasStrangeScheme(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let scheme = text[..<colon]
        guard !scheme.isEmpty, scheme.unicodeScalars.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }) else {
            return false
        }
        return !["http", "https", "doi", "urn", "isbn"].contains(scheme.lowercased())
    }
}

/// What an id may look like: letters, digits, `-`, `_` and `.`, so that it can stand in a selector, a list and a path.
enum Identifier {
    static func isValid(_ text: String) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || isDigitOrMark($0) }
    }

    private static func isDigitOrMark(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || "-_.".unicodeScalars.contains(scalar)
    }
}

/// The cells of one id, gathered over several networks.
struct MergedCells {
    struct Clash {
        let column: String
        let place: FilePlace
        let other: FilePlace
    }

    private struct Cell {
        let text: String
        let place: FilePlace
    }

    let network: Int
    private let first: Record
    /// Nil until there is a second record: nearly all ids have one.
    private var known: [String: Cell]?

    init(_ record: Record, network: Int) {
        self.network = network
        first = record
    }

    /// Of the first record of this id.
    var place: FilePlace { first.place }

    /// Adds the cells of another network's record. Where one says something else than is known, nothing is added.
    mutating func add(_ record: Record) -> [Clash] {
        var cells = known ?? Dictionary(Self.cells(of: first), uniquingKeysWith: { $1 })
        let new = Self.cells(of: record)
        let clashes = new.compactMap { column, cell -> Clash? in
            guard let known = cells[column], known.text != cell.text else { return nil }
            return Clash(column: column, place: cell.place, other: known.place)
        }
        if clashes.isEmpty {
            for (column, cell) in new where cells[column] == nil { cells[column] = cell }
        }
        known = cells
        return clashes
    }

    private static func cells(of record: Record) -> [(String, Cell)] {
        let known = record.table.kind.columns.compactMap { column -> (String, Cell)? in
            record.text(column.id).map { text in
                // A kind is the same kind in both languages.
                let text = column.id == .kind ? ActorKind(word: text)?.rawValue ?? text : text
                return (column.id.rawValue, Cell(text: text, place: record.place(column.id)))
            }
        }
        let others = record.table.others.compactMap { other -> (String, Cell)? in
            record.text(at: other.index).map {
                (AttributeKey.normalised(other.name), Cell(text: $0, place: record.place(at: other.index)))
            }
        }
        return known + others
    }
}
