internal import Synchronization

extension Network {
    /// Identifies what the network says, as 16 hexadecimal digits: FNV-1a, 64 bits, over all records in canonical order.
    ///
    /// Row order, carrier, file paths and the language of column names do not change it. It identifies; it does not
    /// protect against somebody who wants two networks to look the same.
    ///
    /// - Complexity: O(size of the network) the first time, O(1) after: every picture of a series carries it.
    public var canonicalHash: String {
        hash.value {
            var hash = FNV1a()
            for line in canonicalLines { hash.feed(line) }
            return hash.hexadecimal
        }
    }

    private var canonicalLines: [String] {
        var lines = [Canonical.joined(["network", id, title, language.rawValue, statedAsOf?.description])]
        for actor in actors {
            lines.append(
                Canonical.joined(
                    [
                        "actor", actor.id.rawValue, actor.name, actor.kind.rawValue, actor.level, actor.type,
                        actor.code, actor.point.map { "\($0.longitude) \($0.latitude)" },
                        actor.exists.since?.description, actor.exists.until?.description, actor.note,
                    ] + actor.aliases.sorted().map { "alias \($0)" }
                        + actor.replacedBy.sorted().map { "heir \($0)" }))
            lines += actor.attributes.map { Canonical.key($0) }.sorted()
        }
        for relation in relations where relation.place != nil {
            lines.append(
                Canonical.joined([
                    "relation", relation.id.rawValue, relation.dutch, relation.english,
                    relation.isDirected ? "directed" : "undirected",
                ]))
        }
        lines += classes.map { Canonical.joined(["class", $0.id.rawValue, $0.label, "\($0.extent.canonical)"]) }
        lines += sources.map { source in
            Canonical.joined([
                "source", source.id, source.title, source.author, source.publisher, source.date?.description,
                source.address, source.licence, source.parts.joined(separator: "|"), source.note,
            ])
        }
        lines += claims.map { "claim" + Canonical.separator + Canonical.key($0) }
        lines += completeness.map { "complete" + Canonical.separator + Canonical.key($0) }
        lines += counts.map { "count" + Canonical.separator + Canonical.key($0) }
        return lines
    }
}

extension ActorClass.Extent {
    fileprivate var canonical: String {
        switch self {
        case .closed(let selector): selector.description
        case .open(let within): "open " + (within?.description ?? "")
        }
    }
}

extension Canonical {
    static func key(_ attribute: Attribute) -> String {
        let value =
            switch attribute.value {
            case .number(let number): "number \(number)"
            case .text(let text): "text \(text)"
            case .date(let date): "date \(date)"
            }
        return joined([
            "attribute", attribute.key, value, attribute.unit, attribute.source?.description, attribute.locator,
            attribute.date?.description,
        ])
    }
}

/// Worked out at the first call; copies of a network share it, since a network never changes.
final class HashOnce: Sendable {
    private let known = Mutex<String?>(nil)

    func value(_ make: () -> String) -> String {
        known.withLock { known in
            if let known { return known }
            let made = make()
            known = made
            return made
        }
    }
}

/// FNV-1a, 64 bits.
public struct FNV1a: Sendable {
    public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    public init() {}

    public mutating func feed(_ text: String) {
        for byte in text.utf8 { feed(byte) }
        feed(0x0A)
    }

    public mutating func feed(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    public var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
