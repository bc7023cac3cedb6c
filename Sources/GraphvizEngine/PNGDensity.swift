/// How large a bitmap is on paper, which cairo does not write: without it a program that it is pasted in takes 72 or 96 dots for an
/// inch, and a picture of 160 mm comes out three times as wide.
///
/// The chunk `pHYs` of PNG (ISO/IEC 15948:2004, 11.3.5.3) holds the pixels per metre across and down; it stands before the image data.
enum PNGDensity {
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let key = Array("pHYs".utf8)
    /// Length, name and check value of a chunk.
    private static let frame = 12

    /// Writes the dots per inch into a PNG, in place of any that are there. What is no PNG stays what it is.
    ///
    /// - Complexity: O(size).
    static func set(_ dotsPerInch: Int, in bytes: inout [UInt8]) {
        guard bytes.starts(with: signature), let header = chunk(at: signature.count, of: bytes) else { return }
        var start = header.upperBound
        while let next = chunk(at: start, of: bytes) {
            if bytes[next].dropFirst(4).starts(with: key) {
                bytes.removeSubrange(next)
                break
            }
            start = next.upperBound
        }
        let perMetre = UInt32((Double(dotsPerInch) / 0.0254).rounded())
        // 1: the unit is the metre.
        let content = key + bigEndian(perMetre) + bigEndian(perMetre) + [1]
        let made = bigEndian(UInt32(content.count - key.count)) + content + bigEndian(checkValue(of: content))
        bytes.insert(contentsOf: made, at: header.upperBound)
    }

    private static func chunk(at start: Int, of bytes: [UInt8]) -> Range<Int>? {
        guard bytes.count - start >= frame else { return nil }
        let length = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
        guard length <= bytes.count - start - frame else { return nil }
        return start..<start + length + frame
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    /// CRC-32 as PNG has it (ISO/IEC 15948:2004, annex D), over a chunk's name and content.
    static func checkValue(of bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { remainder, byte in
            (0..<8).reduce(remainder ^ UInt32(byte)) { value, _ in
                value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
            }
        }
    }
}
