public import Collaboration
internal import Tables

/// A file of a network that is written as a folder.
public struct NetworkFile: Hashable, Sendable {
    public let name: String
    public let bytes: [UInt8]
}

/// Writes a network as a folder: `network.yaml` and the tables that it needs, with English words, as plain CSV.
///
/// What is written and read again is the same network, places in files apart; the same network gives the same bytes. A
/// file with outlines is named and not written: it stays where it is.
public enum FolderWriter {
    /// - Complexity: O(records).
    public static func files(of network: Network) -> [NetworkFile] {
        let tables = [
            table(.actors, network.actors.map(actor)),
            table(
                .attributes, network.actors.flatMap { actor in actor.attributes.map { attribute($0, of: actor.id) } }),
            table(.claims, network.claims.map(claim)), table(.sources, network.sources.map(source)),
            table(.completeness, network.completeness.map(completeness)), table(.counts, network.counts.map(count)),
        ]
        let settings = NetworkFile(name: "network.yaml", bytes: Array(SettingsWriter(network: network).yaml.utf8))
        return [settings] + tables.compactMap { $0 }
    }

    /// The columns that are filled or required, in the order of the table.
    private static func table(_ kind: TableKind, _ records: [[ColumnID: OutputTable.Cell]]) -> NetworkFile? {
        guard !records.isEmpty || kind == .actors else { return nil }
        let columns = kind.columns.filter { column in
            column.isRequired || records.contains { ($0[column.id] ?? .empty) != .empty }
        }
        let output = OutputTable(
            name: kind.rawValue, columns: columns.map { .init($0.id.rawValue) },
            rows: records.map { record in columns.map { record[$0.id] ?? .empty } })
        return NetworkFile(name: kind.rawValue + ".csv", bytes: CSVWriter.bytes(of: output, style: .plain))
    }

    private static func text(_ value: String?) -> OutputTable.Cell { value.map { .text($0) } ?? .empty }

    private static func actor(_ actor: Actor) -> [ColumnID: OutputTable.Cell] {
        [
            .id: .text(actor.id.rawValue), .name: .text(actor.name),
            .aliases: text(actor.aliases.isEmpty ? nil : actor.aliases.joined(separator: "|")),
            .kind: .text(actor.kind.rawValue), .level: text(actor.level), .type: text(actor.type),
            .code: text(actor.code), .lon: actor.point.map { .number($0.longitude) } ?? .empty,
            .lat: actor.point.map { .number($0.latitude) } ?? .empty, .since: text(actor.exists.since?.description),
            .until: text(actor.exists.until?.description),
            .replacedBy: text(
                actor.replacedBy.isEmpty ? nil : actor.replacedBy.map(\.rawValue).joined(separator: "|")),
            .note: text(actor.note),
        ]
    }

    private static func attribute(_ attribute: Attribute, of actor: ActorID) -> [ColumnID: OutputTable.Cell] {
        let value: OutputTable.Cell =
            switch attribute.value {
            case .number(let number): NumberWriter.cell(number)
            case .text(let text): .text(text)
            case .date(let date): .text(date.description)
            }
        return [
            .actor: .text(actor.rawValue), .key: .text(attribute.key), .value: value, .unit: text(attribute.unit),
            .source: text(attribute.source?.description), .locator: text(attribute.locator),
            .date: text(attribute.date?.description),
        ]
    }

    private static func claim(_ claim: Claim) -> [ColumnID: OutputTable.Cell] {
        [
            .from: .text(claim.from.description), .relation: .text(claim.relation.rawValue),
            .to: .text(claim.to.description), .status: .text(claim.status.rawValue), .role: text(claim.role),
            .strength: claim.strength.map(NumberWriter.cell) ?? .empty, .unit: text(claim.unit),
            .seen: text(claim.seen?.description), .since: text(claim.period.since?.description),
            .until: text(claim.period.until?.description), .source: text(claim.source?.description),
            .locator: text(claim.locator), .quote: text(claim.quote), .holder: text(claim.holder?.rawValue),
            .basis: .text(claim.basis.rawValue), .basedOn: text(claim.basedOn), .note: text(claim.note),
            .checkedOn: text(claim.checkedOn?.description), .checkedBy: text(claim.checkedBy),
        ]
    }

    private static func source(_ source: Source) -> [ColumnID: OutputTable.Cell] {
        [
            .id: .text(source.id), .title: .text(source.title), .author: text(source.author),
            .publisher: text(source.publisher), .date: text(source.date?.description), .address: text(source.address),
            .licence: text(source.licence),
            .parts: text(source.parts.isEmpty ? nil : source.parts.map { "/" + $0 }.joined(separator: "|")),
            .note: text(source.note),
        ]
    }

    private static func completeness(_ statement: CompletenessStatement) -> [ColumnID: OutputTable.Cell] {
        [
            .source: .text(statement.source.description), .locator: text(statement.locator),
            .quote: text(statement.quote), .from: text(statement.from == .any ? nil : statement.from.description),
            .relation: .text(statement.relation.rawValue),
            .to: text(statement.to == .any ? nil : statement.to.description),
            .seen: text(statement.seen?.description), .since: text(statement.period.since?.description),
            .until: text(statement.period.until?.description), .basis: .text(statement.basis.rawValue),
            .note: text(statement.note),
        ]
    }

    private static func count(_ statement: CountStatement) -> [ColumnID: OutputTable.Cell] {
        [
            .source: .text(statement.source.description), .locator: text(statement.locator),
            .quote: text(statement.quote), .each: text(statement.each == .any ? nil : statement.each.description),
            .relation: text(statement.relation?.rawValue),
            .to: text(statement.to.flatMap { $0 == .any ? nil : $0.description }),
            .count: .integer(statement.count), .of: statement.of.map { .integer($0) } ?? .empty,
            .seen: text(statement.seen?.description), .note: text(statement.note),
        ]
    }
}

/// Numbers that are to be read again: never with exactly three decimals, which could be thousands.
enum NumberWriter {
    static func cell(_ number: Double) -> OutputTable.Cell {
        let text = plain(number)
        return CellNumber.read(text, style: .decimalPoint)?.otherwise == nil ? .number(number) : .text(text + "0")
    }

    static func plain(_ number: Double) -> String { OutputTable.Cell.number(number).plainText(style: .decimalPoint) }
}
