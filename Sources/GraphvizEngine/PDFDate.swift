/// The one part of a PDF that differs between two renderings: the moment that cairo writes into it, in the machine's time zone.
enum PDFDate {
    private static let key = Array("/CreationDate (D:".utf8)
    private static let moment = Array("20000101000000".utf8)
    private static let zone = Array("+00'00".utf8)

    /// Overwrites every creation date by a fixed one.
    ///
    /// Other zones are as long as the fixed one and no byte moves; the `Z` of a machine in UTC is shorter, and what follows it moves.
    /// Where the date is compressed or absent nothing changes.
    /// - Complexity: O(size).
    static func fix(_ bytes: inout [UInt8]) {
        var start = 0
        while let place = bytes[start...].firstRange(of: key) {
            start = place.upperBound
            let date = bytes[start...].prefix(moment.count).prefix(while: isDigit)
            let end = date.endIndex
            bytes.replaceSubrange(start..<end, with: moment.prefix(date.count))
            guard date.count == moment.count else { continue }
            if bytes[end...].starts(with: Array("Z)".utf8)) {
                spellZone(at: end, in: &bytes)
            } else if isZone(bytes[end...].prefix(zone.count)) {
                bytes.replaceSubrange(end..<end + zone.count, with: zone)
            }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Whether it is written like the fixed one: `-03'30`.
    private static func isZone(_ text: ArraySlice<UInt8>) -> Bool {
        text.count == zone.count
            && zip(text, zone).allSatisfy { byte, like in
                isDigit(like) ? isDigit(byte) : byte == like || like == UInt8(ascii: "+") && byte == UInt8(ascii: "-")
            }
    }

    /// Writes the zone in full in place of the letter at `place`, and adds to what the table of objects says of those behind it (ISO
    /// 32000-1, 7.5.4 and 7.5.5). Without such a table nothing changes.
    private static func spellZone(at place: Int, in bytes: inout [UInt8]) {
        let (word, head) = (Array("startxref\n".utf8), Array("xref\n0 ".utf8))
        guard let last = bytes.suffix(64).firstRange(of: word) else { return }
        let start = bytes[last.upperBound...].prefix(while: isDigit)
        guard let table = number(start), table > place, table < bytes.count, bytes[table...].starts(with: head) else {
            return
        }
        let count = bytes[(table + head.count)...].prefix(while: isDigit)
        // Each line has twenty bytes: ten digits of the place, five of the generation, `n` where the object is in use.
        let lines = count.endIndex + 1
        guard let objects = number(count), objects < bytes.count, lines + 20 * objects <= bytes.count else { return }
        let growth = zone.count - 1
        for line in stride(from: lines, to: lines + 20 * objects, by: 20) where bytes[line + 17] == UInt8(ascii: "n") {
            guard let object = number(bytes[line..<line + 10]), object > place else { continue }
            let digits = Array(String(object + growth).utf8)
            let padding = Array(repeating: UInt8(ascii: "0"), count: max(0, 10 - digits.count))
            bytes.replaceSubrange(line..<line + 10, with: padding + digits)
        }
        bytes.replaceSubrange(start.indices, with: String(table + growth).utf8)
        bytes.replaceSubrange(place...place, with: zone)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }
}
