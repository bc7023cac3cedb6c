/// What we wrote in a folder: names and a fingerprint of the bytes, in the hidden file `.wittevlek` beside them.
///
/// A mark inside the files alone would not do: a CSV file has no place for one, and a picture that someone has since edited
/// by hand would still carry it. It counts only for files that the index does not know: those that came without it.
struct OutputIndex: Hashable {
    static let fileName = ".wittevlek"
    private static let firstLine = "wittevlek-output/1"

    private var fingerprints: [String: UInt64] = [:]

    init() {}

    /// Nil for a file that is no index of ours, which is then left alone.
    init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard let first = lines.first, first == Self.firstLine else { return nil }
        for line in lines.dropFirst() {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let fingerprint = UInt64(parts[0], radix: 16) else { continue }
            fingerprints[Self.unescaped(String(parts[1]))] = fingerprint
        }
    }

    var bytes: [UInt8] {
        let lines = fingerprints.sorted { $0.key < $1.key }.map { name, fingerprint in
            let digits = String(fingerprint, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits + " " + Self.escaped(name)
        }
        return Array((([Self.firstLine] + lines).joined(separator: "\n") + "\n").utf8)
    }

    subscript(name: String) -> UInt64? {
        get { fingerprints[name] }
        set { fingerprints[name] = newValue }
    }

    /// FNV-1a, 64 bits: it tells files apart, it does not protect them.
    static func fingerprint(of bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private static func escaped(_ name: String) -> String {
        name.replacing("%", with: "%25").replacing("\n", with: "%0A")
    }

    private static func unescaped(_ name: String) -> String {
        name.replacing("%0A", with: "\n").replacing("%25", with: "%")
    }
}
