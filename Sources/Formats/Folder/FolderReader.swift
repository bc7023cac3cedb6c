internal import Collaboration
internal import Foundation
internal import Tables

/// Reads the folder carrier: `network.yaml` and tables as CSV files, with English or Dutch names. A table may be split
/// over files (`claims-cmk.csv`); they are read in the order of their names.
struct FolderReader {
    let log: ProblemLog
    private(set) var dialects: [ReadTable] = []
    private var hasActors = false

    static let settingsNames = ["network.yaml", "netwerk.yaml", "network.yml", "netwerk.yml"]

    init(log: ProblemLog) { self.log = log }

    /// - Parameter prefix: what stands before file names in messages, where several networks are read.
    mutating func read(_ folder: String, prefix: String) -> NetworkInput? {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            log.fail(.unreadable, at: FilePlace(file: folder), .unreadable(path: folder))
            return nil
        }
        let base = URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent
        var input = NetworkInput(name: base, folder: folder, prefix: prefix)
        let settings = names.filter { Self.settingsNames.contains($0.lowercased()) }
        guard let name = settings.first else {
            log.fail(
                .unreadable, at: FilePlace(file: folder),
                .noNetworkFile(
                    expected: Array(Self.settingsNames.prefix(2)), tables: names.filter { Self.kind(ofFile: $0) != nil }
                ),
                suggestion: names.first { NearMiss.closest(to: $0, among: Self.settingsNames) != nil })
            return nil
        }
        for other in settings.dropFirst() {
            log.error(
                at: FilePlace(file: prefix + other), .doubleKey(key: other), other: FilePlace(file: prefix + name))
        }
        if let bytes = bytes(name, in: folder, prefix: prefix) {
            input.settings = YAMLReader.read(bytes, file: prefix + name, log: log)
        }
        if input.settings == nil { log.lose(.settings) }
        for name in names {
            guard let kind = Self.kind(ofFile: name) else {
                suggestName(for: name, prefix: prefix)
                continue
            }
            if let table = table(name, kind: kind, in: folder, prefix: prefix) {
                input.tables.append(table)
            } else if let part = NetworkPart(kind) {
                log.lose(part)
            }
        }
        hasActors = hasActors || names.contains { Self.kind(ofFile: $0) == .actors }
        return input
    }

    /// A folder may speak of the actors of another one, but somewhere they must be.
    func expectActors(in inputs: [NetworkInput]) {
        guard !hasActors, let first = inputs.first(where: { $0.folder != nil }),
            !inputs.contains(where: { $0.graph != nil })
        else { return }
        log.lose(.actors)
        log.fail(
            .unreadable, at: FilePlace(file: first.prefix + "actors.csv"), .missingTable(file: "actors.csv"))
    }

    /// The folder of a network's table that was given by itself.
    static func network(beside file: String) -> String? {
        let folder = FilePath.folder(of: file)
        let path = folder.isEmpty ? "." : folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.contains { settingsNames.contains($0.lowercased()) } ? path : nil
    }

    /// A file that holds one plain graph: an edge list or GraphML, told apart by the ending.
    mutating func readGraph(_ path: String, title: String, isDirected: Bool) -> PlainGraph? {
        let ending = FilePath.ending(of: path)
        guard ["csv", "tsv", "graphml"].contains(ending) else {
            log.fail(.unreadable, at: FilePlace(file: path), .unsupportedFormat(ending: ending))
            return nil
        }
        do {
            let bytes = try FileReader.bytes(of: path)
            if ending == "graphml" { return GraphMLReader.read(bytes, file: path, title: title, log: log) }
            let table = try CSVReader.read(bytes)
            dialects.append(ReadTable(file: path, dialect: table.dialect))
            return EdgeListReader.read(table, file: path, title: title, isDirected: isDirected, log: log)
        } catch {
            log.fail(error, file: path)
            return nil
        }
    }

    /// `claims.csv`, `relaties.csv`, `claims-cmk.csv`: the table that a file holds.
    static func kind(ofFile name: String) -> TableKind? {
        let lower = name.lowercased()
        guard lower.hasSuffix(".csv") else { return nil }
        let stem = lower.dropLast(4)
        let word = stem.prefix { $0 != "-" && $0 != "_" && $0 != " " }
        return TableKind.allCases.first { $0.rawValue == word || $0.dutch == word }
    }

    /// A table whose name is nearly right would be left out without a word.
    private func suggestName(for name: String, prefix: String) {
        let lower = name.lowercased()
        guard lower.hasSuffix(".csv") || lower.hasSuffix(".tsv") || lower.hasSuffix(".txt") else { return }
        let known = TableKind.allCases.flatMap { [$0.rawValue + ".csv", $0.dutch + ".csv"] }
        guard let suggestion = NearMiss.closest(to: name, among: known) else { return }
        log.warning(
            at: FilePlace(file: prefix + name), .unknownFile(name: name), suggestion: suggestion)
    }

    private mutating func table(_ name: String, kind: TableKind, in folder: String, prefix: String) -> RecordTable? {
        guard let bytes = bytes(name, in: folder, prefix: prefix) else { return nil }
        do {
            let table = try CSVReader.read(bytes)
            dialects.append(ReadTable(file: prefix + name, dialect: table.dialect))
            return RecordTable(table, kind: kind, file: prefix + name, log: log)
        } catch {
            log.fail(error, file: prefix + name)
            return nil
        }
    }

    private func bytes(_ name: String, in folder: String, prefix: String) -> [UInt8]? {
        guard NamedFile.isInside(name, folder: folder) else {
            log.fail(.unreadable, at: FilePlace(file: prefix + name), .climbsOut(path: name))
            return nil
        }
        do {
            return try FileReader.bytes(of: folder + "/" + name)
        } catch {
            log.fail(error, file: prefix + name)
            return nil
        }
    }
}

extension NetworkPart {
    /// The part that a table is, where others refer to it.
    fileprivate init?(_ table: TableKind) {
        switch table {
        case .actors: self = .actors
        case .sources: self = .sources
        case .attributes, .claims, .completeness, .counts: return nil
        }
    }
}
